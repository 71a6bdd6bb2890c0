//! The author's warnings, told to the pages that they concern.

use super::author::Author;
use serde_json::{Value, json};

const STORY: &str = "stories/first-story.md";
const LESSON: &str = "Ask what each question is for.";

/// Codes and places of the warnings on a page with these texts.
fn on(author: &Author, page: &str, texts: &[&str]) -> Vec<String> {
    let answer = author.ask(&json!({"ask": "warnings", "page": page, "texts": texts}));
    let said = |one: &Value| {
        let (code, place) = (one["code"].as_str().unwrap(), &one["place"]);
        format!("{} {}:{}", &code[..5], place["file"].as_str().unwrap(), place["line"])
    };
    answer["warnings"].as_array().unwrap().iter().map(said).collect()
}

#[test]
fn warnings_are_told_to_the_page_of_their_file_and_to_those_that_show_their_text() {
    let author = Author::begin();
    let story = author.read(STORY);
    let build = |text: &str| {
        author.watch.save(STORY, text);
        author.watch.next_build();
    };
    assert_eq!(on(&author, "/stories/first-story.html", &[LESSON]), [""; 0]);

    build(&story.replace("verified: true\n", "").replace(LESSON, "Ask **what it is for."));
    let own = ["LN079 stories/first-story.md:10", "LN033 stories/first-story.md:1"];
    let mut found = on(&author, "/stories/first-story.html", &[]);
    found.sort();
    let mut own = own.to_vec();
    own.sort_unstable();
    assert_eq!(found, own);
    for (page, texts, wanted) in [
        ("/index.html", &["Ask **what it is for."][..], &["LN079 stories/first-story.md:10"][..]),
        ("/", &["A shorter form for parking permits"], &[]),
        ("/first-story.html", &[], &[]),
        ("/areas/first-story.html", &[], &[]),
        ("/../stories/first-story.html", &[], &[]),
        ("", &[], &[]),
    ] {
        assert_eq!(on(&author, page, texts), wanted, "{page}");
    }
    build(&story);
    assert_eq!(on(&author, "/stories/first-story.html", &[LESSON]), [""; 0]);
}

#[test]
fn news_tell_that_there_are_other_warnings_and_what_is_not_saved_has_its_own() {
    let author = Author::begin();
    let mut news = author.watch.news("/index.html").map(|news| news["warned"].as_u64().unwrap());
    assert_eq!(news.next(), Some(0));
    author.set(STORY, &json!(["lesson"]), "Ask **what it is for.");
    assert_eq!(on(&author, "/stories/first-story.html", &[]), ["LN079 stories/first-story.md:10"]);
    let first = news.find(|warned| *warned > 0).unwrap();
    author.set(STORY, &json!(["lesson"]), "Ask **what **it is for.");
    assert!(news.any(|warned| warned > first));
    author.ask(&json!({"ask": "discard", "file": STORY}));
    assert!(news.any(|warned| warned == 0));
}
