//! What each file of a playbook has to translate.

use super::known::Known;
use crate::model::{FileTexts, Message, Piece, PieceKind, Role, TextKind, pieces};
use crate::source::{FileId, Locator, SourceTree, Span};
use std::collections::{BTreeMap, HashMap};

/// A file of a playbook with its messages.
#[derive(Debug)]
pub(crate) struct Source {
    /// Its path in the playbook.
    pub(crate) path: String,
    /// In the order of the record; none twice.
    pub(crate) wanted: Vec<Wanted>,
    /// Their translations, as far as somebody has asked for them.
    pub(super) known: Known,
}

/// A message that a file of translations should have.
#[derive(Debug)]
pub(crate) struct Wanted {
    pub(crate) context: String,
    pub(crate) id: String,
    /// What it is, and where it is shown.
    pub(crate) notes: Vec<String>,
    /// The places that it comes from, `path:line`.
    pub(crate) references: Vec<String>,
    pub(super) origin: Origin,
}

/// Where a message comes from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Origin {
    pub(super) kind: TextKind,
    pub(super) role: Role,
    pub(super) piece: PieceKind,
    /// The first place.
    pub(super) place: Span,
}

/// The page that shows a file, by the file: of an area, the one with its questions apart (`true`).
type Pages = BTreeMap<(FileId, bool), String>;

/// The messages of all files that have any, in the order of `texts`.
pub(crate) fn sources<'n>(
    texts: impl Iterator<Item = FileTexts<'n>>,
    tree: &SourceTree,
    pages: &Pages,
) -> Vec<Source> {
    let of = |texts: FileTexts<'_>| Gathered::new(&texts, tree, pages).source(&texts);
    texts.map(of).filter(|source| !source.wanted.is_empty()).collect()
}

impl Source {
    /// The messages of a file, without the pages that show them; `None` where it has none.
    pub(crate) fn of(texts: &FileTexts<'_>, tree: &SourceTree) -> Option<Self> {
        let source = Gathered::new(texts, tree, &Pages::new()).source(texts);
        (!source.wanted.is_empty()).then_some(source)
    }
}

/// The messages of one file so far.
struct Gathered<'a> {
    path: &'a str,
    text: &'a str,
    /// Where each line begins.
    lines: Vec<usize>,
    pages: &'a Pages,
    kind: fn(&str) -> TextKind,
    wanted: Vec<Wanted>,
    /// Their places by context and original.
    known: HashMap<(String, String), usize>,
}

impl<'a> Gathered<'a> {
    fn new(texts: &FileTexts<'_>, tree: &'a SourceTree, pages: &'a Pages) -> Self {
        let text = tree.text(texts.file);
        let starts = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            path: &tree.file(texts.file).path,
            text,
            lines: std::iter::once(0).chain(starts).collect(),
            pages,
            kind: texts.kind,
            wanted: Vec::new(),
            known: HashMap::new(),
        }
    }

    fn source(mut self, texts: &FileTexts<'_>) -> Source {
        texts.messages.iter().for_each(|message| self.add(message));
        Source { path: self.path.to_owned(), wanted: self.wanted, known: Known::default() }
    }

    fn add(&mut self, message: &Message<'_>) {
        let pieces = pieces(&message.words.value, message.role);
        let locator = Locator::new(self.text, message.words);
        let is_whole = pieces.len() == 1;
        for piece in pieces {
            let place = locator.locate(self.text, message.words, piece.range.clone());
            let line = self.lines.partition_point(|start| *start <= place.start);
            let reference = format!("{}:{line}", self.path);
            let origin = Origin {
                kind: (self.kind)(&message.context),
                role: message.role,
                piece: piece.kind,
                place,
            };
            let notes = self.notes(message, &piece, is_whole);
            let (context, id) = (message.context.clone(), piece.words);
            self.want(Wanted { context, id, notes, references: vec![reference], origin });
        }
    }

    /// Equal pieces of one text are one message.
    fn want(&mut self, wanted: Wanted) {
        let key = (wanted.context.clone(), wanted.id.clone());
        if let Some(at) = self.known.get(&key) {
            let references = &mut self.wanted[*at].references;
            let new = wanted.references.into_iter().filter(|one| !references.contains(one));
            let new: Vec<_> = new.collect();
            references.extend(new);
        } else {
            self.known.insert(key, self.wanted.len());
            self.wanted.push(wanted);
        }
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
