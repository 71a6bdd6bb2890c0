//! A word of the index, and how much the places say where it stands.

#![allow(clippy::cast_possible_truncation, reason = "a word has at most 16 bytes")]

/// Where a word stands, the best place last.
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

/// The first bytes of a folded word, as many whole letters as fit into [`Word::LONGEST`], with the first byte highest: so words
/// are compared, hashed and sorted as numbers. Queries are cut in the same way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Word(u128);

impl Word {
    const LONGEST: usize = 16;

    /// The word as text.
    pub(super) fn text(self) -> String {
        let bytes = self.0.to_be_bytes();
        let text = std::str::from_utf8(&bytes[..self.length()]);
        text.expect("words are made of whole letters").to_owned()
    }

    /// A number that words share which have their first bytes in common.
    pub(super) fn beginning(self, bytes: usize) -> u128 {
        self.0.checked_shr(8 * (Self::LONGEST.saturating_sub(bytes)) as u32).unwrap_or(0)
    }

    /// In bytes.
    pub(super) fn length(self) -> usize {
        Self::LONGEST - self.0.trailing_zeros() as usize / 8
    }
}

/// A word being read.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Growing {
    /// Its first bytes, highest first.
    number: u128,
    length: usize,
    /// Whether there was a letter that did not fit.
    is_full: bool,
}

impl Growing {
    pub(super) fn push(&mut self, letter: char) {
        let mut bytes = [0; 4];
        let bytes = letter.encode_utf8(&mut bytes).as_bytes();
        self.is_full |= self.length + bytes.len() > Word::LONGEST;
        if self.is_full {
            return;
        }
        for byte in bytes {
            let after = 8 * (Word::LONGEST - 1 - self.length);
            self.number |= u128::from(*byte) << after;
            self.length += 1;
        }
    }

    /// Adds another after it.
    pub(super) fn append(&mut self, other: Self) {
        if self.is_empty() {
            *self = other;
        } else {
            other.word().text().chars().for_each(|letter| self.push(letter));
            self.is_full |= other.is_full;
        }
    }

    pub(super) fn is_empty(self) -> bool {
        self.length == 0
    }

    /// Whether it may be a group of digits: one of three, or as the first group one of at most three that is not 0.
    pub(super) fn is_group(self, is_first: bool) -> bool {
        let leads = (self.number >> 120) as u8;
        self.length == 3 && !(is_first && leads == b'0')
            || is_first && self.length < 3 && leads != b'0'
    }

    pub(super) fn is(self, letter: char) -> bool {
        self.length == 1 && self.number >> 120 == u128::from(u32::from(letter))
    }

    /// The word, as far as it was read.
    pub(super) fn word(self) -> Word {
        Word(self.number)
    }
}
