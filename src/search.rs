//! The search index: which words are on which page, as classic scripts of bounded size.
//!
//! Each page gives its words ([`page_words`]); [`index`] lays them together. A browser first loads the entry, a few
//! kilobytes that name the other files, then the runs of words that a query's words fall into, then the blocks of pages
//! of the results. All is text of printable ASCII but for words of other scripts.

mod gather;
mod postings;
mod reader;
mod runs;
mod texts;
mod vocabulary;
mod words;

use crate::assets::{Asset, asset};
use crate::html::Reading;
use crate::render::{RenderedPage, SearchTerm};
use gather::Gathered;
use rayon::prelude::*;
use serde::Serialize;
use vocabulary::{Numbered, Part};

pub use vocabulary::Vocabulary;

/// How many pages one block of titles and summaries has.
const BLOCK: usize = 128;

/// What search knows of one page or glossary term.
#[derive(Debug)]
pub struct PageWords {
    /// URL from the root, title, kind and summary as JSON.
    shown: String,
    /// Its text by parts, as JSON.
    text: String,
    /// Its different words.
    words: Numbered,
}

/// A site's index.
#[derive(Debug)]
pub struct SearchIndex {
    /// What a browser loads first.
    pub entry: Asset,
    /// The files that the entry names.
    pub parts: Vec<Asset>,
}

/// The words of a page and of its main part, which was read; `None` for pages that search leaves out.
pub fn page_words(
    vocabulary: &Vocabulary,
    page: &RenderedPage,
    read: &Reading,
) -> Option<PageWords> {
    let kind = page.search_kind.as_deref()?;
    let shown = [page.path.as_str(), &page.title, kind, &page.summary];
    let words = words(vocabulary, shown, |part| part.add_text(&read.text));
    Some(PageWords { text: texts::by_parts(read), ..words })
}

/// The words of a glossary term.
pub(crate) fn term_words(vocabulary: &Vocabulary, term: &SearchTerm) -> PageWords {
    words(vocabulary, [&term.url, &term.title, &term.kind, &term.summary], |_| ())
}

/// What is shown of a page, and the words of that and of its text.
fn words(vocabulary: &Vocabulary, shown: [&str; 4], text: impl FnOnce(&mut Part)) -> PageWords {
    let words = vocabulary.page(|part| {
        text(part);
        part.add_title(shown[1]);
        part.add_summary(shown[3]);
    });
    let shown = serde_json::to_string(&shown).expect("texts always become JSON");
    PageWords { shown, text: String::from("[]"), words }
}

/// The index of pages in their order, whose words are all of one vocabulary.
/// `data` writes JSON for scripts.
pub fn index(
    vocabulary: &Vocabulary,
    pages: &[&PageWords],
    data: impl Fn(String) -> String + Sync,
) -> SearchIndex {
    let ((starts, runs), (blocks, (text_starts, texts))) = rayon::join(
        || runs::files(&Gathered::of(vocabulary, pages).words()),
        || (blocks(pages, &data), texts::files(pages, &data)),
    );
    let entry = Entry {
        count: pages.len(),
        block: BLOCK,
        starts,
        word_files: names(&runs),
        page_files: names(&blocks),
        text_starts,
        text_files: names(&texts),
        words: [],
        pages: [],
        texts: [],
    };
    let entry = entry.file();
    SearchIndex { entry, parts: runs.into_iter().chain(blocks).chain(texts).collect() }
}

/// What the list of results shows, by block of pages.
fn blocks(pages: &[&PageWords], data: &(impl Fn(String) -> String + Sync)) -> Vec<Asset> {
    let block = |(at, pages): (usize, &[&PageWords])| {
        let shown: Vec<&str> = pages.iter().map(|page| page.shown.as_str()).collect();
        let shown = data(format!("[{}]", shown.join(",")));
        let script = format!("localNormal.search.pages[{at}]={shown};\n");
        asset("search-pages", "js", script.into_bytes())
    };
    pages.par_chunks(BLOCK).enumerate().map(block).collect()
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'a> {
    /// Of pages and terms.
    count: usize,
    block: usize,
    /// The first word of each run.
    starts: Vec<String>,
    /// In the folder of the entry.
    word_files: Vec<&'a str>,
    page_files: Vec<&'a str>,
    /// The first page of each file of texts.
    text_starts: Vec<usize>,
    text_files: Vec<&'a str>,
    /// Filled by the files as they are loaded.
    words: [(); 0],
    pages: [(); 0],
    texts: [(); 0],
}

/// Names without their folder, which is the same for all assets.
fn names(assets: &[Asset]) -> Vec<&str> {
    assets.iter().map(|asset| asset.path.file_name()).collect()
}

impl Entry<'_> {
    fn file(&self) -> Asset {
        let json = serde_json::to_string(self).expect("texts and numbers always become JSON");
        let script = format!("(window.localNormal=window.localNormal||{{}}).search={json};\n");
        asset("search-index", "js", script.into_bytes())
    }
}
