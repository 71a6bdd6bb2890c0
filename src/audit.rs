//! A last look at the finished pages: every link inside the site leads to a file that is there,
//! and to a place that the file has. Links in templates are checked like those in texts.

mod facts;

use crate::check::AnchorLink;
use crate::diag::{Diagnostic, Suggestions};
use crate::html::{decoded, resolve, split_url};
use crate::model::Playbook;
use crate::output::OutPath;
use crate::render::routes::Paths;
use facts::NO_PLACE;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

pub(crate) use facts::Facts;

/// A page's path, and what was seen on it.
pub(crate) type Page<'a> = (&'a str, &'a Facts);

/// What all pages together show to be wrong. `anchored` are links in texts whose place is known,
/// so that a missing anchor is shown where it was written.
pub(crate) fn audit(
    pages: &[Page<'_>],
    anchored: &[AnchorLink],
    playbook: &Playbook,
    paths: &Paths,
) -> Vec<Diagnostic> {
    let site = Site { by_path: pages.iter().copied().collect() };
    let mut diagnostics = Vec::new();
    let mut reported = HashSet::new();
    let mut suggestions = Suggestions::default();
    for link in anchored {
        let path = paths.showing(playbook, link.target).map(OutPath::as_str);
        let Some((path, page)) = path.and_then(|path| Some((path, site.by_path.get(path)?))) else {
            continue;
        };
        if page.has_place(&link.fragment) {
            continue;
        }
        let places = page.all().flat_map(|facts| &facts.places).map(AsRef::as_ref);
        let near = suggestions.nearest(link.span.file, &link.fragment, places);
        diagnostics.push(Diagnostic::unknown_anchor(link.span, &link.url, &link.fragment, near));
        reported.insert((path, decoded(&link.fragment)));
    }
    diagnostics.extend(site.broken_links(pages, &reported));
    diagnostics.extend(duplicate_places(pages));
    diagnostics
}

/// A page's path, and the name of a place on it.
type Place<'a> = (&'a str, Cow<'a, str>);

/// Whether the place that a link leads to was reported where a text links to it.
fn is_reported(here: &str, url: &str, reported: &HashSet<Place<'_>>) -> bool {
    let (path, Some(fragment)) = split_url(url) else { return false };
    let mut target = String::new();
    resolve(here, path, &mut target);
    reported.contains(&(target.as_str(), decoded(fragment)))
}

/// All pages by their paths.
struct Site<'a> {
    by_path: FxHashMap<&'a str, &'a Facts>,
}

/// The first page with a mistake, what it says there, and how many pages have it.
type Repeated<'a> = (&'a str, &'a str, usize);

impl<'a> Site<'a> {
    /// Each link that leads nowhere, with the first page that has it: a template writes it on many, and from folders of
    /// different depth. Links to places that were `reported` before are left out.
    fn broken_links(&self, pages: &[Page<'a>], reported: &HashSet<Place<'_>>) -> Vec<Diagnostic> {
        let wrong_shared = self.wrong_shared(pages);
        let of_page = |&(here, facts): &Page<'a>| {
            let broken = facts.all().flat_map(|facts| &facts.broken);
            let broken = broken.map(|(url, reason)| (url.as_ref(), *reason));
            let mut wrong: Vec<(&str, &str)> = broken.collect();
            let shared = facts.shared.iter().flat_map(|shared| {
                let are_wrong = wrong_shared[&address(shared)];
                shared.to_places.iter().filter(move |url| are_wrong || url.starts_with('#'))
            });
            let urls = facts.to_places.iter().chain(shared).map(AsRef::as_ref);
            wrong.extend(
                urls.filter(|url| self.is_wrong(here, facts, url)).map(|url| (url, NO_PLACE)),
            );
            wrong.retain(|(url, reason)| *reason != NO_PLACE || !is_reported(here, url, reported));
            (here, wrong)
        };
        let wrong: Vec<_> =
            pages.par_iter().map(of_page).filter(|(_, urls)| !urls.is_empty()).collect();
        let mut found: BTreeMap<(&str, &str), Repeated<'_>> = BTreeMap::new();
        for (here, urls) in wrong {
            for (url, reason) in urls {
                add(found.entry((below_folders(url), reason)).or_insert((here, url, 0)), here, url);
            }
        }
        let diagnostic = |((_, reason), (page, url, pages))| {
            Diagnostic::broken_output_link(page, url, reason, pages - 1)
        };
        found.into_iter().map(diagnostic).collect()
    }

    /// Which markup that pages share has a link to another page's place that is not there. From all pages that share it,
    /// its links lead to the same places.
    fn wrong_shared(&self, pages: &[Page<'a>]) -> FxHashMap<usize, bool> {
        let mut wrong = FxHashMap::default();
        for (here, facts) in pages {
            for shared in &facts.shared {
                let mut elsewhere = shared.to_places.iter().filter(|url| !url.starts_with('#'));
                wrong
                    .entry(address(shared))
                    .or_insert_with(|| elsewhere.any(|url| self.is_wrong(here, facts, url)));
            }
        }
        wrong
    }

    /// Whether a link leads to a place that its page does not have.
    fn is_wrong(&self, here: &str, facts: &Facts, url: &str) -> bool {
        let (path, Some(fragment)) = split_url(url) else { return false };
        if path.is_empty() {
            return !facts.has_place(fragment);
        }
        let mut target = String::new();
        resolve(here, path, &mut target);
        self.by_path.get(target.as_str()).is_some_and(|page| !page.has_place(fragment))
    }
}

/// Tells markup that pages share from other such markup.
fn address(shared: &Arc<Facts>) -> usize {
    Arc::as_ptr(shared).addr()
}

/// A URL without its way up.
fn below_folders(url: &str) -> &str {
    url.trim_start_matches("../")
}

/// Counts a page that has a mistake.
fn add<'a>((first, said, pages): &mut Repeated<'a>, here: &'a str, says: &'a str) {
    if here < *first {
        (*first, *said) = (here, says);
    }
    *pages += 1;
}

/// Each place that is twice on a page, with the first such page: a template makes it on many.
fn duplicate_places(pages: &[Page<'_>]) -> Vec<Diagnostic> {
    let mut found: BTreeMap<&str, Repeated<'_>> = BTreeMap::new();
    for (here, facts) in pages {
        for place in facts.all_twice() {
            add(found.entry(place).or_insert((here, place, 0)), here, place);
        }
    }
    let diagnostic =
        |(place, (page, _, pages)): (&str, _)| Diagnostic::duplicate_place(place, page, pages - 1);
    found.into_iter().map(diagnostic).collect()
}
