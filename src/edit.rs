//! Changing one value of a file, and no other byte of it: style, indentation, comments, order and line ends stay as the
//! author left them.
//!
//! Places come from the parser. For each change there are a few ways to write it, the nearest to what was there first.
//! Each is parsed again, and the first that says what the old text says, but for that one value, is handed out.
//! Where there is none, nothing is.

mod extent;
mod fields;
mod fold;
mod items;
mod kept;
mod keys;
mod said;
mod scalar;

use crate::load::{front_matter, parsed};
use crate::model::{Key, Node, Value};
use crate::source::{Splice, column, spliced};
pub(crate) use fields::{Field, fields, order_of};
pub(crate) use kept::keep_ids;
use said::Said;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A step on the way to a value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Step {
    /// The value of a key.
    Key(String),
    /// An item of a list, from 0.
    Item(usize),
}

/// What becomes of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// It becomes this text, number or word. A key that is not there is added, below those of `order` that come before it.
    Set {
        /// The new value.
        value: String,
        /// The keys of the group in the order in which authors expect them.
        order: Vec<String>,
    },
    /// The key goes with its value, or the item from its list.
    Remove,
    /// An item is added at the end of the list: a word, or an entry as YAML in braces.
    Add(String),
    /// The item goes to another place of its list, counted from 0.
    Move(usize),
}

impl Change {
    /// The value becomes this one; a key that is not there is added below all others.
    pub fn set(value: &str) -> Self {
        Self::Set { value: value.to_owned(), order: Vec::new() }
    }
}

/// The text of a YAML file with one change; `None` where there is no such value, or no way to write the change that
/// leaves all else as it is.
pub fn change(text: &str, way: &[Step], change: &Change) -> Option<String> {
    let top = parsed(text).ok()?;
    let wanted = Said::of(&top).changed(way, change)?;
    Place::of(text).ways(&top, way, change).into_iter().find_map(|mut splices| {
        splices.sort_by_key(|splice| splice.range.start);
        let new = spliced(text, &splices);
        (Said::of(&parsed(&new).ok()?) == wanted).then_some(new)
    })
}

/// The same for the front matter of a Markdown file.
pub fn change_front_matter(text: &str, way: &[Step], change: &Change) -> Option<String> {
    let (yaml, _) = front_matter(text)?;
    let new = self::change(&text[yaml.clone()], way, change)?;
    let whole = [&text[..yaml.start], &new, &text[yaml.end..]].concat();
    let (again, _) = front_matter(&whole)?;
    (whole[again] == new).then_some(whole)
}

/// The YAML of a file: all of it, or its front matter.
fn yaml(text: &str, is_markdown: bool) -> Option<&str> {
    if is_markdown { front_matter(text).map(|(yaml, _)| &text[yaml]) } else { Some(text) }
}

/// Whether values can be found in a file.
pub(crate) fn is_readable(text: &str, is_markdown: bool) -> bool {
    yaml(text, is_markdown).is_some_and(|yaml| parsed(yaml).is_ok())
}

/// What a file says at the end of a way as it is written there, whatever it is: without the space before its lines. `None` where
/// there is nothing.
pub(crate) fn written(text: &str, is_markdown: bool, way: &[Step]) -> Option<String> {
    let text = yaml(text, is_markdown)?;
    let top = parsed(text).ok()?;
    Some(Place::of(text).written(find(&top, way)?))
}

/// What a file says at the end of a way, with nothing said at these ends of what is below.
pub(crate) fn without(
    text: &str,
    is_markdown: bool,
    way: &[Step],
    ends: &[Vec<Step>],
) -> Option<impl PartialEq + use<>> {
    let top = parsed(yaml(text, is_markdown)?).ok()?;
    let said = Said::of(find(&top, way)?);
    let cleared = |said: Said, end: &Vec<Step>| said.changed(end, &Change::set("")).unwrap_or(said);
    Some(ends.iter().fold(said, cleared))
}

/// What a YAML file, or the front matter of a Markdown file, says at the end of a way; `None` where that is no text.
pub(crate) fn value(text: &str, is_markdown: bool, way: &[Step]) -> Option<String> {
    let top = parsed(yaml(text, is_markdown)?).ok()?;
    find(&top, way).and_then(Node::word).map(|words| words.value.to_string())
}

