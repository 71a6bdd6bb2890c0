//! The table of pages and what belongs to it: no kind of page is without its template, its listing and its strings.

use crate::html::Element;
use crate::support::{folder, golden, over, real, root, run};
use local_normal::source::{SourceFile, SourceTree};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// Templates that are parts of others.
const PARTS: [&str; 5] = ["base", "footer", "head", "header", "sections"];

#[test]
fn every_template_of_a_page_makes_a_page() {
    let files = fs::read_dir(root().join("themes/default/templates")).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let names = names.filter_map(|name| Some(name.strip_suffix(".html")?.to_owned()));
    let templates: BTreeSet<_> = names.filter(|name| !PARTS.contains(&name.as_str())).collect();
    let site = run(&SourceTree::new(golden())).site.unwrap().files;
    let pages = site.iter().filter(|(path, _)| path.as_str().ends_with(".html"));
    let kinds: BTreeSet<String> = pages
        .map(|(_, html)| {
            let page = Element::parse(std::str::from_utf8(html).unwrap());
            page.named("body").next().unwrap().attribute("class").unwrap_or("404").to_owned()
        })
        .collect();
    assert_eq!(kinds, templates);
}

#[test]
fn a_string_that_cannot_be_shown_is_an_error_and_not_a_word_for_readers() {
    for key in ["title-glossary", "summary-events", "kind-area", "nav-stories", "title-pages"] {
        let text = format!("{key} = {{ $nowhere }}\n");
        let outcome = run(&over(golden(), &[("theme/i18n/en.ftl", &text)]));
        assert!(outcome.site.is_none(), "{key}");
        let named = format!("the message `{key}`");
        let is_told = outcome.diagnostics.iter().any(|found| found.message().contains(&named));
        assert!(is_told, "{key}: {:?}", outcome.diagnostics);
    }
}

/// Search engines, tabs and bookmarks know a page by its title alone.
#[test]
fn no_two_pages_of_a_site_have_one_title() {
    let shapes = root().join("tests/fixtures/shapes");
    let shape = |name: &str| -> Vec<SourceFile> {
        let mut files = folder(&shapes.join("common"));
        files.extend(folder(&shapes.join(name)));
        files
    };
    let alone = |name: &str| folder(&shapes.join(name));
    let sites = [real(), golden(), shape("no-stages"), alone("own-words"), alone("pages-only")];
    for files in sites {
        assert_eq!(shared_titles(&SourceTree::new(files)), Vec::<(String, Vec<String>)>::new());
    }
}

/// The titles that several pages have, with their paths. Pages that forward are no pages to find.
fn shared_titles(tree: &SourceTree) -> Vec<(String, Vec<String>)> {
    let outcome = run(tree);
    let site = outcome.site.unwrap_or_else(|| panic!("{:?}", outcome.diagnostics)).files;
    let mut titles: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (path, html) in site.iter().filter(|(path, _)| path.as_str().ends_with(".html")) {
        let page = Element::parse(std::str::from_utf8(html).unwrap());
        let forwards = page.named("body").any(|body| body.has_class("moved"));
        let title = page.named("title").next().unwrap().words();
        if !forwards {
            titles.entry(title.trim().to_owned()).or_default().push(path.to_string());
        }
    }
    titles.into_iter().filter(|(_, paths)| paths.len() > 1).collect()
}
