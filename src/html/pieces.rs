//! A text in pieces, for the tokenizer.

use html5gum::{Readable as _, Reader, StringReader};
use std::convert::Infallible;

/// Comes between two pieces. No page has this character, and the tokenizer passes it on only where there can be a tag.
pub(super) const GAP: &str = "\0";

/// Pieces of a text, read one after another with [`GAP`] between them.
pub(super) struct Pieces<'a, I> {
    current: StringReader<'a>,
    /// The bytes of the current piece that are still to be read.
    left: usize,
    /// Whether the current piece is a gap.
    is_gap: bool,
    next: Option<&'a str>,
    rest: I,
}

impl<'a, I: Iterator<Item = &'a str>> Pieces<'a, I> {
    pub(super) fn new(mut pieces: I) -> Self {
        let first = pieces.next().unwrap_or_default();
        let (current, left) = (first.to_reader(), first.len());
        let next = pieces.next();
        Self { current, left, is_gap: false, next, rest: pieces }
    }

    /// Goes on to the next piece with something in it; `false` at the end of the text.
    fn advance(&mut self) -> bool {
        while self.left == 0 {
            let Some(next) = self.next else { return false };
            let piece = if self.is_gap { next } else { GAP };
            if self.is_gap {
                self.next = self.rest.next();
            }
            self.is_gap = !self.is_gap;
            (self.current, self.left) = (piece.to_reader(), piece.len());
        }
        true
    }
}

impl<'a, I: Iterator<Item = &'a str>> Reader for Pieces<'a, I> {
    type Error = Infallible;

    fn read_byte(&mut self) -> Result<Option<u8>, Infallible> {
        if !self.advance() {
            return Ok(None);
        }
        self.left -= 1;
        self.current.read_byte()
    }

    fn try_read_string(&mut self, text: &[u8], case_sensitive: bool) -> Result<bool, Infallible> {
        let is_read = self.current.try_read_string(text, case_sensitive)?;
        self.left -= if is_read { text.len() } else { 0 };
        Ok(is_read)
    }

    fn read_until<'b>(
        &'b mut self,
        ends: &[u8],
        buffer: &'b mut [u8; 4],
    ) -> Result<Option<&'b [u8]>, Infallible> {
        if !self.advance() {
            return Ok(None);
        }
        let read = self.current.read_until(ends, buffer)?;
        self.left -= read.map_or(0, <[u8]>::len);
        Ok(read)
    }
}
