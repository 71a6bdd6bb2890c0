//! Where the texts of a page are written: each piece of each text of the playbook, by its words.
//!
//! A page is not asked what it was made of, so that a built one has nothing of this in it: its texts are compared with
//! those of the files, letter by letter and without marks.

use super::named::{find, name};
use crate::load::{ParsedTree, parsed_again};
use crate::model::{PieceKind, Role, markdown, pieces};
use crate::po::{self, Field};
use crate::source::{Content, FileId, Locator, SourceTree, position};
use serde::Serialize;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// Where a text is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Place {
    /// The name of its file.
    pub(super) file: String,
    /// From 1.
    pub(super) line: usize,
    /// From 1, in characters.
    pub(super) column: usize,
    /// Line and column of the value that it is a part of: `41:5`.
    pub(super) field: String,
    /// The bytes of it.
    #[serde(skip)]
    pub(super) bytes: Range<usize>,
    /// Of a translation, the file with the original.
    pub(super) source: Option<String>,
    /// Whether other pages name what is in its file so.
    pub(super) names: bool,
}

/// The keys by which pages name what a file is about.
const NAMES: [&str; 2] = ["title", "summary"];

/// What is known of one file: its text, and what its pieces are found by.
struct InFile {
    text: Arc<str>,
    keys: Vec<String>,
}

/// The pieces of all files.
#[derive(Default)]
pub(super) struct Places {
    tree: SourceTree,
    parsed: ParsedTree,
    files: HashMap<String, InFile>,
    /// Those of the same words in the order of files.
    by_words: HashMap<String, Vec<Place>>,
}

impl Places {
    /// The places of a page's texts. Of several the one in the file that most other texts of the page are in: names aside, as any
    /// page has these; else what is named so.
    pub(super) fn of(&mut self, tree: &SourceTree, texts: &[String]) -> Vec<Option<Place>> {
        self.follow(tree);
        let found: Vec<&[Place]> = texts
            .iter()
            .map(|text| self.by_words.get(&key(text)).or_else(|| self.marked(text)))
            .map(|places| places.map_or(&[][..], Vec::as_slice))
            .collect();
        let mut weights: HashMap<&str, usize> = HashMap::new();
        for (text, places) in texts.iter().zip(&found) {
            if let [place] = places
                && !place.names
            {
                *weights.entry(place.file.as_str()).or_default() += text.len();
            }
        }
        let weight = |place: &&Place| {
            let weight = weights.get(place.file.as_str()).copied().unwrap_or(0);
            (weight, place.names)
        };
        // Of equal ones, the first in the order of files.
        let best = |places: &&[Place]| places.iter().rev().max_by_key(weight).cloned();
        found.iter().map(best).collect()
    }

    /// The places of a text with a mark before it, as the names of drafts have. A whole page may end in such words too.
    fn marked(&self, text: &str) -> Option<&Vec<Place>> {
        let (mark, words) = text.split_once(": ")?;
        let is_line = !mark.trim_start().contains('\n');
        is_line.then(|| self.by_words.get(&key(words))).flatten()
    }

    /// Looks through the files that changed: of thousands only those.
    fn follow(&mut self, tree: &SourceTree) {
        if self.tree == *tree {
            return;
        }
        let text = |name: &str| match &find(tree, name)?.1.content {
            Content::Text(text) => Some(text),
            _ => None,
        };
        let is_as_known = |name: &str, known: &InFile| {
            text(name).is_some_and(|text| Arc::ptr_eq(text, &known.text))
        };
        let changed = self.files.iter().filter(|(name, known)| !is_as_known(name, known));
        let changed: Vec<_> = changed.map(|(name, _)| name.clone()).collect();
        for name in &changed {
            self.forget(name);
        }
        self.parsed = parsed_again(tree, &self.parsed);
        let is_new = |file| !self.files.contains_key(&name(tree, file));
        let mut found = Vec::new();
        for texts in self.parsed.texts_of(is_new) {
            let name = name(tree, texts.file);
            if let Some(text) = text(&name) {
                let pieces = in_file(&name, text, &texts.messages);
                found.push((name, Arc::clone(text), pieces));
            }
        }
        for (id, file) in tree.below("translations").filter(|(id, _)| is_new(*id)) {
            let name = name(tree, id);
            if let Some(text) = text(&name).filter(|_| file.path.ends_with(".po")) {
                let pieces = in_translations(tree, id, &name);
                found.push((name, Arc::clone(text), pieces));
            }
        }
        for (name, text, pieces) in found {
            let keys = pieces.iter().map(|(key, _)| key.clone()).collect();
            for (key, place) in pieces {
                self.add(key, place);
            }
            self.files.insert(name, InFile { text, keys });
        }
        self.tree = tree.clone();
    }

    fn forget(&mut self, path: &str) {
        let Some(known) = self.files.remove(path) else { return };
        for key in known.keys {
            if let Some(places) = self.by_words.get_mut(&key) {
                places.retain(|place| place.file != path);
                if places.is_empty() {
                    self.by_words.remove(&key);
                }
            }
        }
    }

    fn add(&mut self, key: String, place: Place) {
        let places = self.by_words.entry(key).or_default();
        let at = places.partition_point(|other| other.file <= place.file);
        places.insert(at, place);
    }
}

