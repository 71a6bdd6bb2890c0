//! The files of the playbook as they are on the disk, byte for byte. No link is followed.

use super::Refused;
use crate::disk::Folder;
use crate::read::MAX_TEXT;
use similar::{ChangeTag, TextDiff};
use std::ffi::OsStr;
use std::io;
use std::path::Path;

/// Lines shown before and after those that differ.
const AROUND: usize = 2;

pub(super) fn read(root: &Path, path: &str) -> Result<String, Refused> {
    let read = || {
        let (folder, name) = open(root, path)?;
        let bytes = folder.read(name, MAX_TEXT)?;
        String::from_utf8(bytes).map_err(io::Error::other)
    };
    read().map_err(|error| system(path, &error))
}

/// Puts a file in place whole.
pub(super) fn write(root: &Path, path: &str, text: &str) -> Result<(), Refused> {
    let write = || {
        let (folder, name) = open(root, path)?;
        folder.put(name, text.as_bytes(), true)
    };
    write().map_err(|error| system(path, &error))
}

fn open<'p>(root: &Path, path: &'p str) -> io::Result<(Folder, &'p OsStr)> {
    let path = Path::new(path);
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    let above = path.parent().unwrap_or(Path::new(""));
    Ok((Folder::named(root)?.folder(above)?, name))
}

fn system(path: &str, error: &io::Error) -> Refused {
    Refused::System { message: format!("{path}: {error}") }
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
