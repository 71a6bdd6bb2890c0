//! A last look at the finished pages: every link inside the site leads to a file that is there,
//! and to a place that the file has. What templates write is held to the same rule as texts.

use crate::check::AnchorLink;
use crate::diag::{Diagnostic, nearest};
use crate::model::Playbook;
use crate::output::OutPath;
use crate::render::{RenderedPage, routes::Paths};
use memchr::memchr3_iter;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::HashSet;
use std::sync::Arc;

/// What is seen on one page by itself.
#[derive(Debug, Default)]
pub struct Facts {
    /// The places that a link can lead to.
    places: Vec<Box<str>>,
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
        self.places = sorted(places);
        let mut target = String::new();
        for url in sorted(urls) {
            let (path, fragment) = split(&url);
            if !resolve(here, path, &mut target) {
                self.broken.push((url, "it leads out of the site"));
            } else if !is_there(&target) {
                self.broken.push((url, "there is no such file"));
            } else if is_elsewhere(&target, fragment) {
                self.to_places.push(url);
            } else if fragment.is_some_and(|fragment| !self.has_place(fragment)) {
                self.broken.push((url, NO_PLACE));
            }
        }
    }

    fn has_place(&self, fragment: &str) -> bool {
        self.places.binary_search_by(|place| place.as_ref().cmp(fragment)).is_ok()
            || self.shared.iter().any(|shared| shared.has_place(fragment))
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
    for link in anchored {
        let page = paths.showing(playbook, link.target).and_then(|path| by_path.get(path.as_str()));
        let Some(page) = page.filter(|page| !page.has_place(&link.fragment)) else { continue };
        let places = page.all().flat_map(|facts| &facts.places);
        let near = nearest(&link.fragment, places.map(AsRef::as_ref));
        diagnostics.push(Diagnostic::unknown_anchor(link.span, &link.url, &link.fragment, near));
        reported.insert(link.fragment.as_str());
    }
    let of_page = |&(here, facts): &(&str, &Facts)| {
        let mut wrong: Vec<_> = facts.all().flat_map(|facts| &facts.broken).cloned().collect();
        let mut target = String::new();
        for url in facts.all().flat_map(|facts| &facts.to_places) {
            let (path, Some(fragment)) = split(url) else { continue };
            let page = if path.is_empty() {
                Some(&facts)
            } else {
                resolve(here, path, &mut target);
                by_path.get(target.as_str())
            };
            if page.is_some_and(|page| !page.has_place(fragment)) {
                wrong.push((url.clone(), NO_PLACE));
            }
        }
        wrong.retain(|(url, _)| split(url).1.is_none_or(|fragment| !reported.contains(fragment)));
        let diagnostic =
            |(url, reason): (Box<str>, _)| Diagnostic::broken_output_link(here, &url, reason);
        wrong.into_iter().map(diagnostic).collect::<Vec<_>>()
    };
    diagnostics.par_extend(pages.par_iter().flat_map_iter(of_page));
    diagnostics
}

fn sorted(mut values: Vec<&str>) -> Vec<Box<str>> {
    values.sort_unstable();
    values.dedup();
    values.into_iter().map(Into::into).collect()
}

/// The path and the fragment of a URL.
fn split(url: &str) -> (&str, Option<&str>) {
    let (path, fragment) = match url.split_once('#') {
        Some((path, fragment)) => (path, Some(fragment)),
        None => (url, None),
    };
    (path.split('?').next().unwrap_or(path), fragment)
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
    for part in path.split('/') {
        match part {
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
    }
    true
}

/// An attribute that matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Attribute {
    Id,
    Url,
}

impl Attribute {
    /// The attribute whose value comes after a beginning of a tag.
    fn before_value(tag: &str) -> Option<Self> {
        let names = [(" id=", Self::Id), (" href=", Self::Url), (" src=", Self::Url)];
        names.into_iter().find(|(name, _)| tag.ends_with(name)).map(|(_, attribute)| attribute)
    }
}

/// Where a sign of HTML stands.
#[derive(Clone, Copy)]
enum Place {
    Text,
    Comment,
    Tag,
    Value(Option<Attribute>),
}

/// The attributes of a page, in order, with their values, which always stand in double quotes. A
/// `>` may stand in a value, and quotes in text.
fn attributes(html: &str) -> impl Iterator<Item = (Attribute, &str)> {
    let (mut place, mut start) = (Place::Text, 0);
    memchr3_iter(b'<', b'>', b'"', html.as_bytes()).filter_map(move |at| {
        match (place, html.as_bytes()[at]) {
            (Place::Text, b'<') if html[at..].starts_with("<!--") => place = Place::Comment,
            (Place::Text, b'<') => place = Place::Tag,
            (Place::Comment, b'>') if html[..at].ends_with("--") => place = Place::Text,
            (Place::Tag, b'>') => place = Place::Text,
            (Place::Tag, b'"') => {
                place = Place::Value(Attribute::before_value(&html[..at]));
                start = at + 1;
            }
            (Place::Value(attribute), b'"') => {
                place = Place::Tag;
                return attribute.map(|attribute| (attribute, &html[start..at]));
            }
            _ => {}
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_stand_in_tags() {
        let html = "<p id=\"a\" title=\"1 > 0\" href=\"b\">say <b id=\"c\"> src=\"d\" \"<i>e=\"f\"</i><!-- <u id=\"g\" \" -->";
        let found: Vec<_> = attributes(html).collect();
        let expected = [(Attribute::Id, "a"), (Attribute::Url, "b"), (Attribute::Id, "c")];
        assert_eq!(found, expected);
    }

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
