//! `local-normal check --since OLD`: what the version of now changed in the texts of an older one.

use super::named_files::shown;
use super::{Exit, model};
use crate::load::load;
use crate::model::Playbook;
use crate::render::{EXPORT_FORMAT, exported};
use crate::since::{Since, Version, since};
use crate::source::SourceTree;
use serde_json::Value;
use std::path::Path;

/// The most bytes that a `playbook.json` may have.
const MAX_BYTES: u64 = 256 * 1024 * 1024;

/// Compares a playbook with an older version, a folder or a `playbook.json`; `None` where the playbook cannot be loaded, which is told
/// elsewhere.
pub(super) fn compared(tree: &SourceTree, old: &Path) -> Result<Option<Since>, Exit> {
    let old_version = if old.is_dir() { of_folder(old) } else { of_file(old) }?;
    let Some(playbook) = load(tree).playbook else { return Ok(None) };
    let new_version = version(&playbook);
    if old_version.id != new_version.id {
        say!("error: {} is another playbook, `{}`", shown(old), old_version.id);
        return Err(Exit::WrongUse);
    }
    Ok(Some(since(&old_version, &new_version, &playbook.translations)))
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
