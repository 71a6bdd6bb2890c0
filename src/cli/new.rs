//! `local-normal new`

use super::args::{Format, New};
use super::edit::{Edit, failed, shown, wrong};
use super::{Exit, place, read_playbook, report, written};
use crate::diag::id_help;
use crate::disk::Folder;
use crate::load::{load_whole, names_folder};
use crate::model::{Id, Playbook};
use crate::starter::{Entry, Ground, Kind, Plan, edition};
use std::path::{Path, PathBuf};

pub(super) fn run(playbook: Option<&Path>, command: &New) -> Exit {
    match add(playbook, command) {
        Ok(()) => Exit::Fine,
        Err(exit) => exit,
    }
}

fn add(folder: Option<&Path>, command: &New) -> Result<(), Exit> {
    let (folder, tree) = read_playbook(folder)?;
    let (loaded, _) = load_whole(&tree);
    let Some(playbook) = loaded.playbook else {
        let _ = report::print(&loaded.diagnostics, &tree, &folder.as_path().into(), Format::Human);
        return Err(Exit::PlaybookErrors);
    };
    let (kind, id) = command.part.named();
    let Some(kind) = kind else { return begin_edition(&folder, &playbook, id) };
    let today = jiff::Zoned::now().date();
    let plan = Ground { tree: &tree, playbook: &playbook, today }
        .plan(kind, id)
        .map_err(|refusal| wrong(&refusal.message, &refusal.help))?;
    // Whatever can be refused is refused before anything is written.
    let edit = |entry: &Entry| {
        Edit::plan(&folder, &entry.path, entry.key, std::slice::from_ref(&entry.item))
    };
    let edit = plan.entry.as_ref().map(edit).transpose()?;
    write(&folder, &plan, edit.as_ref())?;
    say!("{}", said(&folder, kind, &plan, edit.as_ref()));
    Ok(())
}

/// Begins an edition in a folder of its id: where the command is run, or in `editions/` where that is the playbook's folder.
fn begin_edition(playbook_folder: &Path, playbook: &Playbook, id: &str) -> Result<(), Exit> {
    let id = Id::parse(id).map_err(|_| {
        let better = Id::suggest(id).filter(names_folder);
        let help = id_help(better.map(|better| better.to_string()));
        wrong(&format!("`{id}` cannot be the id of an edition"), &help)
    })?;
    if !names_folder(&id) {
        let message =
            format!("`{id}` cannot be the id of an edition: no folder of a site can have it");
        return Err(wrong(&message, "Choose another, such as the name of the council."));
    }
    let is_here = playbook_folder == Path::new(".");
    let above = if is_here { "editions" } else { "" };
    let place = Path::new(above).join(id.as_str());
    if place.symlink_metadata().is_ok() {
        let message = format!("there is a {} already", shown(&place));
        return Err(wrong(&message, "Choose another id."));
    }
    let extends =
        if is_here { PathBuf::from("../..") } else { Path::new("..").join(playbook_folder) };
    let files = edition(playbook, &id, &extends);
    Folder::made(&place).map_err(|cause| failed("write", &place, &cause))?;
    for (path, text) in &files {
        let put = place::create(&place, Path::new(path), text.as_bytes());
        put.map_err(|cause| failed("write", &place.join(path), &cause))?;
    }
    let place = shown(&place);
    let plural = if files.len() == 1 { "file" } else { "files" };
    say!(
        "Wrote {} {plural} into {place}.\nNow put your own words in place of those marked \"Sample\", and build it: local-normal build --edition {place}",
        files.len()
    );
    Ok(())
}

fn write(folder: &Path, plan: &Plan, edit: Option<&Edit>) -> Result<(), Exit> {
    if let Some((path, _)) = &plan.file {
        written::check_free(folder, path)?;
    }
    written::all(folder, |written| {
        if let Some((path, text)) = &plan.file {
            written.create(path, text.as_bytes())?;
        }
        edit.map_or(Ok(()), |edit| written.edit(edit))
    })
}

fn said(folder: &Path, kind: Kind<'_>, plan: &Plan, edit: Option<&Edit>) -> String {
    let mut parts = Vec::new();
    if let Some((path, _)) = &plan.file {
        parts.push(format!("Wrote {}.", shown(&folder.join(path))));
    }
    parts.extend(edit.map(Edit::said));
    if let Kind::Principle = kind {
        parts.push("Every area now wants a practice and a question for it: `local-normal check` names them, and `local-normal new question ID --principle …` adds one.".to_owned());
    }
    parts.push("Now put your own words in place of those marked \"Sample\".".to_owned());
    parts.join("\n")
}