fn in_file(path: &str, text: &str, messages: &[crate::model::Message<'_>]) -> Vec<(String, Place)> {
    let mut found = Vec::new();
    for message in messages {
        let words = message.words;
        let at = position(text, words.span.start);
        let field = format!("{}:{}", at.line, at.column);
        let locator = Locator::new(text, words);
        for piece in pieces(&words.value, message.role) {
            let span = locator.locate(text, words, piece.range.clone());
            let at = position(text, span.start);
            let place = Place {
                file: path.to_owned(),
                line: at.line,
                column: at.column,
                field: field.clone(),
                bytes: span.start..span.end,
                source: None,
                names: NAMES.contains(&message.context.as_str()),
            };
            let parts = parts(&piece.words, piece.kind == PieceKind::Row);
            let plain = |part| match message.role {
                Role::Plain => key(part),
                _ => key(&markdown::plain(part)),
            };
            found.extend(parts.map(plain).map(|key| (key, place.clone())));
        }
    }
    found.retain(|(key, _)| !key.is_empty());
    found
}

/// What a page shows by itself of a text: the cells of a row.
fn parts(words: &str, is_row: bool) -> impl Iterator<Item = &str> {
    words.split(move |sign| is_row && sign == '|')
}

/// The pieces of a file of translations: of texts that a file of the playbook has.
fn in_translations(tree: &SourceTree, id: FileId, own: &str) -> Vec<(String, Place)> {
    let (path, text) = (&tree.file(id).path, tree.text(id));
    let stem = path.splitn(3, '/').nth(2).and_then(|own| own.strip_suffix(".po"));
    let source = stem.and_then(|stem| {
        let all = ["yaml", "md"].map(|ending| format!("{stem}.{ending}"));
        all.iter().find_map(|path| tree.find_in(id.origin(), path))
    });
    let (Some((source, _)), Ok(file)) = (source, po::read(text)) else { return Vec::new() };
    let mut found = Vec::new();
    for entry in file.entries().filter(|entry| !entry.is_obsolete()) {
        let at = position(text, entry.place(Field::Text(None)).start);
        let field = format!("{}:{}", at.line, at.column);
        let place = Place {
            file: own.to_owned(),
            line: at.line,
            column: at.column,
            field,
            bytes: entry.place(Field::Text(None)),
            source: Some(name(tree, source)),
            names: entry.context().is_some_and(|context| NAMES.contains(&context)),
        };
        let is_row = entry.id().starts_with('|');
        let parts = parts(entry.text(), is_row).map(|part| key(&markdown::plain(part)));
        found.extend(parts.filter(|key| !key.is_empty()).map(|key| (key, place.clone())));
    }
    found
}

/// Letters and digits alone: signs and spaces are set otherwise on a page.
fn key(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::tests::playbook;

    #[test]
    fn the_name_of_a_draft_is_found_behind_its_mark() {
        let text = "---\ntitle: \"Forms: one page\"\ndraft: true\n---\nWords.\n";
        let tree = playbook(&[("pages/a.md", text)]);
        let lines = |words: &str| {
            let found = Places::default().of(&tree, &[words.to_owned()]);
            found.into_iter().flatten().map(|place| place.line).collect::<Vec<_>>()
        };
        for (words, line) in [
            ("Draft: Forms: one page", Some(2)),
            ("Forms: one page", Some(2)),
            ("Words.", Some(5)),
            ("one page", None),
            ("Forms: two pages", None),
            ("\n  Draft: Forms: one page\n", Some(2)),
            ("A title\nMany words.\nNext: Forms: one page\n", None),
        ] {
            assert_eq!(lines(words), line.into_iter().collect::<Vec<_>>(), "{words}");
        }
    }

    #[test]
    fn a_name_that_is_a_text_elsewhere_is_the_name_but_on_the_page_of_that_text() {
        let area = "title: Streets\nsummary: Roads and paths.\nquestions: [{text: Who asks?}]\n";
        let page = "---\ntitle: Councils\n---\nOther words.\n\n## Streets\n\n| Streets |\n|---|\n| Roads |\n";
        let tree = playbook(&[("areas/streets.yaml", area), ("pages/a.md", page)]);
        for (texts, file) in [
            (&["Streets"][..], "areas/streets.yaml"),
            (&["Streets", "Councils"], "areas/streets.yaml"),
            (&["Streets", "Councils", "Other words."], "pages/a.md"),
            (&["Streets", "Who asks?", "Councils"], "areas/streets.yaml"),
        ] {
            let texts: Vec<_> = texts.iter().map(|text| (*text).to_owned()).collect();
            let found = Places::default().of(&tree, &texts);
            assert_eq!(found[0].as_ref().unwrap().file, file, "{texts:?}");
        }
    }

    #[test]
    fn what_is_followed_is_what_is_found_anew() {
        let story = |words: &str| format!("---\ntitle: {words}\n---\nShared words.\n");
        let states = [
            vec![("stories/b.md", story("One")), ("stories/c.md", story("Two"))],
            vec![("stories/b.md", story("Three")), ("stories/c.md", story("Two"))],
            vec![("stories/a.md", story("One")), ("stories/b.md", story("Three"))],
            vec![("stories/c.md", story("One"))],
        ];
        let texts = ["One", "Two", "Three", "Shared words."].map(str::to_owned);
        let mut followed = Places::default();
        for state in states {
            let files: Vec<_> = state.iter().map(|(path, text)| (*path, text.as_str())).collect();
            let found = followed.of(&playbook(&files), &texts);
            assert_eq!(found, Places::default().of(&playbook(&files), &texts), "{files:?}");
            assert!(found[3].is_some(), "{files:?}");
        }
    }
}
