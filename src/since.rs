//! What another version of a playbook changed: its texts by id and key, what is new and what is gone, its addresses, and
//! translations that no longer fit. Both versions are compared as `playbook.json` tells them, wherever they come from.

mod leaves;
mod markdown;
mod renamed;
#[cfg(test)]
mod tests;
mod translated;
mod version;
mod words;
mod yours;

pub(crate) use markdown::markdown;
pub(crate) use version::Version;
pub(crate) use yours::{Anchor, Why};

use crate::model::{State, Translation};
use crate::source::FileId;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use version::Thing;
use yours::Touched;

/// The difference between two versions.
#[derive(Debug, Serialize)]
pub(crate) struct Since {
    /// The older version's number.
    pub(crate) from: String,
    /// The newer version's.
    pub(crate) to: String,
    /// What both have, in the order of the newer version, where a value is another.
    pub(crate) changed: Vec<Changed>,
    /// What has another id in the newer version.
    pub(crate) renamed: Vec<Renamed>,
    /// What only the newer version has.
    pub(crate) added: Vec<Named>,
    /// What only the older version has.
    pub(crate) gone: Vec<Gone>,
    pub(crate) addresses: Addresses,
    /// What changed of the things that an edition says something of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) yours: Vec<Touched>,
    /// Translations that fitted the older version, and those of the edition's own texts that do not fit.
    pub(crate) stale: Vec<StaleText>,
    /// Translations that are others now, of texts that are as before.
    pub(crate) translated: Vec<Retranslated>,
    /// Lists and keys of `playbook.json` that the older version does not have.
    pub(crate) not_compared: Vec<String>,
}

/// An area, a question, a story or another thing with an id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Named {
    /// What it is: `area`, `question`.
    pub(crate) kind: &'static str,
    pub(crate) id: String,
    /// Its title; of a question its text.
    pub(crate) title: String,
}

/// A thing that has another id now.
#[derive(Debug, Serialize)]
pub(crate) struct Renamed {
    #[serde(flatten)]
    pub(crate) named: Named,
    /// Its id in the older version.
    pub(crate) before: String,
}

/// A thing with values that are not the same.
#[derive(Debug, Serialize)]
pub(crate) struct Changed {
    #[serde(flatten)]
    pub(crate) named: Named,
    pub(crate) texts: Vec<Change>,
}

/// A thing with texts that are translated in another way now.
#[derive(Debug, Serialize)]
pub(crate) struct Retranslated {
    /// The language, as a tag.
    pub(crate) language: String,
    /// The thing, by the title that it has in the playbook's own language.
    #[serde(flatten)]
    pub(crate) named: Named,
    pub(crate) texts: Vec<Change>,
}

/// A value that is another now.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Change {
    /// Keys and ids on the way to it: `practices.simplify.body`.
    pub(crate) key: String,
    /// `None` where there was nothing.
    pub(crate) before: Option<String>,
    /// `None` where there is nothing now.
    pub(crate) after: Option<String>,
}

/// A thing that is no longer there.
#[derive(Debug, Serialize)]
pub(crate) struct Gone {
    #[serde(flatten)]
    pub(crate) named: Named,
    /// Whether the newer version lists it as retired.
    pub(crate) is_retired: bool,
    /// What took its place: a question's id, or a reference or path that its page forwards to.
    pub(crate) became: Option<String>,
}

/// Paths of pages below the root of a site.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Addresses {
    pub(crate) gained: Vec<String>,
    /// Paths without a page; those that forward are not among them.
    pub(crate) lost: Vec<String>,
    /// Paths that forward now, and where to.
    pub(crate) forwarded: BTreeMap<String, String>,
}

/// A translation whose original changed between the versions.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct StaleText {
    /// The language, as a tag.
    pub(crate) language: String,
    /// The part of the playbook: `areas`, `stories`.
    pub(crate) part: &'static str,
    /// The original's file.
    pub(crate) file: String,
    /// Keys and ids on the way to the text.
    pub(crate) key: String,
    /// The original that was translated.
    pub(crate) before: String,
    /// The original now.
    pub(crate) after: String,
}

/// Compares two versions. `translations` are those of the newer one, and `path` that of one of its files.
pub(crate) fn since(
    old: Version,
    new: &Version,
    translations: &[Translation],
    path: &dyn Fn(FileId) -> String,
) -> Since {
    let renamed = renamed::renamed(&old, new);
    let old = &renamed::carried(old, &renamed);
    let known = |kind| !old.lacks(kind);
    let added = new.things.iter().filter(|thing| known(thing.kind) && old.find(thing).is_none());
    let gone = old.things.iter().filter(|thing| new.find(thing).is_none());
    let changed = changed(old, new);
    Since {
        from: old.number.clone(),
        to: new.number.clone(),
        translated: translated::translated(old, new, &changed),
        changed,
        renamed,
        added: added.map(Thing::named).collect(),
        gone: gone.map(|thing| became(thing, new)).collect(),
        addresses: addresses(old, new),
        yours: Vec::new(),
        stale: stale(old, translations, path),
        not_compared: new.untold(old),
    }
}

