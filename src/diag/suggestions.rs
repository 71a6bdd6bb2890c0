//! The name that may have been meant where another was written.

use super::shown::MOST_OF_A_KIND;
use crate::source::FileId;
use rustc_hash::FxHashMap;

/// Most pairs of letters that are compared for one suggestion: forty thousand names of ten letters
/// with another.
const MOST_WORK: usize = 4_000_000;
/// Longer names are not compared.
const LONGEST: usize = 100;
/// How alike two names are, per cent, where one may be meant by the other.
const LIKE: u8 = 55;

/// The known name nearest to a mistyped one, where one is near enough to be meant. Of very many names
/// the first are looked at.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    near(name, known, 1).pop()
}

/// The known names that are near enough to a mistyped one, at most so many, the nearest first.
pub(crate) fn near<'a>(
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
    most: usize,
) -> Vec<&'a str> {
    let Some(name) = Letters::of(name) else { return Vec::new() };
    let mut work = 0;
    let mut best: Vec<(f64, &str)> = Vec::new();
    for candidate in known {
        work += candidate.len().min(LONGEST);
        let Some(other) = Letters::of(candidate).filter(|other| name.may_be_like(other)) else {
            continue;
        };
        work += name.length * other.length;
        let score = 100.0 * strsim::normalized_damerau_levenshtein(name.text, candidate);
        if score >= f64::from(LIKE) {
            let is_better = |found: &(f64, &str)| (found.0, candidate) > (score, found.1);
            let place = best.iter().take_while(|found| is_better(found)).count();
            best.insert(place, (score, candidate));
            best.truncate(most);
        }
        if work > MOST_WORK {
            break;
        }
    }
    best.into_iter().map(|(_, candidate)| candidate).collect()
}

/// A name, and what can quickly be said about it.
struct Letters<'a> {
    text: &'a str,
    length: usize,
    /// How often each letter is in it; letters share places, so that two names may seem more alike
    /// than they are, never less.
    counts: [u8; 64],
}

impl<'a> Letters<'a> {
    /// `None` for a name that is too long to be compared.
    fn of(text: &'a str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let (mut length, mut counts) = (0, [0; 64]);
        for letter in text.chars() {
            length += 1;
            counts[letter as usize % 64] += 1;
        }
        Some(Self { text, length, counts })
    }

    /// Whether two names have so many letters in common that one may be meant by the other: each
    /// letter that only the longer one has is a mistake.
    fn may_be_like(&self, other: &Self) -> bool {
        let pairs = self.counts.iter().zip(&other.counts);
        let common: usize = pairs.map(|(a, b)| usize::from(*a.min(b))).sum();
        let longer = self.length.max(other.length);
        100 * common >= usize::from(LIKE) * longer
    }
}

/// Suggestions for the names of many files: as many in each as are shown of one kind, since every
/// name that is known may have to be compared for one.
#[derive(Debug, Default)]
pub(crate) struct Suggestions {
    given: FxHashMap<FileId, usize>,
}

impl Suggestions {
    /// Like [`nearest`], for a name in a file.
    pub(crate) fn nearest<'a>(
        &mut self,
        file: FileId,
        name: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Option<&'a str> {
        let given = self.given.entry(file).or_default();
        *given += 1;
        if *given > MOST_OF_A_KIND { None } else { nearest(name, known) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::tests::file;
    use std::cell::Cell;

    #[test]
    fn the_nearest_name_is_found_and_none_that_is_far() {
        let known = ["service-design", "services", "living-spaces", "lle"];
        assert_eq!(nearest("sevice-desing", known), Some("service-design"));
        assert_eq!(nearest("lle ", known), Some("lle"));
        assert_eq!(nearest("data-insights", known), None);
        assert_eq!(nearest(&"a".repeat(LONGEST + 1), [&*"a".repeat(LONGEST + 1)]), None);
        // Of two that are as near, the first by its letters, whatever their order.
        assert_eq!(nearest("ac", ["ad", "ab"]), None);
        assert_eq!(nearest("abx", ["abz", "aby"]), Some("aby"));
        assert_eq!(nearest("abx", ["aby", "abz"]), Some("aby"));
    }

    #[test]
    fn several_names_come_in_their_order() {
        let known = ["bank", "book", "bulb", "truck", "tree", "back"];
        assert_eq!(near("bask", known, 3), ["back", "bank"]);
        assert_eq!(near("boook", known, 3), ["book"]);
        assert_eq!(near("bnk", known, 1), ["bank"]);
        assert!(near("xyz", known, 3).is_empty());
    }

    #[test]
    fn a_quick_look_passes_over_no_name_that_is_like_it() {
        let names =
            ["abcd", "abdc", "dcba", "abxd", "xyzw", "ab", "abcdefgh", "tŷ-mawr", "ty-mawr"];
        for (a, b) in names.iter().flat_map(|a| names.iter().map(move |b| (a, b))) {
            let [first, second] = [a, b].map(|name| Letters::of(name).unwrap());
            let is_like = 100.0 * strsim::normalized_damerau_levenshtein(a, b) >= f64::from(LIKE);
            assert!(!is_like || first.may_be_like(&second), "{a} {b}");
        }
    }

    #[test]
    fn of_very_many_names_not_all_are_compared() {
        let asked = Cell::new(0);
        let known =
            std::iter::repeat_n("abcdefghij", 1_000_000).inspect(|_| asked.set(asked.get() + 1));
        assert_eq!(nearest("abcdefghix", known), Some("abcdefghij"));
        assert!(asked.get() < 50_000, "{}", asked.get());
    }

    #[test]
    fn a_file_full_of_unknown_names_gets_as_many_suggestions_as_are_shown() {
        let mut suggestions = Suggestions::default();
        let mut suggest = |number| suggestions.nearest(file(number), "abx", ["aby"]);
        assert_eq!((0..1000).filter_map(|_| suggest(0)).count(), MOST_OF_A_KIND);
        assert_eq!(suggest(1), Some("aby"));
    }
}
