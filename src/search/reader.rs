//! Reads the words of a text for the index.
//!
//! Words are runs of plain letters and digits ([`letters`]). Where one sign joins several – `wi-fi`, `o'neill`, `1,234`, `4.5` –
//! the index has each of them and all of them as one word, so that `wifi` and `1234` find the page. An `'s` is not a word by itself.
//! Scripts that put no spaces between words give every two letters that follow one another, and the last letter alone:
//! a search for one letter takes all words that begin with it. `themes/default/components/search/words.js` reads queries; both are
//! tested with `tests/vectors/search.json`.

use super::words::{Growing, Word};
use crate::letters;

/// Calls `take` with every word.
pub(super) fn each_word(text: &str, take: impl FnMut(Word)) {
    let bytes = text.as_bytes();
    let mut reader = Reader::new(take);
    let mut at = 0;
    while at < bytes.len() {
        let rest = &bytes[at..];
        at += match rest[0] {
            byte if byte.is_ascii_alphanumeric() => {
                let end = rest.iter().position(|byte| !byte.is_ascii_alphanumeric());
                let run = &rest[..end.unwrap_or(rest.len())];
                reader.ascii_letters(run);
                run.len()
            }
            128.. => {
                let sign = text[at..].chars().next().unwrap_or_default();
                reader.beyond_ascii(sign, &rest[sign.len_utf8()..]);
                sign.len_utf8()
            }
            byte => {
                reader.sign(char::from(byte), &rest[1..]);
                1
            }
        };
    }
    reader.end();
}

struct Reader<T> {
    take: T,
    /// The run of letters and digits being read, and whether it has only digits.
    part: Growing,
    is_number: bool,
    /// The digits before it of the same number.
    number: Joined,
    is_decimal: bool,
    /// The words before it that are joined with it, and whether an apostrophe joins the last one.
    compound: Joined,
    is_after_apostrophe: bool,
    /// The last letter of a script without spaces.
    dense: Option<char>,
}

/// Words put together.
#[derive(Default)]
struct Joined {
    word: Growing,
    parts: usize,
}

impl Joined {
    fn add(&mut self, part: Growing) {
        self.word.append(part);
        self.parts += 1;
    }
}

impl<T: FnMut(Word)> Reader<T> {
    fn new(take: T) -> Self {
        let (part, number, compound) = Default::default();
        let (is_number, is_decimal, is_after_apostrophe) = (true, false, false);
        Self {
            take,
            part,
            is_number,
            number,
            is_decimal,
            compound,
            is_after_apostrophe,
            dense: None,
        }
    }

    /// A letter or digit, folded.
    fn letter(&mut self, letter: char) {
        if self.dense.is_some() {
            self.end_dense();
        }
        self.is_number &= letter.is_ascii_digit();
        self.part.push(letter);
    }

    /// A run of letters and digits of ASCII.
    fn ascii_letters(&mut self, run: &[u8]) {
        if self.dense.is_some() {
            self.end_dense();
        }
        self.is_number &= run.iter().all(u8::is_ascii_digit);
        self.part.push_ascii(run);
    }

    /// A letter of a script without spaces, folded.
    fn dense_letter(&mut self, letter: char) {
        self.end_compound();
        if let Some(before) = self.dense.replace(letter) {
            self.take_letters(&[before, letter]);
        }
    }

    fn beyond_ascii(&mut self, sign: char, rest: &[u8]) {
        if letters::is_invisible(sign) {
            return;
        }
        letters::each_plain(sign, |plain| match plain {
            plain if is_joint(plain) || !plain.is_alphanumeric() => self.sign(plain, rest),
            plain if is_dense(plain) => self.dense_letter(plain),
            plain => self.letter(plain),
        });
    }

    /// A sign that is not a letter, and the text after it.
    fn sign(&mut self, sign: char, rest: &[u8]) {
        if self.part.is_empty() {
            self.end();
        } else if is_joint(sign) {
            self.end_part();
            self.is_after_apostrophe = is_apostrophe(sign);
        } else if !self.joins_digits(sign, rest) {
            self.end();
        }
    }

    /// Whether a sign is part of a number: `1,234` and `1 234` are groups of digits, `4.5` and `4,5` decimals.
    fn joins_digits(&mut self, sign: char, rest: &[u8]) -> bool {
        if !self.is_number || !matches!(sign, ',' | '.' | ' ') {
            return false;
        }
        let digits = rest.iter().take(4).take_while(|byte| byte.is_ascii_digit()).count();
        let is_first = self.number.parts == 0;
        let is_group = digits == 3 && !self.is_decimal && self.part.is_group(is_first);
        if digits == 0 || sign == ' ' && !is_group {
            return false;
        }
        self.take_word(self.part);
        self.number.add(self.part);
        if !is_group {
            self.number.word.push('.');
            self.is_decimal = true;
        }
        self.part = Growing::default();
        true
    }

