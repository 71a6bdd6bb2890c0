//! Median and quartiles of scores, by nearest rank: always a score that a council has, never a mean of two.

use serde::{Deserialize, Serialize};

/// From how many on a median is given.
const FOR_MEDIAN: usize = 5;
/// From how many on quartiles are given.
const FOR_QUARTILES: usize = 10;

/// What is given of a set of scores. There is never a minimum or a maximum.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spread {
    /// Basis points; the lower one of two in the middle.
    pub median: Option<u32>,
    /// The first and the third quartile, basis points.
    pub quartiles: Option<[u32; 2]>,
}

impl Spread {
    /// Of scores in any order.
    pub(super) fn of(mut scores: Vec<u32>) -> Self {
        scores.sort_unstable();
        let n = scores.len();
        let rank = |quarter: usize| scores[(n * quarter).div_ceil(4) - 1];
        Self {
            median: (n >= FOR_MEDIAN).then(|| rank(2)),
            quartiles: (n >= FOR_QUARTILES).then(|| [rank(1), rank(3)]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks() {
        assert_eq!(Spread::of(vec![9, 1, 5, 7]), Spread::default());
        assert_eq!(Spread::of(vec![9, 1, 5, 7, 3]), Spread { median: Some(5), quartiles: None });
        assert_eq!(
            Spread::of((1..=10).rev().collect()),
            Spread { median: Some(5), quartiles: Some([3, 8]) }
        );
        assert_eq!(
            Spread::of((1..=12).collect()),
            Spread { median: Some(6), quartiles: Some([3, 9]) }
        );
    }
}
