//! Files changed by the browser: what an author does, and what nobody else may.

use super::author::Author;
use super::running::{Watch, playbook, status};
use super::serving::undressed;
use crate::support::run;
use local_normal::read;
use serde_json::{Value, json};
use std::fs;

const AREA: &str = "areas/service-design.yaml";
const STORY: &str = "stories/first-story.md";

#[test]
fn a_change_is_seen_before_it_is_saved_and_undone_after() {
    let author = Author::begin();
    let first = author.read(AREA);
    let answer = author.set(AREA, &json!(["title"]), "Sërvice: \"new\"");
    assert_eq!(answer["state"]["unsaved"], json!([AREA]), "{answer}");
    assert!(author.watch.get("/areas/service-design.html").1.contains("<h1>Sërvice: "));
    assert_eq!(author.read(AREA), first, "nothing is written yet");

    assert_eq!(author.ask(&json!({"ask": "save"}))["saved"], json!([AREA]));
    let saved = author.read(AREA);
    assert_ne!(saved, first);
    let tree = read::read(&author.watch.folder()).unwrap();
    let clean = run(&tree).site.unwrap().files;
    let path = "areas/service-design.html";
    let built = clean.iter().find(|(own, _)| own.as_str() == path).unwrap().1;
    assert_eq!(undressed(&author.watch.get(&format!("/{path}")).1).as_bytes(), built);

    let changes = author.ask(&json!({"ask": "changes"}));
    let lines = changes["changes"][0]["lines"].as_array().unwrap();
    assert_eq!(lines.iter().filter(|line| line[0] != " ").count(), 2, "{changes}");
    assert_eq!(author.ask(&json!({"ask": "undo"}))["saved"], json!([AREA]));
    assert_eq!(author.read(AREA), first);
    author.ask(&json!({"ask": "redo"}));
    assert_eq!(author.read(AREA), saved);
    author.ask(&json!({"ask": "put-back", "file": AREA}));
    assert_eq!(author.read(AREA), first);
}

#[test]
fn the_style_does_not_hang_on_what_was_typed_for_a_moment() {
    let author = Author::begin();
    let first = author.read(AREA);
    let title = first.lines().find_map(|line| line.strip_prefix("title: ")).unwrap().to_owned();
    for typed in ["A", "A:", "A: b", "", "A ", "A and b"] {
        author.set(AREA, &json!(["title"]), typed);
    }
    author.ask(&json!({"ask": "save"}));
    assert_eq!(author.read(AREA), first.replacen(&title, "A and b", 1));
    for typed in [json!({"set": "x"}), json!("remove"), json!({"set": "A and b"})] {
        let file = json!({"ask": "change", "file": AREA, "way": ["title"], "what": typed});
        assert_eq!(author.ask(&file).get("refused"), None, "{file}");
    }
    assert_eq!(author.ask(&json!({"ask": "state"}))["state"]["unsaved"], json!([]));
}

#[test]
fn what_is_typed_letter_by_letter_is_what_the_file_says() {
    let author = Author::begin();
    let typed = |file: &str, way: Value, before: &str, after: &str, words: &str| {
        let mut was = format!("{before}{after}");
        author.set(file, &way, &was);
        for end in words.char_indices().map(|(at, sign)| at + sign.len_utf8()) {
            let set = format!("{before}{}{after}", &words[..end]);
            let question = json!({"ask": "change", "file": file, "way": way, "what": {"set": set}, "was": was});
            let answer = author.ask(&question);
            assert_eq!(answer.get("refused"), None, "{question} {answer}");
            was = set;
        }
    };
    typed(STORY, json!([]), "Body.", "", " A  year,\tus.\n\nAll\u{a0}us. \n");
    author.ask(&json!({"ask": "save"}));
    let story = author.read(STORY);
    assert!(story.contains("\nBody. A  year,\tus.\n\nAll\u{a0}us."), "{story}");
    typed(STORY, json!([]), "", "\nEnd.", "\n\n A b. \n");
    typed(AREA, json!(["summary"]), "A", "", " b, c. \n  d.");
    author.ask(&json!({"ask": "save"}));
    assert!(author.read(STORY).contains("A b. \n\nEnd."), "{}", author.read(STORY));
    assert!(author.read(AREA).contains("A b, c."), "{}", author.read(AREA));
}

#[test]
fn a_mistake_is_told_at_its_place_and_nothing_is_lost() {
    let author = Author::begin();
    let answer = author.set(STORY, &json!([]), "See [it](area:nowhere).");
    let mistake = &answer["state"]["mistakes"][0];
    assert_eq!(mistake["place"]["file"], STORY, "{answer}");
    let answer = author.set(STORY, &json!([]), "See [it](area:service-design).");
    assert_eq!(answer["state"]["mistakes"], json!([]), "{answer}");
    let dropped = author.ask(&json!({"ask": "discard", "file": STORY}));
    assert_eq!(dropped["state"]["unsaved"], json!([]));
}

