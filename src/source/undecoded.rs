//! Text files that are not UTF-8: what they probably are, and where that shows.

use std::sync::Arc;

/// A file whose bytes are not UTF-8, read as what they probably are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undecoded {
    /// The text as it was probably meant, for pointing at.
    pub text: Arc<str>,
    /// The place in `text` of the first character that is not UTF-8.
    pub at: usize,
    /// Its bytes' first.
    pub byte: u8,
    /// Whether each character has two bytes.
    pub is_utf16: bool,
}

impl Undecoded {
    /// Reads bytes that are not UTF-8.
    pub fn of(bytes: &[u8]) -> Self {
        Self::of_utf16(bytes).unwrap_or_else(|| Self::of_one_byte_each(bytes))
    }

    /// Reads bytes that are UTF-16: they begin with its mark, or every other byte is 0.
    pub fn of_utf16(bytes: &[u8]) -> Option<Self> {
        let text = as_utf16(bytes)?;
        Some(Self { text: text.into(), at: 0, byte: bytes[0], is_utf16: true })
    }

    fn of_one_byte_each(bytes: &[u8]) -> Self {
        let (mut text, mut at, mut byte) = (String::with_capacity(bytes.len() * 5 / 4), None, 0);
        for chunk in bytes.utf8_chunks() {
            text.push_str(&chunk.valid().replace("\r\n", "\n"));
            if let (None, Some(first)) = (at, chunk.invalid().first()) {
                (at, byte) = (Some(text.len()), *first);
            }
            text.extend(chunk.invalid().iter().map(|byte| windows_1252(*byte)));
        }
        let at = at.unwrap_or(text.len());
        Self { text: text.into(), at, byte, is_utf16: false }
    }

    /// The character that the first bad byte was probably meant as.
    pub fn likely(&self) -> Option<char> {
        self.text[self.at..].chars().next().filter(|c| !c.is_control())
    }
}

fn as_utf16(bytes: &[u8]) -> Option<String> {
    let zeros = |odd: usize| bytes.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let half = bytes.len() / 2;
    let is_little = bytes.starts_with(&[0xff, 0xfe]) || (half > 4 && zeros(1) * 5 > half * 4);
    let is_big = bytes.starts_with(&[0xfe, 0xff]) || (half > 4 && zeros(0) * 5 > half * 4);
    if is_little == is_big {
        return None;
    }
    let order = if is_little { u16::from_le_bytes } else { u16::from_be_bytes };
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| order([pair[0], pair[1]])).collect();
    let text = String::from_utf16_lossy(&units);
    Some(text.trim_start_matches('\u{feff}').replace("\r\n", "\n"))
}

/// What a byte means in the encoding that Windows used before: Latin letters, with signs of its own
/// at 0x80 to 0x9F.
fn windows_1252(byte: u8) -> char {
    const SIGNS: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => SIGNS[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bad_byte_is_placed_and_named() {
        let found = Undecoded::of(b"title: A\r\nlesson: Ask \x96 \x93always\x94\r\n");
        assert_eq!(&*found.text, "title: A\nlesson: Ask – “always”\n");
        assert_eq!((&found.text[found.at..found.at + 3], found.byte), ("–", 0x96));
        assert_eq!(Undecoded::of(b"\xc3\xa9 \xe9").likely(), Some('é'));
        assert_eq!(Undecoded::of(b"a\x81").likely(), None);
    }

    #[test]
    fn two_bytes_a_character_are_seen_with_their_mark_and_without() {
        let units = |text: &str, order: fn(u16) -> [u8; 2]| {
            text.encode_utf16().flat_map(order).collect::<Vec<_>>()
        };
        for text in ["\u{feff}title: Café\n", "title: Cafe\n"] {
            for order in [u16::to_le_bytes, u16::to_be_bytes] {
                let found = Undecoded::of(&units(text, order));
                assert!(found.is_utf16);
                assert_eq!(&*found.text, text.trim_start_matches('\u{feff}'));
            }
        }
        assert_eq!(Undecoded::of_utf16(b"title: \0\0\n"), None);
    }
}
