//! Entries added to lists of an author's files: planned whole, and written last.

use super::{Exit, place};
use crate::disk::read_named;
use crate::load::{Inserted, insert};
use crate::read::MAX_TEXT;
use std::io;
use std::path::{Path, PathBuf};

/// A file with entries added.
pub(super) struct Edit {
    /// Its path below the playbook's folder.
    relative: String,
    path: PathBuf,
    /// Its text until now, where there is such a file.
    before: Option<String>,
    text: String,
    /// The line of the first entry.
    line: usize,
    key: String,
}

impl Edit {
    /// Adds entries, each as YAML, to the list `key` of a file. Nothing is written yet.
    pub(super) fn plan(
        folder: &Path,
        relative: &str,
        key: &str,
        items: &[String],
    ) -> Result<Self, Exit> {
        let path = folder.join(relative);
        // Read as it is written: the tree's texts have other line ends.
        let before = match read_named(&path, MAX_TEXT).map(String::from_utf8) {
            Ok(Ok(text)) => Some(text),
            Ok(Err(cause)) => return Err(failed("read", &path, &io::Error::other(cause))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(cause) => return Err(failed("read", &path, &cause)),
        };
        let inserted = insert(before.as_deref().unwrap_or_default(), key, items);
        let Inserted { text, line } = inserted.ok_or_else(|| no_place(&path, key, items))?;
        let (relative, key) = (relative.to_owned(), key.to_owned());
        Ok(Self { relative, path, before, text, line, key })
    }

    pub(super) fn write(&self, folder: &Path) -> Result<(), Exit> {
        let path = Path::new(&self.relative);
        let put = match self.before {
            None => place::create(folder, path, self.text.as_bytes()),
            Some(_) => place::replace(folder, path, &self.text),
        };
        put.map_err(|cause| failed("write", &self.path, &cause))
    }

    /// Makes the file again what it was.
    pub(super) fn take_back(&self, folder: &Path) -> Result<(), Exit> {
        let path = Path::new(&self.relative);
        let put = match &self.before {
            None => place::remove(folder, path),
            Some(text) => place::replace(folder, path, text),
        };
        put.map_err(|cause| failed("take back", &self.path, &cause))
    }

    /// What was done, in words.
    pub(super) fn said(&self) -> String {
        format!("Added to `{}` in {}:{}.", self.key, shown(&self.path), self.line)
    }
}

fn no_place(path: &Path, key: &str, items: &[String]) -> Exit {
    let message = format!("`{key}` in {} has no simple place for another entry", shown(path));
    let help = format!(
        "see with `local-normal check` that the file can be read, and write the list `{key}` with a line that begins with `- ` for each entry; or add this yourself. Nothing was written\n\n{}",
        items.join("\n")
    );
    wrong(&message, &help)
}

pub(super) fn shown(path: &Path) -> String {
    path.strip_prefix(".").unwrap_or(path).display().to_string().replace('\\', "/")
}

pub(super) fn wrong(message: &str, help: &str) -> Exit {
    say!("error: {message}\n  help: {help}");
    Exit::WrongUse
}

pub(super) fn failed(what: &str, path: &Path, cause: &io::Error) -> Exit {
    say!("error: cannot {what} {}: {cause}", shown(path));
    Exit::MachineFailed
}
