//! What a site leaves out: what its edition hides, drafts, and what a newer version of the playbook does not have any more.

use super::{Kind, Plain};
use std::collections::{BTreeMap, BTreeSet};

/// The ids of what is hidden. Nothing of it is in the playbook any more; references to it are no mistakes.
#[derive(Debug, Clone, Default)]
pub struct Hidden {
    ids: BTreeMap<Kind, BTreeSet<String>>,
    /// What an edition may still speak of, and the playbook had once.
    gone: BTreeMap<Kind, BTreeSet<String>>,
    /// Of which kinds the edition hides all that the playbook has.
    sections: BTreeSet<Kind>,
    /// The areas that an edition hides: their questions are not asked here.
    pub areas: Vec<HiddenArea>,
    /// How many drafts were left out.
    pub drafts: usize,
}

/// An area that is hidden.
#[derive(Debug, Clone)]
pub struct HiddenArea {
    /// Its id.
    pub id: String,
    /// Its title, where it has one.
    pub title: Option<Plain>,
    /// The ids of its questions.
    pub questions: Vec<String>,
    /// Its place among all areas of the playbook.
    pub(crate) seat: usize,
}

impl Hidden {
    /// Adds an id.
    pub(crate) fn add(&mut self, kind: Kind, id: &str) {
        self.ids.entry(kind).or_default().insert(id.to_owned());
    }

    /// Hides all of a kind.
    pub(crate) fn add_section(&mut self, kind: Kind) {
        self.sections.insert(kind);
    }

    /// Whether an edition chose to hide something, by its own id.
    pub(crate) fn is_chosen(&self, kind: Kind, id: &str) -> bool {
        self.has(kind, id) && !self.is_gone(kind, id) && !self.sections.contains(&kind)
    }

    /// Adds an id that the playbook had once.
    pub(crate) fn add_gone(&mut self, kind: Kind, id: &str) {
        self.gone.entry(kind).or_default().insert(id.to_owned());
    }

    /// Whether nothing is hidden.
    pub(crate) fn is_empty(&self) -> bool {
        self.ids.is_empty() && self.gone.is_empty()
    }

    /// Finds the places of hidden areas among all that the playbook lists.
    pub(crate) fn find_seats(&mut self, listed: &[&str]) {
        for area in &mut self.areas {
            let at = listed.iter().position(|id| *id == area.id);
            area.seat = at.unwrap_or(listed.len());
        }
    }

    /// The place among all areas of the playbook of the one that is `shown` at a place.
    pub(crate) fn seat(&self, shown: usize) -> usize {
        let mut hidden: Vec<_> = self.areas.iter().map(|area| area.seat).collect();
        hidden.sort_unstable();
        hidden.into_iter().fold(shown, |seat, hidden| seat + usize::from(hidden <= seat))
    }

    /// The kinds of what is hidden, or gone.
    pub(crate) fn kinds(&self) -> impl Iterator<Item = Kind> {
        let kinds: BTreeSet<_> = self.ids.keys().chain(self.gone.keys()).copied().collect();
        kinds.into_iter()
    }

    /// Whether something is hidden, or gone.
    pub(crate) fn has(&self, kind: Kind, id: &str) -> bool {
        let has = |ids: &BTreeMap<Kind, BTreeSet<String>>| {
            ids.get(&kind).is_some_and(|ids| ids.contains(id))
        };
        has(&self.ids) || has(&self.gone)
    }

    /// Whether the playbook had something once, and nobody hides it.
    pub(crate) fn is_gone(&self, kind: Kind, id: &str) -> bool {
        let is_in = |ids: &BTreeSet<String>| ids.contains(id);
        self.gone.get(&kind).is_some_and(is_in) && !self.ids.get(&kind).is_some_and(is_in)
    }
}
