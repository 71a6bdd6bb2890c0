//! Where links of the texts lead: to other texts that are taken in, and to files beside them.

use std::collections::HashMap;

/// The texts that are taken in, by every address that may lead to them.
#[derive(Debug, Default)]
pub(super) struct Targets {
    pages: HashMap<String, usize>,
    /// The same by their paths with just these letters, spaces and hyphens.
    literal: HashMap<String, usize>,
    /// Their paths by the last part of each, and those with just these letters.
    paths: HashMap<String, Vec<(String, String, usize)>>,
}

/// Names of files that are the page of their folder.
const INDEX: [&str; 4] = ["index", "readme", "_index", "home"];

impl Targets {
    /// Adds a text by its path and by the addresses that its head gives it. Of two with one address, the first has it.
    pub(super) fn add(&mut self, page: usize, path: &str, addresses: &[String]) {
        self.literal.entry(path.to_owned()).or_insert(page);
        for literal in [bare(path), above_index(bare(path))] {
            let whole = folded(literal);
            self.literal.entry(literal.to_owned()).or_insert(page);
            self.pages.entry(whole.clone()).or_insert(page);
            let paths = self.paths.entry(last(&whole).to_owned()).or_default();
            paths.push((whole, literal.to_owned(), page));
        }
        for address in addresses {
            self.pages.entry(key(address)).or_insert(page);
        }
    }

    /// The text at a path: the one that is there to the letter, else one with other letters, spaces and hyphens.
    pub(super) fn page(&self, path: &str) -> Option<usize> {
        let path = path.trim_matches('/');
        let literal = || [path, bare(path), above_index(bare(path))].into_iter();
        let found = literal().find_map(|path| self.literal.get(path));
        found.or_else(|| literal().skip(1).find_map(|path| self.pages.get(&folded(path)))).copied()
    }

    /// Each text whose path ends in this one, and that path without its file's ending. Where one path ends in it to the letter,
    /// others do not count.
    pub(super) fn ending(&self, path: &str) -> Vec<(&str, usize)> {
        let literal = bare(path.trim_matches('/'));
        let end = folded(literal);
        let is_below = |whole: &str, end: &str| {
            let above = whole.strip_suffix(end);
            above.is_some_and(|above| above.is_empty() || above.ends_with('/'))
        };
        let known = self.paths.get(last(&end)).into_iter().flatten();
        let known = known.filter(|(whole, ..)| is_below(whole, &end));
        let mut found: Vec<_> = known.map(|(_, path, page)| (path.as_str(), *page)).collect();
        found.dedup_by_key(|(_, page)| *page);
        if found.iter().any(|(path, _)| is_below(path, literal)) {
            found.retain(|(path, _)| is_below(path, literal));
        }
        found
    }
}

/// Endings of files with texts, and of the pages that sites make of them.
const ENDINGS: [&str; 5] = ["md", "markdown", "mdx", "html", "htm"];

/// A path without its ending.
fn bare(path: &str) -> &str {
    let is_text = |ending: &str| ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known));
    path.rsplit_once('.').filter(|(_, ending)| is_text(ending)).map_or(path, |(bare, _)| bare)
}

/// The same for the page of a folder: the folder's.
fn above_index(bare: &str) -> &str {
    let (folder, name) = bare.rsplit_once('/').unwrap_or(("", bare));
    if is_index(name) { folder } else { bare }
}

/// A path whatever its letters, spaces and hyphens.
fn folded(path: &str) -> String {
    path.to_lowercase().replace([' ', '_'], "-")
}

/// The path that the address of a page is known by.
fn key(address: &str) -> String {
    folded(above_index(bare(address.trim_matches('/'))))
}

/// The last part of a path.
fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Whether a file of this name, without its ending, is the page of its folder.
pub(super) fn is_index(name: &str) -> bool {
    let name = name.trim_start_matches(['-', '_']).to_lowercase();
    INDEX.iter().any(|index| index.trim_start_matches('_') == name)
}

