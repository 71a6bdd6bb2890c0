//! The list of all stories, which readers narrow down.

use super::super::at::At;
use super::super::views::{
    AreaEvidence, AreaLink, AreaName, Ended, Filter, FilterOption, ListedStory, Stories, StoryCard,
};
use crate::model::{AreaIx, StoryIx, StoryOutcome, markdown};
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// How many stories a browser shows at first: thousands take seconds to lay out.
const AT_FIRST: usize = 100;

pub(in crate::render) fn stories(at: &At<'_>) -> Stories {
    let all: Vec<_> = (0..at.site.playbook.stories.len()).map(StoryIx).collect();
    let mut stories = at.stories(&all);
    share(at, &mut stories);
    let mut narrowed = filters(at, &stories);
    narrowed.retain(|narrowed| narrowed.filter.options.len() > 1);
    let signs = signs(&stories);
    let is_long = stories.len() > AT_FIRST;
    let evidence = if is_long { Vec::new() } else { evidence(at, &stories) };
    let stories = stories.into_iter().enumerate();
    let stories = stories.map(|(ix, story)| listed(story, ix >= AT_FIRST, &narrowed)).collect();
    Stories {
        filters: narrowed.into_iter().map(|narrowed| narrowed.filter).collect(),
        stories,
        evidence,
        signs,
        is_long,
    }
}

/// The areas that have a story, in the order of the filter's options.
fn evidence(at: &At<'_>, stories: &[StoryCard]) -> Vec<AreaEvidence> {
    let areas = (0..at.site.playbook.areas.len()).map(|ix| at.area(AreaIx(ix)));
    let of_area = areas.map(|area| {
        let is_of = |story: &&StoryCard| story.areas.iter().any(|own| own.id == area.id);
        let ended = ended(&stories.iter().filter(is_of).collect::<Vec<_>>());
        AreaEvidence { area: AreaName { title: area.title, colour: area.colour }, ended }
    });
    of_area.filter(|area| area.ended.iter().any(|ended| ended.count > 0)).collect()
}

fn ended(stories: &[&StoryCard]) -> Vec<Ended> {
    let count = |outcome| stories.iter().filter(|story| story.outcome == outcome).count();
    let names = StoryOutcome::ALL.iter().map(|outcome| outcome.name());
    names.map(|outcome| Ended { outcome: outcome.to_owned(), count: count(outcome) }).collect()
}

/// Puts a story of several countries under each of them, where other stories are of each alone: only so is
/// `England and Scotland` told from `Trinidad and Tobago`.
fn share(at: &At<'_>, stories: &mut [StoryCard]) {
    let and = format!(" {} ", at.string("filter-and"));
    let known: BTreeSet<_> = stories.iter().flat_map(|story| story.country_ids.clone()).collect();
    for story in stories {
        let Some(country) = &story.country else { continue };
        let names = country.split(&and).flat_map(|names| names.split(", "));
        let ids: Vec<_> = names.map(markdown::slug).collect();
        if ids.iter().all(|id| known.contains(id)) {
            story.country_ids = ids;
        }
    }
}

/// A story with its places in every filter.
fn listed(story: StoryCard, later: bool, narrowed: &[Narrowed]) -> ListedStory {
    let choices: Vec<_> = narrowed.iter().map(|narrowed| narrowed.places(&story)).collect();
    let named = |area: AreaLink| AreaName { title: area.title, colour: area.colour };
    ListedStory {
        title: story.title,
        url: story.url,
        summary: story.summary,
        council: story.council,
        country: story.country,
        when: story.when,
        outcome: story.outcome,
        outcome_label: story.outcome_label,
        is_checked: story.is_checked,
        areas: story.areas.into_iter().map(named).collect(),
        later,
        choices: choices.join(","),
    }
}

/// The icons that the list shows, in the order of their first stories.
fn signs(stories: &[StoryCard]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let icons = stories.iter().map(|story| story.outcome.clone());
    icons.filter(|icon| seen.insert(icon.clone())).collect()
}

