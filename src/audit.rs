//! A last look at the finished pages: every link inside the site leads to a file that is there,
//! and to a place that the file has. What templates write is held to the same rule as texts.

use crate::check::AnchorLink;
use crate::diag::{Diagnostic, nearest};
use crate::model::Playbook;
use crate::output::OutPath;
use crate::render::{RenderedPage, routes};
use memchr::memmem;
use rayon::prelude::*;
use std::collections::{BTreeSet, HashMap, HashSet};

/// Checks the links of all pages. `files` are the paths of the whole site; `anchored` are links in
/// texts whose place is known, so that a missing anchor is shown where it was written.
pub fn audit(
    pages: &[RenderedPage],
    files: &BTreeSet<&OutPath>,
    anchored: &[AnchorLink],
    playbook: &Playbook,
) -> Vec<Diagnostic> {
    let places: HashMap<&str, HashSet<&str>> = pages
        .par_iter()
        .map(|page| (page.path.as_str(), attributes(&page.html, b" id=\"").collect()))
        .collect();
    let mut diagnostics = Vec::new();
    let mut reported = HashSet::new();
    for link in anchored {
        let (path, _) = routes::of_target(playbook, link.target);
        let known = places.get(path.as_str());
        if known.is_some_and(|known| !known.contains(link.fragment.as_str())) {
            let near = nearest(&link.fragment, known.into_iter().flatten().copied());
            diagnostics.push(Diagnostic::unknown_anchor(
                link.span,
                &link.url,
                &link.fragment,
                near,
            ));
            reported.insert(link.fragment.as_str());
        }
    }
    let names: HashSet<&str> = files.iter().map(|path| path.as_str()).collect();
    let broken: Vec<_> =
        pages.par_iter().flat_map_iter(|page| broken_links(page, &names, &places)).collect();
    let unreported = broken
        .into_iter()
        .filter(|broken| broken.fragment.is_none_or(|fragment| !reported.contains(fragment)));
    diagnostics.extend(
        unreported
            .map(|broken| Diagnostic::broken_output_link(broken.page, broken.url, broken.reason)),
    );
    diagnostics
}

struct Broken<'a> {
    page: &'a str,
    url: &'a str,
    fragment: Option<&'a str>,
    reason: &'static str,
}

fn broken_links<'a>(
    page: &'a RenderedPage,
    files: &'a HashSet<&str>,
    places: &'a HashMap<&str, HashSet<&str>>,
) -> impl Iterator<Item = Broken<'a>> {
    let here = page.path.as_str();
    let urls = attributes(&page.html, b" href=\"").chain(attributes(&page.html, b" src=\""));
    urls.filter_map(move |url| {
        let (reason, fragment) = fault(here, url, files, places)?;
        Some(Broken { page: here, url, fragment, reason })
    })
}

/// What is wrong with a URL on a page, where anything is.
fn fault<'a>(
    here: &str,
    url: &'a str,
    files: &HashSet<&str>,
    places: &HashMap<&str, HashSet<&str>>,
) -> Option<(&'static str, Option<&'a str>)> {
    if is_outside(url) {
        return None;
    }
    let (path, fragment) = match url.split_once('#') {
        Some((path, fragment)) => (path, Some(fragment)),
        None => (url, None),
    };
    let path = path.split('?').next().unwrap_or(path);
    let Some(target) = resolve(here, path) else { return Some(("it leads out of the site", None)) };
    if !files.contains(target.as_str()) {
        return Some(("there is no such file", None));
    }
    let known = places.get(target.as_str())?;
    match fragment {
        Some(fragment) if !known.contains(fragment) => {
            Some(("that page has no such place", Some(fragment)))
        }
        _ => None,
    }
}

fn is_outside(url: &str) -> bool {
    ["https://", "http://", "mailto:", "tel:", "data:"].iter().any(|scheme| url.starts_with(scheme))
}

/// The path below the root that a relative URL names; `None` where it leaves the root.
fn resolve(here: &str, path: &str) -> Option<String> {
    if path.is_empty() {
        return Some(here.to_owned());
    }
    if path.starts_with('/') {
        return None;
    }
    let mut parts: Vec<&str> = here.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
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
        assert_eq!(resolve("areas/a.html", "../index.html").as_deref(), Some("index.html"));
        assert_eq!(resolve("areas/a.html", "b.html").as_deref(), Some("areas/b.html"));
        assert_eq!(resolve("areas/a.html", "").as_deref(), Some("areas/a.html"));
        assert_eq!(resolve("areas/a.html", "../../x.html"), None);
        assert_eq!(resolve("a.html", "/x.html"), None);
    }
}
