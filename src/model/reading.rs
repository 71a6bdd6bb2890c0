//! How hard a text in English is to read, by Flesch and Kincaid's formula.

mod syllables;

use std::ops::AddAssign;
use syllables::syllables;

/// What the formula counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reading {
    /// Sentences.
    pub sentences: usize,
    /// Words and figures.
    pub words: usize,
    /// Their syllables.
    pub syllables: usize,
}

impl AddAssign for Reading {
    fn add_assign(&mut self, other: Self) {
        self.sentences += other.sentences;
        self.words += other.words;
        self.syllables += other.syllables;
    }
}

impl Reading {
    /// The counts of a text that is made HTML, paragraph by paragraph; code is left out.
    pub(super) fn of_html(html: &str) -> Self {
        let mut all = Self::default();
        let mut paragraph = String::new();
        let mut is_code = false;
        for piece in html.split('<') {
            // Only the piece before the first tag has none.
            let (tag, words) = piece.split_once('>').unwrap_or(("", piece));
            let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
            is_code = if name == "pre" { !tag.starts_with('/') } else { is_code };
            if !["", "a", "code", "del", "em", "img", "span", "strong", "sup"].contains(&name) {
                all += Self::of_paragraph(&paragraph);
                paragraph.clear();
            }
            if !is_code {
                paragraph.push_str(words);
            }
        }
        all += Self::of_paragraph(&paragraph);
        all
    }

    /// The counts of a paragraph's sentences. Words after the last full stop do not make a sentence, so a
    /// heading, a cell of a table or an item without one counts for nothing.
    fn of_paragraph(paragraph: &str) -> Self {
        let mut all = Self::default();
        let mut sentence = Self::default();
        let mut words = paragraph.split_whitespace().peekable();
        while let Some(word) = words.next() {
            if word.contains(char::is_alphanumeric) {
                sentence.words += 1;
                sentence.syllables += syllables(word);
            }
            let goes_on = words.peek().is_some_and(|next| begins_small(next));
            if sentence.words > 0 && ends_sentence(word) && !goes_on {
                all += Self { sentences: 1, ..sentence };
                sentence = Self::default();
            }
        }
        all
    }

    /// The school year (of the United States) in which it can be read; `None` without a sentence.
    pub fn grade(self) -> Option<f64> {
        let [sentences, words, syllables] = [self.sentences, self.words, self.syllables]
            .map(|count| f64::from(u32::try_from(count).unwrap_or(u32::MAX)));
        (self.sentences > 0).then(|| 0.39 * words / sentences + 11.8 * syllables / words - 15.59)
    }
}

/// Whether a word closes its sentence: by `.`, `!`, `?` or `:`, perhaps within brackets or quotes.
fn ends_sentence(word: &str) -> bool {
    let bare = word.trim_end_matches([')', ']', '"', '\'', '”', '’']);
    let is_abbreviation = ["e.g.", "i.e.", "etc.", "No.", "St.", "Dr."].contains(&bare);
    bare.ends_with(['.', '!', '?', ':']) && !is_abbreviation
}

fn begins_small(word: &str) -> bool {
    word.chars().find(|sign| sign.is_alphanumeric()).is_some_and(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_at_their_marks_and_fragments_count_for_nothing() {
        let sentences = |text| Reading::of_paragraph(text).sentences;
        assert_eq!(sentences("It cost £1.3m in 2020. It ended (in court)! Why?"), 3);
        assert_eq!(sentences("They met, e.g. in May. \"It works.\" it said."), 2);
        assert_eq!(Reading::of_paragraph("Reserves against assessed risk"), Reading::default());
        assert_eq!(Reading::of_paragraph("One. And a fragment").words, 1);
        assert_eq!(Reading::default().grade(), None);
    }

    #[test]
    fn paragraphs_end_at_blocks_and_not_at_links() {
        let html = "<h2 id=\"a\">A heading</h2>\n<p>One <a href=\"x\">and\ntwo</a>.</p>\n<ul>\n<li>An item</li>\n<li>An end.</li>\n</ul>\n<pre><code>let a = 1.</code></pre>\n<p>Last.</p>";
        let reading = Reading::of_html(html);
        assert_eq!((reading.sentences, reading.words), (3, 6));
    }

    #[test]
    fn the_formula_is_the_published_one() {
        let reading = Reading { sentences: 2, words: 30, syllables: 45 };
        assert!((reading.grade().unwrap() - (0.39 * 15.0 + 11.8 * 1.5 - 15.59)).abs() < 1e-9);
    }
}