#[test]
fn other_pages_show_a_change_too_whoever_asks_for_them() {
    let author = Author::begin();
    let page = "/areas/service-design.html";
    author.watch.get(page);
    for title in ["One", "Two", "Three"] {
        author.set(AREA, &json!(["title"]), title);
        assert!(author.watch.get(page).1.contains(&format!("<h1>{title}")), "{title}");
    }
    for other in ["/index.html", "/print.html"] {
        author.set(AREA, &json!(["title"]), &format!("Seen on {other}"));
        let shown = author.watch.get(other).1;
        assert!(shown.contains(&format!("Seen on {other}")), "{other}");
    }
    author.ask(&json!({"ask": "save"}));
    let site = run(&read::read(&author.watch.folder()).unwrap()).site.unwrap().files;
    for (path, bytes) in site.iter().filter(|(path, _)| path.as_str().ends_with(".html")) {
        assert_eq!(undressed(&author.watch.get(&format!("/{path}")).1).as_bytes(), bytes, "{path}");
    }
}

#[test]
fn what_pages_alone_show_to_be_wrong_comes_in_the_end_and_stays_until_it_is_mended() {
    let author = Author::begin();
    let wrong = |answer: &Value| {
        let all = answer["state"]["mistakes"].as_array().unwrap().iter();
        all.filter(|one| one["message"].as_str().unwrap().contains("no-such-place")).count()
    };
    let whole = || author.ask(&json!({"ask": "state"}));
    author.set(STORY, &json!([]), "See [it](area:service-design#no-such-place).");
    assert_eq!(wrong(&whole()), 1);
    // The next letter does not take it away.
    let answer = author.set(STORY, &json!([]), "Do see [it](area:service-design#no-such-place).");
    assert_eq!(wrong(&answer), 1, "{answer}");
    assert_eq!(wrong(&whole()), 1);
    author.set(STORY, &json!([]), "See [it](area:service-design).");
    assert_eq!(wrong(&whole()), 0);
    assert_eq!(wrong(&author.set(STORY, &json!([]), "See it.")), 0);
}

#[test]
fn a_file_that_somebody_else_changed_is_never_written_over() {
    let author = Author::begin();
    author.set(AREA, &json!(["title"]), "Mine");
    let theirs = author.read(AREA).replacen("title: ", "# theirs\ntitle: Their ", 1);
    author.watch.save(AREA, &theirs);
    let answer = author.ask(&json!({"ask": "save"}));
    assert_eq!(answer["refused"], "conflict", "{answer}");
    assert_eq!(answer["clashes"][0]["mine"], "Mine");
    assert!(answer["clashes"][0]["theirs"].as_str().unwrap().starts_with("Their "), "{answer}");
    assert_eq!(author.read(AREA), theirs);
    author.ask(&json!({"ask": "take-over", "file": AREA}));
    author.ask(&json!({"ask": "save"}));
    assert!(author.read(AREA).contains("# theirs\ntitle: Mine\n"));
    // What was there before the last save is gone from the disk: undoing would lose it.
    author.watch.save(AREA, &theirs);
    assert_eq!(author.ask(&json!({"ask": "undo"}))["refused"], "overtaken");
    assert_eq!(author.read(AREA), theirs);
    let stale = json!({"ask": "change", "file": AREA, "way": ["title"], "what": {"set": "x"}, "was": "Long ago"});
    assert_eq!(author.ask(&stale)["refused"], "stale");
}

#[test]
fn texts_know_where_they_are_written() {
    let author = Author::begin();
    let summary = author
        .read(AREA)
        .lines()
        .find_map(|line| line.strip_prefix("summary: ").map(str::to_owned))
        .unwrap();
    let answer = author.ask(&json!({"ask": "places", "texts": [summary, "No file says this."]}));
    let line =
        author.read(AREA).lines().position(|line| line.starts_with("summary: ")).unwrap() + 1;
    assert_eq!(answer["places"][0]["file"], AREA, "{answer}");
    assert_eq!(answer["places"][0]["line"], line);
    assert_eq!(answer["places"][1], Value::Null);
    let fields = author.ask(&json!({"ask": "fields", "file": AREA}))["fields"].clone();
    let field =
        fields.as_array().unwrap().iter().find(|field| field["label"] == "Summary").unwrap();
    assert_eq!(field["place"], answer["places"][0]["field"]);
    assert!(!field["about"].as_str().unwrap().is_empty());
}

