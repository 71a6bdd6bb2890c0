//! What a path in a text leads to: another text, a file beside the texts, or what was taken in before.

use super::targets::{self, Targets};
use super::{Ground, names};

/// The files beside the texts.
pub trait Shelf: Sync {
    /// Whether there is a regular file at a path below the folder, not reached by a link.
    fn has(&self, path: &str) -> bool;
    /// Its bytes, or why it cannot be read.
    fn read(&self, path: &str) -> Result<Vec<u8>, String>;
}

/// What a path leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Lead {
    /// The text at this place among those that are taken in.
    Text(usize),
    /// The file at this path beside them.
    File(String),
    /// The page or story of this id, which the playbook has already.
    There(String),
}

/// What a wiki's name for a page leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Named {
    /// What a link says in its place, and where that leads if it is no address elsewhere.
    One(String, Option<Lead>),
    Several,
    Nothing,
}

/// All that the links of texts may lead to.
#[derive(Clone, Copy)]
pub(super) struct Leads<'a> {
    pub(super) ground: Ground<'a>,
    pub(super) targets: &'a Targets,
    pub(super) shelf: &'a dyn Shelf,
}

impl Leads<'_> {
    /// What a path means in the text at another.
    pub(super) fn text(&self, from: &str, path: &str) -> Option<Lead> {
        let paths = targets::meant(from, path);
        let text = paths.iter().find_map(|path| self.targets.page(path)).map(Lead::Text);
        text.or_else(|| self.file(from, path)).or_else(|| self.there(from, path))
    }

    /// The same where it can be no text.
    pub(super) fn file(&self, from: &str, path: &str) -> Option<Lead> {
        targets::meant(from, path).into_iter().find(|path| self.shelf.has(path)).map(Lead::File)
    }

    /// A text that the playbook has already, taken in before.
    fn there(&self, from: &str, path: &str) -> Option<Lead> {
        let path = targets::joined(folder(from), path).filter(|path| path != from)?;
        let kind = self.ground.kind;
        let id = names::id(kind, &path, "");
        let is_there = self.ground.tree.find(&format!("{}/{id}.md", kind.folder())).is_some();
        is_there.then_some(Lead::There(id))
    }

    /// What a wiki's name for a page means in the text at a path. A name without its folders will do where only one page has it.
    pub(super) fn named(&self, from: &str, name: &str) -> Named {
        let is_web = ["https://", "http://", "mailto:"].iter().any(|start| name.starts_with(start));
        let (path, place) =
            name.split_once('#').map_or((name, ""), |(path, _)| (path, &name[path.len()..]));
        let path = path.trim();
        if is_web || path.is_empty() && place.len() > 1 {
            return Named::One(name.to_owned(), None);
        }
        if path.is_empty() {
            return Named::Nothing;
        }
        let whole = |folder| targets::joined(folder, path).map(|path| format!("/{path}"));
        let mut paths = [whole(folder(from)), whole("")].into_iter().flatten();
        let found = paths.find_map(|path| Some((self.exactly(from, &path)?, path)));
        if let Some((lead, path)) = found {
            return Named::One(format!("{}{place}", encoded(&path)), Some(lead));
        }
        match self.targets.ending(path).as_slice() {
            [] => Named::Nothing,
            [(whole, page)] => {
                Named::One(format!("/{}{place}", encoded(whole)), Some(Lead::Text(*page)))
            }
            _ => Named::Several,
        }
    }

    /// What is at a path from the top.
    fn exactly(&self, from: &str, path: &str) -> Option<Lead> {
        let (text, bare) = (self.targets.page(path), &path[1..]);
        let file = || self.shelf.has(bare).then(|| Lead::File(bare.to_owned()));
        text.map(Lead::Text).or_else(file).or_else(|| self.there(from, path))
    }
}

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// A path with the signs encoded that mean more in an address.
pub(super) fn encoded(path: &str) -> String {
    path.replace('%', "%25").replace('?', "%3F").replace(':', "%3A")
}
