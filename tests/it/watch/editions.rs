//! A watch over an edition: what changes in either folder is shown, and the browser changes that of the edition.

use super::author::Author;
use super::running::Watch;
use crate::support::{copy_folder, root};
use assert_cmd::Command;
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The golden playbook in `playbook`, and an edition in `northbeck`.
fn place() -> TempDir {
    let folder = TempDir::new().unwrap();
    for fixture in ["base", "golden"] {
        copy_folder(&root().join("tests/fixtures").join(fixture), &folder.path().join("playbook"));
    }
    copy_folder(
        &root().join("tests/fixtures/editions/northbeck"),
        &folder.path().join("northbeck"),
    );
    let top = folder.path().join("playbook/playbook.yaml");
    let text = fs::read_to_string(&top).unwrap();
    fs::write(&top, text + "local: {required: [accessibility, privacy], allowed: [about]}\n")
        .unwrap();
    folder
}

#[test]
fn a_watch_shows_what_changes_in_either_folder() {
    let folder = place();
    let edition = folder.path().join("northbeck/areas/service-design.local.yaml");
    let watch = Watch::over(folder, &["--port", "0", "--edition", "northbeck"]);
    let page = || watch.get("/assessment/service-design.html").1;
    assert!(page().contains("also be done by phone?"));
    let text = fs::read_to_string(&edition).unwrap();
    fs::write(&edition, text.replace("also be done by phone?", "also be done by letter?")).unwrap();
    watch.builds_until("service-design.local.yaml");
    assert!(page().contains("also be done by letter?"));
    let area = fs::read_to_string(watch.file("areas/service-design.yaml")).unwrap();
    watch.save(
        "areas/service-design.yaml",
        &area.replace("Do you take out steps", "Do you take out whole steps"),
    );
    watch.builds_until("areas/service-design.yaml");
    assert!(page().contains("Do you take out whole steps") && page().contains("by letter?"));
}

const AREA: &str = "national:areas/service-design.yaml";
const NOTES: &str = "areas/service-design.local.yaml";

/// Every file below a folder.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap);
    let files = entries.filter(|entry| entry.file_type().is_file());
    files.map(|entry| (entry.path().to_owned(), fs::read(entry.path()).unwrap())).collect()
}

/// An author of the edition, and its folder.
fn author(folder: TempDir) -> (Author, PathBuf) {
    let edition = folder.path().join("northbeck");
    let watch = Watch::over(folder, &["--port", "0", "--edition", "northbeck"]);
    (Author::over(watch), edition)
}

#[test]
fn national_text_is_shown_and_only_files_of_the_edition_are_changed() {
    let (author, edition) = author(place());
    let national = files(&author.watch.folder());
    let answer = author.ask(&json!({"ask": "fields", "file": AREA}));
    let beside = json!({"file": NOTES, "there": true});
    assert_eq!(answer["national"], json!({"file": &AREA["national:".len()..], "beside": beside}));
    assert_eq!(answer["fields"][0]["label"], "Title", "{answer}");
    let home = author.ask(&json!({"ask": "fields", "file": "national:playbook.yaml"}));
    assert_eq!(home["national"]["beside"]["file"], "edition.yaml");

    let first = fs::read_to_string(edition.join(NOTES)).unwrap();
    author.set(NOTES, &json!(["intro"]), "Ask the Digital Board.");
    assert!(author.watch.get("/areas/service-design.html").1.contains("Ask the Digital Board."));
    author.set("edition.yaml", &json!(["council", "short"]), "Beck");
    let answer = author.ask(&json!({"ask": "save"}));
    assert_eq!(answer["saved"], json!([NOTES, "edition.yaml"]), "{answer}");
    assert!(fs::read_to_string(edition.join(NOTES)).unwrap().contains("Ask the Digital Board."));
    author.ask(&json!({"ask": "undo"}));
    assert_eq!(fs::read_to_string(edition.join(NOTES)).unwrap(), first);

    let intro = author.ask(&json!({"ask": "places", "texts": ["Service design"]}));
    assert_eq!(intro["places"][0]["file"], AREA, "{intro}");
    for file in [
        AREA,
        "areas/service-design.yaml",
        "playbook.yaml",
        "../playbook/playbook.yaml",
        "national:../northbeck/edition.yaml",
    ] {
        let change = author.set(file, &json!(["title"]), "Bad");
        assert_eq!(change["refused"], "unknown", "{file}");
        let note = author.ask(&json!({"ask": "note", "file": file}));
        assert_eq!(note["refused"], "unknown", "{file}");
    }
    let stories = author.ask(&json!({"ask": "targets", "kind": "story"}));
    assert!(stories.to_string().contains("northbeck-bins"), "{stories}");
    let areas = author.ask(&json!({"ask": "targets", "kind": "area"}));
    assert!(!areas.to_string().contains(".local"), "{areas}");
    assert!(files(&author.watch.folder()) == national, "the national playbook is as it was");
}

#[test]
fn a_note_is_begun_and_undone() {
    let folder = place();
    fs::remove_file(folder.path().join("northbeck").join(NOTES)).unwrap();
    let (author, edition) = author(folder);
    let first = files(&edition);
    let answer = author.ask(&json!({"ask": "note", "file": AREA}));
    assert_eq!(
        [&answer["file"], &answer["state"]["mistakes"]],
        [&json!(NOTES), &json!([])],
        "{answer}"
    );
    assert_eq!(fs::read_to_string(edition.join(NOTES)).unwrap(), "contacts: []\n");
    assert_eq!(author.ask(&json!({"ask": "note", "file": AREA}))["refused"], "unknown");
    author.set(NOTES, &json!(["intro"]), "Ask the Digital Board.");
    author.ask(&json!({"ask": "save"}));
    assert!(author.watch.get("/areas/service-design.html").1.contains("Ask the Digital Board."));
    let written = fs::read_to_string(edition.join(NOTES)).unwrap();
    assert!(written.contains("intro: Ask the Digital Board.\n"), "{written}");
    for _ in 0..2 {
        author.ask(&json!({"ask": "undo"}));
    }
    assert!(files(&edition) == first);
}

#[test]
fn own_texts_are_translated_in_the_folder_of_the_edition() {
    let folder = place();
    let edition = folder.path().join("northbeck");
    let yaml = fs::read_to_string(edition.join("edition.yaml")).unwrap();
    fs::write(edition.join("edition.yaml"), format!("{yaml}languages: [en, cy]\n")).unwrap();
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("local-normal"));
    let words = ["translate", "cy", "--edition", "northbeck", "--playbook", "playbook"];
    command.args(words).current_dir(folder.path()).assert().success();
    let (author, edition) = author(folder);
    let national = files(&author.watch.folder());
    let answer = author.ask(&json!({"ask": "fields", "file": NOTES}));
    let welsh = &answer["translations"][0];
    assert_eq!(
        [&welsh["is"], &welsh["file"]],
        ["there", "translations/cy/areas/service-design.local.po"],
        "{answer}"
    );
    let message = ["intro", "In Northbeck this belongs to the Digital Board."];
    let question = json!({"ask": "translate", "file": NOTES, "language": "cy", "message": message, "words": "Y Bwrdd.", "fits": false});
    author.ask(&question);
    assert!(author.watch.get("/cy/areas/service-design.html").1.contains("Y Bwrdd."));
    author.ask(&json!({"ask": "save"}));
    let file = edition.join("translations/cy/areas/service-design.local.po");
    assert!(fs::read_to_string(file).unwrap().contains("msgstr \"Y Bwrdd.\"\n"));
    assert!(files(&author.watch.folder()) == national, "the national playbook is as it was");
}
