//! `editions.json`: the editions of a playbook, as `build --editions` writes them and the playbook's own site shows them.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The file.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct EditionList {
    /// `local-normal-editions`.
    pub format: String,
    /// 1.
    pub format_version: u64,
    /// In the order of their ids.
    pub editions: Vec<ListedEdition>,
}

/// An edition after a build.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListedEdition {
    /// The name of its folder in the output.
    pub id: String,
    /// The council; empty where it could not be read.
    pub name: String,
    /// The kind of council, by its id.
    #[serde(rename = "type")]
    pub body_type: Option<String>,
    /// The nation, by its id.
    pub nation: Option<String>,
    /// The address of its site.
    pub url: Option<String>,
    /// The version of its own content.
    pub version: String,
    /// The version of the playbook.
    pub national: String,
    /// Whether its site is up to date; otherwise it is as it was.
    pub is_built: bool,
    /// Pages of the site.
    pub pages: usize,
    /// The digest of the site.
    pub digest: String,
    /// How many mistakes there are.
    pub errors: usize,
    /// How many warnings there are.
    pub warnings: usize,
    /// Pages that it has to put its own in the place of, and does not.
    pub missing: Vec<String>,
    /// How many drafts, of the playbook and its own, are not in its site.
    pub left_out: usize,
    /// By language.
    pub coverage: BTreeMap<String, WordCounts>,
    /// Whether its site was left as it was, because nothing has changed.
    #[serde(skip)]
    pub is_unchanged: bool,
}

/// How many words are translated.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordCounts {
    /// All.
    pub words: usize,
    /// Those that are translated.
    pub done: usize,
    /// Translated from an older text.
    pub stale: usize,
    /// Not translated.
    pub missing: usize,
    /// Translated in a draft.
    pub drafts: usize,
}

impl WordCounts {
    /// The whole percent of words that are translated and fit.
    pub(crate) fn percent(self) -> usize {
        self.done * 100 / self.words.max(1)
    }
}

impl EditionList {
    /// The `format` of `editions.json`.
    pub(crate) const FORMAT: &str = "local-normal-editions";
    /// Its only `format_version`.
    pub(crate) const FORMAT_VERSION: u64 = 1;

    /// That of some editions.
    pub(crate) fn of(editions: Vec<ListedEdition>) -> Self {
        Self { format: Self::FORMAT.to_owned(), format_version: Self::FORMAT_VERSION, editions }
    }
}
