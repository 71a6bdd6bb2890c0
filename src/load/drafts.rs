//! A playbook without its drafts. What comes after knows of them only that a reference to one is no mistake.

use super::kinds::FileKind;
use super::parse::{File, Parsed, ParsedFile};
use crate::model::{Key, Kind, Node, Value, Words, media_named};
use crate::source::{Content, FileId, Origin, SourceFile};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What becomes of drafts when a playbook is loaded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Drafts {
    /// The playbook is what it would be without them.
    #[default]
    LeftOut,
    /// They are a part of it as everything else.
    Kept,
}

/// The drafts that were left out.
#[derive(Default)]
pub(super) struct LeftOut {
    files: Vec<Arc<ParsedFile>>,
    /// Questions of areas that are not drafts, by id.
    pub(super) questions: Vec<String>,
}

type Pair<'a> = ((FileId, &'a SourceFile), &'a Arc<ParsedFile>);

impl LeftOut {
    /// How many they are.
    pub(super) fn count(&self) -> usize {
        self.files.len() + self.questions.len()
    }

    /// The files that are drafts as a whole.
    pub(super) fn files(&self) -> impl Iterator<Item = (Kind, &Parsed)> {
        self.files.iter().filter_map(|file| match &file.file {
            File::Record(parsed) => Some((kind(parsed)?, parsed)),
            _ => None,
        })
    }

    /// Whether something is a draft.
    pub(super) fn has(&self, kind: Kind, id: &str) -> bool {
        self.files().any(|(other, file)| other == kind && file.name == id)
    }
}

/// Leaves drafts out of the files of a tree, with all that is of them alone: notes, translations and pictures.
pub(super) fn left_out(files: &[Pair<'_>]) -> (Vec<Arc<ParsedFile>>, LeftOut) {
    let drafts = files.iter().map(|(_, file)| *file).filter(|file| is_draft(file));
    let mut out = LeftOut { files: drafts.cloned().collect(), questions: Vec::new() };
    let gone = Gone::of(&out, files);
    let nothing = Arc::new(ParsedFile::new(File::Ignored, Vec::new()));
    let read = files.iter().map(|((id, source), file)| match &file.file {
        _ if gone.has(id.origin(), &source.path, file) => Arc::clone(&nothing),
        File::Record(parsed) => match without_questions(parsed, &mut out.questions) {
            Some(parsed) => {
                Arc::new(ParsedFile::new(File::Record(parsed), file.diagnostics.clone()))
            }
            None => Arc::clone(file),
        },
        _ => Arc::clone(file),
    });
    (read.collect(), out)
}

/// What goes with drafts.
struct Gone {
    /// Origins, and paths without their endings.
    stems: BTreeSet<(Origin, String)>,
    areas: BTreeSet<String>,
    media: BTreeSet<String>,
}

impl Gone {
    fn of(out: &LeftOut, files: &[Pair<'_>]) -> Self {
        let stems = out.files().map(|(_, file)| (file.span.file.origin(), stem(&file.path())));
        let areas = out.files().filter(|(kind, _)| *kind == Kind::Area);
        let mut gone = Self {
            stems: stems.collect(),
            areas: areas.map(|(_, file)| file.name.clone()).collect(),
            media: BTreeSet::new(),
        };
        if !gone.stems.is_empty() {
            gone.media = gone.media_of(files);
        }
        gone
    }

    /// The files of `media/` that drafts name, and nothing else does.
    fn media_of(&self, files: &[Pair<'_>]) -> BTreeSet<String> {
        let (mut of_drafts, mut of_others) = (BTreeSet::new(), BTreeSet::new());
        for ((id, source), file) in files {
            if let Content::Text(text) = &source.content {
                let goes = self.has(id.origin(), &source.path, file);
                let named = if goes { &mut of_drafts } else { &mut of_others };
                named.extend(media_named(text).map(str::to_owned));
            }
        }
        of_drafts.difference(&of_others).cloned().collect()
    }

    fn has(&self, origin: Origin, path: &str, file: &ParsedFile) -> bool {
        match &file.file {
            File::Record(parsed) if parsed.kind == FileKind::LocalArea => {
                self.areas.contains(&parsed.name)
            }
            File::Record(_) => self.stems.contains(&(origin, stem(path))),
            File::Translations(_) => {
                let own = path.splitn(3, '/').nth(2).unwrap_or_default();
                self.stems.contains(&(origin, stem(own)))
            }
            File::Media(media) => self.media.contains(&media.path),
            _ => false,
        }
    }
}

fn stem(path: &str) -> String {
    path.rsplit_once('.').map_or(path, |(stem, _)| stem).to_owned()
}

fn is_draft(file: &ParsedFile) -> bool {
    match &file.file {
        File::Record(parsed) => kind(parsed).is_some() && says_so(&parsed.node),
        _ => false,
    }
}

/// What a file is that can be a draft as a whole.
fn kind(file: &Parsed) -> Option<Kind> {
    let can_be = [FileKind::Area, FileKind::Story, FileKind::Route, FileKind::Page];
    can_be.contains(&file.kind).then(|| file.kind.refers()).flatten()
}

fn says_so(node: &Node) -> bool {
    node.at("draft").and_then(Node::word).is_some_and(|word| word.value.as_str() == "true")
}

/// The same file without those of its questions that are drafts; `None` where none is.
fn without_questions(file: &Parsed, out: &mut Vec<String>) -> Option<Parsed> {
    let has_questions = [FileKind::Area, FileKind::LocalArea].contains(&file.kind);
    let questions = file.node.at("questions").filter(|_| has_questions)?;
    let (drafts, others): (Vec<_>, Vec<_>) = questions.items().iter().partition(|one| says_so(one));
    if drafts.is_empty() {
        return None;
    }
    let id = |one: &&Node| one.at("id").and_then(Node::word).map(|id: &Words| id.value.to_string());
    out.extend(drafts.iter().map(|one| id(one).unwrap_or_default()));
    let others = Node { value: Value::List(others.into_iter().cloned().collect()), ..*questions };
    Some(file.with_node(with(&file.node, "questions", &others)))
}

/// A group of keys with another value for one of them.
fn with(node: &Node, key: &str, new: &Node) -> Node {
    let pair = |(name, value): &(Key, Node)| {
        (name.clone(), if name.is(key) { new.clone() } else { value.clone() })
    };
    Node { span: node.span, value: Value::Map(node.pairs().iter().map(pair).collect()) }
}
