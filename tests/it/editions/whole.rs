//! The commands over an edition: one file, a copy that is whole, the workbook, search and translations.

use crate::cli::{command, stderr, stdout};
use crate::support::{copy_folder, root};
use assert_cmd::assert::Assert;
use local_normal::po;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

/// The golden playbook in `playbook`, with the pages of editions, and an edition in `northbeck`.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        let place = Self { folder: TempDir::new().unwrap() };
        for fixture in ["base", "golden"] {
            copy_folder(&root().join("tests/fixtures").join(fixture), &place.path("playbook"));
        }
        copy_folder(&root().join("tests/fixtures/editions/northbeck"), &place.path("northbeck"));
        let top = place.read("playbook/playbook.yaml");
        place.write("playbook/playbook.yaml", &format!("{top}{}\n", super::LOCAL));
        place
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    fn write(&self, path: &str, text: &str) {
        fs::write(self.path(path), text).unwrap();
    }

    fn run(&self, words: &[&str]) -> Assert {
        command().current_dir(self.folder.path()).args(words).assert()
    }

    fn build(&self, words: &[&str]) -> Assert {
        let words = [&["build", "--edition", "northbeck", "--today", "2026-11-21"], words].concat();
        self.run(&words)
    }
}

#[test]
fn the_blank_workbook_knows_the_council() {
    let place = Place::new();
    place.build(&["--out", "site"]).code(0);
    let convert =
        ["convert", "site/assessment.xlsx", "--edition", "northbeck", "--out", "blank.json"];
    place.run(&convert).code(0);
    let blank: Value = serde_json::from_str(&place.read("blank.json")).unwrap();
    let known = json!({"name": "Northbeck Council", "type": "metropolitan", "nation": "england"});
    assert_eq!(blank["subject"], known, "{blank}");
    assert_eq!(blank["answers"], json!({}), "{blank}");
}

#[test]
fn one_file_and_a_whole_copy_have_what_is_local() {
    let place = Place::new();
    place.build(&["--out", "site"]).code(0);
    place.run(&["verify", "site"]).code(0);
    let form = place.read("site/assessment/service-design.html");
    place.write("site/assessment/service-design.html", &form.replace("by phone", "by post"));
    let refused = place.run(&["verify", "site"]).code(1);
    assert!(
        stdout(&refused).contains("assessment/service-design.html")
            || stderr(&refused).contains("assessment/service-design.html")
    );
    place.build(&["--single-file", "--out", "one.html"]).code(0);
    let one = place.read("one.html");
    for words in [
        "Our own questions: Northbeck",
        "also be done by phone?",
        "the Digital Board",
        "Northbeck Council gets nothing",
    ] {
        assert!(one.contains(words), "{words}");
    }
}

#[test]
fn search_finds_them_and_says_whose_they_are() {
    let place = Place::new();
    place.build(&["--out", "site"]).code(0);
    let texts: String = fs::read_dir(place.path("site/assets"))
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("search"))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    let at = texts.find("Can everything that is online also be done by phone?").unwrap();
    let passage: String = texts[at..].chars().take(160).collect();
    assert!(passage.contains("In Northbeck"), "{passage}");
}

/// Answers to the edition's questions in a table, as the results page gives it out.
const TABLE: &str = "Id,Answer,Playbook,Revision\nservice-design.fewer-steps,Everywhere,golden 1.2.0,1\nnorthbeck.phone-first,Most,golden 1.2.0,1\n";

#[test]
fn a_table_with_answers_to_them_is_read_and_scored_in_the_edition() {
    let place = Place::new();
    let id = "service-design.fewer-steps";
    place.write("table.csv", &TABLE.replace("golden", &playbook_id(&place)));
    // Without the edition its rows are passed over, with a word.
    let alone = place.run(&["convert", "table.csv"]).code(0);
    assert!(stderr(&alone).contains("northbeck"), "{}", stderr(&alone));
    assert!(!stdout(&alone).contains("northbeck"), "{}", stdout(&alone));
    let assert = place
        .run(&["convert", "table.csv", "--edition", "northbeck", "--out", "results.json"])
        .code(0);
    assert!(
        stderr(&assert).contains("1 of 2 questions of the edition are answered."),
        "{}",
        stderr(&assert)
    );
    let results: Value = serde_json::from_str(&place.read("results.json")).unwrap();
    assert_eq!(results["local"]["answers"]["northbeck.phone-first"]["level"], "most");
    assert!(
        results["answers"].get(id).is_some()
            && results["answers"].get("northbeck.phone-first").is_none()
    );
    let scores = |words: &[&str]| {
        let words = [&["score", "results.json", "--format", "json"], words].concat();
        serde_json::from_str::<Value>(&stdout(&place.run(&words).code(0))).unwrap()
    };
    let (mut own, alone) = (scores(&["--edition", "northbeck"]), scores(&[]));
    let local = own.as_object_mut().unwrap().remove("local").unwrap();
    assert_eq!(own, alone);
    assert_eq!(
        (&local["edition"], &local["areas"]["service-design"]["low"]),
        (&json!("northbeck"), &json!(2000))
    );
    let said = stdout(&place.run(&["score", "results.json", "--edition", "northbeck"]).code(0));
    assert!(said.contains("Own questions of Northbeck") && said.contains("20 to 86"), "{said}");
}

fn playbook_id(place: &Place) -> String {
    let top = place.read("playbook/playbook.yaml");
    let line = top.lines().find(|line| line.starts_with("id:")).unwrap();
    line["id:".len()..].trim().to_owned()
}

#[test]
fn an_editions_own_texts_are_translated_in_its_own_folder() {
    let place = Place::new();
    let before = crate::support::files_below(&place.path("playbook"));
    place.run(&["translate", "cy", "--edition", "northbeck"]).code(0);
    assert_eq!(crate::support::files_below(&place.path("playbook")), before);
    let file =
        po::read(&place.read("northbeck/translations/cy/areas/service-design.local.po")).unwrap();
    let contexts: Vec<_> =
        file.entries().filter_map(|entry| entry.context().map(str::to_owned)).collect();
    for wanted in [
        "intro",
        "questions.northbeck.phone-first.text",
        "questions.northbeck.phone-first.levels.some.actions.list-it.text",
    ] {
        assert!(contexts.iter().any(|context| context == wanted), "{wanted}: {contexts:?}");
    }
    assert!(!place.path("northbeck/translations/cy/areas/service-design.po").exists());
    let again = place.run(&["translate", "cy", "--edition", "northbeck"]).code(0);
    assert!(stderr(&again).contains("Nothing to change."), "{}", stderr(&again));
}
