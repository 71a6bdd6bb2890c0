//! What is known of an edition after a build: a row of the table, and an entry of `editions.json`.

use crate::diag::{Diagnostic, Severity};
use crate::model::{Coverage, Playbook};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The `format` of `editions.json`.
pub(super) const FORMAT: &str = "local-normal-editions";

/// `editions.json`
#[derive(Debug, Serialize)]
struct Editions<'a> {
    format: &'static str,
    format_version: u32,
    editions: &'a [Row],
}

/// The text of `editions.json`.
pub(super) fn to_json(editions: &[Row]) -> String {
    let editions = Editions { format: FORMAT, format_version: 1, editions };
    let json = serde_json::to_string_pretty(&editions);
    json.expect("texts and numbers always become JSON") + "\n"
}

/// An edition.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Row {
    /// The name of its folder in the output.
    pub(super) id: String,
    /// The council; empty where it could not be read.
    pub(super) name: String,
    /// The address of its site.
    pub(super) url: Option<String>,
    /// The version of its own content.
    pub(super) version: String,
    /// The version of the playbook.
    pub(super) national: String,
    /// Whether its site is up to date; otherwise it is as it was.
    pub(super) is_built: bool,
    pub(super) pages: usize,
    pub(super) digest: String,
    pub(super) errors: usize,
    pub(super) warnings: usize,
    /// Pages that it has to put its own in the place of, and does not.
    pub(super) missing: Vec<String>,
    /// How many drafts, of the playbook and its own, are not in its site.
    pub(super) left_out: usize,
    /// Whether its site was left as it was, because nothing has changed.
    #[serde(skip)]
    pub(super) is_unchanged: bool,
    /// By language.
    pub(super) coverage: BTreeMap<String, Words>,
}

/// How many words are translated.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Words {
    pub(super) words: usize,
    pub(super) done: usize,
    pub(super) stale: usize,
    pub(super) missing: usize,
    pub(super) drafts: usize,
}

impl Row {
    /// One of which nothing is known.
    pub(super) fn failed(id: &str) -> Self {
        Self { id: id.to_owned(), ..Self::default() }
    }

    /// With the number of its mistakes.
    pub(super) fn counting(self, found: &[Diagnostic]) -> Self {
        let count = |severity| found.iter().filter(|one| one.severity() == severity).count();
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        Self { errors, warnings, ..self }
    }

    /// What a playbook with an edition over it says of that.
    pub(super) fn of(id: &str, playbook: &Playbook) -> Self {
        let (id, national) = (id.to_owned(), playbook.version.clone());
        let row = Self { id, national, left_out: playbook.hidden.drafts, ..Self::default() };
        let Some(edition) = &playbook.edition else { return row };
        let is_missing = |id: &&str| !edition.replaced.iter().any(|replaced| replaced == id);
        let required = playbook.local.required.iter().map(|page| page.value.as_str());
        Self {
            name: edition.council.name.as_str().to_owned(),
            url: playbook.base_url.clone(),
            version: edition.version.clone(),
            missing: required.filter(is_missing).map(str::to_owned).collect(),
            coverage: coverage(playbook),
            ..row
        }
    }
}

fn coverage(playbook: &Playbook) -> BTreeMap<String, Words> {
    let each = playbook.translations.iter().filter_map(|translation| {
        let all = translation.coverage().into_iter().reduce(Coverage::plus)?;
        let Coverage { kind: _, words, done, stale, missing, drafts } = all;
        Some((translation.language.tag(), Words { words, done, stale, missing, drafts }))
    });
    each.collect()
}
