//! Things that are added, renamed and removed by the browser, and pictures: what comes of it, and what is refused.

use super::author::Author;
use super::pictures::{picture, put};
use super::running::{Watch, playbook, status};
use base64ct::{Base64, Encoding as _};
use local_normal::read;
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Every file of a folder with its bytes.
pub(super) fn snapshot(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap);
    let files = entries.filter(|entry| entry.file_type().is_file());
    let name = |entry: &walkdir::DirEntry| {
        entry.path().strip_prefix(folder).unwrap().display().to_string()
    };
    files.map(|entry| (name(&entry), fs::read(entry.path()).unwrap())).collect()
}

#[test]
fn everything_that_can_be_added_is_and_undo_takes_it_back_to_the_byte() {
    let author = Author::begin();
    let first = snapshot(&author.watch.folder());
    let kinds = [
        ("story", "parking-form", "stories/parking-form.md", "title: \"A form\""),
        ("page", "guides/first-day", "pages/guides/first-day.md", "title: \"A form\""),
        ("area", "parks", "areas/parks.yaml", "title: \"A form\""),
        ("event", "spring", "events.yaml", "title: \"A form\""),
        ("term", "signpost", "glossary.yaml", "term: \"A form\""),
        ("route", "trusts", "routes/trusts.md", "title: \"A form\""),
        ("question", "service-design.new", "areas/service-design.yaml", "text: \"A form\""),
        ("stage", "renew", "stages/renew.yaml", "title: \"A form\""),
        ("principle", "share", "principles/share.yaml", "title: \"A form\""),
    ];
    for (kind, id, file, says) in kinds {
        let new = json!({"ask": "new", "kind": kind, "id": id, "title": "A form", "act": "do"});
        let answer = author.ask(&new);
        assert_eq!(answer["file"], file, "{kind}: {answer}");
        assert!(author.read(file).contains(says), "{}", author.read(file));
        assert_eq!(author.ask(&new)["refused"], "wrong", "there is one now");
        author.ask(&json!({"ask": "undo"}));
        assert_eq!(snapshot(&author.watch.folder()), first, "{kind}");
    }
}

#[test]
fn a_rename_tells_what_follows_and_is_one_step_that_can_be_undone() {
    let author = Author::begin();
    let first = snapshot(&author.watch.folder());
    let rename = |act: &str| json!({"ask": "rename", "kind": "area", "id": "service-design", "to": "services", "act": act});
    let told = author.ask(&rename("tell"));
    let plan = &told["plan"];
    assert!(!plan["references"].as_array().unwrap().is_empty(), "{told}");
    assert_eq!(plan["worse"], json!([]));
    assert_eq!(snapshot(&author.watch.folder()), first, "it is only told");

    let done = author.ask(&rename("do"));
    assert_eq!(done["file"], "areas/services.yaml", "{done}");
    assert_eq!(author.watch.get("/areas/services.html").0, 200);
    assert!(author.read("playbook.yaml").contains("areas/service-design.html: area:services"));
    let tree = read::read(&author.watch.folder()).unwrap();
    let outcome = crate::support::run(&tree);
    assert!(outcome.site.is_some(), "{:?}", outcome.diagnostics);
    let renamed = snapshot(&author.watch.folder());

    author.ask(&json!({"ask": "undo"}));
    assert_eq!(snapshot(&author.watch.folder()), first);
    assert_eq!(author.watch.get("/areas/services.html").0, 404);
    author.ask(&json!({"ask": "redo"}));
    assert_eq!(snapshot(&author.watch.folder()), renamed);
}

