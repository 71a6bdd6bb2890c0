//! What an edition may not do is told at its place in the edition.

use super::{LOCAL, national, northbeck};
use crate::support::{over, places, run};
use local_normal::source::{SourceFile, SourceTree};

const HEAD: &str = "id: northbeck\ncouncil: {name: Northbeck Council}\n";

fn found(tree: &SourceTree) -> Vec<String> {
    places(tree, &run(tree))
}

#[test]
fn each_mistake_has_its_place() {
    let story = "---\ntitle: Mine\ncouncil: Northbeck\nyear: 2024\noutcome: success\nverified: true\nsources: [{title: A report}]\n---\nWords.\n";
    let page = |head: &str| format!("---\ntitle: Mine\n{head}---\nWords.\n");
    let cases = [
        ("stories/first-story.md", story.to_owned(), "LN008 stories/first-story.md:1:1"),
        ("pages/about.md", page(""), "LN008 pages/about.md:1:1"),
        (
            "pages/guides/index.md",
            page("replaces: guides/index\n"),
            "LN111 pages/guides/index.md:3:11",
        ),
        ("pages/mine.md", page("replaces: about\n"), "LN006 pages/mine.md:3:11"),
        ("pages/mine.md", page("replaces: mine\n"), "LN012 pages/mine.md:3:11"),
        (
            "areas/workstyles.yaml",
            "title: Mine\nsummary: Ours.\n".to_owned(),
            "LN111 areas/workstyles.yaml:1:1",
        ),
        ("playbook.yaml", "id: mine\n".to_owned(), "LN111 playbook.yaml:1:1"),
        ("peers.json", "{}".to_owned(), "LN111 peers.json:1:1"),
        ("Stories/a.md", story.to_owned(), "LN011 Stories/a.md:1:1"),
        ("notes.txt", "words".to_owned(), "LN015 notes.txt:1:1"),
        ("events.yaml", "intro: Ours.\n".to_owned(), "LN111 events.yaml:1:8"),
        ("edition.yaml", format!("{HEAD}national: \">=2\"\n"), "LN110 edition.yaml:3:11"),
        ("edition.yaml", format!("{HEAD}national: two\n"), "LN006 edition.yaml:3:11"),
        ("edition.yaml", format!("{HEAD}version: one\n"), "LN006 edition.yaml:3:10"),
        (
            "edition.yaml",
            "id: northbeck\ncouncil: {name: N, type: distrct}\n".to_owned(),
            "LN012 edition.yaml:2:26",
        ),
        ("edition.yaml", "council: {name: N}\n".to_owned(), "LN004 edition.yaml:1:1"),
        (
            "edition.yaml",
            format!("{HEAD}brand: {{name: N, colour: \"#f0a030\"}}\n"),
            "LN006 edition.yaml:3:26",
        ),
    ];
    for (path, text, place) in cases {
        let tree = northbeck(&[(path, &text)]);
        let found = found(&tree);
        assert!(found.contains(&place.to_owned()), "{path}: {found:?} has no {place}");
    }
}

#[test]
fn a_picture_of_the_playbook_stays() {
    let mut own = super::fixture("northbeck");
    let logo = own.iter().find(|file| file.path == "media/logo.svg").unwrap().clone();
    own.push(SourceFile { path: "media/hall.svg".to_owned(), ..logo });
    let tree = national(LOCAL).with_edition(&SourceTree::new(own));
    assert!(found(&tree).contains(&"LN008 media/hall.svg:1:1".to_owned()));
}

#[test]
fn a_page_that_every_edition_has_to_bring_is_missed() {
    let mut own = super::fixture("northbeck");
    own.retain(|file| file.path != "pages/privacy.md");
    let tree = national(LOCAL).with_edition(&SourceTree::new(own));
    assert_eq!(found(&tree), ["LN112 edition.yaml:1:1"]);
    let mut found = found(&national("local: {required: [acessibility]}"));
    found.retain(|place| place.starts_with("LN01"));
    assert_eq!(found, ["LN012 playbook.yaml:42:20"]);
}

#[test]
fn an_edition_is_known_by_its_edition_yaml() {
    let mut own = super::fixture("northbeck");
    own.retain(|file| file.path != "edition.yaml");
    let tree = national("").with_edition(&SourceTree::new(own));
    assert!(found(&tree).contains(&"LN014".to_owned()));
    let page = "---\ntitle: Mine\nreplaces: about\n---\nWords.\n";
    let tree = over(
        national("").iter().map(|(_, file)| file.clone()).collect(),
        &[("pages/mine.md", page), ("edition.yaml", HEAD)],
    );
    let found = found(&tree);
    assert!(found.contains(&"LN015 edition.yaml:1:1".to_owned()), "{found:?}");
    assert!(found.contains(&"LN006 pages/mine.md:3:11".to_owned()), "{found:?}");
}
