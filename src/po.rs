//! Files of translations in gettext's format (PO), read so that nothing of them is lost.
//!
//! A file is kept as it is written: each part of an entry has its own lines and the text that they mean. What
//! nobody changes is written back byte for byte, whatever program made it. What is damaged is refused with its place.

mod change;
mod entry;
mod fault;
mod formula;
mod header;
mod line;
mod read;
mod strings;

pub use entry::{Entry, Field};
pub use fault::Fault;
pub use header::{Header, Plurals};
pub use read::read;

use entry::{Kind, Part};
use std::fmt;

/// A file of translations.
#[derive(Debug, Clone)]
pub struct File {
    /// Whether it begins with a byte order mark.
    has_mark: bool,
    /// How its lines end.
    newline: &'static str,
    /// The header first, where it has one.
    entries: Vec<Entry>,
    /// What follows the last entry.
    tail: Vec<Part>,
}

impl File {
    /// A file with a header and nothing else: the lines `Name: value`, in order.
    pub fn new(fields: &[(&str, &str)]) -> Self {
        let lines: Vec<_> =
            fields.iter().map(|(name, value)| format!("{name}: {value}\n")).collect();
        let lines = lines.concat();
        let mut header = Entry::new(None, "", "\n");
        header.set_text(&lines, "\n");
        Self { has_mark: false, newline: "\n", entries: vec![header], tail: Vec::new() }
    }

    /// Every entry but the header, in order.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| !entry.is_header())
    }

    /// Whether nothing is written in it.
    pub fn is_blank(&self) -> bool {
        self.entries.is_empty() && self.tail.iter().all(|part| part.kind == Kind::Blank)
    }

    /// The header; `None` for a file without one.
    pub fn header(&self) -> Option<Header<'_>> {
        self.entries.iter().find(|entry| entry.is_header()).map(Header::of)
    }

    /// How its lines end.
    pub(crate) fn newline(&self) -> &'static str {
        self.newline
    }

    /// All its entries, the header among them, to be changed and put in another order.
    pub(crate) fn entries_mut(&mut self) -> &mut Vec<Entry> {
        &mut self.entries
    }
}

impl fmt::Display for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.has_mark { "\u{feff}" } else { "" })?;
        let parts = self.entries.iter().flat_map(Entry::parts).chain(&self.tail);
        parts.into_iter().try_for_each(|part| f.write_str(&part.raw))
    }
}
