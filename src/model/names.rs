//! Which id is at which place of its kind: how the references of records are resolved.

use super::{Hidden, Kind};
use crate::diag::Diagnostic;
use crate::source::Span;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// The ids of everything that a record can refer to.
#[derive(Debug, Clone, Default)]
pub struct Names {
    tables: FxHashMap<Kind, Table>,
    hidden: Hidden,
}

/// The ids of one kind.
#[derive(Debug, Clone, Default)]
struct Table {
    by_id: BTreeMap<String, (usize, Span)>,
    count: usize,
}

impl Names {
    /// No names so far; these are hidden.
    pub fn of(hidden: Hidden) -> Self {
        Self { hidden, ..Self::default() }
    }

    /// Whether a name is of something that is hidden.
    pub fn is_hidden(&self, kind: Kind, id: &str) -> bool {
        self.hidden.has(kind, id)
    }

    /// Whether a name is of something that the playbook had once.
    pub(crate) fn is_gone(&self, kind: Kind, id: &str) -> bool {
        self.hidden.is_gone(kind, id)
    }

    /// What is hidden instead.
    pub(crate) fn hide(&mut self, hidden: Hidden) {
        self.hidden = hidden;
    }

    /// Gives the next index of a kind to an id; a second use of the id is returned as a mistake.
    pub fn add(&mut self, kind: Kind, id: &str, span: Span) -> Option<Diagnostic> {
        let table = self.tables.entry(kind).or_default();
        let index = table.count;
        table.count += 1;
        if let Some((_, first)) = table.by_id.get(id) {
            return Some(Diagnostic::duplicate_id(span, id, kind.name(), *first));
        }
        table.by_id.insert(id.to_owned(), (index, span));
        None
    }

    /// Gives what has an id another one, where that is free.
    pub fn add_another(&mut self, kind: Kind, id: &str, of: &str) {
        let table = self.tables.entry(kind).or_default();
        if let Some(known) = table.by_id.get(of).copied() {
            table.by_id.entry(id.to_owned()).or_insert(known);
        }
    }

    /// Passes over the next index of a kind: what has it has no id.
    pub fn pass_over(&mut self, kind: Kind) {
        self.tables.entry(kind).or_default().count += 1;
    }

    /// The index of an id in its kind.
    pub fn find(&self, kind: Kind, id: &str) -> Option<usize> {
        self.tables.get(&kind)?.by_id.get(id).map(|(index, _)| *index)
    }

    /// Every id of a kind, in order.
    pub fn ids(&self, kind: Kind) -> impl Iterator<Item = &str> {
        self.tables.get(&kind).into_iter().flat_map(|table| table.by_id.keys().map(String::as_str))
    }
}
