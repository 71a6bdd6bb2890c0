//! What an author has changed in the browser: what is not saved yet, which is only in memory and laid over the files for the
//! preview; and what was saved in this run, so that it can be undone.

mod draft;
mod files;

use crate::edit::{Change, Step};
use crate::read::as_text;
use crate::source::{SourceFile, SourceTree};
pub(super) use draft::said;
use draft::{Clash, Draft, Saved, applied, shown};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};

/// The desk of one run.
pub(super) struct Desk {
    root: PathBuf,
    state: Mutex<State>,
    wake: Box<dyn Fn() + Send + Sync>,
}

#[derive(Default)]
struct State {
    /// Files with something that is not saved.
    drafts: BTreeMap<String, Draft>,
    /// Counts every change of the drafts.
    generation: u64,
    /// Files as they were before the first save of this run.
    first: BTreeMap<String, String>,
    done: Vec<Vec<Saved>>,
    undone: Vec<Vec<Saved>>,
}

/// Why something is not done. Nothing was written then.
#[derive(Debug, Serialize)]
#[serde(tag = "refused", rename_all = "lowercase")]
pub(super) enum Refused {
    /// No file of the playbook can be changed here by this path.
    Unknown,
    /// The value is not what the browser shows any more.
    Stale,
    /// There is no way to write this that leaves all else as it is.
    Unwritable,
    /// Somebody changed files meanwhile.
    Conflict { clashes: Vec<Clash> },
    /// There is nothing to do.
    Nothing,
    /// The system does not let us.
    System { message: String },
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
    pub(super) fn new(root: &Path, wake: Box<dyn Fn() + Send + Sync>) -> Self {
        Self { root: root.to_owned(), state: Mutex::default(), wake }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("nothing panics while it is held")
    }

    /// The files with what is not saved laid over them, and the number of that.
    pub(super) fn laid_over(&self, tree: &SourceTree) -> (SourceTree, u64) {
        let state = self.state();
        if state.drafts.is_empty() {
            return (tree.clone(), state.generation);
        }
        let file = |(_, file): (_, &SourceFile)| match state.drafts.get(&file.path) {
            Some(draft) => {
                SourceFile { path: file.path.clone(), content: as_text(draft.text.clone().into()) }
            }
            None => file.clone(),
        };
        (SourceTree::new(tree.iter().map(file).collect()), state.generation)
    }

