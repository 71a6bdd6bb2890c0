//! A word of the index, and how much its places on a page say.

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

/// Where a word is on a page, the best place last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
#[repr(u8)]
pub(super) enum Place {
    #[default]
    Text,
    TextOften,
    Summary,
    Title,
}

impl Place {
    pub(super) const ALL: [Self; 4] = [Self::Text, Self::TextOften, Self::Summary, Self::Title];
}

/// The first bytes of a folded word, as many whole letters as fit, then zeros: so words are sorted like texts, and kept
/// without memory of their own. Queries are cut in the same way.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word([u8; Word::LONGEST]);

/// All bytes at once, as one large number.
impl Hash for Word {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u128(u128::from_ne_bytes(self.0));
    }
}

impl PartialOrd for Word {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// All bytes at once, as one large number.
impl Ord for Word {
    fn cmp(&self, other: &Self) -> Ordering {
        u128::from_be_bytes(self.0).cmp(&u128::from_be_bytes(other.0))
    }
}

impl Word {
    const LONGEST: usize = 16;

    /// The word as text.
    pub(super) fn text(&self) -> &str {
        std::str::from_utf8(&self.0[..self.length()]).expect("words are made of whole letters")
    }

    /// Its first bytes, with zeros where it is shorter.
    pub(super) fn beginning(&self, bytes: usize) -> &[u8] {
        &self.0[..bytes.min(Self::LONGEST)]
    }

    /// In bytes.
    pub(super) fn length(&self) -> usize {
        self.0.iter().position(|byte| *byte == 0).unwrap_or(Self::LONGEST)
    }
}

/// A word being read.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Growing {
    word: Word,
    length: usize,
    /// Whether there was a letter that did not fit.
    is_full: bool,
}

impl Growing {
    pub(super) fn push(&mut self, letter: char) {
        let end = self.length + letter.len_utf8();
        self.is_full |= end > Word::LONGEST;
        if !self.is_full {
            letter.encode_utf8(&mut self.word.0[self.length..]);
            self.length = end;
        }
    }

    /// Adds letters and digits of ASCII, folded.
    pub(super) fn push_ascii(&mut self, letters: &[u8]) {
        let room = if self.is_full { 0 } else { Word::LONGEST - self.length };
        let fitting = &letters[..letters.len().min(room)];
        let end = self.length + fitting.len();
        for (place, letter) in self.word.0[self.length..end].iter_mut().zip(fitting) {
            *place = letter.to_ascii_lowercase();
        }
        self.length = end;
        self.is_full |= letters.len() > room;
    }

    /// Adds another after it.
    pub(super) fn append(&mut self, other: Self) {
        if self.is_empty() {
            *self = other;
        } else {
            other.word.text().chars().for_each(|letter| self.push(letter));
            self.is_full |= other.is_full;
        }
    }

    pub(super) fn is_empty(self) -> bool {
        self.length == 0
    }

    /// Whether it may be a group of digits: one of three, or as the first group one of at most three that is not 0.
    pub(super) fn is_group(self, is_first: bool) -> bool {
        let leads = self.word.0[0];
        self.length == 3 && !(is_first && leads == b'0')
            || is_first && self.length < 3 && leads != b'0'
    }

    pub(super) fn is(self, letter: char) -> bool {
        self.word.text().chars().eq([letter])
    }

    /// The word, as far as it was read.
    pub(super) fn word(self) -> Word {
        self.word
    }
}
