//! `local-normal check --since OLD`: what the version of now changed in the texts of an older one.

use super::folders::Folders;
use super::named_files::shown;
use super::{Exit, model, read_folder};
use crate::load::load;
use crate::model::{Hidden, Kind, Playbook};
use crate::render::{EXPORT_FORMAT, exported};
use crate::since::{Anchor, Named, Since, Version, Why, since};
use crate::source::SourceTree;
use serde_json::Value;
use std::path::Path;

/// The playbook as data, in the folder of its site.
const EXPORT: &str = "playbook.json";

/// The most bytes that a `playbook.json` may have.
const MAX_BYTES: u64 = 256 * 1024 * 1024;

/// Compares a playbook, without the edition over it, with an older version, a folder or a `playbook.json`; `None` where the
/// playbook cannot be loaded, which is told elsewhere.
pub(super) fn compared(
    folders: &Folders,
    tree: &SourceTree,
    old: &Path,
) -> Result<Option<Since>, Exit> {
    // The folder of a site has its playbook as data, and that of a playbook has none.
    let of_site = old.join(EXPORT);
    let old_version = if of_site.is_file() && !old.join("playbook.yaml").exists() {
        of_file(&of_site)
    } else if old.is_dir() {
        of_folder(old)
    } else {
        of_file(old)
    }?;
    let national = read_folder(&folders.playbook)?;
    let Some(playbook) = load(&national).playbook else { return Ok(None) };
    let new_version = version(&playbook);
    if old_version.id != new_version.id {
        say!("error: {} is another playbook, `{}`", shown(old), old_version.id);
        return Err(Exit::WrongUse);
    }
    let drafts = playbook.hidden.clone();
    let laid = if tree.has_edition() { load(tree).playbook.unwrap_or(playbook) } else { playbook };
    let since =
        since(old_version, &new_version, &laid.translations, &|file| tree.file(file).path.clone());
    let anchors: Vec<_> = anchors(&laid, &drafts, &since);
    Ok(Some(since.touching(&anchors)))
}

/// What an edition says something of. Drafts of the playbook are hidden, and not by the edition.
fn anchors(laid: &Playbook, drafts: &Hidden, since: &Since) -> Vec<Anchor> {
    let mut anchors = Vec::new();
    let mut add = |why, kind, id: &str, key: String| {
        anchors.push(Anchor { why, kind, id: id.to_owned(), key });
    };
    let edition = laid.edition.as_ref();
    for notes in edition.iter().flat_map(|edition| &edition.notes) {
        let area = notes.id.as_str();
        if notes.intro.is_some() {
            add(Why::Notes, "area", area, String::new());
        }
        for (principle, _) in notes.practices.iter().filter(|_| notes.intro.is_none()) {
            add(Why::Notes, "area", area, format!("practices.{}", principle.value));
        }
    }
    for id in edition.iter().flat_map(|edition| &edition.replaced) {
        add(Why::Replaces, "page", id, String::new());
    }
    for Named { kind, id, .. } in since.of_the_playbook() {
        let hidden = Kind::ALL.into_iter().find(|known| known.name() == *kind);
        let is_own = |known| laid.hidden.is_chosen(known, id) && !drafts.has(known, id);
        if hidden.is_some_and(is_own) {
            add(Why::Hides, kind, id, String::new());
        }
    }
    anchors
}

fn version(playbook: &Playbook) -> Version {
    Version::of(&exported(playbook)).expect("a playbook has an id and a version")
}

fn of_folder(folder: &Path) -> Result<Version, Exit> {
    Ok(version(&model::earlier(folder)?))
}

fn of_file(path: &Path) -> Result<Version, Exit> {
    let bytes = model::file(path, MAX_BYTES)?;
    let value = serde_json::from_slice::<Value>(&bytes).ok();
    let value = value.filter(|value| {
        value.get("format").is_some_and(|format| format == EXPORT_FORMAT)
            && value.get("format_version").is_some_and(|version| version == 1)
    });
    value.as_ref().and_then(Version::of).ok_or_else(|| {
        say!(
            "error: {} is not a playbook as data\n  help: give the folder of the older version, or the playbook.json of its site",
            shown(path)
        );
        Exit::WrongUse
    })
}
