//! A site on its way into a folder: staged file by file, then put in place at once.

use super::place::{Standing, compare};
use super::{
    FILES, JOURNAL, STAGING, WriteError, Written, clear_staged_files, clear_staging, folders,
    io_error, owned_paths, refuse_overlap, remove_stale,
};
use crate::manifest;
use crate::output::{Bytes, OutPath, Sink};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// A site on its way into a folder: it takes files as they are made, and puts them in place when
/// all are there. Dropped before, it leaves the folder as it was.
#[derive(Debug)]
pub struct Staging {
    out: PathBuf,
    /// Where files are staged.
    files: PathBuf,
    /// What earlier builds wrote.
    ours: BTreeSet<OutPath>,
    /// Whether nothing is in the folder, so that nothing needs to be compared.
    is_fresh: bool,
    /// Whether the folder is not there yet.
    is_new: bool,
    progress: Mutex<Progress>,
}

#[derive(Debug, Default)]
struct Progress {
    changed: Vec<OutPath>,
    unchanged: Vec<OutPath>,
    /// Folders of the output that were looked at, and made in the staging folder.
    folders: HashSet<String>,
    failed: Option<WriteError>,
}

impl Staging {
    /// Makes sure that a site may be written into a folder; touches nothing yet. `playbook` is
    /// where it is read from; the two may not overlap.
    pub fn begin(out: &Path, playbook: &Path) -> Result<Self, WriteError> {
        refuse_overlap(out, playbook)?;
        let ours = owned_paths(out)?;
        let (is_fresh, is_new) = (ours.is_empty(), !out.exists());
        let (out, files) = (out.to_owned(), out.join(STAGING).join(FILES));
        Ok(Self { out, files, ours, is_fresh, is_new, progress: Mutex::default() })
    }

