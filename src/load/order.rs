//! The order of files, and with it the index of everything that a record can refer to.

use super::files::ParsedFiles;
use super::kinds::{FileKind, Place};
use super::parse::Parsed;
use crate::diag::{Diagnostic, Suggestions};
use crate::model::{Kind, Names, Node, Value, Words};
use crate::source::Span;
use rustc_hash::FxHashMap;
use std::cmp::Reverse;

/// The files of each kind in the order of the playbook.
pub(super) struct Order<'a> {
    pub(super) areas: Vec<&'a Parsed>,
    pub(super) principles: Vec<&'a Parsed>,
    pub(super) stages: Vec<&'a Parsed>,
    pub(super) stories: Vec<&'a Parsed>,
    pub(super) routes: Vec<&'a Parsed>,
    pub(super) pages: Vec<&'a Parsed>,
}

impl<'a> Order<'a> {
    /// Orders files as the lists of playbook.yaml do.
    pub(super) fn of(
        top: &'a Parsed,
        files: &ParsedFiles<'a>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut sorter = Sorter { files, diagnostics, suggestions: Suggestions::default() };
        let list = |key| words(top.node.at(key)?);
        let listed = |key| list(key).unwrap_or_default();
        let mut stories = sorter.sort(FileKind::Story, list("stories"));
        if top.node.at("stories").is_none() {
            stories.sort_by_key(|story| Reverse(year(story)));
        } else {
            // Those of an edition, which no list names, come first.
            stories.sort_by_key(|story| !story.span.file.is_local());
        }
        Self {
            areas: sorter.sort(FileKind::Area, list("areas")),
            principles: sorter.sort(FileKind::Principle, list("principles")),
            stages: sorter.sort(FileKind::Stage, Some(listed("stages"))),
            routes: sorter.sort(FileKind::Route, Some(listed("routes"))),
            pages: sorter.sort(FileKind::Page, list("pages")),
            stories,
        }
    }

    /// The questions of all areas, in order.
    pub(super) fn questions(&self) -> impl Iterator<Item = &'a Node> {
        let lists = self.areas.iter().filter_map(|area| area.node.at("questions"));
        lists.flat_map(Node::items)
    }

    /// The names of everything that is in these files.
    pub(super) fn names(
        &self,
        files: &ParsedFiles<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Names {
        let mut names = Names::of(files.hidden.clone());
        for (kind, files) in [
            (Kind::Area, &self.areas),
            (Kind::Principle, &self.principles),
            (Kind::Stage, &self.stages),
            (Kind::Story, &self.stories),
            (Kind::Route, &self.routes),
        ] {
            diagnostics
                .extend(files.iter().filter_map(|file| names.add(kind, &file.name, file.span)));
        }
        diagnostics
            .extend(self.questions().filter_map(|item| add(&mut names, Kind::Question, item)));
        let terms = files.items(FileKind::Glossary, "terms");
        diagnostics.extend(terms.filter_map(|item| add(&mut names, Kind::Term, item)));
        names
    }
}

/// Adds the id of an item; one that has none keeps its place.
fn add(names: &mut Names, kind: Kind, item: &Node) -> Option<Diagnostic> {
    let Value::Map(_) = &item.value else { return None };
    let id = item.at("id").and_then(Node::word).filter(|id| !id.value.trim().is_empty());
    if id.is_none() {
        names.pass_over(kind);
    }
    names.add(kind, &id?.value, id?.span)
}

/// The words of a list; `None` where it is not a list.
fn words(node: &Node) -> Option<Vec<&Words>> {
    let is_list = matches!(node.value, Value::List(_));
    let words = node.items().iter().filter_map(Node::word);
    is_list.then(|| words.filter(|word| !word.value.trim().is_empty()).collect())
}

/// The year of a story.
fn year(story: &Parsed) -> Option<i64> {
    story.node.at("year")?.word()?.value.parse().ok()
}

struct Sorter<'a, 'b> {
    files: &'b ParsedFiles<'a>,
    diagnostics: &'b mut Vec<Diagnostic>,
    suggestions: Suggestions,
}

impl<'a> Sorter<'a, '_> {
    /// Files in the order of a list; without a list, in the order of their names.
    fn sort(&mut self, kind: FileKind, list: Option<Vec<&Words>>) -> Vec<&'a Parsed> {
        let found = self.files.of(kind);
        let (Some(list), Place::Folder(folder, _)) = (list, kind.place()) else {
            return found.to_vec();
        };
        let by_name: FxHashMap<&str, &'a Parsed> =
            found.iter().map(|file| (file.name.as_str(), *file)).collect();
        let mut sorted: Vec<&Parsed> = Vec::with_capacity(found.len());
        let mut named: FxHashMap<&str, Span> = FxHashMap::default();
        for words in list {
            let name = words.value.as_str();
            if let Some(first) = named.get(name) {
                self.diagnostics.push(Diagnostic::duplicate_id(words.span, name, folder, *first));
                continue;
            }
            named.insert(name, words.span);
            match by_name.get(name) {
                Some(file) => sorted.push(file),
                None => self.missing(kind, words, found),
            }
        }
        for file in found.iter().filter(|file| !named.contains_key(file.name.as_str())) {
            // What an edition adds is in no list.
            if !file.span.file.is_local() {
                let (span, path) = (file.span, file.path());
                self.diagnostics.push(Diagnostic::unlisted_file(span, &path, folder, &file.name));
            }
            sorted.push(file);
        }
        sorted
    }

    fn missing(&mut self, kind: FileKind, words: &Words, found: &[&Parsed]) {
        let path = &kind.path(&words.value);
        let is_hidden = kind.refers().is_some_and(|kind| self.files.hidden.has(kind, &words.value));
        if !is_hidden && !self.files.unread.holds(path) {
            let known = found.iter().map(|file| file.name.as_str());
            let near = self.suggestions.nearest(words.span.file, &words.value, known);
            self.diagnostics.push(Diagnostic::missing_file(Some(words.span), path, near));
        }
    }
}
