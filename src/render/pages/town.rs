//! The names in the theme's drawing of a town: whose they are, and in which lines they do not touch.

use super::super::at::At;
use super::super::views::TownName;
use crate::model::{AreaIx, HomePicture};

/// Where each part of the drawing has its name, in the order of the theme's colours.
const MIDDLES: [usize; 8] = [600, 731, 434, 862, 946, 1025, 300, 178];
/// About as wide as a letter of a name and the room between two names, in the units of the drawing.
const LETTER: usize = 12;
const BETWEEN: usize = 24;

pub(in crate::render) fn has_town(at: &At<'_>) -> bool {
    let picture = at.site.playbook.layout.picture.as_ref();
    picture.is_some_and(|picture| picture.value == HomePicture::Town)
}

/// The areas that the parts lead to.
pub(super) fn town(at: &At<'_>) -> Vec<Option<TownName>> {
    if !has_town(at) {
        return Vec::new();
    }
    let playbook = at.site.playbook;
    let mut areas: Vec<_> = MIDDLES.iter().map(|_| None).collect();
    for ix in (0..playbook.areas.len()).map(AreaIx) {
        if let Some(part) = areas.get_mut(playbook.seat(ix)) {
            *part = Some(at.area(ix));
        }
    }
    let letters = |ix: usize| areas[ix].as_ref().map_or(0, |area| area.title.chars().count());
    let lines = lines([0, 1, 2, 3, 4, 5, 6, 7].map(letters));
    let name = |(ix, area): (usize, Option<_>)| {
        area.map(|area| TownName { area, middle: MIDDLES[ix], line: lines[ix] })
    };
    areas.into_iter().enumerate().map(name).collect()
}

/// The line of each name, from 0, by how many letters it has: from left to right, the first in which there is room.
fn lines(letters: [usize; 8]) -> [usize; 8] {
    let mut order = [0, 1, 2, 3, 4, 5, 6, 7];
    order.sort_by_key(|&ix| MIDDLES[ix]);
    let mut ends = Vec::new();
    let mut lines = [0; 8];
    for ix in order.into_iter().filter(|&ix| letters[ix] > 0) {
        let half = letters[ix] * LETTER / 2;
        let has_room = |end: &usize| end + BETWEEN + half <= MIDDLES[ix];
        lines[ix] = ends.iter().position(has_room).unwrap_or(ends.len());
        ends.resize(ends.len().max(lines[ix] + 1), 0);
        ends[lines[ix]] = MIDDLES[ix] + half;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn short_names_are_in_few_lines() {
        assert_eq!(lines([1; 8]), [0; 8]);
        assert_eq!(lines([0; 8]), [0; 8]);
        assert!(lines([22, 33, 14, 10, 22, 13, 21, 13]).iter().all(|line| *line < 3));
    }

    proptest! {
        #[test]
        fn no_two_names_of_a_line_touch(letters in prop::array::uniform8(0_usize..60)) {
            let lines = lines(letters);
            let side = |ix: usize| letters[ix] * LETTER / 2;
            for one in 0..8 {
                for other in (0..8).filter(|other| MIDDLES[*other] > MIDDLES[one] && lines[*other] == lines[one]) {
                    let is_apart = letters[one] == 0 || letters[other] == 0
                        || MIDDLES[one] + side(one) < MIDDLES[other].saturating_sub(side(other));
                    prop_assert!(is_apart, "{one} and {other} of {letters:?}: {lines:?}");
                }
            }
        }
    }
}
