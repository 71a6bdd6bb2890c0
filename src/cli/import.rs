//! `local-normal import`

mod questions;
mod texts;

use super::args::{Format, Import, ImportAs};
use super::edit::shown;
use super::{Exit, read_folder, read_playbook, report};
use crate::diag::has_errors;
use crate::import::{As, Ground, Remark, plan};
use crate::load::{Drafts, load_whole};
use crate::model::Playbook;
use crate::pipeline::{self, Nowhere, Options};
use crate::source::{SourceTree, visible};
use std::collections::BTreeSet;
use std::path::Path;
use texts::Source;

/// How many remarks are printed one by one.
const MOST_REMARKS: usize = 300;
/// How many mistakes in what was written are printed.
const MOST_MISTAKES: usize = 20;

pub(super) fn run(playbook: Option<&Path>, command: &Import) -> Exit {
    take_in(playbook, command).unwrap_or_else(|exit| exit)
}

fn take_in(folder: Option<&Path>, command: &Import) -> Result<Exit, Exit> {
    let (folder, tree) = read_playbook(folder)?;
    let (loaded, _) = load_whole(&tree);
    let Some(playbook) = loaded.playbook else {
        let _ = report::print(&loaded.diagnostics, &tree, &folder.as_path().into(), Format::Human);
        return Err(Exit::PlaybookErrors);
    };
    let (is_whole, paths) = if questions::is_table(&command.source) {
        questions::take_in(&folder, &tree, &playbook, &command.source)?
    } else {
        take_texts(&folder, &tree, &playbook, command)?
    };
    let is_sound = look_again(&folder, &paths)?;
    Ok(if is_whole && is_sound { Exit::Fine } else { Exit::PlaybookErrors })
}

/// Takes texts in. Whether all of them could be, and the files that were written or are there.
fn take_texts(
    folder: &Path,
    tree: &SourceTree,
    playbook: &Playbook,
    command: &Import,
) -> Result<(bool, BTreeSet<String>), Exit> {
    let source = Source::open(&command.source, folder)?;
    let kind = match command.kind {
        ImportAs::Page => As::Page,
        ImportAs::Story => As::Story,
    };
    let today = jiff::Zoned::now().date();
    let mut plan = plan(Ground { tree, playbook, kind, today }, &source.texts, &source);
    plan.remarks.extend(source.left(&plan));
    plan.remarks.sort();
    // Whatever can be refused is refused before anything is written.
    let edit = texts::lines(folder, tree, kind, &plan)?;
    texts::write(folder, &source, &plan, edit.as_ref())?;
    say!("{}", texts::said(folder, &plan, edit.as_ref()));
    let named = &command.source;
    let above = if source.is_file { named.parent().unwrap_or(Path::new("")) } else { named };
    say_remarks(above, &plan.remarks);
    Ok((plan.refused == 0, plan.files.into_iter().map(|file| file.path).collect()))
}

/// A number of things in words.
fn count(number: usize, one: &str) -> String {
    format!("{number} {one}{}", if number == 1 { "" } else { "s" })
}

/// Says what could not be taken as it was, with its places in files below a folder.
fn say_remarks(folder: &Path, remarks: &[Remark]) {
    if remarks.is_empty() {
        return;
    }
    say!("\nLook at these places:");
    let path = |remark: &Remark| visible(&shown(&folder.join(&remark.path))).into_owned();
    let (first, rest) = remarks.split_at(remarks.len().min(MOST_REMARKS));
    for remark in first {
        let line = if remark.line == 0 { String::new() } else { format!(":{}", remark.line) };
        say!("{}{line}: {}", path(remark), remark.words);
    }
    if !rest.is_empty() {
        say!("… and {} more:", rest.len());
    }
    for of_file in rest.chunk_by(|one, next| one.path == next.path) {
        say!("{}: {}", path(&of_file[0]), count(of_file.len(), "place"));
    }
}

/// Says which mistakes are in some files, and whether there is no error among them.
fn look_again(folder: &Path, paths: &BTreeSet<String>) -> Result<bool, Exit> {
    let tree = read_folder(folder)?;
    let today = Some(jiff::Zoned::now().date());
    let options = Options { today, drafts: Drafts::Kept, ..Options::default() };
    let mut found = pipeline::run_into(&tree, &options, &Nowhere).diagnostics;
    found.retain(|diagnostic| {
        diagnostic.label().is_some_and(|label| paths.contains(&tree.file(label.span.file).path))
    });
    if !found.is_empty() {
        say!("\nThe checks found these in what is written:");
        report::print_first(MOST_MISTAKES, &found, &tree, &folder.into());
    }
    Ok(!has_errors(&found))
}
