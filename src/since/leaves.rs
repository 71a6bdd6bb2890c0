//! The values of a thing in `playbook.json` by the keys and ids that lead to them.

use super::Change;
use serde_json::Value;
use std::collections::BTreeMap;

/// Values by their keys, joined by dots.
pub(super) type Leaves = BTreeMap<String, String>;

/// Adds what a value holds. Items of a list with ids are told apart by these; a list of others is one value.
pub(super) fn gather(key: &str, value: &Value, found: &mut Leaves) {
    match value {
        Value::Object(keys) => {
            for (name, value) in keys.iter().filter(|(name, _)| *name != "id") {
                gather(&below(key, name), value, found);
            }
        }
        Value::Array(items) if items.iter().any(|item| id(item).is_some()) => {
            for item in items {
                gather(&below(key, id(item).unwrap_or_default()), item, found);
            }
        }
        value => {
            let text = said(value);
            if !text.is_empty() {
                found.insert(key.to_owned(), text);
            }
        }
    }
}

pub(super) fn id(value: &Value) -> Option<&str> {
    value.get("id")?.as_str()
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
        Value::Object(keys) => keys.values().map(said).collect::<Vec<_>>().join(", "),
        value => value.to_string(),
    }
}

/// A text as readers see it, whose lines end where there is room: only its words and paragraphs count.
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

/// Every value that is not the same, in the order of keys.
pub(super) fn differing(old: &Leaves, new: &Leaves) -> Vec<Change> {
    let keys = old.keys().chain(new.keys().filter(|key| !old.contains_key(*key)));
    let mut changes: Vec<_> = keys
        .map(|key| Change {
            key: key.clone(),
            before: old.get(key).cloned(),
            after: new.get(key).cloned(),
        })
        .filter(|change| {
            change.before.as_deref().map(flowing) != change.after.as_deref().map(flowing)
        })
        .collect();
    changes.sort_by(|a, b| a.key.cmp(&b.key));
    changes
}