#[test]
fn what_is_removed_is_told_first_and_a_question_is_retired() {
    let author = Author::begin();
    let file = "areas/service-design.yaml";
    author.ask(
        &json!({"ask": "new", "kind": "question", "id": "service-design.new", "title": "Why?", "act": "do"}),
    );
    let before = snapshot(&author.watch.folder());
    let things = author.ask(&json!({"ask": "things", "file": file}))["things"].clone();
    let question = things.as_array().unwrap().iter().find(|it| it["id"] == "service-design.new");
    assert_eq!(question.unwrap()["title"], "Why?", "{things}");
    assert_eq!(question.unwrap()["renames"], false);
    assert_eq!(things[0]["kind"], "area");
    let remove =
        json!({"ask": "remove", "kind": "question", "id": "service-design.new", "act": "do"});
    author.ask(&remove);
    assert!(author.read("playbook.yaml").contains("retired"), "{}", author.read("playbook.yaml"));
    author.ask(&json!({"ask": "undo"}));
    assert_eq!(snapshot(&author.watch.folder()), before);
    let story = json!({"ask": "remove", "kind": "story", "id": "first-story", "act": "do"});
    let answer = author.ask(&story);
    assert!(!author.watch.file("stories/first-story.md").exists(), "{answer}");
    author.ask(&json!({"ask": "undo"}));
    assert_eq!(snapshot(&author.watch.folder()), before);
}

#[test]
fn nothing_is_done_over_what_is_not_saved_or_was_changed_elsewhere() {
    let author = Author::begin();
    let file = "areas/service-design.yaml";
    author.set(file, &json!(["title"]), "Mine");
    let first = snapshot(&author.watch.folder());
    for ask in [
        json!({"ask": "new", "kind": "story", "id": "a", "title": "A", "act": "do"}),
        json!({"ask": "rename", "kind": "area", "id": "service-design", "to": "b", "act": "tell"}),
        json!({"ask": "remove", "kind": "story", "id": "first-story", "act": "do"}),
    ] {
        assert_eq!(author.ask(&ask)["refused"], "unsaved", "{ask}");
    }
    assert_eq!(snapshot(&author.watch.folder()), first);
    author.ask(&json!({"ask": "discard", "file": file}));
    author.ask(&json!({"ask": "new", "kind": "story", "id": "a", "title": "A", "act": "do"}));
    let path = author.watch.file("stories/a.md");
    let theirs = fs::read_to_string(&path).unwrap() + "Theirs.\n";
    fs::write(&path, &theirs).unwrap();
    let answer = author.ask(&json!({"ask": "undo"}));
    let overtaken = (&answer["refused"], &answer["files"][0]);
    assert_eq!(overtaken, (&json!("overtaken"), &json!("stories/a.md")));
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
}

#[test]
fn ids_lead_nowhere_but_into_the_playbook() {
    let author = Author::begin();
    let outside = author.watch.folder().join("../outside.md");
    fs::write(&outside, "---\ntitle: Outside\n---\n").unwrap();
    let first = snapshot(&author.watch.folder().join(".."));
    let ids = [
        "../outside",
        "a/../../outside",
        "/etc/passwd",
        "..",
        ".",
        "",
        "a\\b",
        "A",
        "con",
        "a\0",
        "a:b",
        "C:/x",
        "index",
        ".hidden",
        "%2e%2e/outside",
        "a/.git/b",
    ];
    for id in ids {
        for ask in [
            json!({"ask": "new", "kind": "story", "id": id, "title": "Bad", "act": "do"}),
            json!({"ask": "new", "kind": "page", "id": id, "title": "Bad", "act": "do"}),
            json!({"ask": "new", "kind": "question", "id": "x", "title": "Bad", "area": id, "act": "do"}),
            json!({"ask": "rename", "kind": "story", "id": "first-story", "to": id, "act": "do"}),
            json!({"ask": "rename", "kind": "story", "id": id, "to": "x", "act": "do"}),
            json!({"ask": "remove", "kind": "story", "id": id, "act": "do"}),
        ] {
            let is_page = ask["kind"] == "page" && ["index"].contains(&id);
            let answer = author.ask(&ask);
            assert!(answer["refused"] == "wrong" || is_page, "{ask}: {answer}");
        }
        assert_eq!(author.ask(&json!({"ask": "things", "file": id}))["refused"], "unknown");
    }
    for kind in ["media", "theme", "", "../story"] {
        for ask in [
            json!({"ask": "new", "kind": kind, "id": "x", "title": "Bad", "act": "do"}),
            json!({"ask": "rename", "kind": kind, "id": "x", "to": "y", "act": "do"}),
            json!({"ask": "remove", "kind": kind, "id": "x", "act": "do"}),
        ] {
            assert_eq!(author.ask(&ask)["refused"], "unknown", "{ask}");
        }
    }
    assert_eq!(snapshot(&author.watch.folder().join("..")), first);
}

