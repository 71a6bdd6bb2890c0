//! From a [`SourceTree`] to a [`Playbook`]: parse every file, then resolve what refers to what.
//!
//! Nothing stops at the first mistake. What cannot be read gets a stand-in, so that the rest can
//! still be checked; a playbook with an error among its diagnostics is never rendered.

mod assemble;
mod bands;
mod carried;
mod choices;
mod conflicts;
mod control;
mod drafts;
#[allow(unreachable_pub, reason = "a record is declared with public parts")]
mod edition;
mod edition_list;
mod files;
mod folders;
mod front_matter;
mod hidden;
mod insert;
mod kinds;
mod languages;
mod lists;
mod media_files;
mod mentions;
mod merge;
mod moves;
mod notes;
mod order;
mod overlay;
mod parse;
mod parsed;
mod peers;
mod pitfalls;
mod questions;
mod slips;
mod theme;
#[allow(unreachable_pub, reason = "a record is declared with public parts")]
mod top;
mod translated;
mod translations;
mod yaml;

pub use drafts::Drafts;
pub(crate) use edition::{Extended, LIST, edition_id, extended, names_folder};
pub(crate) use folders::unusable_name;
pub(crate) use front_matter::front_matter;
pub(crate) use insert::parsed;
pub use insert::{Inserted, insert, words_of};
pub(crate) use kinds::schema_of;
pub use kinds::{FileKind, schema};
pub(crate) use kinds::{described, kind_of};
pub(crate) use languages::{translated_into, written_in};
pub(crate) use mentions::{By, Mention};
pub(crate) use parsed::{Change, ParsedTree, parsed_again};
pub(crate) use theme::theme_of;
pub use translated::in_language;
pub(crate) use translated::in_other_languages;

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

/// Loads a playbook without its drafts.
pub fn load(tree: &SourceTree) -> Loaded {
    load_again(tree, &ParsedTree::default(), Drafts::LeftOut).0
}

/// Loads a playbook with its drafts, for whoever changes its files.
pub(crate) fn load_whole(tree: &SourceTree) -> (Loaded, ParsedTree) {
    load_again(tree, &ParsedTree::default(), Drafts::Kept)
}

/// Loads a playbook, and parses only what is not the same as when `before` was parsed.
pub(crate) fn load_again(
    tree: &SourceTree,
    before: &ParsedTree,
    drafts: Drafts,
) -> (Loaded, ParsedTree) {
    let parsed = ParsedTree::parse(tree, before);
    let parsed = match drafts {
        Drafts::LeftOut => parsed.without_drafts(),
        Drafts::Kept => parsed,
    };
    let mut sorted = files::sort(&parsed, tree);
    let mut diagnostics = std::mem::take(&mut sorted.diagnostics);
    let (mut playbook, mut severities) = assemble::assemble(sorted, &mut diagnostics);
    if tree.has_edition() {
        severities.for_edition();
    }
    if let Some(playbook) = &mut playbook {
        translated::find(playbook, &parsed, &mut diagnostics);
    }
    (Loaded { playbook, severities, diagnostics }, parsed)
}
