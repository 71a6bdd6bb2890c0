//! Ids of pages and stories from the names of files: safe, and each once.

use super::{As, Ground};
use crate::load::unusable_name;
use crate::model::Id;
use std::collections::HashSet;

/// Gives out ids.
pub(super) struct Names {
    kind: As,
    taken: HashSet<String>,
}

impl Names {
    pub(super) fn new(ground: Ground<'_>) -> Self {
        Self { kind: ground.kind, taken: HashSet::new() }
    }

    /// The id of a text, with a number where another has it. One that the playbook has stays: it may be this very text.
    pub(super) fn take(&mut self, path: &str, title: &str) -> String {
        let base = id(self.kind, path, title);
        let numbered = (2..).map(|number| format!("{base}-{number}"));
        let mut all = std::iter::once(base.clone()).chain(numbered);
        let free = all.find(|id| !self.taken.contains(id)).unwrap_or(base);
        self.taken.insert(free.clone());
        free
    }
}

/// The id that a path gives. The page of a folder has the folder's, and that of them all has its title's.
pub(super) fn id(kind: As, path: &str, title: &str) -> String {
    let bare = path.rsplit_once('.').map_or(path, |(bare, _)| bare);
    let mut parts: Vec<&str> = bare.split('/').filter(|part| !part.is_empty()).collect();
    let is_index = parts.last().is_some_and(|name| super::targets::is_index(name));
    if is_index && parts.len() > 1 {
        parts.pop();
    } else if is_index {
        parts = vec![title];
    }
    if kind == As::Story {
        parts = parts.split_off(parts.len().saturating_sub(1));
    }
    let ids: Vec<_> = parts.iter().map(|part| part_id(part)).collect();
    let id = ids.join("/");
    let is_usable = |id: &str| unusable_name(&format!("{}/{id}.md", kind.folder()), id).is_none();
    if is_usable(&id) { id } else { format!("{id}-page") }
}

fn part_id(part: &str) -> String {
    let own = Id::parse(part).ok().filter(|_| part.len() <= 80);
    let id = own.or_else(|| Id::of_first_words(part, 80));
    id.map_or_else(|| "page".to_owned(), |id| id.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_safe() {
        for (path, expected) in [
            ("Getting Started.md", "getting-started"),
            ("guide/01_Intro.md", "guide/01-intro"),
            ("guide/index.md", "guide"),
            ("guide/_index.md", "guide"),
            ("README.md", "our-handbook"),
            ("v1.2.md", "v1.2"),
            ("con.md", "con-page"),
            ("нет/????.md", "page/page"),
        ] {
            let id = id(As::Page, path, "Our handbook");
            assert_eq!(id, expected, "{path}");
        }
        assert_eq!(id(As::Story, "2024/Parks/index.md", ""), "parks");
    }
}
