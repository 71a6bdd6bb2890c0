//! Translations that no text of their own file needs any more: a text that moved to another file takes its own along.

use super::matching::key;
use super::sources::Wanted;
use crate::po::{Entry, File};
use std::collections::{HashMap, HashSet};

/// Translations to take, by context and original.
#[derive(Debug, Default)]
pub(super) struct Pool {
    entries: HashMap<(String, String), Entry>,
}

impl Pool {
    /// Adds what a file has and its texts, if it has any, do not need.
    pub(super) fn add(&mut self, file: &File, wanted: Option<&[Wanted]>) {
        let needed: HashSet<_> = wanted
            .unwrap_or_default()
            .iter()
            .map(|wanted| (wanted.context.as_str(), wanted.id.as_str()))
            .collect();
        for entry in file.entries().filter(|entry| entry.is_translated()) {
            let key = key(entry);
            if needed.contains(&(key.0.as_str(), key.1.as_str())) {
                continue;
            }
            let known = self.entries.entry(key).or_insert_with(|| entry.clone());
            if known.is_obsolete() && !entry.is_obsolete() {
                *known = entry.clone();
            }
        }
    }

    /// The translation of this text.
    pub(super) fn find(&self, context: &str, id: &str) -> Option<Entry> {
        let mut entry = self.entries.get(&(context.to_owned(), id.to_owned()))?.clone();
        if entry.is_obsolete() {
            entry.revive();
        }
        Some(entry)
    }
}
