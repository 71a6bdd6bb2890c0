//! The output folder while one build, and no other, writes into it.

use super::ours::Ours;
use super::place::{Present, is_page, look, remove, sort_stale};
use super::{FILES, JOURNAL, WriteError, Written, folder_error, folders, io_error, split};
use crate::disk::{Folder, Folders, Lock, Taken, remove_folder_named};
use crate::manifest::{self, Manifest};
use crate::output::{Bytes, OutPath, STAGING};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::io;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

/// The output folder of a build that has its lock, until this is dropped.
#[derive(Debug)]
pub(super) struct Site {
    out: Folders,
    staging: Folder,
    /// Where files are staged.
    files: Folders,
    /// What earlier builds wrote.
    ours: Ours,
    taken: Mutex<Files>,
    /// Whether the folder was made by this build.
    is_new: bool,
    lock: Lock,
    /// Whether it was given free.
    is_free: AtomicBool,
}

/// The files of the site, as they are taken.
#[derive(Debug, Default)]
struct Files {
    changed: Vec<OutPath>,
    unchanged: Vec<OutPath>,
}

impl Site {
    /// Takes the folder's lock, and clears what a build left that was stopped.
    pub(super) fn begin(out: &Path) -> Result<Self, WriteError> {
        let is_new = super::open(out)?.is_none();
        let (folder, staging, lock) = take_lock(out)?;
        let at = out.join(STAGING);
        clear_left(&staging).map_err(io_error(&at))?;
        let files = staging.folder_made(Path::new(FILES)).map_err(folder_error(&at))?;
        let site = Self {
            // What was there before may have been written by a build that had the lock until now.
            ours: Ours::of(&folder)?,
            out: Folders::new(folder),
            staging,
            files: Folders::new(files),
            taken: Mutex::default(),
            is_new,
            lock,
            is_free: AtomicBool::new(false),
        };
        Ok(site)
    }

    fn taken(&self) -> std::sync::MutexGuard<'_, Files> {
        self.taken.lock().expect("keeping count never panics")
    }

    /// Stages a file, unless its bytes are there already.
    pub(super) fn take(&self, path: &OutPath, bytes: &Bytes) -> Result<(), WriteError> {
        let present = if self.ours.is_fresh {
            Present::Absent
        } else {
            look(&self.out, &self.ours, path, bytes)?
        };
        if matches!(present, Present::Same) {
            self.taken().unchanged.push(path.clone());
            return Ok(());
        }
        let (above, name) = split(path.as_str());
        let staged = self.files.made(above).and_then(|folder| folder.create(name, bytes));
        staged.map_err(io_error(&self.files.root().place().join(path.as_str())))?;
        self.taken().changed.push(path.clone());
        Ok(())
    }

    /// Puts the site in place.
    pub(super) fn commit(&self, manifest: &Manifest) -> Result<Written, WriteError> {
        let Files { changed, unchanged } = std::mem::take(&mut *self.taken());
        let site: HashSet<&OutPath> = changed.iter().chain(&unchanged).collect();
        let stale = sort_stale(&self.out, &self.ours, &site)?;
        // A build that only removes goes by the journal of the one that was stopped before it.
        if !changed.is_empty() {
            self.leave_journal(&changed, manifest)?;
        }
        let moves = self.in_order(&changed);
        moves.iter().flatten().try_for_each(|path| self.put_in_place(path)).map_err(partly)?;
        remove(&self.out, &stale).map_err(partly)?;
        // It was needed until now: what is in the folder is all the manifest's.
        let cleared = self.staging.remove_all(JOURNAL);
        cleared.map_err(io_error(self.staging.place())).map_err(partly)?;
        Ok(Written { written: changed.len(), unchanged: unchanged.len(), stale })
    }

    fn put_in_place(&self, path: &str) -> Result<(), WriteError> {
        let (above, name) = split(path);
        let place = self.out.root().place().join(path);
        let folder = self.out.at(above).map_err(folder_error(&place))?;
        let staged = self.files.at(above).map_err(io_error(&place))?;
        staged.rename(name, &folder, name).map_err(io_error(&place))
    }

    /// Leaves a list of all that is or will be ours, for a build that comes after this one is stopped.
    fn leave_journal(&self, changed: &[OutPath], manifest: &Manifest) -> Result<(), WriteError> {
        let entries = changed.iter().filter_map(|path| manifest.entry(path.as_str()));
        let journal = self.ours.journal(entries);
        let put = self.staging.put(JOURNAL.as_ref(), journal.as_bytes(), true);
        put.map_err(io_error(&self.staging.place().join(JOURNAL)))
    }

    /// The files to move, and when: files and folders without a page, then those with pages, then
    /// the manifest. Folders that are not there yet move as one.
    fn in_order(&self, changed: &[OutPath]) -> [BTreeSet<String>; 3] {
        let mut is_new: HashMap<&str, bool> = HashMap::new();
        let mut whole: BTreeMap<&str, bool> = BTreeMap::new();
        let mut groups: [BTreeSet<String>; 3] = Default::default();
        for path in changed {
            let is_page = is_page(path.as_str());
            let new_folder = folders(std::iter::once(path))
                .into_iter()
                .find(|folder| *is_new.entry(folder).or_insert_with(|| self.is_absent(folder)));
            match new_folder {
                Some(folder) => *whole.entry(folder).or_default() |= is_page,
                None if path.as_str() == manifest::PATH => drop(groups[2].insert(path.to_string())),
                None => drop(groups[usize::from(is_page)].insert(path.to_string())),
            }
        }
        for (folder, holds_page) in whole {
            groups[usize::from(holds_page)].insert(folder.to_owned());
        }
        groups
    }

    /// Throws away what was staged, and gives the folder free, once: after that it may be another's.
    pub(super) fn clear(&self) {
        if self.is_free.swap(true, Ordering::SeqCst) {
            return;
        }
        let _ = self.staging.remove_all(FILES);
        self.lock.release();
        // Only empty folders go: the journal of a build that was stopped stays for the next one.
        let _ = self.out.root().remove_folder(STAGING);
        if self.is_new {
            let _ = remove_folder_named(self.out.root().place());
        }
    }

    fn is_absent(&self, folder: &str) -> bool {
        self.out.at(folder).is_err_and(|error| error.kind() == io::ErrorKind::NotFound)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.clear();
    }
}

