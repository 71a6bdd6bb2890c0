//! Where links of the texts lead: to other texts that are taken in, and to files beside them.

use std::collections::HashMap;

/// The texts that are taken in, by every address that may lead to them.
#[derive(Debug, Default)]
pub(super) struct Targets {
    pages: HashMap<String, usize>,
    /// Their paths by the last part of each.
    paths: HashMap<String, Vec<(String, usize)>>,
}

/// Names of files that are the page of their folder.
const INDEX: [&str; 4] = ["index", "readme", "_index", "home"];

impl Targets {
    /// Adds a text by its path and by the addresses that its head gives it. Of two with one address, the first has it.
    pub(super) fn add(&mut self, page: usize, path: &str, addresses: &[String]) {
        self.pages.entry(exact(path)).or_insert(page);
        self.pages.entry(key(path)).or_insert(page);
        for whole in [exact(path), key(path)] {
            self.paths.entry(last(&whole).to_owned()).or_default().push((whole, page));
        }
        for address in addresses {
            self.pages.entry(key(address)).or_insert(page);
        }
    }

    /// The text at a path.
    pub(super) fn page(&self, path: &str) -> Option<usize> {
        self.pages.get(&exact(path)).or_else(|| self.pages.get(&key(path))).copied()
    }

    /// Each text whose path ends in this one, and that path without its file's ending.
    pub(super) fn ending(&self, path: &str) -> Vec<(&str, usize)> {
        let end = exact(path);
        let is_meant = |whole: &str| {
            let above = whole.strip_suffix(end.as_str());
            above.is_some_and(|above| above.is_empty() || above.ends_with('/'))
        };
        let known = self.paths.get(last(&end)).into_iter().flatten();
        let mut found: Vec<_> = known.map(|(whole, page)| (whole.as_str(), *page)).collect();
        found.retain(|(whole, _)| is_meant(whole));
        found.dedup_by_key(|(_, page)| *page);
        found
    }
}

/// A path without its ending, whatever its letters, spaces and hyphens.
fn exact(path: &str) -> String {
    let lower = path.trim_matches('/').to_lowercase().replace([' ', '_'], "-");
    let endings = [".md", ".markdown", ".mdx", ".html", ".htm"];
    let bare = endings.iter().find_map(|ending| lower.strip_suffix(ending)).unwrap_or(&lower);
    bare.to_owned()
}

/// The same for the page of a folder: the folder's.
fn key(path: &str) -> String {
    let bare = exact(path);
    let (folder, name) = bare.rsplit_once('/').unwrap_or(("", &bare));
    if is_index(name) { folder.to_owned() } else { bare }
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
            ("Getting started", &[("guide/getting-started", 0)][..]),
            ("guide", &[("guide", 1), ("more/other/guide", 3)]),
            ("Other/guide.md", &[("more/other/guide", 3)]),
            ("readme", &[("readme", 2)]),
            ("her/guide", &[]),
            ("started", &[]),
        ] {
            assert_eq!(targets.ending(path), expected, "{path}");
        }
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
