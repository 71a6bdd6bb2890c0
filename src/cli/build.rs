//! `local-normal build`

use super::args::Build;
use super::{Exit, run_pipeline};
use crate::write::{WriteError, Written, write};
use std::path::Path;
use std::time::Instant;

pub(super) fn run(playbook: Option<&Path>, command: &Build) -> Exit {
    let started = Instant::now();
    let run = match run_pipeline(playbook, &command.checks) {
        Ok(run) => run,
        Err(exit) => return exit,
    };
    let Some(site) = run.outcome.site else {
        eprintln!("Nothing was built: {} stands as it was.", command.out.display());
        return Exit::PlaybookErrors;
    };
    let written = match write(&site.files, &command.out, &run.folder) {
        Ok(written) => written,
        Err(error) => return explain(&error),
    };
    if !site.has_base_url {
        eprintln!(
            "No base_url in playbook.yaml: feed, sitemap, canonical links and calendar files are left out."
        );
    }
    let Written { written, unchanged, removed } = written;
    eprintln!(
        "Built {} pages into {} in {:.2} s: {written} files written, {unchanged} unchanged, {removed} removed.",
        site.pages,
        command.out.display(),
        started.elapsed().as_secs_f64(),
    );
    Exit::Fine
}

/// Says what kept the site from being written, and what to do.
fn explain(error: &WriteError) -> Exit {
    let (words, help, exit) = match error {
        WriteError::NotOurs(out) => (
            format!("{} holds files that no build of ours put there", out.display()),
            "choose an empty or new folder with --out, or empty this one yourself".to_owned(),
            Exit::WrongUse,
        ),
        WriteError::Foreign(path) => (
            format!("{} is not ours, and the site has a file of that name", path.display()),
            "move it away or rename it; nothing was written".to_owned(),
            Exit::WrongUse,
        ),
        WriteError::Overlaps { out, playbook } => (
            format!(
                "the output {} and the playbook {} lie inside one another",
                out.display(),
                playbook.display()
            ),
            "choose a folder beside the playbook, such as --out ../public".to_owned(),
            Exit::WrongUse,
        ),
        WriteError::NotAFolder(path) => (
            format!("{} is a link or a file, where a folder is needed", path.display()),
            "move it away; nothing was written".to_owned(),
            Exit::WrongUse,
        ),
        WriteError::Io { path, cause } => (
            format!("cannot write {}: {cause}", path.display()),
            "look at permissions and free space; the site that stood there still stands".to_owned(),
            Exit::MachineFailed,
        ),
    };
    eprintln!("error: {words}\n  help: {help}");
    exit
}