/// The path that an address means from a folder; `None` where it leads out of all folders.
pub(super) fn joined(folder: &str, address: &str) -> Option<String> {
    let address = address.replace('\\', "/");
    let mut parts: Vec<&str> = match address.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => folder.split('/').filter(|part| !part.is_empty()).collect(),
    };
    for part in address.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The paths that an address in a text may mean, the likeliest first: from its folder, from the folder that its own page is in
/// on a site with short addresses, and for a whole path also below its first folders.
pub(super) fn meant(path: &str, address: &str) -> Vec<String> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let mut paths: Vec<_> = joined(folder, address).into_iter().collect();
    if address.starts_with('/') {
        let whole = paths.first().cloned().unwrap_or_default();
        let below = whole.match_indices('/').map(|(at, _)| whole[at + 1..].to_owned());
        paths.extend(below.take(3).chain([format!("static/{whole}")]));
    } else if !is_index(stem) {
        paths.extend(joined(&format!("{folder}/{stem}"), address));
    }
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_text_has_many_addresses() {
        let mut targets = Targets::default();
        targets.add(0, "guide/Getting started.md", &["/start/".to_owned()]);
        targets.add(1, "guide/index.md", &[]);
        targets.add(2, "README.md", &[]);
        let found = |path| targets.page(path);
        for path in [
            "guide/Getting started.md",
            "guide/getting-started.html",
            "guide/getting_started/",
            "start",
        ] {
            assert_eq!(found(path), Some(0), "{path}");
        }
        for path in ["guide", "guide/", "guide/index.html", "guide/README"] {
            assert_eq!(found(path), Some(1), "{path}");
        }
        assert_eq!((found(""), found("readme"), found("other")), (Some(2), Some(2), None));
        targets.add(3, "more/other/Guide.md", &[]);
        for (path, expected) in [
            ("Getting_started", &[("guide/Getting started", 0)][..]),
            ("GUIDE", &[("guide", 1), ("more/other/Guide", 3)]),
            ("guide", &[("guide", 1)]),
            ("Other/guide.md", &[("more/other/Guide", 3)]),
            ("readme", &[("README", 2)]),
            ("her/guide", &[]),
            ("started", &[]),
        ] {
            assert_eq!(targets.ending(path), expected, "{path}");
        }
    }

    #[test]
    fn the_path_to_the_letter_comes_first() {
        let paths = ["a b.md", "a-b.md", "a_b.md", "A-b.md", "a-b.mdx", "D/index.md", "d/Index.md"];
        let mut targets = Targets::default();
        paths.iter().enumerate().for_each(|(at, path)| targets.add(at, path, &[]));
        let found = |path| targets.page(path).map(|page| paths[page]);
        for path in paths {
            assert_eq!(found(path), Some(path));
        }
        for (path, expected) in [
            ("/a_b/", "a_b.md"),
            ("a-b.html", "a-b.md"),
            ("A-b", "A-b.md"),
            ("d/", "d/Index.md"),
            ("D", "D/index.md"),
            ("A_B", "a b.md"),
        ] {
            assert_eq!(found(path), Some(expected), "{path}");
        }
        assert_eq!(targets.ending("a_b"), [("a_b", 2)]);
        assert_eq!(targets.ending("A_B").len(), 5);
    }

    #[test]
    fn addresses_stay_in_their_tree() {
        assert_eq!(joined("a/b", "../c.md").as_deref(), Some("a/c.md"));
        assert_eq!(joined("a", "../../etc/passwd"), None);
        assert_eq!(joined("a", "/x//y/./z").as_deref(), Some("x/y/z"));
        assert_eq!(joined("a", "..\\b.md").as_deref(), Some("b.md"));
        assert_eq!(meant("a/b.md", "../c/"), ["c", "a/c"]);
    }
}
