//! The table of pages and what belongs to it: no kind of page is without its template, its listing and its strings.

use crate::html::Element;
use crate::support::{golden, over, root, run};
use local_normal::source::SourceTree;
use std::collections::BTreeSet;
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
