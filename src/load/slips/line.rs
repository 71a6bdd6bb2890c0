//! A line of YAML as an author sees it.

use super::Slip;
use std::ops::Range;

/// A line of YAML, taken apart as an author sees it.
pub(super) struct Line<'a> {
    /// Where it begins in the text.
    pub(super) start: usize,
    pub(super) text: &'a str,
    /// The bytes before its first word, hyphens of lists among them.
    pub(super) indent: usize,
    /// The key, where it looks like one.
    pub(super) key: Option<&'a str>,
    /// Where the value after the key or the hyphen begins.
    pub(super) value_at: usize,
    pub(super) value: &'a str,
}

impl<'a> Line<'a> {
    pub(super) fn new(start: usize, text: &'a str) -> Self {
        let mut indent = text.len() - text.trim_start().len();
        while text[indent..].starts_with("- ") {
            indent += 2;
            indent += text[indent..].len() - text[indent..].trim_start_matches(' ').len();
        }
        let rest = &text[indent..];
        let length =
            rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || b"_.-".contains(b)).count();
        let has_key = length > 0 && rest[length..].starts_with(':');
        let value_at = indent + if has_key { length + 1 } else { 0 };
        let value = &text[value_at..];
        let value_at = value_at + value.len() - value.trim_start_matches(' ').len();
        let value = text[value_at..].trim_end();
        Self { start, text, indent, key: has_key.then(|| &rest[..length]), value_at, value }
    }

    /// A slip in a part of the line, given as bytes of it.
    pub(super) fn slip_at(
        &self,
        part: Range<usize>,
        reason: impl Into<String>,
        help: impl Into<String>,
    ) -> Slip {
        let place = self.start + part.start..self.start + part.end;
        Slip { place, reason: reason.into(), help: help.into() }
    }

    pub(super) fn value_slip(
        &self,
        length: usize,
        reason: impl Into<String>,
        help: impl Into<String>,
    ) -> Slip {
        self.slip_at(self.value_at..self.value_at + length, reason, help)
    }

    /// The value as it should be written, after its key.
    pub(super) fn with_key(&self, value: &str) -> String {
        match self.key {
            Some(key) => format!("`{key}: {value}`"),
            None => format!("`{value}`"),
        }
    }

    /// What is wrong with the line, whatever comes before it.
    pub(super) fn slip(&self) -> Option<Slip> {
        self.tab()
            .or_else(|| self.odd_space())
            .or_else(|| self.odd_sign())
            .or_else(|| self.no_space())
            .or_else(|| self.text_after_quotes())
            .or_else(|| self.text_after_brackets())
            .or_else(|| self.list_on_the_line_of_its_key())
            .or_else(|| self.curly_quotes())
            .or_else(|| self.special_beginning())
    }
}
