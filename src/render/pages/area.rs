//! An area's page.

use super::super::at::{At, place, prefix};
use super::super::table::{PageId, has_workshop};
use super::super::views;
use super::{local, workshop_link};
use crate::model::{self, AreaIx, PrincipleIx};

/// The texts are made in the order of the page, so that a word is explained where it is first used.
pub(in crate::render) fn area(at: &At<'_>, ix: AreaIx) -> views::Area {
    let playbook = at.site.playbook;
    let area = &playbook.areas[ix.0];
    let stories = at.stories_where(|story| story.areas.contains(&ix));
    let audiences = playbook.listed_audiences().into_iter().filter_map(|reader| {
        let mut given = area.audiences.iter();
        let (_, text) = given.find(|(id, _)| id.value.as_str() == reader.id)?;
        let label = at.title_of("audience", reader);
        Some(views::Audience { id: reader.id.to_owned(), label, text: at.block(text) })
    });
    let practices = area.practices.iter().map(|(principle, own)| practice(at, ix, *principle, own));
    let has_practices = !area.practices.is_empty();
    views::Area {
        local: local::on_area(at, ix),
        prefix: at.anchor(prefix(playbook.principles.iter().any(|p| is_part(p.id.as_str())))),
        area: at.area(ix),
        monday: area.monday.as_ref().map(|monday| self::monday(at, monday)),
        pitfalls: area.pitfalls.as_ref().map(|text| at.block(text)),
        first_steps: at.steps(&area.first_steps),
        why: area.why.as_ref().map(|text| at.block(text)),
        practices: practices.collect(),
        outcomes: area.outcomes.iter().map(|outcome| self::outcome(at, outcome)).collect(),
        audiences: audiences.collect(),
        scope: area.scope.as_ref().map(|text| at.block(text)),
        stories: at.stories(&stories),
        review: at.review(area.review.as_ref()),
        assessment_url: has_workshop(playbook, ix).then(|| at.url(PageId::AssessmentArea(ix))),
        question_count: playbook.questions_of(ix).count(),
        questions: if has_practices { Vec::new() } else { question_links(at, ix, |_| true) },
        workshop_url: has_workshop(playbook, ix).then(|| workshop_link(at, ix).url),
        neighbours: At::neighbours(ix.0, playbook.areas.len(), |ix| {
            let area = at.area(AreaIx(ix));
            views::Link { label: area.title, url: area.url }
        }),
    }
}

/// Whether the page of an area has a part of this name. Its practices are called like principles.
fn is_part(name: &str) -> bool {
    const PARTS: [&str; 10] = [
        "monday",
        "why",
        "scope",
        "first-steps",
        "practices",
        "questions",
        "outcomes",
        "pitfalls",
        "audiences",
        "stories",
    ];
    PARTS.contains(&name)
}

fn monday(at: &At<'_>, monday: &model::Monday) -> views::Monday {
    views::Monday {
        questions: at.inlines(&monday.questions),
        figure: at.inline(&monday.figure.text),
        source: at.source(&monday.figure.source),
        story: monday.story.map(|story| at.story_link(story)),
    }
}

fn outcome(at: &At<'_>, outcome: &model::Outcome) -> views::Outcome {
    let measure = outcome.measure.as_ref().map(|measure| views::Measure {
        what: at.inline(&measure.what),
        unit: measure.unit.as_ref().map(|text| at.plain(text)),
        source: measure.source.as_ref().map(|text| at.plain(text)),
        direction: measure.direction.map(|direction| direction.name().to_owned()),
    });
    let anchor = format!("outcome-{}", outcome.id.value);
    let is_practice = at.site.playbook.principles.iter().any(|p| p.id.as_str() == anchor);
    views::Outcome {
        anchor: at.anchor(&place(&anchor, is_practice)),
        text: at.inline(&outcome.text),
        measure,
        cost: outcome.cost.as_ref().map(|text| at.inline(text)),
    }
}

/// The questions of an area that a test picks; each leads to its place in the form.
fn question_links(
    at: &At<'_>,
    area: AreaIx,
    test: impl Fn(&model::Question) -> bool,
) -> Vec<views::Link> {
    let questions = at.site.playbook.questions_of(area).filter(|(_, question)| test(question));
    let link = |(_, question): (_, &model::Question)| views::Link {
        label: at.asked(question),
        url: at.url_at(PageId::AssessmentArea(area), question.id.value.as_str()),
    };
    questions.map(link).collect()
}

fn practice(
    at: &At<'_>,
    area: AreaIx,
    principle: PrincipleIx,
    practice: &model::Practice,
) -> views::Practice {
    let questions = question_links(at, area, |question| question.principle == Some(principle));
    let local = (area, principle);
    let principle = at.principle(principle);
    views::Practice {
        anchor: at.anchor(&principle.id),
        title: practice
            .title
            .as_ref()
            .map_or_else(|| principle.title.clone(), |title| at.words(title)),
        summary: at.plain(&practice.summary),
        body: practice.body.as_ref().map(|text| at.block(text)),
        local: local::on_practice(at, local.0, local.1),
        steps: at.steps(&practice.steps),
        stories: at.stories_by_outcome(&practice.stories),
        questions,
        principle,
    }
}
