//! The files below a folder, and what the system says of them without opening any.

use super::ReadError;
use rayon::prelude::*;
use std::cmp::Ordering;
use std::ffi::{OsStr, OsString};
use std::fs::{self, DirEntry, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;
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
    /// What the system says of it; of a link, not of what it leads to. Boxed, since lists of files are moved.
    pub metadata: Box<Metadata>,
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
    let files = walk.below(Path::new(""), 1)?;
    Ok(Listing { root: root.to_owned(), begun, files })
}

/// Folders being listed side by side.
struct Walk<'a> {
    root: &'a Path,
    which: Which,
    found: AtomicUsize,
}

/// What stands in a folder by one name.
struct Named {
    name: OsString,
    is_folder: bool,
    entry: DirEntry,
}

impl Named {
    /// Which of two stands first, as among whole paths: what stands in a folder has a `/` after its name.
    fn order(&self, other: &Self) -> Ordering {
        let [a, b] = [self, other].map(|named| named.name.as_encoded_bytes());
        let shared = a.len().min(b.len());
        let after = |named: &Self, name: &[u8]| {
            name.get(shared).copied().or(named.is_folder.then_some(b'/'))
        };
        a[..shared].cmp(&b[..shared]).then_with(|| after(self, a).cmp(&after(other, b)))
    }
}

/// What is found by one name.
enum Found {
    File(Listed),
    Folder(Vec<Listed>),
    Nothing,
}

impl Walk<'_> {
    /// What stands below one folder, in the order of paths; what goes while it is listed was not there.
    fn below(&self, folder: &Path, depth: usize) -> Result<Vec<Listed>, ReadError> {
        let is_root = folder.as_os_str().is_empty();
        let place = if is_root { self.root.to_owned() } else { self.root.join(folder) };
        let mut entries = match self.entries(&place) {
            Err(cause) if !is_root && went_away(&cause) => return Ok(Vec::new()),
            entries => entries.map_err(|cause| ReadError { path: place, cause })?,
        };
        let files = entries.iter().filter(|entry| !entry.is_folder).count();
        if self.found.fetch_add(files, Relaxed) + files > MAX_FILES {
            let question = format!("more than {MAX_FILES} files; is this the right folder?");
            return Err(ReadError {
                path: self.root.to_owned(),
                cause: io::Error::other(question),
            });
        }
        entries.sort_unstable_by(Named::order);
        let found = entries.into_par_iter().map(|entry| self.look(folder, entry, depth));
        let found: Vec<_> = found.collect::<Result<_, _>>()?;
        let mut listed = Vec::with_capacity(files);
        for found in found {
            match found {
                Found::File(file) => listed.push(file),
                Found::Folder(files) => listed.extend(files),
                Found::Nothing => {}
            }
        }
        Ok(listed)
    }

    fn entries(&self, place: &Path) -> io::Result<Vec<Named>> {
        let named = |entry: DirEntry| Named {
            name: entry.file_name(),
            is_folder: entry.file_type().is_ok_and(|kind| kind.is_dir()),
            entry,
        };
        let mut entries: Vec<_> =
            fs::read_dir(place)?.map(|entry| entry.map(named)).collect::<Result<_, _>>()?;
        entries.retain(|entry| self.which == Which::All || !is_hidden(&entry.name));
        Ok(entries)
    }

    fn look(&self, folder: &Path, named: Named, depth: usize) -> Result<Found, ReadError> {
        let Named { name, is_folder, entry } = named;
        let path = folder.join(name);
        if is_folder {
            let is_too_deep = depth == MAX_DEPTH;
            let listed = if is_too_deep { Vec::new() } else { self.below(&path, depth + 1)? };
            return Ok(Found::Folder(listed));
        }
        match entry.metadata() {
            Ok(metadata) => Ok(Found::File(Listed { path, metadata: metadata.into() })),
            Err(cause) if went_away(&cause) => Ok(Found::Nothing),
            Err(cause) => Err(ReadError { path: entry.path(), cause }),
        }
    }
}

fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

fn went_away(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::NotFound
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_stand_in_the_order_of_their_paths() {
        let folder = tempfile::tempdir().unwrap();
        let paths = ["a!", "a-b", "a/b", "a/c/d", "a0", "b/.hidden", "b/a"];
        for path in paths.iter().rev() {
            let place = folder.path().join(path);
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            fs::write(place, "").unwrap();
        }
        let listed = |which| -> Vec<_> {
            let listing = list(folder.path(), which).unwrap();
            listing.files.into_iter().map(|file| file.path.to_str().unwrap().to_owned()).collect()
        };
        assert_eq!(listed(Which::All), paths);
        assert_eq!(
            listed(Which::Visible),
            paths
                .map(str::to_owned)
                .into_iter()
                .filter(|path| *path != "b/.hidden")
                .collect::<Vec<_>>()
        );
    }
}
