//! `local-normal check`

use super::args::{Check, Format};
use super::{Exit, against, coverage, options, read_playbook, report, say, since};
use crate::diag::{Diagnostic, has_errors};
use crate::pipeline::{self, Options};
use crate::since::{Since, markdown};
use crate::source::SourceTree;
use std::path::Path;

pub(super) fn run(playbook: Option<&Path>, command: &Check) -> Exit {
    let (folder, tree) = match read_playbook(playbook) {
        Ok(read) => read,
        Err(exit) => return exit,
    };
    let compared = command.since.as_deref().map(|old| since::compared(&tree, old)).transpose();
    let since = match compared {
        Ok(compared) => compared.flatten(),
        Err(exit) => return exit,
    };
    let options = Options { notes: true, ..options(&command.checks) };
    let diagnostics = pipeline::examine_all(&tree, &options).diagnostics;
    let printed = print(&diagnostics, since.as_ref(), &tree, &folder, command.checks.format);
    if diagnostics.is_empty() && command.checks.format == Format::Human {
        let files = tree.iter().count();
        say!("No mistakes found in {} ({files} files).", folder.display());
    } else if command.checks.format == Format::Github {
        say!("{}.", report::count(&diagnostics));
    }
    if command.checks.format == Format::Human {
        coverage::say(&tree);
    }
    if has_errors(&diagnostics) {
        return Exit::PlaybookErrors.and_printed(printed);
    }
    let compare = |old| against::compare(playbook, old, &command.results);
    let exit = command.against.as_deref().map_or(Ok(Exit::Fine), compare);
    exit.unwrap_or_else(|refused| refused).and_printed(printed)
}

/// Prints mistakes, and after them what changed: programs get both as one.
fn print(
    diagnostics: &[Diagnostic],
    since: Option<&Since>,
    tree: &SourceTree,
    folder: &Path,
    format: Format,
) -> Exit {
    if format == Format::Json {
        return say::data(&report::json(diagnostics, since, tree, folder));
    }
    let printed = report::print(diagnostics, tree, folder, format);
    printed.and_printed(since.map_or(Exit::Fine, |since| say::data(&markdown(since))))
}
