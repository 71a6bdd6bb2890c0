//! Writing a site: whole files, put in place by rename, and nothing touched that is not ours.
//!
//! A build first writes all new files into a staging folder inside the output. When all are made,
//! a journal of the paths that it is about to take is left there too, and only then are they
//! renamed into place: what pages need before the pages, the manifest after them, stale files
//! removed last. A folder that is wholly new moves as one. Stopped at any moment, every file is
//! whole, every page that stands finds what it needs, and the next build knows from manifest and
//! journal which files are its own.

mod place;
mod staging;

pub use staging::Staging;

use crate::manifest::{self, Manifest};
use crate::output::{OutPath, OutputTree, Sink};
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

const STAGING: &str = ".local-normal-staging";
const JOURNAL: &str = "journal";
const FILES: &str = "files";

/// What a build changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Written {
    /// Files that were put in place.
    pub written: usize,
    /// Files whose bytes were already there.
    pub unchanged: usize,
    /// Stale files that were removed.
    pub removed: usize,
}

/// Why a site could not be written. The site that stood there before still stands.
#[derive(Debug)]
pub enum WriteError {
    /// The folder holds files and none of them says that it is ours.
    NotOurs(PathBuf),
    /// A file of somebody else stands where one of ours should go.
    Foreign(PathBuf),
    /// Output and playbook lie inside one another.
    Overlaps {
        /// The output folder.
        out: PathBuf,
        /// The playbook's folder.
        playbook: PathBuf,
    },
    /// A part of the path is a link or a file, so that writing could leave the folder.
    NotAFolder(PathBuf),
    /// The system refused.
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
}

/// Writes a site into a folder. `playbook` is where it was read from; the two may not overlap.
pub fn write(tree: &OutputTree, out: &Path, playbook: &Path) -> Result<Written, WriteError> {
    let staging = Staging::begin(out, playbook)?;
    for (path, bytes) in tree.iter() {
        staging.put(path, bytes.clone());
    }
    staging.commit()
}

/// The manifest of the site that stands in a folder, if one does.
pub fn standing(out: &Path) -> Result<Option<Manifest>, WriteError> {
    Ok(read_if_there(&out.join(manifest::PATH))?.and_then(|json| Manifest::parse(&json)))
}

/// Says why [`write()`] would refuse this site, if it would; touches nothing.
pub fn rehearse(tree: &OutputTree, out: &Path, playbook: &Path) -> Result<(), WriteError> {
    let staging = Staging::begin(out, playbook)?;
    tree.iter().try_for_each(|(path, bytes)| {
        staging.refuse_links(path)?;
        staging.look(path, bytes).map(drop)
    })
}

fn refuse_overlap(out: &Path, playbook: &Path) -> Result<(), WriteError> {
    let (real_out, real_playbook) = (resolve(out)?, resolve(playbook)?);
    if real_out.starts_with(&real_playbook) || real_playbook.starts_with(&real_out) {
        return Err(WriteError::Overlaps { out: out.to_owned(), playbook: playbook.to_owned() });
    }
    Ok(())
}

/// The real path of a folder that may not be there yet: links are followed as far as they exist.
fn resolve(path: &Path) -> Result<PathBuf, WriteError> {
    let absolute = std::path::absolute(path).map_err(io_error(path))?;
    let mut real = PathBuf::new();
    for part in absolute.components() {
        match part {
            Component::ParentDir => {
                real.pop();
            }
            Component::CurDir => {}
            part => real.push(part),
        }
        if let Ok(followed) = real.canonicalize() {
            real = followed;
        }
    }
    Ok(real)
}

/// The paths that earlier builds wrote, finished or not; empty for a new or empty folder.
fn owned_paths(out: &Path) -> Result<BTreeSet<OutPath>, WriteError> {
    match fs::symlink_metadata(out) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(BTreeSet::new()),
        Err(cause) => return Err(WriteError::Io { path: out.to_owned(), cause }),
        Ok(_) if !out.is_dir() => return Err(WriteError::NotAFolder(out.to_owned())),
        Ok(_) => {}
    }
    let manifest = standing(out)?;
    let journal = read_if_there(&out.join(STAGING).join(JOURNAL))?;
    if manifest.is_none() && journal.is_none() {
        let is_empty = fs::read_dir(out).map_err(io_error(out))?.next().is_none();
        // A staging folder without its journal is a build that was stopped before it began.
        return if is_empty || out.join(STAGING).is_dir() && holds_only_staging(out)? {
            Ok(BTreeSet::new())
        } else {
            Err(WriteError::NotOurs(out.to_owned()))
        };
    }
    let mut ours: BTreeSet<_> = manifest.iter().flat_map(Manifest::paths).collect();
    let journal =
        journal.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
    ours.extend(journal.lines().filter_map(OutPath::parse));
    if manifest.is_some() {
        ours.extend(OutPath::parse(manifest::PATH));
    }
    Ok(ours)
}

fn holds_only_staging(out: &Path) -> Result<bool, WriteError> {
    let entries = fs::read_dir(out).map_err(io_error(out))?;
    Ok(entries.flatten().all(|entry| entry.file_name() == STAGING))
}

fn read_if_there(path: &Path) -> Result<Option<Vec<u8>>, WriteError> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(cause) => Err(WriteError::Io { path: path.to_owned(), cause }),
    }
}

/// Every folder above these paths, parents first.
fn folders<'a>(paths: impl Iterator<Item = &'a OutPath>) -> BTreeSet<String> {
    let mut folders = BTreeSet::new();
    for path in paths {
        for (at, _) in path.as_str().match_indices('/') {
            if !folders.contains(&path.as_str()[..at]) {
                folders.insert(path.as_str()[..at].to_owned());
            }
        }
    }
    folders
}

fn clear_staged_files(staging: &Path) -> Result<(), WriteError> {
    if !staging.exists() {
        return Ok(());
    }
    for entry in fs::read_dir(staging).map_err(io_error(staging))? {
        let path = entry.map_err(io_error(staging))?.path();
        if path.file_name().is_some_and(|name| name != JOURNAL) {
            let removed =
                if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
            removed.map_err(io_error(&path))?;
        }
    }
    Ok(())
}

fn remove_stale(out: &Path, stale: &[&OutPath]) -> Result<usize, WriteError> {
    let mut removed = 0;
    for path in stale {
        let place = out.join(path.as_str());
        match fs::remove_file(&place) {
            Ok(()) => removed += 1,
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) => {}
            Err(cause) => return Err(WriteError::Io { path: place, cause }),
        }
    }
    // Folders that only stale files were in; one that holds anything else stays, as the system sees to.
    for folder in folders(stale.iter().copied()).into_iter().rev() {
        let _ = fs::remove_dir(out.join(folder));
    }
    Ok(removed)
}

fn clear_staging(out: &Path) -> Result<(), WriteError> {
    let staging = out.join(STAGING);
    if staging.exists() {
        // The journal goes last, with its folder: until then what stands is known to be ours.
        clear_staged_files(&staging)?;
        fs::remove_dir_all(&staging).map_err(io_error(&staging))?;
    }
    Ok(())
}

fn io_error(path: &Path) -> impl FnOnce(io::Error) -> WriteError + use<> {
    let path = path.to_owned();
    move |cause| WriteError::Io { path, cause }
}
