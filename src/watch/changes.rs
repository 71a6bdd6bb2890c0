//! What differs between two states: of the playbook, and of the site.

use crate::output::OutputTree;
use crate::source::{Origin, SourceTree};
use std::cmp::Ordering;
use std::path::Path;

/// A file that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change {
    /// Which folder it is in.
    pub origin: Origin,
    /// Relative to that folder, with `/`.
    pub path: String,
    /// What became of it.
    pub kind: Kind,
}

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// It was not there.
    New,
    /// Its content has changed.
    Edited,
    /// It is gone.
    Removed,
}

/// The files that differ, in the order of folders and paths. Contents are compared, not times.
pub(super) fn between(before: &SourceTree, after: &SourceTree) -> Vec<Change> {
    let mut changes = Vec::new();
    let (mut old, mut new) = (before.iter().peekable(), after.iter().peekable());
    loop {
        let order = match (old.peek(), new.peek()) {
            (None, None) => return changes,
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some((a, old)), Some((b, new))) => {
                (a.origin(), &old.path).cmp(&(b.origin(), &new.path))
            }
        };
        let was = if order == Ordering::Greater { None } else { old.next() };
        let is = if order == Ordering::Less { None } else { new.next() };
        let ((id, file), kind) = match (was, is) {
            (Some((_, was)), Some((_, is))) if was.content == is.content => continue,
            (Some(_), Some(is)) => (is, Kind::Edited),
            (_, Some(is)) => (is, Kind::New),
            (Some(was), None) => (was, Kind::Removed),
            (None, None) => return changes,
        };
        changes.push(Change { origin: id.origin(), path: file.path.clone(), kind });
    }
}

/// How the pages of two sites differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pages {
    /// The paths of pages of the new site that are new or have changed, in order.
    pub changed: Vec<String>,
    /// Pages that the new site does not have any more.
    pub removed: usize,
}

impl Pages {
    /// The page that shows a change best: one at the path of a file that changed, or of its name; else the home page, or the first.
    pub(crate) fn best(&self, changes: &[Change]) -> Option<&str> {
        let files: Vec<_> = changes.iter().map(|change| stem(&change.path)).collect();
        let is_at = |page: &&String| files.iter().any(|file| file.ends_with(stem(page)));
        let is_named =
            |page: &&String| files.iter().any(|file| file.file_name() == stem(page).file_name());
        let mut pages = self.changed.iter();
        let best = pages.clone().filter(is_at).max_by_key(|page| page.len());
        let best = best.or_else(|| pages.clone().find(is_named));
        let best = best.or_else(|| pages.clone().find(|page| *page == "index.html"));
        best.or_else(|| pages.next()).map(String::as_str)
    }
}

/// A path without its ending; notes on an area have the area's.
fn stem(path: &str) -> &Path {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    Path::new(stem.strip_suffix(".local").unwrap_or(stem))
}

/// Finds the pages that differ.
pub(super) fn pages(before: &OutputTree, after: &OutputTree) -> Pages {
    let changed = after.iter().filter(|(path, bytes)| before.get(path) != Some(*bytes));
    let removed = before.iter().filter(|(path, _)| after.get(path).is_none());
    Pages {
        changed: changed
            .map(|(path, _)| path)
            .filter(|path| path.is_page())
            .map(ToString::to_string)
            .collect(),
        removed: removed.filter(|(path, _)| path.is_page()).count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::OutPath;
    use crate::source::tests::playbook;

    #[test]
    fn every_kind_of_change_is_found() {
        let before = playbook(&[("a", "1"), ("b", "1"), ("d", "1"), ("e", "1")]);
        let after = playbook(&[("b", "1"), ("c", "1"), ("d", "2"), ("f", "1")]);
        let found: Vec<_> = between(&before, &after)
            .into_iter()
            .map(|change| format!("{} {:?}", change.path, change.kind))
            .collect();
        assert_eq!(found, ["a Removed", "c New", "d Edited", "e Removed", "f New"]);
        assert!(between(&after, &after.clone()).is_empty());
        assert_eq!(between(&SourceTree::default(), &after).len(), 4);
    }

    #[test]
    fn the_page_of_a_file_shows_its_change_best() {
        let best = |changed: &[&str], path: &str| {
            let changed = changed.iter().map(ToString::to_string).collect();
            let change = Change { origin: Origin::Edition, path: path.to_owned(), kind: Kind::New };
            Pages { changed, removed: 0 }.best(&[change]).unwrap_or("none").to_owned()
        };
        let all = ["404.html", "areas/a.html", "b.html", "index.html", "stories/b.html"];
        for (path, page) in [
            ("stories/b.md", "stories/b.html"),
            ("pages/b.md", "b.html"),
            ("areas/a.local.yaml", "areas/a.html"),
            ("playbook.yaml", "index.html"),
            ("routes/ab.md", "index.html"),
        ] {
            assert_eq!(best(&all, path), page, "{path}");
        }
        assert_eq!(best(&["assessment/a.html", "b.html"], "areas/a.yaml"), "assessment/a.html");
        assert_eq!(
            best(&["b.html", "cy/areas/a.html"], "translations/cy/areas/a.po"),
            "cy/areas/a.html"
        );
        assert_eq!(best(&["b.html", "c.html"], "theme/theme.yaml"), "b.html");
        assert_eq!(best(&[], "areas/a.yaml"), "none");
    }

    #[test]
    fn pages_are_counted_and_other_files_are_not() {
        let site = |files: &[(&str, &str)]| {
            let mut site = OutputTree::default();
            for (path, text) in files {
                site.insert(OutPath::parse(path).unwrap(), text.as_bytes().to_vec()).unwrap();
            }
            site
        };
        let before = site(&[("a.html", "1"), ("b.html", "1"), ("c.html", "1"), ("x.css", "1")]);
        let after = site(&[("a.html", "1"), ("b.html", "2"), ("d.html", "1"), ("x.css", "2")]);
        let changed = vec!["b.html".to_owned(), "d.html".to_owned()];
        assert_eq!(pages(&before, &after), Pages { changed, removed: 1 });
        assert_eq!(pages(&before, &before), Pages { changed: Vec::new(), removed: 0 });
    }
}
