//! Compressed copies beside text files.

use super::Making;
use crate::compress;
use crate::manifest::Entry;
use crate::output::{Bytes, OutPath};
use std::sync::Mutex;

impl Making<'_> {
    /// Puts compressed copies beside text files.
    pub(in crate::pipeline) fn precompressing(self) -> Self {
        Self { compressed: Some(Mutex::default()), ..self }
    }

    /// Puts compressed copies beside a text, where they are asked for.
    pub(super) fn put_compressed(&self, path: &OutPath, bytes: impl FnOnce() -> Option<Bytes>) {
        let Some(compressed) = &self.compressed else { return };
        if !compress::is_text(path.as_str()) {
            return;
        }
        for (path, bytes) in bytes().iter().flat_map(|bytes| compress::siblings(path, bytes)) {
            let entry = Entry::of(&path, &bytes);
            self.sink.put(&path, bytes);
            compressed.lock().expect("taking an entry never panics").push(entry);
        }
    }
}