/// The Markdown below the front matter, with line ends as `\n`; `None` where there is no front matter.
pub fn body(text: &str) -> Option<String> {
    let (_, start) = front_matter(text)?;
    Some(text[start..].replace("\r\n", "\n"))
}

/// The text of a Markdown file with another body. White space around it stays as it was.
pub fn change_body(text: &str, new: &str) -> Option<String> {
    let (yaml, start) = front_matter(text)?;
    let old = &text[start..];
    let new_line = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let lead = &old[..old.len() - old.trim_start_matches(['\r', '\n']).len()];
    let end = match &old[old.trim_end().len()..] {
        "" => new_line,
        _ if old.trim().is_empty() => new_line,
        end => end,
    };
    let new = new.trim_start_matches(['\r', '\n']).trim_end().replace("\r\n", "\n");
    let whole = [&text[..start], lead, &new.replace('\n', new_line), end].concat();
    (front_matter(&whole)? == (yaml, start)).then_some(whole)
}

/// The value at the end of a way.
fn find<'n>(top: &'n Node, way: &[Step]) -> Option<&'n Node> {
    way.iter().try_fold(top, |node, step| match step {
        Step::Key(key) => node.at(key),
        Step::Item(at) => node.items().get(*at),
    })
}

/// A text that is changed.
struct Place<'a> {
    text: &'a str,
    new_line: &'static str,
}

impl<'a> Place<'a> {
    fn of(text: &'a str) -> Self {
        Self { text, new_line: if text.contains("\r\n") { "\r\n" } else { "\n" } }
    }
}

impl Place<'_> {
    /// Ways to write a change, the best first.
    fn ways(&self, top: &Node, way: &[Step], change: &Change) -> Vec<Vec<Splice>> {
        let Some((last, above)) = way.split_last() else { return Vec::new() };
        let Some(group) = find(top, above) else {
            // The group is not there either.
            let Change::Set { value, .. } = change else { return Vec::new() };
            return self.group_with(top, above, last, value);
        };
        match (last, change) {
            (Step::Key(key), Change::Set { value, order }) => match pair(group, key) {
                Some((name, old)) => {
                    self.value(name.span.end, column(self.text, name.span.start), old, value)
                }
                None => self.new_key(group, key, value, order),
            },
            (Step::Item(at), Change::Set { value, .. }) => match group.items().get(*at) {
                Some(old) => self.value(old.span.start, self.column_of_items(group), old, value),
                None => Vec::new(),
            },
            (Step::Key(key), Change::Remove) => self.without_key(group, key),
            (Step::Item(at), Change::Remove) => self.without_item(group, *at),
            (Step::Item(from), Change::Move(to)) => {
                self.moved(group, *from, *to).into_iter().collect()
            }
            (Step::Key(key), Change::Add(item)) => self.with_item(group, key, item),
            _ => Vec::new(),
        }
    }

    fn is_flow(&self, node: &Node) -> bool {
        self.text[node.span.start..].starts_with(['{', '['])
    }
}

fn pair<'n>(group: &'n Node, key: &str) -> Option<(&'n Key, &'n Node)> {
    group.pairs().iter().find(|(name, _)| name.is(key)).map(|(name, value)| (name, value))
}

/// Whether a node has nothing in it.
fn is_empty(node: &Node) -> bool {
    match &node.value {
        Value::Null => true,
        Value::Scalar(_) => false,
        Value::List(items) => items.is_empty(),
        Value::Map(pairs) => pairs.is_empty(),
    }
}

/// A value on one line as it is written between others; quoted where it must be.
fn inline(value: &str) -> Cow<'_, str> {
    let is_plain = |text: &str| {
        parsed(&format!("{{a: {text}, b: c}}")).is_ok_and(|node| {
            node.pairs().len() == 2
                && node.at("a").and_then(Node::word).is_some_and(|word| *word.value == *text)
        })
    };
    if !value.contains(" #") && is_plain(value) {
        Cow::Borrowed(value)
    } else {
        Cow::Owned(scalar::double(value))
    }
}
