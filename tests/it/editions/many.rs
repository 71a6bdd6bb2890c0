//! `build --editions DIR`: many editions in one run, each in a folder of its own.

use super::Place;
use crate::cli::{command, stderr, stdout};
use crate::support::{copy_folder, files_below, root, settle};
use assert_cmd::assert::Assert;
use serde_json::Value;
use std::fs;

impl Place {
    /// The smallest playbook in `playbook/`, and editions in `editions/`.
    pub(super) fn of_editions(editions: &[&str]) -> Self {
        let place = Self::new();
        copy_folder(&root().join("tests/fixtures/base"), &place.path("playbook"));
        place.append("playbook/playbook.yaml", "local: {required: [accessibility, privacy]}\n");
        for id in editions {
            place.add(id, id);
        }
        place
    }

    /// Adds an edition with an id in a folder.
    fn add(&self, folder: &str, id: &str) {
        let below = |name: &str| self.path(&format!("editions/{folder}/{name}"));
        for name in ["pages", "media"] {
            let from = root().join("tests/fixtures/editions/northbeck").join(name);
            copy_folder(&from, &below(name));
        }
        let text = format!(
            "id: {id}\nversion: 1.2.3\ncouncil: {{name: \"Council of {folder}\"}}\nbase_url: \"https://{folder}.example/\"\nbrand: {{name: \"Council of {folder}\", logo: media/logo.svg}}\n"
        );
        fs::write(below("edition.yaml"), text).unwrap();
    }

    pub(super) fn build(&self, code: i32) -> Assert {
        self.run(&["build", "--editions", "editions"]).code(code)
    }

    /// What `editions.json` says of each.
    fn listed(&self) -> Vec<Value> {
        let text = fs::read_to_string(self.path("public/editions.json")).unwrap();
        let all: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(
            (&all["format"], &all["format_version"]),
            (&"local-normal-editions".into(), &1.into())
        );
        all["editions"].as_array().unwrap().clone()
    }
}

#[test]
fn each_edition_is_what_it_would_be_alone() {
    let place = Place::of_editions(&["eastmere", "northbeck"]);
    let said = stderr(&place.build(0));
    assert!(said.contains("2 of 2 editions are up to date in public"), "{said}");
    for id in ["eastmere", "northbeck"] {
        let edition = format!("editions/{id}");
        place.run(&["build", "--edition", &edition, "--out", "alone"]).code(0);
        let together = files_below(&place.path(&format!("public/{id}")));
        assert!(together == files_below(&place.path("alone")), "{id}");
        let site = place.path(&format!("public/{id}"));
        command().arg("verify").arg(site).assert().code(0);
    }
    let [eastmere, northbeck] = place.listed().try_into().unwrap();
    assert_eq!(eastmere["name"], "Council of eastmere");
    assert_eq!(northbeck["url"], "https://northbeck.example/");
    assert_eq!((&northbeck["version"], &northbeck["national"]), (&"1.2.3".into(), &"1.0.0".into()));
    let manifest = fs::read_to_string(place.path("public/northbeck/manifest.json")).unwrap();
    assert!(manifest.contains(northbeck["digest"].as_str().unwrap()));
    let pages = files_below(&place.path("public/northbeck"));
    let pages = pages.keys().filter(|path| path.ends_with(".html")).count();
    assert_eq!(northbeck["pages"], pages);
}

