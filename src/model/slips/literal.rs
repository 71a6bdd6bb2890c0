//! The parts of a block that are shown as they are written.

use super::{Slip, SlipKind};
use pulldown_cmark::Tag;
use std::ops::Range;

/// In place of a byte that is not literal text: a mark, or part of a link or of code.
pub(super) const OTHER: char = '\0';
/// Stands for a sign that a backslash goes before.
pub(super) const ESCAPED: char = '\u{1}';

/// How far one sign of a pair may be from the other, in bytes: a long text of nothing but signs
/// does not take long.
pub(super) const FAR: usize = 500;

/// Literal text of the block at hand, as it is met.
#[derive(Default)]
pub(super) struct Pieces {
    /// Where the block's first words begin, literal or not.
    start: Option<usize>,
    texts: Vec<Range<usize>>,
    breaks: Vec<usize>,
    /// Whether a sign was met that may be a slip: few blocks have one.
    is_odd: bool,
    is_paragraph: bool,
}

impl Pieces {
    /// A block begins.
    pub(super) fn begin(&mut self, tag: &Tag<'_>) {
        self.is_paragraph = matches!(tag, Tag::Paragraph | Tag::Item);
    }

    /// Something of the block begins here.
    pub(super) fn touch(&mut self, at: usize) {
        self.start.get_or_insert(at);
    }

    /// The block is looked at, whatever signs it has.
    pub(super) fn look(&mut self) {
        self.is_odd = true;
    }

    pub(super) fn text(&mut self, text: &str, range: &Range<usize>) {
        let bytes = &text.as_bytes()[range.clone()];
        let is_new_line = match (self.texts.last(), self.breaks.last()) {
            (Some(last), Some(line_break)) => *line_break >= last.end,
            (last, _) => last.is_none(),
        };
        self.is_odd |= matches!(bytes, [b'[' | b']' | b'*' | b'_' | b'~', ..])
            || is_new_line && begins_oddly(bytes)
            || memchr::memchr3(b'{', b'|', b'$', bytes).is_some()
            || memchr::memmem::find(bytes, b"==").is_some();
        self.texts.push(range.clone());
    }

    pub(super) fn line_break(&mut self, at: usize) {
        self.breaks.push(at);
    }

    /// The block's literal text, where it is worth looking at.
    pub(super) fn take<'a>(&mut self, text: &'a str, in_quote: bool) -> Option<Literal<'a>> {
        let start = self.start.take()?;
        let (texts, breaks) = (std::mem::take(&mut self.texts), std::mem::take(&mut self.breaks));
        let end = texts.last()?.end;
        if !std::mem::take(&mut self.is_odd) {
            return None;
        }
        let mut masked = vec![0; end - start];
        for range in texts {
            let shown = range.start - start..range.end - start;
            masked[shown].copy_from_slice(&text.as_bytes()[range.clone()]);
            if is_escaped(text, &range, start, &masked) {
                masked[range.start - start] = ESCAPED as u8;
            }
        }
        for at in breaks.into_iter().filter(|at| (start..end).contains(at)) {
            masked[at - start] = b'\n';
        }
        let masked = String::from_utf8(masked).ok()?;
        let is_paragraph = self.is_paragraph;
        Some(Literal { source: &text[start..end], masked, start, is_paragraph, in_quote })
    }
}

/// Whether the first sign of a piece has a backslash before it that is not shown itself.
fn is_escaped(text: &str, range: &Range<usize>, start: usize, masked: &[u8]) -> bool {
    let is_sign = text.as_bytes()[range.start].is_ascii_punctuation();
    let before = range.start.checked_sub(1).map(|at| text.as_bytes()[at]);
    let is_shown = range.start > start && masked[range.start - 1 - start] != 0;
    is_sign && before == Some(b'\\') && !is_shown
}

/// Whether a line begins with a sign that may be a slip.
fn begins_oddly(line: &[u8]) -> bool {
    match line {
        [b'o', b' ' | b'\t', ..] => true,
        [first, ..] => b":!?=-.#|</".contains(first) || [0xC2, 0xE2, 0xEF].contains(first),
        [] => false,
    }
}

/// A block of text as far as it is shown as it is written.
pub(super) struct Literal<'a> {
    /// The block as it is written.
    pub(super) source: &'a str,
    /// The same length, with [`OTHER`] and [`ESCAPED`] in place of all that is not literal.
    pub(super) masked: String,
    /// Where the block begins in its text.
    start: usize,
    /// Whether it is running text: no heading, no cell of a table.
    pub(super) is_paragraph: bool,
    pub(super) in_quote: bool,
}

impl Literal<'_> {
    pub(super) fn slip(&self, kind: SlipKind, range: Range<usize>) -> Slip {
        Slip { kind, range: self.start + range.start..self.start + range.end }
    }

    /// The literal text after an offset, as far as [`FAR`].
    pub(super) fn after(&self, offset: usize) -> &str {
        let rest = self.masked.get(offset..).unwrap_or_default();
        let mut end = rest.len().min(FAR);
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        &rest[..end]
    }

    /// Where `open` begins and the next `close` ends, for each.
    pub(super) fn pairs(&self, open: &str, close: &str) -> Vec<Range<usize>> {
        let mut pairs = Vec::new();
        let mut done = 0;
        for (at, _) in self.masked.match_indices(open) {
            let inner = at + open.len();
            if at < done {
                continue;
            }
            if let Some(length) = self.after(inner).find(close) {
                done = inner + length + close.len();
                pairs.push(at..done);
            }
        }
        pairs
    }

    /// The lines, each with its offset, without the signs and spaces before its words.
    pub(super) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let mut start = 0;
        self.masked.split('\n').map(move |line| {
            let source = self.source.as_bytes()[start..].iter();
            let frame = source.take_while(|byte| b" \t>".contains(byte)).count().min(line.len());
            let is_shown = line[..frame].contains('>');
            let at = start + if is_shown { 0 } else { frame };
            let words = &self.masked[at..start + line.len()];
            start += line.len() + 1;
            (at, words)
        })
    }
}