#[cfg(unix)]
#[test]
fn folders_that_are_links_are_not_written_into() {
    let place = playbook();
    let elsewhere = place.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    for folder in ["media", "routes"] {
        let link = place.path().join("playbook").join(folder);
        let _ = fs::remove_dir_all(&link);
        std::os::unix::fs::symlink("../elsewhere", link).unwrap();
    }
    let author = Author::over(Watch::over(place, &["--port", "0"]));
    let before = author.read("playbook.yaml");
    assert_eq!(put(&author, "street.png", &picture())["refused"], "unreadable");
    let route =
        json!({"ask": "new", "kind": "route", "id": "trusts", "title": "Trusts", "act": "do"});
    assert!(author.ask(&route)["refused"].is_string());
    assert_eq!(fs::read_dir(&elsewhere).unwrap().count(), 0);
    assert_eq!(author.read("playbook.yaml"), before, "all of it, or none");
}

#[test]
fn who_did_not_come_by_the_address_adds_and_removes_nothing() {
    let author = Author::begin();
    let first = snapshot(&author.watch.folder());
    let asks = [
        json!({"ask": "new", "kind": "story", "id": "bad", "title": "Bad", "act": "do"}),
        json!({"ask": "rename", "kind": "story", "id": "first-story", "to": "bad", "act": "do"}),
        json!({"ask": "remove", "kind": "story", "id": "first-story", "act": "do"}),
        json!({"ask": "picture", "name": "bad.png", "bytes": Base64::encode_string(&picture())}),
        json!({"ask": "things", "file": "playbook.yaml"}),
        json!({"ask": "remove", "kind": "story", "id": "first-story", "act": "show"}),
        json!({"ask": "leave", "look": null}),
        json!({"ask": "warnings", "page": "/index.html", "texts": []}),
    ];
    let without = |name: &str| {
        author.headers().into_iter().filter(|it| !it.starts_with(name)).collect::<Vec<_>>()
    };
    let with = |name: &str, line: &str| [without(name), vec![format!("{name}: {line}")]].concat();
    for ask in &asks {
        for (headers, code) in [
            (without("Cookie"), 403),
            (without("Origin"), 403),
            (with("Origin", "http://evil.example"), 403),
            (with("Host", "evil.example"), 403),
            (with("Sec-Fetch-Site", "cross-site"), 403),
            (with("Content-Type", "text/plain"), 415),
        ] {
            assert_eq!(status(&author.send("POST", &headers, &ask.to_string())), code, "{ask}");
        }
    }
    assert_eq!(snapshot(&author.watch.folder()), first);
}

#[cfg(unix)]
#[test]
fn what_a_link_leads_to_neither_goes_nor_moves() {
    let place = playbook();
    let stories = place.path().join("playbook/stories");
    std::os::unix::fs::symlink("first-story.md", stories.join("alias.md")).unwrap();
    let author = Author::over(Watch::over(place, &["--port", "0"]));
    let first = snapshot(&author.watch.folder());
    let words = "stories/alias.md is a link to a file that would not be there any more. Take the link out first.";
    for ask in [
        json!({"ask": "rename", "kind": "story", "id": "first-story", "to": "new"}),
        json!({"ask": "remove", "kind": "story", "id": "first-story"}),
    ] {
        for act in ["tell", "show", "do"] {
            let mut ask = ask.clone();
            ask["act"] = json!(act);
            assert_eq!(author.ask(&ask)["message"], words, "{ask}");
        }
    }
    // The link itself may get another name.
    let alias = json!({"ask": "remove", "kind": "story", "id": "alias", "act": "do"});
    let answer = author.ask(&alias);
    assert_ne!(answer["message"], words);
    author.ask(&json!({"ask": "undo"}));
    assert_eq!(snapshot(&author.watch.folder()), first);
}
