//! Pages that moved because what they show has another id.

use super::{Kind, Move, Reference};

impl Move {
    /// What has only another id now: its kind, its old id and its new one.
    pub(crate) fn ids(&self) -> Option<(Kind, &str, &str)> {
        Kind::ALL.into_iter().find_map(|kind| {
            let old = id_at(&self.from.value, kind)?;
            let new = match Reference::parse(&self.to.value) {
                Reference::Own { kind: other, id, .. } if other == kind => id,
                Reference::Unchecked(path) => id_at(path, kind)?,
                _ => return None,
            };
            Some((kind, old, new))
        })
    }
}

/// The id of what has a page at a path.
fn id_at(path: &str, kind: Kind) -> Option<&str> {
    let (folder, _) = kind.files()?;
    path.strip_prefix(folder)?.strip_prefix('/')?.strip_suffix(".html")
}
