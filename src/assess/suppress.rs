//! Which counts may be shown, so that no count of 1 to 4 can be read or worked out.
//!
//! Hiding the small counts is not enough: their total is public, so a single hidden count, or hidden counts that add up
//! to less than 5, to as many as there are of them, or to four times as many, can be had by subtraction. Then another
//! count is hidden with them. Who knows this rule still finds at least two values for every hidden small count, and for
//! every sum of hidden counts: the test below tries all tables up to a size, with that knowledge.

/// The smallest count that is shown. A constant, not a setting.
pub(super) const THRESHOLD: usize = 5;

/// A count that may be shown: 0, or [`THRESHOLD`] and more.
pub(super) fn showable(count: usize) -> Option<usize> {
    (!is_small(count)).then_some(count)
}

fn is_small(count: usize) -> bool {
    (1..THRESHOLD).contains(&count)
}

/// The counts of a whole, such as answers by level; `None` for those that stay hidden.
pub(super) fn suppress(counts: &[usize]) -> Vec<Option<usize>> {
    let small: Vec<usize> = (0..counts.len()).filter(|&at| is_small(counts[at])).collect();
    if small.is_empty() {
        return counts.iter().copied().map(Some).collect();
    }
    // With so few in all, any count that is shown says too much about the rest.
    if counts.iter().sum::<usize>() < 2 * THRESHOLD {
        return vec![None; counts.len()];
    }
    let hidden = hidden_with(counts, &small);
    counts.iter().enumerate().map(|(at, &count)| (!hidden[at]).then_some(count)).collect()
}

fn hidden_with(counts: &[usize], small: &[usize]) -> Vec<bool> {
    let mut hidden = vec![false; counts.len()];
    for &at in small {
        hidden[at] = true;
    }
    let sum: usize = small.iter().map(|&at| counts[at]).sum();
    let most = (THRESHOLD - 1) * small.len();
    let hide_each_other = small.len() > 1 && sum >= THRESHOLD && sum > small.len() && sum < most;
    if hide_each_other {
        return hidden;
    }
    // The next count that is not 0, round the end. It is chosen by place and not by size: a choice by size would
    // itself tell something about the sizes.
    let last = small[small.len() - 1];
    let others = (1..counts.len()).map(|step| (last + step) % counts.len());
    match others.into_iter().find(|&at| counts[at] >= THRESHOLD) {
        Some(partner) => hidden[partner] = true,
        None => hidden.fill(true),
    }
    hidden
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// Every table of `places` counts that add up to `total`.
    fn tables(total: usize, places: usize) -> Vec<Vec<usize>> {
        if places == 1 {
            return vec![vec![total]];
        }
        let begin = |first| {
            tables(total - first, places - 1)
                .into_iter()
                .map(move |rest| [vec![first], rest].concat())
        };
        (0..=total).flat_map(begin).collect()
    }

    /// Somebody who knows the rule and the total lists every table that gives what is shown. No sum of counts,
    /// and so no count and no complement of one, may have one and the same value from 1 to 4 in all of them.
    #[test]
    fn no_small_count_can_be_worked_out() {
        for (places, most) in [(2, 40), (3, 30), (4, 20), (5, 16)] {
            for total in THRESHOLD..=most {
                let mut by_output: BTreeMap<_, Vec<Vec<usize>>> = BTreeMap::new();
                for table in tables(total, places) {
                    by_output.entry(suppress(&table)).or_default().push(table);
                }
                for (shown, tables) in &by_output {
                    assert_nothing_follows(shown, tables);
                }
            }
        }
    }

    fn assert_nothing_follows(shown: &[Option<usize>], tables: &[Vec<usize>]) {
        for subset in 1..(1_usize << shown.len()) {
            let sum = |table: &Vec<usize>| -> usize {
                table
                    .iter()
                    .enumerate()
                    .filter(|(at, _)| subset >> at & 1 == 1)
                    .map(|(_, count)| count)
                    .sum()
            };
            let sums: BTreeSet<_> = tables.iter().map(sum).collect();
            let known = if sums.len() == 1 { sums.first().copied() } else { None };
            assert!(
                !known.is_some_and(is_small),
                "{shown:?} gives away {known:?}, for only {tables:?} fit"
            );
        }
    }

    #[test]
    fn counts_that_may_be_shown_are_shown() {
        assert_eq!(suppress(&[0, 5, 7]), [Some(0), Some(5), Some(7)]);
        assert_eq!(
            suppress(&[2, 3, 8, 5, 2]),
            [None, None, Some(8), Some(5), None],
            "small ones hide each other"
        );
        assert_eq!(
            suppress(&[1, 6, 8, 5, 0]),
            [None, None, Some(8), Some(5), Some(0)],
            "one takes a partner"
        );
        assert_eq!(
            suppress(&[6, 0, 8, 0, 1]),
            [None, Some(0), Some(8), Some(0), None],
            "round the end"
        );
        assert_eq!(suppress(&[1, 6]), [None, None]);
        assert_eq!(suppress(&[0, 0]), [Some(0), Some(0)]);
    }
}
