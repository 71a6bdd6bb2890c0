//! Files that a command was told to write: whole or not at all, and never over a file of somebody else.

use super::named_files::shown;
use super::{Exit, place};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A place that may be written to.
pub(super) struct Output {
    path: PathBuf,
    /// Whether a file of ours is there already.
    pub(super) replaced: bool,
}

/// A place where nothing is, or JSON of this format.
pub(super) fn free(path: &Path, format: &str) -> Result<Output, Exit> {
    let is_ours = |bytes: &[u8]| {
        let value: Result<serde_json::Value, _> = serde_json::from_slice(bytes);
        value.is_ok_and(|value| value["format"] == format)
    };
    let replaced = match fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => false,
        Err(cause) => return Err(failed(path, &cause)),
        Ok(found) if !found.is_file() => return Err(not_ours(path)),
        Ok(_) => match fs::read(path) {
            Ok(bytes) if is_ours(&bytes) => true,
            Ok(_) => return Err(not_ours(path)),
            Err(cause) => return Err(failed(path, &cause)),
        },
    };
    Ok(Output { path: path.to_owned(), replaced })
}

/// A place for a report, which names files of councils: outside every playbook and site.
pub(super) fn free_report(path: &Path) -> Result<Output, Exit> {
    let above = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = above.unwrap_or(Path::new(".")).canonicalize();
    let is_shared = |folder: &Path| {
        ["manifest.json", "playbook.yaml"].iter().any(|name| folder.join(name).is_file())
    };
    if folder.is_ok_and(|folder| folder.ancestors().any(is_shared)) {
        eprintln!(
            "error: {} would be part of a playbook or a site, and a report names files of councils\n  help: name a file elsewhere with --report; nothing was written",
            shown(path)
        );
        return Err(Exit::WrongUse);
    }
    free(path, super::aggregate_report::FORMAT)
}

impl Output {
    pub(super) fn put(&self, text: &str) -> Result<(), Exit> {
        let write = if self.replaced { place::replace } else { place::create };
        write(&self.path, text).map_err(|cause| failed(&self.path, &cause))
    }
}

fn not_ours(path: &Path) -> Exit {
    eprintln!("error: {} is not ours\n  help: name another file; nothing was written", shown(path));
    Exit::WrongUse
}

fn failed(path: &Path, cause: &io::Error) -> Exit {
    eprintln!("error: cannot write {}: {cause}", shown(path));
    Exit::MachineFailed
}
