//! Where pages come from: the file that each is made of, and when that was last changed.

use super::table::{self, PageId};
use crate::model::{AreaIx, Playbook};
use crate::source::{FileId, Origin, SourceTree, Span, position};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The days on which files were last changed, by folder and path.
pub type DaysOfFiles = BTreeMap<(Origin, String), Date>;

/// The files of a playbook, and the days on which they were last changed where that is known.
#[derive(Debug, Clone, Copy)]
pub struct Origins<'a> {
    /// Every file.
    pub tree: &'a SourceTree,
    /// The days.
    pub changed: &'a DaysOfFiles,
}

impl Origins<'_> {
    /// Where somebody can change the file that a page is made of.
    pub(super) fn edit_url(&self, playbook: &Playbook, page: PageId) -> Option<String> {
        let span = self.place(playbook, page)?;
        let url = match span.file.origin() {
            Origin::Playbook => playbook.edit_url.as_ref(),
            Origin::Edition => playbook.edition.as_ref()?.edit_url.as_ref(),
        }?;
        let line = position(self.tree.text(span.file), span.start).line;
        Some(url.to(&self.tree.file(span.file).path, line))
    }

    /// Whether a page is made of one file.
    pub(super) fn has_file(&self, playbook: &Playbook, page: PageId) -> bool {
        self.place(playbook, page).is_some()
    }

    /// The day on which a page was last changed: the one that it says itself before the one that is known of its file.
    pub(super) fn changed(&self, playbook: &Playbook, page: PageId) -> Option<Date> {
        let of_file = || {
            let file = self.place(playbook, page)?.file;
            self.changed.get(&(file.origin(), self.tree.file(file).path.clone())).copied()
        };
        own_day(playbook, page).or_else(of_file)
    }

    /// The place of what a page is made of.
    fn place(&self, playbook: &Playbook, page: PageId) -> Option<Span> {
        span(playbook, page).or_else(|| self.whole(page))
    }

    /// The file of a page that shows one file whole.
    fn whole(&self, page: PageId) -> Option<Span> {
        let path = match page {
            PageId::Network => "network.yaml",
            PageId::Events => "events.yaml",
            PageId::Glossary => "glossary.yaml",
            _ => return None,
        };
        self.tree.find(path).map(|(file, _)| Span::of_file(file))
    }
}

/// The page that shows a file, by the file: of an area, the one with its questions apart (`true`).
pub(crate) fn pages_of_files(
    playbook: &Playbook,
    tree: &SourceTree,
) -> BTreeMap<(FileId, bool), String> {
    let changed = DaysOfFiles::new();
    let origins = Origins { tree, changed: &changed };
    let pages = table::all(playbook)
        .into_iter()
        .filter(|page| !matches!(page, PageId::Steps(_) | PageId::Workshop(_) | PageId::Moved(_)));
    let shown = pages.filter_map(|page| {
        let span = origins.place(playbook, page)?;
        let has_questions = matches!(page, PageId::AssessmentArea(_));
        Some(((span.file, has_questions), table::row(playbook, page).path().to_string()))
    });
    shown.collect()
}

/// The place of what a page is about. Pages that only list others, and those that scripts fill, are made of no single file.
fn span(playbook: &Playbook, page: PageId) -> Option<Span> {
    let of_area = |ix: AreaIx| playbook.areas[ix.0].span;
    Some(match page {
        PageId::Home => playbook.span,
        PageId::Area(ix) => of_area(ix),
        PageId::AssessmentArea(ix) | PageId::Steps(ix) | PageId::Workshop(ix) => {
            let first = playbook.questions_of(ix).next();
            first.map_or_else(|| of_area(ix), |(_, question)| question.id.span)
        }
        PageId::Principle(ix) => playbook.principles[ix.0].span,
        PageId::Stage(ix) => playbook.stages[ix.0].span,
        PageId::Story(ix) => playbook.stories[ix.0].span,
        PageId::Route(ix) => playbook.routes[ix.0].span,
        PageId::Free(ix) => playbook.pages[ix.0].span,
        _ => return None,
    })
}

/// The day that a page's own file says.
fn own_day(playbook: &Playbook, page: PageId) -> Option<Date> {
    match page {
        PageId::Story(ix) => playbook.stories[ix.0].changed,
        PageId::Route(ix) => playbook.routes[ix.0].changed,
        PageId::Free(ix) => playbook.pages[ix.0].changed,
        _ => None,
    }
}
