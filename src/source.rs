//! The playbook as it was read: paths, texts, and places in them.

mod locate;
mod media;
mod splice;
mod tree;
mod undecoded;
mod visible;

pub use locate::Locator;
pub use media::{Dimensions, Fault, FaultKind, MediaFile, Seen, Sheet, Stored};
pub(crate) use splice::{Splice, after_line, column, line_start, spliced};
#[cfg(test)]
pub(crate) use tree::tests;
pub use tree::{FileId, Origin, SourceTree};
pub use undecoded::Undecoded;
pub(crate) use visible::{is_forbidden, visible, visible_line};

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// A file's content. Equal contents that share their memory are compared without being read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A UTF-8 text, without a byte order mark.
    Text(Arc<str>),
    /// A file of `media/`.
    Media(Arc<MediaFile>),
    /// A text's name on bytes that are not UTF-8.
    NotUtf8(Undecoded),
    /// Larger than the limit for its kind: its size and the limit, in bytes.
    TooLarge {
        /// Bytes of the file.
        size: u64,
        /// Bytes allowed.
        limit: u64,
    },
    /// Something that no playbook can contain.
    Refused(Refusal),
}

/// Why a file is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is a link that leads out of the playbook or nowhere.
    LeadsOut,
    /// It is a link to a folder.
    LinkedFolder,
    /// It is a device, a pipe or a socket.
    NotAFile,
    /// Its name is not UTF-8.
    NameNotUtf8,
    /// It is a folder below more folders than are read.
    TooDeep,
    /// All files of `media/` together are larger than a site may be.
    AllTooLarge,
}

/// One file of the playbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Relative to the playbook's folder, with `/` between its parts.
    pub path: String,
    /// Its content.
    pub content: Content,
}

/// A range of bytes in a file; `start <= end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The first byte of a file: where something is wrong with the file as a whole.
    pub fn of_file(file: FileId) -> Self {
        Self { file, start: 0, end: 0 }
    }
}

/// A value and the place that it was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place.
    pub span: Span,
}

/// A part of a text that shares its memory with the whole: the text below a page's front matter
/// is most of its file.
#[derive(Clone)]
pub struct Excerpt {
    whole: Arc<str>,
    start: usize,
    end: usize,
}

impl Excerpt {
    /// The part of a text from an offset to its end; the offset lies between two characters.
    pub fn from_offset(whole: &Arc<str>, start: usize) -> Self {
        debug_assert!(whole.is_char_boundary(start), "an offset between characters");
        Self { whole: Arc::clone(whole), start, end: whole.len() }
    }

    /// The part as a plain string.
    pub fn as_str(&self) -> &str {
        self
    }
}

impl Deref for Excerpt {
    type Target = str;

    fn deref(&self) -> &str {
        &self.whole[self.start..self.end]
    }
}

impl From<String> for Excerpt {
    fn from(text: String) -> Self {
        Self { start: 0, end: text.len(), whole: text.into() }
    }
}

impl fmt::Display for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl fmt::Debug for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl PartialEq for Excerpt {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Excerpt {}

/// A line and a column, both from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// The position of a byte offset in a text; an offset past the end is the end.
pub fn position(text: &str, offset: usize) -> Position {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let before = &text[..offset];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    Position {
        line: before.bytes().filter(|&byte| byte == b'\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
    }
}
