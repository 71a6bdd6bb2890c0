//! Ids and typed indices.

use crate::letters;
use serde::{Serialize, Serializer};
use std::fmt;

/// A permanent name: `[a-z0-9]+([.-][a-z0-9]+)*`, at most [`Id::MAX_LENGTH`] bytes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

/// Why a text is not an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdError {
    /// No sign at all.
    Empty,
    /// Longer than [`Id::MAX_LENGTH`].
    TooLong,
    /// A sign that ids do not have, or a hyphen or dot at an end or beside another.
    Malformed,
}

impl Id {
    /// Longest id in bytes; keeps file names portable.
    pub const MAX_LENGTH: usize = 100;

    /// Parses an id.
    pub fn parse(text: &str) -> Result<Self, IdError> {
        if text.is_empty() {
            return Err(IdError::Empty);
        }
        if text.len() > Self::MAX_LENGTH {
            return Err(IdError::TooLong);
        }
        let is_word = |word: &str| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        if text.split(['-', '.']).all(is_word) {
            Ok(Self(text.to_owned()))
        } else {
            Err(IdError::Malformed)
        }
    }

    /// The nearest id to a text that is not one: plain lower-case letters, with a hyphen for every run of other signs.
    pub fn suggest(text: &str) -> Option<Self> {
        Self::parse(&hyphenated(text)).ok()
    }

    /// An id of the first words of a text, of no more bytes than `most`; of a longer word, its beginning.
    pub fn of_first_words(text: &str, most: usize) -> Option<Self> {
        let mut id = hyphenated(text);
        if id.len() > most {
            let end = id.bytes().take(most + 1).rposition(|byte| byte == b'-').unwrap_or(most);
            id.truncate(end);
        }
        Self::parse(&id).ok()
    }

    /// What an id is where none was written, which is then reported: no other id is like it.
    pub(super) fn missing() -> Self {
        Self(String::new())
    }

    /// Whether no id was written.
    pub fn is_missing(&self) -> bool {
        self.0.is_empty()
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The words of a text in plain lower-case letters, with a hyphen between them.
fn hyphenated(text: &str) -> String {
    let is_joint = |sign: char| matches!(sign, '\'' | '’') || letters::is_invisible(sign);
    let plain = letters::plain(&text.replace(is_joint, ""));
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An id in the words of a title, for what has none: `not-our-duty` becomes "Not our duty".
pub fn id_in_words(id: &str) -> String {
    let words = id.replace(['-', '.'], " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

macro_rules! indices {
    ($($(#[$doc:meta])* $name:ident;)*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $name(pub usize);
        )*
    };
}

indices! {
    /// An area, in reading order.
    AreaIx;
    /// A principle, in order.
    PrincipleIx;
    /// A stage, in order.
    StageIx;
    /// A story, in order.
    StoryIx;
    /// A delivery route, in order.
    RouteIx;
    /// A free page, in order.
    PageIx;
    /// A glossary term, in order.
    TermIx;
    /// A question, in model order: by area, then as its area lists it.
    QuestionIx;
    /// A level within its question, from the lowest.
    LevelIx;
    /// An action within its level.
    ActionIx;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_follow_their_pattern() {
        for good in ["a", "a1", "service-design.one-front-door", "2020"] {
            assert!(Id::parse(good).is_ok(), "{good}");
        }
        for bad in ["", "A", "a_b", "-a", "a-", "a--b", "a.-b", "é", "a b", "a/b", "..", "a\0"] {
            assert!(Id::parse(bad).is_err(), "{bad:?}");
        }
        assert_eq!(Id::suggest("Service Design!").unwrap().as_str(), "service-design");
        for (text, id) in [
            ("Gŵyl Fwyd", "gwyl-fwyd"),
            ("tŷ-agored", "ty-agored"),
            ("ty\u{302} agored", "ty-agored"),
            ("Łódź & Ørsted", "lodz-orsted"),
            ("The council’s plan", "the-councils-plan"),
            ("po\u{ad}licy", "policy"),
        ] {
            assert_eq!(Id::suggest(text).unwrap().as_str(), id, "{text}");
        }
        assert!(Id::suggest("…").is_none());
    }

    #[test]
    fn an_id_of_first_words_ends_with_a_word() {
        for (text, id) in [
            ("Straße", "strasse"),
            ("a front door", "a-front"),
            ("front door", "front"),
            ("a front", "a-front"),
            ("homeworking", "homework"),
        ] {
            assert_eq!(Id::of_first_words(text, 8).unwrap().as_str(), id, "{text}");
        }
        let long = "ß".repeat(Id::MAX_LENGTH);
        assert_eq!(Id::of_first_words(&long, 80).unwrap().as_str(), "s".repeat(80));
        assert!(Id::of_first_words("مدرسة", 80).is_none());
    }
}
