//! From the text of a file to its entries.

use super::entry::{Entry, Field, Kind, Part};
use super::fault::{Fault, FaultKind};
use super::line::{self, Line, Means};
use super::{File, header};
use std::collections::HashMap;
use std::ops::Range;

/// Reads a file; every fault is found in one go.
pub fn read(text: &str) -> Result<File, Vec<Fault>> {
    let mark = text.len() - text.trim_start_matches('\u{feff}').len();
    let mut reading = Reading::default();
    let mut at = mark;
    for raw in text[mark..].split_inclusive('\n') {
        match line::read(raw, at) {
            Ok(line) => reading.take(line, raw),
            Err(fault) => reading.give_up(fault, raw, at),
        }
        at += raw.len();
    }
    reading.finish();
    let Reading { entries, parts: tail, mut faults, .. } = reading;
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let file = File { has_mark: mark > 0, newline, entries, tail };
    faults.extend(twice(&file));
    faults.extend(header::faults(&file));
    if faults.is_empty() { Ok(file) } else { Err(faults) }
}

/// The lines so far.
#[derive(Default)]
struct Reading {
    entries: Vec<Entry>,
    /// Those of the entry at hand.
    parts: Vec<Part>,
    is_obsolete: bool,
    /// Whether the entry at hand, or the field, had a fault: one is enough to be told.
    is_given_up: bool,
    faults: Vec<Fault>,
}

impl Reading {
    fn take(&mut self, line: Line, raw: &str) {
        match line.means {
            Means::GoesOn { in_previous } => self.go_on(&line, in_previous, raw),
            Means::Begins(kind) => {
                self.begin(kind, &line);
                let Line { value, at, .. } = line;
                self.parts.push(Part { kind, raw: raw.to_owned(), value, at });
            }
        }
    }

    fn go_on(&mut self, line: &Line, in_previous: bool, raw: &str) {
        let is_obsolete = self.is_obsolete;
        self.join_blanks();
        match self.parts.last_mut() {
            Some(last) if goes_on(last.kind, in_previous) => {
                last.raw.push_str(raw);
                last.value.push_str(&line.value);
                last.at.end = line.at.end;
                if !in_previous && line.is_obsolete != is_obsolete {
                    self.fault(FaultKind::HalfObsolete, line.at.clone());
                }
            }
            _ => self.fault(FaultKind::Loose, line.at.clone()),
        }
    }

    /// Empty lines within a text are lines of it.
    fn join_blanks(&mut self) {
        while let [.., field, blank] = self.parts.as_mut_slice()
            && blank.kind == Kind::Blank
        {
            field.raw.push_str(&blank.raw);
            self.parts.pop();
        }
    }

    /// Gets ready for a part, which may be the first of another entry.
    fn begin(&mut self, kind: Kind, line: &Line) {
        if let Kind::Is(field) = kind {
            return self.field(field, line);
        }
        if self.has(is_text) {
            self.close();
        } else if kind != Kind::Blank && self.has(|kind| kind == Kind::Is(Field::Id)) {
            self.say_lack_text();
        }
    }

    fn field(&mut self, field: Field, line: &Line) {
        let is_next_form = matches!(field, Field::Text(Some(index)) if index > 0);
        if self.has(is_text) && !is_next_form && !matches!(field, Field::Text(_)) {
            self.close();
        }
        let has = |field| self.has(|kind| kind == Kind::Is(field));
        let texts = self.parts.iter().filter(|part| is_text(part.kind)).count();
        let fault = match field {
            Field::Context if has(Field::Context) || has(Field::Id) => return self.lack_text(),
            Field::Id if has(Field::Id) => return self.lack_text(),
            Field::Plural if !has(Field::Id) || has(Field::Plural) => Some(FaultKind::LooseText),
            Field::Text(_) if !has(Field::Id) => Some(FaultKind::LooseText),
            Field::Text(None) if texts > 0 => Some(FaultKind::LooseText),
            Field::Text(None) if has(Field::Plural) => Some(FaultKind::Form(0)),
            Field::Text(Some(_)) if !has(Field::Plural) => Some(FaultKind::LooseText),
            Field::Text(Some(index)) if index != texts => Some(FaultKind::Form(texts)),
            _ => None,
        };
        match fault {
            Some(kind) => self.fault(kind, line.at.clone()),
            None if !self.has(is_field) => self.is_obsolete = line.is_obsolete,
            None if self.is_obsolete != line.is_obsolete => {
                self.fault(FaultKind::HalfObsolete, line.at.clone());
            }
            None => {}
        }
    }

    fn has(&self, is: impl Fn(Kind) -> bool) -> bool {
        self.parts.iter().any(|part| is(part.kind))
    }

    /// The entry at hand ends without a translation.
    fn lack_text(&mut self) {
        self.say_lack_text();
        self.close();
    }

    fn say_lack_text(&mut self) {
        let id = self.parts.iter().rfind(|part| is_field(part.kind)).map(|part| part.at.clone());
        self.fault(FaultKind::NoText, id.unwrap_or_default());
    }

    fn close(&mut self) {
        let parts = std::mem::take(&mut self.parts);
        self.entries.push(Entry { parts, is_obsolete: self.is_obsolete });
        self.is_obsolete = false;
        self.is_given_up = false;
    }

    fn finish(&mut self) {
        if self.has(is_text) {
            self.close();
        } else if self.has(is_field) {
            self.lack_text();
        }
    }

    fn fault(&mut self, kind: FaultKind, at: Range<usize>) {
        if !self.is_given_up {
            self.faults.push(Fault::new(kind, at));
        }
        self.is_given_up = true;
    }

    /// Keeps the place of a line that cannot be read, so that what is right around it counts.
    fn give_up(&mut self, fault: Fault, raw: &str, at: usize) {
        let kind = match raw.trim_start_matches(['#', '~', ' ']) {
            text if text.starts_with("msgctxt") => Kind::Is(Field::Context),
            text if text.starts_with("msgid") => Kind::Is(Field::Id),
            text if text.starts_with("msgstr") => Kind::Is(Field::Text(None)),
            _ => Kind::Other,
        };
        if self.has(is_text) && kind != Kind::Other {
            self.close();
        }
        self.faults.push(fault);
        self.is_given_up = true;
        let at = at..at + raw.trim_end().len();
        self.parts.push(Part { kind, raw: raw.to_owned(), value: String::new(), at });
    }
}

fn is_field(kind: Kind) -> bool {
    matches!(kind, Kind::Is(_))
}

fn is_text(kind: Kind) -> bool {
    matches!(kind, Kind::Is(Field::Text(_)))
}

/// Whether a text may follow on the next line.
fn goes_on(kind: Kind, in_previous: bool) -> bool {
    if in_previous { matches!(kind, Kind::Previous(_)) } else { is_field(kind) }
}

/// Messages that are in the file more than once, those that nothing needs any more among them.
fn twice(file: &File) -> Vec<Fault> {
    let mut seen: HashMap<(Option<&str>, &str), Range<usize>> = HashMap::new();
    let mut faults = Vec::new();
    for entry in &file.entries {
        let at = entry.place(Field::Id);
        // What could not be read has told its own fault.
        if at.is_empty() {
            continue;
        }
        match seen.get(&(entry.context(), entry.id())) {
            Some(first) => faults.push(Fault::new(FaultKind::Twice, at).after(first.clone())),
            None => drop(seen.insert((entry.context(), entry.id()), at)),
        }
    }
    faults
}
