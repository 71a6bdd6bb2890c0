//! `new edition`: what an edition begins with.

use crate::cli::{command, place, stderr};
use assert_cmd::assert::Assert;
use std::fs;
use std::path::Path;

fn run(folder: &Path, words: &[&str]) -> Assert {
    command().current_dir(folder).args(words).assert()
}

#[test]
fn an_edition_begins_true_of_itself_and_is_built() {
    let place = place();
    let top = place.path().join("playbook/playbook.yaml");
    let text = fs::read_to_string(&top).unwrap();
    fs::write(&top, text + "local: {required: [accessibility, privacy]}\n").unwrap();
    let said = stderr(&run(place.path(), &["new", "edition", "northbeck"]).code(0));
    assert!(said.contains("Wrote 3 files into northbeck"), "{said}");
    let said = stderr(&run(place.path(), &["check", "--edition", "northbeck"]).code(0));
    assert!(said.contains("LN090"), "sample words are named: {said}");
    run(place.path(), &["build", "--edition", "northbeck"]).code(0);
    let page = fs::read_to_string(place.path().join("public/privacy.html")).unwrap();
    assert!(page.contains("Sample: say here what your council"), "{page}");
    let before = fs::read(place.path().join("northbeck/edition.yaml")).unwrap();
    let said = stderr(&run(place.path(), &["new", "edition", "northbeck"]).code(2));
    assert!(said.contains("there is a northbeck already"), "{said}");
    assert_eq!(fs::read(place.path().join("northbeck/edition.yaml")).unwrap(), before);
}

#[test]
fn in_the_playbook_it_has_a_place_below_editions() {
    let place = place();
    let playbook = place.path().join("playbook");
    run(&playbook, &["new", "edition", "1st"]).code(0);
    run(&playbook, &["check", "--edition", "editions/1st"]).code(0);
    run(place.path(), &["check", "--edition", "playbook/editions/1st"]).code(0);
    for (id, is_helped) in [("../out", true), ("North beck", true), ("", false), ("CON", false)] {
        let said = stderr(&run(&playbook, &["new", "edition", id]).code(2));
        assert!(said.contains("cannot be the id of an edition"), "{said}");
        assert_eq!(said.contains(" Try `"), is_helped, "{said}");
    }
    assert_eq!(fs::read_dir(playbook.join("editions")).unwrap().count(), 1);
}
