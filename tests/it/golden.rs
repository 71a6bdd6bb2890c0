//! The golden site: every page of a small playbook that has a page of each kind, and the files beside them, compared
//! with snapshots, one for each kind. Names by content are left out, so no change of a script or style changes a snapshot.

use crate::html::{Element, Node};
use crate::support::{base, files_below, golden, root, run};
use local_normal::output::OutputTree;
use local_normal::source::SourceTree;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::panic::catch_unwind;
use std::sync::LazyLock;

fn site() -> OutputTree {
    let outcome = run(&SourceTree::new(golden()));
    outcome.site.unwrap_or_else(|| panic!("{:#?}", outcome.diagnostics)).files
}

/// Every file that is text, by path.
fn texts(site: &OutputTree) -> BTreeMap<&str, &str> {
    let files = site.iter().map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes)));
    files.filter_map(|(path, text)| Some((path, text.ok()?))).collect()
}

fn compare(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots/golden");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    settings.bind(|| insta::assert_snapshot!(name, lines.join("\n")));
}

#[test]
fn every_page() {
    let site = site();
    let pages = texts(&site).into_iter().filter(|(path, _)| path.ends_with(".html"));
    let mut kinds: BTreeMap<String, String> = BTreeMap::new();
    for (path, html) in pages {
        let page = Element::parse(html);
        let kind = page.named("body").next().unwrap().attribute("class");
        let shown = kinds.entry(kind.unwrap_or("not-found").to_owned()).or_default();
        writeln!(shown, "== {path}\n{}", page_as_text(&page)).unwrap();
    }
    // All of them are compared with their snapshots before the first difference ends the test.
    let differs = |kind: &&String| catch_unwind(|| compare(kind, &kinds[*kind])).is_err();
    let other: Vec<_> = kinds.keys().filter(differs).collect();
    assert!(other.is_empty(), "these pages differ from their snapshots: {other:?}");
}

/// What is around the main part: the same on all pages but for what is listed of each.
#[test]
fn the_frame() {
    let site = site();
    let page = Element::parse(texts(&site)["stories/first-story.html"]);
    let body = page.named("body").next().unwrap();
    let parts = body.children.iter().filter_map(|node| match node {
        Node::Element(element) if element.name != "main" => Some(outline(element, 0)),
        _ => None,
    });
    compare("frame", &parts.collect::<String>());
}

#[test]
fn what_programs_read() {
    let site = site();
    let texts = texts(&site);
    for name in ["feed.xml", "sitemap.xml", "robots.txt"] {
        compare(name, texts[name]);
    }
    let export: serde_json::Value = serde_json::from_str(texts["playbook.json"]).unwrap();
    compare("playbook.json", &serde_json::to_string_pretty(&export).unwrap());
}

#[test]
fn every_calendar() {
    let site = site();
    let texts = texts(&site);
    let calendars = texts.iter().filter(|(path, _)| path.ends_with(".ics"));
    let all = calendars.map(|(path, text)| format!("== {path}\n{}\n", text.replace("\r\n", "\n")));
    compare("calendars", &all.collect::<String>());
}

#[test]
fn every_path() {
    compare("paths", &paths(&site()));
}

/// The files of a manifest but for those whose names change with their content.
fn paths(site: &OutputTree) -> String {
    let manifest = local_normal::manifest::Manifest::parse(texts(site)["manifest.json"].as_bytes());
    let files =
        manifest.unwrap().files.into_iter().filter(|file| !file.path.starts_with("assets/"));
    files.map(|file| file.path + "\n").collect()
}

/// Where a site will be is needed for a feed and a sitemap.
#[test]
fn a_site_without_an_address_has_neither_feed_nor_sitemap() {
    let tree = SourceTree::new(base());
    let paths = paths(&run(&tree).site.unwrap().files);
    assert!(paths.contains("robots.txt"));
    assert!(!paths.contains("feed.xml") && !paths.contains("sitemap.xml"), "{paths}");
}

