//! What a build makes: paths that cannot escape the output folder, and the bytes behind them.

mod kinds;

pub use kinds::{FILE_KINDS, FileKind};

use crate::source::MediaFile;
use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::io;
use std::sync::Arc;

/// The folder in an output folder in which a build prepares a site; it is not of the site.
pub(crate) const STAGING: &str = ".local-normal-staging";

/// As long as the longest folder of a language with its stroke: paths of pages leave room for it.
pub(crate) const ROOM_FOR_LANGUAGE: &str = "language-folder/";

/// A path below the output folder: parts of `a-z 0-9 - _ .` joined by `/`, none of them empty,
/// `.` or `..`, none of them a name that Windows reserves; cheap to clone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutPath(Arc<str>);

impl OutPath {
    /// Parses a path; `None` where it could leave the folder or would not work on some server.
    pub fn parse(path: &str) -> Option<Self> {
        (path.len() <= 240 && path.split('/').all(is_safe_part)).then(|| Self(path.into()))
    }

    /// The path with `/` between its parts.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name of the file, without its folders.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or_default()
    }

    /// Whether a page is there.
    pub(crate) fn is_page(&self) -> bool {
        self.0.ends_with(".html")
    }

    /// The same path below a folder; the path itself where that is `""`.
    ///
    /// # Panics
    ///
    /// Where the folder is longer than [`ROOM_FOR_LANGUAGE`], or the path leaves no room for it.
    pub(crate) fn below(&self, folder: &str) -> Self {
        if folder.is_empty() {
            return self.clone();
        }
        Self::parse(&format!("{folder}/{self}")).expect("loading refuses folders that make no path")
    }

    /// From this page's folder up to the output folder: `""`, `"../"`, `"../../"`, …
    pub fn root(&self) -> String {
        "../".repeat(self.0.matches('/').count())
    }

    /// A relative URL from this page to another path.
    pub fn url_to(&self, other: &Self) -> String {
        let mut shared = 0;
        for (at, (here, there)) in self.0.bytes().zip(other.0.bytes()).enumerate() {
            if here != there {
                break;
            }
            if here == b'/' {
                shared = at + 1;
            }
        }
        let up = self.0[shared..].bytes().filter(|byte| *byte == b'/').count();
        let mut url = String::with_capacity(3 * up + other.0.len() - shared);
        (0..up).for_each(|_| url.push_str("../"));
        url.push_str(&other.0[shared..]);
        url
    }
}

impl Borrow<str> for OutPath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OutPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_safe_part(part: &str) -> bool {
    let plain =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_.".contains(&byte);
    !part.is_empty()
        && part.bytes().all(plain)
        && !part.starts_with('.')
        && !part.ends_with('.')
        && !is_reserved_on_windows(part)
}

/// Whether Windows reserves a file's name, whatever its ending: `con`, `com1`, …
pub(crate) fn is_reserved_on_windows(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).to_ascii_lowercase();
    match stem.as_str() {
        "con" | "prn" | "aux" | "nul" => true,
        _ => {
            let numbered = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
            numbered.is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit())
        }
    }
}

/// The bytes of a finished file; cheap to clone, and made of a text without copying it.
pub type Bytes = bytes::Bytes;

/// A finished file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// Made, and in memory.
    Made(Bytes),
    /// A file of `media/` as it is.
    Media(Arc<MediaFile>),
}

impl Body {
    /// Its bytes.
    pub fn read(&self) -> io::Result<Bytes> {
        match self {
            Self::Made(bytes) => Ok(bytes.clone()),
            Self::Media(media) => media.stored.read().map(Bytes::from),
        }
    }
}

/// Where finished files go, as soon as each is made. What was taken counts only once the run has
/// ended without an error.
pub trait Sink: Sync {
    /// Takes a file; called from many threads, once for each path.
    fn put(&self, path: &OutPath, bytes: Bytes);

    /// Hears how many pages will come, before the first does.
    fn expect(&self, _pages: usize) {}

