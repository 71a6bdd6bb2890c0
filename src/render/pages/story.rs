//! A story, with those like it.

use super::super::at::At;
use super::super::views;
use crate::model::{self, StoryIx};

/// How many stories on either side are compared for "stories like this one": enough for the
/// neighbours in time, and it keeps the work per story the same however many there are.
const COMPARED: usize = 100;

pub(in crate::render) fn story(at: &At<'_>, ix: StoryIx) -> views::Story {
    let playbook = at.site.playbook;
    let story = &playbook.stories[ix.0];
    views::Story {
        story: at.story(ix),
        measure: story.measure.as_ref().map(|text| at.inline(text)),
        claim_by: story.claim_by.as_ref().map(|text| at.words(text)),
        lesson: story.lesson.as_ref().map(|text| at.inline(text)),
        body: at.block(&story.body),
        sources: story.sources.iter().map(|source| at.source(source)).collect(),
        checked: story.checked.as_ref().map(|checked| self::checked(at, checked)),
        related: at.stories(&related(at, ix)),
        neighbours: At::neighbours(ix.0, playbook.stories.len(), |ix| at.story_link(StoryIx(ix))),
    }
}

/// When and how a story was compared with its sources.
fn checked(at: &At<'_>, checked: &model::Checked) -> String {
    let date = at.date(checked.on);
    at.string_with(&format!("story-checked-{}", checked.how.name()), "date", date)
}

/// Up to three stories that share most with one; the nearest in order on a tie.
fn related(at: &At<'_>, ix: StoryIx) -> Vec<StoryIx> {
    let stories = &at.site.playbook.stories;
    let here = &stories[ix.0];
    let near = ix.0.saturating_sub(COMPARED)..(ix.0 + COMPARED).min(stories.len());
    let mut scored: Vec<_> = near
        .filter(|other| *other != ix.0)
        .map(|other| (kinship(here, &stories[other]), ix.0.abs_diff(other), other))
        .filter(|(kinship, _, _)| *kinship > 0)
        .collect();
    scored
        .sort_by_key(|(kinship, distance, other)| (std::cmp::Reverse(*kinship), *distance, *other));
    scored.into_iter().take(3).map(|(_, _, other)| StoryIx(other)).collect()
}

fn kinship(a: &model::Story, b: &model::Story) -> usize {
    fn shared<T: PartialEq>(a: &[T], b: &[T]) -> usize {
        a.iter().filter(|item| b.contains(item)).count()
    }
    3 * shared(&a.areas, &b.areas)
        + 2 * shared(&a.routes, &b.routes)
        + shared(&a.principles, &b.principles)
        + usize::from(a.stage == b.stage)
}
