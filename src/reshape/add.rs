//! Adding lines to a list or a group of a YAML text, in the way in which it is written.

use super::cut;
use crate::model::{Key, Node, Value};
use crate::source::{Splice, after_line, column};

/// What is added: items of a list, or pairs of a group; each on a line of its own.
#[derive(Clone, Copy)]
pub(super) struct Lines<'a> {
    /// The keys on the way to the list or group; those that are missing are made.
    pub(super) way: &'a [&'a str],
    pub(super) lines: &'a [String],
    /// Whether they are items of a list.
    pub(super) is_list: bool,
}

/// Adds lines to a text. `None` where they have no simple place.
pub(super) fn added(text: &str, top: &Node, new: Lines<'_>) -> Option<Splice> {
    let (mut node, mut key): (&Node, Option<&Key>) = (top, None);
    for (depth, name) in new.way.iter().enumerate() {
        match node.pairs().iter().find(|(key, _)| key.is(name)) {
            Some((found, value)) => (node, key) = (value, Some(found)),
            None => return missing(text, (key, node), new, depth),
        }
    }
    inside(text, key?, node, new, 0)
}

/// Adds the keys that a group does not have, and the lines below them.
fn missing(
    text: &str,
    (key, node): (Option<&Key>, &Node),
    new: Lines<'_>,
    depth: usize,
) -> Option<Splice> {
    if let Some(key) = key {
        return inside(text, key, node, new, depth);
    }
    let lead = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    let column = node.pairs().first().map_or(0, |(key, _)| column(text, key.span.start));
    let lines = written(new, depth, column);
    Some(Splice::new(text.len()..text.len(), format!("{lead}{lines}")))
}

/// Adds to the value of a key.
fn inside(text: &str, key: &Key, node: &Node, new: Lines<'_>, depth: usize) -> Option<Splice> {
    let is_found = depth == 0;
    if let Some(open) = cut::opened(text, key, node) {
        let is_empty = node.items().is_empty() && node.pairs().is_empty();
        let comma = if is_empty { "" } else { ", " };
        let words = if is_found { new.lines.join(", ") } else { between_braces(new, depth) };
        return Some(Splice::new(open..open, format!("{words}{comma}")));
    }
    let own = column(text, key.span.start);
    let (after, column) = match &node.value {
        Value::Null => (key.span.end, own + 2),
        Value::List(items) => (items.last()?.end(), dash(text, items.first()?)?),
        Value::Map(pairs) => {
            let (first, _) = pairs.first()?;
            (pairs.last()?.1.end(), column(text, first.span.start))
        }
        Value::Scalar(_) => return None,
    };
    let at = after_line(text, text[..after].trim_end().len());
    let lead = if text[..at].ends_with('\n') { "" } else { "\n" };
    let lines = if is_found { indented(new, column) } else { written(new, depth, column) };
    Some(Splice::new(at..at, format!("{lead}{lines}")))
}

/// The column of the hyphens of a list.
fn dash(text: &str, first: &Node) -> Option<usize> {
    let start = first.pairs().first().map_or(first.span.start, |(key, _)| key.span.start);
    let start = start.min(first.span.start);
    let line = start - column(text, start);
    text.get(line..start)?.find('-')
}

fn indented(new: Lines<'_>, column: usize) -> String {
    let indent = " ".repeat(column);
    let mark = if new.is_list { "- " } else { "" };
    new.lines.iter().flat_map(|line| [indent.as_str(), mark, line, "\n"]).collect()
}

/// The keys from a depth on, each further in, and the lines.
fn written(new: Lines<'_>, depth: usize, column: usize) -> String {
    let keys = new.way[depth..].iter().enumerate();
    let mut text: String =
        keys.map(|(at, key)| [" ".repeat(column + 2 * at).as_str(), key, ":\n"].concat()).collect();
    text.push_str(&indented(new, column + 2 * (new.way.len() - depth)));
    text
}

fn between_braces(new: Lines<'_>, depth: usize) -> String {
    let lines = new.lines.join(", ");
    let inner = if new.is_list { format!("[{lines}]") } else { format!("{{{lines}}}") };
    let (last, outer) = new.way[depth..].split_last().expect("a key is missing");
    outer.iter().rev().fold(format!("{last}: {inner}"), |inner, key| format!("{key}: {{{inner}}}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::parsed;
    use crate::source::spliced;

    fn check(text: &str, wanted: &str) {
        let lines = ["x: y".to_owned()];
        let new = Lines { way: &["a", "b"], lines: &lines, is_list: false };
        let splice = added(text, &parsed(text).unwrap(), new).unwrap();
        assert_eq!(spliced(text, &[splice]), wanted);
    }

    #[test]
    fn lines_have_a_place_in_every_style() {
        check("k: v", "k: v\na:\n  b:\n    x: y\n");
        check("a:\n  k: v\n# end\n", "a:\n  k: v\n  b:\n    x: y\n# end\n");
        check("a:\n    b:\n      u: v # w\n", "a:\n    b:\n      u: v # w\n      x: y\n");
        check("a:\n  b:\nz: 1\n", "a:\n  b:\n    x: y\nz: 1\n");
        check("a: {b: {u: v}}\n", "a: {b: {x: y, u: v}}\n");
        check("a: {b: {}}\n", "a: {b: {x: y}}\n");
        check("a: {}\n", "a: {b: {x: y}}\n");
    }

    #[test]
    fn items_go_below_the_last() {
        for (text, wanted) in [
            ("a:\n- u\nz: 1\n", "a:\n- u\n- x\nz: 1\n"),
            ("a:\n  - {u: v}\n", "a:\n  - {u: v}\n  - x\n"),
            (
                "a:\n  - u: v\n    w: >-\n      z\n\nz: 1\n",
                "a:\n  - u: v\n    w: >-\n      z\n  - x\n\nz: 1\n",
            ),
            ("a: [u]\n", "a: [x, u]\n"),
            ("k: v\n", "k: v\na:\n  - x\n"),
        ] {
            let lines = ["x".to_owned()];
            let new = Lines { way: &["a"], lines: &lines, is_list: true };
            let splice = added(text, &parsed(text).unwrap(), new).unwrap();
            assert_eq!(spliced(text, &[splice]), wanted);
        }
    }
}
