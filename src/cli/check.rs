//! `local-normal check`

use super::args::{Check, Format};
use super::folders::Folders;
use super::progress::Progress;
use super::{Exit, against, coverage, options, report, say, since};
use crate::diag::{Diagnostic, has_errors};
use crate::pipeline::{self, Nowhere, Options};
use crate::since::{Since, markdown};
use crate::source::SourceTree;
use std::path::Path;

pub(super) fn run(playbook: Option<&Path>, command: &Check) -> Exit {
    check(playbook, command).unwrap_or_else(|exit| exit)
}

fn check(playbook: Option<&Path>, command: &Check) -> Result<Exit, Exit> {
    let progress = Progress::begin(command.checks.format, "Reading");
    let folders = Folders::find(playbook, command.over.folder())?;
    let tree = folders.read()?;
    let since =
        command.since.as_deref().map(|old| since::compared(&folders, &tree, old)).transpose()?;
    let since = since.flatten();
    let options = Options { notes: true, ..options(&command.checks) };
    progress.say("Checking");
    let diagnostics = pipeline::run_into(&tree, &options, &progress.counting(&Nowhere)).diagnostics;
    drop(progress);
    let printed = print(&diagnostics, since.as_ref(), &tree, &folders, command.checks.format);
    if diagnostics.is_empty() && command.checks.format == Format::Human {
        let files = tree.iter().count();
        say!("No mistakes found in {} ({files} files).", folders.in_words());
    } else if command.checks.format == Format::Github {
        say!("{}.", report::count(&diagnostics));
    }
    if command.checks.format == Format::Human {
        coverage::say(&tree);
    }
    if has_errors(&diagnostics) {
        return Ok(Exit::PlaybookErrors.and_printed(printed));
    }
    let compare = |old| against::compare(&folders, old, &command.results);
    let exit = command.against.as_deref().map_or(Ok(Exit::Fine), compare);
    Ok(exit.unwrap_or_else(|refused| refused).and_printed(printed))
}

/// Prints mistakes, and after them what changed: programs get both as one.
fn print(
    diagnostics: &[Diagnostic],
    since: Option<&Since>,
    tree: &SourceTree,
    folders: &Folders,
    format: Format,
) -> Exit {
    if format == Format::Json {
        return say::data(&report::json(diagnostics, since, tree, folders));
    }
    let printed = report::print(diagnostics, tree, folders, format);
    printed.and_printed(since.map_or(Exit::Fine, |since| say::data(&markdown(since))))
}