    /// Takes a file of `media/`, which it reads itself if it needs the bytes.
    fn put_media(&self, path: &OutPath, media: &Arc<MediaFile>);
}

/// Every file of a site, ordered by path; cheap to clone until one of the two is changed.
#[derive(Debug, Clone, Default)]
pub struct OutputTree {
    files: Arc<BTreeMap<OutPath, Body>>,
}

impl OutputTree {
    /// Adds a file. A second file at one path is a mistake of the caller: returns the path back.
    pub fn insert(&mut self, path: OutPath, bytes: impl Into<Bytes>) -> Result<(), OutPath> {
        if self.files.contains_key(&path) {
            return Err(path);
        }
        Arc::make_mut(&mut self.files).insert(path, Body::Made(bytes.into()));
        Ok(())
    }

    /// Adds a file, or puts it in the place of the one at its path.
    pub fn replace(&mut self, path: OutPath, body: Body) {
        Arc::make_mut(&mut self.files).insert(path, body);
    }

    /// Keeps the files that a test picks.
    pub fn retain(&mut self, keep: impl Fn(&OutPath) -> bool) {
        Arc::make_mut(&mut self.files).retain(|path, _| keep(path));
    }

    /// The bytes of a file that was made.
    pub fn get(&self, path: &OutPath) -> Option<&Bytes> {
        match self.files.get(path)? {
            Body::Made(bytes) => Some(bytes),
            Body::Media(_) => None,
        }
    }

    /// Any file.
    pub fn body(&self, path: &OutPath) -> Option<&Body> {
        self.files.get(path)
    }

    /// Every file that was made, in the order of paths.
    pub fn iter(&self) -> impl Iterator<Item = (&OutPath, &Bytes)> {
        self.bodies().filter_map(|(path, body)| match body {
            Body::Made(bytes) => Some((path, bytes)),
            Body::Media(_) => None,
        })
    }

    /// Every file, in the order of paths.
    pub fn bodies(&self) -> impl Iterator<Item = (&OutPath, &Body)> {
        self.files.iter()
    }

    /// How many bytes its files of `media/` have together.
    pub fn size_of_media(&self) -> u64 {
        let size = |body: &Body| match body {
            Body::Made(_) => 0,
            Body::Media(media) => media.size,
        };
        self.files.values().map(size).sum()
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is no file.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// All paths.
    pub fn paths(&self) -> BTreeSet<&OutPath> {
        self.files.keys().collect()
    }
}

impl FromIterator<(OutPath, Body)> for OutputTree {
    fn from_iter<T: IntoIterator<Item = (OutPath, Body)>>(files: T) -> Self {
        Self { files: Arc::new(files.into_iter().collect()) }
    }
}

/// Bytes in hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    let digit = |number: u8| char::from(b"0123456789abcdef"[usize::from(number)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> OutPath {
        OutPath::parse(text).unwrap()
    }

    #[test]
    fn urls_between_pages() {
        assert_eq!(path("index.html").url_to(&path("areas/a.html")), "areas/a.html");
        assert_eq!(path("areas/a.html").url_to(&path("areas/b.html")), "b.html");
        assert_eq!(path("areas/a.html").url_to(&path("index.html")), "../index.html");
        assert_eq!(path("areas/a.html").url_to(&path("stories/b.html")), "../stories/b.html");
        assert_eq!(path("pages/x/a.html").url_to(&path("pages/b.html")), "../b.html");
        assert_eq!(path("pages/b.html").url_to(&path("pages/x/a.html")), "x/a.html");
        assert_eq!(path("areas/a.html").url_to(&path("areas/a.html")), "a.html");
    }

    #[test]
    fn paths_that_could_escape_are_refused() {
        for bad in [
            "",
            "/a",
            "../a",
            "a/../b",
            "a//b",
            "a\\b",
            "c:/a",
            "a\0",
            ".htaccess",
            "con.html",
            "a/nul",
            "A.html",
            "a.",
        ] {
            assert!(OutPath::parse(bad).is_none(), "{bad:?}");
        }
    }
}
