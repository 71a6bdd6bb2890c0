//! What a page tells of the translations on it.

use super::table::PageId;
use crate::model::Text;
use std::cell::Cell;

/// What is counted of a page's texts while they are made.
#[derive(Debug, Default)]
pub(super) struct Translated {
    words: Cell<usize>,
    /// Of those, words that nobody has translated.
    original: Cell<usize>,
    has_draft: Cell<bool>,
}

impl Translated {
    /// Takes a text that a view has, and may or may not show, as the summary of what it links to.
    pub(super) fn ask(&self, text: &Text) {
        self.has_draft.set(self.has_draft.get() || text.original().is_draft());
    }

    /// Takes a text that the page shows.
    pub(super) fn see(&self, text: &Text) {
        self.ask(text);
        let text = text.original();
        let count = |words: &str| words.split_whitespace().count();
        let original = text.in_original().iter().map(|range| count(&text.value[range.clone()]));
        self.original.set(self.original.get() + original.sum::<usize>());
        self.words.set(self.words.get() + count(&text.value));
    }

    /// Whether no translator has looked at some of the texts.
    pub(super) fn has_draft(&self) -> bool {
        self.has_draft.get()
    }

    /// Whether more than half of the words are in another language than the page. That is nothing to say of a page whose
    /// words are those of the interface.
    pub(super) fn is_mostly_original(&self, page: PageId) -> bool {
        let is_of_interface = matches!(
            page,
            PageId::Search | PageId::Results | PageId::Team | PageId::Evidence | PageId::Moved(_)
        );
        !is_of_interface && 2 * self.original.get() > self.words.get()
    }
}
