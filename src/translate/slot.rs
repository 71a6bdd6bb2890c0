//! One text and its translation, for whoever changes that alone: found as `translate` finds it, and put where `translate`
//! would put it. No other byte of the file changes.

use super::applied::state;
use super::matching::{key, matched};
use super::sources::{Source, Wanted};
use crate::model::State;
use crate::po::{self, Entry, Field};
use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

/// A message of a file of the playbook.
#[derive(Debug, Clone)]
pub(crate) struct Slot {
    source: Arc<Source>,
    /// Its place among the wanted.
    at: usize,
}

/// What a file of translations has for a message.
#[derive(Debug)]
pub(crate) struct Beside {
    pub(crate) words: String,
    /// `None` where there is no translation.
    pub(crate) state: Option<State>,
    /// Whether a machine or a learner wrote it.
    pub(crate) is_draft: bool,
    /// Whether there is an entry with a second original for several instead, which translates no text of a playbook.
    pub(crate) is_plural: bool,
    /// Bytes of the file; `None` where it does not have the message.
    pub(crate) at: Option<Range<usize>>,
}

/// What a file of translations has for each message of a file, in the order of these.
pub(crate) fn beside(source: &Source, file: Option<&po::File>) -> Vec<Beside> {
    let entries: Vec<_> = file.map(|file| file.entries().collect()).unwrap_or_default();
    let plurals: HashSet<_> =
        entries.iter().filter(|entry| entry.plural().is_some()).map(|entry| key(entry)).collect();
    let of = |(slot, wanted): (Option<usize>, &Wanted)| {
        let entry = slot.map(|at| entries[at]).filter(|entry| !entry.is_obsolete());
        Beside {
            words: entry.map(Entry::text).unwrap_or_default().to_owned(),
            state: entry.filter(|entry| entry.is_translated()).map(|entry| state(wanted, entry)),
            is_draft: entry.is_some_and(|entry| entry.has_flag("draft")),
            is_plural: plurals.contains(&(wanted.context.clone(), wanted.id.clone())),
            at: entry.map(|entry| entry.place(Field::Text(None))),
        }
    };
    matched(&entries, &source.wanted).into_iter().zip(&source.wanted).map(of).collect()
}

impl Slot {
    /// The message of this context and original; `None` where the file has none.
    pub(crate) fn of(source: Source, context: &str, original: &str) -> Option<Self> {
        let is_it = |wanted: &Wanted| wanted.context == context && wanted.id == original;
        let at = source.wanted.iter().position(is_it)?;
        Some(Self { source: Arc::new(source), at })
    }

    fn wanted(&self) -> &Wanted {
        &self.source.wanted[self.at]
    }

    /// Its context and original.
    pub(crate) fn key(&self) -> [&str; 2] {
        [&self.wanted().context, &self.wanted().id]
    }

    /// The translation that the text of a file has; `None` where there is none, or the file cannot be read.
    pub(crate) fn said(&self, text: &str) -> Option<String> {
        let file = po::read(text).ok()?;
        let mut all = beside(&self.source, Some(&file));
        Some(all.swap_remove(self.at).words).filter(|words| !words.is_empty())
    }

    /// The text of a file with another translation, which fits from then on. The same words change nothing, unless somebody
    /// says that they fit. `None` where the file cannot be read, or would not say just that.
    pub(crate) fn put(&self, text: &str, words: &str, fits: bool) -> Option<String> {
        let mut file = po::read(text).ok()?;
        let newline = file.newline();
        let entries = file.entries_mut();
        let slots = matched(&entries.iter().collect::<Vec<_>>(), &self.source.wanted);
        let there = slots[self.at].filter(|at| !entries[*at].is_obsolete());
        let old = there.map_or("", |at| entries[at].text());
        if old == words && !(fits && there.is_some()) {
            return Some(text.to_owned());
        }
        let before = lines(entries, slots[self.at]);
        let at = there.unwrap_or_else(|| self.added(entries, &slots, newline));
        let id = Some(self.wanted().id.as_str()).filter(|id| key(&entries[at]).1 != *id);
        entries[at].translate(id, words, newline);
        let new = ended_like(file.to_string(), text);
        let after = lines(po::read(&new).ok()?.entries_mut(), Some(at));
        let is_said = self.said(&new).unwrap_or_default() == words;
        (after == before && is_said).then_some(new)
    }

    /// Adds the message behind the one that comes before it in the playbook, with what was kept of it; gives its place.
    fn added(&self, entries: &mut Vec<Entry>, slots: &[Option<usize>], newline: &str) -> usize {
        let Wanted { context, id, notes, references, .. } = self.wanted();
        let is_there = |at: &usize| !entries[*at].is_obsolete();
        let behind = slots[..self.at].iter().rev().find_map(|slot| slot.filter(is_there));
        let first = entries.iter().position(|entry| !entry.is_header()).unwrap_or(entries.len());
        let mut place = behind.map_or(first, |at| at + 1);
        let kept = slots[self.at].map(|at| {
            place -= usize::from(at < place);
            let mut entry = entries.remove(at);
            entry.revive();
            entry
        });
        let mut entry = kept.unwrap_or_else(|| Entry::new(Some(context), id, newline));
        entry.set_notes(notes, newline);
        entry.set_references(references, newline);
        if let Some(before) = place.checked_sub(1) {
            entries[before].end_line(newline);
        }
        entries.insert(place, entry.after_blank(newline));
        place
    }
}

/// All entries but one as they are written.
fn lines(entries: &[Entry], without: Option<usize>) -> Vec<String> {
    let others = entries.iter().enumerate().filter(|(at, _)| Some(*at) != without);
    // The last may lack the end of its line.
    others.map(|(_, entry)| entry.lines().trim_end().to_owned()).collect()
}

/// A text that ends in the middle of a line if another one does.
fn ended_like(mut text: String, other: &str) -> String {
    if !other.ends_with('\n') {
        text.truncate(text.trim_end_matches(['\n', '\r']).len());
    }
    text
}
