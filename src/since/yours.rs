//! What of the difference an edition has to look at: texts that it has a note on, stories that it hides, pages whose place its own
//! have taken.

use super::{Named, Since};
use serde::Serialize;

/// What an edition says of a thing of the playbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Anchor {
    pub(crate) why: Why,
    /// What the thing is: `area`, `page`.
    pub(crate) kind: &'static str,
    pub(crate) id: String,
    /// The part of it that is meant, as the keys that lead there; all of it where this is empty.
    pub(crate) key: String,
}

/// What an edition does with a thing of the playbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Why {
    /// It has a note on it.
    Notes,
    /// It hides it.
    Hides,
    /// It has a page in its place.
    Replaces,
}

/// A thing that is another now and that the edition says something of.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Touched {
    pub(crate) why: Why,
    #[serde(flatten)]
    pub(crate) named: Named,
    /// The keys that changed; none where the thing is gone.
    pub(crate) keys: Vec<String>,
}

/// What changed of the things that an edition says something of, in the order of the anchors.
pub(super) fn touched(since: &Since, anchors: &[Anchor]) -> Vec<Touched> {
    anchors.iter().filter_map(|anchor| anchor.touched(since)).collect()
}

impl Anchor {
    fn touched(&self, since: &Since) -> Option<Touched> {
        let is_it = |named: &Named| named.kind == self.kind && named.id == self.id;
        if let Some(gone) = since.gone.iter().find(|gone| is_it(&gone.named)) {
            let named = gone.named.clone();
            return Some(Touched { why: self.why, named, keys: Vec::new() });
        }
        let changed = since.changed.iter().find(|changed| is_it(&changed.named))?;
        let keys = changed.texts.iter().map(|text| &text.key);
        let keys: Vec<_> = keys.filter(|key| self.is_above(key)).cloned().collect();
        let named = changed.named.clone();
        (!keys.is_empty()).then_some(Touched { why: self.why, named, keys })
    }

    /// Whether a key leads to the part that is meant.
    fn is_above(&self, key: &str) -> bool {
        let rest = key.strip_prefix(self.key.as_str());
        rest.is_some_and(|rest| self.key.is_empty() || rest.is_empty() || rest.starts_with('.'))
    }
}
