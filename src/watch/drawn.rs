//! Whether a list of a file is as a browser shows it: a press is of the item that its author saw, and of no other.

use super::asking::Said;
use crate::edit::{Field, Step};

/// The way to the outermost list that a way leads into, or to what it leads to.
pub(super) fn outermost(way: &[Step]) -> &[Step] {
    let item = way.iter().position(|step| matches!(step, Step::Item(_)));
    &way[..item.unwrap_or(way.len())]
}

/// Whether a browser shows what these fields say below a way.
pub(super) fn is_shown(shown: Vec<Said>, fields: &[Field], above: &[Step]) -> bool {
    let mut there = Vec::new();
    gather(fields, &mut there);
    there.retain(|(way, _)| way.starts_with(above));
    sorted(shown) == sorted(there)
}

/// Items and what is written in them. White space around a text that somebody types comes back with the next letter.
fn gather(fields: &[Field], all: &mut Vec<Said>) {
    for Field { way, value, parts, .. } in fields {
        let is_item = matches!(way.last(), Some(Step::Item(_)));
        let value = value.clone().filter(|value| !value.is_empty());
        if is_item || value.is_some() {
            all.push((way.clone(), value.unwrap_or_default()));
        }
        gather(parts, all);
    }
}

/// In one order: keys that are written later may come elsewhere.
fn sorted(mut all: Vec<Said>) -> Vec<Said> {
    for (_, value) in &mut all {
        *value = value.trim().to_owned();
    }
    all.sort();
    all
}
