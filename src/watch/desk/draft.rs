//! What is not saved of one file.

use super::edit::{Edit, is_list_the_same};
use super::saved::{Clash, Saved};
use super::{Refused, State, files};
use crate::edit::Step;
use std::path::Path;

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

    /// The text of the file as it is now, with the changes that were made here.
    pub(super) fn made_in(&self, path: &str, now: &str) -> Result<String, Refused> {
        if let Some(list) = self.changes.iter().find_map(|edit| self.moved(edit, path, now)) {
            let name = match list.last() {
                Some(Step::Key(key)) => key.as_str(),
                _ => path,
            };
            let message =
                format!("The list “{name}” was changed elsewhere: its items may be others now.");
            return Err(Refused::Wrong { message });
        }
        self.changes.iter().try_fold(now.to_owned(), |text, edit| {
            edit.reads(path, &text)?;
            edit.applied(path, &text).ok_or(Refused::Unwritable)
        })
    }

    /// The list of the item that a change is about, where its items may be others by now.
    fn moved<'e>(&self, edit: &'e Edit, path: &str, now: &str) -> Option<&'e [Step]> {
        let (list, base) = (edit.list()?, self.base.as_ref()?);
        (!is_list_the_same(list, &self.changes, path, [base, now])).then_some(list)
    }

    /// Refuses a text of the file in which what was changed cannot be found.
    pub(super) fn reads(&self, path: &str, now: &str) -> Result<(), Refused> {
        self.changes.iter().try_for_each(|edit| edit.reads(path, now))
    }

    /// What was changed here, beside what the file says now if it is there.
    pub(super) fn clashes(&self, path: &str, now: Option<&str>) -> Vec<Clash> {
        let mut edits: Vec<_> = self.changes.iter().collect();
        edits.dedup_by_key(|edit| edit.shown_at());
        let clash = |edit: &Edit| Clash {
            file: path.to_owned(),
            gone: now.is_none(),
            moved: now.is_some_and(|now| self.moved(edit, path, now).is_some()),
            theirs: now.and_then(|now| edit.shown(path, now)),
            mine: edit.shown(path, &self.text),
            way: edit.shown_at(),
        };
        edits.into_iter().map(clash).collect()
    }
}

impl State {
    /// Refuses where a file with something that is not saved was changed elsewhere since.
    pub(super) fn refuse_others(&self, root: &Path) -> Result<(), Refused> {
        let mut clashes = Vec::new();
        for (path, draft) in &self.drafts {
            let now = files::text(root, path)?;
            if now != draft.base {
                now.iter().try_for_each(|now| draft.reads(path, now))?;
                clashes.extend(draft.clashes(path, now.as_deref()));
            }
        }
        if clashes.is_empty() { Ok(()) } else { Err(Refused::Conflict { clashes }) }
    }
}
