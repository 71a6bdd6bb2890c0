//! The files of the playbook as they are on the disk, byte for byte. No link is followed.

use super::Refused;
use crate::disk::Folder;
use crate::read::limit;
use similar::{ChangeTag, TextDiff};
use std::ffi::OsStr;
use std::io;
use std::path::Path;

/// Lines shown before and after those that differ.
const AROUND: usize = 2;

/// The text of a file.
pub(super) fn read(root: &Path, path: &str) -> Result<String, Refused> {
    text(root, path)?.ok_or_else(|| missing(path))
}

pub(super) fn missing(path: &str) -> Refused {
    unreadable(path, &io::ErrorKind::NotFound.into())
}

/// The text of a file; `None` where there is none. One that is not UTF-8 has none to change.
pub(super) fn text(root: &Path, path: &str) -> Result<Option<String>, Refused> {
    let text = bytes(root, path)?.map(String::from_utf8).transpose();
    text.map_err(|_| Refused::Broken { files: vec![path.to_owned()] })
}

/// Refuses more than is read again: it could not be undone. `length` is in bytes.
pub(super) fn fits(path: &str, length: usize) -> Result<(), Refused> {
    let limit = limit(path);
    if length as u64 <= limit {
        return Ok(());
    }
    let message = format!("{path} would have more than {} MB, and is not read then", limit >> 20);
    Err(Refused::Wrong { message })
}

/// What is in a file; `None` where there is none.
pub(super) fn bytes(root: &Path, path: &str) -> Result<Option<Vec<u8>>, Refused> {
    let read = || {
        let (folder, name) = open(root, path)?;
        folder.read(name, limit(path))
    };
    match read() {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(unreadable(path, &error)),
    }
}

/// Puts a file in place whole, with the folders above it.
pub(super) fn put(root: &Path, path: &str, bytes: &[u8], replaces: bool) -> Result<(), Refused> {
    let put = || {
        let (above, name) = parts(path)?;
        Folder::named(root)?.folder_made(above)?.put(name, bytes, replaces)
    };
    put().map_err(|error| system(path, &error))
}

/// Removes a file, and folders of its own kind that hold nothing any more.
pub(super) fn remove(root: &Path, path: &str) -> Result<(), Refused> {
    let remove = || {
        let (folder, name) = open(root, path)?;
        folder.remove_file(name)
    };
    remove().map_err(|error| system(path, &error))?;
    let above = Path::new(path).ancestors().skip(1);
    for folder in above.filter(|folder| folder.components().count() > 1) {
        let removed = open(root, &folder.to_string_lossy())
            .and_then(|(above, name)| above.remove_folder(name));
        if removed.is_err() {
            break;
        }
    }
    Ok(())
}

fn open<'p>(root: &Path, path: &'p str) -> io::Result<(Folder, &'p OsStr)> {
    let (above, name) = parts(path)?;
    Ok((Folder::named(root)?.folder(above)?, name))
}

fn parts(path: &str) -> io::Result<(&Path, &OsStr)> {
    let path = Path::new(path);
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    Ok((path.parent().unwrap_or(Path::new("")), name))
}

fn unreadable(path: &str, error: &io::Error) -> Refused {
    Refused::Unreadable { message: format!("{path}: {error}") }
}

fn system(path: &str, error: &io::Error) -> Refused {
    Refused::System { message: format!("{path}: {error}") }
}

/// What a file says, as an author is shown it.
pub(super) fn words(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => format!("A file of {} kB.\n", bytes.len().div_ceil(1000)),
    }
}

/// The lines that differ, with a few around them; an empty line of no kind where some are left out.
pub(super) fn lines(before: &str, after: &str) -> Vec<(char, String)> {
    let diff = TextDiff::from_lines(before, after);
    let mut lines = Vec::new();
    for (number, group) in diff.grouped_ops(AROUND).iter().enumerate() {
        if number > 0 {
            lines.push(('…', String::new()));
        }
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let sign = match change.tag() {
                ChangeTag::Equal => ' ',
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
            };
            lines.push((sign, change.value().trim_end_matches(['\n', '\r']).to_owned()));
        }
    }
    lines
}
