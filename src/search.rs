//! The search index: which words stand on which page, as a classic script.

use crate::assets::{Asset, asset};
use crate::render::{RenderedPage, SearchTerm};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Weights of a word by where it stands.
const IN_TITLE: u32 = 12;
const IN_SUMMARY: u32 = 3;
const IN_BODY: u32 = 1;
/// More of the same word on a page says no more of it.
const MOST_IN_BODY: u32 = 5;

#[derive(Serialize)]
struct Index<'a> {
    /// URL from the root, title, kind, summary.
    pages: Vec<[&'a str; 4]>,
    /// By word: page, weight, page, weight, …
    terms: BTreeMap<&'a str, Vec<u32>>,
}

/// What search knows of one page or glossary term.
#[derive(Debug)]
pub struct PageWords {
    shown: [String; 4],
    words: HashMap<String, u32>,
}

/// A site's index.
#[derive(Debug)]
pub struct SearchIndex {
    /// What a browser loads first.
    pub entry: Asset,
    /// The files that the entry names.
    pub parts: Vec<Asset>,
}

/// The words of a page; `None` for pages that search leaves out.
pub fn page_words(page: &RenderedPage) -> Option<PageWords> {
    let kind = page.search_kind.clone()?;
    let words = words_of(&page.title, &page.summary, &body_text(&page.html));
    let shown = [page.path.to_string(), page.title.clone(), kind, page.summary.clone()];
    Some(PageWords { shown, words })
}

/// The words of a glossary term.
pub fn term_words(term: &SearchTerm) -> PageWords {
    let shown = [term.url.clone(), term.title.clone(), term.kind.clone(), term.summary.clone()];
    PageWords { shown, words: words_of(&term.title, &term.summary, "") }
}

/// The index of pages in their order.
pub fn index(pages: &[&PageWords]) -> SearchIndex {
    let shown = pages.iter().map(|page| page.shown.each_ref().map(String::as_str));
    let words: Vec<_> = pages.iter().map(|page| &page.words).collect();
    let index = Index { pages: shown.collect(), terms: by_word(&words) };
    let json = serde_json::to_string(&index).expect("texts and numbers always become JSON");
    let script = format!(
        "window.localNormal = window.localNormal || {{}};\nwindow.localNormal.index = {json};\n"
    );
    let entry = asset("search-index", "js", script.into_bytes());
    SearchIndex { entry, parts: Vec::new() }
}

/// Pages and weights by word; pages in their order, words in that of the alphabet.
fn by_word<'a>(all: &[&'a HashMap<String, u32>]) -> BTreeMap<&'a str, Vec<u32>> {
    let mut terms: HashMap<&str, Vec<u32>> = HashMap::new();
    for (page, words) in (0..).zip(all) {
        for (word, weight) in *words {
            terms.entry(word).or_default().extend([page, *weight]);
        }
    }
    terms.into_iter().collect()
}

/// The words of one page with their weights.
fn words_of(title: &str, summary: &str, body: &str) -> HashMap<String, u32> {
    let mut weights: HashMap<String, u32> = HashMap::new();
    each_word(body, |word| {
        let weight = weight_of(&mut weights, word);
        *weight = (*weight + IN_BODY).min(MOST_IN_BODY);
    });
    each_word(summary, |word| *weight_of(&mut weights, word) += IN_SUMMARY);
    each_word(title, |word| *weight_of(&mut weights, word) += IN_TITLE);
    weights
}

/// The weight of a word so far; only a word that is new is copied.
fn weight_of<'a>(weights: &'a mut HashMap<String, u32>, word: &str) -> &'a mut u32 {
    if !weights.contains_key(word) {
        weights.insert(word.to_owned(), 0);
    }
    weights.get_mut(word).expect("it was there or has just been put there")
}

/// Words as the search box folds them: without accents, lower case, letters and digits.
fn each_word(text: &str, mut take: impl FnMut(&str)) {
    let mut word = String::new();
    for piece in text.split_ascii_whitespace() {
        if piece.is_ascii() {
            for plain in piece.split(|c: char| !c.is_ascii_alphanumeric()) {
                word.clear();
                word.extend(plain.bytes().map(|byte| char::from(byte.to_ascii_lowercase())));
                take_word(&mut word, &mut take);
            }
        } else {
            let folded = piece.nfkd().filter(|c| !is_combining_mark(*c));
            for c in folded.flat_map(char::to_lowercase) {
                if c.is_ascii_alphanumeric() {
                    word.push(c);
                } else {
                    take_word(&mut word, &mut take);
                }
            }
            take_word(&mut word, &mut take);
        }
    }
}

/// Longer than a word that somebody would look for; digests are.
const LONGEST_WORD: usize = 60;

fn take_word(word: &mut String, take: &mut impl FnMut(&str)) {
    if !word.is_empty() && word.len() <= LONGEST_WORD {
        take(word);
    }
    word.clear();
}

/// The text between `<main` and `</main>`, without tags.
fn body_text(html: &str) -> String {
    let start = html.find("<main").unwrap_or(0);
    let end = html.rfind("</main>").unwrap_or(html.len());
    let mut text = String::with_capacity((end - start) / 2);
    let mut rest = &html[start..end.max(start)];
    while let Some(open) = rest.find('<') {
        text.push_str(&rest[..open]);
        text.push(' ');
        let Some(close) = rest[open..].find('>') else { return unescape(&text) };
        rest = &rest[open + close + 1..];
    }
    text.push_str(rest);
    unescape(&text)
}

/// The five entities that templates and Markdown write.
fn unescape(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_like_the_search_box_does() {
        let words = words_of("Café Tŷ", "", "<main>");
        let mut words: Vec<_> = words.into_keys().collect();
        words.sort();
        assert_eq!(words, ["cafe", "main", "ty"]);
    }

    #[test]
    fn only_the_main_part_is_read() {
        assert_eq!(
            body_text("<nav>a</nav><main id=\"m\"><p>b &amp; c</p></main>d")
                .split_whitespace()
                .collect::<Vec<_>>(),
            ["b", "&", "c"]
        );
    }
}