#[test]
fn every_entry_of_the_search_index() {
    let site = site();
    let texts = texts(&site);
    let blocks = texts.iter().filter(|(path, _)| path.starts_with("assets/search-pages."));
    let entries = blocks.flat_map(|(_, script)| {
        let (start, end) = (script.find("[[").unwrap(), script.rfind("]]").unwrap());
        serde_json::from_str::<Vec<[String; 4]>>(&script[start..end + 2]).unwrap()
    });
    let line = |[url, title, kind, summary]: [String; 4]| {
        format!("{kind} | {title} | {url} | {summary}\n")
    };
    compare("search-index", &entries.map(line).collect::<String>());
}

/// What a page says of itself, what its navigation leads to, and its main part.
fn page_as_text(page: &Element) -> String {
    let mut text = String::new();
    for element in page.named("head").flat_map(Element::all) {
        match (element.name.as_str(), element.attribute("name"), element.attribute("rel")) {
            ("title", ..) => writeln!(text, "title: {}", element.words()).unwrap(),
            ("meta", Some(name @ ("description" | "robots")), _) => {
                writeln!(text, "{name}: {}", element.attribute("content").unwrap()).unwrap();
            }
            ("meta", ..) if element.attribute("http-equiv") == Some("refresh") => {
                writeln!(text, "refresh: {}", element.attribute("content").unwrap()).unwrap();
            }
            ("link", _, Some(name @ ("canonical" | "alternate"))) => {
                writeln!(text, "{name}: {}", element.attribute("href").unwrap()).unwrap();
            }
            _ => {}
        }
    }
    for (name, class) in [("navigation", "bar"), ("breadcrumb", "breadcrumb")] {
        let found = page.named("nav").find(|nav| nav.has_class(class));
        let links = found.iter().flat_map(|nav| nav.named("a")).map(link).collect::<Vec<_>>();
        writeln!(text, "{name}: {}", links.join(", ")).unwrap();
    }
    text + &outline(page.named("main").next().unwrap(), 0)
}

/// A link of the navigation; the one to where we are has stars.
fn link(element: &Element) -> String {
    let star = if element.attribute("aria-current").is_some() { "*" } else { "" };
    format!("{star}{}{star} <{}>", element.words(), element.attribute("href").unwrap())
}

/// An element with all in it: one element or text a line, with the depth shown. An icon goes by its name.
fn outline(element: &Element, depth: usize) -> String {
    let indent = "  ".repeat(depth);
    let attributes = element.attributes.iter();
    let attributes = attributes.map(|(name, value)| format!(" {name}={:?}", by_any_name(value)));
    let mut text = format!("{indent}<{}{}>", element.name, attributes.collect::<String>());
    if let Some(name) = icon(element) {
        return format!("{text} {name}\n");
    }
    text.push('\n');
    for node in &element.children {
        match node {
            Node::Element(element) => text.push_str(&outline(element, depth + 1)),
            Node::Text(words) => writeln!(text, "{indent}  {:?}", by_any_name(words)).unwrap(),
        }
    }
    text
}

/// A text in which hashes are only said to be there.
fn by_any_name(text: &str) -> String {
    let is_hash = |word: &str| {
        [12, 64].contains(&word.len())
            && word.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    };
    let parts = text.split_inclusive(|c: char| !c.is_ascii_alphanumeric()).map(|part| {
        let word = part.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
        if is_hash(word) { part.replace(word, "HASH") } else { part.to_owned() }
    });
    parts.collect()
}

/// The name of the theme's icon that an element draws.
fn icon(element: &Element) -> Option<&'static str> {
    static ICONS: LazyLock<BTreeMap<String, Element>> = LazyLock::new(icons);
    let is_icon = element.name == "svg" && element.has_class("icon");
    let mut icons = ICONS.iter().filter(|_| is_icon);
    let (name, _) = icons.find(|(_, icon)| icon.children == element.children)?;
    Some(name)
}

/// The theme's icons by name.
fn icons() -> BTreeMap<String, Element> {
    let files = files_below(&root().join("themes/default/icons")).into_iter();
    let icons = files.map(|(name, bytes)| {
        let document = Element::parse(&String::from_utf8(bytes).unwrap());
        (name.replace(".svg", ""), document.named("svg").next().unwrap().clone())
    });
    icons.collect()
}
