//! Changes to an entry. Only the lines that change are written anew.

use super::entry::{Entry, Field, Kind, Part};
use super::strings::quoted;

/// The order of parts in an entry.
fn rank(kind: Kind) -> u8 {
    match kind {
        Kind::Blank => 0,
        Kind::Comment | Kind::Other => 1,
        Kind::Note => 2,
        Kind::Reference => 3,
        Kind::Flags => 4,
        Kind::Previous(field) => 5 + field_rank(field),
        Kind::Is(field) => 10 + field_rank(field),
    }
}

fn field_rank(field: Field) -> u8 {
    match field {
        Field::Context => 0,
        Field::Id => 1,
        Field::Plural => 2,
        Field::Text(_) => 3,
    }
}

impl Entry {
    /// A message without a translation.
    pub(crate) fn new(context: Option<&str>, id: &str, newline: &str) -> Self {
        let mut entry = Self { parts: Vec::new(), is_obsolete: false };
        if let Some(context) = context {
            entry.set(Kind::Is(Field::Context), &[context], newline);
        }
        entry.set(Kind::Is(Field::Id), &[id], newline);
        entry.set_text("", newline);
        entry
    }

    pub(crate) fn set_text(&mut self, text: &str, newline: &str) {
        self.set(Kind::Is(Field::Text(None)), &[text], newline);
    }

    /// Gives it another original. It keeps the one that was translated, and is marked `fuzzy`, until somebody has
    /// looked at the translation; it loses both where the original is again what was translated.
    pub(crate) fn change_id(&mut self, id: &str, newline: &str) {
        if self.is_translated() {
            let was = self.previous_id().unwrap_or(self.id()).to_owned();
            let is_same =
                was == id && self.previous_context().is_none_or(|was| Some(was) == self.context());
            self.set_flag("fuzzy", !is_same, newline);
            let previous: &[&str] = if is_same { &[] } else { &[&was] };
            self.set(Kind::Previous(Field::Id), previous, newline);
        }
        self.set(Kind::Is(Field::Id), &[id], newline);
    }

    /// Sets what whoever made the file says of the message, where that is not said already.
    pub(crate) fn set_notes(&mut self, notes: &[String], newline: &str) {
        self.set_words(Kind::Note, notes, newline);
    }

    /// Sets the places that the message comes from.
    pub(crate) fn set_references(&mut self, references: &[String], newline: &str) {
        self.set_words(Kind::Reference, references, newline);
    }

    fn set_words(&mut self, kind: Kind, lines: &[String], newline: &str) {
        let own = self.parts.iter().filter(|part| part.kind == kind);
        // Other programs set the lines in another way.
        let is_said = own
            .flat_map(|part| part.value.split_whitespace())
            .eq(lines.iter().flat_map(|line| line.split_whitespace()));
        if !is_said {
            let lines: Vec<_> = lines.iter().map(String::as_str).collect();
            self.set(kind, &lines, newline);
        }
    }

    fn set_flag(&mut self, flag: &str, is_set: bool, newline: &str) {
        if self.has_flag(flag) == is_set {
            return;
        }
        let mut flags: Vec<&str> = self.flags().filter(|own| *own != flag).collect();
        if is_set {
            flags.insert(0, flag);
        }
        let line = flags.join(", ");
        let lines: &[&str] = if line.is_empty() { &[] } else { &[&line] };
        self.set(Kind::Flags, lines, newline);
    }

    /// Puts these parts in the place of all that are of the kind.
    fn set(&mut self, kind: Kind, values: &[&str], newline: &str) {
        self.end_line(newline);
        let own = self.parts.iter().position(|part| part.kind == kind);
        let at = own.unwrap_or_else(|| {
            let before = |part: &Part| rank(part.kind) < rank(kind);
            self.parts.iter().rposition(before).map_or(0, |last| last + 1)
        });
        self.parts.retain(|part| part.kind != kind);
        let made = values.iter().map(|value| Part {
            kind,
            raw: written(kind, value, newline),
            value: (*value).to_owned(),
            at: 0..0,
        });
        self.parts.splice(at..at, made);
    }

    /// Keeps the entry although no text needs it any more.
    pub(crate) fn retire(&mut self) {
        self.is_obsolete = true;
        self.parts.retain(|part| !matches!(part.kind, Kind::Note | Kind::Reference));
        for part in &mut self.parts {
            let mark = |line: &str| match part.kind {
                Kind::Is(_) => format!("#~ {line}"),
                Kind::Previous(_) => line.replacen("#|", "#~|", 1),
                _ => line.to_owned(),
            };
            part.raw = part.raw.split_inclusive('\n').map(mark).collect();
        }
    }

    /// Takes up again what was kept.
    pub(crate) fn revive(&mut self) {
        self.is_obsolete = false;
        for part in &mut self.parts {
            let unmark = |line: &str| match part.kind {
                Kind::Is(_) => {
                    let bare = line.replacen("#~ ", "", 1);
                    if bare.len() == line.len() { line.replacen("#~", "", 1) } else { bare }
                }
                Kind::Previous(_) => line.replacen("#~|", "#|", 1),
                _ => line.to_owned(),
            };
            part.raw = part.raw.split_inclusive('\n').map(unmark).collect();
        }
    }

    /// Ends its last line, where the file ended without.
    pub(crate) fn end_line(&mut self, newline: &str) {
        if let Some(last) = self.parts.last_mut()
            && !last.raw.ends_with('\n')
        {
            last.raw.push_str(newline);
        }
    }

    /// With an empty line before it.
    pub(crate) fn after_blank(mut self, newline: &str) -> Self {
        if self.parts.first().is_none_or(|part| part.kind != Kind::Blank) {
            let blank =
                Part { kind: Kind::Blank, raw: newline.to_owned(), value: String::new(), at: 0..0 };
            self.parts.insert(0, blank);
        }
        self
    }
}

/// A part as it is written.
fn written(kind: Kind, value: &str, newline: &str) -> String {
    match kind {
        Kind::Blank => newline.to_owned(),
        Kind::Comment | Kind::Other => format!("# {value}{newline}"),
        Kind::Note => format!("#. {value}{newline}"),
        Kind::Reference => format!("#: {value}{newline}"),
        Kind::Flags => format!("#, {value}{newline}"),
        Kind::Previous(field) => lines("#| ", field, value, newline),
        Kind::Is(field) => lines("", field, value, newline),
    }
}

/// A field: on one line, or with a line for each of its own.
fn lines(mark: &str, field: Field, value: &str, newline: &str) -> String {
    let keyword = match field {
        Field::Context => "msgctxt".to_owned(),
        Field::Id => "msgid".to_owned(),
        Field::Plural => "msgid_plural".to_owned(),
        Field::Text(None) => "msgstr".to_owned(),
        Field::Text(Some(index)) => format!("msgstr[{index}]"),
    };
    let ends_inside = value.trim_end_matches('\n').contains('\n');
    if !ends_inside {
        return format!("{mark}{keyword} {}{newline}", quoted(value));
    }
    let own = value.split_inclusive('\n').map(|line| format!("{mark}{}{newline}", quoted(line)));
    format!("{mark}{keyword} \"\"{newline}{}", own.collect::<String>())
}
