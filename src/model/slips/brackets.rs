//! What was meant as a link, a reference or a footnote, and is shown as it is written.

use super::super::Reference;
use super::literal::{ESCAPED, FAR, Literal, OTHER};
use super::{Slip, SlipKind};
use std::ops::Range;

pub(super) fn find(literal: &Literal<'_>, found: &mut Vec<Slip>) {
    let lines: Vec<_> = literal.lines().map(|(at, _)| at).collect();
    for (open, close) in brackets(literal) {
        let begins_line = lines.binary_search(&open).is_ok();
        let slip = in_square(literal, open, close, begins_line)
            .or_else(|| after(literal, open, close, begins_line));
        found.extend(slip);
    }
    swapped(literal, found);
    inline_notes(literal, found);
}

/// Every literal `]` with its `[`. A `]` whose `[` is escaped is left out; one without a `[` is its own.
fn brackets(literal: &Literal<'_>) -> Vec<(usize, usize)> {
    let mut open = Vec::new();
    let mut pairs = Vec::new();
    for (at, byte) in literal.masked.bytes().enumerate() {
        match byte {
            b'[' => open.push(Some(at)),
            b']' => match open.pop() {
                Some(Some(start)) => pairs.push((start, at)),
                Some(None) => {}
                None => pairs.push((at, at)),
            },
            byte if char::from(byte) == ESCAPED && literal.source.as_bytes()[at] == b'[' => {
                open.push(None);
            }
            _ => {}
        }
    }
    pairs
}

/// A slip that the words between brackets are themselves.
fn in_square(literal: &Literal<'_>, open: usize, close: usize, begins_line: bool) -> Option<Slip> {
    let words = literal.source.get(open + 1..close).filter(|words| words.len() < FAR)?;
    let is_note = words.strip_prefix('^').is_some_and(|label| {
        !label.is_empty() && label.len() < 100 && !label.contains(['[', ']', '^'])
    });
    let is_double = words.starts_with('[')
        && words.ends_with(']')
        && literal.masked[open + 1..].starts_with('[');
    let inner = words.trim_matches(['[', ']', '_', ' ']);
    let is_contents = inner.eq_ignore_ascii_case("toc");
    let kind = if is_note {
        SlipKind::MarkWithoutNote
    } else if is_contents && (is_double || begins_line) {
        SlipKind::Contents
    } else if is_double && inner.contains(char::is_alphabetic) && !inner.contains(['[', ']']) {
        SlipKind::WikiLink
    } else if begins_line && is_alert(words) {
        SlipKind::Alert
    } else {
        return None;
    };
    Some(literal.slip(kind, open..close + 1))
}

/// `!NOTE`
fn is_alert(words: &str) -> bool {
    let name = words.strip_prefix('!').unwrap_or_default().trim_end_matches(['+', '-']);
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// A slip that what follows the brackets makes of them.
fn after(literal: &Literal<'_>, open: usize, close: usize, begins_line: bool) -> Option<Slip> {
    let rest = literal.after(close + 1);
    let next = rest.trim_start_matches([' ', '\t', '\n', OTHER]);
    let is_near = rest.len() - next.len() <= 8;
    let at = close + 1 + rest.len() - next.len();
    let image = open > 0 && open < close && literal.masked.as_bytes()[open - 1] == b'!';
    let start = open - usize::from(image);
    let kind = if rest.starts_with('(') {
        let (kind, end) = target(literal, close + 2);
        return Some(literal.slip(kind, start..end));
    } else if rest.starts_with('[') && is_reference(literal, open, close) {
        let end = rest.find(']').map_or(at + 1, |length| close + 1 + length + 1);
        return Some(literal.slip(SlipKind::UndefinedReference, start..end));
    } else if open < close && is_near && next.starts_with('(') && rest.len() > next.len() {
        let (inner, _) = inside(literal, at + 1);
        is_address(&literal.source[inner]).then_some(SlipKind::SpaceBeforeTarget)?
    } else if open < close && rest.starts_with(':') && begins_line {
        let words = literal.source[close + 2..].trim_start();
        is_address(words).then_some(SlipKind::BrokenDefinition)?
    } else {
        return None;
    };
    let end =
        if kind == SlipKind::BrokenDefinition { close + 2 } else { inside(literal, at + 1).1 };
    Some(literal.slip(kind, start..end))
}

/// The text from an offset to the next `)`, and where the bracket ends.
fn inside(literal: &Literal<'_>, from: usize) -> (Range<usize>, usize) {
    let rest = literal.after(from);
    if let Some(length) = rest.find(')') {
        return (from..from + length, from + length + 1);
    }
    let end = from + rest.find('\n').unwrap_or(rest.len());
    (from..end, end)
}

/// Why `](` begins no target, which would begin at an offset; and where that ends.
fn target(literal: &Literal<'_>, from: usize) -> (SlipKind, usize) {
    let (inner, end) = inside(literal, from);
    let is_open = inner.end == end;
    let address = literal.source[inner].trim();
    let kind = if is_open || address.matches('(').count() > 0 {
        SlipKind::OpenTarget
    } else if address.contains(char::is_whitespace) {
        SlipKind::SpaceInTarget
    } else {
        SlipKind::LinkInLink
    };
    (kind, end)
}

/// Whether `[words][name]` may be a reference, and is not a place in a list such as `rows[1][2]`.
fn is_reference(literal: &Literal<'_>, open: usize, close: usize) -> bool {
    let before = literal.masked[..open].chars().next_back();
    let rest = literal.after(close + 2);
    let name = &rest[..rest.find(']').unwrap_or(0)];
    open < close
        && rest.contains(']')
        && !name.starts_with('^')
        && !before.is_some_and(|sign| sign.is_alphanumeric() || sign == ']')
}

/// Whether words are meant as where a link leads.
fn is_address(words: &str) -> bool {
    let first = words.split_whitespace().next().unwrap_or_default().trim_start_matches('<');
    let is_known = matches!(Reference::parse(first), Reference::Own { .. } | Reference::Outside(_));
    let is_path = ["www.", "/", "./", "../"].iter().any(|start| {
        first.strip_prefix(start).is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
    });
    let is_file = [".md", ".html", ".htm", ".pdf", ".docx", ".xlsx"]
        .iter()
        .any(|end| first.strip_suffix(end).is_some_and(|name| !name.is_empty()));
    is_known || is_path || is_file
}

/// `(words)[https://…]`
fn swapped(literal: &Literal<'_>, found: &mut Vec<Slip>) {
    for (at, _) in literal.masked.match_indices(")[") {
        let rest = literal.after(at + 2);
        let Some(length) = rest.find(']') else { continue };
        let address = &literal.source[at + 2..at + 2 + length];
        if is_address(address) && !address.contains(char::is_whitespace) {
            found.push(literal.slip(SlipKind::SwappedBrackets, at + 1..at + 2 + length + 1));
        }
    }
}

/// `^[words]`
fn inline_notes(literal: &Literal<'_>, found: &mut Vec<Slip>) {
    for (open, close) in brackets(literal) {
        let is_note = open < close && literal.masked[..open].ends_with('^');
        if is_note && literal.source[open..close].contains(' ') {
            found.push(literal.slip(SlipKind::InlineNote, open - 1..close + 1));
        }
    }
}