#[test]
fn who_did_not_come_by_the_address_changes_nothing() {
    let author = Author::begin();
    let first = author.read(AREA);
    let body = json!({"ask": "change", "file": AREA, "way": ["title"], "what": {"set": "Bad"}})
        .to_string();
    let host = author.watch.host.clone();
    let without = |name: &str| {
        author.headers().into_iter().filter(|it| !it.starts_with(name)).collect::<Vec<_>>()
    };
    let with = |name: &str, line: &str| [without(name), vec![format!("{name}: {line}")]].concat();
    let other = author.cookie.replace(['0', '1'], "2");
    let attacks = [
        ("no cookie", without("Cookie"), 403),
        ("another cookie", with("Cookie", &other), 403),
        ("no origin", without("Origin"), 403),
        ("another origin", with("Origin", "http://evil.example"), 403),
        ("another port", with("Origin", "http://127.0.0.1:1"), 403),
        ("a page of no origin", with("Origin", "null"), 403),
        ("a name that was pointed here", with("Host", "evil.example"), 403),
        ("another site", with("Sec-Fetch-Site", "cross-site"), 403),
        ("another port of this computer", with("Sec-Fetch-Site", "same-site"), 403),
        ("a form", with("Content-Type", "text/plain"), 415),
        (
            "a form that looks like JSON",
            with("Content-Type", "application/x-www-form-urlencoded"),
            415,
        ),
    ];
    for (attack, headers, code) in attacks {
        assert_eq!(status(&author.send("POST", &headers, &body)), code, "{attack}");
    }
    for method in ["GET", "PUT", "DELETE", "PATCH", "OPTIONS"] {
        let code = status(&author.send(method, &author.headers(), &body));
        assert!([403, 404, 405].contains(&code), "{method}: {code}");
    }
    for path in ["/", "/areas/service-design.html", "/__local-normal/edit/"] {
        let answer = author.watch.ask(&format!(
            "GET {path}?edit=0123456789abcdef0123456789abcdef HTTP/1.1\r\nHost: {host}\r\n"
        ));
        assert!(
            !answer.contains("set-cookie") && !answer.contains("data-editor"),
            "{path}: {answer}"
        );
        assert!(!answer.contains(&author.cookie), "{path}");
    }
    let state = author.ask(&json!({"ask": "state"}));
    assert_eq!(state["state"]["unsaved"], json!([]), "none of them changed anything");
    assert_eq!(author.read(AREA), first);
}

#[test]
fn only_files_of_the_playbook_are_named_and_requests_are_small() {
    let author = Author::begin();
    fs::write(author.watch.folder().join("../outside.yaml"), "title: Outside\n").unwrap();
    let odd = [
        "../outside.yaml",
        "areas/../../outside.yaml",
        "/etc/passwd",
        "areas/service-design.yaml/",
        "areas\\service-design.yaml",
        "./areas/service-design.yaml",
        "",
        "areas",
        "areas/service-design.yaml\0",
        "theme/theme.yaml",
        "C:/x.yaml",
        ".git/config",
    ];
    for file in odd {
        for question in [
            json!({"ask": "fields", "file": file}),
            json!({"ask": "change", "file": file, "way": ["title"], "what": {"set": "Bad"}}),
        ] {
            assert_eq!(author.ask(&question)["refused"], "unknown", "{file:?}");
        }
    }
    let large = json!({"ask": "change", "file": AREA, "way": ["title"], "what": {"set": "x".repeat(5_000_000)}});
    assert_eq!(status(&author.send("POST", &author.headers(), &large.to_string())), 413);
    for bad in ["", "{", "[]", "{\"ask\": \"rm\"}"] {
        assert_eq!(status(&author.send("POST", &author.headers(), bad)), 400, "{bad}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_is_not_written_through() {
    let place = playbook();
    let file = place.path().join("playbook").join(AREA);
    let elsewhere = place.path().join("playbook/.hidden.yaml");
    fs::rename(&file, &elsewhere).unwrap();
    std::os::unix::fs::symlink("../.hidden.yaml", &file).unwrap();
    let author = Author::over(Watch::over(place, &["--port", "0"]));
    let before = fs::read_to_string(&elsewhere).unwrap();
    assert_eq!(author.set(AREA, &json!(["title"]), "Bad")["refused"], "unreadable");
    assert_eq!(fs::read_to_string(&elsewhere).unwrap(), before);
}

#[test]
fn editing_is_for_this_computer_and_can_be_taken_away() {
    let cases: [(&[&str], bool); 4] = [
        (&["--no-edit"], false),
        (&["--host", "0.0.0.0"], false),
        (&["--allow-host", "devbox.local"], false),
        (&["--host", "0.0.0.0", "--edit"], true),
    ];
    for (words, edits) in cases {
        let watch = Watch::over(playbook(), &[&["--port", "0"], words].concat());
        let is_said =
            watch.beginning.iter().any(|line| line.contains("To change pages in the browser"));
        assert_eq!(is_said, edits, "{words:?}");
        if !edits {
            assert_eq!(watch.get("/__local-normal/edit/").0, 404, "{words:?}");
        }
    }
}
