//! Reading a playbook's folder: the only place that opens its files.

use crate::source::{Content, SourceFile, SourceTree};
use rayon::prelude::*;
use std::collections::HashMap;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Component, Path, PathBuf};
use std::time::{Duration, SystemTime};
use walkdir::{DirEntry, WalkDir};

/// Largest text, in bytes.
pub const MAX_TEXT: u64 = 2 * 1024 * 1024;
/// Largest file of `media/`, in bytes.
pub const MAX_MEDIA: u64 = 64 * 1024 * 1024;
/// Most files of a playbook.
pub const MAX_FILES: usize = 200_000;
/// A file that was modified so shortly before it was read may change again without its stamp
/// showing it: the coarsest file systems count time in steps of two seconds.
const FRESH: Duration = Duration::from_secs(2);

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
    Reader::new(root).read()
}

/// Reads a folder again and again, and opens only files that may have changed since the last time.
#[derive(Debug)]
pub struct Reader {
    root: PathBuf,
    known: HashMap<String, Known>,
}

/// A file as it was read last.
#[derive(Debug)]
struct Known {
    content: Content,
    /// `None` where the file is to be opened again whatever its stamp says.
    stamp: Option<Stamp>,
}

/// What the system says of a file that was written to, or put in place of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stamp {
    size: u64,
    modified: SystemTime,
    identity: [i64; 4],
}

impl Reader {
    /// A reader that knows nothing yet.
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_owned(), known: HashMap::new() }
    }

    /// The folder as it is now, like [`read`]. A file with the same content as the last time shares
    /// its memory with it.
    pub fn read(&mut self) -> Result<SourceTree, ReadError> {
        let error = |cause| ReadError { path: self.root.clone(), cause };
        let real_root = self.root.canonicalize().map_err(error)?;
        let started = SystemTime::now();
        let entries = entries(&self.root)?;
        let found: Result<Vec<_>, _> =
            entries.par_iter().map(|entry| self.look(&real_root, started, entry)).collect();
        let found: Vec<_> = found?.into_iter().flatten().collect();
        let files = found
            .iter()
            .map(|(path, known)| SourceFile { path: path.clone(), content: known.content.clone() });
        let tree = SourceTree::new(files.collect());
        self.known = found.into_iter().collect();
        Ok(tree)
    }

    /// One file; `None` where it went after the folder was listed.
    fn look(
        &self,
        real_root: &Path,
        started: SystemTime,
        entry: &DirEntry,
    ) -> Result<Option<(String, Known)>, ReadError> {
        let relative = entry.path().strip_prefix(&self.root).unwrap_or(entry.path());
        let path = portable(relative);
        let known = if relative.to_str().is_some() {
            self.content(real_root, started, entry, &path)
        } else {
            Ok(Known { content: Content::Refused("its name is not UTF-8"), stamp: None })
        };
        match known {
            Ok(known) => Ok(Some((path, known))),
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(cause) => Err(ReadError { path: entry.path().to_owned(), cause }),
        }
    }

    fn content(
        &self,
        real_root: &Path,
        started: SystemTime,
        entry: &DirEntry,
        path: &str,
    ) -> io::Result<Known> {
        let refused = |reason| Ok(Known { content: Content::Refused(reason), stamp: None });
        if entry.path_is_symlink() && !leads_inside(real_root, entry.path()) {
            return refused("it is a link that leads out of the playbook or nowhere");
        }
        let metadata = fs::metadata(entry.path())?;
        if metadata.is_dir() {
            return refused("it is a link to a folder");
        }
        if !metadata.is_file() {
            return refused("it is a device or a pipe");
        }
        let stamp = stamp(&metadata);
        let known = self.known.get(path);
        if let Some(Known { content, stamp: Some(of_known) }) = known
            && stamp == Some(*of_known)
        {
            return Ok(Known { content: content.clone(), stamp });
        }
        let content = open(entry.path(), metadata.len(), path.starts_with("media/"))?;
        let stamp = stamp.filter(|stamp| stamp.modified + FRESH < started);
        let same = known.filter(|known| known.content == content);
        Ok(Known { content: same.map_or(content, |known| known.content.clone()), stamp })
    }
}

fn stamp(metadata: &Metadata) -> Option<Stamp> {
    let modified = metadata.modified().ok()?;
    Some(Stamp { size: metadata.len(), modified, identity: identity(metadata) })
}

/// Tells a file from another that was put in its place with the same size and time.
#[cfg(unix)]
fn identity(metadata: &Metadata) -> [i64; 4] {
    use std::os::unix::fs::MetadataExt as _;
    let [device, inode] = [metadata.dev(), metadata.ino()].map(u64::cast_signed);
    [device, inode, metadata.ctime(), metadata.ctime_nsec()]
}

#[cfg(not(unix))]
fn identity(_: &Metadata) -> [i64; 4] {
    [0; 4]
}

fn entries(root: &Path) -> Result<Vec<DirEntry>, ReadError> {
    let is_hidden = |entry: &DirEntry| {
        entry.depth() > 0 && entry.file_name().as_encoded_bytes().starts_with(b".")
    };
    let mut entries = Vec::new();
    for entry in
        WalkDir::new(root).max_depth(16).into_iter().filter_entry(|entry| !is_hidden(entry))
    {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => entries.push(entry),
            Err(error) if went_away(&error) => {}
            Err(error) => {
                let path = error.path().unwrap_or(root).to_owned();
                return Err(ReadError { path, cause: error.into() });
            }
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

/// Whether a folder below the playbook's went while it was being listed.
fn went_away(error: &walkdir::Error) -> bool {
    let is_missing = error.io_error().is_some_and(|error| error.kind() == io::ErrorKind::NotFound);
    is_missing && error.depth() > 0
}

/// A relative path with `/` between its parts, on every system.
fn portable(path: &Path) -> String {
    let parts = path.components().filter_map(|part| match part {
        Component::Normal(name) => Some(name.to_string_lossy()),
        _ => None,
    });
    parts.collect::<Vec<_>>().join("/")
}

fn open(path: &Path, size: u64, is_media: bool) -> io::Result<Content> {
    let limit = if is_media { MAX_MEDIA } else { MAX_TEXT };
    if size > limit {
        return Ok(Content::TooLarge { size, limit });
    }
    let bytes = fs::read(path)?;
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
