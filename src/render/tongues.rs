//! Words in another language than the page that shows them: those of the playbook that nobody has translated, and messages that
//! the language of the page lacks. They have marks around them until a template is filled. Then the elements that show them
//! get their `lang`, so that no template has to think of it.

mod told;

use crate::assets::ORIGINAL;
use crate::model::{Language, Playbook};
use memchr::memmem;
use std::ops::Range;

/// Begins words of the playbook. No text has it, nor the others: they are no characters.
const PLAYBOOK: char = '\u{fdd1}';
/// Begins a message of the interface.
const INTERFACE: char = '\u{fdd2}';
/// Ends either.
const END: char = '\u{fdd3}';
/// The bytes that all of them begin with, and few other signs.
const FIRST_BYTES: &[u8] = b"\xef\xb7";

/// What is around words of the playbook in its original language.
pub(super) const ORIGINAL_WORDS: [char; 2] = [PLAYBOOK, END];

/// Marks the parts of a text that nobody has translated, each a range of its bytes.
pub(super) fn marked(text: &str, original: &[Range<usize>]) -> String {
    let mut marked = String::with_capacity(text.len() + 6 * original.len());
    let mut done = 0;
    for range in original {
        marked.push_str(&text[done..range.start]);
        marked.push_str(&all_marked(&text[range.clone()]));
        done = range.end;
    }
    marked.push_str(&text[done..]);
    marked
}

/// Marks a text that nobody has translated.
pub(super) fn all_marked(text: &str) -> String {
    format!("{PLAYBOOK}{text}{END}")
}

/// Marks a message that the language of the pages lacks.
pub(super) fn of_interface(message: &str) -> String {
    format!("{INTERFACE}{message}{END}")
}

/// A text without marks, for those who cannot be told of its language.
pub(super) fn unmarked(text: String) -> String {
    if has_marks(&text) { text.replace(is_mark, "") } else { text }
}

fn has_marks(text: &str) -> bool {
    memmem::find(text.as_bytes(), FIRST_BYTES).is_some() && text.contains(is_mark)
}

fn is_mark(sign: char) -> bool {
    matches!(sign, PLAYBOOK | INTERFACE | END)
}

/// How a document says the language of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Html,
    /// By `xml:lang`; its elements have words or other elements.
    Xml,
    /// Not at all: it has no words.
    Silent,
}

impl Kind {
    /// That of what a template makes.
    pub(super) fn of(template: &str) -> Self {
        match template.rsplit('.').next() {
            Some("html") => Self::Html,
            Some("xml") => Self::Xml,
            _ => Self::Silent,
        }
    }
}

/// The languages that words of a site can be in besides its own.
pub(super) struct Tongues {
    playbook: Attributes,
    interface: Attributes,
}

/// A language, and its direction where that is not the site's.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Attributes {
    language: String,
    direction: Option<&'static str>,
}

impl Tongues {
    /// Those of a playbook.
    pub(super) fn of(playbook: &Playbook) -> Self {
        let own = &playbook.language;
        let english = Language::parse(ORIGINAL).expect("a language");
        let attributes = |language: &Language| Attributes {
            language: language.tag(),
            direction: (language.direction() != own.direction()).then(|| language.direction()),
        };
        Self { playbook: attributes(&playbook.written_in), interface: attributes(&english) }
    }

    /// What a template has made, with the languages of its words told and without marks.
    pub(super) fn tell(&self, text: String, kind: Kind) -> String {
        if !has_marks(&text) {
            return text;
        }
        match kind {
            Kind::Silent => unmarked(text),
            kind => told::told(&text, self, kind),
        }
    }

    /// The attributes of an element whose words begin with a mark.
    fn attributes(&self, mark: char, kind: Kind) -> String {
        let of = if mark == INTERFACE { &self.interface } else { &self.playbook };
        match (kind, of.direction) {
            (Kind::Xml, _) => format!(" xml:lang=\"{}\"", of.language),
            (_, None) => format!(" lang=\"{}\"", of.language),
            (_, Some(direction)) => format!(" lang=\"{}\" dir=\"{direction}\"", of.language),
        }
    }
}

#[cfg(test)]
mod tests;
