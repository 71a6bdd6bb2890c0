//! Playbooks of other shapes than the real one: nothing is said of them that is not true of them, and what they do not have is not shown.

use crate::html::{Element, Node};
use crate::support::{folder, places, root, run};
use local_normal::output::OutputTree;
use local_normal::source::SourceTree;
use std::collections::BTreeSet;

/// Each with the parts of a site that it has no content for.
const SHAPES: [(&str, &[&str]); 7] = [
    (
        "pages-only",
        &[
            "areas",
            "stories",
            "routes",
            "assessment",
            "workshops",
            "stages",
            "network",
            "events",
            "glossary",
        ],
    ),
    ("questionnaire", &["stories", "routes", "stages", "network", "events", "glossary"]),
    ("one-by-one", &["stories", "routes", "stages", "network", "events", "glossary"]),
    ("no-stages", &["routes", "stages", "network", "events", "glossary"]),
    ("no-stories", &["stories", "network", "events", "glossary"]),
    ("no-questions", &["routes", "assessment", "workshops", "network", "events"]),
    ("own-words", &[]),
];

/// What only the real playbook may say.
const FOREIGN: &[&str] = &[
    "council",
    "councils",
    "simplify",
    "standardise",
    "share",
    "sustain",
    "reset",
    "reform",
    "recover",
    "four",
    "five",
    "eight",
];

fn site(shape: &str) -> OutputTree {
    let shapes = root().join("tests/fixtures/shapes");
    let mut files = folder(&shapes.join("common"));
    files.extend(folder(&shapes.join(shape)));
    let tree = SourceTree::new(files);
    let outcome = run(&tree);
    let found = places(&tree, &outcome);
    outcome.site.unwrap_or_else(|| panic!("{shape}: {found:?} {:?}", outcome.diagnostics)).files
}

/// The pages of a site, read.
fn pages(site: &OutputTree) -> impl Iterator<Item = (&str, Element)> {
    let pages = site.iter().filter(|(path, _)| path.as_str().ends_with(".html"));
    pages.map(|(path, html)| (path.as_str(), Element::parse(std::str::from_utf8(html).unwrap())))
}

fn words(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase).collect()
}

#[test]
fn a_site_has_no_page_of_what_its_playbook_does_not_have() {
    for (shape, absent) in SHAPES {
        let site = site(shape);
        for (path, _) in site.iter() {
            let part = path.as_str().split(['/', '.']).next().unwrap();
            assert!(!absent.contains(&part), "{shape}: {path}");
        }
        for (path, page) in pages(&site) {
            for link in page.named("a").filter_map(|link| link.attribute("href")) {
                let part = link.trim_start_matches("../").split(['/', '.', '#']).next().unwrap();
                assert!(!absent.contains(&part), "{shape}: {path} links to {link}");
            }
        }
    }
}

#[test]
fn nothing_is_said_that_is_true_of_another_playbook() {
    let foreign: BTreeSet<_> = FOREIGN.iter().map(|&word| word.to_owned()).collect();
    for (shape, _) in SHAPES {
        let site = site(shape);
        for (path, page) in pages(&site) {
            let said = words(&page.words());
            let said: Vec<_> = said.intersection(&foreign).collect();
            assert!(said.is_empty(), "{shape}: {path} says {said:?}");
        }
    }
}

#[test]
fn no_heading_is_empty_or_alone() {
    for (shape, _) in SHAPES {
        let site = site(shape);
        for (path, page) in pages(&site) {
            for level in ["h1", "h2", "h3", "h4"] {
                for heading in page.named(level) {
                    assert!(!heading.words().trim().is_empty(), "{shape}: {path}: {level}");
                }
            }
            for part in page.named("section").chain(page.named("nav")) {
                let parts: Vec<_> = part.children.iter().filter(|node| is_shown(node)).collect();
                let is_alone =
                    matches!(parts.as_slice(), [Node::Element(only)] if only.name.starts_with('h'));
                assert!(!parts.is_empty() && !is_alone, "{shape}: {path}: {}", part.words());
            }
            for list in page.named("ul").chain(page.named("ol")).chain(page.named("dl")) {
                let is_filled_by_scripts = list.attribute("class") == Some("results");
                assert!(
                    is_filled_by_scripts || !list.children.is_empty(),
                    "{shape}: {path}: an empty list"
                );
            }
        }
    }
}

fn is_shown(node: &Node) -> bool {
    match node {
        Node::Element(element) => {
            !element.words().trim().is_empty() || element.named("input").next().is_some()
        }
        Node::Text(text) => !text.trim().is_empty(),
    }
}

#[test]
fn the_navigation_has_what_there_is() {
    for (shape, labels) in [
        ("pages-only", &["Search"][..]),
        ("questionnaire", &["Areas", "Self-assessment", "Search"]),
        ("no-stories", &["The map", "Routes", "Self-assessment", "Search"]),
        ("no-questions", &["The map", "Stories", "Search"]),
    ] {
        let site = site(shape);
        let (_, home) = pages(&site).find(|(path, _)| *path == "index.html").unwrap();
        let bar = home.named("nav").find(|nav| nav.attribute("class") == Some("bar")).unwrap();
        let said: Vec<_> = bar.named("a").map(|link| link.words().trim().to_owned()).collect();
        assert_eq!(said, labels, "{shape}");
    }
}

#[test]
fn a_site_of_pages_lists_them_by_section_and_has_no_script_of_an_assessment() {
    let site = site("pages-only");
    let (_, home) = pages(&site).find(|(path, _)| *path == "index.html").unwrap();
    let main = home.named("main").next().unwrap();
    let headings: Vec<_> = main.named("h2").map(Element::words).collect();
    assert_eq!(headings, ["Tools", "Other pages"]);
    let links: Vec<_> = main.named("a").filter_map(|link| link.attribute("href")).collect();
    let expected = [
        "pages/tools/index.html",
        "pages/tools/stands.html",
        "pages/opening.html",
        "pages/index.html",
    ];
    assert_eq!(links, expected);
    let is_of_forms = |path: &str| path.contains("assess") || path.contains("results");
    let forms: Vec<_> = site.iter().filter(|(path, _)| is_of_forms(path.as_str())).collect();
    assert!(forms.is_empty(), "{forms:?}");
}

#[test]
fn an_area_without_practices_leads_to_its_questions() {
    let site = site("questionnaire");
    let (_, area) = pages(&site).find(|(path, _)| *path == "areas/shelves.html").unwrap();
    let links: Vec<_> = area.named("a").filter_map(|link| link.attribute("href")).collect();
    assert!(links.contains(&"../assessment/shelves.html#shelves.q2"), "{links:?}");
}
