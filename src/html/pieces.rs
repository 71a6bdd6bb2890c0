//! A text in pieces, for the tokenizer.

use html5gum::Reader;
use std::convert::Infallible;

/// Comes between two pieces. No page has this character, and the tokenizer passes it on only where there can be a tag.
pub(super) const GAP: &str = "\0";

/// Pieces of a text, read one after another with [`GAP`] between them.
pub(super) struct Pieces<'a, 'i> {
    /// What is still to be read of the current piece.
    left: &'a [u8],
    /// Whether the current piece is a gap.
    is_gap: bool,
    next: Option<&'a str>,
    rest: &'i mut dyn Iterator<Item = &'a str>,
}

impl<'a, 'i> Pieces<'a, 'i> {
    pub(super) fn new(pieces: &'i mut dyn Iterator<Item = &'a str>) -> Self {
        let left = pieces.next().unwrap_or_default().as_bytes();
        let next = pieces.next();
        Self { left, is_gap: false, next, rest: pieces }
    }

    /// Goes on to the next piece with something in it; `false` at the end of the text.
    fn advance(&mut self) -> bool {
        while self.left.is_empty() {
            let Some(next) = self.next else { return false };
            let piece = if self.is_gap { next } else { GAP };
            if self.is_gap {
                self.next = self.rest.next();
            }
            self.is_gap = !self.is_gap;
            self.left = piece.as_bytes();
        }
        true
    }
}

impl Reader for Pieces<'_, '_> {
    type Error = Infallible;

    fn read_byte(&mut self) -> Result<Option<u8>, Infallible> {
        if !self.advance() {
            return Ok(None);
        }
        Ok(self.left.split_off_first().copied())
    }

    fn try_read_string(&mut self, text: &[u8], case_sensitive: bool) -> Result<bool, Infallible> {
        let Some(next) = self.left.get(..text.len()) else { return Ok(false) };
        let is_next = next == text || !case_sensitive && next.eq_ignore_ascii_case(text);
        if is_next {
            self.left = &self.left[text.len()..];
        }
        Ok(is_next)
    }

    fn read_until<'b>(
        &'b mut self,
        ends: &[u8],
        _: &'b mut [u8; 4],
    ) -> Result<Option<&'b [u8]>, Infallible> {
        if !self.advance() {
            return Ok(None);
        }
        let ends = Ends::of(ends);
        let length = self.left.iter().position(|byte| ends.has(*byte)).unwrap_or(self.left.len());
        let (read, left) = self.left.split_at(length.max(1));
        self.left = left;
        Ok(Some(read))
    }
}

/// The bytes at which a reading ends, a bit for each: there are too many to look for them one by one.
struct Ends([u64; 4]);

impl Ends {
    fn of(ends: &[u8]) -> Self {
        let mut bits = [0; 4];
        for end in ends {
            bits[usize::from(end >> 6)] |= 1 << (end & 63);
        }
        Self(bits)
    }

    fn has(&self, byte: u8) -> bool {
        self.0[usize::from(byte >> 6)] >> (byte & 63) & 1 == 1
    }
}
