//! The self-assessment in an edition: the council is known, and what is hidden is said to be left out.

use super::{LOCAL, fixture, national, northbeck};
use crate::support::{over, run};
use local_normal::output::OutputTree;
use local_normal::source::SourceTree;
use serde_json::Value;

fn site(tree: &SourceTree) -> OutputTree {
    run(tree).site.unwrap().files
}

fn text(site: &OutputTree, test: impl Fn(&str) -> bool) -> &str {
    let (_, bytes) = site.iter().find(|(path, _)| test(path.as_str())).unwrap();
    std::str::from_utf8(bytes).unwrap()
}

/// What the scripts of the assessment know of the playbook.
fn data(site: &OutputTree) -> Value {
    let script = text(site, |path| path.starts_with("assets/assessment-data."));
    let json = script.split("localNormal.assessment = ").nth(1).unwrap();
    serde_json::from_str(json.trim_end().trim_end_matches(';')).unwrap()
}

#[test]
fn the_council_is_known() {
    let edition = &data(&site(&northbeck(&[])))["edition"];
    assert_eq!(edition["id"], "northbeck");
    assert_eq!(edition["version"], "1.0.0");
    let expected = [
        ("council", "E08000000"),
        ("name", "Northbeck Council"),
        ("type", "metropolitan"),
        ("nation", "england"),
    ];
    for (key, value) in expected {
        assert_eq!(edition["subject"][key], value, "{key}");
    }
    assert!(data(&site(&national(LOCAL))).get("edition").is_none());
}

#[test]
fn results_say_what_is_not_asked() {
    let results =
        |site: &OutputTree| text(site, |path| path == "assessment/results.html").to_owned();
    let eastmere = site(&national(LOCAL).with_edition(&over(fixture("eastmere"), &[])));
    let page = results(&eastmere);
    assert!(page.contains("Not asked here") && page.contains("<li>Workstyles</li>"));
    assert!(!data(&eastmere)["model"].to_string().contains("workstyles"));
    assert!(!results(&site(&northbeck(&[]))).contains("Not asked here"));
}

#[test]
fn the_footer_says_whom_to_turn_to() {
    let northbeck = site(&northbeck(&[]));
    let page = text(&northbeck, |path| path == "index.html");
    assert!(
        page.contains("Contact: Transformation team, <a href=\"mailto:change@northbeck.example\">")
    );
}