/// Removes what a build left that was stopped: staged files, and a journal that it had not finished.
fn clear_left(staging: &Folder) -> io::Result<()> {
    staging.remove_all(FILES)?;
    staging.remove_parts(JOURNAL.as_ref())
}

/// Opens an output folder and its staging folder, made where there are none, and takes the lock.
fn take_lock(out: &Path) -> Result<(Folder, Folder, Lock), WriteError> {
    let place = out.join(STAGING);
    for _ in 0..TRIES {
        let folder = Folder::made(out).map_err(folder_error(out))?;
        let taken = folder.folder_made(Path::new(STAGING)).map_err(Taken::Failed);
        let taken = taken.and_then(|staging| {
            let lock = Lock::take(staging.again()?)?;
            Ok((staging, lock))
        });
        match taken {
            Ok((staging, lock)) => return Ok((folder, staging, lock)),
            Err(Taken::By(owner)) => return Err(WriteError::Busy { out: out.to_owned(), owner }),
            // Another build has ended in between, and its empty folders have gone with it.
            Err(Taken::Failed(error)) if error.kind() == io::ErrorKind::NotFound => {}
            Err(Taken::Failed(error)) => return Err(folder_error(&place)(error)),
        }
    }
    Err(WriteError::Busy { out: out.to_owned(), owner: None })
}

/// How often a folder may go while its lock is taken.
const TRIES: usize = 100;

/// Who is writing into a folder, if somebody is; touches nothing.
pub(super) fn refuse_busy(folder: &Folder) -> Result<(), WriteError> {
    let place = folder.place().join(STAGING);
    let staging = match folder.folder(Path::new(STAGING)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        staging => staging.map_err(folder_error(&place))?,
    };
    match Lock::look(&staging) {
        Ok(()) => Ok(()),
        Err(Taken::By(owner)) => Err(WriteError::Busy { out: folder.place().to_owned(), owner }),
        Err(Taken::Failed(cause)) => Err(WriteError::Io { path: place, cause }),
    }
}

/// An error after the first file was put in place.
fn partly(error: WriteError) -> WriteError {
    match error {
        WriteError::Io { path, cause } => WriteError::Partly { path, cause },
        WriteError::NotAFolder(path) => {
            WriteError::Partly { path, cause: io::ErrorKind::NotADirectory.into() }
        }
        error => error,
    }
}