    fn progress(&self) -> std::sync::MutexGuard<'_, Progress> {
        self.progress.lock().expect("keeping count never panics")
    }

    fn staging(&self) -> PathBuf {
        self.out.join(STAGING)
    }

    fn staged(&self, path: &str) -> PathBuf {
        self.files.join(path)
    }

    /// Stages a file, unless its bytes are there already.
    fn take(&self, path: &OutPath, bytes: &[u8]) -> Result<(), WriteError> {
        self.folder_of(path)?;
        match self.look(path, bytes)? {
            Standing::Same => self.progress().unchanged.push(path.clone()),
            Standing::Other | Standing::Absent => {
                let place = self.staged(path.as_str());
                fs::write(&place, bytes).map_err(io_error(&place))?;
                self.progress().changed.push(path.clone());
            }
        }
        Ok(())
    }

    /// What stands where a file is to go; a file of somebody else is refused.
    pub(super) fn look(&self, path: &OutPath, bytes: &[u8]) -> Result<Standing, WriteError> {
        let standing =
            if self.is_fresh { Standing::Absent } else { compare(&self.out, path, bytes)? };
        if matches!(standing, Standing::Other) && !self.ours.contains(path) {
            return Err(WriteError::Foreign(self.out.join(path.as_str())));
        }
        Ok(standing)
    }

    /// Every folder above a file is a real one, inside the output.
    pub(super) fn refuse_links(&self, path: &OutPath) -> Result<(), WriteError> {
        for folder in folders(std::iter::once(path)) {
            let place = self.out.join(&folder);
            match fs::symlink_metadata(&place) {
                Ok(metadata) if !metadata.is_dir() => return Err(WriteError::NotAFolder(place)),
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(WriteError::Io { path: place, cause: error });
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Makes sure, once, that a folder of the output is a real one, and that it can be staged.
    fn folder_of(&self, path: &OutPath) -> Result<(), WriteError> {
        let folder = path.as_str().rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut progress = self.progress();
        if progress.folders.contains(folder) {
            return Ok(());
        }
        if progress.folders.is_empty() {
            // What a stopped build left; its journal is already part of `ours`.
            clear_staged_files(&self.staging())?;
        }
        self.refuse_links(path)?;
        let staged = self.staged(folder);
        fs::create_dir_all(&staged).map_err(io_error(&staged))?;
        progress.folders.insert(folder.to_owned());
        Ok(())
    }

    /// Puts the site in place.
    pub fn commit(self) -> Result<Written, WriteError> {
        let mut progress = std::mem::take(&mut *self.progress());
        if let Some(error) = progress.failed.take() {
            return Err(error);
        }
        let (changed, unchanged) = (progress.changed, progress.unchanged);
        let site: HashSet<&OutPath> = changed.iter().chain(&unchanged).collect();
        let is_stale = |path: &&OutPath| !site.contains(path) && path.as_str() != manifest::PATH;
        let mut stale: Vec<_> = self.ours.iter().filter(is_stale).collect();
        // Pages first: they need the rest.
        stale.sort_by_key(|path| !is_page(path.as_str()));
        if !changed.is_empty() || !stale.is_empty() {
            self.leave_journal(&changed)?;
        }
        for moves in self.in_order(&changed) {
            for path in moves {
                let place = self.out.join(&path);
                fs::rename(self.staged(&path), &place).map_err(io_error(&place))?;
            }
        }
        let removed = remove_stale(&self.out, &stale)?;
        clear_staging(&self.out)?;
        Ok(Written { written: changed.len(), unchanged: unchanged.len(), removed })
    }

    /// Leaves a list of all that is or will be ours, for a build that comes after this one is stopped.
    fn leave_journal(&self, changed: &[OutPath]) -> Result<(), WriteError> {
        let paths: BTreeSet<&str> = self.ours.iter().chain(changed).map(OutPath::as_str).collect();
        let journal = paths.into_iter().collect::<Vec<_>>().join("\n");
        let staging = self.staging();
        fs::create_dir_all(&staging).map_err(io_error(&staging))?;
        let next = staging.join("journal-next");
        fs::write(&next, journal).map_err(io_error(&next))?;
        fs::rename(&next, staging.join(JOURNAL)).map_err(io_error(&next))
    }

    /// What is to be renamed, in the order in which it may appear: what pages need, the pages, the
    /// manifest. A folder that is not there yet stands for all that is staged in it.
    fn in_order(&self, changed: &[OutPath]) -> [BTreeSet<String>; 3] {
        let mut is_new: HashMap<String, bool> = HashMap::new();
        let mut whole: HashMap<String, bool> = HashMap::new();
        let mut groups = [BTreeSet::new(), BTreeSet::new(), BTreeSet::new()];
        for path in changed {
            let is_page = is_page(path.as_str());
            let new_folder = folders(std::iter::once(path)).into_iter().find(|folder| {
                *is_new.entry(folder.clone()).or_insert_with(|| !self.out.join(folder).exists())
            });
            match new_folder {
                Some(folder) => *whole.entry(folder).or_default() |= is_page,
                None if path.as_str() == manifest::PATH => drop(groups[2].insert(path.to_string())),
                None => drop(groups[usize::from(is_page)].insert(path.to_string())),
            }
        }
        for (folder, holds_page) in whole {
            groups[usize::from(holds_page)].insert(folder);
        }
        groups
    }
}

impl Sink for Staging {
    fn put(&self, path: &OutPath, bytes: Bytes) {
        if self.progress().failed.is_some() {
            return;
        }
        if let Err(error) = self.take(path, &bytes) {
            self.progress().failed.get_or_insert(error);
        }
    }
}

impl Drop for Staging {
    /// What was staged and not put in place is of no use; a journal is, until the next build.
    fn drop(&mut self) {
        let staging = self.staging();
        let _ = clear_staged_files(&staging);
        // Only what is empty goes.
        let _ = fs::remove_dir(&staging);
        if self.is_new {
            let _ = fs::remove_dir(&self.out);
        }
    }
}

/// Whether a file is a page, or the compressed copy of one.
fn is_page(name: &str) -> bool {
    let name = name.strip_suffix(".gz").or_else(|| name.strip_suffix(".br")).unwrap_or(name);
    name.ends_with(".html")
}
