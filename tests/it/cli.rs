//! The commands as a person runs them: exit codes, and what goes where.

use crate::support::{copy_folder, files_below, root};
use assert_cmd::Command;
use std::fs;
use tempfile::TempDir;

pub(crate) fn command() -> Command {
    Command::new(assert_cmd::cargo::cargo_bin!("local-normal"))
}

/// A copy of the smallest playbook in a folder of its own.
pub(crate) fn place() -> TempDir {
    let folder = TempDir::new().unwrap();
    copy_folder(&root().join("tests/fixtures/base"), &folder.path().join("playbook"));
    folder
}

pub(crate) fn stderr(assert: &assert_cmd::assert::Assert) -> String {
    String::from_utf8_lossy(&assert.get_output().stderr).into_owned()
}

pub(crate) fn stdout(assert: &assert_cmd::assert::Assert) -> String {
    String::from_utf8_lossy(&assert.get_output().stdout).into_owned()
}

#[test]
fn build_finds_the_playbook_below_the_current_folder() {
    let place = place();
    let assert = command().current_dir(place.path()).arg("build").assert().code(0);
    assert!(place.path().join("public/index.html").is_file());
    let said = stderr(&assert);
    assert!(said.contains("Built ") && said.contains("No base_url"), "{said}");
    assert!(stdout(&assert).is_empty());
}

/// An author stands where the files are: in the playbook, or in a folder of it.
#[test]
fn commands_work_inside_of_the_playbook_and_the_site_goes_beside_it() {
    for (folder, out) in [("playbook", "../public"), ("playbook/areas", "../../public")] {
        let place = place();
        let here = place.path().join(folder);
        command().current_dir(&here).arg("check").assert().code(0);
        let said = stderr(&command().current_dir(&here).arg("build").assert().code(0));
        assert!(said.contains(&format!(" into {out} in ")), "{said}");
        assert!(place.path().join("public/index.html").is_file(), "{folder}");
        let said = stderr(&command().current_dir(&here).arg("build").assert().code(0));
        assert!(said.contains("Nothing has changed"), "{said}");
        let other = command().current_dir(&here).args(["build", "--out", "site"]).assert().code(2);
        assert!(!here.join("site").exists(), "{}", stderr(&other));
    }
    let elsewhere = TempDir::new().unwrap();
    command().current_dir(elsewhere.path()).arg("check").assert().code(2);
}

/// The library for dates would say what is wrong in its own words, and take times too.
#[test]
fn a_day_that_is_none_is_told_in_plain_words() {
    let place = place();
    let check =
        |day: &str| command().current_dir(place.path()).args(["check", "--today", day]).assert();
    for day in ["2026-13-01", "2026-02-29", "2026-1-1", "20261121", "2026-11-21T10:00", "x", ""] {
        let said = stderr(&check(day).code(2));
        assert!(said.contains("there is no such day; write it as 2026-11-21"), "{day}: {said}");
        assert!(!said.contains("parse"), "{day}: {said}");
    }
    for day in ["2026-11-21", "2028-02-29"] {
        check(day).code(0);
    }
}

#[test]
fn options_stand_before_or_after_the_command() {
    let place = place();
    let playbook = place.path().join("playbook");
    let elsewhere = TempDir::new().unwrap();
    for words in [
        ["--playbook", playbook.to_str().unwrap(), "check"],
        ["check", "--playbook", playbook.to_str().unwrap()],
    ] {
        command().current_dir(elsewhere.path()).args(words).assert().code(0);
    }
}

