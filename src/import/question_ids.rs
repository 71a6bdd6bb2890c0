//! Ids of questions that are taken in. Saved answers hang on them, so one that is not as the spreadsheet has it is told.

use crate::model::{Id, Playbook};
use std::collections::HashSet;

/// Ids that are in use, or were.
pub(super) struct Ids(HashSet<String>);

impl Ids {
    pub(super) fn new(playbook: &Playbook) -> Self {
        let ids = playbook.questions.iter().map(|question| question.id.value.to_string());
        let retired = playbook.assessment.retired.iter().map(|one| one.id.value.to_string());
        Self(ids.chain(retired).collect())
    }

    /// The id that a row gives, or one made of its area and its first words; with a number where it is in use. Beside it, what to
    /// say where it is not the one given.
    pub(super) fn free(&mut self, area: &str, given: &str, text: &str) -> (String, Option<String>) {
        let base = id(given).unwrap_or_else(|| made(area, text));
        let numbered = (2..).map(|number| ended(&base, &format!("-{number}")));
        let mut all = std::iter::once(base.clone()).chain(numbered);
        let free = all.find(|id| !self.0.contains(id)).unwrap_or_else(|| base.clone());
        self.0.insert(free.clone());
        let why = if base == given { "is in use, or was" } else { "is no id" };
        let is_other = !given.is_empty() && free != given;
        let said = is_other.then(|| format!("`{given}` {why}; the question is `{free}`"));
        (free, said)
    }
}

/// An id of an area's and the first words of a question.
fn made(area: &str, text: &str) -> String {
    let words = Id::of_first_words(text, 40);
    ended(area, &format!(".{}", words.as_ref().map_or("question", Id::as_str)))
}

/// An id with an end, and as much of it as there is room for.
fn ended(id: &str, end: &str) -> String {
    let room = id.len().min(Id::MAX_LENGTH - end.len());
    format!("{}{end}", id[..room].trim_end_matches(['-', '.']))
}

/// What the words of a cell are as an id.
pub(super) fn id(given: &str) -> Option<String> {
    let own = Id::parse(&given.to_lowercase()).ok();
    own.or_else(|| Id::of_first_words(given, 80)).map(|id| id.to_string())
}
