//! What a file of `media/` shows of itself: a table, the size of a picture, and whether a drawing may be published.

mod attribute;
mod drawing;
mod layout;
mod picture;
mod sheet;
mod style;

#[cfg(test)]
mod tests;

use crate::output::FileKind;
use crate::source::Seen;
use std::io::{self, Read, Seek};

/// Largest drawing, in bytes. It is text that a browser has to parse before it shows anything.
pub(crate) const MAX_DRAWING: u64 = 8 * 1024 * 1024;

/// Looks at a file from its beginning. `path` tells its kind; no more of a picture is read than its head.
pub fn look(path: &str, file: &mut (impl Read + Seek)) -> io::Result<Seen> {
    match FileKind::of(path) {
        Some(kind) if kind.ending == "csv" => sheet::look(file),
        Some(kind) if kind.ending == "svg" => drawing::look(file),
        Some(kind) if kind.ending == "ico" => Ok(Seen::Picture(None)),
        Some(kind) if kind.is_image() => picture::look(kind.ending, file),
        _ => Ok(Seen::Document),
    }
}
