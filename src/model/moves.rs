//! Pages that moved because what they show has another id.

use super::{Kind, Move, Reference};

impl Move {
    /// What has only another id now: its kind, its old id and its new one.
    pub(crate) fn ids(&self) -> Option<(Kind, &str, &str)> {
        renamed_page(&self.from.value, &self.to.value)
    }

    /// What is gone, where its page leads to something else now.
    pub(crate) fn gone(&self) -> Option<(Kind, &str)> {
        let kinds = [Kind::Area, Kind::Story, Kind::Route, Kind::Page];
        let gone = kinds.into_iter().find_map(|kind| Some((kind, id_at(&self.from.value, kind)?)));
        gone.filter(|_| self.ids().is_none())
    }
}

/// What has only another id where a page went from a path to a reference or another path: its kind, its old id and its new one.
pub(crate) fn renamed_page<'a>(from: &'a str, to: &'a str) -> Option<(Kind, &'a str, &'a str)> {
    Kind::ALL.into_iter().find_map(|kind| {
        let old = id_at(from, kind)?;
        let new = match Reference::parse(to) {
            Reference::Own { kind: other, id, .. } if other == kind => id,
            Reference::Unchecked(path) => id_at(path, kind)?,
            _ => return None,
        };
        Some((kind, old, new))
    })
}

/// The id of what has a page at a path; a list of them has none.
fn id_at(path: &str, kind: Kind) -> Option<&str> {
    let (folder, _) = kind.files()?;
    let id = path.strip_prefix(folder)?.strip_prefix('/')?.strip_suffix(".html")?;
    (id != "index").then_some(id)
}
