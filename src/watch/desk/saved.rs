//! What a save did to a file.

use super::Refused;
use super::files;
use crate::edit::Step;
use serde::Serialize;
use std::path::Path;

/// A file before and after a save; `None` where there was none, or is none any more.
#[derive(Clone)]
pub(in crate::watch) struct Saved {
    pub(in crate::watch) path: String,
    pub(in crate::watch) before: Option<Vec<u8>>,
    pub(in crate::watch) after: Option<Vec<u8>>,
}

/// A value that was changed here, in a file that was changed elsewhere.
#[derive(Debug, Serialize)]
pub(in crate::watch) struct Clash {
    pub(super) file: String,
    /// Whether the file is not there any more.
    pub(super) gone: bool,
    /// Whether it is in a list whose items may be others by now.
    pub(super) moved: bool,
    pub(super) way: Vec<Step>,
    pub(super) theirs: Option<String>,
    pub(super) mine: Option<String>,
}

/// What was written, and the number of the build that shows it.
#[derive(Debug)]
pub(in crate::watch) struct Done {
    pub(in crate::watch) files: Vec<String>,
    /// Of these, those that there were not before.
    pub(in crate::watch) came: Vec<String>,
    /// Of these, those that there are no more.
    pub(in crate::watch) gone: Vec<String>,
    pub(in crate::watch) generation: u64,
}

impl Done {
    pub(super) fn of(all: &[Saved], generation: u64) -> Self {
        let paths = |is_one: fn(&Saved) -> bool| {
            all.iter().filter(|saved| is_one(saved)).map(|saved| saved.path.clone()).collect()
        };
        Self {
            files: paths(|_| true),
            came: paths(|saved| saved.before.is_none()),
            gone: paths(|saved| saved.after.is_none()),
            generation,
        }
    }
}

impl Saved {
    /// What takes it back.
    pub(super) fn back(&self) -> Self {
        Self { path: self.path.clone(), before: self.after.clone(), after: self.before.clone() }
    }

    /// Refuses where the file is not what it was before.
    fn refuse_changed(&self, root: &Path) -> Result<(), Refused> {
        let now = files::bytes(root, &self.path)?;
        if now == self.before {
            return Ok(());
        }
        Err(Refused::Overtaken { files: vec![self.path.clone()] })
    }

    fn put(&self, root: &Path) -> Result<(), Refused> {
        match &self.after {
            Some(bytes) => files::put(root, &self.path, bytes, self.before.is_some()),
            None => files::remove(root, &self.path),
        }
    }
}

/// Writes files that are what they are said to be before: all of them, or none.
pub(super) fn write(root: &Path, all: &[Saved]) -> Result<(), Refused> {
    let fits =
        |Saved { path, after, .. }: &Saved| files::fits(path, after.as_ref().map_or(0, Vec::len));
    all.iter().try_for_each(fits)?;
    all.iter().try_for_each(|saved| saved.refuse_changed(root))?;
    for (at, saved) in all.iter().enumerate() {
        if let Err(refused) = saved.put(root) {
            // The first failure is what is told of.
            all[..at].iter().rev().for_each(|done| drop(done.back().put(root)));
            return Err(refused);
        }
    }
    Ok(())
}
