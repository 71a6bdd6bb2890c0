//! The forms, and the blank questionnaire: the questions of the playbook, then those of its edition.

use super::super::at::At;
use super::super::table::{PageId, has_steps};
use super::super::views;
use super::assessment::{Shown, question, questions};
use super::local::council;
use super::scale::{points, scale};
use super::steps::steps_of;
use crate::model::{AreaIx, Question};

pub(in crate::render) fn assessment_area(at: &At<'_>, ix: AreaIx) -> views::AssessmentArea {
    let playbook = at.site.playbook;
    views::AssessmentArea {
        area: at.area(ix),
        questions: questions(at, ix, Shown::All),
        points: points(at, playbook.questions_of(ix).map(|(_, question)| question)),
        local: local(at, ix, Shown::All, playbook.questions_of(ix).count()),
        steps_url: has_steps(playbook, ix).then(|| at.url(PageId::Steps(ix))),
        index_url: at.url(PageId::Assessment),
        results_url: at.url(PageId::Results),
        neighbours: At::neighbours(ix.0, playbook.areas.len(), |ix| {
            let area = at.assessed_area(AreaIx(ix));
            views::Link { label: area.title, url: area.url }
        }),
    }
}

pub(in crate::render) fn assessment_print(at: &At<'_>) -> views::AssessmentPrint {
    let playbook = at.site.playbook;
    let areas = (0..playbook.areas.len()).map(AreaIx).map(|ix| views::PrintedArea {
        area: at.area(ix),
        questions: questions(at, ix, Shown::Levels),
        points: points(at, playbook.questions_of(ix).map(|(_, question)| question)),
        local: local(at, ix, Shown::Levels, playbook.questions_of(ix).count()),
    });
    views::AssessmentPrint {
        areas: areas.collect(),
        scale: scale(at),
        index_url: at.url(PageId::Assessment),
    }
}

/// The questions of the edition, with numbers that go on from those of the playbook, of which there are so many `before`.
pub(super) fn local(
    at: &At<'_>,
    ix: AreaIx,
    shown: Shown,
    before: usize,
) -> Option<views::LocalQuestions> {
    let own: Vec<_> = at.site.playbook.local_questions_of(ix).collect();
    let view = |(question, number)| local_question(at, number, question, shown);
    (!own.is_empty()).then(|| views::LocalQuestions {
        council: council(at),
        questions: own.iter().copied().zip(before + 1..).map(view).collect(),
        points: points(at, own.iter().copied()),
    })
}

/// What to do next is beside it: the pages of that are the playbook's.
fn local_question(
    at: &At<'_>,
    number: usize,
    question: &Question,
    shown: Shown,
) -> views::Question {
    let view = self::question(at, number, question, shown);
    let steps = if shown == Shown::All { steps_of(at, question) } else { Vec::new() };
    views::Question { local: Some(council(at)), steps, ..view }
}
