//! A site on its way into a folder: it takes files as they are made, and puts them in place at once.

use super::ours::Ours;
use super::place::look;
use super::site::{Site, refuse_busy};
use super::{WriteError, Written, io_error, open, refuse_overlap};
use crate::disk::{Folder, Folders};
use crate::manifest::Manifest;
use crate::output::{Bytes, OutPath, Sink};
use crate::source::MediaFile;
use rayon::prelude::*;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, RwLock};

/// Until files come to more than this, in bytes, nothing is written.
const HELD: usize = 8 * 1024 * 1024;

/// A site on its way into a folder. Dropped before it is put in place, it leaves the folder as it was.
#[derive(Debug)]
pub struct Staging {
    out: PathBuf,
    held: Mutex<Held>,
    /// The folder, once something is written into it.
    site: OnceLock<Option<Site>>,
    failed: Mutex<Option<WriteError>>,
    /// Held for reading while a file is staged, and for writing while the site is put in place or
    /// thrown away.
    stage: RwLock<Stage>,
}

/// The first files, which may be all.
#[derive(Debug, Default)]
struct Held {
    files: Vec<(OutPath, Bytes)>,
    size: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Taking,
    Committed,
    Stopped,
}

impl Staging {
    /// Makes sure that a site may be written into a folder; touches nothing yet. `sources` are
    /// the folders that it is read from; none may overlap with it.
    pub fn begin(out: &Path, sources: &[&Path]) -> Result<Self, WriteError> {
        refuse_overlap(out, sources)?;
        if let Some(folder) = open(out)? {
            refuse_busy(&folder)?;
            twice(&folder, || Ours::of(&folder).map(drop))?;
        }
        Ok(Self {
            out: out.to_owned(),
            held: Mutex::default(),
            site: OnceLock::new(),
            failed: Mutex::default(),
            stage: RwLock::new(Stage::Taking),
        })
    }

    /// The folder, where it can be written into.
    fn site(&self) -> Option<&Site> {
        let begin = || Site::begin(&self.out).map_err(|error| self.fail(error)).ok();
        self.site.get_or_init(begin).as_ref()
    }

    fn fail(&self, error: WriteError) {
        self.failed().get_or_insert(error);
    }

    fn failed(&self) -> std::sync::MutexGuard<'_, Option<WriteError>> {
        self.failed.lock().expect("nothing panics while it is held")
    }

    fn held(&self) -> std::sync::MutexGuard<'_, Held> {
        self.held.lock().expect("nothing panics while it is held")
    }

    /// Keeps a file in memory, or gives it back where there are too many.
    fn hold(&self, path: &OutPath, bytes: Bytes) -> Option<Bytes> {
        let mut held = self.held();
        if held.size + bytes.len() > HELD {
            return Some(bytes);
        }
        held.size += bytes.len();
        held.files.push((path.clone(), bytes));
        None
    }

    fn stage(&self, path: &OutPath, bytes: &Bytes) {
        let has_failed = self.failed().is_some();
        if !has_failed && let Some(site) = self.site() {
            site.take(path, bytes).unwrap_or_else(|error| self.fail(error));
        }
    }

    /// Puts the site in place. Until this is closed or dropped, no other build writes into the folder.
    pub fn commit(&self, manifest: &Manifest) -> Result<Written, WriteError> {
        let mut stage = self.stage.write().expect("nothing panics while it is held");
        if *stage == Stage::Stopped {
            return Err(WriteError::Stopped);
        }
        let held = std::mem::take(&mut *self.held());
        self.refuse_early(&held)?;
        held.files.par_iter().for_each(|(path, bytes)| self.stage(path, bytes));
        let site = self.site();
        if let Some(error) = self.failed().take() {
            return Err(error);
        }
        *stage = Stage::Committed;
        site.ok_or(WriteError::Stopped)?.commit(manifest)
    }

    /// Refuses a site that has no place in the folder before anything is written into it.
    fn refuse_early(&self, held: &Held) -> Result<(), WriteError> {
        if self.site.get().is_some() {
            return Ok(());
        }
        let Some(folder) = open(&self.out)? else { return Ok(()) };
        let folders = Folders::new(folder);
        twice(folders.root(), || {
            let ours = Ours::of(folders.root())?;
            let files = held.files.par_iter();
            files.try_for_each(|(path, bytes)| look(&folders, &ours, path, bytes).map(drop))
        })
    }

    /// Throws away what was staged and takes no more, unless the site is in place already. Says
    /// whether it did.
    pub fn stop(&self) -> bool {
        let mut stage = self.stage.write().expect("nothing panics while it is held");
        if *stage == Stage::Committed {
            return false;
        }
        *stage = Stage::Stopped;
        if let Some(Some(site)) = self.site.get() {
            site.clear();
        }
        true
    }

    /// Gives the folder free for other builds, as dropping this does.
    pub fn close(&self) {
        let _stage = self.stage.write().expect("nothing panics while it is held");
        if let Some(Some(site)) = self.site.get() {
            site.clear();
        }
    }
}

/// Looks at a folder without its lock. Another build may have been at work meanwhile, so what is
/// refused is looked at once more.
fn twice(folder: &Folder, look: impl Fn() -> Result<(), WriteError>) -> Result<(), WriteError> {
    look().or_else(|_| {
        refuse_busy(folder)?;
        look()
    })
}

impl Sink for Staging {
    fn put(&self, path: &OutPath, bytes: Bytes) {
        let stage = self.stage.read().expect("nothing panics while it is held");
        if *stage == Stage::Taking
            && let Some(bytes) = self.hold(path, bytes)
        {
            self.stage(path, &bytes);
        }
    }

    fn put_media(&self, path: &OutPath, media: &Arc<MediaFile>) {
        match media.stored.read() {
            Ok(bytes) => self.put(path, bytes.into()),
            Err(cause) => self.fail(io_error(&self.out.join(path.as_str()))(cause)),
        }
    }
}
