//! The parts that pages of one kind in one folder share, filled once, when the first of them asks:
//! styles and scripts, header, footer, and the list of sections.

use super::at::{At, SiteContext};
use super::bundles::Assets;
use super::frame;
use super::navigation::is_led_to;
use super::pages;
use super::table::{self, PageId};
use super::templates::{Parts, Templates};
use crate::diag::Diagnostic;
use crate::output::OutPath;
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// The shared parts of all pages.
pub(super) struct Surroundings {
    /// By kind and folder, the place in the list.
    places: FxHashMap<&'static str, FxHashMap<String, usize>>,
    /// Of pages that the navigation marks, each by itself.
    own: FxHashMap<PageId, usize>,
    all: Vec<Surrounding>,
}

/// What pages of one kind in one folder share.
struct Surrounding {
    /// One of the pages.
    example: PageId,
    parts: OnceLock<Result<Parts, Diagnostic>>,
}

impl Surroundings {
    /// Finds out which pages share their parts.
    pub(super) fn new(context: &SiteContext<'_>) -> Self {
        let mut surroundings =
            Self { places: FxHashMap::default(), own: FxHashMap::default(), all: Vec::new() };
        let mut before = ("", "");
        for page in table::all(context.playbook) {
            if is_led_to(context, page) {
                surroundings.own.insert(page, surroundings.all.len());
                surroundings.all.push(Surrounding { example: page, parts: OnceLock::new() });
                continue;
            }
            let (kind, folder) =
                (table::row(context.playbook, page).kind, folder(context.paths.page(page)));
            // Most pages are of the kind and in the folder of the one before.
            if std::mem::replace(&mut before, (kind, folder)) == (kind, folder) {
                continue;
            }
            let of_kind = surroundings.places.entry(kind).or_default();
            if !of_kind.contains_key(folder) {
                of_kind.insert(folder.to_owned(), surroundings.all.len());
                surroundings.all.push(Surrounding { example: page, parts: OnceLock::new() });
            }
        }
        surroundings
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.all.len()
    }

    /// The place of a page's parts in the list, and the parts.
    pub(super) fn of(
        &self,
        at: &At<'_>,
        page: PageId,
        templates: &Templates,
        assets: &Assets,
    ) -> Result<(usize, &Parts), Diagnostic> {
        let shared = || self.places[table::row(at.site.playbook, page).kind][folder(at.here)];
        let place = self.own.get(&page).copied().unwrap_or_else(shared);
        let Surrounding { example, parts } = &self.all[place];
        let filled =
            parts.get_or_init(|| fill(&At::new(at.site, *example), *example, templates, assets));
        filled.as_ref().map(|parts| (place, parts)).map_err(Clone::clone)
    }
}

fn folder(path: &OutPath) -> &str {
    path.as_str().rsplit_once('/').map_or("", |(folder, _)| folder)
}

fn fill(
    at: &At<'_>,
    page: PageId,
    templates: &Templates,
    assets: &Assets,
) -> Result<Parts, Diagnostic> {
    let shared = frame::shared(at, page, assets);
    let sections = match page {
        PageId::Free(page) => pages::section_list(at, page),
        _ => None,
    };
    let sections = sections.map(|list| templates.part("sections.html", &list)).transpose()?;
    at.lacks_nothing()?;
    let of = |template| {
        let markup = templates.part(template, &shared)?;
        Ok(markup.trim_end().to_owned())
    };
    Ok(Parts::new([
        ("head", of("head.html")?),
        ("header", of("header.html")?),
        ("footer", of("footer.html")?),
        ("sections", sections.unwrap_or_default().trim_end().to_owned()),
    ]))
}
