//! Letters without case, marks and strokes, for whatever compares words: `Ŵ` is `w`, `Ł` is `l`, `Æ` is `ae`.

pub(crate) mod welsh;

use std::borrow::Cow;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Calls `take` with the plain lower-case letters of a character; a combining mark has none.
/// `themes/default/components/search/words.js` does the same.
pub(crate) fn each_plain(letter: char, mut take: impl FnMut(char)) {
    let letters = std::iter::once(letter).nfkd().filter(|letter| !is_combining_mark(*letter));
    for letter in letters.flat_map(char::to_lowercase).filter(|letter| !is_combining_mark(*letter))
    {
        match spelled(letter) {
            Some(plain) => plain.chars().for_each(&mut take),
            None => take(letter),
        }
    }
}

/// A text of plain letters; everything else in it is kept.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        each_plain(letter, |letter| plain.push(letter));
    }
    plain
}

/// How a lower-case letter that Unicode does not take apart is typed without it.
fn spelled(letter: char) -> Option<&'static str> {
    Some(match letter {
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ß' => "ss",
        'ð' | 'đ' => "d",
        'þ' => "th",
        'ł' | 'ƚ' => "l",
        'ħ' => "h",
        'ı' | 'ɨ' => "i",
        'ŋ' => "n",
        'ŧ' => "t",
        'ƀ' => "b",
        'ǥ' => "g",
        'ƶ' => "z",
        'ς' => "σ",
        _ => return None,
    })
}

/// A text in which a letter and its mark are one character, as most keyboards write it (Unicode's form C).
pub(crate) fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc(text) {
        text.into()
    } else {
        text.nfc().collect::<String>().into()
    }
}

/// Whether a character is only there for how a text is set: soft hyphens, spaces without width, joiners, directions.
pub(crate) fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_lose_case_marks_and_strokes() {
        let plain_of = ["Gŵyl Fwyd", "Łódź", "Ørsted", "Æsir", "Straße", "İstanbul", "ΔΉΜΟΣ δήμος"];
        let expected =
            ["gwyl fwyd", "lodz", "orsted", "aesir", "strasse", "istanbul", "δημοσ δημοσ"];
        assert_eq!(plain_of.map(plain), expected);
        assert_eq!(plain("y\u{302}"), "y");
    }

    #[test]
    fn a_letter_and_its_mark_are_one_character() {
        assert_eq!(composed("Ty\u{302} ŷ"), "Tŷ ŷ");
        assert!(matches!(composed("Tŷ"), Cow::Borrowed("Tŷ")));
    }
}
