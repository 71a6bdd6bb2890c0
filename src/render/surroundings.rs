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

/// The shared parts by folder and kind.
pub(super) struct Surroundings(HashMap<(String, &'static str), Parts>);

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
        let examples: Vec<_> = examples.into_iter().collect();
        let filled = examples.into_par_iter().map(|((folder, kind), page)| {
            let parts = parts(&At::new(context, page), page, templates, assets)?;
            Ok(((folder.to_owned(), kind), parts))
        });
        filled.collect::<Result<_, _>>().map(Self)
    }

    /// The parts of a page.
    pub(super) fn of(&self, at: &At<'_>, page: PageId) -> &Parts {
        let (folder, kind) = key(at.here, page);
        &self.0[&(folder.to_owned(), kind)]
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
    Ok(Parts::new([
        ("head", templates.part("head.html", &shared)?.trim_end()),
        ("header", templates.part("header.html", &shared)?.trim_end()),
        ("footer", templates.part("footer.html", &shared)?.trim_end()),
        ("sections", sections.as_deref().unwrap_or_default()),
    ]))
}
