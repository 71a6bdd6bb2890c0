//! The words of the glossary, found in running text.

use crate::letters::welsh;
use crate::model::{Playbook, Term, TermIx};
use pulldown_cmark_escape::escape_html_body_text;
use rustc_hash::FxHashMap;
use std::cmp::Reverse;
use std::iter;
use std::ops::Range;

/// Every name of the glossary's terms, made once for all pages.
pub(super) struct Terms {
    /// By the letters and digits that they begin with, in small letters.
    names: FxHashMap<String, Vec<Name>>,
    /// Whether a name may be followed by the `s` of an English plural.
    plurals: bool,
}

struct Name {
    term: TermIx,
    words: String,
    /// Whether capitals matter: they do in `CAF` and `LATCo`, and not in `Exit plan`.
    exact: bool,
}

impl Name {
    /// It and, in Welsh, how it may begin after other words.
    fn forms(self, language: &str) -> Vec<Self> {
        let is_changed = language == "cy" && !self.exact;
        let word = if is_changed { first_word(&self.words) } else { "" };
        let rest = &self.words[word.len()..];
        let forms = welsh::mutations(&word.to_lowercase()).into_iter();
        let (term, exact) = (self.term, self.exact);
        let others: Vec<_> = forms.map(|form| Self { term, words: form + rest, exact }).collect();
        iter::once(self).chain(others).collect()
    }
}

impl Terms {
    /// The names of a playbook.
    pub(super) fn of(playbook: &Playbook) -> Self {
        let language = playbook.language.identifier().language.as_str();
        let terms = playbook.glossary.terms.iter().enumerate().filter(|(_, term)| term.link);
        let mut by_word: FxHashMap<String, Vec<Name>> = FxHashMap::default();
        let names = terms.flat_map(|(ix, term)| names(term, TermIx(ix)));
        for name in names.flat_map(|name| name.forms(language)) {
            let word = first_word(&name.words).to_ascii_lowercase();
            by_word.entry(word).or_default().push(name);
        }
        Self { names: by_word, plurals: language == "en" }
    }

    /// The names in a text from left to right, the longest where several begin at one place.
    pub(super) fn find(&self, text: &str) -> Vec<(Range<usize>, TermIx)> {
        let (mut found, mut start) = (Vec::new(), 0);
        // Most playbooks of many pages have no glossary.
        let end = if self.names.is_empty() { 0 } else { text.len() };
        while start < end {
            let word = first_word(&text[start..]);
            if let Some((end, term)) = self.longest(text, start, word) {
                found.push((start..end, term));
                start = end;
            } else {
                let sign = text[start..].chars().next().map_or(1, char::len_utf8);
                start += word.len().max(sign);
            }
        }
        found
    }

    /// The longest name that begins at a place of a text, with a word or the singular of that.
    fn longest(&self, text: &str, start: usize, word: &str) -> Option<(usize, TermIx)> {
        let word = word.to_ascii_lowercase();
        let singular = word.strip_suffix('s').filter(|_| self.plurals);
        let words = [Some(word.as_str()), singular].into_iter().flatten();
        let names = words.filter_map(|word| self.names.get(word)).flatten();
        let matches = names.filter_map(|name| Some((self.end(text, start, name)?, name.term)));
        matches.max_by_key(|(end, term)| (*end, Reverse(*term)))
    }

    /// Where a name ends that begins at a place of a text, with its plural; `None` where it is
    /// not there, or is a part of a longer word. It may go across the end of a line.
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

/// The letters and digits that a text begins with: none where it begins with a sign.
fn first_word(text: &str) -> &str {
    let end = text.find(|sign: char| !sign.is_alphanumeric());
    &text[..end.unwrap_or(text.len())]
}

/// The names of a term, escaped as in the markup that they are looked for in.
fn names(term: &Term, ix: TermIx) -> impl Iterator<Item = Name> {
    let texts = iter::once(&term.term).chain(&term.also);
    let written = texts.map(|text| &text.original().value);
    written.filter(|name| !name.is_empty()).map(move |name| {
        let mut words = String::new();
        let _ = escape_html_body_text(&mut words, name);
        let exact = !name.contains(' ') && name.chars().skip(1).any(char::is_uppercase);
        Name { term: ix, words, exact }
    })
}
