//! Taking values out of the groups and lists that they are in.

use super::cut;
use crate::model::{Key, Node, Value};
use crate::source::{Span, Splice};
use std::collections::HashSet;

/// A place in a group or a list, with what is there.
#[derive(Clone, Copy)]
enum Step<'n> {
    Item(&'n Node, usize),
    Pair(&'n Node, usize),
}

impl Step<'_> {
    /// What tells it from all others of its file.
    fn key(self) -> (*const Node, usize) {
        match self {
            Self::Item(node, at) | Self::Pair(node, at) => (std::ptr::from_ref(node), at),
        }
    }

    fn siblings(self) -> usize {
        match self {
            Self::Item(list, _) => list.items().len(),
            Self::Pair(group, _) => group.pairs().len(),
        }
    }

    fn cut(self, text: &str) -> Option<Splice> {
        match self {
            Self::Item(list, at) => cut::item(text, list, at),
            Self::Pair(group, at) => cut::pair(text, group, at),
        }
    }

    /// The key of a pair.
    fn name(self) -> Option<&'static str> {
        let Self::Pair(group, at) = self else { return None };
        // An item that is nothing without this one goes with it.
        ["id", "page", "question"].into_iter().find(|name| group.pairs()[at].0.is(name))
    }
}

/// Takes values and keys out of a file, given by their places; of a list or group that would be empty, all of it. `None`
/// where one of them has no place of its own.
pub(super) fn without(text: &str, top: &Node, places: &[Span]) -> Option<Vec<Splice>> {
    let mut ways = Vec::new();
    for place in places {
        let mut way = Vec::new();
        if !find(top, *place, &mut way) {
            return None;
        }
        let is_in_item = matches!(way.len().checked_sub(2).map(|at| way[at]), Some(Step::Item(..)));
        if is_in_item && way.last().is_some_and(|step| step.name().is_some()) {
            way.pop();
        }
        ways.push(way);
    }
    let mut gone: HashSet<_> = HashSet::new();
    loop {
        let before = gone.len();
        for way in &mut ways {
            let step = way.last().copied()?;
            gone.insert(step.key());
            let all = (0..step.siblings()).all(|at| gone.contains(&(step.key().0, at)));
            if all {
                way.pop();
            }
        }
        if gone.len() == before {
            break;
        }
    }
    ways.iter().map(|way| way.last()?.cut(text)).collect()
}

/// The way to the value or key at a place.
fn find<'n>(node: &'n Node, place: Span, way: &mut Vec<Step<'n>>) -> bool {
    match &node.value {
        Value::List(items) => items.iter().enumerate().any(|(at, item)| {
            step(way, Step::Item(node, at), |way| is_at(item, place) || find(item, place, way))
        }),
        Value::Map(pairs) => pairs.iter().enumerate().any(|(at, (key, value))| {
            let is_own = |key: &Key| key.span == place || is_at(value, place);
            step(way, Step::Pair(node, at), |way| is_own(key) || find(value, place, way))
        }),
        Value::Null | Value::Scalar(_) => false,
    }
}

fn is_at(node: &Node, place: Span) -> bool {
    node.word().is_some_and(|words| words.span == place)
}

fn step<'n>(
    way: &mut Vec<Step<'n>>,
    step: Step<'n>,
    found: impl FnOnce(&mut Vec<Step<'n>>) -> bool,
) -> bool {
    way.push(step);
    let is_found = found(way);
    if !is_found {
        way.pop();
    }
    is_found
}
