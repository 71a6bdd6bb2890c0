//! What is noticed while a text is taken in.

use std::collections::BTreeSet;

/// What could not be taken as it was, and places that other texts may lead to.
#[derive(Debug, Default)]
pub(super) struct Log {
    /// Lines of the file, and what an author should know of them.
    pub(super) remarks: BTreeSet<(usize, String)>,
    /// Names that the HTML of a text gave to its places, and the lines of these.
    pub(super) places: Vec<(String, usize)>,
}

impl Log {
    /// Notes what an author should know of a line.
    pub(super) fn say(&mut self, line: usize, words: impl Into<String>) {
        self.remarks.insert((line, words.into()));
    }
}
