//! A playbook of which every file can be read, for commands that change or copy what its files say.

use super::args::Format;
use super::{Exit, report};
use crate::diag::{Diagnostic, Severities, Severity, in_order};
use crate::load::{Loaded, ParsedTree, load_whole};
use crate::model::Playbook;
use crate::source::SourceTree;
use std::path::Path;

/// The playbook with its files. Where one cannot be read, its mistakes are shown; `why` says why nothing is done.
pub(super) fn loaded(
    folder: &Path,
    tree: &SourceTree,
    why: &str,
) -> Result<(Playbook, ParsedTree), Exit> {
    let (loaded, parsed) = load_whole(tree);
    let Loaded { playbook, severities, diagnostics } = loaded;
    match playbook.filter(|_| parsed.is_whole()) {
        Some(playbook) => Ok((playbook, parsed)),
        None => Err(unread(folder, tree, &severities, diagnostics, why)),
    }
}

fn unread(
    folder: &Path,
    tree: &SourceTree,
    severities: &Severities,
    found: Vec<Diagnostic>,
    why: &str,
) -> Exit {
    let mut errors = in_order(severities.apply(found));
    errors.retain(|diagnostic| diagnostic.severity() == Severity::Error);
    let _ = report::print(&errors, tree, &folder.into(), Format::Human);
    say!("Nothing was written: {why}.");
    Exit::PlaybookErrors
}
