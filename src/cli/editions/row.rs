//! What is known of an edition after a build: a row of the table, and an entry of `editions.json`.

use crate::diag::{Diagnostic, Severity};
use crate::model::{Coverage, EditionList, Id, ListedEdition as Row, Playbook, WordCounts};
use crate::source::Spanned;
use std::collections::BTreeMap;

/// The text of `editions.json`.
pub(super) fn to_json(editions: &[Row]) -> String {
    let json = serde_json::to_string_pretty(&EditionList::of(editions.to_vec()));
    json.expect("texts and numbers always become JSON") + "\n"
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
        let council = &edition.council;
        let id_of = |id: &Option<Spanned<Id>>| id.as_ref().map(|id| id.value.to_string());
        Self {
            name: council.name.as_str().to_owned(),
            body_type: id_of(&council.kind),
            nation: id_of(&council.nation),
            url: playbook.base_url.clone(),
            version: edition.version.clone(),
            missing: required.filter(is_missing).map(str::to_owned).collect(),
            coverage: coverage(playbook),
            ..row
        }
    }
}

fn coverage(playbook: &Playbook) -> BTreeMap<String, WordCounts> {
    let each = playbook.translations.iter().filter_map(|translation| {
        let all = translation.coverage().into_iter().reduce(Coverage::plus)?;
        let Coverage { kind: _, words, done, stale, missing, drafts } = all;
        Some((translation.language.tag(), WordCounts { words, done, stale, missing, drafts }))
    });
    each.collect()
}
