//! `build --single-file`: every page is a section, and links lead from one to another.

use crate::cli::command;
use crate::html::Element;
use crate::support::{copy_folder, root};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// The golden playbook with these files as one file.
fn assembled(files: &[(&str, &str)]) -> Element {
    let place = TempDir::new().unwrap();
    let playbook = place.path().join("playbook");
    for fixture in ["base", "golden"] {
        copy_folder(&root().join("tests/fixtures").join(fixture), &playbook);
    }
    for (path, text) in files {
        let path = playbook.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let out = place.path().join("all.html");
    let mut build = command();
    build.current_dir(&place).args(["build", "--single-file", "--out"]).arg(&out);
    build.assert().success();
    parse(&out)
}

fn parse(file: &Path) -> Element {
    Element::parse(&fs::read_to_string(file).unwrap())
}

/// The paths of the pages that it holds.
fn pages(document: &Element) -> BTreeSet<&str> {
    let is_shown = |element: &&Element| element.attribute("hidden").is_none();
    document.all().filter(is_shown).filter_map(|element| element.attribute("data-page")).collect()
}

#[test]
fn it_holds_every_page_but_those_that_only_forward() {
    let document = assembled(&[]);
    let pages = pages(&document);
    for path in ["index.html", "stories/first-story.html", "steps/workstyles.html", "privacy.html"]
    {
        assert!(pages.contains(path), "no {path}: {pages:?}");
    }
    for path in ["404.html", "stories/old-form.html", "pages/duties.html"] {
        assert!(!pages.contains(path), "{path} is in it");
    }
    assert_eq!(pages.len(), 42);
}

#[test]
fn every_link_within_it_leads_to_a_place_that_it_has() {
    let document = assembled(&[]);
    let ids: BTreeSet<&str> = document.all().filter_map(|one| one.attribute("id")).collect();
    let links = document.named("a").filter_map(|link| link.attribute("href")?.strip_prefix('#'));
    let gone: Vec<_> = links.filter(|place| !ids.contains(place)).collect();
    assert!(gone.is_empty(), "{gone:?}");
}

#[test]
fn a_query_is_no_part_of_a_path() {
    let template =
        fs::read_to_string(root().join("themes/default/templates/glossary.html")).unwrap();
    let link = "<p><a href=\"stories/index.html?area=workstyles\">Asked for</a></p>";
    let template = template.replacen("{% block main %}", &format!("{{% block main %}}{link}"), 1);
    let document = assembled(&[("theme/templates/glossary.html", &template)]);
    let links: Vec<_> = document.named("a").filter(|link| link.words() == "Asked for").collect();
    let [link] = links.as_slice() else { panic!("{links:?}") };
    assert_eq!(link.attribute("href"), Some("#stories/index.html"));
}
