//! `local-normal new`

use super::args::{Format, New};
use super::{Exit, place, read_playbook, report};
use crate::disk::read_named;
use crate::load::{Inserted, insert, load};
use crate::read::MAX_TEXT;
use crate::starter::{Entry, Ground, Plan};
use std::io;
use std::path::{Path, PathBuf};

pub(super) fn run(playbook: Option<&Path>, command: &New) -> Exit {
    match add(playbook, command) {
        Ok(()) => Exit::Fine,
        Err(exit) => exit,
    }
}

fn add(folder: Option<&Path>, command: &New) -> Result<(), Exit> {
    let (folder, tree) = read_playbook(folder)?;
    let loaded = load(&tree);
    let Some(playbook) = loaded.playbook else {
        let _ = report::print(&loaded.diagnostics, &tree, &folder, Format::Human);
        return Err(Exit::PlaybookErrors);
    };
    let (kind, id) = command.part.named();
    let today = jiff::Zoned::now().date();
    let plan = Ground { tree: &tree, playbook: &playbook, today }
        .plan(kind, id)
        .map_err(|refusal| wrong(&refusal.message, &refusal.help))?;
    // Whatever can be refused is refused before anything is written.
    let edit = plan.entry.as_ref().map(|entry| edit(&folder, entry)).transpose()?;
    write(&folder, &plan, edit.as_ref())?;
    say!("{}", said(&folder, &plan, edit.as_ref()));
    Ok(())
}

/// A file with an entry added.
struct Edit<'a> {
    entry: &'a Entry,
    path: PathBuf,
    is_new: bool,
    inserted: Inserted,
}

fn edit<'a>(folder: &Path, entry: &'a Entry) -> Result<Edit<'a>, Exit> {
    let path = folder.join(&entry.path);
    // Read as it is written: the tree's texts have other line ends.
    let text = match read_named(&path, MAX_TEXT).map(String::from_utf8) {
        Ok(Ok(text)) => Some(text),
        Ok(Err(cause)) => return Err(failed("read", &path, &io::Error::other(cause))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(cause) => return Err(failed("read", &path, &cause)),
    };
    let is_new = text.is_none();
    let inserted = insert(&text.unwrap_or_default(), entry.key, &entry.item);
    let inserted = inserted.ok_or_else(|| {
        let message = format!("`{}` in {} has no simple place for another entry", entry.key, shown(&path));
        let help = format!(
            "see with `local-normal check` that the file can be read, and write the list `{}` with a line that begins with `- ` for each entry; or add this yourself. Nothing was written\n\n{}",
            entry.key, entry.item
        );
        wrong(&message, &help)
    })?;
    Ok(Edit { entry, path, is_new, inserted })
}

fn write(folder: &Path, plan: &Plan, edit: Option<&Edit<'_>>) -> Result<(), Exit> {
    if let Some((path, text)) = &plan.file {
        let put = place::create(folder, Path::new(path), text);
        put.map_err(|cause| failed("write", &folder.join(path), &cause))?;
    }
    let Some(edit) = edit else { return Ok(()) };
    let put = if edit.is_new { place::create } else { place::replace };
    let path = Path::new(&edit.entry.path);
    put(folder, path, &edit.inserted.text).map_err(|cause| failed("write", &edit.path, &cause))
}

fn said(folder: &Path, plan: &Plan, edit: Option<&Edit<'_>>) -> String {
    let mut parts = Vec::new();
    if let Some((path, _)) = &plan.file {
        parts.push(format!("Wrote {}.", shown(&folder.join(path))));
    }
    if let Some(edit) = edit {
        let place = format!("{}:{}", shown(&edit.path), edit.inserted.line);
        parts.push(format!("Added to `{}` in {place}.", edit.entry.key));
    }
    parts.push("Now put your own words in place of those marked \"Sample\".".to_owned());
    parts.join("\n")
}

fn shown(path: &Path) -> String {
    path.strip_prefix(".").unwrap_or(path).display().to_string().replace('\\', "/")
}

fn wrong(message: &str, help: &str) -> Exit {
    say!("error: {message}\n  help: {help}");
    Exit::WrongUse
}

fn failed(what: &str, path: &Path, cause: &io::Error) -> Exit {
    say!("error: cannot {what} {}: {cause}", shown(path));
    Exit::MachineFailed
}
