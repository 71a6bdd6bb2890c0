//! What to do next in an area: the steps of each question, level by level.

use super::super::at::At;
use super::super::table::{PageId, has_steps};
use super::super::views::{self, Link};
use super::assessment::{action, in_order, level_name};
use crate::model::{AreaIx, LevelIx, Question};

pub(in crate::render) fn steps(at: &At<'_>, ix: AreaIx) -> views::Steps {
    let areas = (0..at.site.playbook.areas.len()).map(AreaIx);
    let areas: Vec<_> = areas.filter(|ix| has_steps(at.site.playbook, *ix)).collect();
    let position = areas.iter().position(|area| *area == ix).unwrap_or_default();
    let numbered = in_order(at, ix).into_iter().zip(1..);
    let with_steps = numbered.filter(|(question, _)| question.has_actions());
    views::Steps {
        area: at.area(ix),
        questions: with_steps.map(|(question, number)| next_steps(at, number, question)).collect(),
        form_url: at.url(PageId::AssessmentArea(ix)),
        results_url: at.url(PageId::Results),
        neighbours: At::neighbours(position, areas.len(), |position| Link {
            label: at.area(areas[position]).title,
            url: at.url(PageId::Steps(areas[position])),
        }),
    }
}

fn next_steps(at: &At<'_>, number: usize, question: &Question) -> views::NextSteps {
    let text = at.phrase(&question.text);
    views::NextSteps {
        id: question.id.value.to_string(),
        number,
        text,
        principle: at.column_of(question),
        levels: steps_of(at, question),
        stories: at.story_links(&question.stories),
    }
}

/// What to do next at each level that says it.
pub(super) fn steps_of(at: &At<'_>, question: &Question) -> Vec<views::StepsFrom> {
    let levels = (0..question.levels.len()).map(LevelIx);
    let with_steps = levels.filter(|ix| !question.levels[ix.0].actions.is_empty());
    with_steps.map(|ix| steps_from(at, question, ix)).collect()
}

fn steps_from(at: &At<'_>, question: &Question, ix: LevelIx) -> views::StepsFrom {
    let level = &question.levels[ix.0];
    views::StepsFrom {
        name: level_name(at, question, ix),
        text: at.inline(&level.text),
        actions: level.actions.iter().map(|step| action(at, step)).collect(),
    }
}
