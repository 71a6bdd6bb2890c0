//! Adding items to a list of a YAML file without touching anything else in it: comments, order,
//! indentation and line ends stay as the author left them.
//!
//! The places come from the parser. Every text that is handed out was parsed again and is known to
//! be the old one with those items at the end of that list; where no place gives that, nothing is handed out.

use super::yaml;
use crate::diag::Diagnostic;
use crate::model::{Key, Node, Value};
use crate::source::{
    Content, SourceFile, SourceTree, Splice, after_line, column, line_start, spliced,
};

/// A text to which items were added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inserted {
    /// The whole file.
    pub text: String,
    /// The line on which the first of them begins, from 1.
    pub line: usize,
}

/// The words of the list `key` in the top group of a YAML text; `None` where there is no such key.
pub fn words_of(text: &str, key: &str) -> Option<Vec<String>> {
    let top = nodes(text)?;
    let (_, list) = find(&top, key)?;
    let words = list.items().iter().filter_map(Node::word);
    Some(words.map(|word| word.value.to_string()).collect())
}

/// Adds items to the end of the list `key` in the top group of a YAML text; where there is no
/// such key, it is added below the rest. Each item is YAML: a single word, or the lines of an entry.
///
/// `None` where the text cannot be parsed, or is written in a way that has no simple place for them,
/// such as an entry of several lines in a list between brackets.
pub fn insert(text: &str, key: &str, items: &[impl AsRef<str>]) -> Option<Inserted> {
    let old = nodes(text)?;
    let items: Vec<_> = items.iter().map(AsRef::as_ref).collect();
    let wanted: Vec<_> = items.iter().map(|item| nodes(item)).collect::<Option<_>>()?;
    let new_line = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let place = Place { text, new_line, items: &items };
    place.candidates(&old, key).into_iter().find_map(|mut splices| {
        splices.sort_by_key(|splice| splice.range.start);
        let new = spliced(text, &splices);
        let is_right = is_old_with_items(&old, &nodes(&new)?, key, &wanted);
        is_right.then(|| {
            let at = splices.last().map_or(0, |splice| splice.range.start);
            // An insertion at the very end may have to begin with a line end.
            let starts_line =
                splices.last().is_some_and(|splice| splice.text.starts_with(['\n', '\r']));
            let line = text[..at].matches('\n').count() + 1 + usize::from(starts_line);
            Inserted { text: new, line }
        })
    })
}

fn nodes(text: &str) -> Option<Node> {
    parsed(text).ok()
}

/// The nodes of a YAML text that is no file of the playbook.
pub(crate) fn parsed(text: &str) -> Result<Node, Diagnostic> {
    let content = Content::Text(text.into());
    let tree = SourceTree::new(vec![SourceFile { path: String::new(), content }]);
    let (file, _) = tree.iter().next().expect("the tree has one file");
    yaml::parse(file, text, 0)
}

fn find<'a>(top: &'a Node, key: &str) -> Option<(&'a Key, &'a Node)> {
    let pair = top.pairs().iter().find(|(name, _)| name.is(key));
    pair.map(|(name, value)| (name, value))
}

/// Where items may go.
struct Place<'a> {
    text: &'a str,
    new_line: &'static str,
    items: &'a [&'a str],
}

