//! From words by page to pages by word.

use super::PageWords;
use super::postings::Postings;
use super::words::{SHARES, Word};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// Every word of the pages, sorted, with its pages. A share of the words comes together at a time, so that nothing is to be
/// merged.
pub(super) fn words(pages: &[&PageWords]) -> Vec<(Word, Postings)> {
    let of_share = |share| words_of_share(pages, share);
    let mut words: Vec<_> = (0..SHARES).into_par_iter().flat_map_iter(of_share).collect();
    words.par_sort_unstable_by_key(|(word, _)| *word);
    words
}

fn words_of_share(pages: &[&PageWords], share: usize) -> FxHashMap<Word, Postings> {
    let mut words: FxHashMap<Word, Postings> = FxHashMap::default();
    for (number, page) in (0..).zip(pages) {
        for (word, place) in page.words.share(share) {
            words.entry(word).or_default().push(number, place);
        }
    }
    words
}
