//! `aggregate` as a collector runs it: what is taken, what is said, what is written and what never is.

use crate::cli::{command, place, stderr};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// Contributions with the numbers of `range` in `folder`.
fn contributions(folder: &Path, range: std::ops::Range<usize>) {
    fs::create_dir_all(folder).unwrap();
    for at in range {
        let file = json!({
            "format": "local-normal-results", "format_version": 1, "contribution_id": format!("number-{at}"), "kind": "full",
            "model": {"id": "example-playbook", "version": "1.0.0"}, "subject": {"type": "district"}, "round": {"label": "2026 Q4"},
            "answers": {"service-design.fewer-steps": {"rev": 1, "state": "level", "level": "every"}},
        });
        fs::write(folder.join(format!("{at:03}.json")), file.to_string()).unwrap();
    }
}

fn gathered(range: std::ops::Range<usize>) -> TempDir {
    let place = place();
    contributions(&place.path().join("files"), range);
    place
}

/// What was said; the exit code is held to `code`.
fn aggregate(place: &TempDir, words: &[&str], code: i32) -> String {
    let assert =
        command().current_dir(place.path()).arg("aggregate").args(words).assert().code(code);
    stderr(&assert)
}

fn json_of(place: &TempDir, name: &str) -> Value {
    serde_json::from_slice(&fs::read(place.path().join(name)).unwrap()).unwrap()
}

#[test]
fn a_folder_a_pattern_and_a_file_named_five_times_are_the_same_files() {
    let place = gathered(0..6);
    let said = aggregate(&place, &["files"], 0);
    // The playbook has no quick check, so nothing is said of one.
    assert!(said.contains("6 of 6 files went into peers.json.\n"), "{said}");
    let by_folder = fs::read(place.path().join("peers.json")).unwrap();
    aggregate(&place, &["files/*.json", "--out", "by-pattern.json"], 0);
    assert_eq!(fs::read(place.path().join("by-pattern.json")).unwrap(), by_folder);
    let said = aggregate(&place, &["files/000.json"; 5], 0);
    assert!(said.contains("1 of 1 files"), "{said}");
    assert!(json_of(&place, "peers.json")["full"].is_null());
    let said = aggregate(&place, &["nothing/*.json"], 2);
    assert!(
        said.contains("no file fits this name") && said.contains("nothing was written"),
        "{said}"
    );
}

#[test]
fn every_file_that_cannot_be_read_is_named_and_the_others_count() {
    let place = gathered(0..6);
    let files = place.path().join("files");
    fs::write(files.join("cut.json"), "{\"format\"").unwrap();
    fs::write(files.join("latin.json"), b"{\"name\": \"\xe9\"}").unwrap();
    fs::write(files.join("workbook.json"), b"PK\x03\x04 xl/workbook.xml").unwrap();
    let said = aggregate(&place, &["files", "gone.json", "--report", "report.json"], 0);
    for name in [
        "cut.json: this is not JSON",
        "latin.json: this is not UTF-8",
        "workbook.json: it is no workbook",
        "gone.json: there is no such file",
    ] {
        assert!(said.contains(name), "{name}: {said}");
    }
    assert!(said.contains("6 of 10 files"), "{said}");
    assert_eq!(json_of(&place, "peers.json")["full"]["overall"]["n"], 5);
    let report = json_of(&place, "report.json");
    assert_eq!(report["taken"].as_array().unwrap().len(), 6);
    assert_eq!(report["taken"][0]["round"], "2026 Q4");
    assert_eq!(report["left_out"].as_array().unwrap().len(), 4);
    assert!(report["left_out"][0]["changed"].is_string());
}

#[test]
fn a_comparison_follows_the_earlier_one_only_with_five_new_contributions() {
    let place = gathered(0..10);
    aggregate(&place, &["files"], 0);
    let before = fs::read(place.path().join("peers.json")).unwrap();
    contributions(&place.path().join("files"), 10..14);
    let said = aggregate(&place, &["files", "--previous", "peers.json"], 2);
    assert!(said.contains("4 assessments are new, and 5 are needed"), "{said}");
    assert_eq!(fs::read(place.path().join("peers.json")).unwrap(), before);
    contributions(&place.path().join("files"), 14..15);
    aggregate(&place, &["files", "--previous", "peers.json"], 0);
    assert_eq!(json_of(&place, "peers.json")["full"]["overall"]["n"], 15);
    for (text, reason) in [
        ("{}", "not a comparison"),
        (r#"{"format": "local-normal-peers", "format_version": 1}"#, "format version 1"),
    ] {
        fs::write(place.path().join("old.json"), text).unwrap();
        let said = aggregate(&place, &["files", "--previous", "old.json", "--out", "new.json"], 2);
        assert!(said.contains(reason), "{said}");
    }
    assert!(!place.path().join("new.json").exists());
}

#[test]
fn nothing_that_is_not_ours_is_written_over_and_no_report_gets_into_a_playbook_or_site() {
    let place = gathered(0..5);
    command().current_dir(place.path()).arg("build").assert().code(0);
    let before = crate::support::files_below(place.path());
    for words in [
        ["--out", "playbook/playbook.yaml"],
        ["--out", "files/000.json"],
        ["--out", "public/index.html"],
        ["--out", "playbook"],
    ] {
        let said = aggregate(&place, &[&["files"], &words[..]].concat(), 2);
        assert!(said.contains("nothing was written"), "{said}");
    }
    for report in [
        "playbook/report.json",
        "playbook/areas/report.json",
        "public/report.json",
        "files/000.json",
    ] {
        let said = aggregate(&place, &["files", "--report", report], 2);
        assert!(said.contains("nothing was written"), "{said}");
    }
    assert_eq!(crate::support::files_below(place.path()), before);
    let said = aggregate(&place, &["files", "--out", "one.json", "--report", "one.json"], 2);
    assert!(said.contains("the same file") && !place.path().join("one.json").exists(), "{said}");
    // The place that is meant for it.
    aggregate(&place, &["files", "--out", "playbook/peers.json"], 0);
    aggregate(&place, &["files", "--out", "playbook/peers.json"], 0);
    command().current_dir(place.path()).arg("build").assert().code(0);
}
