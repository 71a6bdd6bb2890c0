//! What an author does not lose when somebody else changes the files meanwhile.

use super::author::Author;
use serde_json::{Value, json};
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

/// What another window has not saved is not thrown away by putting its file back.
#[test]
fn a_file_in_which_something_is_not_saved_is_not_put_back() {
    let author = Author::begin();
    let first = author.read(STORY);
    author.set(STORY, &json!(["title"]), "Mine");
    author.ask(&json!({"ask": "save"}));
    author.set(STORY, &json!(["lesson"]), "A long thought.");
    let put_back = json!({"ask": "put-back", "file": STORY});
    let answer = author.ask(&put_back);
    assert_eq!(answer["refused"], "unsaved", "{answer}");
    assert_eq!(answer["state"]["unsaved"], json!([STORY]));
    author.ask(&json!({"ask": "save"}));
    assert!(author.read(STORY).contains("lesson: A long thought.\n"));
    author.ask(&put_back);
    assert_eq!(author.read(STORY), first);
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

/// The whole folder is away here; one file that cannot be read is the same.
#[test]
fn who_types_while_files_cannot_be_read_is_answered_and_told() {
    let author = Author::begin();
    author.set(AREA, &json!(["title"]), "Mine");
    let away = author.watch.folder().with_file_name("away");
    fs::rename(author.watch.folder(), &away).unwrap();
    for words in ["Mine t", "Mine too"] {
        let answer = author.set(AREA, &json!(["title"]), words);
        let mistakes = answer["state"]["mistakes"].as_array().unwrap();
        let told = mistakes[0]["message"].as_str().unwrap();
        assert!(told.starts_with("cannot read ") && mistakes.len() == 1, "{answer}");
    }
    fs::rename(&away, author.watch.folder()).unwrap();
    author.watch.next_build();
    let answer = author.ask(&json!({"ask": "save"}));
    assert_eq!(answer["saved"], json!([AREA]), "{answer}");
    assert_eq!(answer["state"]["mistakes"], json!([]), "{answer}");
    assert!(author.read(AREA).contains("title: Mine too\n"));
}

#[test]
fn what_is_typed_while_a_file_is_no_yaml_is_refused_for_that_and_taken_once_it_is_mended() {
    let author = Author::begin();
    for (file, was) in [(AREA, "Service design"), (STORY, "A shorter form for parking permits")] {
        let good = author.read(file);
        let change = json!({"ask": "change", "file": file, "way": ["title"], "what": {"set": "Mine"}, "was": was});
        author.watch.save(file, &good.replacen("title: ", "title: [", 1));
        author.watch.next_build();
        for question in [&change, &json!({"ask": "fields", "file": file})] {
            let answer = author.ask(question);
            assert_eq!((&answer["refused"], &answer["files"][0]), (&json!("broken"), &json!(file)));
        }
        author.watch.save(file, &good);
        author.watch.next_build();
        assert_eq!(author.ask(&change)["state"]["unsaved"], json!([file]));
        author.ask(&json!({"ask": "discard", "file": file}));
    }
}

#[test]
fn a_file_that_is_no_utf_8_any_more_keeps_what_was_typed_from_being_saved_until_it_is() {
    let author = Author::begin();
    for file in [AREA, STORY] {
        let good = author.read(file);
        author.set(file, &json!(["title"]), "Mine");
        let latin_1 = [good.as_bytes(), b"\xe9\n"].concat();
        fs::write(author.watch.file(file), &latin_1).unwrap();
        let answer = author.ask(&json!({"ask": "save"}));
        assert_eq!((&answer["refused"], &answer["files"][0]), (&json!("broken"), &json!(file)));
        assert_eq!(fs::read(author.watch.file(file)).unwrap(), latin_1);
        author.watch.save(file, &good);
        assert_eq!(author.ask(&json!({"ask": "save"}))["saved"], json!([file]));
        assert!(author.read(file).contains("title: Mine\n"));
    }
}

/// The story with sources of these titles.
fn with_sources(story: &str, titles: &[&str]) -> String {
    let (before, rest) = story.split_once("sources:\n").unwrap();
    let after = &rest[rest.find("verified").unwrap()..];
    let item = |title: &&str| format!("  - title: {title}\n    url: https://a.example/\n");
    let items: String = titles.iter().map(item).collect();
    format!("{before}sources:\n{items}{after}")
}

/// An item is known by its place alone: where the list is another one, there is another item at that place.
#[test]
fn no_other_item_of_a_list_is_changed_than_the_one_that_was_meant() {
    let author = Author::begin();
    let conflict = |way: Value, what: Value, theirs: &[&str]| {
        let first = with_sources(&author.read(STORY), &["One", "Two", "Three"]);
        author.watch.save(STORY, &first);
        let change = json!({"ask": "change", "file": STORY, "way": way, "what": what});
        assert_eq!(author.ask(&change).get("refused"), None, "{change}");
        author.watch.save(STORY, &with_sources(&first, theirs));
        author.ask(&json!({"ask": "save"}))["clashes"][0].clone()
    };
    let cases = [
        (json!(["sources", 1]), json!("remove"), &["Zero", "One", "Two", "Three"][..]),
        (json!(["sources", 1]), json!({"move": 0}), &["Zero", "One", "Three"]),
        (json!(["sources", 1, "title"]), json!({"set": "Mine"}), &["One", "Three", "Two"]),
    ];
    for (way, what, theirs) in cases {
        let clash = conflict(way, what.clone(), theirs);
        assert_eq!(clash["moved"], true, "{clash}");
        let now = author.read(STORY);
        let answer = author.ask(&json!({"ask": "take-over", "file": STORY}));
        assert_eq!(
            (&answer["refused"], &answer["state"]["unsaved"]),
            (&json!("wrong"), &json!([STORY]))
        );
        author.ask(&json!({"ask": "discard", "file": STORY}));
        assert_eq!(author.read(STORY), now);
        if what != json!({"set": "Mine"}) {
            // What stands beside each other is the list.
            assert_eq!(clash["way"], json!(["sources"]));
            let titles = |of: &str| clash[of].as_str().unwrap().matches("- title: ").count();
            assert_eq!(titles("theirs"), theirs.len(), "{clash}");
            assert!(
                clash["theirs"].as_str().unwrap().starts_with("- title: Zero\n  url: "),
                "{clash}"
            );
        }
    }
    // The same value of the same item, and an item that comes last.
    for (way, what, theirs) in [
        (json!(["sources", 1, "title"]), json!({"set": "Mine"}), &["One", "Theirs", "Three"][..]),
        (json!(["sources"]), json!({"add": "{title: Mine}"}), &["Zero"]),
    ] {
        assert_eq!(conflict(way, what, theirs)["moved"], false);
        author.ask(&json!({"ask": "take-over", "file": STORY}));
        author.ask(&json!({"ask": "save"}));
        let mine = author.read(STORY).replace('"', "");
        let expected = theirs.iter().filter(|it| **it != "Theirs").chain(&["Mine"]);
        assert!(expected.clone().all(|it| mine.contains(&format!("title: {it}"))), "{mine}");
    }
}

/// What is typed would be between the two states of the file.
#[test]
fn no_step_is_undone_or_done_again_under_what_is_not_saved() {
    let author = Author::begin();
    author.set(STORY, &json!(["title"]), "Mine");
    author.ask(&json!({"ask": "save"}));
    let saved = author.read(STORY);
    for step in ["undo", "redo"] {
        let before = author.read(STORY);
        author.set(STORY, &json!(["summary"]), "Typed.");
        let answer = author.ask(&json!({"ask": step}));
        assert_eq!(answer["refused"], "unsaved", "{answer}");
        assert_eq!((author.read(STORY), &answer["state"]["unsaved"]), (before, &json!([STORY])));
        author.ask(&json!({"ask": "discard", "file": STORY}));
        // What is typed in another file is nothing to it.
        author.set(AREA, &json!(["title"]), step);
        assert_eq!(author.ask(&json!({"ask": step}))["saved"], json!([STORY]));
        author.ask(&json!({"ask": "discard", "file": AREA}));
    }
    assert_eq!(author.read(STORY), saved);
}

#[test]
fn a_file_with_a_mistake_is_no_conflict_and_nothing_is_written() {
    let author = Author::begin();
    let first = author.read(STORY);
    author.set(STORY, &json!(["title"]), "Mine");
    author.set(AREA, &json!(["title"]), "Mine");
    for broken in ["---\ntitle: [\n---\nWords.\n", "<<<<<<< HEAD\n---\ntitle: Theirs\n---\n"] {
        author.watch.save(STORY, broken);
        let answer = author.ask(&json!({"ask": "save"}));
        assert_eq!((&answer["refused"], &answer["files"]), (&json!("broken"), &json!([STORY])));
        assert!(author.read(STORY) == broken && !author.read(AREA).contains("Mine"));
    }
    author.watch.save(STORY, &first);
    assert_eq!(author.ask(&json!({"ask": "save"}))["saved"], json!([AREA, STORY]));
}

/// The pages are what they were with what was not saved, so nothing else tells the other windows.
#[test]
fn a_save_is_news_to_other_windows() {
    let author = Author::begin();
    let mut news = author.watch.news("/index.html").map(|news| news["read"].as_u64().unwrap());
    let first = news.next().unwrap();
    author.set(STORY, &json!(["lesson"]), "Mine");
    author.ask(&json!({"ask": "save"}));
    let saved = news.find(|read| *read > first).unwrap();
    author.ask(&json!({"ask": "undo"}));
    assert!(news.any(|read| read > saved));
}
