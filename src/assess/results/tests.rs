//! Broken, foreign, newer and hostile files are refused whole, with every mistake named.

use super::*;
use serde_json::json;

fn parse(document: &Value) -> Result<Results, ResultsError> {
    Results::parse(document.to_string().as_bytes())
}

fn with_answers(answers: &Value) -> Value {
    json!({"format": FORMAT, "format_version": 1, "model": {"id": "pb"}, "answers": answers})
}

fn paths(document: &Value) -> Vec<String> {
    match parse(document) {
        Err(ResultsError::Mistakes(mistakes)) => {
            mistakes.into_iter().map(|mistake| mistake.path).collect()
        }
        other => panic!("mistakes were expected, not {other:?}"),
    }
}

#[test]
fn the_smallest_file() {
    let results = parse(&with_answers(&json!({}))).unwrap();
    assert_eq!(results.model().id, "pb");
    assert!(results.answers().is_empty());
}

#[test]
fn a_full_file_survives_a_load_and_a_save() {
    let mut document = with_answers(&json!({"q.one": {
        "rev": 2, "state": "level", "level": "most", "na_reason": null, "target": "embedded", "confidence": "low",
        "note": {"text": "<script>alert(1)</script>\u{1b}[31m", "visibility": "internal"},
        "evidence": [{"title": "t", "url": "https://a.example", "date": "2026"}, {"title": "t", "url": "www.example.org:80/a"}],
        "updated": "2026-11-30T09:00:00Z", "later": {"a": [1, null]}
    }}));
    document["future"] = json!([1, {"x": "y"}]);
    document["subject"] =
        json!({"council": "E07000000", "name": "N", "type": "district", "nation": "england"});
    let results = parse(&document).unwrap();
    let again: Value = serde_json::from_str(&results.to_json()).unwrap();
    assert_eq!(again, document);
    assert_eq!(results.subject().kind.as_deref(), Some("district"));
    assert_eq!(results.answers()["q.one"].rev, 2);
}

#[test]
fn every_mistake_is_named_with_its_path() {
    let mut document = with_answers(&json!({
        "A b": {"state": "na"},
        "q1": {"state": "level", "confidence": "certain", "rev": 0, "updated": "yesterday"},
        "q2": {"state": "maybe", "note": {"visibility": "public"}, "evidence": [1, {"url": "JavaScript:alert(1)"}]},
        "q3": [],
    }));
    document["subject"] = json!({"type": "A parish", "name": 7});
    document["model"] = json!({"id": "pb", "sha256": "abc"});
    document["orphans"] = json!([1]);
    let mut expected = vec![
        "model.sha256",
        "subject.name",
        "subject.type",
        "answers[\"A b\"]",
        "answers[\"q1\"].rev",
        "answers[\"q1\"].level",
        "answers[\"q1\"].confidence",
        "answers[\"q1\"].updated",
        "answers[\"q2\"].state",
        "answers[\"q2\"].note.text",
        "answers[\"q2\"].note.visibility",
        "answers[\"q2\"].evidence[0]",
        "answers[\"q2\"].evidence[1].url",
        "answers[\"q3\"]",
        "orphans[0]",
    ];
    let mut found = paths(&document);
    found.sort();
    expected.sort_unstable();
    assert_eq!(found, expected);
}

#[test]
fn of_very_many_mistakes_the_first_are_shown() {
    let answers: Map<String, Value> = (0..200).map(|n| (format!("q{n}"), json!(5))).collect();
    let message = parse(&with_answers(&Value::Object(answers))).unwrap_err().to_string();
    assert!(message.contains("200 mistakes"), "{message}");
    assert!(message.ends_with("\n  and 150 more"), "{message}");
    assert_eq!(message.lines().count(), 52);
}

#[test]
fn files_of_another_kind_are_refused() {
    let newer = json!({"format": FORMAT, "format_version": 2, "whatever": []});
    assert_eq!(parse(&newer), Err(ResultsError::Newer(2)));
    assert!(parse(&newer).unwrap_err().to_string().contains("newer local-normal"));
    assert_eq!(parse(&json!({"format": "x"})), Err(ResultsError::OtherFormat(Some("x".into()))));
    assert_eq!(parse(&json!([])), Err(ResultsError::OtherFormat(None)));
    assert_eq!(paths(&json!({"format": FORMAT, "format_version": "1"})), ["format_version"]);
    assert_eq!(paths(&json!({"format": FORMAT, "format_version": 1})), ["model", "answers"]);
}

#[test]
fn bytes_that_are_no_json_are_refused() {
    assert!(matches!(Results::parse(b"{\"a\": 1,\n}"), Err(ResultsError::NotJson { line: 2, .. })));
    assert!(matches!(Results::parse(b"\xff"), Err(ResultsError::NotUtf8(0))));
    assert!(matches!(Results::parse(b""), Err(ResultsError::NotJson { .. })));
    let deep = "[".repeat(1 << 20);
    assert!(matches!(Results::parse(deep.as_bytes()), Err(ResultsError::NotJson { .. })));
    assert_eq!(
        Results::parse(&vec![b' '; MAX_BYTES + 1]),
        Err(ResultsError::TooLarge(MAX_BYTES + 1))
    );
    let marked = format!("\u{feff}{}", with_answers(&json!({})));
    assert!(Results::parse(marked.as_bytes()).is_ok());
}

#[test]
fn messages_hold_no_sign_that_a_terminal_obeys() {
    let hostile = "\u{1b}[2J\u{202e}\n".repeat(50);
    let mut document = with_answers(&json!({ hostile.clone(): {"state": hostile.clone()} }));
    document["subject"] = json!({"type": hostile});
    let message = parse(&document).unwrap_err().to_string();
    assert!(!message.contains(['\u{1b}', '\u{202e}']), "{message}");
    assert!(message.len() < 2000, "{message}");
}