impl Since {
    /// Everything that both versions have and that changed, and then what is gone.
    pub(crate) fn of_the_playbook(&self) -> impl Iterator<Item = &Named> {
        let changed = self.changed.iter().map(|changed| &changed.named);
        changed.chain(self.gone.iter().map(|gone| &gone.named))
    }

    /// Looks which of the changed things an edition says something of.
    pub(crate) fn touching(mut self, anchors: &[Anchor]) -> Self {
        self.yours = yours::touched(&self, anchors);
        self
    }

    /// Whether both versions say the same.
    pub(crate) fn is_empty(&self) -> bool {
        let Self { changed, renamed, added, gone, addresses, stale, translated, .. } = self;
        let Addresses { gained, lost, forwarded } = addresses;
        changed.is_empty()
            && renamed.is_empty()
            && added.is_empty()
            && gone.is_empty()
            && gained.is_empty()
            && lost.is_empty()
            && forwarded.is_empty()
            && stale.is_empty()
            && translated.is_empty()
    }
}

fn changed(old: &Version, new: &Version) -> Vec<Changed> {
    let both = new.things.iter().filter_map(|now| Some((old.find(now)?, now)));
    let differing = both.map(|(before, now)| {
        let texts = leaves::differing(&before.told.values, &now.told.values).into_iter();
        let mut texts: Vec<_> = texts.filter(|text| before.told.tells(&text.key)).collect();
        if now.kind == "playbook" {
            texts.extend(retired(old, new));
        }
        Changed { named: now.named(), texts }
    });
    differing.filter(|changed| !changed.texts.is_empty()).collect()
}

/// What is said of retired questions that were so before, or that no version asks.
fn retired(old: &Version, new: &Version) -> Vec<Change> {
    let mut ids: BTreeSet<_> = old.retired.keys().collect();
    ids.extend(new.retired.keys().filter(|id| old.thing("question", id).is_none()));
    let said = |version: &Version, id: &String| {
        let instead = version.retired.get(id)?;
        Some(instead.as_ref().map_or_else(|| id.clone(), |other| format!("{id}, now {other}")))
    };
    let changes = ids.into_iter().map(|id| Change {
        key: format!("assessment.retired.{id}"),
        before: said(old, id),
        after: said(new, id),
    });
    changes.filter(|change| change.before != change.after).collect()
}

fn became(thing: &Thing, new: &Version) -> Gone {
    let retired = new.retired.get(&thing.id).filter(|_| thing.kind == "question");
    let moved = || thing.path().and_then(|path| new.moved.get(&path)).cloned();
    Gone {
        named: thing.named(),
        is_retired: retired.is_some(),
        became: retired.map_or_else(moved, Clone::clone),
    }
}

fn addresses(old: &Version, new: &Version) -> Addresses {
    let (Some(before), Some(now)) = (&old.addresses, &new.addresses) else {
        return Addresses::default();
    };
    let led = before.iter().chain(old.moved.keys()).collect::<BTreeSet<_>>();
    let lost =
        led.into_iter().filter(|path| !now.contains(*path) && !new.moved.contains_key(*path));
    // A step to what has itself moved on is the same one.
    let is_same = |was: &String, to: &String| was == to || new.moved.get(was) == Some(to);
    let steps = new.moved.iter();
    let steps =
        steps.filter(|(from, to)| !old.moved.get(*from).is_some_and(|was| is_same(was, to)));
    Addresses {
        gained: now.difference(before).cloned().collect(),
        lost: lost.cloned().collect(),
        forwarded: steps.map(|(from, to)| (from.clone(), to.clone())).collect(),
    }
}

/// Translations of texts that the older version has and the newer one has not, and of texts of an edition.
fn stale(
    old: &Version,
    translations: &[Translation],
    path: &dyn Fn(FileId) -> String,
) -> Vec<StaleText> {
    let mut found = Vec::new();
    for translation in translations {
        let language = translation.language.tag();
        for text in translation.texts() {
            let state = text.rendering.as_ref().map(|rendering| &rendering.state);
            let Some(State::Stale(before)) = state else { continue };
            if text.source.file.is_local() || old.says(before) {
                found.push(StaleText {
                    language: language.clone(),
                    part: text.kind.name(),
                    file: path(text.source.file),
                    key: text.context.clone(),
                    before: before.clone(),
                    after: text.original.clone(),
                });
            }
        }
    }
    found
}
