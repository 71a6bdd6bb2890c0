//! What an author does not lose when somebody else changes the files meanwhile.

use super::author::Author;
use serde_json::json;
use std::fs;

const AREA: &str = "areas/service-design.yaml";
const STORY: &str = "stories/first-story.md";

/// What somebody else made of a file stays, and the steps in other files are within reach.
#[test]
fn a_step_that_was_overtaken_is_given_up_and_those_before_it_are_undone() {
    let author = Author::begin();
    let first = author.read(STORY);
    author.set(STORY, &json!(["title"]), "Mine");
    author.ask(&json!({"ask": "save"}));
    author.set(AREA, &json!(["title"]), "Mine");
    author.ask(&json!({"ask": "save"}));
    let theirs = author.read(AREA) + "# theirs\n";
    author.watch.save(AREA, &theirs);
    assert_eq!(author.ask(&json!({"ask": "undo"}))["refused"], "overtaken");
    let given_up = author.ask(&json!({"ask": "forget", "what": "undo"}));
    assert_eq!(given_up["state"]["undo"], true, "{given_up}");
    assert_eq!(author.ask(&json!({"ask": "undo"}))["saved"], json!([STORY]));
    assert_eq!((author.read(AREA), author.read(STORY)), (theirs.clone(), first));
    // Putting back is a step as well.
    author.ask(&json!({"ask": "put-back", "file": AREA}));
    assert!(!author.read(AREA).contains("# theirs"));
    author.ask(&json!({"ask": "undo"}));
    assert_eq!(author.read(AREA), theirs);
    assert_eq!(author.ask(&json!({"ask": "forget", "what": "undo"}))["refused"], "nothing");
}

#[test]
fn a_file_that_is_gone_holds_nobody_up_and_is_written_again_if_that_is_wanted() {
    let author = Author::begin();
    author.set(STORY, &json!(["title"]), "Mine");
    author.set(AREA, &json!(["title"]), "Mine");
    fs::remove_file(author.watch.file(STORY)).unwrap();
    let answer = author.ask(&json!({"ask": "save"}));
    assert_eq!(answer["refused"], "conflict", "{answer}");
    assert_eq!(
        (&answer["clashes"][0]["file"], &answer["clashes"][0]["gone"]),
        (&json!(STORY), &json!(true))
    );
    author.ask(&json!({"ask": "take-over", "file": STORY}));
    assert_eq!(author.ask(&json!({"ask": "save"}))["saved"], json!([AREA, STORY]));
    assert!(author.read(STORY).contains("title: Mine\n"));
    author.ask(&json!({"ask": "undo"}));
    assert!(!author.watch.file(STORY).exists() && !author.read(AREA).contains("Mine"));
}

#[test]
fn no_more_is_taken_than_is_read_again() {
    let author = Author::begin();
    let first = author.read(STORY);
    let answer = author.set(STORY, &json!([]), &"word ".repeat(500_000));
    assert!(answer["message"].as_str().unwrap().contains("more than 2 MB"), "{answer}");
    assert_eq!((&answer["state"]["unsaved"], author.read(STORY)), (&json!([]), first));
}

/// Saved answers hang on ids: those that are saved are shown, and only new ones can be typed.
#[test]
fn ids_are_typed_until_they_are_saved() {
    let author = Author::begin();
    let kinds = || {
        let fields = author.ask(&json!({"ask": "fields", "file": AREA}));
        let all = fields["fields"].as_array().unwrap().clone();
        let questions = all.into_iter().find(|field| field["way"] == json!(["questions"])).unwrap();
        let of = |question: &serde_json::Value| {
            let parts = question["parts"].as_array().unwrap();
            let id = parts
                .iter()
                .find(|part| part["way"].as_array().unwrap().last() == Some(&json!("id")));
            id.unwrap()["kind"].clone()
        };
        questions["parts"].as_array().unwrap().iter().map(of).collect::<Vec<_>>()
    };
    let saved = kinds();
    assert!(saved.iter().all(|kind| kind == "kept"), "{saved:?}");
    author.ask(
        &json!({"ask": "change", "file": AREA, "way": ["questions"], "what": {"add": "id: new"}}),
    );
    assert_eq!(kinds().last().unwrap(), "line");
    author.ask(&json!({"ask": "discard", "file": AREA}));
    assert_eq!(kinds(), saved);
}
