//! A last look at the finished pages: every link inside the site leads to a file that is there,
//! and to a place that the file has. What templates write is held to the same rule as texts.

mod attributes;

use crate::check::AnchorLink;
use crate::diag::{Diagnostic, Suggestions};
use crate::model::Playbook;
use crate::output::OutPath;
use crate::render::{RenderedPage, routes::Paths};
use attributes::{Attribute, attributes};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

/// What is seen on one page by itself.
#[derive(Debug, Default)]
pub struct Facts {
    /// The places that a link can lead to.
    places: Vec<Box<str>>,
    /// Places that stand there more than once.
    twice: Vec<Box<str>>,
    /// Links to places on other pages, each once; in shared markup to any page.
    to_places: Vec<Box<str>>,
    /// Links that lead nowhere.
    broken: Vec<(Box<str>, &'static str)>,
    /// What is seen in markup that the page shares with others.
    shared: Vec<Arc<Facts>>,
}

impl Facts {
    /// Looks at markup that stands on a page and on others beside it.
    pub fn of_shared(here: &OutPath, markup: &str, is_there: impl Fn(&str) -> bool) -> Self {
        let mut facts = Self::default();
        facts.look(here.as_str(), [markup], is_there, |_, fragment| fragment.is_some());
        facts
    }

    /// Looks at a page. `shared` is what was seen in the markup that it shares with others; `is_there`
    /// tells whether the site has a file at a path.
    pub fn of(
        page: &RenderedPage,
        shared: Vec<Arc<Self>>,
        is_there: impl Fn(&str) -> bool,
    ) -> Self {
        let mut facts = Self { shared, ..Self::default() };
        let here = page.path.as_str();
        let own = page.own.iter().map(|range| &page.html[range.clone()]);
        facts.look(here, own, is_there, |target, fragment| fragment.is_some() && target != here);
        facts
    }

    /// Looks at the parts of a page. `is_elsewhere` tells of a path and a fragment whether they can
    /// be held against one another only when all pages are known.
    fn look<'a>(
        &mut self,
        here: &str,
        parts: impl IntoIterator<Item = &'a str>,
        is_there: impl Fn(&str) -> bool,
        is_elsewhere: impl Fn(&str, Option<&str>) -> bool,
    ) {
        let (mut places, mut urls) = (Vec::new(), Vec::new());
        for (attribute, value) in parts.into_iter().flat_map(attributes) {
            match attribute {
                Attribute::Id => places.push(value),
                Attribute::Url if !is_outside(value) => urls.push(value),
                Attribute::Url => {}
            }
        }
        places.sort_unstable();
        self.twice = repeated(&places).map(Box::from).collect();
        places.dedup();
        self.places = places.into_iter().map(Box::from).collect();
        let mut target = String::with_capacity(here.len() * 2);
        for url in sorted(urls) {
            let (path, fragment) = split(url);
            if !resolve(here, path, &mut target) {
                self.broken.push((url.into(), "it leads out of the site"));
            } else if !is_there(&target) {
                self.broken.push((url.into(), "there is no such file"));
            } else if is_elsewhere(&target, fragment) {
                self.to_places.push(url.into());
            } else if fragment.is_some_and(|fragment| !self.has_place(fragment)) {
                self.broken.push((url.into(), NO_PLACE));
            }
        }
    }

    fn has_place(&self, fragment: &str) -> bool {
        self.has_own_place(fragment) || self.shared.iter().any(|shared| shared.has_place(fragment))
    }

    fn has_own_place(&self, fragment: &str) -> bool {
        self.places.binary_search_by(|place| place.as_ref().cmp(fragment)).is_ok()
    }

    /// The places that stand more than once on the page or in what it shares with others.
    fn all_twice(&self) -> Vec<&str> {
        let twice = self.all().flat_map(|facts| &facts.twice).map(AsRef::as_ref);
        let mut shared: Vec<&str> =
            self.shared.iter().flat_map(|shared| &shared.places).map(AsRef::as_ref).collect();
        shared.sort_unstable();
        let of_both = shared.iter().copied().filter(|place| self.has_own_place(place));
        let mut twice: Vec<_> = twice.chain(repeated(&shared)).chain(of_both).collect();
        twice.sort_unstable();
        twice.dedup();
        twice
    }

    /// What is seen on the page and in what it shares with others.
    fn all(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(self.shared.iter().map(AsRef::as_ref))
    }
}

const NO_PLACE: &str = "that page has no such place";

