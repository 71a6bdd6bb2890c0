//! Brings a file of translations up to date with the texts that it translates.
//!
//! What is there stays as it is. What is new is added behind what comes before it in the playbook; a changed text keeps
//! its translation, marked `fuzzy`, with the old original; and a translation that no text needs any more goes to the
//! end of the file, behind `#~`.

use super::matching::{is_message, matched};
use super::pool::Pool;
use super::sources::Wanted;
use crate::letters::composed;
use crate::po::{Entry, File};
use std::collections::{BTreeMap, HashMap};

/// What became of the messages of a file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Without a translation, and not there before.
    pub(crate) added: usize,
    /// Whose original changed.
    pub(crate) changed: usize,
    /// Translations that no text needs any more.
    pub(crate) gone: usize,
    /// Translations that came from another file, or that are needed again.
    pub(crate) taken: usize,
    /// All messages.
    pub(crate) all: usize,
    /// Those with a translation that is not fuzzy.
    pub(crate) done: usize,
    /// Those with a translation that is.
    pub(crate) fuzzy: usize,
}

/// Brings a file up to date. `pool` has translations that other files give away.
pub(super) fn update(file: &mut File, wanted: &[Wanted], pool: &Pool) -> Counts {
    let newline = file.newline();
    let old = std::mem::take(file.entries_mut());
    let slots = matched(&old.iter().collect::<Vec<_>>(), wanted);
    let mut work = Work { newline, wanted, slots, counts: Counts::default() };
    let entries = work.laid_out(old, pool);
    work.count(&entries);
    *file.entries_mut() = entries;
    work.counts
}

struct Work<'a> {
    newline: &'static str,
    wanted: &'a [Wanted],
    /// The old entry of each wanted message.
    slots: Vec<Option<usize>>,
    counts: Counts,
}

impl Work<'_> {
    /// All entries in their new order.
    fn laid_out(&mut self, old: Vec<Entry>, pool: &Pool) -> Vec<Entry> {
        let in_place = |at: &usize| !old[*at].is_obsolete();
        let stays: HashMap<usize, usize> = (self.slots.iter().enumerate())
            .filter_map(|(new, slot)| slot.filter(in_place).map(|at| (at, new)))
            .collect();
        let mut put: BTreeMap<usize, usize> = BTreeMap::new();
        for (new, slot) in self.slots.iter().enumerate() {
            slot.filter(|at| !stays.contains_key(at)).map(|at| put.insert(at, new));
        }
        let (mut kept, mut moved, mut retired) = (Vec::new(), BTreeMap::new(), Vec::new());
        for (at, entry) in old.into_iter().enumerate() {
            match (stays.get(&at), put.get(&at)) {
                (Some(new), _) => kept.push((Some(*new), self.current(entry, *new))),
                (None, Some(new)) => drop(moved.insert(*new, self.revived(entry, *new))),
                (None, None) if entry.is_header() || entry.is_obsolete() => {
                    kept.push((None, entry));
                }
                (None, None) => retired.extend(self.retired(entry)),
            }
        }
        let mut entries = self.woven(kept, moved, pool);
        entries.extend(retired);
        // A file may end in the middle of a line.
        let inner = entries.len().saturating_sub(1);
        entries[..inner].iter_mut().for_each(|entry| entry.end_line(self.newline));
        entries
    }

    /// Entries in the order that they have, and each of the others behind the one that comes before it in the playbook.
    fn woven(
        &mut self,
        kept: Vec<(Option<usize>, Entry)>,
        mut moved: BTreeMap<usize, Entry>,
        pool: &Pool,
    ) -> Vec<Entry> {
        let mut is_kept_at = vec![false; self.wanted.len()];
        for new in kept.iter().filter_map(|(new, _)| *new) {
            is_kept_at[new] = true;
        }
        let mut behind: BTreeMap<Option<usize>, Vec<Entry>> = BTreeMap::new();
        let mut last = None;
        for (new, is_kept) in is_kept_at.into_iter().enumerate() {
            if is_kept {
                last = Some(new);
                continue;
            }
            let entry = moved.remove(&new).unwrap_or_else(|| self.added(new, pool));
            behind.entry(last).or_default().push(entry.after_blank(self.newline));
        }
        let mut first = behind.remove(&None);
        let mut woven: Vec<Entry> = Vec::with_capacity(kept.len());
        for (new, entry) in kept {
            if !entry.is_header() {
                woven.extend(first.take().into_iter().flatten());
            }
            woven.push(entry);
            if new.is_some() {
                woven.extend(behind.remove(&new).into_iter().flatten());
            }
        }
        woven.extend(first.into_iter().flatten());
        woven
    }

    /// An entry with what the message says now.
    fn current(&mut self, mut entry: Entry, new: usize) -> Entry {
        let Wanted { id, notes, references, .. } = &self.wanted[new];
        if composed(entry.id()) != id.as_str() {
            self.counts.changed += 1;
            entry.change_id(id, self.newline);
        }
        entry.set_notes(notes, self.newline);
        entry.set_references(references, self.newline);
        entry
    }

    fn revived(&mut self, mut entry: Entry, new: usize) -> Entry {
        self.counts.taken += 1;
        entry.revive();
        self.current(entry, new)
    }

    fn added(&mut self, new: usize, pool: &Pool) -> Entry {
        let Wanted { context, id, .. } = &self.wanted[new];
        if let Some(entry) = pool.find(context, id) {
            self.counts.taken += 1;
            return self.current(entry, new);
        }
        self.counts.added += 1;
        self.current(Entry::new(Some(context), id, self.newline), new)
    }

    /// What is left of an entry that no text needs: nothing where nobody wrote anything.
    fn retired(&mut self, mut entry: Entry) -> Option<Entry> {
        if !entry.is_translated() && !entry.is_commented() {
            return None;
        }
        self.counts.gone += 1;
        entry.retire();
        entry.end_line(self.newline);
        Some(entry.after_blank(self.newline))
    }

    fn count(&mut self, entries: &[Entry]) {
        let active = || entries.iter().filter(|entry| is_message(entry) && !entry.is_obsolete());
        let translated = || active().filter(|entry| entry.is_translated());
        self.counts.all = active().count();
        self.counts.fuzzy = translated().filter(|entry| entry.has_flag("fuzzy")).count();
        self.counts.done = translated().count() - self.counts.fuzzy;
    }
}
