//! `local-normal build`

use super::args::Build;
use super::{Exit, options, read_playbook, report};
use crate::pipeline::{self, Built};
use crate::write::{Staging, WriteError, Written};
use std::path::Path;
use std::time::Instant;

pub(super) fn run(playbook: Option<&Path>, command: &Build) -> Exit {
    build(playbook, command).unwrap_or_else(|exit| exit)
}

fn build(playbook: Option<&Path>, command: &Build) -> Result<Exit, Exit> {
    let started = Instant::now();
    let (folder, tree) = read_playbook(playbook)?;
    let staging = Staging::begin(&command.out, &folder).map_err(|error| explain(&error))?;
    let outcome = pipeline::run_into(&tree, &options(&command.checks), &staging);
    report::print(&outcome.diagnostics, &tree, &folder, command.checks.format);
    let Some(built) = outcome.site else {
        eprintln!("Nothing was built: {} stands as it was.", command.out.display());
        return Ok(Exit::PlaybookErrors);
    };
    let written = staging.commit().map_err(|error| explain(&error))?;
    say(&built, written, &command.out, started);
    Ok(Exit::Fine)
}

fn say(built: &Built, written: Written, out: &Path, started: Instant) {
    if !built.has_base_url {
        eprintln!("No base_url in playbook.yaml: feed, sitemap and canonical links are left out.");
    }
    let Written { written, unchanged, removed } = written;
    eprintln!(
        "Built {} pages into {} in {:.2} s: {written} files written, {unchanged} unchanged, {removed} removed.",
        built.pages,
        out.display(),
        started.elapsed().as_secs_f64(),
    );
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
