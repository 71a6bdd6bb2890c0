//! From a playbook to finished pages and the files beside them.

mod alphabet;
mod alternates;
mod assessment_data;
mod assessment_key;
mod assessment_words;
mod at;
mod beside;
mod bundles;
mod calendar;
mod colours;
mod export;
mod feeds;
mod fit;
mod footnotes;
mod frame;
mod glossary;
mod indents;
mod languages;
mod limits;
mod logo;
mod mark;
mod markdown;
mod message;
mod moves;
mod navigation;
mod needed;
mod origins;
mod pages;
mod parts;
mod previews;
mod rich;
pub(crate) mod routes;
mod scripts;
mod sections;
mod sheet;
mod strings;
mod surroundings;
mod table;
mod templates;
mod terms;
mod tongues;
mod translated;
mod views;
mod whole;
mod wording;

use crate::assess::Entry;
use crate::assets::{Asset, Theme};
use crate::diag::Diagnostic;
use crate::model::{Index, Playbook};
use crate::output::OutPath;
use crate::raster::Pictures;
use at::{At, SiteContext};
use bundles::Assets;
use colours::Palette;
use routes::Paths;
use sections::Sections;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;
use surroundings::Surroundings;
use templates::Filled;
use terms::Terms;
use tongues::Tongues;
use views::Page;

pub(crate) use assessment_key::{Key, key_of_tables};
pub use beside::Beside;
pub(crate) use export::{FORMAT as EXPORT_FORMAT, in_all as exported, playbook_json};
pub(crate) use languages::language_name;
pub(crate) use origins::pages_of_files;
pub use origins::{DaysOfFiles, Origins};
pub use previews::Preview;
pub use strings::Strings;
pub use table::PageId;
pub use templates::Templates;
pub(crate) use tongues::all_marked;

/// The content security policy of every page (docs/site.md).
pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/// The kind of the page whose style is in it.
const NOT_FOUND: &str = "not-found";

/// A finished page.
#[derive(Debug)]
pub struct RenderedPage {
    /// Which page it is.
    pub id: PageId,
    /// Its path in the site.
    pub path: OutPath,
    /// Its bytes.
    pub html: String,
    /// Its title, as search shows it.
    pub title: String,
    /// One sentence.
    pub summary: String,
    /// Whether it shows a translation that is a draft: search engines are told to leave it out.
    pub is_draft: bool,
    /// What kind of page it is, in a reader's words; `None` for pages that search leaves out.
    pub search_kind: Option<String>,
    /// The ranges of its HTML that it shares with no other.
    pub own: Vec<Range<usize>>,
    /// What it shares with others: the number of their surrounding, and of each piece in it with its
    /// range. Pieces of the same numbers are the same.
    pub surrounding: usize,
    /// See [`Self::surrounding`].
    pub shared: Vec<(usize, Range<usize>)>,
}

impl RenderedPage {
    /// How many pieces a surrounding has.
    pub const PIECES: usize = templates::PIECES;
}

/// A glossary term, which search finds by itself.
#[derive(Debug)]
pub struct SearchTerm {
    /// The glossary with the term's anchor, from the root.
    pub url: String,
    /// The term and its other names.
    pub title: String,
    /// The kind, in a reader's words.
    pub kind: String,
    /// What it means.
    pub summary: String,
}

/// The paths of all pages of a playbook's site that do not forward.
pub(crate) fn page_paths(playbook: &Playbook) -> BTreeSet<String> {
    let pages = table::all(playbook).into_iter().filter(|id| !matches!(id, PageId::Moved(_)));
    pages.map(|id| table::row(playbook, id).path().to_string()).collect()
}

impl<'a> SiteContext<'a> {
    fn of(
        playbook: &'a Playbook,
        index: &'a Index<'a>,
        origins: Origins<'a>,
        theme: &Theme<'_>,
    ) -> Self {
        let (paths, sections) = rayon::join(|| Paths::of(playbook), || Sections::of(playbook));
        Self {
            playbook,
            index,
            origins,
            paths,
            sections,
            strings: Strings::load(theme, playbook),
            languages: languages::all(playbook, theme),
            language_names: languages::of_editions(playbook, theme),
            icons: theme.icons().map(|(name, _)| name.to_owned()).collect(),
            style_of_not_found: theme.stylesheet(NOT_FOUND),
            terms: Terms::of(playbook),
            palette: Palette::of(theme, playbook),
            sign: theme.site_sign().to_owned(),
        }
    }
}

/// Makes the pages of one site in one of its languages.
pub struct Renderer<'a> {
    context: SiteContext<'a>,
    templates: &'a Templates,
    assets: Assets,
    surroundings: Surroundings,
    pictures: Arc<Pictures>,
}

