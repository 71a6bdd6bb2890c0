//! Folders below one, each opened once.

use super::Folder;
use std::collections::HashMap;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex};

/// Most folders that are kept open: systems limit how many files a program may have open.
const MOST: usize = 64;

/// A folder and those below it that were used last, kept open.
#[derive(Debug)]
pub(crate) struct Folders {
    root: Arc<Folder>,
    open: Mutex<HashMap<String, Arc<Folder>>>,
}

impl Folders {
    /// The folders below this one.
    pub(crate) fn new(root: Folder) -> Self {
        Self { root: Arc::new(root), open: Mutex::default() }
    }

    /// The folder that all others are below.
    pub(crate) fn root(&self) -> &Folder {
        &self.root
    }

    /// A folder by its path with `/`; the root by an empty one. Errors as [`Folder::folder`].
    pub(crate) fn at(&self, path: &str) -> io::Result<Arc<Folder>> {
        self.find(path, || self.root.folder(Path::new(path)))
    }

    /// The same, made where there is none.
    pub(crate) fn made(&self, path: &str) -> io::Result<Arc<Folder>> {
        self.find(path, || self.root.folder_made(Path::new(path)))
    }

    fn find(
        &self,
        path: &str,
        open: impl FnOnce() -> io::Result<Folder>,
    ) -> io::Result<Arc<Folder>> {
        if path.is_empty() {
            return Ok(Arc::clone(&self.root));
        }
        let known = || self.open.lock().expect("nothing panics while it is held");
        if let Some(folder) = known().get(path) {
            return Ok(Arc::clone(folder));
        }
        let folder = Arc::new(open()?);
        let mut known = known();
        if known.len() == MOST {
            known.clear();
        }
        known.insert(path.to_owned(), Arc::clone(&folder));
        Ok(folder)
    }
}
