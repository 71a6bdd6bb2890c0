//! The files below a folder, and what the system says of them without opening any.

use super::ReadError;
use crate::disk::{Folder, Kind, Named, Stat};
use rayon::prelude::*;
use std::cmp::Ordering;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;
use std::time::SystemTime;

/// Most files of a folder.
pub(crate) const MAX_FILES: usize = 200_000;
/// Folders in folders deeper than this are not looked into.
pub(super) const MAX_DEPTH: usize = 16;

/// What was below a folder at some time.
#[derive(Debug)]
pub(crate) struct Listing {
    /// The folder, open.
    pub root: Folder,
    /// When it was begun: no file was looked at before.
    pub begun: SystemTime,
    /// Every file, in the order of paths.
    pub files: Vec<Listed>,
}

/// A file, or a link, as it was listed.
#[derive(Debug)]
pub(crate) struct Listed {
    /// Relative to the folder.
    pub path: PathBuf,
    /// What the system says of it; of a link, not of what it leads to. Boxed, since lists of files are moved.
    pub stat: Box<Stat>,
}

/// Which files are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Which {
    /// All.
    All,
    /// Those that an author put there, by their names and those of the folders above them; and
    /// folders that are too deep to be looked into.
    Visible,
}

/// Lists all that is below a folder that somebody named. Links below it are not followed.
pub(crate) fn list(root: &Path, which: Which) -> Result<Listing, ReadError> {
    let root = Folder::named(root).map_err(|cause| ReadError { path: root.to_owned(), cause })?;
    list_open(root, which)
}

/// The same for an open folder.
pub(crate) fn list_open(root: Folder, which: Which) -> Result<Listing, ReadError> {
    let begun = SystemTime::now();
    let walk = Walk { root: root.place(), which, found: AtomicUsize::new(0) };
    let files = walk.below(&root, Path::new(""), 1)?;
    Ok(Listing { root, begun, files })
}

/// Folders being listed side by side.
struct Walk<'a> {
    root: &'a Path,
    which: Which,
    found: AtomicUsize,
}

/// Which of two names comes first, as in a list of whole paths: a folder's name goes on with a `/`.
fn order(one: &Named, other: &Named) -> Ordering {
    let [a, b] = [one, other].map(|named| named.name.as_encoded_bytes());
    let shared = a.len().min(b.len());
    let after = |named: &Named, name: &[u8]| {
        name.get(shared).copied().or((named.kind == Kind::Folder).then_some(b'/'))
    };
    a[..shared].cmp(&b[..shared]).then_with(|| after(one, a).cmp(&after(other, b)))
}

/// What is found by one name.
enum Found {
    File(Listed),
    Folder(Vec<Listed>),
    Nothing,
}

impl Walk<'_> {
    /// What is below one folder, in the order of paths; what goes while it is listed was not there.
    fn below(&self, folder: &Folder, path: &Path, depth: usize) -> Result<Vec<Listed>, ReadError> {
        let failed = |cause| ReadError { path: folder.place().to_owned(), cause };
        let mut names = folder.names().map_err(failed)?;
        names.retain(|named| self.which == Which::All || !is_passed_over(&named.name));
        let files = names.iter().filter(|named| named.kind != Kind::Folder).count();
        if self.found.fetch_add(files, Relaxed) + files > MAX_FILES {
            let question = format!("more than {MAX_FILES} files; is this the right folder?");
            return Err(ReadError {
                path: self.root.to_owned(),
                cause: io::Error::other(question),
            });
        }
        names.sort_unstable_by(order);
        let found = names.into_par_iter().map(|named| self.look(folder, path, &named, depth));
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

    fn look(
        &self,
        folder: &Folder,
        path: &Path,
        Named { name, kind }: &Named,
        depth: usize,
    ) -> Result<Found, ReadError> {
        let path = path.join(name);
        let is_too_deep = *kind == Kind::Folder && depth == MAX_DEPTH;
        let looked = if *kind != Kind::Folder || (is_too_deep && self.which == Which::Visible) {
            folder.stat(name).map(|stat| Found::File(Listed { path, stat: stat.into() }))
        } else if is_too_deep {
            Ok(Found::Nothing)
        } else {
            match folder.folder(Path::new(name)) {
                Ok(below) => return self.below(&below, &path, depth + 1).map(Found::Folder),
                Err(error) => Err(error),
            }
        };
        match looked {
            Err(error) if went_away(&error) => Ok(Found::Nothing),
            looked => looked.map_err(|cause| ReadError { path: folder.place().join(name), cause }),
        }
    }
}

/// Whether a file or folder is not the author's: hidden, or left behind by a system or a program.
pub(crate) fn is_passed_over(name: &OsStr) -> bool {
    const LEFT: [&str; 8] = [
        "thumbs.db",
        "ehthumbs.db",
        "ehthumbs_vista.db",
        "desktop.ini",
        "icon\r",
        "__macosx",
        "$recycle.bin",
        "system volume information",
    ];
    let name = name.as_encoded_bytes();
    // `~$` is the lock of a document that is open, `~` at the end a copy that an editor keeps.
    let is_working_copy = name.starts_with(b"~$") || (name.len() > 1 && name.ends_with(b"~"));
    let is_left = LEFT.iter().any(|left| name.eq_ignore_ascii_case(left.as_bytes()));
    name.starts_with(b".") || is_working_copy || is_left
}

/// Whether what was listed is not there any more, or a link or a file was put in a folder's place.
fn went_away(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn files_stand_in_the_order_of_their_paths() {
        let folder = tempfile::tempdir().unwrap();
        let passed_over = ["b/.hidden", "b/Thumbs.db", "b/~$a.docx"];
        let paths =
            ["a!", "a-b", "a/b", "a/c/d", "a0"].into_iter().chain(passed_over).chain(["b/a"]);
        let paths: Vec<_> = paths.collect();
        for path in paths.iter().rev() {
            let place = folder.path().join(path);
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            fs::write(place, "").unwrap();
        }
        let listed = |which| -> Vec<_> {
            let listing = list(folder.path(), which).unwrap();
            listing.files.into_iter().map(|file| file.path.to_str().unwrap().to_owned()).collect()
        };
        let mut all = paths.clone();
        all.sort_unstable();
        assert_eq!(listed(Which::All), all);
        all.retain(|path| !passed_over.contains(path));
        assert_eq!(listed(Which::Visible), all);
    }
}
