//! Ways to write a text in YAML.

use super::Place;
use super::extent::Style;
use super::fold::Fold;
use crate::model::{Node, Value};
use crate::source::Splice;
use std::ops::Range;

impl Place<'_> {
    /// Ways to write another value in place of an old one. `name_end` is where its key ends; `column` that of the key or
    /// the dash.
    pub(super) fn value(
        &self,
        name_end: usize,
        column: usize,
        old: &Node,
        new: &str,
    ) -> Vec<Vec<Splice>> {
        let one = |range: Range<usize>, text: String| vec![Splice::new(range, text)];
        if matches!(old.value, Value::Null) {
            let at = self.text[name_end..].find(':').map_or(name_end, |at| name_end + at + 1);
            let nothing = at..at + nothing(&self.text[at..]);
            let ways = self.fresh(column, new).into_iter();
            return ways.map(|text| one(nothing.clone(), format!(" {text}"))).collect();
        }
        let range = self.extent(old);
        let written = &self.text[range.clone()];
        let style = self.style(old);
        if let Style::Block { header, lines } = &style {
            return self
                .block_again(header, lines, column, new)
                .into_iter()
                .map(|text| one(range.clone(), text))
                .collect();
        }
        let mut ways = Vec::new();
        let is_line = !new.contains('\n');
        if is_line && written.contains('\n') {
            ways.extend(self.folded_again(&style, written, column, new));
        }
        match style {
            Style::Plain if is_line => ways.extend([new.to_owned(), single(new)]),
            Style::Single if is_line => ways.push(single(new)),
            Style::Plain | Style::Single => ways.extend(self.blocks(column, new)),
            Style::Double | Style::Block { .. } => {}
        }
        ways.push(double(new));
        ways.into_iter().map(|text| one(range.clone(), text)).collect()
    }

    /// Ways to write a value where there was none.
    pub(super) fn fresh(&self, column: usize, new: &str) -> Vec<String> {
        let mut ways = if new.contains('\n') {
            self.blocks(column, new)
        } else {
            vec![new.to_owned(), single(new)]
        };
        ways.push(double(new));
        ways
    }

    /// Lines that stay as they are.
    fn blocks(&self, column: usize, new: &str) -> Vec<String> {
        let sign = match new.strip_suffix('\n') {
            None => "|-",
            Some(rest) if rest.ends_with('\n') => "|+",
            Some(_) => "|",
        };
        vec![format!(
            "{sign}{}{}",
            self.new_line,
            self.literal(column + 2, new.trim_end_matches('\n'))
        )]
    }

    /// Lines of a text at an indentation, without a line end after the last.
    fn literal(&self, indent: usize, text: &str) -> String {
        let line = |line: &str| {
            if line.is_empty() { String::new() } else { format!("{}{line}", " ".repeat(indent)) }
        };
        text.split('\n').map(line).collect::<Vec<_>>().join(self.new_line)
    }

    /// A text below `|` or `>` as it was, or with another sign where its end or its first line needs one.
    fn block_again(
        &self,
        header: &Range<usize>,
        lines: &Range<usize>,
        column: usize,
        new: &str,
    ) -> Vec<String> {
        let old = self.text.get(lines.clone()).unwrap_or_default();
        let first = old.lines().find(|line| !line.trim().is_empty());
        let sign = &self.text[header.clone()];
        let said = with_remark(sign).0.chars().find_map(|sign| sign.to_digit(10));
        let first = first.map(|line| line.len() - line.trim_start_matches(' ').len());
        let indent = said.map_or(first.unwrap_or(column + 2), |depth| column + depth as usize);
        let new_lines = new.trim_end_matches('\n');
        let literal = self.literal(indent, new_lines);
        let mut ways = Vec::new();
        let is_folded = sign.starts_with('>');
        for sign in [sign.to_owned(), with_end(sign, new)] {
            let lines =
                if is_folded { self.folded(indent, old, new_lines) } else { literal.clone() };
            ways.push(format!("{sign}{}{lines}", self.new_line));
        }
        if is_folded {
            ways.extend(self.blocks(indent.saturating_sub(2), new));
        }
        // Where the first line begins with a space, the sign says where lines begin. A remark stays behind every sign.
        let sign = with_end(sign, new);
        let (signs, remark) = with_remark(&sign);
        if let Some(depth @ 1..=9) = indent.checked_sub(column) {
            let end = signs.trim_start_matches(|sign: char| !"+-".contains(sign));
            ways.push(format!("|{depth}{end}{remark}{}{literal}", self.new_line));
        }
        ways.push(format!("{}{remark}", double(new)));
        ways
    }

    /// Lines that YAML joins: a paragraph is several, and two paragraphs have one more empty line between them than the
    /// text. Lines that begin with white space stay as they are.
    fn folded(&self, indent: usize, old: &str, new: &str) -> String {
        let fold = Fold::of(old, indent);
        let margin = " ".repeat(indent);
        let is_deep = |line: &str| line.starts_with([' ', '\t']);
        let mut text = String::new();
        let mut before: Option<&str> = None;
        let mut breaks = 0;
        for line in new.split('\n') {
            if line.is_empty() {
                breaks += 1;
                continue;
            }
            if let Some(before) = before {
                let more = usize::from(!is_deep(before) && !is_deep(line));
                text.push_str(&self.new_line.repeat(breaks + 1 + more));
            } else {
                text.push_str(&self.new_line.repeat(breaks));
            }
            let parts = if is_deep(line) { vec![line] } else { fold.paragraph(line) };
            let parts: Vec<_> = parts.iter().map(|part| format!("{margin}{part}")).collect();
            text.push_str(&parts.join(self.new_line));
            (before, breaks) = (Some(line), 0);
        }
        text
    }

    /// A plain or quoted text over several lines.
    fn folded_again(
        &self,
        style: &Style,
        written: &str,
        column: usize,
        new: &str,
    ) -> Option<String> {
        let encoded = match style {
            Style::Single => single(new),
            Style::Double => double(new),
            _ => new.to_owned(),
        };
        let second = written.lines().skip(1).find(|line| !line.trim().is_empty());
        let indent =
            second.map_or(column + 2, |line| line.len() - line.trim_start_matches(' ').len());
        let between = format!("{}{}", self.new_line, " ".repeat(indent));
        let is_one = encoded.contains("  ");
        (!is_one).then(|| Fold::of(written, indent).paragraph(&encoded).join(&between))
    }
}