/// What a filter looks at in a story.
type Values = for<'s> fn(&'s StoryCard) -> Vec<&'s str>;

/// A filter with the places of its options.
struct Narrowed {
    filter: Filter,
    values: Values,
    /// Place among the options by value, from 1.
    places: FxHashMap<String, usize>,
}

impl Narrowed {
    /// A filter with the options that at least one story has.
    fn new(
        at: &At<'_>,
        name: &str,
        values: Values,
        options: impl IntoIterator<Item = (String, String)>,
        stories: &[StoryCard],
    ) -> Self {
        let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
        for value in
            stories.iter().flat_map(|story| values(story).into_iter().collect::<BTreeSet<_>>())
        {
            *counts.entry(value).or_default() += 1;
        }
        let option = |(value, label): (String, String)| {
            let count = *counts.get(value.as_str())?;
            Some(FilterOption { value, label, count })
        };
        let options: Vec<_> = options.into_iter().filter_map(option).collect();
        let places = (1..).zip(&options).map(|(place, option)| (option.value.clone(), place));
        let places = places.collect();
        let label = at.string(&format!("filter-{name}"));
        Self { filter: Filter { name: name.to_owned(), label, options }, values, places }
    }

    /// Which options a story has: their places in ascending order.
    fn places(&self, story: &StoryCard) -> String {
        let places = (self.values)(story).into_iter().filter_map(|value| self.places.get(value));
        let places: BTreeSet<_> = places.collect();
        places.into_iter().map(usize::to_string).collect::<Vec<_>>().join(" ")
    }
}

fn filters(at: &At<'_>, stories: &[StoryCard]) -> Vec<Narrowed> {
    let playbook = at.site.playbook;
    let areas = playbook.areas.iter().map(|area| (area.id.to_string(), at.words(&area.title)));
    let principles = playbook.principles.iter().map(|p| (p.id.to_string(), at.words(&p.title)));
    let stages = playbook.stages.iter().map(|stage| (stage.id.to_string(), at.words(&stage.title)));
    let routes = playbook.routes.iter().map(|route| (route.id.to_string(), at.words(&route.title)));
    vec![
        Narrowed::new(at, "area", |story| ids(&story.areas, |area| &area.id), areas, stories),
        Narrowed::new(
            at,
            "principle",
            |story| ids(&story.principles, |p| &p.id),
            principles,
            stories,
        ),
        Narrowed::new(at, "stage", |story| ids(&story.stage, |stage| &stage.id), stages, stories),
        Narrowed::new(at, "outcome", |story| vec![&story.outcome], outcomes(at), stories),
        Narrowed::new(
            at,
            "country",
            |story| ids(&story.country_ids, |id| id),
            countries(stories),
            stories,
        ),
        Narrowed::new(at, "route", |story| ids(&story.routes, |route| &route.id), routes, stories),
    ]
}

fn ids<'s, T: 's>(
    items: impl IntoIterator<Item = &'s T>,
    id: impl Fn(&'s T) -> &'s String,
) -> Vec<&'s str> {
    items.into_iter().map(|item| id(item).as_str()).collect()
}

fn outcomes(at: &At<'_>) -> impl Iterator<Item = (String, String)> {
    let names = StoryOutcome::ALL.iter().map(|outcome| outcome.name());
    names.map(move |name| (name.to_owned(), at.string(&format!("story-{name}"))))
}

/// Each once, whatever capitals its stories give it.
fn countries(stories: &[StoryCard]) -> Vec<(String, String)> {
    let alone = stories.iter().filter(|story| story.country_ids.len() == 1);
    let named =
        alone.filter_map(|story| Some((story.country.clone()?, story.country_ids[0].clone())));
    let by_name: BTreeMap<_, _> = named.collect();
    let mut seen = BTreeSet::new();
    let options = by_name.into_iter().map(|(name, id)| (id, name));
    options.filter(|(id, _)| seen.insert(id.clone())).collect()
}
