//! `local-normal check`

use super::args::{Check, Format};
use super::folders::Folders;
use super::progress::Progress;
use super::{Exit, against, coverage, options, report, say, since};
use crate::diag::{Diagnostic, has_errors, in_order};
use crate::load::{Drafts, load};
use crate::pipeline::{self, Nowhere, Options};
use crate::since::{Since, markdown};
use crate::source::SourceTree;
use std::path::Path;

/// What whoever reads the report gets in its place.
const NOT_COMPARED: &str =
    "The national text was not compared: it has errors, which `local-normal check` names.\n";

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
    let counting = progress.counting(&Nowhere);
    let found = |drafts| {
        pipeline::run_into(&tree, &Options { drafts, ..options.clone() }, &counting).diagnostics
    };
    let mut diagnostics = found(Drafts::Kept);
    let drafts = load(&tree).playbook.map_or(0, |playbook| playbook.hidden.drafts);
    if drafts > 0 {
        // What cannot do without a draft, `build` would find.
        diagnostics.extend(found(Drafts::LeftOut));
        diagnostics = in_order(diagnostics);
    }
    drop(progress);
    let printed = print(&diagnostics, since.as_ref(), &tree, &folders, command);
    if diagnostics.is_empty() && command.checks.format == Format::Human {
        let files = tree.iter().count();
        let with =
            if drafts > 0 { format!(", {drafts} of their parts drafts") } else { String::new() };
        say!("No mistakes found in {} ({files} files{with}).", folders.in_words());
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

/// Prints mistakes, and after them what changed, where that was asked for: programs get both as one.
fn print(
    diagnostics: &[Diagnostic],
    since: Option<&Since>,
    tree: &SourceTree,
    folders: &Folders,
    command: &Check,
) -> Exit {
    let format = command.checks.format;
    if format == Format::Json {
        return say::data(&report::json(diagnostics, since, tree, folders));
    }
    let printed = report::print(diagnostics, tree, folders, format);
    if command.since.is_none() {
        return printed;
    }
    let changes = since.map_or_else(|| NOT_COMPARED.to_owned(), markdown);
    printed.and_printed(say::data(&changes))
}
