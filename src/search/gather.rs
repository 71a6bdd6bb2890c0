//! From words by page to pages by word.

use super::PageWords;
use super::postings::Postings;
use super::words::{Word, unpacked};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// Every word of the pages, sorted, with its pages. Each thread takes the words of its share of all hashes, so that nothing
/// is to be merged.
pub(super) fn words(pages: &[&PageWords]) -> Vec<(Word, Postings)> {
    let shares = rayon::current_num_threads() as u64;
    let share = |share| words_of_share(pages, |word| word.hash() % shares == share);
    let mut words: Vec<_> = (0..shares).into_par_iter().flat_map_iter(share).collect();
    words.par_sort_unstable_by_key(|(word, _)| *word);
    words
}

fn words_of_share(
    pages: &[&PageWords],
    is_own: impl Fn(Word) -> bool,
) -> FxHashMap<Word, Postings> {
    let mut words: FxHashMap<Word, Postings> = FxHashMap::default();
    for (number, page) in (0..).zip(pages) {
        for (word, place) in unpacked(&page.words) {
            if is_own(word) {
                words.entry(word).or_default().push(number, place);
            }
        }
    }
    words
}