    /// The text of a file as the browser is to show it.
    pub(super) fn text(&self, path: &str) -> Result<String, Refused> {
        match self.state().drafts.get(path) {
            Some(draft) => Ok(draft.text.clone()),
            None => files::read(&self.root, path),
        }
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

    /// Changes a value, and saves nothing. `was` is what the browser takes it to be.
    pub(super) fn change(
        &self,
        path: &str,
        way: Vec<Step>,
        what: Change,
        was: Option<&str>,
    ) -> Result<u64, Refused> {
        let mut state = self.state();
        let draft = state.drafts.get(path).cloned();
        let draft = draft.map_or_else(|| files::read(&self.root, path).map(Draft::of), Ok)?;
        let old = said(path, &draft.text, &way);
        if was.is_some_and(|was| shown(was) != shown(old.as_deref().unwrap_or_default())) {
            return Err(Refused::Stale);
        }
        let draft = draft.with(path, way, what).ok_or(Refused::Unwritable)?;
        if draft.text == draft.base {
            state.drafts.remove(path);
        } else {
            state.drafts.insert(path.to_owned(), draft);
        }
        Ok(self.moved_on(state))
    }

    fn moved_on(&self, mut state: MutexGuard<'_, State>) -> u64 {
        state.generation += 1;
        let generation = state.generation;
        drop(state);
        (self.wake)();
        generation
    }

    /// Drops what is not saved of a file.
    pub(super) fn discard(&self, path: &str) -> Result<u64, Refused> {
        let mut state = self.state();
        state.drafts.remove(path).ok_or(Refused::Nothing)?;
        Ok(self.moved_on(state))
    }

    /// Makes the unsaved changes of a file once more, in the file as it is now.
    pub(super) fn take_over(&self, path: &str) -> Result<u64, Refused> {
        let mut state = self.state();
        let draft = state.drafts.get(path).ok_or(Refused::Nothing)?.clone();
        let base = files::read(&self.root, path)?;
        let each =
            |text: String, (way, what): &(Vec<Step>, Change)| applied(path, &text, way, what);
        let text = draft.changes.iter().try_fold(base.clone(), each).ok_or(Refused::Unwritable)?;
        let before = text.clone();
        state.drafts.insert(path.to_owned(), Draft { base, text, before, ..draft });
        Ok(self.moved_on(state))
    }

    /// Writes what is not saved. Where one of the files was changed elsewhere, none is written.
    pub(super) fn save(&self) -> Result<Vec<String>, Refused> {
        let mut state = self.state();
        if state.drafts.is_empty() {
            return Err(Refused::Nothing);
        }
        let mut clashes = Vec::new();
        for (path, draft) in &state.drafts {
            let now = files::read(&self.root, path)?;
            if now != draft.base {
                clashes.extend(draft.clashes(path, &now));
            }
        }
        if !clashes.is_empty() {
            return Err(Refused::Conflict { clashes });
        }
        let saved: Vec<_> = state.drafts.iter().map(|(path, draft)| draft.saved(path)).collect();
        self.write(&mut state, &saved)?;
        state.drafts.clear();
        state.done.push(saved.clone());
        state.undone.clear();
        self.moved_on(state);
        Ok(saved.into_iter().map(|saved| saved.path).collect())
    }

    /// Writes files that are what they are said to be before.
    fn write(&self, state: &mut State, files: &[Saved]) -> Result<(), Refused> {
        for saved in files {
            let now = files::read(&self.root, &saved.path)?;
            if now != saved.before {
                let (file, way) = (saved.path.clone(), Vec::new());
                let clash = Clash { file, way, theirs: Some(now), mine: Some(saved.after.clone()) };
                return Err(Refused::Conflict { clashes: vec![clash] });
            }
        }
        for Saved { path, before, after } in files {
            files::write(&self.root, path, after)?;
            state.first.entry(path.clone()).or_insert_with(|| before.clone());
        }
        Ok(())
    }

    /// Undoes the last save.
    pub(super) fn undo(&self) -> Result<Vec<String>, Refused> {
        let mut state = self.state();
        let last = state.done.last().ok_or(Refused::Nothing)?.clone();
        let back: Vec<_> = last.iter().map(Saved::back).collect();
        self.write(&mut state, &back)?;
        state.done.pop();
        state.undone.push(last);
        Ok(back.into_iter().map(|saved| saved.path).collect())
    }

    /// Saves once more what was undone last.
    pub(super) fn redo(&self) -> Result<Vec<String>, Refused> {
        let mut state = self.state();
        let last = state.undone.last().ok_or(Refused::Nothing)?.clone();
        self.write(&mut state, &last)?;
        state.undone.pop();
        state.done.push(last.clone());
        Ok(last.into_iter().map(|saved| saved.path).collect())
    }

    /// Puts a file back as it was before this run.
    pub(super) fn put_back(&self, path: &str) -> Result<(), Refused> {
        let mut state = self.state();
        let first = state.first.get(path).ok_or(Refused::Nothing)?.clone();
        let now = files::read(&self.root, path)?;
        let latest = state.done.iter().flatten().rev().find(|saved| saved.path == path);
        if latest.is_none_or(|saved| saved.after != now) {
            let (file, way) = (path.to_owned(), Vec::new());
            let clash = Clash { file, way, theirs: Some(now), mine: Some(first) };
            return Err(Refused::Conflict { clashes: vec![clash] });
        }
        let saved = Saved { path: path.to_owned(), before: now, after: first };
        self.write(&mut state, std::slice::from_ref(&saved))?;
        state.drafts.remove(path);
        state.done.push(vec![saved]);
        state.undone.clear();
        self.moved_on(state);
        Ok(())
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
                Some(draft) => draft.text.clone(),
                None => files::read(&self.root, path)?,
            };
            let first = state.first.get(path).or(draft.map(|draft| &draft.base));
            let first = first.map_or("", String::as_str);
            if now != *first {
                let lines = files::lines(first, &now);
                all.push(Changed { file: path.clone(), unsaved: draft.is_some(), lines });
            }
        }
        Ok(all)
    }
}
