//! From a [`SourceTree`] to a [`Playbook`]: parse every file, then resolve what refers to what.
//!
//! Nothing stops at the first mistake. What cannot be read gets a stand-in, so that the rest can
//! still be checked; a playbook whose diagnostics hold an error is never rendered.

mod conflicts;
mod control;
mod files;
mod folders;
mod front_matter;
mod insert;
mod lower;
mod media_files;
mod names;
mod parsed;
mod pitfalls;
mod raw;
mod record;
mod schema;
mod slips;
mod yaml;

pub use files::unusable_name;
pub use insert::{Inserted, insert, words_of};
pub use parsed::{Change, ParsedTree};
pub use schema::{FileKind, schema};

use crate::diag::{Diagnostic, Severities};
use crate::model::Playbook;
use crate::source::SourceTree;

/// What loading gives.
#[derive(Debug)]
pub struct Loaded {
    /// `None` only where there is no playbook.yaml to read.
    pub playbook: Option<Playbook>,
    /// The weights that `checks:` sets.
    pub severities: Severities,
    /// Every mistake found.
    pub diagnostics: Vec<Diagnostic>,
}

/// Loads a playbook.
pub fn load(tree: &SourceTree) -> Loaded {
    load_again(tree, &ParsedTree::default()).0
}

/// Loads a playbook, and parses only what is not the same as when `before` was parsed.
pub fn load_again(tree: &SourceTree, before: &ParsedTree) -> (Loaded, ParsedTree) {
    let parsed = ParsedTree::parse(tree, before);
    let mut sorted = files::sort(parsed.files(), tree);
    let mut diagnostics = std::mem::take(&mut sorted.diagnostics);
    let (playbook, severities) = lower::lower(&sorted, &mut diagnostics);
    (Loaded { playbook, severities, diagnostics }, parsed)
}
