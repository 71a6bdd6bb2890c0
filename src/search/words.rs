//! Words of texts, and how much the places say where they stand.

#![allow(
    clippy::cast_possible_truncation,
    reason = "numbers of words on a page and of bytes in a word are small, and hashes are cut on purpose"
)]

use memchr::{memchr, memmem};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

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
    /// No word.
    pub(super) const NONE: Self = Self(0);

    const LONGEST: usize = 16;

    /// The letters and digits of ASCII that a text begins with.
    fn of_run(chunk: [u8; Self::LONGEST], length: usize) -> Self {
        /// Makes capitals small, and leaves digits as they are.
        const SMALL: u128 = u128::from_be_bytes([0x20; Word::LONGEST]);
        Self((u128::from_be_bytes(chunk) | SMALL) & FIRST[length])
    }

    /// For tables of words.
    pub(super) fn hash(self) -> usize {
        const ODD: u128 = 0x9e37_79b9_7f4a_7c15;
        let mixed = u128::from((self.0 >> 64) as u64 ^ (self.0 as u64).rotate_left(29)) * ODD;
        ((mixed >> 64) as u64 ^ mixed as u64) as usize
    }

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

/// Numbers of which the first bytes are ones, by how many those are.
const FIRST: [u128; Word::LONGEST + 1] = {
    let mut masks = [u128::MAX; Word::LONGEST + 1];
    let mut bytes = 0;
    while bytes < Word::LONGEST {
        masks[bytes] = !(u128::MAX >> (8 * bytes));
        bytes += 1;
    }
    masks
};

/// The first `length` bytes, at most 16 of them, as the highest of a number.
fn leading(bytes: &[u8], length: usize) -> u128 {
    u128::from_be_bytes(first_chunk(bytes)) & FIRST[length.min(Word::LONGEST)]
}

/// The first bytes; what is missing is 0.
fn first_chunk(bytes: &[u8]) -> [u8; Word::LONGEST] {
    #[cold]
    fn filled(bytes: &[u8]) -> [u8; Word::LONGEST] {
        let mut chunk = [0; Word::LONGEST];
        chunk[..bytes.len()].copy_from_slice(bytes);
        chunk
    }
    match bytes.first_chunk() {
        Some(chunk) => *chunk,
        None => filled(bytes),
    }
}

/// How many letters and digits of ASCII come first. All bytes are looked at at once, as long as the
/// compiler sees this by itself.
#[inline(never)]
fn run_length(chunk: &[u8; Word::LONGEST]) -> usize {
    let mut others = [0; Word::LONGEST];
    for (other, byte) in others.iter_mut().zip(chunk) {
        let (letter, digit) = ((byte | 0x20).wrapping_sub(b'a'), byte.wrapping_sub(b'0'));
        *other = (u8::from(letter < 26) | u8::from(digit < 10)).wrapping_sub(1);
    }
    u128::from_le_bytes(others).trailing_zeros() as usize / 8
}

/// Words as the search box folds them: letters and digits, lower case, without accents.
pub(super) fn each_word<const HTML: bool>(text: &str, mut take: impl FnMut(Word)) {
    let bytes = text.as_bytes();
    let mut word = Growing::default();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let rest = &bytes[at..];
        match byte {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => {
                let chunk = first_chunk(rest);
                let length = run_length(&chunk);
                at += length;
                let is_whole = length < Word::LONGEST && bytes.get(at).is_none_or(u8::is_ascii);
                if is_whole && word.length == 0 {
                    take(Word::of_run(chunk, length));
                } else {
                    chunk[..length].iter().for_each(|byte| word.push(&[byte.to_ascii_lowercase()]));
                }
            }
            128.. => {
                let sign = text[at..].chars().next().unwrap_or_default();
                word.push_folded(sign, &mut take);
                at += sign.len_utf8();
            }
            _ => {
                word.end(&mut take);
                at += match byte {
                    b'<' if HTML => tag_length(rest),
                    b'&' if HTML => entity_length(rest),
                    _ => 1,
                };
            }
        }
    }
    word.end(&mut take);
}

/// How long a tag is, or the navigation that it opens.
fn tag_length(rest: &[u8]) -> usize {
    const END: &[u8] = b"</nav>";
    let length = if rest.starts_with(b"<nav") {
        memmem::find(rest, END).map(|at| at + END.len())
    } else {
        memchr(b'>', rest).map(|at| at + 1)
    };
    length.unwrap_or(rest.len())
}

fn entity_length(rest: &[u8]) -> usize {
    const LONGEST: usize = 8;
    rest.iter().take(LONGEST).position(|byte| *byte == b';').map_or(1, |end| end + 1)
}

/// A word being read.
#[derive(Default)]
struct Growing {
    /// Its first bytes, highest first.
    number: u128,
    length: usize,
    /// Whether there was a letter that did not fit.
    is_full: bool,
}

impl Growing {
    /// A letter's bytes.
    fn push(&mut self, letter: &[u8]) {
        self.is_full |= self.length + letter.len() > Word::LONGEST;
        if !self.is_full {
            self.number |= leading(letter, letter.len()) >> (8 * self.length);
            self.length += letter.len();
        }
    }

    /// A sign beyond ASCII: its letters without their marks; any other sign ends the word.
    fn push_folded(&mut self, sign: char, take: &mut impl FnMut(Word)) {
        let letters = std::iter::once(sign).nfkd().filter(|sign| !is_combining_mark(*sign));
        for letter in letters.flat_map(char::to_lowercase) {
            if letter.is_alphanumeric() {
                self.push(letter.encode_utf8(&mut [0; 4]).as_bytes());
            } else {
                self.end(take);
            }
        }
    }

    fn end(&mut self, take: &mut impl FnMut(Word)) {
        if self.length > 0 {
            take(Word(self.number));
            *self = Self::default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(html: &str) -> Vec<String> {
        let mut words = Vec::new();
        each_word::<true>(html, |word| words.push(word.text()));
        words
    }

    #[test]
    fn words_are_folded_like_the_search_box_does() {
        assert_eq!(
            words("Café Tŷ’r 2ND e\u{301}tat ΔΉΜΟΣ naïveBayes"),
            ["cafe", "ty", "r", "2nd", "etat", "δημοσ", "naivebayes"]
        );
    }

    #[test]
    fn tags_entities_and_navigation_are_no_words() {
        assert_eq!(
            words("<main id=\"m\">b &amp; c<nav><a>x</a></nav>&#x27;d<br>e &lt"),
            ["b", "c", "d", "e", "lt"]
        );
    }

    #[test]
    fn long_words_are_cut_between_letters() {
        assert_eq!(words("abcdefghijklmnopqrs"), ["abcdefghijklmnop"]);
        assert_eq!(words("abcdefghijklmnoδx"), ["abcdefghijklmno"]);
        assert_eq!(words("éabcdefghijklmnop"), ["eabcdefghijklmno"]);
    }

    #[test]
    fn words_are_sorted_like_texts() {
        let mut found = Vec::new();
        each_word::<false>("a ab b 0 δ z", |word| found.push(word));
        found.sort();
        let texts: Vec<_> = found.into_iter().map(Word::text).collect();
        assert_eq!(texts, ["0", "a", "ab", "b", "z", "δ"]);
    }
}
