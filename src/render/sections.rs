//! Free pages in folders: each folder below `pages/` is a section, with a way through its pages.

use super::at::At;
use super::table::{PageId, is_footer_full};
use super::views::{Link, NavigationItem, Neighbours, SectionList, SectionPages};
use crate::model::{PageIx, Playbook};
use rustc_hash::FxHashMap;

/// How many sections a page lists; all of them stand on a page of their own.
const LISTED: usize = 20;
/// The page of a folder that gives the section its name and comes first.
const FIRST_PAGE: &str = "index";

/// The sections of a playbook, in the order of their first pages.
#[derive(Debug, Default)]
pub(super) struct Sections {
    sections: Vec<Section>,
    /// Section and place in it, by page.
    places: FxHashMap<PageIx, (usize, usize)>,
    /// Pages in no folder.
    loose: Vec<PageIx>,
}

#[derive(Debug)]
struct Section {
    folder: String,
    pages: Vec<PageIx>,
}

impl Sections {
    pub(super) fn of(playbook: &Playbook) -> Self {
        let mut sections: Vec<Section> = Vec::new();
        let mut by_folder: FxHashMap<&str, usize> = FxHashMap::default();
        let mut loose = Vec::new();
        for (ix, page) in playbook.pages.iter().enumerate() {
            let Some((folder, name)) = page.id.rsplit_once('/') else {
                loose.push(PageIx(ix));
                continue;
            };
            let at = *by_folder.entry(folder).or_insert_with(|| {
                sections.push(Section { folder: folder.to_owned(), pages: Vec::new() });
                sections.len() - 1
            });
            let first = name == FIRST_PAGE;
            let pages = &mut sections[at].pages;
            pages.insert(if first { 0 } else { pages.len() }, PageIx(ix));
        }
        let places = sections.iter().enumerate().flat_map(|(at, section)| {
            section.pages.iter().enumerate().map(move |(place, page)| (*page, (at, place)))
        });
        let places = places.collect();
        Self { sections, places, loose }
    }

    /// The pages in no folder, in their order.
    pub(super) fn loose(&self) -> impl Iterator<Item = PageIx> {
        self.loose.iter().copied()
    }

    /// The sections as a page in one of them lists them; `None` for pages in no folder.
    pub(super) fn list(&self, at: &At<'_>, page: PageIx) -> Option<SectionList> {
        let (current, _) = *self.places.get(&page)?;
        let listed = self.sections.iter().enumerate().take(LISTED);
        let beyond = self.sections.iter().enumerate().skip(LISTED).filter(|(ix, _)| *ix == current);
        let sections = listed.chain(beyond).map(|(ix, section)| NavigationItem {
            label: section.title(at),
            url: at.url(PageId::Free(section.pages[0])),
            current: ix == current,
        });
        Some(SectionList { sections: sections.collect(), all: at.url(PageId::Pages) })
    }

    /// The pages before and after, over the borders of sections; `None` for pages in no folder.
    pub(super) fn neighbours(&self, at: &At<'_>, page: PageIx) -> Option<Neighbours> {
        let (section, place) = *self.places.get(&page)?;
        let pages = &self.sections[section].pages;
        let before = match place.checked_sub(1) {
            Some(place) => Some(pages[place]),
            None => section.checked_sub(1).and_then(|ix| self.sections[ix].pages.last().copied()),
        };
        let after = pages
            .get(place + 1)
            .or_else(|| self.sections.get(section + 1).and_then(|section| section.pages.first()));
        Some(Neighbours {
            previous: before.map(|page| link(at, page)),
            next: after.map(|page| link(at, *page)),
        })
    }

    /// Every section with its pages; after them the pages in no folder, where the footer has no room for them.
    pub(super) fn all(&self, at: &At<'_>) -> Vec<SectionPages> {
        let loose = is_footer_full(at.site.playbook).then(|| SectionPages {
            title: at.string("pages-loose"),
            pages: self.loose.iter().map(|page| link(at, *page)).collect(),
        });
        let pages = |section: &Section| SectionPages {
            title: section.title(at),
            pages: section.pages.iter().map(|page| link(at, *page)).collect(),
        };
        self.sections.iter().map(pages).chain(loose).collect()
    }
}

impl Section {
    /// The title of the folder's first page where it has one, else the folder's name as words.
    fn title(&self, at: &At<'_>) -> String {
        let first = &at.site.playbook.pages[self.pages[0].0];
        if first.id.ends_with("/index") {
            return at.words(&first.title);
        }
        let name = self.folder.rsplit('/').next().unwrap_or(&self.folder).replace('-', " ");
        let mut letters = name.chars();
        letters
            .next()
            .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }
}

fn link(at: &At<'_>, page: PageIx) -> Link {
    Link { label: at.words(&at.site.playbook.pages[page.0].title), url: at.url(PageId::Free(page)) }
}
