//! Words in another language than the page that shows them: those of the playbook that nobody has translated, and messages that
//! the language of the page lacks. They have marks around them until a template is filled. Then the elements that show them
//! get their `lang`, so that no template has to think of it.

mod told;

use crate::assets::ORIGINAL;
use crate::model::{Language, Playbook};
use memchr::memmem;
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::Range;

/// Begins words of the playbook. No text has it, nor the others: they are no characters.
const PLAYBOOK: char = '\u{fdd1}';
/// Begins a message of the interface.
const INTERFACE: char = '\u{fdd2}';
/// Ends either.
const END: char = '\u{fdd3}';
/// The bytes that all of them begin with, and few other signs.
const FIRST_BYTES: &[u8] = b"\xef\xb7";

/// The bundle with the module that tells marks to scripts, and the module.
pub(super) const BUNDLE: &str = "original";
const MODULE: &str = "base/original";

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
pub(crate) fn all_marked(text: &str) -> String {
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
    /// Whether words of the playbook are in another language: then its pages load what tells it to scripts.
    has_original: bool,
    playbook: Attributes,
    interface: Attributes,
}

/// A language, and its direction where that is not the site's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Attributes {
    #[serde(rename = "lang")]
    language: String,
    #[serde(rename = "dir", skip_serializing_if = "Option::is_none")]
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
        Self {
            has_original: playbook.language != playbook.written_in,
            playbook: attributes(&playbook.written_in),
            // Its messages keep their own direction by the signs around them.
            interface: Attributes { language: english.tag(), direction: None },
        }
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

    /// JSON as a script has it: where it has marks, it is read by the module that tells them.
    pub(super) fn read_by_scripts(&self, json: String) -> String {
        if !self.has_original || !has_marks(&json) {
            return unmarked(json);
        }
        let marks = [(PLAYBOOK, &self.playbook), (INTERFACE, &self.interface)];
        let tongues: BTreeMap<_, _> = marks.into_iter().collect();
        let tongues = serde_json::to_string(&tongues).expect("texts always become JSON");
        format!("localNormal.modules[\"{MODULE}\"].read({tongues},{json})")
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
