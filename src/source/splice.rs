//! Changes of a text, and its lines.

use std::ops::Range;

/// A range of a text, and what replaces it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Splice {
    /// Bytes of the text as it was read: with line ends `\n`, in form C.
    pub(crate) range: Range<usize>,
    pub(crate) text: String,
}

impl Splice {
    pub(crate) fn new(range: Range<usize>, text: impl Into<String>) -> Self {
        Self { range, text: text.into() }
    }
}

/// A text with its splices, which are in order. Where one lies over another, the text is none that was meant: whoever makes splices by
/// guessing parses what comes of them.
pub(crate) fn spliced(text: &str, splices: &[Splice]) -> String {
    let mut new = String::with_capacity(text.len() + 200);
    let mut at = 0;
    for Splice { range, text: put } in splices {
        new.push_str(text.get(at..range.start).unwrap_or_default());
        new.push_str(put);
        at = range.end;
    }
    new.push_str(&text[at..]);
    new
}

/// Where the line of an offset begins.
pub(crate) fn line_start(text: &str, offset: usize) -> usize {
    text[..offset].rfind('\n').map_or(0, |at| at + 1)
}

/// Where the next line begins, or the text ends.
pub(crate) fn after_line(text: &str, offset: usize) -> usize {
    text[offset..].find('\n').map_or(text.len(), |at| offset + at + 1)
}

/// Signs between the start of the line and an offset.
pub(crate) fn column(text: &str, offset: usize) -> usize {
    text[line_start(text, offset)..offset].trim_start_matches('\u{feff}').chars().count()
}
