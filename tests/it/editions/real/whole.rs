//! Whether a site is whole, as a reader's browser would find out: every link leads to a page and a place, and no id is there twice.

use crate::html::Element;
use local_normal::output::OutputTree;
use std::collections::{BTreeMap, BTreeSet};

/// What is wrong with its pages.
pub(super) fn mistakes(site: &OutputTree) -> Vec<String> {
    let files: BTreeSet<&str> = site.iter().map(|(path, _)| path.as_str()).collect();
    let pages: BTreeMap<&str, Page> = site
        .iter()
        .filter_map(|(path, bytes)| Some((path.as_str(), Page::of(path.as_str(), bytes)?)))
        .collect();
    let mut found = Vec::new();
    for (path, page) in &pages {
        found.extend(page.twice.iter().map(|id| format!("{path}: two have the id {id}")));
        for url in &page.urls {
            let Some((target, place)) = resolved(path, url) else { continue };
            let has_place = || {
                place.is_empty() || pages.get(&*target).is_none_or(|page| page.ids.contains(&place))
            };
            // Pictures are not held in memory.
            let is_there = files.contains(&*target) || target.starts_with("media/");
            if !is_there || !has_place() {
                found.push(format!("{path}: {url} leads nowhere"));
            }
        }
    }
    found
}

struct Page {
    ids: BTreeSet<String>,
    twice: Vec<String>,
    urls: BTreeSet<String>,
}

impl Page {
    fn of(path: &str, bytes: &[u8]) -> Option<Self> {
        let text = path.ends_with(".html").then(|| std::str::from_utf8(bytes).unwrap())?;
        let mut page = Self { ids: BTreeSet::new(), twice: Vec::new(), urls: BTreeSet::new() };
        for element in Element::parse(text).all() {
            if let Some(id) = element.attribute("id")
                && !page.ids.insert(id.to_owned())
            {
                page.twice.push(id.to_owned());
            }
            let urls = ["href", "src"].into_iter().filter_map(|name| element.attribute(name));
            page.urls.extend(urls.map(str::to_owned));
        }
        Some(page)
    }
}

/// The file and the place that a page's URL leads to; `None` where that is on another site.
fn resolved(path: &str, url: &str) -> Option<(String, String)> {
    let (file, place) = url.split_once('#').unwrap_or((url, ""));
    let file = file.split('?').next().unwrap_or_default();
    if file.contains(':') || file.starts_with("//") {
        return None;
    }
    if file.is_empty() {
        return Some((path.to_owned(), place.to_owned()));
    }
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for part in file.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    let name = if file.ends_with('/') { "/index.html" } else { "" };
    Some((format!("{}{name}", parts.join("/")), place.to_owned()))
}
