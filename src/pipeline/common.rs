//! What the sites of many editions of one playbook have in common: it is read, parsed and drawn once.

use super::making::Known;
use super::{Built, Options, Outcome, made};
use crate::load::{Drafts, Loaded, ParsedTree, load_again};
use crate::model::Playbook;
use crate::output::Sink;
use crate::raster::Pictures;
use crate::source::SourceTree;
use std::sync::Arc;

/// What sites have in common that are made one after another or side by side.
#[derive(Default)]
pub(crate) struct Common {
    /// The playbook's files, each with its Markdown turned into HTML once somebody has asked for that.
    pub(super) parsed: ParsedTree,
    /// What was drawn so far.
    pub(super) pictures: Arc<Pictures>,
    /// What was seen on their pages; `None` where there is only one site.
    pub(super) pages: Option<Arc<Known>>,
}

impl Common {
    /// What all editions of a playbook share, and the playbook itself.
    pub(crate) fn of(playbook: &SourceTree, drafts: Drafts) -> (Self, Loaded) {
        let (loaded, parsed) = load_again(playbook, &ParsedTree::default(), drafts);
        (Self { parsed, pictures: Arc::default(), pages: Some(Arc::default()) }, loaded)
    }

    /// Makes the site of one edition, and tells what `look` sees in the playbook with the edition over it.
    pub(crate) fn run_into<T>(
        &self,
        tree: &SourceTree,
        options: &Options,
        sink: &dyn Sink,
        look: impl FnOnce(&Playbook) -> T,
    ) -> (Outcome<Built>, Option<T>) {
        let (outcome, (_, languages)) = made(tree, options, sink, self);
        let seen = languages.as_ref().map(|languages| look(languages.original()));
        (outcome, seen)
    }
}
