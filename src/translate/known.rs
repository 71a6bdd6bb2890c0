//! The translations of a file of the playbook, kept while it and its files of translations are the same: the editions of one run, and
//! the next build of `watch`, do not look for them again.

use crate::model::{FileTranslated, Translated};
use crate::po;
use crate::source::FileId;
use rustc_hash::FxHashMap;
use std::sync::{Arc, Mutex};

/// What was found, by the path of the file of translations, with what it was found in.
#[derive(Debug, Default)]
pub(super) struct Known(Mutex<FxHashMap<String, Found>>);

/// What was found, and in which file if there was one.
type Found = (Option<File>, Arc<FileTranslated>);

/// A file of translations.
type File = (FileId, Arc<po::File>);

impl Known {
    /// The translations in the file at a path, which `find` finds where it was another one before.
    pub(super) fn of(
        &self,
        path: &str,
        file: Option<&(FileId, &Arc<po::File>)>,
        find: impl FnOnce(Option<(FileId, &po::File)>) -> Vec<Translated>,
    ) -> Arc<FileTranslated> {
        let mut known = self.0.lock().expect("a file that was read can be matched");
        let is_same = |(before, _): &&Found| match (before, file) {
            (Some((was, before)), Some((id, file))) => was == id && Arc::ptr_eq(before, file),
            (None, None) => true,
            _ => false,
        };
        if let Some((_, found)) = known.get(path).filter(is_same) {
            return Arc::clone(found);
        }
        let found = find(file.map(|(id, file)| (*id, file.as_ref())));
        let found = Arc::new(FileTranslated::of(found));
        let file = file.map(|(id, file)| (*id, Arc::clone(file)));
        known.insert(path.to_owned(), (file, Arc::clone(&found)));
        found
    }
}
