//! Writing a site: whole files, put in place by rename, and nothing touched that is not ours.
//!
//! A build first writes all new files into a staging folder inside the output, with a journal of
//! the paths that it is about to take. Only then are they renamed into place: what pages need
//! before the pages, the manifest after them, stale files removed last. Stopped at any moment,
//! every file is whole, every page that stands finds what it needs, and the next build knows from
//! manifest and journal which files are its own.

use crate::manifest::{self, Manifest};
use crate::output::{Bytes, OutPath, OutputTree};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

const STAGING: &str = ".local-normal-staging";
const JOURNAL: &str = "journal";

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
    refuse_overlap(out, playbook)?;
    let ours = owned_paths(out)?;
    let changed = changed_files(tree, out, &ours)?;
    let stale: Vec<_> = ours
        .iter()
        .filter(|path| tree.get(path).is_none() && path.as_str() != manifest::PATH)
        .collect();
    let unchanged = tree.len() - changed.len();
    if changed.is_empty() && stale.is_empty() {
        clear_staging(out)?;
        return Ok(Written { unchanged, ..Written::default() });
    }
    stage(out, &changed, &ours)?;
    for group in in_order(&changed) {
        put_in_place(out, &group)?;
    }
    let removed = remove_stale(out, &stale)?;
    clear_staging(out)?;
    Ok(Written { written: changed.len(), unchanged, removed })
}

type File<'a> = (&'a OutPath, &'a Bytes);

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
    let manifest =
        read_if_there(&out.join(manifest::PATH))?.and_then(|json| Manifest::parse(&json));
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

/// The files whose bytes are not there yet; a file of somebody else in their place is refused.
fn changed_files<'a>(
    tree: &'a OutputTree,
    out: &Path,
    ours: &BTreeSet<OutPath>,
) -> Result<Vec<File<'a>>, WriteError> {
    refuse_links(tree, out)?;
    let files: Vec<_> = tree.iter().collect();
    let compared: Vec<_> = files
        .into_par_iter()
        .map(|(path, bytes)| {
            let place = out.join(path.as_str());
            match fs::symlink_metadata(&place) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    return Ok(Some((path, bytes)));
                }
                Err(cause) => return Err(WriteError::Io { path: place, cause }),
                Ok(metadata) if metadata.is_file() => {
                    if metadata.len() == bytes.len() as u64
                        && fs::read(&place).map_err(io_error(&place))? == **bytes
                    {
                        return Ok(None);
                    }
                }
                Ok(_) => return Err(WriteError::Foreign(place)),
            }
            if ours.contains(path) {
                Ok(Some((path, bytes)))
            } else {
                Err(WriteError::Foreign(place))
            }
        })
        .collect();
    let compared: Result<Vec<_>, _> = compared.into_iter().collect();
    Ok(compared?.into_iter().flatten().collect())
}

/// Every folder that we write into is a real one, inside the output.
fn refuse_links(tree: &OutputTree, out: &Path) -> Result<(), WriteError> {
    for folder in folders(tree.iter().map(|(path, _)| path)) {
        let place = out.join(&folder);
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

/// Writes all changed files where nobody looks, after a journal of all that is or will be ours.
fn stage(out: &Path, changed: &[File<'_>], ours: &BTreeSet<OutPath>) -> Result<(), WriteError> {
    let staging = out.join(STAGING);
    let journal: BTreeSet<&str> =
        ours.iter().chain(changed.iter().map(|(path, _)| *path)).map(OutPath::as_str).collect();
    let journal = journal.into_iter().collect::<Vec<_>>().join("\n");
    // What a stopped build left is cleared first; the journal it left is already part of `ours`.
    if staging.exists() {
        clear_staged_files(&staging)?;
    }
    fs::create_dir_all(&staging).map_err(io_error(&staging))?;
    let next = staging.join("journal-next");
    fs::write(&next, journal).map_err(io_error(&next))?;
    fs::rename(&next, staging.join(JOURNAL)).map_err(io_error(&next))?;
    let results: Vec<_> = changed
        .par_iter()
        .enumerate()
        .map(|(number, (_, bytes))| {
            let place = staging.join(number.to_string());
            fs::write(&place, bytes).map_err(io_error(&place))
        })
        .collect();
    results.into_iter().collect()
}

fn clear_staged_files(staging: &Path) -> Result<(), WriteError> {
    for entry in fs::read_dir(staging).map_err(io_error(staging))? {
        let path = entry.map_err(io_error(staging))?.path();
        if path.file_name().is_some_and(|name| name != JOURNAL) {
            fs::remove_file(&path).map_err(io_error(&path))?;
        }
    }
    Ok(())
}

type Staged<'a> = (usize, &'a OutPath);

/// Staged files by number, in the order in which they may appear: what pages need, the pages, the manifest.
fn in_order<'a>(changed: &[File<'a>]) -> [Vec<Staged<'a>>; 3] {
    let mut groups = [Vec::new(), Vec::new(), Vec::new()];
    for (number, (path, _)) in changed.iter().enumerate() {
        let name = path.as_str();
        let group = if name == manifest::PATH {
            2
        } else {
            usize::from(Path::new(name).extension().is_some_and(|ending| ending == "html"))
        };
        groups[group].push((number, *path));
    }
    groups
}

fn put_in_place(out: &Path, files: &[Staged<'_>]) -> Result<(), WriteError> {
    for folder in folders(files.iter().map(|(_, path)| *path)) {
        let place = out.join(folder);
        fs::create_dir_all(&place).map_err(io_error(&place))?;
    }
    let staging = out.join(STAGING);
    let results: Vec<_> = files
        .par_iter()
        .map(|(number, path)| {
            let place = out.join(path.as_str());
            fs::rename(staging.join(number.to_string()), &place).map_err(io_error(&place))
        })
        .collect();
    results.into_iter().collect()
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
