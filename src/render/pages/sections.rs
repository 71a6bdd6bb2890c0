//! The list of sections, and the way through their pages.

use super::super::at::At;
use super::super::sections::{FIRST_PAGE, Section};
use super::super::table::{PageId, is_footer_full};
use super::super::views::{
    AllPages, HomeSection, Link, NavigationItem, Neighbours, SectionList, SectionPages,
};
use super::lists::page_link;
use crate::model::{Page, PageIx};

/// How many sections a page lists; all of them are on a page of their own.
const LISTED: usize = 20;

/// The sections as a page in one of them lists them; `None` for pages in no folder.
pub(in crate::render) fn section_list(at: &At<'_>, page: PageIx) -> Option<SectionList> {
    let (current, _) = at.site.sections.place(page)?;
    let all = at.site.sections.all().iter().enumerate();
    let listed = all.filter(|(ix, _)| *ix < LISTED || *ix == current);
    let sections = listed.map(|(ix, section)| NavigationItem {
        label: title(at, section),
        url: at.url(PageId::Free(section.pages[0])),
        current: ix == current,
    });
    Some(SectionList { sections: sections.collect(), all: at.url(PageId::Pages) })
}

/// The pages before and after: of pages in folders over the borders of sections, of others in their order.
pub(super) fn neighbours(at: &At<'_>, page: PageIx) -> Option<Neighbours> {
    let Some((ix, place)) = at.site.sections.place(page) else { return loose_neighbours(at, page) };
    let sections = at.site.sections.all();
    let pages = &sections[ix].pages;
    let before = match place.checked_sub(1) {
        Some(place) => Some(pages[place]),
        None => ix.checked_sub(1).and_then(|ix| sections[ix].pages.last().copied()),
    };
    let after = pages
        .get(place + 1)
        .or_else(|| sections.get(ix + 1).and_then(|section| section.pages.first()));
    Some(Neighbours {
        previous: before.map(|page| link(at, page)),
        next: after.map(|page| link(at, *page)),
    })
}

/// `None` for the pages that every site has.
fn loose_neighbours(at: &At<'_>, page: PageIx) -> Option<Neighbours> {
    let is_own = |page: &PageIx| is_own(at, *page);
    let (before, after) = at.site.sections.beside(page).filter(|_| is_own(&page))?;
    Some(Neighbours {
        previous: before.iter().copied().rev().find(is_own).map(|page| link(at, page)),
        next: after.iter().copied().find(is_own).map(|page| link(at, page)),
    })
}

fn is_own(at: &At<'_>, page: PageIx) -> bool {
    !Page::STANDARD.contains(&at.site.playbook.pages[page.0].id.as_str())
}

/// Every section with its pages; after them the pages in no folder, where the footer has no room for them.
pub(in crate::render) fn all_pages(at: &At<'_>) -> AllPages {
    let of = |pages: &mut dyn Iterator<Item = PageIx>| pages.map(|page| link(at, page)).collect();
    let loose = is_footer_full(at.site.playbook).then(|| SectionPages {
        title: at.string("pages-loose"),
        pages: of(&mut at.site.sections.loose()),
    });
    let pages = |section: &Section| SectionPages {
        title: title(at, section),
        pages: of(&mut section.pages.iter().copied()),
    };
    AllPages { sections: at.site.sections.all().iter().map(pages).chain(loose).collect() }
}

/// The first pages of the first sections, then the pages in no folder but those that every site has.
pub(super) fn first_pages(at: &At<'_>) -> Vec<HomeSection> {
    let of = |title, pages: &mut dyn Iterator<Item = PageIx>| HomeSection {
        title,
        pages: pages.take(LISTED).map(|page| page_link(at, page)).collect(),
    };
    let sections = at.site.sections.all().iter().take(LISTED);
    let mut first: Vec<_> = sections
        .map(|section| of(title(at, section), &mut section.pages.iter().copied()))
        .collect();
    let heading = if first.is_empty() { "home-all-pages" } else { "pages-loose" };
    first.push(of(
        at.string(heading),
        &mut at.site.sections.loose().filter(|page| is_own(at, *page)),
    ));
    first.retain(|section| !section.pages.is_empty());
    first
}

/// The title of the folder's first page where it has one, else the folder's name as words.
fn title(at: &At<'_>, section: &Section) -> String {
    let first = &at.site.playbook.pages[section.pages[0].0];
    if first.id.rsplit('/').next() == Some(FIRST_PAGE) {
        return at.words(&first.title);
    }
    at.id_in_words(section.folder.rsplit('/').next().unwrap_or(&section.folder))
}

fn link(at: &At<'_>, page: PageIx) -> Link {
    Link { label: at.words(&at.site.playbook.pages[page.0].title), url: at.url(PageId::Free(page)) }
}
