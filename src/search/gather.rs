//! From words by page to pages by word.

use super::PageWords;
use super::postings::signs;
use super::vocabulary::Vocabulary;
use super::words::Word;

/// Every word of the pages, in order, with its pages.
pub(super) struct Gathered {
    words: Vec<Word>,
    /// The pages of each word as they are written, one word after another.
    text: Vec<u8>,
    /// Where those of each word end.
    ends: Vec<usize>,
}

impl Gathered {
    /// The words of pages. It goes over the pages twice: to know how much room each word takes, and to write.
    pub(super) fn of(vocabulary: &Vocabulary, pages: &[&PageWords]) -> Self {
        let (words, places) = vocabulary.sorted();
        let mut ends = vec![0; words.len()];
        each(pages, &places, words.len(), |word, signs| ends[word] += signs.len());
        let mut size = 0;
        for end in &mut ends {
            size += std::mem::replace(end, size);
        }
        let mut text = vec![0; size];
        each(pages, &places, words.len(), |word, signs| {
            let start = ends[word];
            ends[word] += signs.len();
            text[start..ends[word]].copy_from_slice(signs);
        });
        Self { words, text, ends }
    }

    /// Each word with its pages. Words of earlier versions of pages may be on no page now.
    pub(super) fn words(&self) -> Vec<(Word, &[u8])> {
        let starts = [0].into_iter().chain(self.ends.iter().copied());
        let pages = starts.zip(&self.ends).map(|(start, end)| &self.text[start..*end]);
        self.words.iter().copied().zip(pages).filter(|(_, pages)| !pages.is_empty()).collect()
    }
}

/// Tells of each page each of its words, by its number in order, and what is written of the page.
fn each(
    pages: &[&PageWords],
    places: &[Vec<u32>],
    words: usize,
    mut tell: impl FnMut(usize, &[u8]),
) {
    // The page after the last one of each word.
    let mut next = vec![0; words];
    for (number, page) in (0..).zip(pages) {
        let places = &places[page.words.part];
        for (word, place) in page.words.words() {
            let word = places[word] as usize;
            tell(word, signs(number - next[word], place).as_bytes());
            next[word] = number + 1;
        }
    }
}
