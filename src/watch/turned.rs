//! What is known of the newest state of what is not saved: for the questions of the editor.

use super::problems::Problem;
use crate::source::SourceTree;
use serde::Serialize;

/// What the last turn found, with what is not saved laid over the files.
#[derive(Debug, Default)]
pub(super) struct Turned {
    /// Which state of what is not saved was loaded and checked, and served as far as somebody looks at it.
    pub(super) checked: u64,
    /// Which state was built to the end: its pages were looked at too.
    pub(super) whole: u64,
    pub(super) tree: SourceTree,
    /// The same as they were read, with nothing laid over them.
    pub(super) files: SourceTree,
    /// Counts how often these were others.
    pub(super) read: u64,
    /// Everything that is wrong; what pages alone show, as it was seen last.
    pub(super) mistakes: Vec<Problem>,
    /// What loading and checking found in a build that went on.
    found: Option<Vec<Problem>>,
    /// What pages alone show.
    of_pages: Vec<Problem>,
    /// Counts how often there were other mistakes.
    changes: u64,
}

/// What an author's browser must know besides its page.
#[derive(Debug, Default, Serialize)]
pub(super) struct Known {
    /// Other where the playbook's warnings are others; 0 while there is none.
    pub(super) warned: u64,
    /// Other where the files are others.
    pub(super) read: u64,
}

impl Turned {
    /// These are the files as they were read; says whether they were others.
    pub(super) fn reads(&mut self, files: &SourceTree) -> bool {
        let is_other = self.files != *files;
        if is_other {
            self.files = files.clone();
            self.read += 1;
        }
        is_other
    }

    /// A state was loaded and checked; it is served next, and the build goes on.
    pub(super) fn goes_on(&mut self, found: Vec<Problem>) {
        self.knows(found.iter().chain(&self.of_pages).cloned().collect());
        self.found = Some(found);
    }

    /// A state was built to the end, and is served next.
    pub(super) fn ends(&mut self, mistakes: Vec<Problem>) {
        // Where the build did not come as far as the pages, nothing is known of them.
        let found = self.found.take();
        let of_pages = found.map(|found| {
            mistakes.iter().filter(|one| !found.contains(one)).cloned().collect::<Vec<_>>()
        });
        self.of_pages = of_pages.unwrap_or_default();
        self.knows(mistakes);
    }

    /// The files cannot be read: what was wrong with them is not known to be mended.
    pub(super) fn lost(&mut self, problem: Problem) {
        let mut mistakes = self.mistakes.clone();
        mistakes.retain(|one| !one.is_of_reading());
        mistakes.insert(0, problem);
        self.knows(mistakes);
    }

    fn knows(&mut self, mistakes: Vec<Problem>) {
        self.changes += u64::from(mistakes != self.mistakes);
        self.mistakes = mistakes;
    }

    /// A state is as the one before was, or was served whole.
    pub(super) fn stays(&mut self, generation: u64) {
        (self.checked, self.whole) = (generation, generation);
    }

    pub(super) fn known(&self) -> Known {
        let is_any = self.mistakes.iter().any(|one| one.warned_at().is_some());
        Known { warned: if is_any { self.changes } else { 0 }, read: self.read }
    }
}
