//! Where the texts of a page are written: each piece of each text of the playbook, by its words.
//!
//! A page is not asked what it was made of, so that a built one has nothing of this in it: its texts are compared with
//! those of the files, letter by letter and without marks.

use crate::load::{ParsedTree, parsed_again};
use crate::model::{PieceKind, Role, markdown, pieces};
use crate::source::{Content, Locator, SourceTree, position};
use serde::Serialize;
use std::collections::HashMap;
use std::sync::Arc;

/// Where a text is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Place {
    /// Its file, relative to the playbook's folder.
    pub(super) file: String,
    /// From 1.
    pub(super) line: usize,
    /// From 1, in characters.
    pub(super) column: usize,
    /// Line and column of the value that it is a part of: `41:5`.
    pub(super) field: String,
}

/// The pieces of one file.
struct InFile {
    text: Arc<str>,
    pieces: Vec<(String, Place)>,
}

/// The pieces of all files.
#[derive(Default)]
pub(super) struct Places {
    tree: SourceTree,
    parsed: ParsedTree,
    files: HashMap<String, InFile>,
    by_words: HashMap<String, Vec<Place>>,
}

impl Places {
    /// The places of a page's texts. Of several the one in the file that most other texts of the page are in.
    pub(super) fn of(&mut self, tree: &SourceTree, texts: &[String]) -> Vec<Option<Place>> {
        self.follow(tree);
        let found: Vec<&[Place]> = texts
            .iter()
            .map(|text| self.by_words.get(&key(text)).or_else(|| self.marked(text)))
            .map(|places| places.map_or(&[][..], Vec::as_slice))
            .collect();
        let mut weights: HashMap<&str, usize> = HashMap::new();
        for (text, places) in texts.iter().zip(&found) {
            if let [place] = places {
                *weights.entry(place.file.as_str()).or_default() += text.len();
            }
        }
        let weight = |place: &&Place| weights.get(place.file.as_str()).copied().unwrap_or(0);
        // Of equal ones, the first in the order of files.
        let best = |places: &&[Place]| places.iter().rev().max_by_key(weight).cloned();
        found.iter().map(best).collect()
    }

    /// The places of a text with a mark before it, as the names of drafts have.
    fn marked(&self, text: &str) -> Option<&Vec<Place>> {
        let (_, words) = text.split_once(": ")?;
        self.by_words.get(&key(words))
    }

    /// Looks through the files that changed.
    fn follow(&mut self, tree: &SourceTree) {
        if self.tree == *tree {
            return;
        }
        self.parsed = parsed_again(tree, &self.parsed);
        let mut files = HashMap::new();
        for texts in self.parsed.texts() {
            let file = tree.file(texts.file);
            let Content::Text(text) = &file.content else { continue };
            let known =
                self.files.remove(&file.path).filter(|known| Arc::ptr_eq(&known.text, text));
            let pieces =
                known.map_or_else(|| in_file(&file.path, text, &texts.messages), |it| it.pieces);
            files.insert(file.path.clone(), InFile { text: Arc::clone(text), pieces });
        }
        self.files = files;
        self.by_words.clear();
        let mut paths: Vec<_> = self.files.keys().collect();
        paths.sort();
        for path in paths {
            for (words, place) in &self.files[path].pieces {
                self.by_words.entry(words.clone()).or_default().push(place.clone());
            }
        }
        self.tree = tree.clone();
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
            };
            let cells = piece.kind == PieceKind::Row;
            for part in
                if cells { piece.words.split('|').collect() } else { vec![piece.words.as_str()] }
            {
                let plain = if message.role == Role::Plain {
                    part.to_owned()
                } else {
                    markdown::plain(part)
                };
                let key = key(&plain);
                if !key.is_empty() {
                    found.push((key, place.clone()));
                }
            }
        }
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
    use crate::source::SourceFile;

    #[test]
    fn the_name_of_a_draft_is_found_behind_its_mark() {
        let text = "---\ntitle: \"Forms: one page\"\ndraft: true\n---\nWords.\n";
        let content = Content::Text(text.into());
        let tree = SourceTree::new(vec![SourceFile { path: "pages/a.md".to_owned(), content }]);
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
        ] {
            assert_eq!(lines(words), line.into_iter().collect::<Vec<_>>(), "{words}");
        }
    }
}