#[test]
fn one_that_fails_is_named_and_the_others_stand() {
    let place = Place::of_editions(&["eastmere", "glanfaen", "northbeck"]);
    fs::remove_file(place.path("editions/glanfaen/pages/privacy.md")).unwrap();
    place.append("editions/northbeck/edition.yaml", "checks: none\n");
    let said = stderr(&place.build(1));
    for words in [
        "glanfaen: 1 error, 0 warnings\n",
        "LN112",
        "not built: 1 error  lacks privacy",
        "northbeck: 1 error",
        "editions/northbeck/edition.yaml:6",
        "1 of 3 editions are up to date",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(place.path("public/eastmere/index.html").is_file());
    assert!(!place.path("public/glanfaen/index.html").exists());
    let [eastmere, glanfaen, _] = place.listed().try_into().unwrap();
    assert_eq!((&eastmere["is_built"], &glanfaen["is_built"]), (&true.into(), &false.into()));
    assert_eq!((&glanfaen["errors"], &glanfaen["missing"][0]), (&1.into(), &"privacy".into()));
}

#[test]
fn what_has_not_changed_is_not_written_again() {
    let place = Place::of_editions(&["eastmere", "northbeck"]);
    settle();
    place.build(0);
    let (listed, before) = (place.listed(), files_below(&place.path("public")));
    let said = stderr(&place.build(0));
    assert!(said.contains("up to date in public, 2 of them as they were"), "{said}");
    assert_eq!(place.listed(), listed);
    assert!(files_below(&place.path("public")) == before);
    place.append("public/northbeck/index.html", "<!-- -->");
    let said = stderr(&place.build(0));
    assert!(said.contains("1 of them as they were"), "{said}");
    assert!(files_below(&place.path("public")) == before);
    settle();
    place.append("playbook/playbook.yaml", "headline: Another\n");
    settle();
    let said = stderr(&place.build(0));
    assert!(said.contains("0 of them as they were"), "{said}");
}

#[test]
fn the_list_of_editions_is_for_programs_too() {
    let place = Place::of_editions(&["eastmere"]);
    let assert = place.run(&["build", "--editions", "editions", "--format", "json"]).code(0);
    let text = fs::read_to_string(place.path("public/editions.json")).unwrap();
    assert_eq!(stdout(&assert), text);
}

#[test]
fn folders_of_others_are_left_alone() {
    let place = Place::of_editions(&["eastmere", "northbeck"]);
    fs::create_dir_all(place.path("public/northbeck")).unwrap();
    fs::write(place.path("public/northbeck/mine.txt"), "mine").unwrap();
    let said = stderr(&place.build(1));
    assert!(
        said.contains("public/northbeck contains files that no build of ours put there"),
        "{said}"
    );
    assert!(place.path("public/eastmere/index.html").is_file());
    assert_eq!(files_below(&place.path("public/northbeck")).len(), 1);
    fs::write(place.path("public/editions.json"), "{}").unwrap();
    let said = stderr(&place.build(2));
    assert!(said.contains("editions.json is not ours"), "{said}");
}

#[test]
fn ids_and_folders_that_make_no_sense_are_refused() {
    let place = Place::of_editions(&["eastmere"]);
    place.add("second", "eastmere");
    place.add("outside", "../outside");
    let said = stderr(&place.build(1));
    assert!(
        said.contains("editions/eastmere and editions/second both have the id `eastmere`"),
        "{said}"
    );
    assert!(said.contains("outside: 1 error"), "{said}");
    assert!(!place.path("outside").exists() && !place.path("public/outside/index.html").exists());
    for (words, expected) in [
        (["build", "--editions", "playbook"], "no folder in playbook has an edition.yaml"),
        (["build", "--editions", "nowhere"], "cannot read nowhere"),
    ] {
        let said = stderr(&place.run(&words).code(2));
        assert!(said.contains(expected), "{said}");
    }
    place.run(&["build", "--out", "site"]).code(0);
    let said = stderr(&place.run(&["build", "--editions", "editions", "--out", "site"]).code(2));
    assert!(said.contains("would be a part of the site in"), "{said}");
}

/// A mistake of the playbook is said once, and not of each edition.
#[test]
fn a_mistake_of_the_playbook_is_said_once() {
    let place = Place::of_editions(&["eastmere", "northbeck"]);
    place.append("playbook/playbook.yaml", "nonsense: 1\n");
    let said = stderr(&place.build(1));
    assert_eq!(said.matches("unknown key").count(), 1, "{said}");
    assert!(said.contains("0 of 2 editions are up to date"), "{said}");
}

/// Where no playbook is named, editions name it: all of them the same, or none.
#[test]
fn the_playbook_is_the_one_that_editions_extend() {
    let place = Place::of_editions(&["eastmere", "northbeck"]);
    fs::create_dir(place.path("national")).unwrap();
    fs::rename(place.path("playbook"), place.path("national/v1")).unwrap();
    let said = stderr(&place.build(2));
    assert!(said.contains("no playbook"), "{said}");
    place.append("editions/northbeck/edition.yaml", "extends: ../../national/v1\n");
    place.build(0);
    copy_folder(&place.path("national/v1"), &place.path("national/v2"));
    place.append("editions/eastmere/edition.yaml", "extends: ../../national/v2\n");
    let said = stderr(&place.build(2));
    let both = "editions/eastmere extends editions/eastmere/../../national/v2, and editions/northbeck extends editions/northbeck/../../national/v1";
    assert!(said.contains(both), "{said}");
    let named = ["build", "--editions", "editions", "--playbook", "national/v2"];
    place.run(&named).code(0);
    let text = fs::read_to_string(place.path("editions/eastmere/edition.yaml")).unwrap();
    fs::write(place.path("editions/eastmere/edition.yaml"), text.replace("national/v2", "nowhere"))
        .unwrap();
    let said = stderr(&place.build(2));
    assert!(said.contains("editions/eastmere/../../nowhere"), "{said}");
}
