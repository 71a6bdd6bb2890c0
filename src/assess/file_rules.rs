//! The figures and words by which a results file is judged (docs/results-file.md): here for this program, and with the model
//! for the browser.

use crate::model::Id;
use serde::Serialize;

/// The `format` of a results file.
pub const FORMAT: &str = "local-normal-results";
/// The newest `format_version` that this program reads.
pub const FORMAT_VERSION: u64 = 1;
/// Largest results file in bytes: 8 MiB.
pub const MAX_BYTES: usize = 8 << 20;
/// Deepest nesting of a results file: lists and objects inside one another.
pub(super) const DEEPEST: usize = 64;
/// The letters of a file's text that a message quotes.
pub(super) const LONGEST_QUOTE: usize = 60;
/// The schemes of addresses; one without a scheme is taken as it is.
pub(super) const SCHEMES: &[&str] = &["http", "https", "mailto"];
/// What an answer can be.
pub(super) const STATES: &[&str] = &["level", "na", "unknown"];
/// How sure somebody is of an answer.
pub(super) const CONFIDENCES: &[&str] = &["low", "medium", "high"];
/// How far a step of the plan has got.
pub(super) const STEP_STATES: &[&str] = &["todo", "doing", "done", "dropped"];
/// Who may see a note.
pub(super) const VISIBILITIES: &[&str] = &["internal", "publishable"];

/// All of them, as browsers get them.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct FileRules {
    format: &'static str,
    format_version: u64,
    /// Of the file, in bytes.
    most_bytes: usize,
    /// Of an id, in letters.
    longest_id: usize,
    longest_quote: usize,
    deepest: usize,
    schemes: &'static [&'static str],
    states: &'static [&'static str],
    step_states: &'static [&'static str],
    confidences: &'static [&'static str],
    visibilities: &'static [&'static str],
}

/// Those of every playbook.
pub const FILE_RULES: FileRules = FileRules {
    format: FORMAT,
    format_version: FORMAT_VERSION,
    most_bytes: MAX_BYTES,
    longest_id: Id::MAX_LENGTH,
    longest_quote: LONGEST_QUOTE,
    deepest: DEEPEST,
    schemes: SCHEMES,
    states: STATES,
    step_states: STEP_STATES,
    confidences: CONFIDENCES,
    visibilities: VISIBILITIES,
};
