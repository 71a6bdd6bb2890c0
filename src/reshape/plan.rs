//! What changes in which files.

use crate::source::{Content, SourceFile, SourceTree, Span, Splice, spliced};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// All that changes. Paths are those of the playbook.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    /// Changes of texts by the path that each file has now; in order, none over another.
    pub(crate) edits: BTreeMap<String, Vec<Splice>>,
    /// Files that get another path.
    pub(crate) moves: BTreeMap<String, String>,
    /// Files that go.
    pub(crate) removed: BTreeSet<String>,
    /// The places that refer to the thing, in the order of files.
    pub(crate) references: Vec<Span>,
    /// What whoever asked should know, in sentences.
    pub(crate) notes: Vec<String>,
}

impl Plan {
    pub(super) fn edit(&mut self, path: &str, mut splice: Splice) {
        let splices = self.edits.entry(path.to_owned()).or_default();
        // What is cut out takes with it what was to change in it.
        let is_in = |inner: &Range<usize>, outer: &Range<usize>| {
            if inner.is_empty() {
                return inner.start > outer.start && inner.end < outer.end;
            }
            inner.start >= outer.start && inner.end <= outer.end
        };
        if splices.iter().any(|other| is_in(&splice.range, &other.range)) {
            return;
        }
        splices.retain(|other| !is_in(&other.range, &splice.range));
        // Two neighbours in a list take the comma between them both.
        let meets = |other: &Splice| {
            let (a, b) = (&other.range, &splice.range);
            other.text.is_empty() && splice.text.is_empty() && a.start < b.end && b.start < a.end
        };
        if let Some(at) = splices.iter().position(meets) {
            let other = splices.remove(at).range;
            let (start, end) = (other.start, other.end);
            splice.range = start.min(splice.range.start)..end.max(splice.range.end);
        }
        splices.push(splice);
        splices.sort_by_key(|splice| (splice.range.start, splice.range.end));
    }

    /// The paths of files that change, by what they are called now.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &String> {
        self.edits.keys().chain(self.moves.keys()).chain(&self.removed)
    }

    /// Whether a file is not at its path afterwards.
    pub(crate) fn takes(&self, path: &str) -> bool {
        self.moves.contains_key(path) || self.removed.contains(path)
    }

    /// The path that a file has afterwards; `None` for one that goes.
    pub(super) fn path<'p>(&'p self, path: &'p str) -> Option<&'p str> {
        let stays = !self.removed.contains(path);
        stays.then(|| self.moves.get(path).map_or(path, String::as_str))
    }

    /// The playbook as it is afterwards.
    pub(crate) fn tree(&self, before: &SourceTree) -> SourceTree {
        let file = |file: &SourceFile| {
            let path = self.path(&file.path)?.to_owned();
            let content = match (self.edits.get(&file.path), &file.content) {
                (Some(splices), Content::Text(text)) => {
                    Content::Text(spliced(text, splices).into())
                }
                (_, content) => content.clone(),
            };
            Some(SourceFile { path, content })
        };
        SourceTree::new(before.iter().filter_map(|(_, one)| file(one)).collect())
    }
}
