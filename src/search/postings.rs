//! The pages that have a word, as printable ASCII for a string in a script.
//!
//! For each page, in their order: a mark of the place where it is better than once in the text; then the number of pages that
//! were passed over. A number is read from its least digits: digits of 16 that say that more follow, then one of 64.

#![allow(clippy::cast_possible_truncation, reason = "a number has a handful of signs")]

use super::words::Place;

/// Digits that end a number, then those that do not, then the marks of places. `find.js` of the theme has the same. Nothing
/// among them can end a string or begin a tag.
const SIGNS: &[u8; 83] =
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-!#$%&'()*,./:;~=>?@";
const LAST: u32 = 64;
const MORE: u32 = 16;

/// The sign of a number below 64.
pub(super) fn digit(number: usize) -> char {
    char::from(SIGNS[number])
}

/// What is written of a page of a word.
pub(super) struct Signs {
    signs: [u8; Self::MOST],
    length: usize,
}

impl Signs {
    /// A mark, and the digits of the largest number.
    const MOST: usize = 9;

    fn push(&mut self, sign: u32) {
        self.signs[self.length] = SIGNS[sign as usize];
        self.length += 1;
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        &self.signs[..self.length]
    }
}

/// The signs of a page: the place of the word on it, and how many pages were passed over since the last one that has the word.
pub(super) fn signs(mut passed: u32, place: Place) -> Signs {
    let mut signs = Signs { signs: [0; Signs::MOST], length: 0 };
    if place > Place::Text {
        signs.push(LAST + MORE + place as u32 - 1);
    }
    while passed >= LAST {
        passed -= LAST;
        signs.push(LAST + passed % MORE);
        passed /= MORE;
    }
    signs.push(passed);
    signs
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// As `find.js` of the theme reads them.
    fn read(text: &[u8]) -> Vec<(u32, u8)> {
        let (mut pages, mut next, mut place) = (Vec::new(), 0, 0);
        let (mut number, mut weight) = (0, 1);
        for sign in text {
            let value = SIGNS.iter().position(|other| other == sign).unwrap() as u32;
            if value < LAST {
                let page = next + number + value * weight;
                pages.push((page, place));
                (next, place, number, weight) = (page + 1, 0, 0, 1);
            } else if value < LAST + MORE {
                number += value * weight;
                weight *= MORE;
            } else {
                place = (value - LAST - MORE + 1) as u8;
            }
        }
        pages
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(
            gaps in proptest::collection::vec((0_u32..100_000, 0_usize..4), 0..50),
            last in 0..u32::MAX,
        ) {
            let (mut text, mut expected, mut next) = (Vec::new(), Vec::new(), 0);
            for (gap, place) in gaps {
                text.extend_from_slice(signs(gap, Place::ALL[place]).as_bytes());
                expected.push((next + gap, Place::ALL[place] as u8));
                next += gap + 1;
            }
            prop_assert_eq!(read(&text), expected);
            let place = Place::Title;
            prop_assert_eq!(read(signs(last, place).as_bytes()), [(last, place as u8)]);
        }
    }
}