#[test]
fn a_playbook_with_an_error_is_not_built_and_the_old_site_stands() {
    let place = place();
    command().current_dir(place.path()).arg("build").assert().code(0);
    let before = files_below(&place.path().join("public"));
    // The second is found only when its page is made.
    let broken_link = "---\ntitle: News\n---\n\nSee [the other](page:none).\n";
    let mistakes =
        [("LN005", "glossary.yaml", "terms: nothing\n"), ("LN012", "pages/news.md", broken_link)];
    for (code, path, text) in mistakes {
        let file = place.path().join("playbook").join(path);
        let earlier = fs::read(&file).ok();
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, text).unwrap();
        let assert = command().current_dir(place.path()).arg("build").assert().code(1);
        let said = stderr(&assert);
        assert!(said.contains(code) && said.contains(&format!("playbook/{path}")), "{said}");
        assert_eq!(files_below(&place.path().join("public")), before);
        earlier.map_or_else(|| fs::remove_file(&file), |bytes| fs::write(&file, bytes)).unwrap();
    }
}

#[test]
fn wrong_use_is_told_from_errors_in_the_playbook() {
    let empty = TempDir::new().unwrap();
    let assert = command().current_dir(empty.path()).arg("build").assert().code(2);
    assert!(stderr(&assert).contains("there is no playbook here"));
    command().current_dir(empty.path()).args(["build", "--no-such-flag"]).assert().code(2);
    command().current_dir(empty.path()).args(["check", "--playbook", "nowhere"]).assert().code(2);
    let assert = command().args(["explain", "LN0l2"]).assert().code(2);
    assert!(stderr(&assert).contains("did you mean"), "{}", stderr(&assert));
    let place = place();
    let assert = command()
        .current_dir(place.path())
        .args(["build", "--out", "playbook/public"])
        .assert()
        .code(2);
    assert!(stderr(&assert).contains("lie inside one another"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_machine_that_fails_is_told_apart_too() {
    let place = place();
    let assert = command()
        .current_dir(place.path())
        .args(["build", "--out", "/proc/public"])
        .assert()
        .code(3);
    assert!(stderr(&assert).contains("cannot write"), "{}", stderr(&assert));
}

#[test]
fn warnings_become_errors_on_request() {
    let place = place();
    let story = place.path().join("playbook/stray.txt");
    fs::write(story, "Nobody reads me.\n").unwrap();
    command().current_dir(place.path()).arg("check").assert().code(0);
    command().current_dir(place.path()).args(["check", "--deny", "warnings"]).assert().code(1);
    command().current_dir(place.path()).args(["check", "--deny", "LN015"]).assert().code(1);
    command()
        .current_dir(place.path())
        .args(["check", "--deny", "unexpected-file"])
        .assert()
        .code(1);
    command().current_dir(place.path()).args(["check", "--deny", "LN031"]).assert().code(0);
    let assert =
        command().current_dir(place.path()).args(["check", "--deny", "LN999"]).assert().code(2);
    assert!(stderr(&assert).contains("there is no such check"));
}

#[test]
fn mistakes_are_json_for_programs_and_lines_for_pull_requests() {
    let place = place();
    fs::write(
        place.path().join("playbook/glossary.yaml"),
        "terms:\n  - {id: a, term: A, defintion: Wrong, 50%}\n",
    )
    .unwrap();
    let assert =
        command().current_dir(place.path()).args(["check", "--format", "json"]).assert().code(1);
    let json: serde_json::Value = serde_json::from_str(&stdout(&assert)).unwrap();
    let unknown =
        json["diagnostics"].as_array().unwrap().iter().find(|d| d["code"] == "LN002").unwrap();
    assert_eq!(unknown["place"]["file"], "playbook/glossary.yaml");
    assert_eq!(unknown["place"]["line"], 2);
    assert_eq!(unknown["place"]["column"], 22);
    assert!(unknown["place"]["source"].as_str().unwrap().contains("defintion"));
    let assert =
        command().current_dir(place.path()).args(["check", "--format", "github"]).assert().code(1);
    let line = stdout(&assert).lines().find(|line| line.contains("LN002")).unwrap().to_owned();
    assert!(line.starts_with("::error file=playbook/glossary.yaml,line=2,col=22,"), "{line}");
    assert!(stdout(&assert).contains("50%25"), "{}", stdout(&assert));
}

#[test]
fn explain_knows_numbers_and_names() {
    let by_number = command().args(["explain", "ln012"]).assert().code(0);
    let by_name = command().args(["explain", "unknown-reference"]).assert().code(0);
    assert_eq!(stdout(&by_number), stdout(&by_name));
    assert!(stdout(&by_number).starts_with("# LN012 unknown-reference"));
    let all = command().arg("explain").assert().code(0);
    assert_eq!(stdout(&all).lines().count(), local_normal::diag::Code::ALL.len());
}

const RESULTS: &str = r#"{
    "format": "local-normal-results", "format_version": 1, "model": {"id": "example-playbook", "version": "1.0.0"},
    "answers": {"service-design.fewer-steps": {"rev": 1, "state": "level", "level": "every"}}
}"#;

#[test]
fn score_reads_a_results_file_for_people_and_programs() {
    let place = place();
    fs::write(place.path().join("results.json"), RESULTS).unwrap();
    let assert =
        command().current_dir(place.path()).args(["score", "results.json"]).assert().code(0);
    assert!(stdout(&assert).contains("Overall: 100 of 100, leading"), "{}", stdout(&assert));
    let assert = command()
        .current_dir(place.path())
        .args(["score", "results.json", "--format", "json"])
        .assert()
        .code(0);
    let json: serde_json::Value = serde_json::from_str(&stdout(&assert)).unwrap();
    assert_eq!(json["format"], "local-normal-scores");
    assert_eq!(json["overall"]["score_bp"], 10_000);
}

#[test]
fn score_says_why_a_file_cannot_be_scored() {
    let place = place();
    let refused = [
        ("{", "this is not JSON"),
        ("PK\u{3}\u{4} xl/workbook.xml", "it is no workbook"),
        ("\u{feff}Area,Principle,Id\r\n", "no sheet of it has a row of heads"),
        ("<!doctype html><title>Report</title>", "this is a web page"),
        ("{}", "this is not a results file"),
        (&RESULTS.replace("\"format_version\": 1", "\"format_version\": 2"), "format version 2"),
        (&RESULTS.replace("example-playbook", "another"), "another playbook"),
        (&RESULTS.replace("\"level\": \"every\"", "\"level\": 7"), "level"),
    ];
    for (text, reason) in refused {
        fs::write(place.path().join("results.json"), text).unwrap();
        let assert =
            command().current_dir(place.path()).args(["score", "results.json"]).assert().code(2);
        assert!(stderr(&assert).contains(reason), "{reason}: {}", stderr(&assert));
        assert!(stdout(&assert).is_empty());
    }
    command().current_dir(place.path()).args(["score", "nowhere.json"]).assert().code(2);
}

#[test]
fn score_refuses_a_playbook_whose_points_are_wrong() {
    let place = place();
    fs::write(place.path().join("results.json"), RESULTS).unwrap();
    let area = place.path().join("playbook/areas/service-design.yaml");
    let text = fs::read_to_string(&area).unwrap();
    fs::write(&area, text.replacen("points: 100", "points: 90", 1)).unwrap();
    let assert =
        command().current_dir(place.path()).args(["score", "results.json"]).assert().code(1);
    assert!(stderr(&assert).contains("LN040"), "{}", stderr(&assert));
    assert!(stdout(&assert).is_empty());
}

#[test]
fn aggregate_writes_peers_and_says_what_is_left_out() {
    let place = place();
    fs::write(place.path().join("a.json"), RESULTS).unwrap();
    fs::write(place.path().join("b.json"), RESULTS.replace("\"1.0.0\"", "\"2.0.0\"")).unwrap();
    let assert = command()
        .current_dir(place.path())
        .args(["aggregate", "a.json", "b.json"])
        .assert()
        .code(0);
    assert!(stderr(&assert).contains("left out: b.json"), "{}", stderr(&assert));
    let peers: serde_json::Value =
        serde_json::from_slice(&fs::read(place.path().join("peers.json")).unwrap()).unwrap();
    assert!(peers["full"].is_null(), "one file is never counted in public: {peers}");
}
