//! The order of words in the alphabet of a language.

use crate::letters::welsh;
use crate::model::Language;
use unicode_normalization::UnicodeNormalization;

/// An alphabet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Alphabet {
    /// In which some letters are two signs.
    Welsh,
    /// In which letters come in the order of their signs.
    Plain,
}

impl Alphabet {
    /// That of a language.
    pub(super) fn of(language: &Language) -> Self {
        if language.identifier().language.as_str() == "cy" { Self::Welsh } else { Self::Plain }
    }

    /// Letters without their accents and case, so that they sort with their plain sisters. Other signs are left out, and part letters
    /// that would else be one: `ban-gor` has no `ng`.
    pub(super) fn key(self, text: &str) -> Vec<u32> {
        let plain = plain(text);
        let mut rest = plain.as_str();
        let mut key = Vec::with_capacity(rest.len());
        while let Some((letter, after)) = self.letter(rest) {
            rest = &rest[letter.len()..];
            let sign = after.or(letter.chars().next()).filter(|sign| is_sorted(*sign));
            key.extend(sign.map(|sign| u32::from(sign) * 2 + u32::from(after.is_some())));
        }
        key
    }

    /// The letter that a text begins with, as a heading: `Ch`; `#` for a text that begins with none.
    pub(super) fn first(self, text: &str) -> String {
        let plain = plain(text);
        let first = self.letter(plain.trim_start_matches(|sign| !is_sorted(sign)));
        let mut signs = first.map_or("", |(letter, _)| letter).chars();
        match signs.next().filter(|sign| sign.is_alphabetic()) {
            Some(sign) => sign.to_uppercase().chain(signs).collect(),
            None => "#".to_owned(),
        }
    }

    fn letter(self, text: &str) -> Option<(&str, Option<char>)> {
        match self {
            Self::Welsh => welsh::letter(text),
            Self::Plain => text.chars().next().map(|sign| (&text[..sign.len_utf8()], None)),
        }
    }
}

fn plain(text: &str) -> String {
    let marks = unicode_normalization::char::is_combining_mark;
    text.nfkd().filter(|sign| !marks(*sign)).flat_map(char::to_lowercase).collect()
}

fn is_sorted(sign: char) -> bool {
    sign.is_alphanumeric() || sign.is_whitespace()
}

#[cfg(test)]
mod tests {
    use super::Alphabet::{self, Plain, Welsh};

    fn sorted(alphabet: Alphabet, words: &[&str]) -> Vec<String> {
        let mut sorted: Vec<_> = words.iter().map(ToString::to_string).collect();
        sorted.reverse();
        sorted.sort_by_key(|word| alphabet.key(word));
        sorted
    }

    #[test]
    fn welsh_letters_of_two_signs_come_after_the_first_of_them() {
        let rows: [&[&str]; 10] = [
            &["angen", "annog"],
            &["cwestiwn", "cyngor", "cymorth", "chwilio"],
            &["dydd", "Dyffryn", "ddoe"],
            &["fideo", "ffeil"],
            &["gair", "ngwaith"],
            &["lwfans", "llais", "lleol"],
            &["prif", "phobl"],
            &["rownd", "rhan"],
            &["tair", "tŷ", "theatr"],
            &["ofn", "ôl", "pobl", "ŵyl", "wythnos"],
        ];
        for row in rows {
            assert_eq!(sorted(Welsh, row), row);
        }
    }

    #[test]
    fn a_sign_parts_what_would_be_one_letter() {
        assert_eq!(sorted(Welsh, &["bangor", "banc"]), ["bangor", "banc"]);
        assert_eq!(sorted(Welsh, &["banc", "ban-gor"]), ["banc", "ban-gor"]);
    }

    #[test]
    fn accents_and_case_count_for_nothing() {
        assert_eq!(sorted(Plain, &["Étude", "etui", "Zebra"]), ["Étude", "etui", "Zebra"]);
        assert_eq!(Plain.key("Ŵ"), Plain.key("w"));
    }

    #[test]
    fn headings_are_letters_of_the_alphabet() {
        let first = |alphabet: Alphabet| {
            ["llais", "Ŵyl", "“Chwilio”", "24 awr"].map(|word| alphabet.first(word))
        };
        assert_eq!(first(Welsh), ["Ll", "W", "Ch", "#"]);
        assert_eq!(first(Plain), ["L", "W", "C", "#"]);
    }
}
