//! The playbook for commands that only score with it: loaded, checked and free of errors, not rendered.

use super::args::Format;
use super::{Exit, read_playbook, report};
use crate::check::check;
use crate::diag::{Severity, in_order};
use crate::disk::read_named;
use crate::load::load;
use crate::model::{Index, Playbook};
use std::io::ErrorKind;
use std::path::Path;

/// Loads the playbook; its errors are reported, its warnings are not what was asked for.
pub(super) fn playbook(folder: Option<&Path>) -> Result<Playbook, Exit> {
    let (folder, tree) = read_playbook(folder)?;
    let loaded = load(&tree);
    let mut diagnostics = loaded.diagnostics;
    // Checking holds the points too, without which no score can be trusted.
    if let Some(playbook) = &loaded.playbook {
        let index = Index::of(playbook);
        diagnostics.extend(check(playbook, &index, &tree, None, false).diagnostics);
    }
    let mut diagnostics = in_order(loaded.severities.apply(diagnostics));
    diagnostics.retain(|diagnostic| diagnostic.severity() == Severity::Error);
    if !diagnostics.is_empty() {
        let _ = report::print(&diagnostics, &tree, &folder, Format::Human);
        return Err(Exit::PlaybookErrors);
    }
    loaded.playbook.ok_or(Exit::PlaybookErrors)
}

/// The bytes of a regular file that was named on the command line; one with more than `limit` is refused.
pub(super) fn file(path: &Path, limit: u64) -> Result<Vec<u8>, Exit> {
    read_named(path, limit).map_err(|cause| {
        say!("error: cannot read {}: {cause}", path.display());
        match cause.kind() {
            ErrorKind::NotFound
            | ErrorKind::IsADirectory
            | ErrorKind::InvalidInput
            | ErrorKind::FileTooLarge => Exit::WrongUse,
            _ => Exit::MachineFailed,
        }
    })
}
