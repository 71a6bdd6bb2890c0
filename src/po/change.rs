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

    /// Gives it a translation that somebody has looked at, and the original of that if it is another one.
    pub(crate) fn translate(&mut self, id: Option<&str>, text: &str, newline: &str) {
        if let Some(id) = id {
            self.set(Kind::Is(Field::Id), &[id], newline);
        }
        self.set_flag("fuzzy", false, newline);
        self.parts.retain(|part| !matches!(part.kind, Kind::Previous(_)));
        if self.text() != text {
            self.set_text(text, newline);
        }
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

    /// Changes what is said of the message and its places, where that is what whoever made the file said.
    pub(crate) fn change_origin(&mut self, kinds: [(&[String], &[String]); 2], newline: &str) {
        for (kind, (old, new)) in [Kind::Note, Kind::Reference].into_iter().zip(kinds) {
            if old != new && self.says(kind, old) {
                self.set_words(kind, new, newline);
            }
        }
    }

    /// Sets the places that the message comes from.
    pub(crate) fn set_references(&mut self, references: &[String], newline: &str) {
        self.set_words(Kind::Reference, references, newline);
    }

    /// Whether these words are said, in lines of whatever length: other programs set them in another way.
    fn says(&self, kind: Kind, lines: &[String]) -> bool {
        let own = self.parts.iter().filter(|part| part.kind == kind);
        own.flat_map(|part| part.value.split_whitespace())
            .eq(lines.iter().flat_map(|line| line.split_whitespace()))
    }

    fn set_words(&mut self, kind: Kind, lines: &[String], newline: &str) {
        if !self.says(kind, lines) {
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

    /// Puts other words in the place of those of each field, and of what it was before. Words that stay keep their lines.
    pub(crate) fn reword(&mut self, newline: &str, word: impl Fn(Field, &str) -> Option<String>) {
        for part in &mut self.parts {
            let (Kind::Is(field) | Kind::Previous(field)) = part.kind else { continue };
            let Some(new) = word(field, &part.value).filter(|new| *new != part.value) else {
                continue;
            };
            part.raw = in_place(part, &new).unwrap_or_else(|| {
                let lines = written(part.kind, &new, newline);
                let lines = lines.split_inclusive('\n');
                if self.is_obsolete {
                    lines.map(|line| kept(part.kind, line)).collect()
                } else {
                    lines.collect()
                }
            });
            part.value = new;
        }
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
            part.raw = part.raw.split_inclusive('\n').map(|line| kept(part.kind, line)).collect();
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

/// A line of what no text needs any more.
fn kept(kind: Kind, line: &str) -> String {
    match kind {
        Kind::Is(_) => format!("#~ {line}"),
        Kind::Previous(_) => line.replacen("#|", "#~|", 1),
        _ => line.to_owned(),
    }
}

/// The lines of a part with other words, where these differ in one word that is written as it is.
fn in_place(part: &Part, new: &str) -> Option<String> {
    let old = part.value.as_str();
    let same = |a: &[char], b: &[char]| a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let is_part = |c: &char| c.is_alphanumeric() || "-.:/".contains(*c);
    let (a, b): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
    let mut start = same(&a, &b);
    start -= a[..start].iter().rev().take_while(|c| is_part(c)).count();
    let (a_rest, b_rest): (Vec<char>, Vec<char>) =
        (a[start..].iter().rev().copied().collect(), b[start..].iter().rev().copied().collect());
    let mut end = same(&a_rest, &b_rest);
    end -= a_rest[..end].iter().rev().take_while(|c| is_part(c)).count();
    let word = |text: &[char]| text[start..text.len() - end].iter().collect::<String>();
    let (from, to) = (word(&a), word(&b));
    let is_all = !from.is_empty() && old.replace(&from, &to) == new;
    let is_whole = part.raw.matches(&from).count() == old.matches(&from).count();
    (is_all && is_whole).then(|| part.raw.replace(&from, &to))
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
