//! A last look at the finished pages: every link inside the site leads to a file that is there,
//! and to a place that the file has. What templates write is held to the same rule as texts.

use crate::check::AnchorLink;
use crate::diag::{Diagnostic, nearest};
use crate::model::Playbook;
use crate::render::{RenderedPage, routes::Paths};
use memchr::memmem;
use std::collections::{HashMap, HashSet};

/// What is seen on one page by itself.
#[derive(Debug, Default)]
pub struct Facts {
    /// The places of the page that a link can lead to.
    places: Vec<Box<str>>,
    /// Links to places on other pages, each once.
    to_places: Vec<Box<str>>,
    /// Links that lead nowhere.
    broken: Vec<(Box<str>, &'static str)>,
}

impl Facts {
    /// Looks at a page; `is_there` tells whether the site has a file at a path.
    pub fn of(page: &RenderedPage, is_there: impl Fn(&str) -> bool) -> Self {
        let mut facts =
            Self { places: sorted(attributes(&page.html, b" id=\"")), ..Self::default() };
        let urls = attributes(&page.html, b" href=\"").chain(attributes(&page.html, b" src=\""));
        let here = page.path.as_str();
        let mut target = String::new();
        for url in sorted(urls.filter(|url| !is_outside(url))) {
            let (path, fragment) = split(&url);
            if !resolve(here, path, &mut target) {
                facts.broken.push((url, "it leads out of the site"));
            } else if !is_there(&target) {
                facts.broken.push((url, "there is no such file"));
            } else if fragment.is_some_and(|_| target != here) {
                facts.to_places.push(url);
            } else if fragment.is_some_and(|fragment| !facts.has_place(fragment)) {
                facts.broken.push((url, NO_PLACE));
            }
        }
        facts
    }

    fn has_place(&self, fragment: &str) -> bool {
        self.places.binary_search_by(|place| place.as_ref().cmp(fragment)).is_ok()
    }
}

const NO_PLACE: &str = "that page has no such place";

/// What all pages together show to be wrong. `anchored` are links in texts whose place is known,
/// so that a missing anchor is shown where it was written.
pub fn audit<'a>(
    pages: impl Iterator<Item = (&'a str, &'a Facts)> + Clone,
    anchored: &[AnchorLink],
    playbook: &Playbook,
    paths: &Paths,
) -> Vec<Diagnostic> {
    let by_path: HashMap<&str, &Facts> = pages.clone().collect();
    let mut diagnostics = Vec::new();
    let mut reported = HashSet::new();
    for link in anchored {
        let page = paths.showing(playbook, link.target).and_then(|path| by_path.get(path.as_str()));
        let Some(page) = page.filter(|page| !page.has_place(&link.fragment)) else { continue };
        let near = nearest(&link.fragment, page.places.iter().map(AsRef::as_ref));
        diagnostics.push(Diagnostic::unknown_anchor(link.span, &link.url, &link.fragment, near));
        reported.insert(link.fragment.as_str());
    }
    let mut target = String::new();
    for (here, facts) in pages {
        let to_places = facts.to_places.iter().filter(|url| {
            let (path, fragment) = split(url);
            resolve(here, path, &mut target);
            let page = by_path.get(target.as_str());
            page.zip(fragment).is_some_and(|(page, fragment)| !page.has_place(fragment))
        });
        let missing = to_places.map(|url| (url, NO_PLACE)).collect::<Vec<_>>();
        for (url, reason) in facts.broken.iter().map(|(url, reason)| (url, *reason)).chain(missing)
        {
            let fragment = split(url).1;
            if fragment.is_none_or(|fragment| !reported.contains(fragment)) {
                diagnostics.push(Diagnostic::broken_output_link(here, url, reason));
            }
        }
    }
    diagnostics
}

fn sorted<'a>(values: impl Iterator<Item = &'a str>) -> Vec<Box<str>> {
    let mut values: Vec<&str> = values.collect();
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

/// The values of an attribute; templates and Markdown always write it in double quotes.
fn attributes<'a>(html: &'a str, start: &'static [u8]) -> impl Iterator<Item = &'a str> {
    memmem::find_iter(html.as_bytes(), start).map(move |at| {
        let value = &html[at + start.len()..];
        &value[..memchr::memchr(b'"', value.as_bytes()).unwrap_or(value.len())]
    })
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
