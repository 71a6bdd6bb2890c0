//! A row of the table of pages.

use super::PageId;
use crate::model::{SitePart, Text};
use crate::output::OutPath;

/// What there is to say of a page.
pub(in crate::render) struct Row<'p> {
    /// The name by which it is dressed: the class of its body, and the bundle that it loads.
    pub(in crate::render) kind: &'static str,
    pub(in crate::render) template: &'static str,
    pub(in crate::render) place: Place<'p>,
    pub(in crate::render) title: Words<'p>,
    /// One sentence about it.
    pub(in crate::render) summary: Words<'p>,
    /// The part of the site that the navigation marks.
    pub(in crate::render) section: Option<SitePart>,
    /// Where its breadcrumb ends.
    pub(in crate::render) parent: Parent,
    /// The string of its kind in search; `None` for pages that only list or repeat others.
    pub(in crate::render) search: Option<&'static str>,
    pub(in crate::render) canonical: Canonical,
    pub(in crate::render) is_in_sitemap: bool,
    /// Whether it explains the words it uses: pages that are read, and not scanned, filled in or printed.
    pub(in crate::render) links_terms: bool,
}

/// A page's path.
pub(in crate::render) enum Place<'p> {
    At(&'p str),
    /// A folder, and the file's name without its ending.
    In(&'static str, &'p str),
}

/// Where words come from.
#[derive(Clone, Copy)]
pub(in crate::render) enum Words<'p> {
    /// The interface's string for the kind of page.
    Interface,
    /// That string, with this text in it as its `title`.
    InterfaceWith(&'p Text),
    Text(&'p Text),
    /// Nothing.
    Empty,
}

/// What is above a page in its breadcrumb.
pub(in crate::render) enum Parent {
    /// The page has no breadcrumb.
    Nothing,
    Home,
    /// The page of a section, below the home page.
    Section(SitePart),
    /// The list of all pages, below the home page.
    Pages,
}

/// Which address a page gives as that of its content, where the site has one.
pub(in crate::render) enum Canonical {
    Own,
    /// The address of the site.
    Site,
    /// The one that it forwards to.
    Target(usize),
    Nothing,
}

impl SitePart {
    /// The parts that the navigation leads to where the playbook does not say, in order.
    pub(in crate::render) const USUAL: [Self; 5] =
        [Self::Areas, Self::Stories, Self::Routes, Self::Assessment, Self::Network];

    /// The string of its label, the page that shows it, and what follows that page's URL.
    pub(in crate::render) fn link(self) -> (&'static str, PageId, &'static str) {
        match self {
            Self::Areas => ("nav-areas", PageId::Home, "#areas"),
            Self::Stories => ("nav-stories", PageId::Stories, ""),
            Self::Routes => ("nav-routes", PageId::Routes, ""),
            Self::Assessment => ("nav-assessment", PageId::Assessment, ""),
            Self::Network => ("nav-network", PageId::Network, ""),
            Self::Events => ("title-events", PageId::Events, ""),
            Self::Glossary => ("title-glossary", PageId::Glossary, ""),
            Self::Pages => ("title-pages", PageId::Pages, ""),
            Self::Editions => ("title-editions", PageId::Editions, ""),
        }
    }
}

impl<'p> Row<'p> {
    /// A page below the home page that the sitemap has and search has not.
    pub(super) fn of(kind: &'static str, template: &'static str, place: Place<'p>) -> Self {
        Self {
            kind,
            template,
            place,
            title: Words::Interface,
            summary: Words::Interface,
            section: None,
            parent: Parent::Home,
            search: None,
            canonical: Canonical::Own,
            is_in_sitemap: true,
            links_terms: false,
        }
    }

    pub(super) fn titled(self, title: &'p Text, summary: impl Into<Option<&'p Text>>) -> Self {
        let summary = summary.into().map_or(Words::Empty, Words::Text);
        Self { title: Words::Text(title), summary, ..self }
    }

    /// A page of a section of the site, right below the home page.
    pub(super) fn within(self, section: SitePart) -> Self {
        Self { section: Some(section), ..self }
    }

    /// A page of a section of the site, below that section's own page.
    pub(super) fn below(self, section: SitePart) -> Self {
        Self { parent: Parent::Section(section), ..self.within(section) }
    }

    /// A page that is read, and whose words are explained.
    pub(super) fn read(self) -> Self {
        Self { links_terms: true, ..self }
    }

    /// A page that search finds, by the string of its kind.
    pub(super) fn found_as(self, search: &'static str) -> Self {
        Self { search: Some(search), ..self }
    }

    /// A page that nobody looks for.
    pub(super) fn unlisted(self) -> Self {
        Self { is_in_sitemap: false, ..self }
    }

    pub(in crate::render) fn path(&self) -> OutPath {
        let path = match self.place {
            Place::At(path) => OutPath::parse(path),
            Place::In("", name) => OutPath::parse(&format!("{name}.html")),
            Place::In(folder, name) => OutPath::parse(&format!("{folder}/{name}.html")),
        };
        path.expect("loading refuses names that make no path")
    }
}
