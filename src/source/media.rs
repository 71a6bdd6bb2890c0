//! A file of `media/`, and what was seen of it when it was read.

use std::fmt::Debug;
use std::io;
use std::ops::Range;
use std::sync::Arc;

/// A file of `media/`.
#[derive(Debug)]
pub struct MediaFile {
    /// How many bytes it has.
    pub size: u64,
    /// Their SHA-256 in hexadecimal.
    pub sha256: String,
    /// What it shows of itself.
    pub seen: Seen,
    /// Where its bytes are.
    pub stored: Box<dyn Stored>,
}

/// Bytes that are read when they are needed: all of `media/` may be large.
pub trait Stored: Debug + Send + Sync {
    /// The bytes as they were when they were first read, or an error.
    fn read(&self) -> io::Result<Vec<u8>>;
}

impl Stored for Vec<u8> {
    fn read(&self) -> io::Result<Vec<u8>> {
        Ok(self.clone())
    }
}

impl PartialEq for MediaFile {
    fn eq(&self, other: &Self) -> bool {
        self.size == other.size && self.sha256 == other.sha256 && self.seen == other.seen
    }
}

impl Eq for MediaFile {}

impl MediaFile {
    /// The text that has its faults; empty for a file without one.
    pub(super) fn text(&self) -> &str {
        match &self.seen {
            Seen::Refused(text, _) => text,
            _ => "",
        }
    }
}

/// What a file of `media/` shows of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    /// A document or data, which pages link to.
    Document,
    /// A table, or why its file is none.
    Sheet(Result<Sheet, String>),
    /// A picture, with its size where it has one.
    Picture(Option<Dimensions>),
    /// A picture that no browser can show, and why.
    Broken(String),
    /// A drawing that cannot be published: its text, and every place that keeps it from that.
    Refused(Arc<str>, Vec<Fault>),
}

/// A table of texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The first row: what each column is.
    pub head: Vec<String>,
    /// The other rows, each as long as the first.
    pub rows: Vec<Vec<String>>,
}

/// Width and height of a picture as a browser lays it out, in CSS pixels; neither is 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dimensions {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

impl Dimensions {
    /// The same picture laid out at another width.
    #[must_use]
    pub fn at_width(self, width: u32) -> Self {
        let height = u64::from(self.height) * u64::from(width) / u64::from(self.width);
        Self { width, height: u32::try_from(height).unwrap_or(u32::MAX).max(1) }
    }

    /// With width and height exchanged, where the picture is turned by a quarter.
    #[must_use]
    pub fn turned_if(self, is_turned: bool) -> Self {
        let Self { width, height } = self;
        if is_turned { Self { width: height, height: width } } else { self }
    }
}

/// A place in a drawing that keeps it from being published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// Why.
    pub kind: FaultKind,
}

/// Why a drawing cannot be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// It is not well-formed, so that no browser shows it; what the parser says.
    Malformed(String),
    /// It can run a script; what does so.
    Script(String),
    /// It asks for something outside itself; what does so.
    Outside(String),
}
