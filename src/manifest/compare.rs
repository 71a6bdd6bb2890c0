//! What one site has changed against another: their manifests, laid side by side.

use super::{Entry, Manifest, PATH};
use serde::Serialize;
use std::collections::BTreeMap;

/// The pages that changed, by path and in its order, and how many other files did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Changes {
    /// Pages that were not there.
    pub added: Vec<String>,
    /// Pages with other bytes.
    pub changed: Vec<String>,
    /// Pages that are gone, and that forward nowhere.
    pub removed: Vec<String>,
    /// Old paths that forward now and did not, with where they lead.
    pub redirected: BTreeMap<String, String>,
    /// Styles, scripts, media, data: added, changed or removed.
    pub other_files: usize,
}

/// Compares a site with the one that was there before, if any. `moved` are the new site's pages
/// that forward, with where they lead.
pub(crate) fn compare(
    before: Option<&Manifest>,
    after: &Manifest,
    moved: &BTreeMap<String, String>,
) -> Changes {
    let before = before.map(by_path).unwrap_or_default();
    let after = by_path(after);
    let mut changes = Changes::default();
    for (path, entry) in &after {
        let old = before.get(path);
        if old.is_some_and(|old| old.sha256 == entry.sha256) {
            continue;
        }
        match (is_page(path), moved.get(*path)) {
            (true, Some(target)) => {
                changes.redirected.insert((*path).to_owned(), target.clone());
            }
            (true, None) if old.is_some() => changes.changed.push((*path).to_owned()),
            (true, None) => changes.added.push((*path).to_owned()),
            (false, _) => changes.other_files += 1,
        }
    }
    for path in before.keys().filter(|path| !after.contains_key(*path)) {
        if is_page(path) {
            changes.removed.push((*path).to_owned());
        } else {
            changes.other_files += 1;
        }
    }
    changes
}

fn by_path(manifest: &Manifest) -> BTreeMap<&str, &Entry> {
    let entries = manifest.files.iter().filter(|entry| entry.path != PATH);
    entries.map(|entry| (entry.path.as_str(), entry)).collect()
}

impl Manifest {
    /// The paths of its pages.
    pub(crate) fn pages(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|entry| entry.path.as_str()).filter(|path| is_page(path))
    }
}

fn is_page(path: &str) -> bool {
    path.ends_with(".html")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manifest::Identity;
    use crate::output::OutPath;

    fn manifest(files: &[(&str, &str)]) -> Manifest {
        let entry = |(path, text): &(&str, &str)| {
            Entry::of(&OutPath::parse(path).unwrap(), text.as_bytes())
        };
        let identity = Identity { id: "test".into(), version: "1.0.0".into() };
        Manifest::of(identity, files.iter().map(entry).collect())
    }

    #[test]
    fn every_kind_of_change_is_told() {
        let before = [
            ("kept.html", "1"),
            ("edited.html", "1"),
            ("gone.html", "1"),
            ("old.html", "1"),
            ("forwards.html", "to a"),
            ("assets/a.css", "1"),
        ];
        let after = [
            ("kept.html", "1"),
            ("edited.html", "2"),
            ("new.html", "1"),
            ("old.html", "to new"),
            ("forwards.html", "to a"),
            ("assets/b.css", "1"),
        ];
        let moved = [("old.html", "new.html"), ("forwards.html", "kept.html")];
        let moved = moved.map(|(from, to)| (from.to_owned(), to.to_owned())).into();
        let changes = compare(Some(&manifest(&before)), &manifest(&after), &moved);
        assert_eq!(changes.added, ["new.html"]);
        assert_eq!(changes.changed, ["edited.html"]);
        assert_eq!(changes.removed, ["gone.html"]);
        assert_eq!(changes.redirected, [("old.html".to_owned(), "new.html".to_owned())].into());
        assert_eq!(changes.other_files, 2);
    }

    #[test]
    fn without_an_earlier_site_all_is_new() {
        let changes = compare(None, &manifest(&[("index.html", "1")]), &BTreeMap::new());
        assert_eq!(changes, Changes { added: vec!["index.html".into()], ..Changes::default() });
    }
}
