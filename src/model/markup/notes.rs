//! Footnotes, which are written after the text, in the order in which the text refers to them.

use pulldown_cmark::{Event, Tag, TagEnd};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// What comes next of a text whose footnotes are put at its end.
pub(super) enum Step<'a> {
    /// An event of the text or of the footnote that is open.
    Event(Event<'a>, Range<usize>),
    /// A reference to a footnote, by its place among them.
    Reference(usize),
    /// The next footnote begins.
    Note,
}

type Events<'a> = Vec<(Event<'a>, Range<usize>)>;

/// The events of a text, then those of its footnotes. A footnote that nothing refers to, and a
/// second one of the same name, are left out; checking names them.
pub(super) struct NotesLast<'a, I> {
    text: I,
    /// Definitions that are open: one may be within another.
    open: Vec<(String, Events<'a>)>,
    defined: FxHashMap<String, Events<'a>>,
    /// The names that were referred to, in order.
    used: Vec<String>,
    /// The place of each among them.
    places: FxHashMap<String, usize>,
    /// How many of them have been written.
    written: usize,
    /// What is left of the footnote that is being written.
    note: std::vec::IntoIter<(Event<'a>, Range<usize>)>,
}

impl<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>> NotesLast<'a, I> {
    pub(super) fn new(text: I) -> Self {
        Self {
            text,
            open: Vec::new(),
            defined: FxHashMap::default(),
            used: Vec::new(),
            places: FxHashMap::default(),
            written: 0,
            note: Vec::new().into_iter(),
        }
    }

    /// The next event that is not part of a definition.
    fn next_of_text(&mut self) -> Option<(Event<'a>, Range<usize>)> {
        loop {
            match self.text.next()? {
                (Event::Start(Tag::FootnoteDefinition(name)), _) => {
                    self.open.push((name.to_lowercase(), Vec::new()));
                }
                (Event::End(TagEnd::FootnoteDefinition), _) => self.close(),
                found => match self.open.last_mut() {
                    Some((_, events)) => events.push(found),
                    None => return Some(found),
                },
            }
        }
    }

    fn close(&mut self) {
        let Some((name, events)) = self.open.pop() else { return };
        self.defined.entry(name).or_insert(events);
    }

    fn begin_note(&mut self) -> Option<Step<'a>> {
        let name = self.used.get(self.written)?;
        self.written += 1;
        self.note = self.defined.remove(name).unwrap_or_default().into_iter();
        Some(Step::Note)
    }

    fn place(&mut self, name: &str) -> usize {
        let name = name.to_lowercase();
        *self.places.entry(name).or_insert_with_key(|name| {
            self.used.push(name.clone());
            self.used.len() - 1
        })
    }
}

impl<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>> Iterator for NotesLast<'a, I> {
    type Item = Step<'a>;

    fn next(&mut self) -> Option<Step<'a>> {
        let found = self.next_of_text().or_else(|| self.note.next());
        match found {
            Some((Event::FootnoteReference(name), _)) => Some(Step::Reference(self.place(&name))),
            Some((event, range)) => Some(Step::Event(event, range)),
            None => self.begin_note(),
        }
    }
}
