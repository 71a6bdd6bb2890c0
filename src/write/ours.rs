//! What earlier builds wrote into a folder, finished or not.

use super::{JOURNAL, WriteError, folder_error, io_error};
use crate::disk::Folder;
use crate::manifest::{self, Entry, Manifest};
use crate::output::{OutPath, STAGING};
use std::collections::{BTreeMap, HashSet};
use std::io;
use std::path::Path;

/// The files of earlier builds, by path.
#[derive(Debug, Default)]
pub(super) struct Ours {
    files: BTreeMap<OutPath, Known>,
    /// Whether there is a manifest of ours, which does not name itself.
    has_manifest: bool,
    /// Whether nothing at all is in the folder.
    pub(super) is_fresh: bool,
}

/// What is known of a file.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// Whether the manifest names it.
    is_listed: bool,
    /// What the builds wrote there: sizes in bytes, and SHA-256.
    written: Vec<(u64, String)>,
}

impl Ours {
    /// Reads manifest and journal; a folder that has neither, and anything else, is refused.
    pub(super) fn of(out: &Folder) -> Result<Self, WriteError> {
        let manifest = manifest(out)?;
        let journal = journal(out)?;
        if manifest.is_none() && journal.is_none() {
            let names = out.names().map_err(io_error(out.place()))?;
            // A staging folder without its journal is of a build that was stopped before it began.
            if names.iter().any(|named| named.name != STAGING) {
                return Err(WriteError::NotOurs(out.place().to_owned()));
            }
            return Ok(Self { is_fresh: true, ..Self::default() });
        }
        let mut ours = Self { has_manifest: manifest.is_some(), ..Self::default() };
        for entry in journal.unwrap_or_default() {
            ours.add(entry);
        }
        for entry in manifest.into_iter().flat_map(|manifest| manifest.files) {
            if let Some(known) = ours.add(entry) {
                known.is_listed = true;
            }
        }
        Ok(ours)
    }

    fn add(&mut self, entry: Entry) -> Option<&mut Known> {
        // A path that no build could have written is not ours.
        let known = self.files.entry(OutPath::parse(&entry.path)?).or_default();
        known.written.push((entry.size, entry.sha256));
        Some(known)
    }

    /// Whether a file may be written over: the manifest names it, or it is what a build wrote that
    /// was stopped. `what` gives its size and SHA-256.
    pub(super) fn may_go(
        &self,
        path: &OutPath,
        what: impl FnOnce() -> io::Result<(u64, String)>,
    ) -> io::Result<bool> {
        match self.files.get(path) {
            None => Ok(self.has_manifest && path.as_str() == manifest::PATH),
            Some(known) => Ok(known.is_listed || known.is(&what()?)),
        }
    }

    /// The files that are not of a site.
    pub(super) fn beside<'a>(
        &'a self,
        site: &HashSet<&OutPath>,
    ) -> impl Iterator<Item = (&'a OutPath, &'a Known)> {
        let is_stale = |(path, _): &(&OutPath, &Known)| {
            !site.contains(path) && path.as_str() != manifest::PATH
        };
        self.files.iter().filter(is_stale)
    }

    /// A journal of all these, and of the files of a site that are about to be put in place.
    pub(super) fn journal<'a>(&'a self, changed: impl Iterator<Item = &'a Entry>) -> String {
        let known = self.files.iter().flat_map(|(path, known)| {
            known.written.iter().map(move |(size, sha256)| (*size, sha256, path.as_str()))
        });
        let changed = changed.map(|entry| (entry.size, &entry.sha256, entry.path.as_str()));
        let line = |(size, sha256, path)| format!("{size} {sha256} {path}\n");
        known.chain(changed).map(line).collect()
    }
}

impl Known {
    /// Whether a file is what was written.
    pub(super) fn is(&self, what: &(u64, String)) -> bool {
        self.written.contains(what)
    }

    /// Whether a file of this size could be what was written.
    pub(super) fn has_size(&self, size: u64) -> bool {
        self.written.iter().any(|(known, _)| *known == size)
    }
}

/// The manifest in a folder; `None` where there is no manifest of ours.
pub(super) fn manifest(out: &Folder) -> Result<Option<Manifest>, WriteError> {
    let bytes = read(out, manifest::PATH)?;
    Ok(bytes.and_then(|bytes| Manifest::parse(&bytes)))
}

/// What builds that were stopped have put in place; `None` where none was.
fn journal(out: &Folder) -> Result<Option<Vec<Entry>>, WriteError> {
    let staging = match out.folder(Path::new(STAGING)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        staging => staging.map_err(folder_error(&out.place().join(STAGING)))?,
    };
    let Some(bytes) = read(&staging, JOURNAL)? else { return Ok(None) };
    Ok(Some(String::from_utf8_lossy(&bytes).lines().filter_map(entry).collect()))
}

/// A line of a journal.
fn entry(line: &str) -> Option<Entry> {
    let mut parts = line.splitn(3, ' ');
    let size = parts.next()?.parse().ok()?;
    let (sha256, path) = (parts.next()?.to_owned(), parts.next()?.to_owned());
    Some(Entry { path, size, sha256 })
}

fn read(folder: &Folder, name: &str) -> Result<Option<Vec<u8>>, WriteError> {
    match folder.read(name, manifest::MAX_SIZE) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(cause) => Err(WriteError::Io { path: folder.place().join(name), cause }),
    }
}
