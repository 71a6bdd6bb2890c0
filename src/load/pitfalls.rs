//! Places where YAML makes something else of a text than its author wrote.

use crate::diag::Diagnostic;
use crate::model::{Node, Value};
use crate::source::Span;

/// Looks through a file's nodes. `text` is the YAML, and `offset` where it begins in its file.
pub(super) fn find(node: &Node, text: &str, offset: usize, found: &mut Vec<Diagnostic>) {
    match &node.value {
        Value::Null => {}
        Value::Scalar(words) => {
            let value = words.value.as_str();
            let place = node.span.start - offset..node.span.end - offset;
            let source = Source { text, start: place.start, end: place.end };
            found.extend(cut(&source, value, node.span, offset));
            found.extend(folded(&source, value, node.span, offset));
        }
        Value::List(items) => {
            if text[node.span.start - offset..].starts_with('[') {
                found.extend(split(items, text, offset));
            }
            for item in items {
                find(item, text, offset, found);
            }
        }
        Value::Map(pairs) => {
            for (_, value) in pairs {
                find(value, text, offset, found);
            }
        }
    }
}

/// A scalar as it is written.
struct Source<'a> {
    text: &'a str,
    start: usize,
    end: usize,
}

impl Source<'_> {
    fn written(&self) -> &str {
        &self.text[self.start..self.end]
    }

    /// How far in its first line is, for a block whose words begin a line.
    fn indent(&self) -> usize {
        let before = &self.text[..self.start];
        before.len() - before.trim_end_matches(' ').len()
    }

    fn is_quoted(&self) -> bool {
        self.written().starts_with(['"', '\''])
    }

    /// The sign of a block, `|` or `>`, where it is one.
    fn block(&self) -> Option<char> {
        let written = self.written().chars().next().filter(|sign| "|>".contains(*sign));
        let before = self.text[..self.start].trim_end();
        let header = before.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-' || c == '+');
        let is_above = self.text[before.len()..self.start].contains('\n');
        let above = header.chars().next_back().filter(|sign| is_above && "|>".contains(*sign));
        written.or(above)
    }
}

/// A remark that begins right behind a text without quotes. One behind a number, a date or an id
/// is meant.
fn cut(source: &Source<'_>, value: &str, span: Span, offset: usize) -> Option<Diagnostic> {
    let rest = &source.text[source.end..];
    let remark = rest.trim_start_matches([' ', '\t']);
    if !remark.starts_with('#') || remark.len() == rest.len() {
        return None;
    }
    if source.is_quoted() || source.block().is_some() {
        return None;
    }
    let is_name = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.:".contains(&byte))
        && !value.bytes().any(|byte| byte.is_ascii_uppercase());
    if is_name && remark.starts_with("# ") {
        return None;
    }
    let start = offset + source.text.len() - remark.len();
    let length = remark.lines().next().map_or(0, |line| line.trim_end().len());
    Some(Diagnostic::cut_text(Span { file: span.file, start, end: start + length }, value))
}

/// An item that a comma cut off the one before.
fn split(items: &[Node], text: &str, offset: usize) -> Option<Diagnostic> {
    let words = |node: &Node| match &node.value {
        Value::Scalar(value) if !text[node.span.start - offset..].starts_with(['"', '\'']) => {
            Some(value.value.to_string())
        }
        _ => None,
    };
    let ends = items.last().and_then(words).is_some_and(|last| last.ends_with(['.', '!', '?']));
    items.windows(2).find_map(|pair| {
        let (first, second) = (words(&pair[0])?, words(&pair[1])?);
        goes_on(&first, &second, ends).then(|| Diagnostic::split_text(pair[1].span, &second))
    })
}

/// Whether an item reads like the rest of the one before.
fn goes_on(first: &str, second: &str, is_sentence: bool) -> bool {
    let letters = first.chars().filter(|c| c.is_alphabetic());
    let begins_sentence =
        first.starts_with(char::is_uppercase) && letters.clone().any(char::is_lowercase);
    let is_small = second.starts_with(char::is_lowercase);
    let words = second.split_whitespace().count();
    begins_sentence && is_small && (is_sentence || words > 2)
}

/// A line of a list that is joined with the one above.
fn folded(source: &Source<'_>, value: &str, span: Span, offset: usize) -> Option<Diagnostic> {
    let written = source.written();
    if !written.contains('\n') || !is_item_within(value) || source.block() == Some('|') {
        return None;
    }
    // In a block only lines as far in as the first are joined.
    let base = source.indent();
    let mut at = source.start;
    let mut above: Option<(usize, &str)> = None;
    for line in written.split_inclusive('\n') {
        let words = line.trim_start();
        let indent = line.len() - words.len();
        let is_joined = above.is_some_and(|(other, above)| {
            !above.trim().is_empty()
                && (source.block().is_none() || (indent <= base && other <= base))
        });
        if is_joined && is_item(words) {
            let start = offset + at + indent;
            let end = start + words.trim_end().len();
            return Some(Diagnostic::folded_list(Span { file: span.file, start, end }));
        }
        let indent = if at == source.start { base } else { indent };
        above = Some((indent, line));
        at += line.len();
    }
    None
}

fn is_item(line: &str) -> bool {
    let is_bullet = ["- ", "* ", "+ ", "| "].iter().any(|start| line.starts_with(start));
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number =
        number.len() < line.len() && (number.starts_with(". ") || number.starts_with(") "));
    is_bullet || is_number
}

/// Whether a joined text may contain an item: a quick look before a longer one.
fn is_item_within(value: &str) -> bool {
    [" - ", " * ", " + ", " | ", ". ", ") "].iter().any(|item| value.contains(item))
}
