//! From words by page to pages by word.

use super::PageWords;
use super::postings::Postings;
use super::vocabulary::Vocabulary;
use super::words::Word;
use rayon::prelude::*;

/// Every word of the pages, sorted, with its pages. Each thread takes pages that follow one another.
pub(super) fn words(vocabulary: &Vocabulary, pages: &[&PageWords]) -> Vec<(Word, Postings)> {
    let (words, places) = vocabulary.sorted();
    let some = pages.len().div_ceil(rayon::current_num_threads()).max(1);
    let of_some = |(at, pages): (usize, &[&PageWords])| {
        let mut postings = vec![Postings::default(); words.len()];
        for (number, page) in (0..).skip(at * some).zip(pages) {
            let places = &places[page.words.part];
            for (word, place) in page.words.words() {
                postings[places[word] as usize].push(number, place);
            }
        }
        postings
    };
    let mut parts = pages.par_chunks(some).enumerate().map(of_some).collect::<Vec<_>>().into_iter();
    let mut all = parts.next().unwrap_or_default();
    for later in parts {
        all.par_iter_mut().zip(later).for_each(|(postings, later)| postings.append(later));
    }
    // Words of earlier versions of pages may be on no page now.
    words.into_iter().zip(all).filter(|(_, pages)| !pages.is_empty()).collect()
}
