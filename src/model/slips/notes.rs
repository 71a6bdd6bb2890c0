//! Footnotes and definitions of links: each is there once, and something refers to it.

use super::{Slip, SlipKind, has_words};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Labels of a text, as they are compared: without regard to case and spaces.
#[derive(Default)]
pub(super) struct Notes {
    notes: BTreeMap<String, Range<usize>>,
    /// Notes that are open: one may contain another.
    open: Vec<String>,
    /// Marks, each with the note that contains it.
    marks: Vec<(Option<String>, String)>,
    definitions: BTreeMap<String, Range<usize>>,
    references: BTreeSet<String>,
}

impl Notes {
    /// A note begins.
    pub(super) fn note(&mut self, label: &str, range: Range<usize>, found: &mut Vec<Slip>) {
        self.open.push(folded(label));
        match self.notes.entry(folded(label)) {
            Entry::Occupied(_) => found.push(Slip { kind: SlipKind::RepeatedNote, range }),
            Entry::Vacant(place) => {
                place.insert(range);
            }
        }
    }

    /// A note ends.
    pub(super) fn end_note(&mut self) {
        self.open.pop();
    }

    /// A mark that leads to a note.
    pub(super) fn mark(&mut self, label: &str) {
        self.marks.push((self.open.last().cloned(), folded(label)));
    }

    /// The notes that the text leads to, by way of others or not.
    fn reached(&mut self) -> BTreeSet<String> {
        let mut within: BTreeMap<_, Vec<String>> = BTreeMap::new();
        for (note, label) in self.marks.drain(..) {
            within.entry(note).or_default().push(label);
        }
        let mut reached = BTreeSet::new();
        let mut next = within.remove(&None).unwrap_or_default();
        while let Some(label) = next.pop() {
            next.extend(within.remove(&Some(label.clone())).into_iter().flatten());
            reached.insert(label);
        }
        reached
    }

    /// A link by the name of a definition.
    pub(super) fn refer(&mut self, label: &str) {
        self.references.insert(folded(label));
    }

    /// A part of the text that no event shows: definitions, or words that are lost.
    pub(super) fn unshown(&mut self, text: &str, part: Range<usize>, found: &mut Vec<Slip>) {
        let mut at = part.start;
        let mut defined: Option<(&str, Range<usize>)> = None;
        for line in text[part].split_inclusive('\n') {
            let words = line.trim().trim_start_matches(['>', '-', '*', '+', ' ', '\t']);
            let start = at + line.find(words).unwrap_or(0);
            at += line.len();
            let range = start..start + words.len();
            match (label_of(words), &mut defined) {
                (Some(label), before) => {
                    let before = before.replace((label, range));
                    self.define(before, text, found);
                }
                // An address or a title may stand in the lines below its name.
                (None, Some((_, whole))) if !words.is_empty() => whole.end = range.end,
                (None, None) if has_words(words) => {
                    found.push(Slip { kind: SlipKind::NotShown, range });
                }
                (None, before) => self.define(before.take(), text, found),
            }
        }
        self.define(defined, text, found);
    }

    fn define(&mut self, defined: Option<(&str, Range<usize>)>, text: &str, found: &mut Vec<Slip>) {
        let Some((label, range)) = defined else { return };
        match self.definitions.entry(folded(label)) {
            Entry::Occupied(first) if text[first.get().clone()] == text[range.clone()] => {}
            Entry::Occupied(_) => found.push(Slip { kind: SlipKind::RepeatedDefinition, range }),
            Entry::Vacant(place) => {
                place.insert(range);
            }
        }
    }

    /// What nothing refers to.
    pub(super) fn finish(mut self, found: &mut Vec<Slip>) {
        let reached = self.reached();
        let mut report = |kind, all: BTreeMap<String, Range<usize>>, used: &BTreeSet<String>| {
            let unused = all.into_iter().filter(|(label, _)| !used.contains(label));
            found.extend(unused.map(|(_, range)| Slip { kind, range }));
        };
        report(SlipKind::NoteWithoutMark, self.notes, &reached);
        report(SlipKind::UnusedDefinition, self.definitions, &self.references);
    }
}

/// The name in `[name]: …`
fn label_of(line: &str) -> Option<&str> {
    line.strip_prefix('[')?.split_once("]:").map(|(label, _)| label)
}

fn folded(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
