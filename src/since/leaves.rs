//! The values of a thing in `playbook.json` by the keys and ids that lead to them.

use super::Change;
use crate::model::blocks;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Values by their keys, joined by dots.
pub(super) type Leaves = BTreeMap<String, String>;

/// Objects of `playbook.json` whose keys the playbook chooses. All others have the same keys in each file of one time.
const NAMED: [&str; 7] =
    ["practices", "first_steps", "steps", "audiences", "targets", "words", "map"];

/// Any name, in keys.
const ANY: &str = "*";

/// What a thing says.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) values: Leaves,
    /// Each object with keys that are always the same, by the key that leads to it.
    records: BTreeMap<String, Record>,
}

#[derive(Debug)]
struct Record {
    /// The key that leads to it, with `*` in the place of names.
    shape: String,
    /// Its keys, also those without a value.
    keys: BTreeSet<String>,
}

impl Told {
    pub(super) fn of(value: &Value) -> Self {
        let mut told = Self::default();
        told.gather("", "", value);
        told
    }

    /// Adds what a value holds. Items of a list with names are told apart by these; a list of others is one value.
    fn gather(&mut self, key: &str, shape: &str, value: &Value) {
        match value {
            Value::Object(keys) if is_named(shape) => {
                for (name, value) in keys {
                    self.gather(&below(key, name), &below(shape, ANY), value);
                }
            }
            Value::Object(keys) => {
                let record =
                    Record { shape: shape.to_owned(), keys: keys.keys().cloned().collect() };
                self.records.insert(key.to_owned(), record);
                for (name, value) in keys.iter().filter(|(name, _)| *name != "id") {
                    self.gather(&below(key, name), &below(shape, name), value);
                }
            }
            Value::Array(items) if items.iter().any(|item| name(item).is_some()) => {
                for item in items {
                    self.item(key, shape, item);
                }
            }
            value => {
                let text = said(value);
                if !text.is_empty() {
                    self.values.insert(key.to_owned(), text);
                }
            }
        }
    }

    /// Adds an item of a list with names. One that has no more than its name says this.
    fn item(&mut self, key: &str, shape: &str, item: &Value) {
        let name = name(item).unwrap_or_default();
        let (key, known) = (below(key, &name), self.values.len());
        self.gather(&key, &below(shape, ANY), item);
        if self.values.len() == known && !name.is_empty() {
            self.values.insert(key, name);
        }
    }

    /// Whether a file tells what is at a key, even if that is nothing: files of an earlier time lack keys.
    pub(super) fn tells(&self, key: &str) -> bool {
        let ends = key.match_indices('.').map(|(at, _)| at).rev();
        let mut above = ends.map(|end| (&key[..end], &key[end + 1..])).chain([("", key)]);
        let nearest = above.find_map(|(above, rest)| Some((self.records.get(above)?, rest)));
        nearest.is_none_or(|(record, rest)| {
            record.keys.contains(rest.split('.').next().unwrap_or_default())
        })
    }

    /// The keys, with `*` in the place of names, of what this tells and an older version of the same thing does not.
    pub(super) fn untold<'t>(&'t self, old: &'t Self) -> impl Iterator<Item = String> + 't {
        self.records.iter().flat_map(|(at, Record { shape, keys })| {
            let before = old.records.get(at).into_iter();
            before.flat_map(|before| keys.difference(&before.keys)).map(|key| below(shape, key))
        })
    }

    /// The same by other keys and with other values.
    pub(super) fn carried(
        self,
        key: impl Fn(String) -> String,
        value: impl Fn(&str, &str) -> String,
    ) -> Self {
        let values = self.values.into_iter().map(|(at, text)| {
            let text = value(&at, &text);
            (key(at), text)
        });
        let values = values.collect();
        let records = self.records.into_iter().map(|(at, record)| (key(at), record)).collect();
        Self { values, records }
    }
}

fn is_named(shape: &str) -> bool {
    NAMED.contains(&shape.rsplit('.').next().unwrap_or_default())
}

pub(super) fn id(value: &Value) -> Option<&str> {
    value.get("id")?.as_str()
}

/// What tells an item of a list apart: its id, or of a step from one revision to another its question with both.
fn name(item: &Value) -> Option<String> {
    let step = || {
        let question = item.get("question")?.as_str()?;
        Some(format!("{question} {}-{}", item.get("from")?, item.get("to")?))
    };
    id(item).map(str::to_owned).or_else(step)
}

fn below(key: &str, name: &str) -> String {
    if key.is_empty() { name.to_owned() } else { format!("{key}.{name}") }
}

/// A value in words; lists have a paragraph for each item.
fn said(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(said).collect::<Vec<_>>().join("\n\n"),
        Value::Object(keys) => {
            let parts = keys.values().map(said).filter(|part| !part.is_empty());
            parts.collect::<Vec<_>>().join(", ")
        }
        value => value.to_string(),
    }
}

/// A text without the ends of its lines, which are where there is room: its words and paragraphs.
pub(super) fn flowing(text: &str) -> String {
    let mut paragraphs: Vec<Vec<&str>> = vec![Vec::new()];
    for line in text.lines() {
        match paragraphs.last_mut() {
            Some(words) if !line.trim().is_empty() => words.extend(line.split_whitespace()),
            Some(words) if words.is_empty() => {}
            _ => paragraphs.push(Vec::new()),
        }
    }
    let paragraphs = paragraphs.into_iter().filter(|words| !words.is_empty());
    paragraphs.map(|words| words.join(" ")).collect::<Vec<_>>().join("\n\n")
}

/// Whether readers see the same: the same words, and no block that begins or ends elsewhere because a line does.
fn is_same(before: &str, after: &str) -> bool {
    before == after || flowing(before) == flowing(after) && blocks(before) == blocks(after)
}

/// Every value that is not the same, in the order of keys.
pub(super) fn differing(old: &Leaves, new: &Leaves) -> Vec<Change> {
    let keys = old.keys().chain(new.keys().filter(|key| !old.contains_key(*key)));
    let mut changes: Vec<_> = keys
        .map(|key| Change {
            key: key.clone(),
            before: old.get(key).cloned(),
            after: new.get(key).cloned(),
        })
        .filter(|change| match (&change.before, &change.after) {
            (Some(before), Some(after)) => !is_same(before, after),
            _ => true,
        })
        .collect();
    changes.sort_by(|a, b| a.key.cmp(&b.key));
    changes
}
