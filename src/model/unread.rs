//! Files that exist and could not be read: their contents are not missing, only unknown.

use super::Kind;
use std::collections::BTreeSet;

/// The files of a playbook that could not be read, or only in part.
#[derive(Debug, Clone, Default)]
pub struct Unread {
    whole: BTreeSet<String>,
    in_part: BTreeSet<String>,
}

impl Unread {
    /// Adds a file of which nothing was read, by its path or the path that it was meant to have.
    pub fn add(&mut self, path: String) {
        self.whole.insert(path);
    }

    /// Adds a file of which something was left out.
    pub fn add_in_part(&mut self, path: String) {
        self.in_part.insert(path);
    }

    /// Whether nothing of this file was read.
    pub fn holds(&self, path: &str) -> bool {
        self.whole.contains(path)
    }

    /// Whether a name that was not found may be in one of these files, or be the name of one.
    pub fn may_hold(&self, kind: Kind, id: &str) -> bool {
        let any = |start: &str| {
            self.whole.iter().chain(&self.in_part).any(|path| path.starts_with(start))
        };
        match kind {
            Kind::Question => any("areas/"),
            Kind::Term => any("glossary.yaml"),
            kind => kind
                .files()
                .is_some_and(|(folder, ending)| self.holds(&format!("{folder}/{id}{ending}"))),
        }
    }
}
