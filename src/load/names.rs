//! Which id stands at which place of its kind: how references are resolved.

use super::raw::Words;
use crate::diag::{Diagnostic, Suggestions};
use crate::model::{Kind, Unread};
use crate::source::Span;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// The ids of one kind.
pub(super) struct Table {
    kind: &'static str,
    by_id: BTreeMap<String, (usize, Span)>,
    count: usize,
    /// Files in which names of this kind may be that are not in the table.
    unread: Option<(Kind, Unread)>,
    suggestions: RefCell<Suggestions>,
}

impl Table {
    pub(super) fn new(kind: &'static str) -> Self {
        Self {
            kind,
            by_id: BTreeMap::new(),
            count: 0,
            unread: None,
            suggestions: RefCell::default(),
        }
    }

    /// A table of what a text can refer to.
    pub(super) fn of(kind: Kind, unread: &Unread) -> Self {
        Self { unread: Some((kind, unread.clone())), ..Self::new(kind.name()) }
    }

    /// Gives the next index to an id; a second use of the id is reported.
    pub(super) fn add(&mut self, id: &str, span: Span, diagnostics: &mut Vec<Diagnostic>) {
        if let Some((_, first)) = self.by_id.get(id) {
            diagnostics.push(Diagnostic::duplicate_id(span, id, self.kind, *first));
        } else {
            self.by_id.insert(id.to_owned(), (self.count, span));
        }
        self.count += 1;
    }

    /// The index behind an id.
    pub(super) fn find(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).map(|(index, _)| *index)
    }

    /// Where an id of this table stands.
    pub(super) fn span_of(&self, id: &str) -> Option<Span> {
        self.by_id.get(id).map(|(_, span)| *span)
    }

    /// The index behind a reference; one that dangles is reported, unless it may lead into a file that
    /// could not be read.
    pub(super) fn resolve(
        &self,
        reference: &Words,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<usize> {
        let found = self.find(&reference.value);
        let may_be_unread =
            |(kind, unread): &(Kind, Unread)| unread.may_hold(*kind, &reference.value);
        if found.is_none() && !self.unread.as_ref().is_some_and(may_be_unread) {
            let (value, span) = (&reference.value, reference.span);
            let known = self.by_id.keys().map(String::as_str);
            let near = self.suggestions.borrow_mut().nearest(span.file, value, known);
            diagnostics.push(Diagnostic::unknown_reference(span, self.kind, value, near));
        }
        found
    }
}