impl Place<'_> {
    /// Ways to add the items, the best first.
    fn candidates(&self, top: &Node, key: &str) -> Vec<Vec<Splice>> {
        let Some((name, list)) = find(top, key) else {
            return vec![vec![self.key_at_end(top, key)]];
        };
        let column = column(self.text, name.span.start);
        match &list.value {
            Value::Null => {
                vec![vec![self.lines_at(after_line(self.text, name.span.end), column + 2)]]
            }
            Value::List(items) if self.text[list.span.start..].starts_with('[') => {
                self.between_brackets(list.span.start, items, column).into_iter().collect()
            }
            Value::List(items) => self.below(top, name, list, items),
            _ => Vec::new(),
        }
    }

    fn key_at_end(&self, top: &Node, key: &str) -> Splice {
        let first = top.pairs().first().map_or(0, |(name, _)| column(self.text, name.span.start));
        let mut splice = self.lines_at(self.text.len(), first + 2);
        let lead = splice.text.len() - splice.text.trim_start_matches(['\r', '\n']).len();
        splice.text.insert_str(lead, &format!("{}{key}:{}", " ".repeat(first), self.new_line));
        splice
    }

    /// The items in a list between brackets, which is on one line or has a line for each item.
    fn between_brackets(
        &self,
        bracket: usize,
        items: &[Node],
        column: usize,
    ) -> Option<Vec<Splice>> {
        let are_words = self.items.iter().all(|item| !item.trim_end().contains('\n'));
        let Some(last) = items.last() else {
            return Some(if are_words {
                vec![at(bracket + 1, self.items.join(", "))]
            } else {
                self.instead_of_brackets(bracket, column)?
            });
        };
        if !are_words {
            return None;
        }
        let (start, end) = (last.span.start, last.span.end);
        let line = line_start(self.text, start);
        let rest = self.text[end..after_line(self.text, end)].trim();
        let has_comma = rest.starts_with(',');
        let behind = rest.trim_start_matches(',').trim_start();
        let has_own_line = line > bracket && self.text[line..start].trim().is_empty();
        if !has_own_line || !(behind.is_empty() || behind.starts_with('#')) {
            return Some(vec![at(end, format!(", {}", self.items.join(", ")))]);
        }
        let (before, after) = if has_comma { ("", ",") } else { (",", "") };
        let indent = &self.text[line..start];
        let lines = self.items.join(&format!(",{}{indent}", self.new_line));
        let text = format!("{indent}{lines}{after}{}", self.new_line);
        Some(vec![at(end, before.to_owned()), at(after_line(self.text, end), text)])
    }

    /// Entries below `key: []`, which loses its brackets.
    fn instead_of_brackets(&self, bracket: usize, column: usize) -> Option<Vec<Splice>> {
        let inside = &self.text[bracket + 1..];
        let length = inside.len() - inside.trim_start().len();
        let end = bracket + 1 + length + 1;
        let start = self.text[..bracket].trim_end_matches(' ').len();
        let is_empty = inside[length..].starts_with(']');
        is_empty.then(|| {
            let brackets = Splice::new(start..end, "");
            vec![brackets, self.lines_at(after_line(self.text, end), column + 2)]
        })
    }

    /// The items below the last one, after the first line at which they change nothing else: a text
    /// at the end of the last item may need the empty lines that follow it.
    fn below(&self, top: &Node, name: &Key, list: &Node, items: &[Node]) -> Vec<Vec<Splice>> {
        let dash = self.text[list.span.start..].strip_prefix('-');
        // The parser places a list that is not indented at its first item, not at its dash.
        let has_dash = dash.is_some_and(|rest| rest.starts_with([' ', '\r', '\n']));
        let column = column(self.text, if has_dash { list.span.start } else { name.span.start });
        let last = items.last().map_or(list.span.end, Node::end);
        let limit = next_key(top, name).unwrap_or(self.text.len());
        let mut places = vec![after_line(self.text, self.text[..last].trim_end().len())];
        while let Some(next) = places.last().map(|place| after_line(self.text, *place)) {
            if next > limit || places.last() == Some(&next) {
                break;
            }
            places.push(next);
        }
        places.into_iter().map(|place| vec![self.lines_at(place, column)]).collect()
    }

    /// The items as lines of a list whose dashes are in `column`.
    fn lines_at(&self, place: usize, column: usize) -> Splice {
        let indent = " ".repeat(column);
        let mut text = String::new();
        if place > 0 && !self.text[..place].ends_with('\n') {
            text.push_str(self.new_line);
        }
        let lines = self.items.iter().flat_map(|item| item.lines().enumerate());
        for (number, line) in lines {
            let lead = if number == 0 { "- " } else { "  " };
            text.push_str(format!("{indent}{lead}{line}").trim_end());
            text.push_str(self.new_line);
        }
        at(place, text)
    }
}

fn at(place: usize, text: String) -> Splice {
    Splice::new(place..place, text)
}

/// Where the key after this one begins.
fn next_key(top: &Node, name: &Key) -> Option<usize> {
    top.pairs().iter().map(|(key, _)| key.span.start).filter(|start| *start > name.span.start).min()
}

fn is_old_with_items(old: &Node, new: &Node, key: &str, items: &[Node]) -> bool {
    let old_pairs = match &old.value {
        Value::Null => &[][..],
        Value::Map(pairs) => pairs,
        _ => return false,
    };
    let Value::Map(new_pairs) = &new.value else { return false };
    let is_new_key = find(old, key).is_none();
    let has_items = |before: Option<&Node>, after: &Node| {
        let before = match before.map(|node| &node.value) {
            Some(Value::List(items)) => items.as_slice(),
            _ => &[],
        };
        let Value::List(after) = &after.value else { return false };
        let (rest, added) = after.split_at(before.len().min(after.len()));
        all_same(before, rest) && all_same(added, items)
    };
    new_pairs.len() == old_pairs.len() + usize::from(is_new_key)
        && old_pairs.iter().zip(new_pairs).all(|((old_key, old_value), (new_key, new_value))| {
            let is_list = old_key.is(key);
            old_key.name == new_key.name
                && if is_list {
                    has_items(Some(old_value), new_value)
                } else {
                    same(old_value, new_value)
                }
        })
        && find(new, key).is_some_and(|(_, list)| !is_new_key || has_items(None, list))
}

fn all_same(a: &[Node], b: &[Node]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
}

/// Whether two nodes say the same, wherever they are.
fn same(a: &Node, b: &Node) -> bool {
    match (&a.value, &b.value) {
        (Value::Null, Value::Null) => true,
        (Value::Scalar(a), Value::Scalar(b)) => a.value == b.value,
        (Value::List(a), Value::List(b)) => all_same(a, b),
        (Value::Map(a), Value::Map(b)) => {
            a.len() == b.len()
                && a.iter().zip(b).all(|((key, value), (other_key, other_value))| {
                    key.name == other_key.name && same(value, other_value)
                })
        }
        _ => false,
    }
}
