//! How a value is written, and from where to where.

use super::Place;
use crate::model::{Node, Value};
use crate::source::{after_line, column, line_start};
use std::ops::Range;

/// How a text is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Style {
    Plain,
    Single,
    Double,
    /// Below a line that ends with `|` or `>`.
    Block {
        /// The sign with what follows it.
        header: Range<usize>,
        /// The lines of the text, without the empty ones at the end.
        lines: Range<usize>,
    },
}

impl Place<'_> {
    pub(super) fn style(&self, node: &Node) -> Style {
        let start = node.span.start;
        if let Some(header) = self.header_before(start) {
            let from = after_line(self.text, header.end);
            return Style::Block { header, lines: from..self.trimmed(from, node.span.end) };
        }
        match self.text[start..].chars().next() {
            Some('"') => Style::Double,
            Some('\'') => Style::Single,
            _ => Style::Plain,
        }
    }

    /// The `|` or `>` of a block of lines that begins at an offset.
    fn header_before(&self, start: usize) -> Option<Range<usize>> {
        let line = line_start(self.text, start);
        if !self.text[line..start].trim().is_empty() {
            // A block of nothing has the place of its sign.
            return is_header(self.text[start..after_line(self.text, start)].trim_end()).then(
                || start..start + self.text[start..after_line(self.text, start)].trim_end().len(),
            );
        }
        let above = self.text[..line].trim_end();
        let begin = line_start(self.text, above.len());
        let words = &above[begin..];
        let sign = words.rfind(['|', '>'])?;
        let is_value = words[..sign].trim_end().ends_with([':', '-']);
        (is_value && is_header(&words[sign..])).then(|| begin + sign..above.len())
    }

    /// The end of a range without the white space before it.
    fn trimmed(&self, start: usize, end: usize) -> usize {
        start + self.text[start..end.max(start)].trim_end().len()
    }

    /// A value with its quotes, its sign of a block, and its brackets.
    pub(super) fn extent(&self, node: &Node) -> Range<usize> {
        let (start, end) = (node.span.start, node.span.end);
        match &node.value {
            Value::Null => start..start,
            Value::Scalar(_) => match self.style(node) {
                // The place of a block of nothing can be that of what comes after it.
                Style::Block { header, lines } if lines.is_empty() => header,
                Style::Block { header, lines } => header.start..lines.end,
                _ => start..self.trimmed(start, end),
            },
            Value::List(items) => {
                let last = items.last().map(|item| self.extent(item).end);
                let first = items.first().map(|item| self.extent(item).start);
                self.around(start, first, last)
            }
            Value::Map(pairs) => {
                let last =
                    pairs.last().map(|(key, value)| key.span.end.max(self.extent(value).end));
                let first = pairs.first().map(|(key, _)| key.span.start);
                self.around(start, first, last)
            }
        }
    }

    /// A value as it is written, without the space before its lines.
    pub(super) fn written(&self, node: &Node) -> String {
        let Range { start, end } = self.extent(node);
        let dash = self.dash_before(start).filter(|_| matches!(node.value, Value::List(_)));
        let start = dash.unwrap_or(start);
        let indent = column(self.text, start);
        let line = |line: &str| {
            let space = line.len() - line.trim_start_matches(' ').len();
            line[space.min(indent)..].to_owned()
        };
        self.text[start..end].split('\n').map(line).collect::<Vec<_>>().join("\n")
    }

    /// A list or group whose parts end there.
    fn around(&self, start: usize, first: Option<usize>, last: Option<usize>) -> Range<usize> {
        let close = match self.text[start..].chars().next() {
            Some('[') => ']',
            Some('{') => '}',
            _ => return first.unwrap_or(start)..last.unwrap_or(start),
        };
        let from = last.unwrap_or(start + 1);
        start..self.closing(from, close).unwrap_or(from)
    }

    /// The end of a bracket behind the last part: there are only commas, white space and comments before it.
    fn closing(&self, from: usize, close: char) -> Option<usize> {
        let mut is_comment = false;
        for (at, sign) in self.text[from..].char_indices() {
            match sign {
                '\n' => is_comment = false,
                _ if is_comment => {}
                '#' => is_comment = true,
                sign if sign == close => return Some(from + at + 1),
                ',' | ' ' | '\t' | '\r' | ':' => {}
                _ => return None,
            }
        }
        None
    }

    /// The column of the dashes of a list, or that of its brackets.
    pub(super) fn column_of_items(&self, list: &Node) -> usize {
        let dash = list.items().first().and_then(|item| self.dash_before(self.extent(item).start));
        column(self.text, dash.unwrap_or(list.span.start))
    }

    /// The dash of the item that begins at an offset.
    pub(super) fn dash_before(&self, start: usize) -> Option<usize> {
        let before = self.text[..start].trim_end();
        before.ends_with('-').then(|| before.len() - 1)
    }
}

/// Whether words begin a block of lines.
fn is_header(words: &str) -> bool {
    let Some(rest) = words.strip_prefix(['|', '>']) else { return false };
    let sign = rest.split(" #").next().unwrap_or_default();
    sign.trim().chars().all(|c| matches!(c, '+' | '-' | '1'..='9'))
}
