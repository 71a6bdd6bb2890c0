//! Profiles: sets of targets that a playbook offers.

use crate::cli::{command, stdout};
use crate::support::{base, over, places, root, run};
use local_normal::assess::{Results, ScoringModel};
use local_normal::load::load;
use local_normal::pipeline::Outcome;
use local_normal::source::SourceTree;
use serde_json::{Value, json};

const TOP: &str = "id: library\ntitle: A library's questions\nversion: 1.0.0\nareas: [service-design]\nprinciples: [simplify]\nstages: [reset, reform, recover]\nassessment:\n  profiles: ";

/// The smallest playbook with some profiles; its question has the levels `none` and `every`.
fn with(profiles: &str) -> (SourceTree, Outcome) {
    let tree = over(base(), &[("playbook.yaml", &format!("{TOP}{profiles}\n"))]);
    let outcome = run(&tree);
    (tree, outcome)
}

fn found(profiles: &str) -> Vec<String> {
    let (tree, outcome) = with(profiles);
    let mut found = places(&tree, &outcome);
    found.retain(|place| place.contains("playbook.yaml"));
    found
}

fn text(outcome: &Outcome, path: &str) -> String {
    let site = outcome.site.as_ref().unwrap_or_else(|| panic!("{:?}", outcome.diagnostics));
    let file = site.files.iter().find(|(own, _)| own.as_str() == path).expect(path);
    String::from_utf8(file.1.to_vec()).unwrap()
}

const BOTH: &str = "[{id: low, title: Low, minimum: none}, {id: high, title: High, summary: \"For [all](page:privacy).\", targets: {service-design.fewer-steps: every}}]";

#[test]
fn a_profile_names_levels_and_questions_that_there_are() {
    assert_eq!(found(BOTH), Vec::<String>::new());
    let column =
        |profile: &str, of: &str| format!("playbook.yaml:8:{}", 14 + profile.find(of).unwrap());
    for (code, profile, at) in [
        ("LN038", "{id: low, title: Low}", "low"),
        ("LN038", "{id: low, title: Low, targets: {}}", "low"),
        ("LN012", "{id: low, title: Low, minimum: nowhere}", "nowhere"),
        ("LN012", "{id: low, title: Low, targets: {service-design.more: every}}", "service"),
        ("LN012", "{id: low, title: Low, targets: {service-design.fewer-steps: most}}", "most"),
    ] {
        assert_eq!(
            found(&format!("[{profile}]")),
            [format!("{code} {}", column(profile, at))],
            "{profile}"
        );
    }
    let twice = "[{id: low, title: Low, minimum: none}, {id: low, title: High, minimum: every}]";
    assert_eq!(found(twice).len(), 1);
    assert!(found(twice)[0].starts_with("LN008"));
}

#[test]
fn profiles_are_a_choice_of_the_first_page_and_part_of_the_data() {
    let (_, outcome) = with(BOTH);
    let start = text(&outcome, "assessment/index.html");
    assert_eq!(start.matches("name=\"profile\"").count(), 3, "two, and none of them");
    assert!(start.contains("For <a href=\"../privacy.html\">all</a>."), "{start}");
    assert!(start.contains("\"profile-high--text\"") && !start.contains("profile-low--text"));
    let export: Value = serde_json::from_str(&text(&outcome, "playbook.json")).unwrap();
    assert_eq!(
        export["profiles"][1],
        json!({"id": "high", "title": "High", "summary": "For [all](page:privacy).", "minimum": null, "targets": {"service-design.fewer-steps": "every"}})
    );
    let (_, without) = with("[]");
    assert!(!text(&without, "assessment/index.html").contains("rofile"));
}

#[test]
fn the_model_has_the_profiles_and_a_file_names_one() {
    let (tree, _) = with(BOTH);
    let model = ScoringModel::of(&load(&tree).playbook.unwrap());
    assert_eq!(model.profiles.len(), 2);
    assert_eq!(model.profile("low").unwrap().minimum.as_deref(), Some("none"));
    assert_eq!(model.profile("high").unwrap().targets["service-design.fewer-steps"], "every");
    let file = json!({"format": "local-normal-results", "format_version": 1, "model": {"id": "library"}, "answers": {}, "profile": "high"});
    let results = Results::parse(file.to_string().as_bytes()).unwrap();
    assert_eq!(results.profile(), Some("high"));
}

/// What `score` says of answers to the playbook of reading rooms.
fn report(profile: &str, answers: &Value) -> String {
    let place = tempfile::TempDir::new().unwrap();
    let file = place.path().join("results.json");
    let results = json!({"format": "local-normal-results", "format_version": 1, "model": {"id": "reading-rooms"}, "profile": profile, "answers": answers});
    std::fs::write(&file, results.to_string()).unwrap();
    let playbook = root().join("tests/fixtures/ladder");
    let assert = command().args(["score", "--playbook"]).arg(playbook).arg(file).assert().code(0);
    stdout(&assert)
}

#[test]
fn the_report_names_the_profile_and_answers_that_the_ticked_lines_do_not_suggest() {
    let answers = json!({
        "doors.hours": {"state": "level", "level": "fully", "criteria": [0, 1]},
        "doors.steps": {"state": "level", "level": "partly", "criteria": [1, 0]},
        "shelves.found": {"state": "unknown", "criteria": [0, 1]},
    });
    let said = report("enhanced", &answers);
    assert!(said.contains("\nTargets: Enhanced\n"), "{said}");
    let ticks = said.split("The lines that are ticked suggest another level\n").nth(1).unwrap();
    assert_eq!(
        ticks,
        "  - A1.a Can people who work come in? See the guide.\n    answered `fully`, ticked up to `partly`\n  - B1 Are books found where the list says they are?\n    answered no level, ticked up to `partly`\n"
    );
    let said = report("gone", &json!({}));
    assert!(
        said.contains("\nTargets: none, because this playbook has no profile `gone`\n"),
        "{said}"
    );
    assert!(!said.contains("ticked"));
}
