//! What an author has changed in the browser: what is not saved yet, which is only in memory and laid over the files for the
//! preview; and what was saved in this run, so that it can be undone.

mod draft;
mod edit;
mod files;
mod refused;
mod saved;
mod whole;

use super::asking::Travel;
use crate::source::SourceTree;
use draft::Draft;
pub(super) use edit::{Edit, said};
pub(super) use refused::Refused;
pub(super) use saved::{Done, Saved};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};

/// The desk of one run.
pub(super) struct Desk {
    pub(super) root: PathBuf,
    /// When the run began: a browser may still know of one before it.
    pub(super) began: jiff::Timestamp,
    state: Mutex<State>,
    wake: Box<Wake>,
}

/// Tells that something has changed, and whether it is only what is not saved.
pub(super) type Wake = dyn Fn(bool) + Send + Sync;

#[derive(Default)]
struct State {
    /// Files with something that is not saved.
    drafts: BTreeMap<String, Draft>,
    /// Pictures that those name, and that are not saved either.
    pictures: BTreeMap<String, Vec<u8>>,
    /// What a plan would make of the files: with the number of its state, and only while nothing else is changed.
    look: Option<(u64, Vec<Saved>)>,
    /// Counts every change of the drafts.
    generation: u64,
    /// Files as they were before the first save of this run.
    first: BTreeMap<String, Option<Vec<u8>>>,
    done: Vec<Vec<Saved>>,
    undone: Vec<Vec<Saved>>,
    /// Files that were written, and that nobody has read since.
    written: Vec<PathBuf>,
}

/// A file that this run has changed.
#[derive(Debug, Serialize)]
pub(super) struct Changed {
    pub(super) file: String,
    /// Whether something in it is not saved.
    pub(super) unsaved: bool,
    /// Its lines: ` `, `-` or `+`, and the text; an empty one where lines that stay are left out.
    pub(super) lines: Vec<(char, String)>,
}

impl Desk {
    pub(super) fn new(root: &Path, wake: Box<Wake>) -> Self {
        Self { root: root.to_owned(), began: jiff::Timestamp::now(), state: Mutex::default(), wake }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("nothing panics while it is held")
    }

    /// The files that were written since this was asked last: they are to be read again.
    pub(super) fn written(&self) -> Vec<PathBuf> {
        std::mem::take(&mut self.state().written)
    }

    /// The files with what is not saved laid over them, and the number of that. `None` where more was written since they were
    /// read: they would have neither what is saved nor what is not.
    pub(super) fn laid_over(&self, tree: &SourceTree) -> Option<(SourceTree, u64)> {
        let state = self.state();
        state.written.is_empty().then(|| (state.laid_over(tree), state.generation))
    }

    /// The text of a file as the browser is to show it.
    pub(super) fn text(&self, path: &str) -> Result<String, Refused> {
        self.found(path)?.ok_or_else(|| files::missing(path))
    }

    /// The same; `None` where there is no such file.
    pub(super) fn found(&self, path: &str) -> Result<Option<String>, Refused> {
        match self.state().drafts.get(path) {
            Some(draft) => Ok(Some(draft.text.clone())),
            None => files::text(&self.root, path),
        }
    }

    /// Counts every change of what is not saved.
    pub(super) fn generation(&self) -> u64 {
        self.state().generation
    }

    /// Whether something of a file is not saved.
    pub(super) fn unsaved(&self) -> Vec<String> {
        self.state().drafts.keys().cloned().collect()
    }

    /// Whether saves can be undone, and done again.
    pub(super) fn history(&self) -> (bool, bool) {
        let state = self.state();
        (!state.done.is_empty(), !state.undone.is_empty())
    }

    /// Changes a value, and saves nothing. `was` is what the browser takes it to be, and `is_drawn` whether it shows a text of the
    /// file as it is.
    pub(super) fn change(
        &self,
        path: &str,
        edit: Edit,
        was: Option<&str>,
        is_drawn: impl FnOnce(&str) -> bool,
    ) -> Result<u64, Refused> {
        let mut state = self.state();
        let draft = state.drafts.get(path).cloned();
        let draft = draft.map_or_else(|| files::read(&self.root, path).map(Draft::of), Ok)?;
        edit.reads(path, &draft.text)?;
        let old = edit.said(path, &draft.text);
        // White space around a text that somebody types is not always kept, and comes back with the next letter.
        let is_other = |was: &str| was.trim() != old.as_deref().unwrap_or_default().trim();
        if was.is_some_and(is_other) || !is_drawn(&draft.text) {
            return Err(Refused::Stale);
        }
        let draft = draft.with(path, edit).ok_or(Refused::Unwritable)?;
        files::fits(path, draft.text.len())?;
        if draft.base.as_ref() == Some(&draft.text) {
            state.drafts.remove(path);
        } else {
            state.drafts.insert(path.to_owned(), draft);
        }
        Ok(self.moved_on(state, &[]))
    }

    /// Counts a change of what is not saved and of these files. The next build has it.
    fn moved_on(&self, mut state: MutexGuard<'_, State>, written: &[Saved]) -> u64 {
        state.look = None;
        state.drop_unnamed();
        self.shows(state, written)
    }

    /// Counts another state to be shown.
    fn shows(&self, mut state: MutexGuard<'_, State>, written: &[Saved]) -> u64 {
        state.generation += 1;
        state.written.extend(written.iter().map(|saved| self.root.join(&saved.path)));
        let generation = state.generation;
        drop(state);
        (self.wake)(written.is_empty());
        generation
    }

