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

/// Pages of one word, added in their order.
#[derive(Debug, Clone, Default)]
pub(super) struct Postings {
    text: Vec<u8>,
    /// The page after the last one.
    next: u32,
    first: First,
}

/// The first page of a word, and how many signs of the text are its.
#[derive(Debug, Clone, Copy, Default)]
struct First {
    page: u32,
    place: Place,
    signs: u8,
}

impl Postings {
    pub(super) fn push(&mut self, page: u32, place: Place) {
        if place > Place::Text {
            self.text.push(SIGNS[(LAST + MORE) as usize + place as usize - 1]);
        }
        let mut passed = page - self.next;
        while passed >= LAST {
            passed -= LAST;
            self.text.push(SIGNS[(LAST + passed % MORE) as usize]);
            passed /= MORE;
        }
        self.text.push(SIGNS[passed as usize]);
        self.next = page + 1;
        if self.first.signs == 0 {
            self.first = First { page, place, signs: self.text.len() as u8 };
        }
    }

    /// Adds pages that all come later.
    pub(super) fn append(&mut self, later: Self) {
        if self.is_empty() {
            *self = later;
        } else if !later.is_empty() {
            self.push(later.first.page, later.first.place);
            self.text.extend_from_slice(&later.text[usize::from(later.first.signs)..]);
            self.next = later.next;
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        &self.text
    }
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
            gaps in proptest::collection::vec((1_u32..100_000, 0_usize..4), 0..50),
            cuts in proptest::collection::vec(0_usize..50, 3),
        ) {
            let (mut parts, mut expected, mut page) = (vec![Postings::default()], Vec::new(), 0);
            for (at, (gap, place)) in gaps.into_iter().enumerate() {
                page += gap;
                parts.extend(cuts.iter().filter(|cut| **cut == at).map(|_| Postings::default()));
                parts.last_mut().unwrap().push(page - 1, Place::ALL[place]);
                expected.push((page - 1, Place::ALL[place] as u8));
            }
            let mut postings = Postings::default();
            for part in parts {
                postings.append(part);
            }
            prop_assert_eq!(read(postings.as_bytes()), expected);
        }
    }
}
