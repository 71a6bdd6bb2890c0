//! What a file says, wherever and however it says it.

use super::{Change, Step};
use crate::load::parsed;
use crate::model::{Node, Value};

/// A value without its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Said {
    Nothing,
    Text(String),
    List(Vec<Self>),
    Group(Vec<(Option<String>, Self)>),
}

impl Said {
    pub(super) fn of(node: &Node) -> Self {
        match &node.value {
            Value::Null => Self::Nothing,
            Value::Scalar(words) => Self::Text(words.value.to_string()),
            Value::List(items) => Self::List(items.iter().map(Self::of).collect()),
            Value::Map(pairs) => Self::Group(
                pairs
                    .iter()
                    .map(|(key, value)| (key.name.as_deref().map(str::to_owned), Self::of(value)))
                    .collect(),
            ),
        }
    }

    /// The same with one change; `None` where there is no such place.
    pub(super) fn changed(&self, way: &[Step], change: &Change) -> Option<Self> {
        let (step, rest) = way.split_first()?;
        let mut new = self.clone();
        match (&mut new, step) {
            (Self::List(items), Step::Item(at)) => match (rest, change) {
                ([], Change::Remove) => drop((*at < items.len()).then(|| items.remove(*at))?),
                ([], Change::Move(to)) => {
                    let is_there = *at < items.len() && *to < items.len();
                    let item = is_there.then(|| items.remove(*at))?;
                    items.insert(*to, item);
                }
                _ => items.get_mut(*at)?.become_changed(rest, change)?,
            },
            (Self::Group(pairs), Step::Key(key)) => {
                let found = pairs.iter().position(|(name, _)| name.as_ref() == Some(key));
                match (found, rest, change) {
                    (Some(at), [], Change::Remove) => drop(pairs.remove(at)),
                    (Some(at), ..) => pairs[at].1.become_changed(rest, change)?,
                    (None, ..) => {
                        let at = place_of(pairs, key, rest, change);
                        pairs.insert(at, (Some(key.clone()), new_value(rest, change)?));
                    }
                }
            }
            // A file with nothing in it.
            (Self::Nothing, Step::Key(key)) => {
                new = Self::Group(vec![(Some(key.clone()), new_value(rest, change)?)]);
            }
            _ => return None,
        }
        Some(new)
    }

    fn become_changed(&mut self, way: &[Step], change: &Change) -> Option<()> {
        *self = match (way, change) {
            ([], Change::Set { value, .. }) => match self {
                Self::Nothing | Self::Text(_) => Self::Text(value.clone()),
                Self::List(_) | Self::Group(_) => return None,
            },
            ([], Change::Add(item)) => {
                let mut items = match self {
                    Self::List(items) => std::mem::take(items),
                    Self::Nothing => Vec::new(),
                    _ => return None,
                };
                items.push(Self::of(&parsed(item).ok()?));
                Self::List(items)
            }
            _ => self.changed(way, change)?,
        };
        Some(())
    }
}

/// The value of a key that is not there yet: of a group of one where there are more keys on the way.
fn new_value(rest: &[Step], change: &Change) -> Option<Said> {
    match (rest, change) {
        ([], Change::Set { value, .. }) => Some(Said::Text(value.clone())),
        ([], Change::Add(item)) => Some(Said::List(vec![Said::of(&parsed(item).ok()?)])),
        ([Step::Key(key), rest @ ..], _) => {
            Some(Said::Group(vec![(Some(key.clone()), new_value(rest, change)?)]))
        }
        _ => None,
    }
}

/// Where a key goes among those that are there: below the last of those that come before it.
fn place_of(pairs: &[(Option<String>, Said)], key: &str, rest: &[Step], change: &Change) -> usize {
    let Change::Set { order, .. } = change else { return pairs.len() };
    let names: Vec<_> = pairs.iter().map(|(name, _)| name.as_deref()).collect();
    place_among(&names, key, if rest.is_empty() { order } else { &[] })
}

/// The same for names.
pub(super) fn place_among(names: &[Option<&str>], key: &str, order: &[String]) -> usize {
    let place = |name: &str| order.iter().position(|other| other == name);
    let Some(wanted) = place(key) else { return names.len() };
    let comes_before = |at: &usize| names[*at].and_then(place).is_some_and(|at| at < wanted);
    (0..names.len()).rev().find(comes_before).map_or(names.len(), |at| at + 1)
}
