//! Writing a site: whole files, put in place by rename, and nothing touched that is not ours.
//!
//! A build first writes all new files into a staging folder inside the output. When all are made,
//! a journal of the paths that it is about to take is left there too, and only then are they
//! renamed into place: what pages need before the pages, the manifest after them, stale files
//! removed last. A folder that is wholly new moves as one. Stopped at any moment, every file is
//! whole, every page that stands finds what it needs, and the next build knows from manifest and
//! journal which files are its own.

mod place;

use crate::manifest::{self, Manifest};
use crate::output::{Bytes, OutPath, OutputTree, Sink};
use place::{Standing, compare};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Mutex;

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

/// A site on its way into a folder: it takes files as they are made, and puts them in place when
/// all are there. Dropped before, it leaves the folder as it was.
#[derive(Debug)]
pub struct Staging {
    out: PathBuf,
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
        Ok(Self { out: out.to_owned(), ours, is_fresh, is_new, progress: Mutex::default() })
    }

    fn progress(&self) -> std::sync::MutexGuard<'_, Progress> {
        self.progress.lock().expect("keeping count never panics")
    }

    fn staging(&self) -> PathBuf {
        self.out.join(STAGING)
    }

    fn staged(&self, path: &str) -> PathBuf {
        self.staging().join(FILES).join(path)
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
    fn look(&self, path: &OutPath, bytes: &[u8]) -> Result<Standing, WriteError> {
        let standing =
            if self.is_fresh { Standing::Absent } else { compare(&self.out, path, bytes)? };
        if matches!(standing, Standing::Other) && !self.ours.contains(path) {
            return Err(WriteError::Foreign(self.out.join(path.as_str())));
        }
        Ok(standing)
    }

    /// Every folder above a file is a real one, inside the output.
    fn refuse_links(&self, path: &OutPath) -> Result<(), WriteError> {
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
