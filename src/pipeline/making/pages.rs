//! The pages of a site in one language: how they are made and read.

use super::known::{Known, Seen};
use crate::assess::Entry;
use crate::assets::Theme;
use crate::audit::Facts;
use crate::html::Reading;
use crate::model::{Index, Playbook};
use crate::output::OutPath;
use crate::pipeline::languages::InLanguage;
use crate::render::{Origins, PageId, RenderedPage, Renderer};
use crate::search::{self, Vocabulary};
use crate::source::FileId;
use std::sync::{Arc, OnceLock};

/// The pages of a site in one language.
pub(super) struct Pages<'a> {
    pub(super) renderer: Renderer<'a>,
    pub(super) playbook: &'a Playbook,
    /// Of the words of its pages.
    pub(super) vocabulary: Arc<Vocabulary>,
    /// What was seen on pages of other editions, where there are any.
    pub(super) known: Option<Arc<Known>>,
    /// What is seen in the markup that pages share, by surrounding and piece; `None` where that tells only on the page.
    shared: Vec<[OnceLock<Option<Arc<Facts>>>; RenderedPage::PIECES]>,
}

impl<'a> Pages<'a> {
    pub(super) fn of(
        InLanguage { playbook, templates }: &'a InLanguage,
        index: &'a Index<'a>,
        origins: Origins<'a>,
        theme: &'a Theme<'a>,
        key: &[Entry],
    ) -> Self {
        let renderer = Renderer::new(playbook, index, origins, theme, templates, key);
        let shared = (0..renderer.surroundings()).map(|_| Default::default()).collect();
        Self { renderer, playbook, vocabulary: Arc::default(), known: None, shared }
    }

    /// The paths of its files.
    pub(super) fn paths(&self) -> impl Iterator<Item = OutPath> {
        let pages = self.renderer.page_ids().into_iter();
        let pages = pages.map(|id| self.renderer.paths().page(id).clone());
        pages.chain(self.renderer.beside().into_iter().map(|(path, _)| path))
    }

    /// Reads a page: its own markup, and what it shares with others where no page before it has that. A page whose markup
    /// cannot be read in parts is read whole.
    pub(super) fn read(
        &self,
        page: &RenderedPage,
        is_there: &impl Fn(&str) -> bool,
    ) -> (Seen, Vec<Arc<Facts>>) {
        let pieces = &self.shared[page.surrounding];
        let look = |markup: &str| {
            let reading = Reading::of_shared(markup)?;
            Some(Arc::new(Facts::of_shared(&page.path, reading, is_there)))
        };
        let shared = page.shared.iter().map(|(piece, range)| {
            pieces[*piece].get_or_init(|| look(&page.html[range.clone()])).clone()
        });
        let own = || {
            let pieces = page.own.iter().map(|range| &page.html[range.clone()]);
            Some(self.seen(page, Reading::of_pieces(pieces)?))
        };
        let own = || match &self.known {
            Some(known) => known.seen(page, self.playbook.base_url.as_deref(), own),
            None => own(),
        };
        let parts = shared.collect::<Option<Vec<_>>>().and_then(|shared| Some((own()?, shared)));
        parts.unwrap_or_else(|| (self.seen(page, Reading::of(&page.html)), Vec::new()))
    }

    fn seen(&self, page: &RenderedPage, reading: Reading) -> Seen {
        let words = search::page_words(&self.vocabulary, page, &reading).map(Arc::new);
        Seen { reading: Arc::new(reading), words }
    }

    /// The pages that show the text below the front matter of a file.
    pub(super) fn of_bodies(&self, files: &[FileId]) -> Vec<PageId> {
        let shows = |id: &PageId| {
            let span = match id {
                PageId::Story(ix) => self.playbook.stories[ix.0].span,
                PageId::Route(ix) => self.playbook.routes[ix.0].span,
                PageId::Free(ix) => self.playbook.pages[ix.0].span,
                _ => return false,
            };
            files.contains(&span.file)
        };
        self.renderer.page_ids().into_iter().filter(shows).collect()
    }
}