impl<'a> Renderer<'a> {
    /// Gets theme and strings ready. `key`: what the words of the site's tables mean, in all its languages.
    pub fn new(
        playbook: &'a Playbook,
        index: &'a Index<'a>,
        origins: Origins<'a>,
        theme: &Theme<'_>,
        templates: &'a Templates,
        key: &[Entry],
    ) -> Self {
        let parse = || {
            let pages = table::all(playbook).into_iter();
            templates.parse(pages.map(|id| table::row(playbook, id).template));
        };
        let get_ready = || {
            let context = SiteContext::of(playbook, index, origins, theme);
            let site = frame::site(playbook, theme);
            templates.speak(&context.strings, theme, &site, Tongues::of(playbook));
            let (assets, surroundings) =
                rayon::join(|| Assets::new(&context, theme, key), || Surroundings::new(&context));
            (context, assets, surroundings)
        };
        let ((), (context, assets, surroundings)) = rayon::join(parse, get_ready);
        Self { context, templates, assets, surroundings, pictures: Arc::default() }
    }

    /// Takes the pictures that an earlier build has drawn.
    pub(crate) fn take_pictures(&mut self, pictures: &Arc<Pictures>) {
        self.pictures = Arc::clone(pictures);
    }

    /// The paths of all pages.
    pub(crate) fn paths(&self) -> &Paths {
        &self.context.paths
    }

    /// How many [`RenderedPage::surrounding`]s there are.
    pub(crate) fn surroundings(&self) -> usize {
        self.surroundings.count()
    }

    /// Every page of the site.
    pub fn page_ids(&self) -> Vec<PageId> {
        table::all(self.context.playbook)
    }

    /// Every old path that forwards, and the URL below the root that it leads to.
    pub(crate) fn moved(&self) -> BTreeMap<String, String> {
        moves::all(&self.context)
    }

    /// The templates that give these pages no main part, each with the first of its pages.
    pub(crate) fn no_main_part<'p>(
        &self,
        pages: impl Iterator<Item = (PageId, &'p str)>,
    ) -> Vec<Diagnostic> {
        let mut torn: BTreeMap<_, Vec<&str>> = BTreeMap::new();
        for (id, path) in pages {
            torn.entry(self.templates.frame_of(table::row(self.context.playbook, id).template))
                .or_default()
                .push(path);
        }
        let diagnostic = |((template, span), paths): ((&str, _), Vec<&str>)| {
            let first = paths.iter().min().copied().unwrap_or_default();
            Diagnostic::no_main_part(span, template, first, paths.len() - 1)
        };
        torn.into_iter().map(diagnostic).collect()
    }

    /// The search page, once the index has a name.
    pub(crate) fn search_page(&self, index: &Asset) -> Result<RenderedPage, Diagnostic> {
        self.make(PageId::Search, Some(index))
    }

    /// A page other than the search page.
    pub fn page(&self, id: PageId) -> Result<RenderedPage, Diagnostic> {
        self.make(id, None)
    }

    /// JSON as scripts have it that tell the languages of its words.
    pub(crate) fn data(&self, json: String) -> String {
        Tongues::of(self.context.playbook).read_by_scripts(json)
    }

    /// The glossary's terms for the search index.
    pub(crate) fn search_terms(&self) -> Vec<SearchTerm> {
        let at = At::new(&self.context, PageId::Home);
        let kind = at.string("kind-term");
        let terms = self.context.playbook.glossary.terms.iter().map(|term| {
            let also = term.also.iter().map(|text| at.words(text));
            SearchTerm {
                url: format!("{}#{}", at.url(PageId::Glossary), term.id.value),
                title: std::iter::once(at.words(&term.term))
                    .chain(also)
                    .collect::<Vec<_>>()
                    .join(", "),
                kind: kind.clone(),
                summary: at.plain(&term.definition),
            }
        });
        terms.collect()
    }

    fn make(&self, id: PageId, index: Option<&Asset>) -> Result<RenderedPage, Diagnostic> {
        let at = &At::new(&self.context, id);
        let row = table::row(self.context.playbook, id);
        // A page's footnotes are those of the texts that its view has.
        let view = pages::view(at, id, index);
        let page = frame::page(at, id, &row);
        let search_kind = row.search.map(|string| at.string(string));
        let (surrounding, parts) = self.surroundings.of(at, id, self.templates, &self.assets)?;
        let Filled { html, own, shared } = self.templates.page(row.template, &page, parts, view)?;
        at.lacks_nothing()?;
        let Page { title, summary, is_draft, .. } = page;
        let path = at.here.clone();
        Ok(RenderedPage {
            id,
            path,
            html,
            title,
            summary,
            is_draft,
            search_kind,
            own,
            surrounding,
            shared,
        })
    }
}
