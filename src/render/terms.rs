//! The words of the glossary, found in running text.

use crate::model::{Playbook, Term, TermIx};
use pulldown_cmark_escape::escape_html_body_text;
use std::collections::BTreeSet;
use std::ops::Range;

/// Every name of the glossary's terms, made once for all pages.
pub(super) struct Terms {
    /// By the first byte, in capitals and in small letters.
    names: [Vec<Name>; 256],
    /// Which of them there are: most words of a text begin like none.
    begins: [bool; 256],
    /// Whether a name may be followed by the `s` of an English plural.
    plurals: bool,
}

#[derive(Clone)]
struct Name {
    term: TermIx,
    words: String,
    /// Whether capitals matter: they do in `CAF` and `LATCo`, and not in `Exit plan`.
    exact: bool,
}

impl Terms {
    /// The names in one of the playbook's languages.
    pub(super) fn of(playbook: &Playbook, language: usize) -> Self {
        let terms = playbook.glossary.terms.iter().enumerate().filter(|(_, term)| term.link);
        let mut by_first = [const { Vec::new() }; 256];
        for name in terms.flat_map(|(ix, term)| names(term, TermIx(ix), language)) {
            let first = name.words.as_bytes()[0];
            for letter in BTreeSet::from([first.to_ascii_lowercase(), first.to_ascii_uppercase()]) {
                by_first[usize::from(letter)].push(name.clone());
            }
        }
        let begins = std::array::from_fn(|byte| !by_first[byte].is_empty());
        let plurals = playbook.languages[language].identifier().language.as_str() == "en";
        Self { names: by_first, begins, plurals }
    }

    /// The names in a text from left to right, the longest where several stand in one place.
    pub(super) fn find(&self, text: &str) -> Vec<(Range<usize>, TermIx)> {
        let (mut found, mut free, bytes) = (Vec::new(), 0, text.as_bytes());
        for (start, byte) in bytes.iter().enumerate() {
            if !self.begins[usize::from(*byte)] {
                continue;
            }
            let before = start.checked_sub(1).map_or(b' ', |at| bytes[at]);
            if start < free || before.is_ascii_alphanumeric() {
                continue;
            }
            let names = &self.names[usize::from(*byte)];
            let matches =
                names.iter().filter_map(|name| Some((self.end(text, start, name)?, name)));
            let longest = matches.max_by_key(|(end, name)| (*end, std::cmp::Reverse(name.term)));
            if let Some((end, name)) = longest {
                found.push((start..end, name.term));
                free = end;
            }
        }
        found
    }

    /// Where a name ends that begins at a place of a text, with its plural; `None` where it does not
    /// stand there, or is a part of a longer word. It may stand across the end of a line.
    fn end(&self, text: &str, start: usize, name: &Name) -> Option<usize> {
        let written = text.as_bytes()[start..].get(..name.words.len())?;
        let is_same = |(there, here): (&u8, &u8)| {
            let there = if *there == b'\n' { b' ' } else { *there };
            if name.exact { there == *here } else { there.eq_ignore_ascii_case(here) }
        };
        if !written.iter().zip(name.words.as_bytes()).all(is_same) {
            return None;
        }
        let in_word = |sign: char| sign.is_alphanumeric() || sign == '-';
        let goes_on = |end: usize| text[end..].starts_with(in_word);
        let end = start + written.len();
        let is_plural = self.plurals && text[end..].starts_with('s') && !goes_on(end + 1);
        let end = if is_plural { end + 1 } else { end };
        let is_whole = !text[..start].ends_with(in_word) && !goes_on(end);
        is_whole.then_some(end)
    }
}

/// The names of a term, escaped as in the markup that they are looked for in.
fn names(term: &Term, ix: TermIx, language: usize) -> impl Iterator<Item = Name> {
    let texts = std::iter::once(&term.term).chain(&term.also);
    let written = texts.map(move |text| &text.in_language(language).0.value);
    written.filter(|name| !name.is_empty()).map(move |name| {
        let mut words = String::new();
        let _ = escape_html_body_text(&mut words, name);
        let exact = !name.contains(' ') && name.chars().skip(1).any(char::is_uppercase);
        Name { term: ix, words, exact }
    })
}
