//! The playbook for commands that only score with it: loaded, checked and free of errors, not rendered.

use super::args::Format;
use super::folders::Folders;
use super::named_files::shown;
use super::{Exit, read_playbook, report};
use crate::assess::{Entry, Taken};
use crate::assets::Theme;
use crate::check::{Subject, check};
use crate::diag::{Diagnostic, Severity, in_order};
use crate::disk::read_named;
use crate::load::{Drafts, Loaded, ParsedTree, in_other_languages, load_again};
use crate::model::{Index, Playbook};
use crate::render::{key_of_tables, page_paths};
use crate::source::SourceTree;
use std::io::ErrorKind;
use std::path::Path;

/// Loads the playbook; its errors are reported, its warnings are not what was asked for.
///
/// With it comes what the words of its workbook and its tables mean, in every language of its site.
pub(super) fn playbook(folders: &Folders) -> Result<(Playbook, Vec<Entry>), Exit> {
    let tree = folders.read()?;
    let (loaded, parsed) = load_again(&tree, &ParsedTree::default(), Drafts::LeftOut);
    let mut diagnostics = loaded.diagnostics;
    // No score can be trusted before the points of levels are checked.
    let mut key = Vec::new();
    if let Some(playbook) = &loaded.playbook {
        let theme = Theme::load(playbook.layout.theme.name(), &tree, &mut diagnostics);
        let subject = Subject {
            playbook,
            index: &Index::of(playbook),
            tree: &tree,
            theme: &theme,
            pages: page_paths,
            earlier: None,
            today: None,
            notes: false,
        };
        diagnostics.extend(check(subject).diagnostics);
        let others = in_other_languages(playbook, &tree, &parsed);
        key = key_of_tables(std::iter::once(playbook).chain(&others), &theme);
    }
    let mut diagnostics = in_order(loaded.severities.apply(diagnostics));
    diagnostics.retain(|diagnostic| diagnostic.severity() == Severity::Error);
    if !diagnostics.is_empty() {
        let _ = report::print(&diagnostics, &tree, folders, Format::Human);
        return Err(Exit::PlaybookErrors);
    }
    Ok((loaded.playbook.ok_or(Exit::PlaybookErrors)?, key))
}

/// Names the questions that a table answers and this playbook, being without their edition, does not ask.
pub(super) fn say_what_is_passed_over(taken: &Taken<'_>) {
    let ids = &taken.passed_over;
    if !ids.is_empty() {
        let which = if ids.len() == 1 { "a question" } else { "questions" };
        say!(
            "note: answers to {which} of an edition were passed over: {}; only with that edition (`--edition`) can they be read",
            ids.join(", ")
        );
    }
}

/// An older copy of a playbook, with its files. One whose files have errors is refused: what cannot be read of it would count as absent.
pub(super) fn earlier(folder: &Path) -> Result<(Playbook, SourceTree, ParsedTree), Exit> {
    let (folder, tree) = read_playbook(Some(folder))?;
    let (loaded, parsed) = load_again(&tree, &ParsedTree::default(), Drafts::LeftOut);
    let Loaded { playbook, diagnostics, .. } = loaded;
    let errors = in_order(unsound(diagnostics));
    if let Some(playbook) = playbook.filter(|_| errors.is_empty()) {
        return Ok((playbook, tree, parsed));
    }
    let _ = report::print(&errors, &tree, &folder.as_path().into(), Format::Human);
    say!(
        "error: {} cannot be compared: what has errors in it would count as absent\n  help: mend these errors in a copy of that version, and name the copy",
        shown(&folder)
    );
    Err(Exit::WrongUse)
}

/// What keeps a playbook from being read as it was meant, whatever weights its `checks` set.
pub(super) fn unsound(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostics.retain(|one| {
        let code = one.code();
        code.default_severity() == Severity::Error && !code.can_be_lowered()
    });
    diagnostics
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
