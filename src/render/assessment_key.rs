//! What the words of the site's tables of answers mean, in all its languages: one key for the program and for the scripts.

use super::Strings;
use crate::assess::Entry;
use crate::assess::workbook::{self, Words};
use crate::assets::{Asset, Theme, asset};
use crate::model::Playbook;
use std::sync::Arc;

/// What the words of a site's tables mean; cheap to clone.
pub(crate) type Key = Arc<[Entry]>;

/// The key of a playbook that is given in each language of its site; as it is written first.
pub(crate) fn key_of_tables<'p>(
    languages: impl IntoIterator<Item = &'p Playbook>,
    theme: &Theme<'_>,
) -> Vec<Entry> {
    let with_words = |playbook| {
        let strings = Strings::load(theme, playbook);
        (playbook, Words::of(|id| strings.of_workbook(id)))
    };
    workbook::key(languages.into_iter().map(with_words))
}

/// The script that adds it, when somebody takes a table.
pub(super) fn script(key: &[Entry]) -> Asset {
    let lines: Vec<_> =
        key.iter().map(|Entry { what, of, id, words, more }| [what, of, id, words, more]).collect();
    let json = serde_json::to_string(&lines).expect("texts always become JSON");
    let script = format!("window.localNormal.assessment.key = {json};\n");
    asset("assessment-key", "js", script.into_bytes())
}
