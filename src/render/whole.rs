//! The page that has the whole playbook: what its parts are called, and which places they have.

use super::table::PageId;
use crate::model::{Page, PageIx, Playbook, StoryIx, Text};

/// The most free pages that the page has. A larger site keeps those in folders to themselves: nobody
/// prints thousands of pages, and no browser lays them out.
const MOST_PAGES: usize = 500;

/// The most stories that it has, the first of the list, for the same reason.
const MOST_STORIES: usize = 500;

/// The stories that it has, in order.
pub(super) fn stories(playbook: &Playbook) -> impl Iterator<Item = StoryIx> {
    (0..playbook.stories.len().min(MOST_STORIES)).map(StoryIx)
}

/// The free pages that it has, in order.
pub(super) fn pages(playbook: &Playbook) -> impl Iterator<Item = PageIx> {
    let pages = playbook.pages.iter().enumerate();
    pages.filter(move |(_, page)| has_page(playbook, page)).map(|(ix, _)| PageIx(ix))
}

/// Whether it has a free page.
fn has_page(playbook: &Playbook, page: &Page) -> bool {
    playbook.pages.len() <= MOST_PAGES || !page.is_in_folder()
}

/// Whether there are stories that it does not have.
pub(super) fn leaves_out_stories(playbook: &Playbook) -> bool {
    playbook.stories.len() > MOST_STORIES
}

/// Whether there are free pages that it does not have.
pub(super) fn leaves_out_pages(playbook: &Playbook) -> bool {
    pages(playbook).count() < playbook.pages.len()
}

/// The `id` of the part that shows what a page shows; `None` where none does.
pub(super) fn part(playbook: &Playbook, page: PageId) -> Option<String> {
    Some(match page {
        PageId::Area(ix) => format!("area-{}", playbook.areas[ix.0].id),
        PageId::Principle(ix) => format!("principle-{}", playbook.principles[ix.0].id),
        PageId::Stage(ix) => format!("stage-{}", playbook.stages[ix.0].id),
        PageId::Story(ix) => {
            let id = &playbook.stories[ix.0].id;
            return (ix.0 < MOST_STORIES).then(|| format!("story-{id}"));
        }
        PageId::Route(ix) => format!("route-{}", playbook.routes[ix.0].id),
        PageId::Glossary => {
            return (!playbook.glossary.terms.is_empty()).then(|| "term".to_owned());
        }
        PageId::Free(ix) => {
            let page = &playbook.pages[ix.0];
            return has_page(playbook, page).then(|| format!("page-{}", page.id));
        }
        _ => return None,
    })
}

/// Whether the part that shows a page has a place that the page has.
pub(super) fn has_place(playbook: &Playbook, page: PageId, place: &str) -> bool {
    let in_text =
        |text: &Text| text.original().headings().iter().any(|heading| heading.anchor == place);
    match page {
        // The list of stories is on the area's own page alone.
        PageId::Area(_) => place.trim_start_matches('_') != "stories",
        PageId::Glossary => {
            playbook.glossary.terms.iter().any(|term| term.id.value.as_str() == place)
        }
        PageId::Story(ix) => in_text(&playbook.stories[ix.0].body),
        PageId::Route(ix) => in_text(&playbook.routes[ix.0].body),
        PageId::Free(ix) => in_text(&playbook.pages[ix.0].body),
        _ => false,
    }
}
