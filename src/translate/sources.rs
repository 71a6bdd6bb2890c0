//! What each file of a playbook has to translate.

use crate::load::{FileTexts, ParsedTree};
use crate::model::{Message, Piece, Playbook, pieces};
use crate::render::pages_of_files;
use crate::source::{FileId, Locator, SourceTree};
use std::collections::{BTreeMap, HashMap};

/// A file of a playbook with its messages.
#[derive(Debug)]
pub(crate) struct Source {
    /// Its path in the playbook.
    pub(crate) path: String,
    /// In the order of the record; none twice.
    pub(crate) wanted: Vec<Wanted>,
}

/// A message that a file of translations should have.
#[derive(Debug)]
pub(crate) struct Wanted {
    pub(super) context: String,
    pub(super) id: String,
    /// What it is, and where it is shown.
    pub(super) notes: Vec<String>,
    /// The places that it comes from, `path:line`.
    pub(super) references: Vec<String>,
}

/// The messages of all files that have any, in the order of paths.
pub(crate) fn sources(playbook: &Playbook, parsed: &ParsedTree, tree: &SourceTree) -> Vec<Source> {
    let pages = pages_of_files(playbook, tree);
    let of = |texts: FileTexts<'_>| Gathered::new(&texts, tree, &pages).source(&texts);
    parsed.texts().map(of).filter(|source| !source.wanted.is_empty()).collect()
}

/// The messages of one file so far.
struct Gathered<'a> {
    path: &'a str,
    text: &'a str,
    /// Where each line begins.
    lines: Vec<usize>,
    pages: &'a BTreeMap<(FileId, bool), String>,
    wanted: Vec<Wanted>,
    /// Their places by context and original.
    known: HashMap<(String, String), usize>,
}

impl<'a> Gathered<'a> {
    fn new(
        texts: &FileTexts<'_>,
        tree: &'a SourceTree,
        pages: &'a BTreeMap<(FileId, bool), String>,
    ) -> Self {
        let text = tree.text(texts.file);
        let starts = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            path: &tree.file(texts.file).path,
            text,
            lines: std::iter::once(0).chain(starts).collect(),
            pages,
            wanted: Vec::new(),
            known: HashMap::new(),
        }
    }

    fn source(mut self, texts: &FileTexts<'_>) -> Source {
        texts.messages.iter().for_each(|message| self.add(message));
        Source { path: self.path.to_owned(), wanted: self.wanted }
    }

    fn add(&mut self, message: &Message<'_>) {
        let pieces = pieces(&message.words.value, message.role);
        let locator = Locator::new(self.text, message.words);
        let is_whole = pieces.len() == 1;
        for piece in pieces {
            let place = locator.locate(self.text, message.words, piece.range.clone());
            let line = self.lines.partition_point(|start| *start <= place.start);
            let reference = format!("{}:{line}", self.path);
            let notes = self.notes(message, &piece, is_whole);
            self.want(message.context.clone(), piece.words, notes, reference);
        }
    }

    /// Equal pieces of one text are one message.
    fn want(&mut self, context: String, id: String, notes: Vec<String>, reference: String) {
        let key = (context, id);
        if let Some(at) = self.known.get(&key) {
            let references = &mut self.wanted[*at].references;
            if !references.contains(&reference) {
                references.push(reference);
            }
            return;
        }
        self.known.insert(key.clone(), self.wanted.len());
        let (context, id) = key;
        self.wanted.push(Wanted { context, id, notes, references: vec![reference] });
    }

    fn notes(&self, message: &Message<'_>, piece: &Piece, is_whole: bool) -> Vec<String> {
        let mut about = first_sentence(message.about);
        if !is_whole {
            about.push_str(&format!(" {}.", piece.kind.name()));
        }
        let is_question = message.context.starts_with("questions.");
        let file = message.words.span.file;
        let page = self.pages.get(&(file, is_question)).or(self.pages.get(&(file, false)));
        let shown = page.map(|page| format!("Shown on {page}"));
        [Some(about), shown].into_iter().flatten().collect()
    }
}

/// What a key is, without how to write it.
fn first_sentence(about: &[&str]) -> String {
    let words = about.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ");
    let end = [". ", "; ", ": "].into_iter().filter_map(|sign| words.find(sign)).min();
    match end {
        Some(end) => format!("{}.", &words[..end]),
        None => words,
    }
}
