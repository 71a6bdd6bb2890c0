//! Reading a playbook's folder: the only place that opens its files.

mod listing;

pub use listing::{Listed, Listing, MAX_FILES, Which, list};

use crate::source::{Content, SourceFile, SourceTree};
use listing::MAX_DEPTH;
use memchr::memchr;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::fs::{self, File, Metadata};
use std::io::{self, Read as _};
use std::path::{Component, Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Largest text, in bytes.
pub const MAX_TEXT: u64 = 2 * 1024 * 1024;
/// Largest file of `media/`, in bytes.
pub const MAX_MEDIA: u64 = 64 * 1024 * 1024;
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

/// The same for a folder whose visible files are listed already.
pub fn read_listed(listing: &Listing) -> Result<SourceTree, ReadError> {
    Reader::new(&listing.root).read_listed(listing)
}

/// Reads a folder again and again, and opens only files that may have changed since the last time.
#[derive(Debug)]
pub struct Reader {
    root: PathBuf,
    known: BTreeMap<String, Known>,
}

/// A file as it was read last.
#[derive(Debug)]
struct Known {
    content: Content,
    /// `None` where the file is to be opened again whatever its stamp says.
    stamp: Option<Stamp>,
}

impl Known {
    fn refused(reason: &'static str) -> Self {
        Self { content: Content::Refused(reason), stamp: None }
    }
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
        Self { root: root.to_owned(), known: BTreeMap::new() }
    }

    /// The folder as it is now, like [`read`]. A file with the same content as the last time shares
    /// its memory with it.
    pub fn read(&mut self) -> Result<SourceTree, ReadError> {
        let listing = list(&self.root, Which::Visible)?;
        self.read_listed(&listing)
    }

    /// The folder as it is now, where since the last time nothing has changed but these files, given
    /// by their real paths. `None` where more may have changed.
    pub fn read_again(&mut self, changed: &[PathBuf]) -> Option<SourceTree> {
        let read = self.real_root().ok()?;
        for place in changed {
            let path = place.strip_prefix(&read.real_root).ok()?;
            let is_visible =
                |part: Component<'_>| !part.as_os_str().as_encoded_bytes().starts_with(b".");
            if path.components().count() > MAX_DEPTH || !path.components().all(is_visible) {
                return None;
            }
            let known = match fs::symlink_metadata(place) {
                Ok(metadata) if metadata.is_dir() => return None,
                Ok(metadata) => self
                    .look(&read, &Listed { path: path.to_owned(), metadata: metadata.into() })
                    .ok()?,
                Err(error) if error.kind() == io::ErrorKind::NotFound => None,
                Err(_) => return None,
            };
            match known {
                Some((path, known)) => drop(self.known.insert(path, known)),
                None if self.held_files(path) => return None,
                None => drop(self.known.remove(&portable(path))),
            }
        }
        (self.known.len() <= MAX_FILES).then(|| self.tree())
    }

    /// Whether a path was a folder's.
    fn held_files(&self, path: &Path) -> bool {
        if path.as_os_str().is_empty() {
            return true;
        }
        let start = format!("{}/", portable(path));
        let mut after = self.known.range(start.clone()..);
        after.next().is_some_and(|(path, _)| path.starts_with(&start))
    }

    fn read_listed(&mut self, listing: &Listing) -> Result<SourceTree, ReadError> {
        let read = Read { begun: listing.begun, ..self.real_root()? };
        let found = listing.files.par_iter().filter_map(|file| self.look(&read, file).transpose());
        let found: Vec<_> = found.collect::<Result<_, _>>()?;
        self.known = found.into_iter().collect();
        Ok(self.tree())
    }

    fn real_root(&self) -> Result<Read, ReadError> {
        let begun = SystemTime::now();
        let real_root = self.root.canonicalize();
        let real_root = real_root.map_err(|cause| ReadError { path: self.root.clone(), cause })?;
        Ok(Read { real_root, begun })
    }

    fn tree(&self) -> SourceTree {
        let file = |(path, known): (&String, &Known)| SourceFile {
            path: path.clone(),
            content: known.content.clone(),
        };
        SourceTree::new(self.known.iter().map(file).collect())
    }

    /// One file; `None` where it went after the folder was listed.
    fn look(&self, read: &Read, file: &Listed) -> Result<Option<(String, Known)>, ReadError> {
        let path = portable(&file.path);
        let known = if file.path.to_str().is_some() {
            self.content(read, file, &path)
        } else {
            Ok(Known::refused("its name is not UTF-8"))
        };
        match known {
            Ok(known) => Ok(Some((path, known))),
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(cause) => Err(ReadError { path: self.root.join(&file.path), cause }),
        }
    }

    fn content(&self, read: &Read, file: &Listed, path: &str) -> io::Result<Known> {
        let place = self.root.join(&file.path);
        let followed;
        let metadata = if file.metadata.is_symlink() {
            if !leads_inside(&read.real_root, &place) {
                let reason = "it is a link that leads out of the playbook or nowhere";
                return Ok(Known::refused(reason));
            }
            followed = fs::metadata(&place)?;
            &followed
        } else {
            &file.metadata
        };
        if metadata.is_dir() {
            return Ok(Known::refused("it is a link to a folder"));
        }
        if !metadata.is_file() {
            return Ok(Known::refused("it is a device or a pipe"));
        }
        let stamp = stamp(metadata);
        let known = self.known.get(path);
        if let Some(Known { content, stamp: Some(of_known) }) = known
            && stamp == Some(*of_known)
        {
            return Ok(Known { content: content.clone(), stamp });
        }
        let content = open(&place, metadata.len(), path.starts_with("media/"))?;
        let stamp = stamp.filter(|stamp| stamp.modified + FRESH < read.begun);
        let same = known.filter(|known| known.content == content);
        Ok(Known { content: same.map_or(content, |known| known.content.clone()), stamp })
    }
}

/// One reading.
struct Read {
    real_root: PathBuf,
    /// Before any file was looked at.
    begun: SystemTime,
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
    let bytes = read_whole(path, size)?;
    Ok(if is_media { Content::Bytes(bytes.into()) } else { as_text(bytes) })
}

/// A file's bytes. `size` is what it was listed with: the system is not asked for it again.
fn read_whole(path: &Path, size: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(usize::try_from(size).map_or(0, |size| size + 1));
    // A `File` by itself would ask; one with a limit does not.
    File::open(path)?.take(u64::MAX).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn leads_inside(real_root: &Path, link: &Path) -> bool {
    link.canonicalize().is_ok_and(|target| target.starts_with(real_root))
}

/// A text without byte order mark, and with the same line ends wherever it was checked out.
fn as_text(bytes: Vec<u8>) -> Content {
    match String::from_utf8(bytes) {
        Ok(text) => {
            let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
            Content::Text(if memchr(b'\r', text.as_bytes()).is_some() {
                text.replace("\r\n", "\n").into()
            } else {
                text.into()
            })
        }
        Err(error) => Content::NotUtf8(error.utf8_error().valid_up_to()),
    }
}
