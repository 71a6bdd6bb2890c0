//! The parts that pages of one kind in one folder share, filled once: styles and scripts, header,
//! footer, and the list of sections.

use super::at::{At, SiteContext};
use super::frame::{self, Assets};
use super::routes::{self, PageId};
use super::templates::{Parts, Templates};
use crate::diag::Diagnostic;
use crate::output::OutPath;
use rayon::prelude::*;
use std::collections::HashMap;

/// A folder and a kind of page.
type Key<'a> = (&'a str, &'static str);

/// The shared parts of all pages.
pub(super) struct Surroundings {
    /// By folder and kind, the place in the list.
    places: HashMap<(String, &'static str), usize>,
    filled: Vec<Surrounding>,
}

/// What pages of one kind in one folder share.
pub struct Surrounding {
    /// Where one of them stands.
    pub example: OutPath,
    parts: Parts,
}

impl Surrounding {
    /// Pieces of finished markup.
    pub fn markup(&self) -> &[String] {
        self.parts.markup()
    }
}

impl Surroundings {
    /// Fills the parts of every page, each once.
    pub(super) fn new(
        context: &SiteContext<'_>,
        templates: &Templates,
        assets: &Assets,
    ) -> Result<Self, Diagnostic> {
        let mut examples: HashMap<Key<'_>, PageId> = HashMap::new();
        for page in routes::pages(context.playbook) {
            examples.entry(key(context.paths.page(page), page)).or_insert(page);
        }
        let mut places = HashMap::new();
        let mut pages = Vec::new();
        for ((folder, kind), page) in examples {
            places.insert((folder.to_owned(), kind), pages.len());
            pages.push(page);
        }
        let filled = pages.into_par_iter().map(|page| {
            let at = At::new(context, page);
            Ok(Surrounding {
                example: at.here.clone(),
                parts: parts(&at, page, templates, assets)?,
            })
        });
        Ok(Self { places, filled: filled.collect::<Result<_, _>>()? })
    }

    /// The parts of a page, by their place in [`Self::all`].
    pub(super) fn of(&self, at: &At<'_>, page: PageId) -> (usize, &Parts) {
        let (folder, kind) = key(at.here, page);
        let place = self.places[&(folder.to_owned(), kind)];
        (place, &self.filled[place].parts)
    }

    /// All shared parts.
    pub(super) fn all(&self) -> &[Surrounding] {
        &self.filled
    }
}

fn key(path: &OutPath, page: PageId) -> Key<'_> {
    (path.as_str().rsplit_once('/').map_or("", |(folder, _)| folder), frame::kind(page))
}

fn parts(
    at: &At<'_>,
    page: PageId,
    templates: &Templates,
    assets: &Assets,
) -> Result<Parts, Diagnostic> {
    let shared = frame::shared(at, page, assets);
    let sections = match page {
        PageId::Free(page) => at.site.sections.list(at, page),
        _ => None,
    };
    let sections = sections.map(|list| templates.part("sections.html", &list)).transpose()?;
    let of = |template| {
        let markup = templates.part(template, &shared)?;
        Ok(markup.trim_end().to_owned())
    };
    Ok(Parts::new(vec![
        ("head", of("head.html")?),
        ("header", of("header.html")?),
        ("footer", of("footer.html")?),
        ("sections", sections.unwrap_or_default()),
    ]))
}
