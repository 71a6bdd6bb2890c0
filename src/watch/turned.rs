//! What is known of the newest state of what is not saved: for the questions of the editor.

use super::problems::Problem;
use crate::source::SourceTree;

/// What the last turn found, with what is not saved laid over the files.
#[derive(Debug, Default)]
pub(super) struct Turned {
    /// Which state of what is not saved was loaded and checked, and served as far as somebody looks at it.
    pub(super) checked: u64,
    /// Which state was built to the end: its pages were looked at too.
    pub(super) whole: u64,
    pub(super) tree: SourceTree,
    /// Everything that is wrong; what pages alone show, as it was seen last.
    pub(super) mistakes: Vec<Problem>,
    /// What loading and checking found in a build that went on.
    found: Option<Vec<Problem>>,
    /// What pages alone show.
    of_pages: Vec<Problem>,
}

impl Turned {
    /// A state was loaded and checked, and the build goes on.
    pub(super) fn goes_on(&mut self, generation: u64, found: Vec<Problem>) {
        self.checked = generation;
        self.mistakes = found.iter().chain(&self.of_pages).cloned().collect();
        self.found = Some(found);
    }

    /// A state was built to the end.
    pub(super) fn ended(&mut self, generation: u64, mistakes: Vec<Problem>) {
        // Where the build did not come as far as the pages, nothing is known of them.
        let found = self.found.take();
        let of_pages = found.map(|found| {
            mistakes.iter().filter(|one| !found.contains(one)).cloned().collect::<Vec<_>>()
        });
        self.of_pages = of_pages.unwrap_or_default();
        self.mistakes = mistakes;
        self.stays(generation);
    }

    /// A state is as the one before was.
    pub(super) fn stays(&mut self, generation: u64) {
        (self.checked, self.whole) = (generation, generation);
    }
}
