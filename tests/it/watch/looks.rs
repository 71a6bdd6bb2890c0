//! What a plan would make of the site, seen before it is done: nothing of it is written.

use super::author::Author;
use super::parts::snapshot;
use serde_json::{Value, json};
use std::fs;

const STORY: &str = "/stories/first-story.html";

fn new(id: &str, act: &str) -> Value {
    json!({"ask": "new", "kind": "story", "id": id, "title": "A new form", "act": act})
}

fn rename(to: &str, act: &str) -> Value {
    json!({"ask": "rename", "kind": "story", "id": "first-story", "to": to, "act": act})
}

fn remove(act: &str) -> Value {
    json!({"ask": "remove", "kind": "story", "id": "first-story", "act": act})
}

fn status(author: &Author, page: &str) -> u16 {
    author.watch.get(page).0
}

/// The number of the look that is shown.
fn show(author: &Author, ask: &Value) -> u64 {
    let answer = author.ask(ask);
    answer["look"].as_u64().unwrap_or_else(|| panic!("{ask}: {answer}"))
}

fn leave(author: &Author, look: Option<u64>) {
    author.ask(&json!({"ask": "leave", "look": look}));
}

#[test]
fn what_is_added_renamed_or_removed_is_seen_and_given_up() {
    let author = Author::begin();
    let first = snapshot(&author.watch.folder());
    let list = author.watch.get("/stories/index.html").1;
    for (ask, there, gone) in [
        (new("a-form", "show"), "/stories/a-form.html", None),
        (rename("parking", "show"), "/stories/parking.html", None),
        (remove("show"), "/index.html", Some("What they did")),
    ] {
        let look = show(&author, &ask);
        assert_eq!(status(&author, there), 200, "{ask}");
        let story = author.watch.get(STORY).1;
        assert!(gone.is_none_or(|words| !story.contains(words)), "{ask}");
        assert_ne!(author.watch.get("/stories/index.html").1, list, "{ask}");
        leave(&author, Some(look));
        assert!(there == "/index.html" || status(&author, there) == 404, "{ask}");
        assert_eq!(status(&author, STORY), 200, "{ask}");
        assert_eq!(author.watch.get("/stories/index.html").1, list, "{ask}");
    }
    assert_eq!(snapshot(&author.watch.folder()), first);
    assert_eq!(author.ask(&json!({"ask": "undo"}))["refused"], "nothing");
}

#[test]
fn what_is_seen_is_what_is_done() {
    let author = Author::begin();
    let first = snapshot(&author.watch.folder());
    show(&author, &rename("parking", "show"));
    let seen = author.watch.get("/stories/parking.html").1;
    assert_eq!(author.ask(&rename("parking", "do"))["file"], "stories/parking.md");
    assert_eq!(author.watch.get("/stories/parking.html").1, seen);
    assert!(author.watch.file("stories/parking.md").exists());
    author.ask(&json!({"ask": "undo"}));
    assert_eq!(snapshot(&author.watch.folder()), first);
    assert_eq!(status(&author, "/stories/parking.html"), 404);
}

#[test]
fn the_last_of_several_looks_is_shown_and_only_whoever_has_it_gives_it_up() {
    let author = Author::begin();
    let one = show(&author, &new("one", "show"));
    let two = show(&author, &new("two", "show"));
    let pages = || ["/stories/one.html", "/stories/two.html"].map(|page| status(&author, page));
    assert_eq!(pages(), [404, 200]);
    leave(&author, Some(one));
    assert_eq!(pages(), [404, 200]);
    // Another dialog does something else meanwhile: it is planned over the files alone.
    author.ask(&new("three", "do"));
    assert_eq!(pages(), [404, 404]);
    assert!(!author.watch.file("stories/two.md").exists());
    show(&author, &new("one", "show"));
    leave(&author, Some(two));
    assert_eq!(pages(), [200, 404]);
    leave(&author, None);
    assert_eq!(pages(), [404, 404]);
}

#[test]
fn what_is_typed_ends_a_look_and_none_begins_over_it() {
    let author = Author::begin();
    show(&author, &new("a-form", "show"));
    author.set("stories/first-story.md", &json!(["title"]), "Mine");
    assert_eq!(status(&author, "/stories/a-form.html"), 404);
    assert!(author.watch.get(STORY).1.contains("<h1>Mine"));
    for ask in [new("a-form", "show"), rename("b", "show"), remove("show")] {
        assert_eq!(author.ask(&ask)["refused"], "unsaved", "{ask}");
    }
    author.ask(&json!({"ask": "save"}));
    show(&author, &rename("b", "show"));
    assert!(
        author.watch.get("/stories/b.html").1.contains("<h1>Mine"),
        "it is over what was saved"
    );
}

#[test]
fn a_file_that_somebody_makes_meanwhile_is_shown_and_stays() {
    let author = Author::begin();
    show(&author, &new("a-form", "show"));
    let theirs = author.read("stories/first-story.md").replace("A shorter form", "Theirs");
    author.watch.save("stories/a-form.md", &theirs);
    author.watch.builds_until("stories/a-form.md");
    assert!(author.watch.get("/stories/a-form.html").1.contains("<h1>Theirs"));
    let answer = author.ask(&new("a-form", "do"));
    assert_eq!(answer["refused"], "wrong", "{answer}");
    assert_eq!(author.read("stories/a-form.md"), theirs);
    // What somebody changes is not what was planned.
    show(&author, &rename("parking", "show"));
    author.watch.save("stories/first-story.md", &theirs);
    author.watch.builds_until("stories/first-story.md");
    assert_eq!((status(&author, STORY), status(&author, "/stories/parking.html")), (200, 404));
}

#[test]
fn what_cannot_be_is_not_shown() {
    let author = Author::begin();
    let parent = author.watch.folder().join("..");
    let first = snapshot(&parent);
    for id in
        ["../outside", "/etc/passwd", "", "A", "a\\b", "con", "a\0", "a/.git/b", "first-story"]
    {
        for ask in [new(id, "show"), rename(id, "show")] {
            assert_eq!(author.ask(&ask)["refused"], "wrong", "{ask}");
        }
    }
    let mut large = new("large", "show");
    large["title"] = json!("a".repeat(3 * 1024 * 1024));
    let answer = author.ask(&large);
    assert_eq!(answer["refused"], "wrong", "{}", answer["message"]);
    assert_eq!(status(&author, "/stories/large.html"), 404);
    assert!(fs::metadata(author.watch.file("stories/large.md")).is_err());
    let odd = author.send("POST", &author.headers(), &new("a", "maybe").to_string());
    assert_eq!(super::running::status(&odd), 400);
    assert_eq!(snapshot(&parent), first);
}
