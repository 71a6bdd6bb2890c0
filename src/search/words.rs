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
fn first_chunk<const SIZE: usize>(bytes: &[u8]) -> [u8; SIZE] {
    #[cold]
    fn filled<const SIZE: usize>(bytes: &[u8]) -> [u8; SIZE] {
        let mut chunk = [0; SIZE];
        chunk[..bytes.len()].copy_from_slice(bytes);
        chunk
    }
    match bytes.first_chunk() {
        Some(chunk) => *chunk,
        None => filled(bytes),
    }
}

/// Words as the search box folds them: letters and digits, lower case, without accents.
pub(super) fn each_word<const HTML: bool>(text: &str, mut take: impl FnMut(Word)) {
    let bytes = text.as_bytes();
    let mut word = Growing::default();
    let mut at = 0;
    while at < bytes.len() {
        if word.length == 0 {
            at += plain_words::<HTML>(&bytes[at..], &mut take);
        }
        let rest = &bytes[at..];
        match rest.first() {
            Some(byte) if byte.is_ascii_alphanumeric() => {
                word.push(&[byte.to_ascii_lowercase()]);
                at += 1;
            }
            Some(128..) => {
                let sign = text[at..].chars().next().unwrap_or_default();
                word.push_folded(sign, &mut take);
                at += sign.len_utf8();
            }
            other => {
                word.end(&mut take);
                at += match other {
                    Some(b'<') if HTML => tag_length(rest),
                    Some(b'&') if HTML => entity_length(rest),
                    _ => 1,
                };
            }
        }
    }
    word.end(&mut take);
}

/// Takes words of ASCII a block at a time, and says how many bytes were read: up to a sign that is more than itself, or to a
/// word that goes on with such a sign or beyond a block.
fn plain_words<const HTML: bool>(bytes: &[u8], take: &mut impl FnMut(Word)) -> usize {
    let mut at = 0;
    'blocks: while at < bytes.len() {
        let Block { mut letters, end } = Block::of::<HTML>(&first_chunk(&bytes[at..]));
        while letters != 0 {
            let start = letters.trailing_zeros();
            let length = (letters >> start).trailing_ones();
            let after = start + length;
            let ends_block = after == Block::SIZE as u32;
            if ends_block && start > 0 {
                at += start as usize;
                continue 'blocks;
            }
            if ends_block || after == end && !bytes[at + end as usize].is_ascii() {
                return at + start as usize;
            }
            let chunk = first_chunk(&bytes[at + start as usize..]);
            take(Word::of_run(chunk, (length as usize).min(Word::LONGEST)));
            letters &= u32::MAX << after;
        }
        at += end as usize;
        if end < Block::SIZE as u32 {
            break;
        }
    }
    at.min(bytes.len())
}

/// What stands in some bytes that follow one another.
struct Block {
    /// A bit for each letter or digit of ASCII before `end`, that of the first byte lowest.
    letters: u32,
    /// The place of the first sign that is more than itself: beyond ASCII, or the beginning of a tag or an entity.
    end: u32,
}

impl Block {
    const SIZE: usize = 32;

    /// All bytes are looked at at once, as long as the compiler sees this by itself.
    fn of<const HTML: bool>(bytes: &[u8; Self::SIZE]) -> Self {
        let (mut letters, mut others) = ([0; Self::SIZE], [0; Self::SIZE]);
        for ((byte, letter), other) in bytes.iter().zip(&mut letters).zip(&mut others) {
            let is_letter = (byte | 0x20).wrapping_sub(b'a') < 26;
            let is_digit = byte.wrapping_sub(b'0') < 10;
            *letter = u8::from(is_letter) | u8::from(is_digit);
            let is_markup = HTML && u8::from(*byte == b'<') | u8::from(*byte == b'&') > 0;
            *other = byte >> 7 | u8::from(is_markup);
        }
        let end = bits(&others).trailing_zeros();
        let before = u32::MAX.checked_shl(end).map_or(u32::MAX, |after| !after);
        Self { letters: bits(&letters) & before, end }
    }
}

/// One bit for each byte, which is 0 or 1.
fn bits(bytes: &[u8; Block::SIZE]) -> u32 {
    /// Moves the lowest bits of eight bytes into the highest byte.
    const GATHER: u64 = 0x0102_0408_1020_4080;
    let (eights, _) = bytes.as_chunks();
    let of_eight = |eight: &[u8; 8]| (u64::from_le_bytes(*eight).wrapping_mul(GATHER) >> 56) as u32;
    eights.iter().rev().fold(0, |bits, eight| bits << 8 | of_eight(eight))
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
    use proptest::prelude::*;

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

    proptest! {
        /// Blocks make no difference: every word is the same when it stands alone.
        #[test]
        fn words_are_the_same_wherever_they_stand(
            texts in proptest::collection::vec("[a-cX-Z0-9]{1,70}|[a-z]{1,3}é[a-z]{0,3}|<[a-z ]{0,9}>|&amp;|[ ,.-]{1,70}|[é’δ]", 0..40),
        ) {
            let alone: Vec<_> = texts.iter().flat_map(|text| words(text)).collect();
            prop_assert_eq!(words(&texts.join(" ")), alone);
        }
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
