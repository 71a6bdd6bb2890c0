//! Which text another one was before it was changed.

use std::cmp::Reverse;

/// The least share of words that two texts have in common where one became the other.
const LEAST: f64 = 0.5;
/// How far from its old place among the changed texts a text is looked for.
const REACH: usize = 100;

/// A text's words, in order of letters.
struct Bag<'a>(Vec<&'a str>);

impl<'a> Bag<'a> {
    fn of(text: &'a str) -> Self {
        let mut words: Vec<_> = text.split_whitespace().collect();
        words.sort_unstable();
        Self(words)
    }

    /// Twice the words that both have, by all words of both: 1 for the same words.
    fn likeness(&self, other: &Self) -> f64 {
        let (mut a, mut b, mut shared) = (0, 0, 0_u32);
        while let (Some(one), Some(two)) = (self.0.get(a), other.0.get(b)) {
            match one.cmp(two) {
                std::cmp::Ordering::Less => a += 1,
                std::cmp::Ordering::Greater => b += 1,
                std::cmp::Ordering::Equal => {
                    (a, b, shared) = (a + 1, b + 1, shared + 1);
                }
            }
        }
        let all = u32::try_from(self.0.len() + other.0.len()).unwrap_or(u32::MAX);
        if all == 0 { 0.0 } else { 2.0 * f64::from(shared) / f64::from(all) }
    }
}

/// Pairs of an old text and the new one that it became, by their places in both lists; the most alike first, and each
/// text once.
pub(super) fn pairs(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let olds: Vec<_> = old.iter().map(|text| Bag::of(text)).collect();
    let mut found = Vec::new();
    for (at, text) in new.iter().enumerate() {
        let bag = Bag::of(text);
        let near = at * old.len() / new.len().max(1);
        let from = near.saturating_sub(REACH);
        for (before, old) in olds.iter().enumerate().skip(from).take(2 * REACH + 1) {
            let likeness = old.likeness(&bag);
            if likeness >= LEAST {
                found.push((likeness, before, at));
            }
        }
    }
    found.sort_by(|a, b| {
        b.0.total_cmp(&a.0).then_with(|| Reverse((b.1, b.2)).cmp(&Reverse((a.1, a.2))))
    });
    let (mut used, mut taken) = (vec![false; old.len()], vec![false; new.len()]);
    found.retain(|(_, before, at)| {
        let is_free = !used[*before] && !taken[*at];
        used[*before] |= is_free;
        taken[*at] |= is_free;
        is_free
    });
    found.into_iter().map(|(_, before, at)| (before, at)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_alike_belong_together() {
        let old = ["one two three four", "five six seven", "one two"];
        let new = ["nothing of that", "one two three", "five six eight seven"];
        assert_eq!(pairs(&old, &new), [(0, 1), (1, 2)]);
        assert_eq!(pairs(&["a b"], &["a b", "a b"]), [(0, 0)]);
        assert_eq!(pairs(&["a b c d"], &["a e f g"]), []);
        assert_eq!(pairs(&["a b"], &["a c"]), [(0, 0)]);
    }
}
