//! Diagnostics as reports: for people, as JSON, as annotations on pull requests.

mod excerpt;
mod human;
mod programs;

pub(super) use programs::{Listed, json};

use super::args::Format;
use super::folders::Folders;
use super::{Exit, say};
use crate::diag::{Diagnostic, LeftOut, Severity, Shown};
use crate::source::{FileId, SourceTree, visible_line};
use std::path::Path;

/// Prints diagnostics: people read them on standard error, programs on standard output.
pub(super) fn print(
    diagnostics: &[Diagnostic],
    tree: &SourceTree,
    folders: &Folders,
    format: Format,
) -> Exit {
    match format {
        Format::Human => {
            say::report(&human(diagnostics, tree, folders));
            Exit::Fine
        }
        Format::Json => say::data(&json(diagnostics, None, tree, folders)),
        Format::Github => {
            let workspace = std::env::var_os("GITHUB_WORKSPACE");
            let in_workspace =
                |folder: &Path| programs::in_workspace(folder, workspace.as_ref().map(Path::new));
            let folders = Folders {
                playbook: in_workspace(&folders.playbook),
                edition: folders.edition.as_deref().map(in_workspace),
            };
            say::data(&programs::github(diagnostics, tree, &folders))
        }
    }
}

/// Prints some of many diagnostics for people.
pub(super) fn print_first(most: usize, all: &[Diagnostic], tree: &SourceTree, folders: &Folders) {
    let first: Vec<_> = all.iter().take(most).collect();
    let mut text = human::reports(&first, tree, folders);
    if all.len() > most {
        text.push_str(&format!("… and {} more: local-normal check\n", all.len() - most));
    }
    say::report(&text);
}

/// Diagnostics as programs read them.
pub(super) fn listed<'a>(
    all: &'a [Diagnostic],
    tree: &SourceTree,
    folders: &Folders,
) -> Listed<'a> {
    Listed::new(&Shown::of(all), tree, folders)
}

/// How many errors, warnings and notes there are, in words.
pub(super) fn count(diagnostics: &[Diagnostic]) -> String {
    let plural = |n: usize, word: &str| format!("{n} {word}{}", if n == 1 { "" } else { "s" });
    let [errors, warnings, notes] = counts(diagnostics);
    let notes = if notes == 0 { String::new() } else { format!(", {}", plural(notes, "note")) };
    format!("{}, {}{notes}", plural(errors, "error"), plural(warnings, "warning"))
}

/// The number of errors, of warnings and of notes.
fn counts(diagnostics: &[Diagnostic]) -> [usize; 3] {
    [Severity::Error, Severity::Warning, Severity::Note]
        .map(|severity| diagnostics.iter().filter(|d| d.severity() == severity).count())
}

fn path_of(file: FileId, tree: &SourceTree, folders: &Folders) -> String {
    let path = folders.of(file.origin()).join(&tree.file(file).path);
    let path = path.strip_prefix(".").unwrap_or(&path);
    path.display().to_string().replace('\\', "/")
}

fn human(all: &[Diagnostic], tree: &SourceTree, folders: &Folders) -> String {
    let shown = Shown::of(all);
    let mut text = human::reports(&shown.diagnostics, tree, folders);
    for LeftOut { code, file, count } in &shown.left_out {
        let file = file.map(|file| visible_line(&path_of(file, tree, folders)).into_owned());
        let place = file.map_or_else(String::new, |file| format!(" in {file}"));
        text.push_str(&format!("… and {count} more of {code}{place}\n"));
    }
    if shown.others > 0 {
        text.push_str(&format!("… and {} more of other kinds or in other files\n", shown.others));
    }
    if let Some(first) = shown.diagnostics.first() {
        let (count, code) = (count(all), first.code().number());
        text.push_str(&format!("{count}. More about one: local-normal explain {code}\n"));
    }
    text
}
