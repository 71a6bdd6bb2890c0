//! Where the parts of one text are in its file.

use crate::source::{Excerpt, Locator, Span, Spanned};
use std::ops::Range;

/// A text in its file. It is looked through once, however many places are asked for.
pub(super) struct Places<'a> {
    /// The text of the file.
    source: &'a str,
    text: &'a Spanned<Excerpt>,
    locator: Locator,
    /// Where the lines of the text end.
    line_ends: Vec<usize>,
}

impl<'a> Places<'a> {
    pub(super) fn of(source: &'a str, text: &'a Spanned<Excerpt>) -> Self {
        let locator = Locator::new(source, text);
        let line_ends = memchr::memchr_iter(b'\n', text.value.as_bytes()).collect();
        Self { source, text, locator, line_ends }
    }

    /// The place of a part of the text, given as its bytes.
    pub(super) fn span(&self, part: &Range<usize>) -> Span {
        self.locator.locate(self.source, self.text, part.clone())
    }

    /// The place of the first line of a part.
    pub(super) fn first_line(&self, part: &Range<usize>) -> Span {
        let next = self.line_ends.partition_point(|end| *end < part.start);
        let end = self.line_ends.get(next).map_or(part.end, |end| part.end.min(*end));
        self.span(&(part.start..end))
    }
}