/// How long the word for nothing is that stands behind a key's colon, with the space before it.
fn nothing(rest: &str) -> usize {
    let word = rest.trim_start_matches(' ');
    let is_it = |name: &&&str| {
        let after = word.strip_prefix(**name).and_then(|after| after.chars().next());
        word.starts_with(**name) && after.is_none_or(|sign| " \r\n,]}".contains(sign))
    };
    let name = ["~", "null", "Null", "NULL"].iter().find(is_it);
    name.map_or(0, |name| rest.len() - word.len() + name.len())
}

/// The signs of a block, and the remark behind them with its space.
fn with_remark(sign: &str) -> (&str, &str) {
    let signs = sign.find(" #").map_or(sign, |at| sign[..at].trim_end());
    sign.split_at(signs.len())
}

/// The sign of a block for a text that ends like this one.
fn with_end(sign: &str, new: &str) -> String {
    let (signs, comment) = with_remark(sign);
    let kept: String = signs.chars().filter(|c| !matches!(c, '+' | '-')).collect();
    let end = match new.len() - new.trim_end_matches('\n').len() {
        0 => "-",
        1 => "",
        _ => "+",
    };
    format!("{kept}{end}{comment}")
}

/// A text in single quotes.
fn single(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// A text in double quotes: any text can be written so.
pub(super) fn double(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 2);
    written.push('"');
    for sign in text.chars() {
        match sign {
            '"' => written.push_str("\\\""),
            '\\' => written.push_str("\\\\"),
            '\n' => written.push_str("\\n"),
            '\t' => written.push_str("\\t"),
            '\r' => written.push_str("\\r"),
            '\u{85}' | '\u{a0}' | '\u{2028}' | '\u{2029}' | '\u{feff}' => {
                written.push_str(&format!("\\u{:04x}", sign as u32));
            }
            sign if sign.is_control() => written.push_str(&format!("\\x{:02x}", sign as u32)),
            sign => written.push(sign),
        }
    }
    written.push('"');
    written
}
