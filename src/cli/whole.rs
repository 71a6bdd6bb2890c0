//! A playbook of which every file can be read, for commands that change or copy what its files say.

use super::args::Format;
use super::folders::Folders;
use super::{Exit, report};
use crate::diag::{Diagnostic, Severities, Severity, in_order};
use crate::load::{Loaded, ParsedTree, load_whole};
use crate::model::Playbook;
use crate::source::SourceTree;

/// The playbook with its files. Where one cannot be read, its mistakes are shown; `why` says why nothing is done.
pub(super) fn loaded(
    folders: &Folders,
    tree: &SourceTree,
    why: &str,
) -> Result<(Playbook, ParsedTree), Exit> {
    let (loaded, parsed) = load_whole(tree);
    let Loaded { playbook, severities, diagnostics } = loaded;
    match playbook.filter(|_| parsed.is_whole()) {
        Some(playbook) => Ok((playbook, parsed)),
        None => Err(unread(folders, tree, &severities, diagnostics, why)),
    }
}

fn unread(
    folders: &Folders,
    tree: &SourceTree,
    severities: &Severities,
    found: Vec<Diagnostic>,
    why: &str,
) -> Exit {
    let mut errors = in_order(severities.apply(found));
    errors.retain(|diagnostic| diagnostic.severity() == Severity::Error);
    let _ = report::print(&errors, tree, folders, Format::Human);
    say!("Nothing was written: {why}.");
    Exit::PlaybookErrors
}
