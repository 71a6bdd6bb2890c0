//! What is not saved of one file.

use super::edit::Edit;
use super::saved::{Clash, Saved};

/// A file with something that is not saved.
#[derive(Clone)]
pub(super) struct Draft {
    /// The file as it was when the first of these changes was made; `None` where it is gone since.
    pub(super) base: Option<String>,
    pub(super) text: String,
    /// Without the last change.
    pub(super) before: String,
    pub(super) changes: Vec<Edit>,
}

impl Draft {
    /// A file in which nothing is changed yet.
    pub(super) fn of(base: String) -> Self {
        Self { text: base.clone(), before: base.clone(), base: Some(base), changes: Vec::new() }
    }

    /// The same with one more change; `None` where there is no way to write it. What is typed into one value is one change,
    /// made in the text before it: so the style does not hang on words that were there for a moment.
    pub(super) fn with(&self, path: &str, edit: Edit) -> Option<Self> {
        let goes_on = self.changes.last().is_some_and(|last| edit.goes_on(last));
        let before = if goes_on { &self.before } else { &self.text };
        let old = edit.said(path, before);
        let edit = edit.ended(old.as_deref());
        let is_gone = edit.is_emptying() && old.is_none();
        let text = if is_gone && goes_on { before.clone() } else { edit.applied(path, before)? };
        let mut changes = self.changes.clone();
        if goes_on {
            changes.pop();
        }
        changes.push(edit);
        Some(Self { base: self.base.clone(), before: before.clone(), text, changes })
    }

    pub(super) fn saved(&self, path: &str) -> Saved {
        let before = self.base.clone().map(String::into_bytes);
        Saved { path: path.to_owned(), before, after: Some(self.text.clone().into_bytes()) }
    }

    /// What was changed here, beside what the file says now if it is there.
    pub(super) fn clashes(&self, path: &str, now: Option<&str>) -> Vec<Clash> {
        let mut edits: Vec<_> = self.changes.iter().collect();
        edits.dedup_by_key(|edit| edit.way());
        let clash = |edit: &Edit| Clash {
            file: path.to_owned(),
            gone: now.is_none(),
            theirs: now.and_then(|now| edit.said(path, now)),
            mine: edit.said(path, &self.text),
            way: edit.way(),
        };
        edits.into_iter().map(clash).collect()
    }
}
