//! Stories, and the list that readers narrow down.

use super::super::at::At;
use super::super::views;
use crate::model::{self, StoryIx, StoryOutcome};
use std::collections::BTreeMap;

/// How many stories on either side are compared for "stories like this one": enough for the
/// neighbours in time, and it keeps the work per story the same however many there are.
const COMPARED: usize = 100;

pub(in crate::render) fn story(at: &At<'_>, ix: StoryIx) -> views::Story {
    let playbook = at.site.playbook;
    let story = &playbook.stories[ix.0];
    let sources = story.sources.iter().map(|source| views::Link {
        label: at.words(&source.title),
        url: source.url.clone().unwrap_or_default(),
    });
    views::Story {
        story: at.story(ix),
        measure: story.measure.as_ref().map(|text| at.inline(text)),
        claim_by: story.claim_by.as_ref().map(|text| at.words(text)),
        lesson: story.lesson.as_ref().map(|text| at.inline(text)),
        body: at.block(&story.body),
        sources: sources.collect(),
        related: at.stories(&related(at, ix)),
        neighbours: At::neighbours(ix.0, playbook.stories.len(), |ix| at.story_link(StoryIx(ix))),
    }
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

pub(in crate::render) fn stories(at: &At<'_>) -> views::Stories {
    let playbook = at.site.playbook;
    let all: Vec<_> = (0..playbook.stories.len()).map(StoryIx).collect();
    let stories = at.stories(&all);
    let mut filters = vec![
        filter(
            at,
            "area",
            playbook.areas.iter().map(|area| (area.id.to_string(), at.words(&area.title))),
            &stories,
        ),
        filter(
            at,
            "principle",
            playbook.principles.iter().map(|p| (p.id.to_string(), at.words(&p.title))),
            &stories,
        ),
        filter(
            at,
            "stage",
            playbook.stages.iter().map(|stage| (stage.id.to_string(), at.words(&stage.title))),
            &stories,
        ),
        filter(at, "outcome", outcomes(at), &stories),
        filter(at, "country", countries(&stories), &stories),
        filter(
            at,
            "route",
            playbook.routes.iter().map(|route| (route.id.to_string(), at.words(&route.title))),
            &stories,
        ),
    ];
    filters.retain(|filter| filter.options.len() > 1);
    let listed = stories.into_iter().map(|card| {
        let choices: Vec<_> = filters.iter().map(|filter| places(&card, filter)).collect();
        views::ListedStory { card, choices: choices.join(",") }
    });
    let stories = listed.collect();
    views::Stories { filters, stories }
}

/// Which options of a filter a story has: their places, from 1.
fn places(story: &views::StoryCard, filter: &views::Filter) -> String {
    let options = (1..).zip(&filter.options);
    let fitting = options.filter(|(_, option)| has(story, &filter.name, &option.value));
    let places: Vec<String> = fitting.map(|(place, _)| place.to_string()).collect();
    places.join(" ")
}

fn outcomes(at: &At<'_>) -> impl Iterator<Item = (String, String)> {
    let outcomes = [StoryOutcome::Success, StoryOutcome::Mixed, StoryOutcome::Failing];
    outcomes
        .map(|outcome| (outcome.name().to_owned(), at.string(&format!("story-{}", outcome.name()))))
        .into_iter()
}

fn countries(stories: &[views::StoryCard]) -> impl Iterator<Item = (String, String)> {
    let named = stories.iter().map(|story| (story.country.clone(), story.country_id.clone()));
    let by_name: BTreeMap<_, _> = named.collect();
    by_name.into_iter().map(|(name, id)| (id, name))
}

/// A filter with the options that at least one story has.
fn filter(
    at: &At<'_>,
    name: &str,
    options: impl Iterator<Item = (String, String)>,
    stories: &[views::StoryCard],
) -> views::Filter {
    let options = options.filter_map(|(value, label)| {
        let count = stories.iter().filter(|story| has(story, name, &value)).count();
        (count > 0).then_some(views::FilterOption { value, label, count })
    });
    views::Filter {
        name: name.to_owned(),
        label: at.string(&format!("filter-{name}")),
        options: options.collect(),
    }
}

fn has(story: &views::StoryCard, filter: &str, value: &str) -> bool {
    match filter {
        "area" => story.areas.iter().any(|area| area.id == value),
        "principle" => story.principles.iter().any(|principle| principle.id == value),
        "stage" => story.stage.as_ref().is_some_and(|stage| stage.id == value),
        "outcome" => story.outcome == value,
        "country" => story.country_id == value,
        _ => story.routes.iter().any(|route| route.id == value),
    }
}
