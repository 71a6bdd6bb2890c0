//! Free pages in folders: each folder below `pages/` is a section.

use crate::model::{PageIx, Playbook};
use rustc_hash::FxHashMap;

/// The page of a folder that gives the section its name and comes first.
pub(super) const FIRST_PAGE: &str = "index";

/// The sections of a playbook, in the order of their first pages.
#[derive(Debug, Default)]
pub(super) struct Sections {
    sections: Vec<Section>,
    /// Section and place in it, by page.
    places: FxHashMap<PageIx, (usize, usize)>,
    /// Pages in no folder, in their order.
    loose: Vec<PageIx>,
}

/// A folder with its pages.
#[derive(Debug)]
pub(super) struct Section {
    pub(super) folder: String,
    /// At least one.
    pub(super) pages: Vec<PageIx>,
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

    /// The pages in no folder before and after one of them.
    pub(super) fn beside(&self, page: PageIx) -> Option<(&[PageIx], &[PageIx])> {
        let at = self.loose.binary_search(&page).ok()?;
        Some((&self.loose[..at], &self.loose[at + 1..]))
    }

    /// All of them, in order.
    pub(super) fn all(&self) -> &[Section] {
        &self.sections
    }

    /// The section of a page, and its place in it; `None` for pages in no folder.
    pub(super) fn place(&self, page: PageIx) -> Option<(usize, usize)> {
        self.places.get(&page).copied()
    }
}