/// What all pages together show to be wrong. `anchored` are links in texts whose place is known,
/// so that a missing anchor is shown where it was written.
pub fn audit(
    pages: &[(&str, &Facts)],
    anchored: &[AnchorLink],
    playbook: &Playbook,
    paths: &Paths,
) -> Vec<Diagnostic> {
    let by_path: FxHashMap<&str, &Facts> = pages.iter().copied().collect();
    let mut diagnostics = Vec::new();
    let mut reported = HashSet::new();
    let mut suggestions = Suggestions::default();
    for link in anchored {
        let page = paths.showing(playbook, link.target).and_then(|path| by_path.get(path.as_str()));
        let Some(page) = page.filter(|page| !page.has_place(&link.fragment)) else { continue };
        let places = page.all().flat_map(|facts| &facts.places).map(AsRef::as_ref);
        let near = suggestions.nearest(link.span.file, &link.fragment, places);
        diagnostics.push(Diagnostic::unknown_anchor(link.span, &link.url, &link.fragment, near));
        reported.insert(link.fragment.as_str());
    }
    let is_wrong = |here: &str, facts: &Facts, url: &str| {
        let (path, Some(fragment)) = split(url) else { return false };
        let mut target = String::new();
        let page = if path.is_empty() {
            Some(&facts)
        } else {
            resolve(here, path, &mut target);
            by_path.get(target.as_str())
        };
        page.is_some_and(|page| !page.has_place(fragment))
    };
    // Shared markup stands in one folder, from which its links lead to the same places.
    let address = |facts: &Arc<Facts>| Arc::as_ptr(facts).addr();
    let mut are_wrong: FxHashMap<usize, bool> = FxHashMap::default();
    for (here, facts) in pages {
        for shared in &facts.shared {
            let mut elsewhere = shared.to_places.iter().filter(|url| !url.starts_with('#'));
            are_wrong
                .entry(address(shared))
                .or_insert_with(|| elsewhere.any(|url| is_wrong(here, facts, url)));
        }
    }
    let of_page = |&(here, facts): &(&str, &Facts)| {
        let mut wrong: Vec<_> = facts.all().flat_map(|facts| &facts.broken).cloned().collect();
        let in_shared = facts.shared.iter().flat_map(|shared| {
            let are_wrong = are_wrong[&address(shared)];
            shared.to_places.iter().filter(move |url| are_wrong || url.starts_with('#'))
        });
        let urls = facts.to_places.iter().chain(in_shared);
        let urls = urls.filter(|url| is_wrong(here, facts, url));
        wrong.extend(urls.map(|url| (url.clone(), NO_PLACE)));
        wrong.retain(|(url, _)| split(url).1.is_none_or(|fragment| !reported.contains(fragment)));
        let diagnostic =
            |(url, reason): (Box<str>, _)| Diagnostic::broken_output_link(here, &url, reason);
        wrong.into_iter().map(diagnostic).collect::<Vec<_>>()
    };
    diagnostics.par_extend(pages.par_iter().flat_map_iter(of_page));
    diagnostics.extend(duplicate_places(pages));
    diagnostics
}

/// Each place that stands twice on a page, with the first such page: a template makes it on many.
fn duplicate_places(pages: &[(&str, &Facts)]) -> Vec<Diagnostic> {
    let mut found: BTreeMap<&str, (&str, usize)> = BTreeMap::new();
    for (here, facts) in pages {
        for place in facts.all_twice() {
            let (first, pages) = found.entry(place).or_insert((*here, 0));
            *first = (*first).min(*here);
            *pages += 1;
        }
    }
    let diagnostics = found
        .into_iter()
        .map(|(place, (page, pages))| Diagnostic::duplicate_place(place, page, pages - 1));
    diagnostics.collect()
}

/// The values of a sorted list that stand in it more than once.
fn repeated<'a>(sorted: &[&'a str]) -> impl Iterator<Item = &'a str> {
    sorted.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0])
}

fn sorted(mut values: Vec<&str>) -> Vec<&str> {
    values.sort_unstable();
    values.dedup();
    values
}

/// The path and the fragment of a URL.
fn split(url: &str) -> (&str, Option<&str>) {
    let (url, fragment) = match place_of(url, b'#') {
        Some(at) => (&url[..at], Some(&url[at + 1..])),
        None => (url, None),
    };
    (&url[..place_of(url, b'?').unwrap_or(url.len())], fragment)
}

/// Where a sign of ASCII stands first. URLs are so short that this is quicker than searching in steps.
fn place_of(url: &str, sign: u8) -> Option<usize> {
    url.bytes().position(|byte| byte == sign)
}

fn is_outside(url: &str) -> bool {
    ["https://", "http://", "mailto:", "tel:", "data:"].iter().any(|scheme| url.starts_with(scheme))
}

/// Writes the path below the root that a relative URL names; `false` where it leaves the root.
fn resolve(here: &str, path: &str, target: &mut String) -> bool {
    target.clear();
    if path.is_empty() {
        target.push_str(here);
        return true;
    }
    if path.starts_with('/') {
        return false;
    }
    target.push_str(&here[..here.rfind('/').unwrap_or(0)]);
    let mut rest = path;
    while !rest.is_empty() {
        let end = place_of(rest, b'/').unwrap_or(rest.len());
        match &rest[..end] {
            "." | "" => {}
            ".." if target.is_empty() => return false,
            ".." => target.truncate(target.rfind('/').unwrap_or(0)),
            part => {
                if !target.is_empty() {
                    target.push('/');
                }
                target.push_str(part);
            }
        }
        rest = rest.get(end + 1..).unwrap_or_default();
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_resolve_against_their_page() {
        let resolved = |here, path| {
            let mut target = String::new();
            resolve(here, path, &mut target).then_some(target)
        };
        assert_eq!(resolved("areas/a.html", "../index.html").as_deref(), Some("index.html"));
        assert_eq!(resolved("areas/a.html", "b.html").as_deref(), Some("areas/b.html"));
        assert_eq!(
            resolved("pages/x/a.html", "../../areas/b.html").as_deref(),
            Some("areas/b.html")
        );
        assert_eq!(resolved("areas/a.html", "").as_deref(), Some("areas/a.html"));
        assert_eq!(resolved("areas/a.html", "../../x.html"), None);
        assert_eq!(resolved("a.html", "/x.html"), None);
    }
}
