//! The places in its file of the parts of a YAML scalar.

use super::{Excerpt, Span, Spanned};
use std::ops::Range;

/// Finds parts of one scalar.
///
/// Folding, indentation and quoting change only white space and escapes, so the *n*th visible
/// character of the value is the *n*th visible character of the scalar's source. Both are looked
/// through once, however many parts are asked for.
#[derive(Debug)]
pub enum Locator {
    /// The value is written as it is.
    Same,
    /// Offsets of the visible characters, in the value and in what is written.
    Counted {
        /// In the value.
        value: Vec<usize>,
        /// In what is written; its length comes last.
        written: Vec<usize>,
    },
}

impl Locator {
    /// Looks through a scalar of `source`.
    pub fn new(source: &str, scalar: &Spanned<Excerpt>) -> Self {
        let written = source.get(scalar.span.start..scalar.span.end).unwrap_or("");
        let value = scalar.value.as_str();
        if std::ptr::eq(written.as_ptr(), value.as_ptr()) || written.starts_with(value) {
            return Self::Same;
        }
        let visible = value.char_indices().filter(|(_, c)| !c.is_whitespace());
        Self::Counted {
            value: visible.map(|(at, _)| at).collect(),
            written: VisibleUnits::new(written, value).chain([written.len()]).collect(),
        }
    }

    /// The place of a part of the scalar, given as bytes of its value. `source` is the file's text.
    pub fn locate(&self, source: &str, scalar: &Spanned<Excerpt>, range: Range<usize>) -> Span {
        let value = scalar.value.as_str();
        let (from, to) = (range.start.min(value.len()), range.end.min(value.len()));
        let inside = value.get(from..to).unwrap_or_default();
        let last = inside.char_indices().rfind(|(_, c)| !c.is_whitespace());
        let start = scalar.span.start + self.in_source(from);
        let last = scalar.span.start + self.in_source(last.map_or(from, |(at, _)| from + at));
        let first_of = |rest: &str| rest.chars().next().map_or(0, char::len_utf8);
        let end = last + source.get(last..).map_or(0, first_of);
        Span { file: scalar.span.file, start, end: end.max(start) }
    }

    fn in_source(&self, offset: usize) -> usize {
        match self {
            Self::Same => offset,
            Self::Counted { value, written } => {
                let visible_before = value.partition_point(|at| *at < offset);
                written.get(visible_before).or(written.last()).copied().unwrap_or(0)
            }
        }
    }
}

/// Offsets of the visible characters of a scalar's value, in the scalar as it is written.
struct VisibleUnits<'a> {
    written: &'a str,
    at: usize,
    quote: Option<char>,
}

impl<'a> VisibleUnits<'a> {
    fn new(written: &'a str, value: &str) -> Self {
        let first = written.chars().next().filter(|c| matches!(c, '"' | '\''));
        // A text of several lines may begin with words in quotation marks.
        let escaped = |quote: char| if quote == '"' { "\"\\\"" } else { "'''" };
        let is_around =
            |quote: &char| !value.starts_with(*quote) || written.starts_with(escaped(*quote));
        let quote = first.filter(is_around);
        Self { written, at: usize::from(quote.is_some()), quote }
    }
}

impl Iterator for VisibleUnits<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        loop {
            let start = self.at;
            let rest = self.written.get(start..)?;
            let mut chars = rest.chars();
            let first = chars.next()?;
            let second = chars.next();
            let (length, visible) = match (self.quote, first, second) {
                (Some('"'), '\\', Some(escape)) => escape_unit(escape),
                (Some('\''), '\'', Some('\'')) => (2, true),
                _ => (first.len_utf8(), !first.is_whitespace()),
            };
            self.at += length;
            if visible {
                return Some(start);
            }
        }
    }
}

/// The length of an escape in a double-quoted scalar, and whether it means a visible character.
fn escape_unit(escape: char) -> (usize, bool) {
    match escape {
        'x' => (4, true),
        'u' => (6, true),
        'U' => (10, true),
        _ => (
            1 + escape.len_utf8(),
            !matches!(escape, 'n' | 't' | 'r' | ' ' | '\n' | '\t' | '_' | 'N' | 'L' | 'P'),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Position, position, tests::file};
    use super::*;

    fn scalar(source: &str, written: &str, value: &str) -> Spanned<Excerpt> {
        let start = source.find(written).unwrap();
        let span = Span { file: file(0), start, end: start + written.len() };
        Spanned { value: value.to_owned().into(), span }
    }

    fn found(source: &str, written: &str, value: &str, part: &str) -> Position {
        let scalar = scalar(source, written, value);
        let start = value.find(part).unwrap();
        let locator = Locator::new(source, &scalar);
        position(source, locator.locate(source, &scalar, start..start + part.len()).start)
    }

    #[test]
    fn block_scalar_keeps_its_line() {
        let source = "why: |\n  first line\n  second [x](area:y)\n";
        let at = found(
            source,
            "first line\n  second [x](area:y)\n",
            "first line\nsecond [x](area:y)\n",
            "[x]",
        );
        assert_eq!(at, Position { line: 3, column: 10 });
    }

    #[test]
    fn folded_scalar_keeps_its_line() {
        let source = "why: >-\n  first line\n  second [x](area:y)\n";
        let at = found(
            source,
            "first line\n  second [x](area:y)\n",
            "first line second [x](area:y)",
            "[x]",
        );
        assert_eq!(at, Position { line: 3, column: 10 });
    }

    #[test]
    fn words_in_quotation_marks_begin_a_block() {
        for quote in ['\'', '"'] {
            let written = format!("{quote}A{quote} b\n  [x](area:y)\n");
            let value = written.replace("\n  ", "\n");
            let at = found(&format!("why: |\n  {written}"), &written, &value, "[x]");
            assert_eq!(at, Position { line: 3, column: 3 });
        }
    }

    #[test]
    fn quotes_and_escapes_are_stepped_over() {
        let source = "why: \"a \\\"b\\\" \\u00e9 [x](y)\"\n";
        let at = found(source, "\"a \\\"b\\\" \\u00e9 [x](y)\"", "a \"b\" é [x](y)", "[x]");
        assert_eq!(at.column, source.find("[x]").unwrap() + 1);
        let source = "why: 'it''s [x](y)'\n";
        let at = found(source, "'it''s [x](y)'", "it's [x](y)", "[x]");
        assert_eq!(at.column, source.find("[x]").unwrap() + 1);
    }
}
