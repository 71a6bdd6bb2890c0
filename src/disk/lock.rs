//! One owner at a time: a file that its owner keeps locked.
//!
//! The system gives a lock free when its owner ends, however it ends. So a file that is there and
//! not locked is of an owner that died, and is taken over.

use super::stat::{regular, stat};
use super::{Folder, stat_open};
use cap_fs_ext::{FollowSymlinks, OpenOptionsFollowExt as _, OpenOptionsSyncExt as _};
use cap_std::fs::OpenOptions;
use jiff::Timestamp;
use std::fmt;
use std::fs::{File, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::Path;

const NAME: &str = "lock";

/// What is locked until this is dropped.
#[derive(Debug)]
pub struct Lock {
    folder: Folder,
    file: File,
}

/// The owner of a lock, in its own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owner {
    process: u32,
    since: Timestamp,
}

/// Why a lock was not taken.
#[derive(Debug)]
pub enum Taken {
    /// Another process has it; it has not always said who it is.
    By(Option<Owner>),
    /// The system refused.
    Failed(io::Error),
}

impl From<io::Error> for Taken {
    fn from(error: io::Error) -> Self {
        Self::Failed(error)
    }
}

impl Lock {
    /// Takes a folder's lock, if need be from an owner that died.
    pub fn take(folder: Folder) -> Result<Self, Taken> {
        loop {
            match folder.new_file(Path::new(NAME)) {
                Ok(mut file) => {
                    // Another may have taken the new file for that of a dead owner.
                    if is_free(&file)? && is_current(&folder, NAME, &file)? {
                        file.write_all(Owner::this().to_string().as_bytes())?;
                        return Ok(Self { folder, file });
                    }
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                    clear_dead(&folder)?;
                }
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// The owner of a folder's lock, if it has one.
    pub fn look(folder: &Folder) -> Result<(), Taken> {
        match open(folder, NAME)? {
            Some(file) if !is_free(&file)? => Err(Taken::By(Owner::of(&file))),
            _ => Ok(()),
        }
    }
}

impl Lock {
    /// Gives the folder free.
    pub fn release(&self) {
        if is_current(&self.folder, NAME, &self.file).is_ok_and(|is| is) {
            let _ = self.folder.remove_file(NAME);
        }
        let _ = self.file.unlock();
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        self.release();
    }
}

/// Removes the file of an owner that died. It is never written to: it may be anybody's by another name.
fn clear_dead(folder: &Folder) -> Result<(), Taken> {
    let Some(file) = open(folder, NAME)? else { return Ok(()) };
    if !is_free(&file)? {
        return Err(Taken::By(Owner::of(&file)));
    }
    // Only the owner of the lock of the very file that is there removes it.
    if is_current(folder, NAME, &file)? {
        folder.remove_file(NAME)?;
    }
    Ok(())
}

/// Opens a file that may be locked; `None` where there is none.
pub(super) fn open(folder: &Folder, name: impl AsRef<Path>) -> io::Result<Option<File>> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).follow(FollowSymlinks::No).nonblock(true);
    let opened = folder.stat(&name).and_then(|stat| {
        regular(stat)?;
        folder.dir.open_with(&name, &options)
    });
    match opened {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
        Ok(file) => {
            regular(stat(&file.metadata()?)?)?;
            Ok(Some(file.into_std()))
        }
    }
}

/// Whether the lock could be taken. A file system that knows no locks gives it to everybody.
pub(super) fn is_free(file: &File) -> io::Result<bool> {
    match file.try_lock() {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) => Ok(false),
        Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => Ok(true),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Whether this is still the file that is there by its name.
pub(super) fn is_current(folder: &Folder, name: impl AsRef<Path>, file: &File) -> io::Result<bool> {
    match folder.stat(name) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        there => Ok(!cfg!(unix) || there?.identity == stat_open(file)?.identity),
    }
}

impl Owner {
    fn this() -> Self {
        Self { process: std::process::id(), since: Timestamp::now() }
    }

    fn of(file: &File) -> Option<Self> {
        let mut text = String::new();
        file.take(100).read_to_string(&mut text).ok()?;
        let (process, since) = text.strip_prefix("process ")?.split_once(" since ")?;
        Some(Self { process: process.parse().ok()?, since: since.parse().ok()? })
    }
}

impl fmt::Display for Owner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "process {} since {:.0}", self.process, self.since)
    }
}
