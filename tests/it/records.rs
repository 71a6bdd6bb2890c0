//! What the declaration of a record promises: none of its texts is forgotten, and only an id that its
//! author wrote tells one entry from another.

use crate::support::{places, run, with};

fn found(files: &[(&str, &str)]) -> Vec<String> {
    let tree = with(files);
    places(&tree, &run(&tree))
}

#[test]
fn entries_without_an_id_are_not_taken_for_one() {
    let terms = "terms:\n  - term: A\n    definition: B\n  - term: C\n    definition: D\n";
    assert_eq!(
        found(&[("glossary.yaml", terms)]),
        ["LN004 glossary.yaml:2:5", "LN004 glossary.yaml:4:5"]
    );
    let events =
        "events:\n  - title: A\n    date: 2027-01-01\n  - title: B\n    date: 2027-01-02\n";
    assert_eq!(
        found(&[("events.yaml", events)]),
        ["LN004 events.yaml:2:5", "LN004 events.yaml:4:5"]
    );
}

#[test]
fn an_entry_that_cannot_do_without_a_value_is_left_out_with_one_message() {
    let events = "events:\n  - id: a\n    title: A\n    date: soon\n    end: \"10:00\"\n";
    assert_eq!(found(&[("events.yaml", events)]), ["LN006 events.yaml:4:11"]);
}

/// A slip in each text of the scale and of the reasons, which only the walk over all texts finds.
#[test]
fn texts_that_no_rule_names_are_checked_too() {
    let playbook = "id: a\ntitle: T\nversion: 1.0.0\nareas: [service-design]\nprinciples: [simplify]\nstages: [reset, reform, recover]\nassessment:\n  scale:\n    - id: some\n      title: \"*Some*\"\n      means: \"[x](area:nowhere)\"\n  na_reasons:\n    - id: ours\n      title: \"*Ours*\"\n";
    let found = found(&[("playbook.yaml", playbook)]);
    let lines: Vec<_> = found.iter().filter(|place| place.contains("playbook.yaml")).collect();
    assert_eq!(lines.len(), 3, "{found:?}");
    for (place, line) in lines.iter().zip(["10:", "11:", "14:"]) {
        assert!(place.contains(&format!("playbook.yaml:{line}")), "{found:?}");
    }
}
