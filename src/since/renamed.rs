//! What has another id in the newer version: it is the same thing all the same, and so is what refers to it.

use super::{Renamed, Version};
use crate::model::{renamed_page, split_fragment};

/// A word of the glossary.
const TERM: &str = "term";

/// Everything of the older version that the newer one has under another id: as `moved` tells and, of words, which have no page to
/// move, as the word itself does.
pub(super) fn renamed(old: &Version, new: &Version) -> Vec<Renamed> {
    let step = |(from, to): (&String, &String)| {
        let (kind, before, id) = renamed_page(from, to)?;
        old.thing(kind.name(), before)?;
        let named = new.thing(kind.name(), id)?.named();
        Some(Renamed { named, before: before.to_owned() })
    };
    new.moved.iter().filter_map(step).chain(words(old, new)).collect()
}

/// Words of the glossary that are written as before.
fn words<'v>(old: &'v Version, new: &'v Version) -> impl Iterator<Item = Renamed> + 'v {
    let only = |here: &'v Version, there: &'v Version| {
        let words = here.things.iter().filter(|thing| thing.kind == TERM);
        words.filter(|thing| there.find(thing).is_none())
    };
    let gone: Vec<_> = only(old, new).collect();
    only(new, old).filter_map(move |thing| {
        let named = thing.named();
        let before = gone.iter().find(|other| other.named().title == named.title)?;
        Some(Renamed { before: before.id.clone(), named })
    })
}

/// The older version with the ids of the newer one.
pub(super) fn carried(mut old: Version, renamed: &[Renamed]) -> Version {
    for one in renamed {
        for thing in &mut old.things {
            if thing.kind == one.named.kind && thing.id == one.before {
                thing.id.clone_from(&one.named.id);
            }
            let told = std::mem::take(&mut thing.told);
            thing.told = told.carried(|key| one.key(&key), |key, value| one.value(key, value));
        }
    }
    for to in old.moved.values_mut() {
        *to = renamed.iter().fold(std::mem::take(to), |to, one| one.reference(to));
    }
    let others = std::mem::take(&mut old.translations).into_iter();
    old.translations = others.map(|(tag, other)| (tag, carried(other, renamed))).collect();
    old.find_places();
    old
}

impl Renamed {
    /// A key on whose way there may be the thing, by its new id.
    fn key(&self, key: &str) -> String {
        let by: &[&str] = match self.named.kind {
            "principle" => &["practices"],
            "stage" => &["first_steps", "steps"],
            _ => &[],
        };
        let mut above = "";
        let part = |part| {
            let is_it = part == self.before && by.contains(&above);
            above = part;
            if is_it { self.named.id.as_str() } else { part }
        };
        key.split('.').map(part).collect::<Vec<_>>().join(".")
    }

    /// A reference, by the new id where it leads to the thing.
    fn reference(&self, to: String) -> String {
        let Self { named, before } = self;
        let (path, place) = split_fragment(&to);
        if path != format!("{}:{before}", named.kind) {
            return to;
        }
        let place = place.map_or_else(String::new, |place| format!("#{place}"));
        format!("{}:{}{place}", named.kind, named.id)
    }

    /// A value that may name the thing, by its new id.
    fn value(&self, key: &str, value: &str) -> String {
        let Self { named, before } = self;
        let (kind, id) = (named.kind, &named.id);
        let last = key.rsplit('.').next().unwrap_or_default();
        let is_list_of_them =
            last.strip_suffix("ies").map_or(last.strip_suffix('s') == Some(kind), |stem| {
                kind.strip_suffix('y') == Some(stem)
            });
        if last == kind || is_list_of_them || (kind == TERM && last == "see") {
            return with(value, "\n\n", before, id);
        }
        let link = |id: &str, end: char| format!("({kind}:{id}{end}");
        let ends = [')', '#'].into_iter();
        let text = ends
            .fold(value.to_owned(), |text, end| text.replace(&link(before, end), &link(id, end)));
        // What the navigation leads to is a list of references with their words.
        let [before, id] = [before, id].map(|id| format!("{kind}:{id}"));
        let items = text.split("\n\n").map(|item| with(item, ", ", &before, &id));
        items.collect::<Vec<_>>().join("\n\n")
    }
}

/// A value with one thing in the place of another where that is a whole part of it.
fn with(value: &str, between: &str, before: &str, now: &str) -> String {
    let parts = value.split(between).map(|part| if part == before { now } else { part });
    parts.collect::<Vec<_>>().join(between)
}
