//! Words of the glossary, linked where a page first uses them.

use super::at::At;
use crate::model::{Playbook, Target, Term, TermIx};
use aho_corasick::{AhoCorasick, AhoCorasickKind};
use memchr::memchr;
use pulldown_cmark_escape::{escape_href, escape_html_body_text};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

/// Every name of the glossary's terms, made once for all pages.
#[derive(Default)]
pub(super) struct Terms {
    /// `None` where there is nothing to look for.
    finder: Option<AhoCorasick>,
    /// What each pattern of the finder stands for.
    names: Vec<Name>,
    /// Whether a name may be followed by the `s` of an English plural.
    plurals: bool,
}

struct Name {
    term: TermIx,
    words: String,
    /// Whether capitals matter: they do in `CAF` and `LATCo`, and not in `Exit plan`.
    exact: bool,
}

impl Terms {
    /// The names in one of the playbook's languages.
    pub(super) fn of(playbook: &Playbook, language: usize) -> Self {
        let terms = playbook.glossary.terms.iter().enumerate();
        let names: Vec<Name> = terms
            .filter(|(_, term)| term.link)
            .flat_map(|(ix, term)| names(term, TermIx(ix), language))
            .collect();
        let plurals = playbook.languages[language].identifier().language.as_str() == "en";
        let patterns = names.iter().map(|name| &name.words);
        // Without the prefilter: single letters of many names stand in every line.
        let finder = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::DFA))
            .prefilter(false)
            .ascii_case_insensitive(true)
            .build(patterns);
        Self { finder: finder.ok().filter(|_| !names.is_empty()), names, plurals }
    }

    /// The names in a text from left to right, the longest where several stand in one place.
    fn find(&self, text: &str) -> Vec<(Range<usize>, TermIx)> {
        let Some(finder) = self.finder.as_ref().filter(|finder| finder.is_match(text)) else {
            return Vec::new();
        };
        let matches = finder.find_overlapping_iter(text).filter_map(|found| {
            let name = &self.names[found.pattern().as_usize()];
            let range = self.whole_words(text, found.range())?;
            let is_meant = !name.exact || text[range.clone()].starts_with(&name.words);
            is_meant.then_some((range, name.term))
        });
        let mut matches: Vec<_> = matches.collect();
        matches.sort_by_key(|(range, term)| (range.start, std::cmp::Reverse(range.end), *term));
        let mut end = 0;
        matches.retain(|(range, _)| {
            let is_free = range.start >= end;
            if is_free {
                end = range.end;
            }
            is_free
        });
        matches
    }

    /// The range of a match with its plural, where it begins and ends with whole words.
    fn whole_words(&self, text: &str, range: Range<usize>) -> Option<Range<usize>> {
        let in_word = |sign: char| sign.is_alphanumeric() || sign == '-';
        let goes_on = |end: usize| text[end..].starts_with(in_word);
        let is_plural =
            self.plurals && text[range.end..].starts_with('s') && !goes_on(range.end + 1);
        let end = if is_plural { range.end + 1 } else { range.end };
        let is_whole = !text[..range.start].ends_with(in_word) && !goes_on(end);
        is_whole.then_some(range.start..end)
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

/// Writes running words with a link at each term that the page has not linked before. The words are
/// finished markup without tags.
pub(super) fn link_first_uses(at: &At<'_>, words: &str, html: &mut String) {
    let mut done = 0;
    // A name may stand across the end of a line.
    for (range, term) in at.site.terms.find(&on_one_line(words)) {
        if at.is_first_use(term) {
            html.push_str(&words[done..range.start]);
            html.push_str("<a class=\"explained\" href=\"");
            let _ = escape_href(&mut *html, &at.url_of(Target::Term(term), None));
            html.push_str("\">");
            html.push_str(&words[range.clone()]);
            html.push_str("</a>");
            done = range.end;
        }
    }
    html.push_str(&words[done..]);
}

/// The same bytes, but for the ends of lines.
fn on_one_line(words: &str) -> Cow<'_, str> {
    if memchr(b'\n', words.as_bytes()).is_some() {
        words.replace('\n', " ").into()
    } else {
        words.into()
    }
}

/// The terms that a page has linked so far.
pub(super) type Linked = BTreeSet<TermIx>;
