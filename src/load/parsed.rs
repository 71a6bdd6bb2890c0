//! Parsed files, kept so that the next load parses only what changed.

use super::drafts::{LeftOut, left_out};
use super::parse::{File, ParsedFile, parse};
use crate::model::{FileTexts, Words};
use crate::po;
use crate::source::{Content, FileId, Origin, SourceFile, SourceTree, Span};
use crate::translate::Source;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// Every file of a tree as it was parsed; cheap to clone.
#[derive(Clone, Default)]
pub(crate) struct ParsedTree {
    tree: SourceTree,
    /// In the order of the tree.
    files: Arc<Vec<Arc<ParsedFile>>>,
    /// What is read of them: the same, but for drafts where these are left out.
    read: Arc<Vec<Arc<ParsedFile>>>,
    drafts: Option<Arc<LeftOut>>,
}

/// Parses a tree, and only what is not the same as when `before` was parsed.
pub(crate) fn parsed_again(tree: &SourceTree, before: &ParsedTree) -> ParsedTree {
    ParsedTree::parse(tree, before)
}

/// What differs between two trees.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// No more than the texts below the front matter of these files.
    Bodies(Vec<FileId>),
    /// Something that more than one page may show.
    More,
}

impl ParsedTree {
    /// Parses a tree. A file at the same place with the same content is taken from `before`;
    /// places in files include the number of the file, so a file that moved is parsed again.
    pub(super) fn parse(tree: &SourceTree, before: &Self) -> Self {
        let earlier: Vec<_> = before.pairs().collect();
        let all: Vec<_> = tree.iter().enumerate().collect();
        // The largest files stand beside one another: each goes to whoever is free.
        let parsed = all.into_par_iter().with_max_len(1).map(|(at, (id, file))| {
            let is_known =
                |((other_id, other), _): &&Pair<'_>| *other_id == id && is_same(other, file);
            let known = earlier.get(at).filter(is_known);
            known.map_or_else(|| Arc::new(parse(id, file)), |(_, parsed)| Arc::clone(parsed))
        });
        let files = Arc::new(parsed.collect::<Vec<_>>());
        Self { tree: tree.clone(), read: Arc::clone(&files), files, drafts: None }
    }

    /// The same without drafts.
    pub(super) fn without_drafts(self) -> Self {
        let (read, drafts) = left_out(&self.pairs().collect::<Vec<_>>());
        Self { read: Arc::new(read), drafts: Some(Arc::new(drafts)), ..self }
    }

    /// The drafts that were left out.
    pub(super) fn drafts(&self) -> Option<&LeftOut> {
        self.drafts.as_deref()
    }

    pub(super) fn files(&self) -> impl Iterator<Item = &ParsedFile> {
        self.read.iter().map(AsRef::as_ref)
    }

    /// The texts of every file that has a record, in the order of paths.
    pub(crate) fn texts(&self) -> impl Iterator<Item = FileTexts<'_>> {
        self.files().filter_map(texts)
    }

    /// The same, side by side.
    pub(super) fn par_texts(&self) -> impl IndexedParallelIterator<Item = Option<FileTexts<'_>>> {
        self.read.par_iter().with_max_len(1).map(|file| texts(file))
    }

    /// What the files of an origin have to translate, in the order of paths; found once for all trees that have the file.
    pub(super) fn sources(&self, origin: Origin) -> Vec<&Source> {
        let of = |(_, file): Pair<'_>| match &file.file {
            File::Record(parsed) => Source::of(&parsed.texts(), &self.tree),
            _ => None,
        };
        let own = self.tree.iter().zip(self.files.iter());
        let own = own.filter(|((id, _), _)| id.origin() == origin);
        let own: Vec<_> = own.collect();
        let found = own.into_par_iter().with_max_len(1);
        found.filter_map(|pair| pair.1.source.get_or_init(|| of(pair)).as_ref()).collect()
    }

    /// The texts of those files that are wanted and have a record, in the order of paths.
    pub(crate) fn texts_of(
        &self,
        is_wanted: impl Fn(FileId) -> bool,
    ) -> impl Iterator<Item = FileTexts<'_>> {
        let files = self.files().filter_map(|file| match &file.file {
            File::Record(parsed) => Some(parsed),
            _ => None,
        });
        files.filter(move |parsed| is_wanted(parsed.span.file)).map(|parsed| parsed.texts())
    }

    /// The files of translations, by path.
    pub(super) fn translations(&self) -> impl Iterator<Item = (&str, (FileId, &Arc<po::File>))> {
        self.tree.iter().zip(self.read.iter()).filter_map(|((id, file), parsed)| {
            match &parsed.file {
                File::Translations(read) => Some((file.path.as_str(), (id, read))),
                _ => None,
            }
        })
    }

    /// The same files with other texts in some places.
    pub(super) fn with_texts(&self, texts: &FxHashMap<Span, Words>) -> Self {
        let file = |file: &Arc<ParsedFile>| match &file.file {
            File::Record(parsed) => {
                let file = File::Record(parsed.with_texts(texts));
                Arc::new(ParsedFile::new(file, Vec::new()))
            }
            _ => Arc::clone(file),
        };
        let read: Vec<_> = self.read.par_iter().with_max_len(1).map(file).collect();
        Self { read: Arc::new(read), ..self.clone() }
    }

    /// Whether every file could be read.
    pub(crate) fn is_whole(&self) -> bool {
        !self.files().any(|file| matches!(file.file, File::Unreadable(_)))
    }

    fn pairs(&self) -> impl Iterator<Item = Pair<'_>> {
        self.tree.iter().zip(self.files.iter())
    }

    /// What changed since `before`.
    pub(crate) fn changes_since(&self, before: &Self) -> Change {
        if self.files.len() != before.files.len() {
            return Change::More;
        }
        let mut bodies = Vec::new();
        for (new, old) in self.pairs().zip(before.pairs()) {
            if Arc::ptr_eq(new.1, old.1) {
                continue;
            }
            if !differ_in_body_only(new, old) {
                return Change::More;
            }
            bodies.push(new.0.0);
        }
        Change::Bodies(bodies)
    }
}

fn texts(file: &ParsedFile) -> Option<FileTexts<'_>> {
    match &file.file {
        File::Record(parsed) => Some(parsed.texts()),
        _ => None,
    }
}

type Pair<'a> = ((FileId, &'a SourceFile), &'a Arc<ParsedFile>);

fn is_same(a: &SourceFile, b: &SourceFile) -> bool {
    let same_content = match (&a.content, &b.content) {
        (Content::Text(a), Content::Text(b)) => Arc::ptr_eq(a, b) || a == b,
        (Content::Media(a), Content::Media(b)) => Arc::ptr_eq(a, b) || a == b,
        _ => false,
    };
    same_content && a.path == b.path
}

fn differ_in_body_only(((_, new), new_parsed): Pair<'_>, ((_, old), old_parsed): Pair<'_>) -> bool {
    let (Some(start), Content::Text(new_text), Content::Text(old_text)) =
        (new_parsed.body_start(), &new.content, &old.content)
    else {
        return false;
    };
    new.path == old.path
        && old_parsed.body_start() == Some(start)
        && new_text.as_bytes()[..start] == old_text.as_bytes()[..start]
}
