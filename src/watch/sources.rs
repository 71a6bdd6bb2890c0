//! The folders that are read again and again: a playbook's, and perhaps that of its edition.

use crate::read::{ReadError, Reader};
use crate::source::SourceTree;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// A reader for each folder.
pub(super) struct Sources {
    playbook: Reader,
    edition: Option<Reader>,
}

impl Sources {
    /// Readers that know nothing yet.
    pub(super) fn new(playbook: &Path, edition: Option<&Path>) -> Self {
        Self { playbook: Reader::new(playbook), edition: edition.map(Reader::new) }
    }

    /// See [`Reader::read`].
    pub(super) fn read(&mut self) -> Result<SourceTree, ReadError> {
        let tree = self.playbook.read()?;
        match &mut self.edition {
            Some(edition) => Ok(tree.with_edition(&edition.read()?)),
            None => Ok(tree),
        }
    }

    /// See [`Reader::read_again`]. Each reader hears of what is in its folder.
    pub(super) fn read_again(&mut self, changed: &[PathBuf]) -> Option<SourceTree> {
        let tree = read_again(&mut self.playbook, changed)?;
        match &mut self.edition {
            Some(edition) => Some(tree.with_edition(&read_again(edition, changed)?)),
            None => Some(tree),
        }
    }

    /// See [`Reader::linked`].
    pub(super) fn linked(&self) -> HashSet<PathBuf> {
        let edition = self.edition.iter().flat_map(Reader::linked);
        self.playbook.linked().into_iter().chain(edition).collect()
    }
}

fn read_again(reader: &mut Reader, changed: &[PathBuf]) -> Option<SourceTree> {
    let root = reader.root().canonicalize().ok()?;
    let below: Vec<_> = changed.iter().filter(|path| path.starts_with(&root)).cloned().collect();
    reader.read_again(&below)
}
