//! Questions of a spreadsheet that are taken in.

use super::{count, say_remarks};
use crate::cli::Exit;
use crate::cli::edit::{Edit, failed, shown, wrong};
use crate::cli::written;
use crate::disk::read_named;
use crate::import::{QuestionPlan, plan_questions};
use crate::load::words_of;
use crate::model::Playbook;
use crate::source::SourceTree;
use crate::starter::word;
use std::collections::BTreeSet;
use std::io;
use std::path::Path;

/// Most bytes of a spreadsheet.
const MAX_SHEET: u64 = 16 * 1024 * 1024;

/// Whether a path is a spreadsheet's.
pub(super) fn is_table(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let ending = ending.as_deref();
    matches!(ending, Some("xlsx" | "xlsm" | "xls" | "xlsb" | "ods" | "csv" | "tsv"))
        && !path.is_dir()
}

/// Takes the questions of a spreadsheet in. Whether all of them could be, and the files that were written.
pub(super) fn take_in(
    folder: &Path,
    tree: &SourceTree,
    playbook: &Playbook,
    path: &Path,
) -> Result<(bool, BTreeSet<String>), Exit> {
    let bytes = read_named(path, MAX_SHEET).map_err(|cause| match cause.kind() {
        io::ErrorKind::NotFound => {
            wrong(&format!("there is no {}", shown(path)), "name a spreadsheet, .xlsx or .csv")
        }
        _ => failed("read", path, &cause),
    })?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let plan = plan_questions(playbook, &name, &bytes).map_err(|reason| {
        let message = format!("no questions can be taken of {}: {reason}", shown(path));
        wrong(&message, "docs/authors/import.md shows such a table; nothing was written")
    })?;
    // Whatever can be refused is refused before anything is written.
    let edits = edits(folder, tree, &plan)?;
    plan.areas.iter().try_for_each(|(id, _)| written::check_free(folder, &path_of(id)))?;
    written::all(folder, |written| {
        let mut areas = plan.areas.iter();
        areas.try_for_each(|(id, text)| written.create(&path_of(id), text.as_bytes()))?;
        edits.iter().try_for_each(|edit| written.edit(edit))
    })?;
    for (id, _) in &plan.areas {
        say!("Wrote {}.", shown(&folder.join(path_of(id))));
    }
    for edit in &edits {
        say!("{}", edit.said());
    }
    let (new, there, refused) = (plan.new, plan.there, plan.refused);
    say!(
        "{} taken in, {there} already there, {} not taken.",
        count(new, "question"),
        count(refused, "row")
    );
    say_remarks(path.parent().unwrap_or(Path::new("")), &plan.remarks);
    let ids = plan.areas.iter().map(|(id, _)| id).chain(plan.added.keys());
    Ok((refused == 0, ids.map(|id| path_of(id)).collect()))
}

fn path_of(area: &str) -> String {
    format!("areas/{area}.yaml")
}

/// Questions for areas that are there, and the list of areas, which may lack one that is there too.
fn edits(folder: &Path, tree: &SourceTree, plan: &QuestionPlan) -> Result<Vec<Edit>, Exit> {
    let mut edits = Vec::new();
    for (id, items) in &plan.added {
        edits.push(Edit::plan(folder, &path_of(id), "questions", items)?);
    }
    let top = tree.find("playbook.yaml").map_or("", |(file, _)| tree.text(file));
    let listed = words_of(top, "areas").unwrap_or_default();
    let ids = plan.areas.iter().map(|(id, _)| id).chain(plan.added.keys());
    let ids: Vec<_> = ids.filter(|id| !listed.contains(id)).map(|id| word(id)).collect();
    if !ids.is_empty() {
        edits.push(Edit::plan(folder, "playbook.yaml", "areas", &ids)?);
    }
    Ok(edits)
}
