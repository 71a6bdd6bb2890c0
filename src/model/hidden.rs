//! What a site leaves out: what its edition hides, and drafts.

use super::{Kind, Plain};
use std::collections::{BTreeMap, BTreeSet};

/// The ids of what is hidden. Nothing of it is in the playbook any more; references to it are no mistakes.
#[derive(Debug, Clone, Default)]
pub struct Hidden {
    ids: BTreeMap<Kind, BTreeSet<String>>,
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
}

impl Hidden {
    /// Adds an id.
    pub(crate) fn add(&mut self, kind: Kind, id: &str) {
        self.ids.entry(kind).or_default().insert(id.to_owned());
    }

    /// Whether nothing is hidden.
    pub(crate) fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Whether something is hidden.
    pub(crate) fn has(&self, kind: Kind, id: &str) -> bool {
        self.ids.get(&kind).is_some_and(|ids| ids.contains(id))
    }
}
