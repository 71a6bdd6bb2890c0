//! The files below a folder, and what the system says of them without opening any.

use super::ReadError;
use rayon::prelude::*;
use std::fs::{self, DirEntry, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::SystemTime;

/// Most files of a folder.
pub const MAX_FILES: usize = 200_000;
/// Folders in folders deeper than this are passed over.
pub(super) const MAX_DEPTH: usize = 16;

/// What stood below a folder at some time.
#[derive(Debug)]
pub struct Listing {
    /// The folder.
    pub root: PathBuf,
    /// When it was begun: no file was looked at before.
    pub begun: SystemTime,
    /// Every file, in the order of paths.
    pub files: Vec<Listed>,
}

/// A file, or a link, as it was listed.
#[derive(Debug)]
pub struct Listed {
    /// Relative to the folder.
    pub path: PathBuf,
    /// What the system says of it; of a link, not of what it leads to.
    pub metadata: Metadata,
}

/// Which files are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// All.
    All,
    /// Those whose name, like those of the folders above them, does not begin with a dot.
    Visible,
}

/// Lists all that stands below a folder. Links are not followed.
pub fn list(root: &Path, which: Which) -> Result<Listing, ReadError> {
    let begun = SystemTime::now();
    let walk = Walk { root, which, found: AtomicUsize::new(0) };
    let mut files = walk.below(Path::new(""), 1)?;
    files.par_sort_unstable_by(|a, b| a.path.as_os_str().cmp(b.path.as_os_str()));
    Ok(Listing { root: root.to_owned(), begun, files })
}

/// Folders being listed side by side.
struct Walk<'a> {
    root: &'a Path,
    which: Which,
    found: AtomicUsize,
}

impl Walk<'_> {
    /// What stands below one folder; what goes while it is listed was not there.
    fn below(&self, folder: &Path, depth: usize) -> Result<Vec<Listed>, ReadError> {
        let is_root = folder.as_os_str().is_empty();
        let place = if is_root { self.root.to_owned() } else { self.root.join(folder) };
        let error = |cause| ReadError { path: place.clone(), cause };
        let entries = fs::read_dir(&place).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        let mut entries = match entries {
            Err(cause) if !is_root && went_away(&cause) => return Ok(Vec::new()),
            entries => entries.map_err(error)?,
        };
        entries.retain(|entry| self.which == Which::All || !is_hidden(entry));
        let is_folder = |entry: &DirEntry| entry.file_type().is_ok_and(|kind| kind.is_dir());
        let (folders, files): (Vec<_>, Vec<_>) = entries.into_iter().partition(is_folder);
        if self.found.fetch_add(files.len(), Ordering::Relaxed) + files.len() > MAX_FILES {
            let question = format!("more than {MAX_FILES} files; is this the right folder?");
            return Err(ReadError {
                path: self.root.to_owned(),
                cause: io::Error::other(question),
            });
        }
        let listed = files.into_par_iter().filter_map(|entry| match entry.metadata() {
            Ok(metadata) => Some(Ok(Listed { path: folder.join(entry.file_name()), metadata })),
            Err(cause) if went_away(&cause) => None,
            Err(cause) => Some(Err(ReadError { path: entry.path(), cause })),
        });
        let mut listed: Vec<_> = listed.collect::<Result<_, _>>()?;
        if depth < MAX_DEPTH {
            let deeper = folders
                .into_par_iter()
                .map(|entry| self.below(&folder.join(entry.file_name()), depth + 1));
            listed.extend(deeper.collect::<Result<Vec<_>, _>>()?.into_iter().flatten());
        }
        Ok(listed)
    }
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().as_encoded_bytes().starts_with(b".")
}

fn went_away(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::NotFound
}
