//! One message with its translation, and the comments before it.

use std::ops::Range;

/// A keyword of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// `msgctxt`
    Context,
    /// `msgid`
    Id,
    /// `msgid_plural`
    Plural,
    /// `msgstr`, or `msgstr[0]` and so on
    Text(Option<usize>),
}

/// What some lines of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Blank,
    /// `# `: of the translator.
    Comment,
    /// `#.`: of whoever made the file.
    Note,
    /// `#:`: where the message comes from.
    Reference,
    /// `#,`: marks such as `fuzzy`.
    Flags,
    /// `#|`: a field as it was before.
    Previous(Field),
    Is(Field),
    /// A comment of a kind that nobody knows.
    Other,
}

/// Lines of an entry that belong together.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) kind: Kind,
    /// The lines as they are written.
    pub(super) raw: String,
    /// What they mean: the text of a field, the words of a comment.
    pub(super) value: String,
    /// Bytes of the file: of a field, its text with the quotation marks.
    pub(super) at: Range<usize>,
}

/// A message and its translation.
#[derive(Debug, Clone)]
pub struct Entry {
    pub(super) parts: Vec<Part>,
    pub(super) is_obsolete: bool,
}

impl Entry {
    /// What tells it from an equal message elsewhere.
    pub fn context(&self) -> Option<&str> {
        self.value(Kind::Is(Field::Context))
    }

    /// The original.
    pub fn id(&self) -> &str {
        self.value(Kind::Is(Field::Id)).unwrap_or_default()
    }

    /// The original for several.
    pub fn plural(&self) -> Option<&str> {
        self.value(Kind::Is(Field::Plural))
    }

    /// The translation; empty where there is none yet. Of several forms, the first.
    pub fn text(&self) -> &str {
        self.texts().next().unwrap_or_default()
    }

    /// Every form of the translation.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let is_text = |part: &&Part| matches!(part.kind, Kind::Is(Field::Text(_)));
        self.parts.iter().filter(is_text).map(|part| part.value.as_str())
    }

    /// Whether any form of the translation has more than spaces.
    pub fn is_translated(&self) -> bool {
        self.texts().any(|text| !text.trim().is_empty())
    }

    /// The original that was translated, where it has changed since.
    pub fn previous_id(&self) -> Option<&str> {
        self.value(Kind::Previous(Field::Id))
    }

    /// The context that the translation was made for, where it was another one.
    pub fn previous_context(&self) -> Option<&str> {
        self.value(Kind::Previous(Field::Context))
    }

    /// Whether it is kept although no text needs it any more (`#~`).
    pub fn is_obsolete(&self) -> bool {
        self.is_obsolete
    }

    /// Whether it is the header of the file.
    pub fn is_header(&self) -> bool {
        !self.is_obsolete && self.id().is_empty() && self.context().is_none()
    }

    /// Its flags, such as `fuzzy`.
    pub fn flags(&self) -> impl Iterator<Item = &str> {
        let lines = self.parts.iter().filter(|part| part.kind == Kind::Flags);
        lines.flat_map(|part| part.value.split(',')).map(str::trim).filter(|flag| !flag.is_empty())
    }

    /// Whether it has a flag.
    pub fn has_flag(&self, flag: &str) -> bool {
        self.flags().any(|own| own == flag)
    }

    /// Whether a translator wrote a comment.
    pub fn is_commented(&self) -> bool {
        self.parts.iter().any(|part| part.kind == Kind::Comment && !part.value.is_empty())
    }

    /// The place of a field's text in the file that was read, with its quotation marks.
    pub fn place(&self, field: Field) -> Range<usize> {
        let found = self.parts.iter().find(|part| part.kind == Kind::Is(field));
        found.or(self.parts.last()).map_or(0..0, |part| part.at.clone())
    }

    /// Its lines as they are written.
    pub(crate) fn lines(&self) -> String {
        self.parts.iter().map(|part| part.raw.as_str()).collect()
    }

    pub(super) fn parts(&self) -> &[Part] {
        &self.parts
    }

    pub(super) fn value(&self, kind: Kind) -> Option<&str> {
        self.parts.iter().find(|part| part.kind == kind).map(|part| part.value.as_str())
    }
}
