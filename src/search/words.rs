//! The different words of a page, each with the best place it stands at.

#![allow(
    clippy::cast_possible_truncation,
    reason = "numbers of words on a page and of bytes in a word are small, and hashes are cut on purpose"
)]

use memchr::{memchr, memmem};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words are laid together in this many parts, side by side: the tables of one part are small.
pub(super) const SHARES: usize = 8;

/// How often a word stands in a text before that says more of the page.
const OFTEN: u8 = 4;

/// Where a word stands, the best place last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(super) enum Place {
    Text,
    TextOften,
    Summary,
    Title,
}

impl Place {
    const ALL: [Self; 4] = [Self::Text, Self::TextOften, Self::Summary, Self::Title];
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

    /// For tables of words and for sharing them out.
    fn hash(self) -> u64 {
        const ODD: u128 = 0x9e37_79b9_7f4a_7c15;
        let mixed = u128::from((self.0 >> 64) as u64 ^ (self.0 as u64).rotate_left(29)) * ODD;
        (mixed >> 64) as u64 ^ mixed as u64
    }

    /// Which of [`SHARES`] of all words it belongs to.
    fn share(self) -> usize {
        (self.hash() >> 32) as usize % SHARES
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

/// The words of one page so far.
pub(super) struct Bag {
    found: Vec<Found>,
    /// One more than the place in `found`, at the word's hash or after it; 0 where there is none. At least half is free.
    table: Vec<u32>,
}

#[derive(Clone, Copy)]
struct Found {
    word: Word,
    place: Place,
    count: u8,
}

impl Bag {
    /// Room for the words of a page of usual length.
    pub(super) fn new() -> Self {
        Self { found: Vec::with_capacity(512), table: vec![0; 1024] }
    }

    /// The text of a part of a page; what stands in tags and in `nav` is left out.
    pub(super) fn add_html(&mut self, html: &str) {
        each_word::<true>(html, |word| self.add(word, Place::Text));
    }

    pub(super) fn add_summary(&mut self, text: &str) {
        each_word::<false>(text, |word| self.add(word, Place::Summary));
    }

    pub(super) fn add_title(&mut self, text: &str) {
        each_word::<false>(text, |word| self.add(word, Place::Title));
    }

    fn add(&mut self, word: Word, place: Place) {
        let slot = self.slot(word);
        let at = self.table[slot] as usize;
        if at > 0 {
            let it = &mut self.found[at - 1];
            it.count = it.count.saturating_add(1);
            it.place = it.place.max(place);
            return;
        }
        self.found.push(Found { word, place, count: 1 });
        self.table[slot] = self.found.len() as u32;
        if self.found.len() * 2 > self.table.len() {
            self.table = vec![0; self.table.len() * 2];
            for at in 0..self.found.len() {
                let slot = self.slot(self.found[at].word);
                self.table[slot] = at as u32 + 1;
            }
        }
    }

    /// Where a word is in the table, or should be.
    fn slot(&self, word: Word) -> usize {
        let last = self.table.len() - 1;
        let mut slot = word.hash() as usize & last;
        loop {
            match self.table[slot] as usize {
                at if at > 0 && self.found[at - 1].word != word => slot = (slot + 1) & last,
                _ => return slot,
            }
        }
    }

    /// The words by share, each after two bits of place and six of length.
    pub(super) fn packed(&self) -> Packed {
        let shares: Vec<_> = self.found.iter().map(|found| found.word.share()).collect();
        let mut starts = [0; SHARES + 1];
        for share in &shares {
            starts[share + 1] += 1;
        }
        for share in 0..SHARES {
            starts[share + 1] += starts[share];
        }
        let mut in_order = vec![0; self.found.len()];
        for (at, share) in shares.iter().enumerate() {
            in_order[starts[*share]] = at;
            starts[*share] += 1;
        }
        let mut bytes = Vec::with_capacity(self.found.len() * 9 + Word::LONGEST);
        let mut ends = [0; SHARES];
        for at in in_order {
            let Found { word, place, count } = self.found[at];
            let (share, length) = (shares[at], word.length());
            let place = if count < OFTEN { place } else { place.max(Place::TextOften) };
            bytes.push((place as u8) << 6 | length as u8);
            // All bytes at once are quicker than only as many as there are.
            bytes.extend_from_slice(&word.0.to_be_bytes());
            bytes.truncate(bytes.len() - Word::LONGEST + length);
            ends[share] = bytes.len() as u32;
        }
        for share in 1..SHARES {
            ends[share] = ends[share].max(ends[share - 1]);
        }
        bytes.extend_from_slice(&[0; Word::LONGEST]);
        Packed { bytes: bytes.into(), ends }
    }
}

/// The different words of a page, in little space.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Packed {
    /// After the last word, as many bytes as the longest has.
    bytes: Box<[u8]>,
    /// Where the words of each share end.
    ends: [u32; SHARES],
}

impl Packed {
    /// The words of one share, each with its place.
    pub(super) fn share(&self, share: usize) -> impl Iterator<Item = (Word, Place)> {
        let mut at = share.checked_sub(1).map_or(0, |before| self.ends[before]) as usize;
        let end = self.ends[share] as usize;
        std::iter::from_fn(move || {
            let (head, rest) = self.bytes[at..].split_first().filter(|_| at < end)?;
            let length = usize::from(head & 63);
            at += 1 + length;
            Some((Word(leading(rest, length)), Place::ALL[usize::from(head >> 6)]))
        })
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
fn each_word<const HTML: bool>(text: &str, mut take: impl FnMut(Word)) {
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

    #[test]
    fn the_best_place_counts() {
        let mut bag = Bag::new();
        bag.add_html("often once often often often titled");
        bag.add_title("Titled");
        bag.add_summary("summed titled");
        let packed = bag.packed();
        let words = (0..SHARES).flat_map(|share| packed.share(share));
        let mut words: Vec<_> = words.map(|(word, place)| (word.text(), place)).collect();
        words.sort();
        let expected = [
            ("often", Place::TextOften),
            ("once", Place::Text),
            ("summed", Place::Summary),
            ("titled", Place::Title),
        ];
        assert_eq!(words, expected.map(|(word, place)| (word.to_owned(), place)));
    }
}
