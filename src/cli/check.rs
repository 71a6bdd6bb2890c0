//! `local-normal check`

use super::args::{Check, Format};
use super::{Exit, report, run_pipeline};
use crate::diag::has_errors;
use std::path::Path;

pub(super) fn run(playbook: Option<&Path>, command: &Check) -> Exit {
    let run = match run_pipeline(playbook, &command.checks) {
        Ok(run) => run,
        Err(exit) => return exit,
    };
    let diagnostics = &run.outcome.diagnostics;
    if diagnostics.is_empty() && command.checks.format == Format::Human {
        eprintln!(
            "No mistakes found in {} ({} files).",
            run.folder.display(),
            run.tree.iter().count()
        );
    } else if command.checks.format == Format::Github {
        eprintln!("{}.", report::count(diagnostics));
    }
    if has_errors(diagnostics) { Exit::PlaybookErrors } else { Exit::Fine }
}
