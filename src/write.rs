//! Writing a site: whole files, put in place by rename, and nothing touched that is not ours.
//!
//! A build keeps its first files in memory, so that one that fails soon has written nothing. When
//! all are made, or they become many, it takes the folder's lock and writes new files into a staging
//! folder inside the output. Then a journal of what it is about to put in place is left there too,
//! and only then are they renamed into place: what pages need before the pages, the manifest after
//! them, stale files removed last. A folder that is wholly new moves as one. Stopped at any moment,
//! every file is whole, every page that is there finds what it needs, and the next build knows from
//! manifest and journal which files are its own.

mod ours;
mod place;
mod site;
mod staging;

pub use staging::Staging;

use crate::disk::{Folder, Folders, Owner};
use crate::manifest::Manifest;
use crate::output::{Body, OutPath, OutputTree, Sink};
use ours::Ours;
use std::collections::BTreeSet;
use std::io;
use std::path::{Component, Path, PathBuf};

const JOURNAL: &str = "journal";
const FILES: &str = "files";

/// What a build changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Written {
    /// Files that were put in place.
    pub written: usize,
    /// Files whose bytes were already there.
    pub unchanged: usize,
    /// Files that are no longer of the site.
    pub stale: Stale,
}

/// Files that an earlier build wrote and that are no longer of the site.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stale {
    /// Those that go.
    pub removed: Vec<OutPath>,
    /// Those that stay, because they are no longer what that build wrote.
    pub kept: Vec<OutPath>,
}

/// Why a site could not be written. But for [`WriteError::Partly`], the folder is as it was.
#[derive(Debug)]
pub enum WriteError {
    /// The folder has files, and no manifest or journal says that they are ours.
    NotOurs(PathBuf),
    /// A file of somebody else is in the place of one of ours.
    Foreign(PathBuf),
    /// Output and a folder of sources lie inside one another.
    Overlaps {
        /// The output folder.
        out: PathBuf,
        /// The folder of the playbook, or of its edition.
        playbook: PathBuf,
    },
    /// A part of the path is a link or a file, so that writing could leave the folder.
    NotAFolder(PathBuf),
    /// Another build is writing into the folder.
    Busy {
        /// The output folder.
        out: PathBuf,
        /// Which build, if it says so.
        owner: Option<Owner>,
    },
    /// The build was told to stop.
    Stopped,
    /// The system refused.
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// The system refused when some files were in place already.
    Partly {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
}

/// Writes a site into a folder. `sources` are the folders that it was read from; none may overlap with it.
pub fn write(
    tree: &OutputTree,
    site: &Manifest,
    out: &Path,
    sources: &[&Path],
) -> Result<Written, WriteError> {
    let staging = Staging::begin(out, sources)?;
    for (path, body) in tree.bodies() {
        match body {
            Body::Made(bytes) => staging.put(path, bytes.clone()),
            Body::Media(media) => staging.put_media(path, media),
        }
    }
    staging.commit(site)
}

/// The manifest of the site in a folder, if there is one.
pub(crate) fn present_manifest(out: &Path) -> Result<Option<Manifest>, WriteError> {
    open(out)?.map_or(Ok(None), |folder| ours::manifest(&folder))
}

/// Says what [`write()`] would remove, or why it would refuse this site; touches nothing.
pub fn rehearse(tree: &OutputTree, out: &Path, sources: &[&Path]) -> Result<Stale, WriteError> {
    refuse_overlap(out, sources)?;
    let Some(folder) = open(out)? else { return Ok(Stale::default()) };
    let ours = Ours::of(&folder)?;
    let folders = Folders::new(folder);
    for (path, body) in tree.bodies() {
        let bytes = body.read().map_err(io_error(&out.join(path.as_str())))?;
        place::look(&folders, &ours, path, &bytes)?;
    }
    let site = tree.bodies().map(|(path, _)| path).collect();
    place::sort_stale(&folders, &ours, &site)
}

/// The output folder, opened where it is there.
fn open(out: &Path) -> Result<Option<Folder>, WriteError> {
    match Folder::real(out) {
        Ok(folder) => Ok(Some(folder)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(folder_error(out)(error)),
    }
}

fn refuse_overlap(out: &Path, sources: &[&Path]) -> Result<(), WriteError> {
    let real_out = resolve(out)?;
    for source in sources {
        let real = resolve(source)?;
        if real_out.starts_with(&real) || real.starts_with(&real_out) {
            let (out, playbook) = (out.to_owned(), (*source).to_owned());
            return Err(WriteError::Overlaps { out, playbook });
        }
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

/// Every folder above these paths, parents first.
fn folders<'a>(paths: impl Iterator<Item = &'a OutPath>) -> BTreeSet<&'a str> {
    let above = |path: &'a OutPath| {
        let path = path.as_str();
        path.match_indices('/').map(move |(at, _)| &path[..at])
    };
    paths.flat_map(above).collect()
}

/// The folder of a path, empty at the top, and the name in it.
fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

fn io_error(path: &Path) -> impl FnOnce(io::Error) -> WriteError + use<> {
    let path = path.to_owned();
    move |cause| WriteError::Io { path, cause }
}

/// The same where a folder was to be opened.
fn folder_error(path: &Path) -> impl FnOnce(io::Error) -> WriteError + use<> {
    let path = path.to_owned();
    move |cause| match cause.kind() {
        io::ErrorKind::NotADirectory => WriteError::NotAFolder(path),
        _ => WriteError::Io { path, cause },
    }
}
