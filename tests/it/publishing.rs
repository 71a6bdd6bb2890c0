//! What a build tells those who publish: what would change, and a report for programs.

use crate::cli::{command, place, stderr, stdout};
use crate::support::{files_below, root};
use serde_json::Value;
use std::fs;
use std::path::Path;

fn report(place: &Path) -> Value {
    let json: Value =
        serde_json::from_slice(&fs::read(place.join("report.json")).unwrap()).unwrap();
    let schema = fs::read(root().join("docs/publishing/report.schema.json")).unwrap();
    let schema: Value = serde_json::from_slice(&schema).unwrap();
    let validator = jsonschema::validator_for(&schema).expect("a schema is a schema");
    let errors: Vec<_> = validator
        .iter_errors(&json)
        .map(|error| format!("{error} at {}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    json
}

/// Renames the story, adds a page, and lets the story's old page forward.
fn change(playbook: &Path) {
    fs::rename(playbook.join("stories/first-story.md"), playbook.join("stories/renamed.md"))
        .unwrap();
    fs::write(playbook.join("pages/new.md"), "---\ntitle: New\n---\nText.\n").unwrap();
    let top = fs::read_to_string(playbook.join("playbook.yaml")).unwrap();
    let moved = "moved: {stories/first-story.html: story:renamed}\n";
    fs::write(playbook.join("playbook.yaml"), format!("{top}{moved}")).unwrap();
}

#[test]
fn a_dry_run_tells_and_writes_nothing() {
    let place = place();
    let public = place.path().join("public");
    let dry = |folder: &Path| {
        let assert = command().current_dir(folder).args(["build", "--dry-run"]).assert().code(0);
        (stdout(&assert), stderr(&assert))
    };
    let (first, _) = dry(place.path());
    assert!(first.lines().all(|line| line.starts_with("added      ")), "{first}");
    assert!(first.contains("added      index.html\n") && !public.exists());
    command().current_dir(place.path()).arg("build").assert().code(0);
    assert_eq!(dry(place.path()).0, "");
    change(&place.path().join("playbook"));
    let before = files_below(place.path());
    let (listed, said) = dry(place.path());
    for line in [
        "added      pages/new.html",
        "added      stories/renamed.html",
        "changed    index.html",
        "redirected stories/first-story.html -> stories/renamed.html",
    ] {
        assert!(listed.lines().any(|told| told == line), "{line} is not in\n{listed}");
    }
    assert!(
        !listed.contains("removed    stories/") && said.contains("Nothing was written"),
        "{listed}{said}"
    );
    assert_eq!(files_below(place.path()), before);
    // What was foretold is what then happens.
    command().current_dir(place.path()).arg("build").assert().code(0);
    assert_eq!(dry(place.path()).0, "");
    fs::remove_file(place.path().join("playbook/pages/new.md")).unwrap();
    assert!(dry(place.path()).0.contains("removed    pages/new.html\n"));
}

#[test]
fn a_dry_run_refuses_what_a_build_would_refuse() {
    let place = place();
    let public = place.path().join("public");
    fs::create_dir(&public).unwrap();
    fs::write(public.join("thesis.txt"), "years of work").unwrap();
    let assert = command().current_dir(place.path()).args(["build", "--dry-run"]).assert().code(2);
    assert!(stderr(&assert).contains("no build of ours"), "{}", stderr(&assert));
}

#[test]
fn a_report_says_what_was_built_and_what_changed() {
    let place = place();
    let build = |words: &[&str]| {
        command()
            .current_dir(place.path())
            .args(["build", "--report", "report.json"])
            .args(words)
            .assert()
    };
    build(&[]).code(0);
    let first = report(place.path());
    assert_eq!(first["outcome"], "built");
    let files = files_below(&place.path().join("public"));
    assert_eq!(first["site"]["files"].as_array().unwrap().len() + 1, files.len());
    let sum: u64 = files
        .iter()
        .filter(|(path, _)| *path != "manifest.json")
        .map(|(_, b)| b.len() as u64)
        .sum();
    assert_eq!(first["site"]["totals"]["size"], sum);
    assert!(first["site"]["totals"]["gzip"].as_u64().unwrap() < sum);
    change(&place.path().join("playbook"));
    fs::write(place.path().join("playbook/stray.txt"), "Nobody reads me.\n").unwrap();
    build(&["--dry-run"]).code(0);
    let second = report(place.path());
    assert_eq!(second["outcome"], "dry-run");
    assert_eq!(
        second["site"]["changes"]["redirected"]["stories/first-story.html"],
        "stories/renamed.html"
    );
    assert_eq!(second["diagnostics"][0]["code"], "LN015");
    assert_eq!(second["diagnostics"][0]["place"]["file"], "playbook/stray.txt");
    assert_ne!(first["site"]["digest"], second["site"]["digest"]);
    build(&["--deny", "warnings"]).code(1);
    let third = report(place.path());
    assert_eq!((&third["outcome"], &third["site"]), (&Value::from("errors"), &Value::Null));
}

#[test]
fn an_earlier_site_is_compared_by_its_manifest_alone() {
    let place = place();
    command().current_dir(place.path()).args(["build", "--out", "live"]).assert().code(0);
    fs::rename(place.path().join("live/manifest.json"), place.path().join("before.json")).unwrap();
    let build = |against: &str| {
        command()
            .current_dir(place.path())
            .args(["build", "--report", "report.json", "--against", against])
            .assert()
    };
    build("before.json").code(0);
    assert_eq!(report(place.path())["site"]["changes"]["added"], Value::Array(Vec::new()));
    let story = place.path().join("playbook/stories/first-story.md");
    fs::rename(story, place.path().join("playbook/stories/renamed.md")).unwrap();
    let assert = build("before.json").code(1);
    assert!(
        stderr(&assert).contains("LN061") && stderr(&assert).contains("stories/first-story.html"),
        "{}",
        stderr(&assert)
    );
    build("nowhere.json").code(2);
    let assert = build("playbook/playbook.yaml").code(2);
    assert!(stderr(&assert).contains("not the manifest of a site"), "{}", stderr(&assert));
}
