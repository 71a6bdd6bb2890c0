//! Taking an item out of a list, or a key with its value out of a group.

use crate::model::{Key, Node};
use crate::source::{Splice, after_line, line_start};

/// Takes a pair out of a group of several lines or between braces. `None` for the only one: its group would be nothing.
pub(super) fn pair(text: &str, group: &Node, at: usize) -> Option<Splice> {
    let pairs = group.pairs();
    let (key, value) = pairs.get(at)?;
    let (start, end) = (key.span.start, value.end().max(key.span.end));
    if pairs.len() < 2 {
        return None;
    }
    // The first key of an item stands behind its hyphen, where the next one takes its place.
    let is_behind_hyphen = before(text, start).contains('-') && before(text, start).trim() == "-";
    match pairs.get(at + 1).filter(|_| is_behind_hyphen) {
        Some((next, _)) => Some(Splice::new(start..next.span.start, "")),
        None => one(text, start, end),
    }
}

/// Takes a key with its value out of a group of several.
pub(super) fn key(text: &str, group: &Node, name: &str) -> Option<Splice> {
    let is_it = |(key, _): &(Key, Node)| key.name.as_deref() == Some(name);
    pair(text, group, group.pairs().iter().position(is_it)?)
}

/// Takes an item out of a list of several.
pub(super) fn item(text: &str, list: &Node, at: usize) -> Option<Splice> {
    let items = list.items();
    let item = items.get(at)?;
    let first = item.pairs().first().map_or(item.span.start, |(key, _)| key.span.start);
    let start = item.span.start.min(first);
    (items.len() > 1).then(|| one(text, start, item.end())).flatten()
}

/// What is on the line before an offset.
fn before(text: &str, offset: usize) -> &str {
    &text[line_start(text, offset)..offset]
}

/// What is from `start` to `end`, one of several, with the lines or the comma that is its own.
fn one(text: &str, start: usize, end: usize) -> Option<Splice> {
    let end = closed(text, start, text[..end].trim_end().len().max(start));
    if before(text, start).trim_matches([' ', '-', '\u{feff}']).is_empty() {
        return Some(Splice::new(line_start(text, start)..after_line(text, end), ""));
    }
    let rest = &text[end..];
    let comma = rest.len() - rest.trim_start().len();
    if rest[comma..].starts_with(',') {
        let after = &rest[comma + 1..];
        let space = after.len() - after.trim_start_matches(' ').len();
        return Some(Splice::new(start..end + comma + 1 + space, ""));
    }
    let before = text[..start].trim_end();
    before.ends_with(',').then(|| Splice::new(before.len() - 1..end, ""))
}

/// The end with the brackets that are open there: the parser tells where the last thing between them ends.
fn closed(text: &str, start: usize, end: usize) -> usize {
    let count = |signs: [char; 2]| text[start..end].matches(signs).count();
    let open = count(['[', '{']).saturating_sub(count([']', '}']));
    let closing = text[end..].match_indices([']', '}']).take(open).last();
    closing.map_or(end, |(at, _)| end + at + 1)
}

/// Where the first thing between the brackets or braces of a value is; `None` for one of lines.
pub(super) fn opened(text: &str, key: &Key, value: &Node) -> Option<usize> {
    let items = value.items().iter().map(|item| item.span.start);
    let pairs = value.pairs().iter().map(|(first, _)| first.span.start);
    let to = items.chain(pairs).min().unwrap_or(text.len());
    let between = text.get(key.span.end..to)?;
    let start = between.find(['{', '['])?;
    let is_first = between[..start].trim_matches([' ', ':', '\n', '"', '\'']).is_empty();
    is_first.then_some(key.span.end + start + 1)
}