    /// The end of everything that is being read.
    fn end(&mut self) {
        self.end_compound();
        self.end_dense();
    }

    fn end_compound(&mut self) {
        if self.compound.parts == 0 && self.number.parts == 0 {
            return self.end_word();
        }
        if self.is_after_apostrophe && self.part.is('s') {
            self.part = Growing::default();
        }
        self.end_part();
        if self.compound.parts > 1 {
            self.take_word(self.compound.word);
        }
        self.compound = Joined::default();
        self.is_after_apostrophe = false;
    }

    /// The end of a word by itself, as most are.
    fn end_word(&mut self) {
        if !self.part.is_empty() {
            self.take_word(self.part);
            self.part = Growing::default();
            self.is_number = true;
        }
    }

    fn end_part(&mut self) {
        let mut part = std::mem::take(&mut self.part);
        if part.is_empty() {
            return;
        }
        self.take_word(part);
        if self.number.parts > 0 {
            self.number.add(part);
            part = std::mem::take(&mut self.number).word;
            self.take_word(part);
        }
        self.compound.add(part);
        (self.is_number, self.is_decimal) = (true, false);
    }

    fn end_dense(&mut self) {
        if let Some(last) = self.dense.take() {
            self.take_letters(&[last]);
        }
    }

    fn take_letters(&mut self, letters: &[char]) {
        let mut word = Growing::default();
        for letter in letters {
            word.push(*letter);
        }
        self.take_word(word);
    }

    fn take_word(&mut self, word: Growing) {
        (self.take)(word.word());
    }
}

/// Whether a sign joins words.
fn is_joint(sign: char) -> bool {
    is_apostrophe(sign) || matches!(sign, '-' | '\u{2010}' | '\u{2011}')
}

fn is_apostrophe(sign: char) -> bool {
    matches!(sign, '\'' | '\u{2018}' | '\u{2019}' | '\u{2bc}')
}

/// Letters of scripts that put no spaces between words: Thai, Lao, Burmese, Khmer, Chinese and Japanese.
fn is_dense(letter: char) -> bool {
    matches!(
        letter,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{2e80}'..='\u{2fdf}'
            | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde::Deserialize;

    fn words(text: &str) -> Vec<String> {
        let mut words = Vec::new();
        each_word(text, |word| words.push(word.text().to_owned()));
        words
    }

    #[derive(Deserialize)]
    struct Vector {
        text: String,
        indexed: Vec<String>,
    }

    #[test]
    fn words_are_those_of_the_vectors() {
        let vectors: Vec<Vector> =
            serde_json::from_str(include_str!("../../tests/vectors/search.json")).unwrap();
        assert!(vectors.len() > 40, "the vectors are there");
        for Vector { text, indexed } in vectors {
            let mut found = Vec::new();
            each_word(&text, |word| found.push(word.text().to_owned()));
            assert_eq!(found, indexed, "{text:?}");
        }
    }

    #[test]
    fn long_words_are_cut_between_letters() {
        assert_eq!(words("abcdefghijklmnopqrs"), ["abcdefghijklmnop"]);
        assert_eq!(words("abcdefghijklmnoδx"), ["abcdefghijklmno"]);
        assert_eq!(words("éabcdefghijklmnop"), ["eabcdefghijklmno"]);
        assert_eq!(words("abcdefgh-ijklmnoδx").last().unwrap(), "abcdefghijklmno");
    }

    proptest! {
        /// No text is too odd to be read, and every word is one of whole letters.
        #[test]
        fn any_text_is_read(text in "(\\PC|[-'., 0-9]|[a-c]|市|é){0,60}") {
            for word in words(&text) {
                prop_assert!(!word.is_empty() && word.len() <= 16, "{word:?}");
                prop_assert!(!word.contains([' ', '"', '<', '\\']), "{word:?}");
            }
        }
    }

    #[test]
    fn words_are_sorted_like_texts() {
        let mut found = Vec::new();
        each_word("a ab b 0 δ z", |word| found.push(word));
        found.sort();
        let texts: Vec<_> = found.iter().map(Word::text).collect();
        assert_eq!(texts, ["0", "a", "ab", "b", "z", "δ"]);
    }
}
