//! `local-normal check`

use super::args::{Check, Format};
use super::{Exit, against, coverage, options, read_playbook, report};
use crate::diag::has_errors;
use crate::pipeline::{self, Options};
use std::path::Path;

pub(super) fn run(playbook: Option<&Path>, command: &Check) -> Exit {
    let (folder, tree) = match read_playbook(playbook) {
        Ok(read) => read,
        Err(exit) => return exit,
    };
    let options = Options { notes: true, ..options(&command.checks) };
    let diagnostics = pipeline::examine_all(&tree, &options).diagnostics;
    let printed = report::print(&diagnostics, &tree, &folder, command.checks.format);
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
    let compared = |old| against::compare(playbook, old, &command.results);
    let exit = command.against.as_deref().map_or(Ok(Exit::Fine), compared);
    exit.unwrap_or_else(|refused| refused).and_printed(printed)
}