    /// Drops what is not saved of a file.
    pub(super) fn discard(&self, path: &str) -> Result<u64, Refused> {
        let mut state = self.state();
        state.drafts.remove(path).ok_or(Refused::Nothing)?;
        Ok(self.moved_on(state, &[]))
    }

    /// Makes the unsaved changes of a file once more, in the file as it is now; one that is gone is to be written whole. Refused
    /// where an item of a list may be another one by now.
    pub(super) fn take_over(&self, path: &str) -> Result<u64, Refused> {
        let mut state = self.state();
        let draft = state.drafts.get(path).ok_or(Refused::Nothing)?.clone();
        let base = files::text(&self.root, path)?;
        let text = match &base {
            Some(base) => draft.made_in(path, base)?,
            None => draft.text.clone(),
        };
        let before = text.clone();
        state.drafts.insert(path.to_owned(), Draft { base, text, before, ..draft });
        Ok(self.moved_on(state, &[]))
    }

    /// Writes what is not saved. Where one of the files was changed elsewhere, or cannot be read, none is written.
    pub(super) fn save(&self) -> Result<Done, Refused> {
        let mut state = self.state();
        if state.drafts.is_empty() {
            return Err(Refused::Nothing);
        }
        state.refuse_others(&self.root)?;
        let drafts = state.drafts.iter().map(|(path, draft)| draft.saved(path));
        let all = state.pictures(&self.root)?.into_iter().chain(drafts).collect();
        let done = self.write(&mut state, all)?;
        state.drafts.clear();
        Ok(self.told(state, &done))
    }

    /// Writes files at once, as one step that can be undone.
    pub(super) fn make(&self, all: Vec<Saved>) -> Result<Done, Refused> {
        let mut state = self.state();
        refuse_unsaved(&state, &all)?;
        let done = self.write(&mut state, all)?;
        Ok(self.told(state, &done))
    }

    /// What is in a file of the playbook now; `None` where there is none.
    pub(super) fn bytes(&self, path: &str) -> Result<Option<Vec<u8>>, Refused> {
        files::bytes(&self.root, path)
    }

    /// Writes files as the next step of this run.
    fn write(&self, state: &mut State, all: Vec<Saved>) -> Result<Vec<Saved>, Refused> {
        saved::write(&self.root, &all)?;
        for Saved { path, before, .. } in &all {
            state.first.entry(path.clone()).or_insert_with(|| before.clone());
        }
        state.done.push(all.clone());
        state.undone.clear();
        Ok(all)
    }

    fn told(&self, state: MutexGuard<'_, State>, done: &[Saved]) -> Done {
        Done::of(done, self.moved_on(state, done))
    }

    /// Undoes the last save.
    pub(super) fn undo(&self) -> Result<Done, Refused> {
        let mut state = self.state();
        let last = state.done.last().ok_or(Refused::Nothing)?.clone();
        let back: Vec<_> = last.iter().rev().map(Saved::back).collect();
        refuse_unsaved(&state, &back)?;
        saved::write(&self.root, &back)?;
        state.done.pop();
        state.undone.push(last);
        Ok(self.told(state, &back))
    }

    /// Saves once more what was undone last.
    pub(super) fn redo(&self) -> Result<Done, Refused> {
        let mut state = self.state();
        let last = state.undone.last().ok_or(Refused::Nothing)?.clone();
        refuse_unsaved(&state, &last)?;
        saved::write(&self.root, &last)?;
        state.undone.pop();
        state.done.push(last.clone());
        Ok(self.told(state, &last))
    }

    /// Gives up a step that cannot be undone any more, or not be done again, so that those before it can.
    pub(super) fn forget(&self, what: Travel) -> Result<(), Refused> {
        let mut state = self.state();
        let steps = match what {
            Travel::Undo => &mut state.done,
            Travel::Redo => &mut state.undone,
        };
        steps.pop().map(drop).ok_or(Refused::Nothing)
    }

    /// Puts a file back as it was before this run, whoever changed it since: what it says now comes back by undoing this.
    pub(super) fn put_back(&self, path: &str) -> Result<Done, Refused> {
        let mut state = self.state();
        let after = state.first.get(path).ok_or(Refused::Nothing)?.clone();
        let before = self.bytes(path)?;
        let step = vec![Saved { path: path.to_owned(), before, after }];
        refuse_unsaved(&state, &step)?;
        let done = self.write(&mut state, step)?;
        Ok(self.told(state, &done))
    }

    /// The files that are not as they were before this run changed them.
    pub(super) fn changed(&self) -> Result<Vec<Changed>, Refused> {
        let state = self.state();
        let mut paths: Vec<_> = state.first.keys().chain(state.drafts.keys()).collect();
        paths.sort();
        paths.dedup();
        let mut all = Vec::new();
        for path in paths {
            let draft = state.drafts.get(path);
            let now = match draft {
                Some(draft) => Some(draft.text.clone().into_bytes()),
                None => self.bytes(path)?,
            };
            let base = draft.and_then(|draft| draft.base.clone()).map(String::into_bytes);
            let first = state.first.get(path).cloned().unwrap_or(base);
            if now != first {
                let words =
                    |bytes: Option<Vec<u8>>| bytes.map_or(String::new(), |it| files::words(&it));
                let lines = files::lines(&words(first), &words(now));
                all.push(Changed { file: path.clone(), unsaved: draft.is_some(), lines });
            }
        }
        Ok(all)
    }
}

/// Refuses to write under what is not saved: that would be of no state of the file.
fn refuse_unsaved(state: &State, step: &[Saved]) -> Result<(), Refused> {
    let is_unsaved = step.iter().any(|saved| state.drafts.contains_key(&saved.path));
    if is_unsaved { Err(Refused::Unsaved) } else { Ok(()) }
}
