//! `local-normal rename` and `local-normal remove`

use super::args::{Format, Remove, Rename};
use super::edit::{shown, wrong};
use super::folders::Folders;
use super::{Exit, read_playbook, report, together, whole};
use crate::pipeline;
use crate::reshape::{Ground, Laid, Plan, Refusal, Thing, editions, remove, rename};
use crate::source::{SourceTree, Span, position, visible_line};
use std::path::Path;

/// Signs of a line that are shown.
const MOST: usize = 90;

pub(super) fn run_rename(playbook: Option<&Path>, command: &Rename) -> Exit {
    let Rename { thing, old, new, yes } = command;
    let plan = |ground: Ground<'_>| {
        let (old, new) = (without_ending(*thing, old), without_ending(*thing, new));
        rename(ground, *thing, old, new)
    };
    let did = format!("Renamed the {} `{old}` to `{new}`", thing.name());
    reshape(playbook, *yes, plan, &did).err().unwrap_or(Exit::Fine)
}

pub(super) fn run_remove(playbook: Option<&Path>, command: &Remove) -> Exit {
    let Remove { thing, id, yes } = command;
    let plan = |ground: Ground<'_>| remove(ground, *thing, without_ending(*thing, id));
    let did = format!("Removed the {} `{id}`", thing.name());
    reshape(playbook, *yes, plan, &did).err().unwrap_or(Exit::Fine)
}

/// An id may be given as the name of its file.
fn without_ending(thing: Thing, id: &str) -> &str {
    let ending = thing.ending();
    id.strip_suffix(ending).filter(|stem| !stem.is_empty()).unwrap_or(id)
}

/// Plans a change, shows what it touches and, where that is wanted, makes it.
fn reshape(
    folder: Option<&Path>,
    is_wanted: bool,
    plan: impl FnOnce(Ground<'_>) -> Result<Plan, Refusal>,
    did: &str,
) -> Result<(), Exit> {
    let (folder, tree) = read_playbook(folder)?;
    let why = "what a file refers to that cannot be read is not known";
    let (playbook, parsed) = whole::loaded(&(&*folder).into(), &tree, why)?;
    let ground = Ground { tree: &tree, parsed: &parsed, playbook: &playbook, folder: "" };
    let plan = plan(ground).map_err(|refusal| refused(&folder, &tree, &refusal))?;
    say!("{}", references(&folder, &tree, &plan));
    refuse_worse(&folder, &tree, &plan)?;
    if is_wanted {
        together::write(&folder, &tree, &plan)?;
        say!("{did}: {}.", counted(&plan));
    }
    for note in &plan.notes {
        say!("{note}");
    }
    if !is_wanted {
        say!("Nothing was written yet: {}. Add --yes to do it.", counted(&plan));
    }
    Ok(())
}

fn refused(folder: &Path, tree: &SourceTree, refusal: &Refusal) -> Exit {
    let place = refusal.at.map_or_else(String::new, |at| format!("{}: ", place(folder, tree, at)));
    wrong(&format!("{place}{}", refusal.message), &format!("{} Nothing was written.", refusal.help))
}

fn place(folder: &Path, tree: &SourceTree, span: Span) -> String {
    let at = position(tree.text(span.file), span.start);
    let path = folder.join(&tree.file(span.file).path);
    format!("{}:{}:{}", shown(&path), at.line, at.column)
}

/// The places that refer to a thing, each with its line.
fn references(folder: &Path, tree: &SourceTree, plan: &Plan) -> String {
    let line = |span: &Span| {
        let text = tree.text(span.file);
        let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
        let line = text[start..].lines().next().unwrap_or_default().trim();
        let place = place(folder, tree, *span);
        format!("  {place}  {}", visible_line(&around(line, span.start - start)))
    };
    let mut lines: Vec<_> = plan.references.iter().map(line).collect();
    let count = lines.len();
    lines.insert(
        0,
        match count {
            0 => "Nothing refers to it.".to_owned(),
            1 => "1 place refers to it:".to_owned(),
            _ => format!("{count} places refer to it:"),
        },
    );
    lines.join("\n")
}

/// The part of a line that is shown: it begins where the reference is not far.
fn around(line: &str, at: usize) -> String {
    let before = line[..at.min(line.len())].chars().count();
    let skipped = before.saturating_sub(MOST / 2);
    let shown: String = line.chars().skip(skipped).take(MOST).collect();
    let lead = if skipped > 0 { "…" } else { "" };
    let tail = if line.chars().count() > skipped + MOST { "…" } else { "" };
    format!("{lead}{shown}{tail}")
}

/// What a plan does to how many files, in words.
fn counted(plan: &Plan) -> String {
    let files = |count: usize, what: &str| {
        let plural = if count == 1 { "file" } else { "files" };
        (count > 0).then(|| format!("{count} {plural} {what}"))
    };
    let parts = [
        files(plan.edits.len(), "changed"),
        files(plan.moves.len(), "renamed"),
        files(plan.removed.len(), "removed"),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Refuses a change after which the playbook, or an edition that changes with it, would have errors that it does not have now.
fn refuse_worse(folder: &Path, tree: &SourceTree, plan: &Plan) -> Result<(), Exit> {
    let after = plan.tree(tree);
    refuse_errors(&folder.into(), tree, &after)?;
    let before = editions(tree);
    let changes = |edition: &&Laid| plan.paths().any(|path| path.starts_with(&edition.folder));
    for edition in editions(&after).iter().filter(changes) {
        if let Some(before) = before.iter().find(|before| before.folder == edition.folder) {
            let own = Some(folder.join(&edition.folder));
            let folders = Folders { edition: own, ..folder.into() };
            refuse_errors(&folders, &before.tree, &edition.tree)?;
        }
    }
    Ok(())
}

fn refuse_errors(folders: &Folders, before: &SourceTree, after: &SourceTree) -> Result<(), Exit> {
    let worse = pipeline::new_errors(before, after);
    if worse.is_empty() {
        return Ok(());
    }
    let _ = report::print(&worse, after, folders, Format::Human);
    say!(
        "Nothing was written: there would be these errors afterwards. Lines are those of the changed text."
    );
    Err(Exit::PlaybookErrors)
}
