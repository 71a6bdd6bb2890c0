//! The different words of a site, each with a number, as pages are read side by side.

use super::reader::each_word;
use super::words::{Place, Word};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::sync::Mutex;

/// A word that a text has this often says more of the page.
const OFTEN: u8 = 4;

/// The words of all pages. Every thread has a part of its own, with numbers of its own: a word may be in several.
#[derive(Debug)]
pub struct Vocabulary {
    parts: Vec<Mutex<Part>>,
}

impl Default for Vocabulary {
    fn default() -> Self {
        Self { parts: (0..rayon::current_num_threads()).map(|_| Mutex::default()).collect() }
    }
}

impl Vocabulary {
    /// The words of one page, which `read` adds.
    pub(super) fn page(&self, read: impl FnOnce(&mut Part)) -> Numbered {
        let at = rayon::current_thread_index().unwrap_or(0) % self.parts.len();
        let mut part = self.parts[at].lock().expect("reading words never panics");
        part.page += 1;
        part.found.clear();
        read(&mut part);
        Numbered { part: at, words: part.found.iter().map(|found| found.packed()).collect() }
    }

    /// All words in order, and by part and number the place of each among them.
    pub(super) fn sorted(&self) -> (Vec<Word>, Vec<Vec<u32>>) {
        let (mut known, mut places) = (Vec::new(), Vec::new());
        for (at, part) in self.parts.iter().enumerate() {
            // Not held while threads share work: this one could be given a page of another site, and wait for itself.
            let part = part.lock().expect("reading words never panics");
            let numbered = (0_u32..).zip(&part.words);
            known.extend(numbered.map(|(number, word)| (*word, at, number)));
            places.push(vec![0; part.words.len()]);
        }
        known.par_sort_unstable();
        let mut words: Vec<Word> = Vec::with_capacity(known.len());
        for (word, part, number) in known {
            if words.last() != Some(&word) {
                words.push(word);
            }
            places[part][number as usize] = length(&words) - 1;
        }
        (words, places)
    }
}

/// The different words of a page by their numbers in a part of the vocabulary.
#[derive(Debug)]
pub(super) struct Numbered {
    pub(super) part: usize,
    /// Each number before two bits of place.
    words: Box<[u32]>,
}

impl Numbered {
    /// Every word with its place.
    pub(super) fn words(&self) -> impl Iterator<Item = (usize, Place)> {
        self.words.iter().map(|word| ((word >> 2) as usize, Place::ALL[(word & 3) as usize]))
    }
}

/// The words that one thread has read, and those of the page that it reads.
#[derive(Debug, Default)]
pub(super) struct Part {
    numbers: FxHashMap<Word, u32>,
    /// By number.
    words: Vec<Word>,
    /// By number.
    seen: Vec<Seen>,
    /// How many pages were begun.
    page: u32,
    /// The words of this page.
    found: Vec<Found>,
}

/// Where a word was seen last.
#[derive(Debug, Clone, Copy)]
struct Seen {
    page: u32,
    /// Its place in `found`, while that page is read.
    at: u32,
}

#[derive(Debug, Clone, Copy)]
struct Found {
    number: u32,
    place: Place,
    count: u8,
}

impl Found {
    fn packed(self) -> u32 {
        let often = if self.count < OFTEN { Place::Text } else { Place::TextOften };
        self.number << 2 | self.place.max(often) as u32
    }
}

impl Part {
    pub(super) fn add_text(&mut self, text: &str) {
        each_word(text, |word| self.add(word, Place::Text));
    }

    pub(super) fn add_summary(&mut self, text: &str) {
        each_word(text, |word| self.add(word, Place::Summary));
    }

    pub(super) fn add_title(&mut self, text: &str) {
        each_word(text, |word| self.add(word, Place::Title));
    }

    fn add(&mut self, word: Word, place: Place) {
        let number = self.number(word);
        let seen = &mut self.seen[number as usize];
        if seen.page == self.page {
            let found = &mut self.found[seen.at as usize];
            found.count = found.count.saturating_add(1);
            found.place = found.place.max(place);
        } else {
            *seen = Seen { page: self.page, at: length(&self.found) };
            self.found.push(Found { number, place, count: 1 });
        }
    }

    fn number(&mut self, word: Word) -> u32 {
        *self.numbers.entry(word).or_insert_with(|| {
            self.words.push(word);
            self.seen.push(Seen { page: 0, at: 0 });
            length(&self.words) - 1
        })
    }
}

/// How many there are.
fn length<T>(items: &[T]) -> u32 {
    u32::try_from(items.len()).expect("a playbook has fewer words")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of a page, in order.
    fn texts(vocabulary: &Vocabulary, page: &Numbered) -> Vec<(String, Place)> {
        let (words, places) = vocabulary.sorted();
        let text = |number: usize| words[places[page.part][number] as usize].text().to_owned();
        let mut texts: Vec<_> = page.words().map(|(number, place)| (text(number), place)).collect();
        texts.sort();
        texts
    }

    #[test]
    fn the_best_place_counts() {
        let vocabulary = Vocabulary::default();
        let page = vocabulary.page(|part| {
            part.add_text("often once often often often titled");
            part.add_title("Titled");
            part.add_summary("summed titled");
        });
        let expected = [
            ("often", Place::TextOften),
            ("once", Place::Text),
            ("summed", Place::Summary),
            ("titled", Place::Title),
        ];
        let expected = expected.map(|(word, place)| (word.to_owned(), place));
        assert_eq!(texts(&vocabulary, &page), expected);
    }

    #[test]
    fn pages_read_side_by_side_keep_their_words() {
        let vocabulary = Vocabulary::default();
        let of_page = |page: u32| (page..page + 5000).map(|word| format!("w{word}"));
        let text = |page| of_page(page).collect::<Vec<_>>().join(" ");
        let read = |page| vocabulary.page(|part| part.add_text(&text(page)));
        let pages: Vec<_> = (0..20_u32).into_par_iter().map(read).collect();
        for (page, numbered) in (0..).zip(&pages) {
            let mut expected: Vec<_> = of_page(page).map(|word| (word, Place::Text)).collect();
            expected.sort();
            assert_eq!(texts(&vocabulary, numbered), expected);
        }
        assert_eq!(vocabulary.sorted().0.len(), 5019);
    }
}
