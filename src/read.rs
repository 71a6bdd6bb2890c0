//! Reading a playbook's folder: the only place that opens its files.

use crate::source::{Content, SourceFile, SourceTree};
use rayon::prelude::*;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// Largest text, in bytes.
pub const MAX_TEXT: u64 = 2 * 1024 * 1024;
/// Largest file of `media/`, in bytes.
pub const MAX_MEDIA: u64 = 64 * 1024 * 1024;
/// Most files of a playbook.
pub const MAX_FILES: usize = 200_000;

/// Why a folder could not be read.
#[derive(Debug)]
pub struct ReadError {
    /// The file or folder.
    pub path: PathBuf,
    /// What the system said.
    pub cause: io::Error,
}

/// Reads every file below a folder. Hidden files are passed over; links that lead outside are
/// kept as refused, so that loading can name them.
pub fn read(root: &Path) -> Result<SourceTree, ReadError> {
    let real_root =
        root.canonicalize().map_err(|cause| ReadError { path: root.to_owned(), cause })?;
    let entries = entries(root)?;
    let files: Result<Vec<_>, _> =
        entries.par_iter().map(|entry| read_entry(root, &real_root, entry)).collect();
    Ok(SourceTree::new(files?))
}

fn entries(root: &Path) -> Result<Vec<DirEntry>, ReadError> {
    let is_hidden = |entry: &DirEntry| {
        entry.depth() > 0 && entry.file_name().as_encoded_bytes().starts_with(b".")
    };
    let mut entries = Vec::new();
    for entry in
        WalkDir::new(root).max_depth(16).into_iter().filter_entry(|entry| !is_hidden(entry))
    {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(root).to_owned();
            ReadError { path, cause: error.into() }
        })?;
        if !entry.file_type().is_dir() {
            entries.push(entry);
        }
        if entries.len() > MAX_FILES {
            let cause = io::Error::other(format!(
                "more than {MAX_FILES} files; is this the playbook's folder?"
            ));
            return Err(ReadError { path: root.to_owned(), cause });
        }
    }
    Ok(entries)
}

fn read_entry(root: &Path, real_root: &Path, entry: &DirEntry) -> Result<SourceFile, ReadError> {
    let relative = entry.path().strip_prefix(root).unwrap_or(entry.path());
    let path = portable(relative);
    let content = content(real_root, entry, path.starts_with("media/"));
    let content = content.map_err(|cause| ReadError { path: entry.path().to_owned(), cause })?;
    let is_utf8 = relative.to_str().is_some();
    let content = if is_utf8 { content } else { Content::Refused("its name is not UTF-8") };
    Ok(SourceFile { path, content })
}

/// A relative path with `/` between its parts, on every system.
fn portable(path: &Path) -> String {
    let parts = path.components().filter_map(|part| match part {
        Component::Normal(name) => Some(name.to_string_lossy()),
        _ => None,
    });
    parts.collect::<Vec<_>>().join("/")
}

fn content(real_root: &Path, entry: &DirEntry, is_media: bool) -> io::Result<Content> {
    if entry.path_is_symlink() && !leads_inside(real_root, entry.path()) {
        return Ok(Content::Refused("it is a link that leads out of the playbook or nowhere"));
    }
    let metadata = fs::metadata(entry.path())?;
    if metadata.is_dir() {
        return Ok(Content::Refused("it is a link to a folder"));
    }
    let limit = if is_media { MAX_MEDIA } else { MAX_TEXT };
    if metadata.len() > limit {
        return Ok(Content::TooLarge { size: metadata.len(), limit });
    }
    let bytes = fs::read(entry.path())?;
    Ok(if is_media { Content::Bytes(bytes.into()) } else { as_text(bytes) })
}

fn leads_inside(real_root: &Path, link: &Path) -> bool {
    link.canonicalize().is_ok_and(|target| target.starts_with(real_root))
}

/// A text without byte order mark, and with the same line ends wherever it was checked out.
fn as_text(bytes: Vec<u8>) -> Content {
    match String::from_utf8(bytes) {
        Ok(text) => {
            let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
            Content::Text(if text.contains('\r') {
                text.replace("\r\n", "\n").into()
            } else {
                text.into()
            })
        }
        Err(error) => Content::NotUtf8(error.utf8_error().valid_up_to()),
    }
}
