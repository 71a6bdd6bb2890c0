//! Pictures that come by the browser: for a text, and for a value that names one.

use super::author::Author;
use super::parts::snapshot;
use super::running::status;
use base64ct::{Base64, Encoding as _};
use serde_json::{Value, json};
use std::fs;

const TOP: &str = "playbook.yaml";
/// A drawing that could act in the name of its reader.
const SCRIPTED: &[u8] =
    br#"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"#;

/// A picture of one pixel.
pub(super) fn picture() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 1, 1);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.write_header().unwrap().write_image_data(&[0]).unwrap();
    bytes
}

pub(super) fn put(author: &Author, name: &str, bytes: &[u8]) -> Value {
    author.ask(&json!({"ask": "picture", "name": name, "bytes": Base64::encode_string(bytes)}))
}

/// Puts a picture into `media/` for a value of `playbook.yaml`.
fn hang(author: &Author, name: &str, bytes: &[u8], way: &Value, was: Option<&str>) -> Value {
    let into = json!({"file": TOP, "way": way, "was": was});
    let bytes = Base64::encode_string(bytes);
    author.ask(&json!({"ask": "picture", "name": name, "bytes": bytes, "into": into}))
}

fn field<'f>(fields: &'f Value, key: &str) -> &'f Value {
    fields.as_array().unwrap().iter().find(|field| field["way"] == json!([key])).unwrap()
}

#[test]
fn a_picture_is_put_in_place_and_what_is_none_is_refused() {
    let author = Author::begin();
    let first = snapshot(&author.watch.folder());
    assert_eq!(put(&author, "street.png", &picture())["name"], "street.png");
    assert_eq!(
        author.watch.file("media/street.png").metadata().unwrap().len(),
        picture().len() as u64
    );
    assert_eq!(put(&author, "street.png", &picture())["name"], "street.png", "it is there");
    let mut other = picture();
    other.extend(b"more");
    assert_eq!(put(&author, "street.png", &other)["name"], "street-2.png");
    for _ in 0..2 {
        author.ask(&json!({"ask": "undo"}));
    }
    assert_eq!(snapshot(&author.watch.folder()), first);

    let names = [
        "../street.png",
        "a/street.png",
        "/street.png",
        "street.png/",
        "..png",
        ".png",
        "street",
        "street.exe",
        "street.html",
        "street.js",
        "Street.PNG",
        "street.png\0",
        "con.png",
        "",
        "report.pdf",
        "a\\b.png",
        "street .png",
    ];
    for name in names {
        assert_eq!(put(&author, name, &picture())["refused"], "wrong", "{name:?}");
    }
    let texts: [(&str, &[u8]); 5] = [
        ("street.png", b"not a picture"),
        ("street.jpg", &picture()),
        ("street.png", b""),
        ("street.svg", SCRIPTED),
        ("street.svg", b"<html></html>"),
    ];
    for (name, bytes) in texts {
        assert_eq!(put(&author, name, bytes)["refused"], "wrong", "{name:?}");
    }
    let odd = json!({"ask": "picture", "name": "street.png", "bytes": "!"});
    assert_eq!(author.ask(&odd)["refused"], "wrong");
    let large = json!({"ask": "picture", "name": "street.png", "bytes": "A".repeat(5_000_000)});
    assert_eq!(status(&author.send("POST", &author.headers(), &large.to_string())), 413);
    assert_eq!(snapshot(&author.watch.folder()), first);
}

#[test]
fn a_value_and_the_picture_that_it_names_are_shown_saved_and_undone_as_one() {
    let author = Author::begin();
    let first = snapshot(&author.watch.folder());
    let fields = author.ask(&json!({"ask": "fields", "file": TOP}))["fields"].clone();
    assert_eq!(field(&fields, "picture")["kind"], "picture");
    let brand = field(&fields, "brand")["parts"].as_array().unwrap();
    let kinds: Vec<_> = brand.iter().filter(|part| part["kind"] == "picture").collect();
    assert_eq!(kinds.iter().map(|it| &it["way"][1]).collect::<Vec<_>>(), ["logo", "logo_dark"]);

    let way = json!(["picture"]);
    assert_eq!(hang(&author, "street.png", &picture(), &way, None)["name"], "street.png");
    author.set(TOP, &json!(["picture_alt"]), "A street");
    assert_eq!(snapshot(&author.watch.folder()), first, "nothing is written before it is saved");
    let home = author.watch.get("/index.html").1;
    assert!(home.contains("media/street.png") && home.contains("A street"), "{home}");
    assert_eq!(author.watch.get("/media/street.png").0, 200);

    let mut saved = author.ask(&json!({"ask": "save"}))["saved"].clone();
    saved.as_array_mut().unwrap().sort_by_key(ToString::to_string);
    assert_eq!(saved, json!(["media/street.png", TOP]));
    assert_eq!(fs::read(author.watch.file("media/street.png")).unwrap(), picture());
    let both = snapshot(&author.watch.folder());
    assert_eq!(author.watch.get("/media/street.png").0, 200);
    author.ask(&json!({"ask": "undo"}));
    assert_eq!(snapshot(&author.watch.folder()), first);
    author.ask(&json!({"ask": "redo"}));
    assert_eq!(snapshot(&author.watch.folder()), both);
}

#[test]
fn a_picture_that_nothing_names_any_more_is_dropped() {
    let author = Author::begin();
    let first = snapshot(&author.watch.folder());
    let way = json!(["picture"]);
    hang(&author, "one.png", &picture(), &way, None);
    hang(&author, "two.png", &picture(), &way, Some("media/one.png"));
    author.ask(&json!({"ask": "save"}));
    assert!(!author.watch.file("media/one.png").exists());
    assert!(author.watch.file("media/two.png").exists());
    author.ask(&json!({"ask": "undo"}));
    hang(&author, "three.png", &picture(), &way, None);
    let remove = json!({"ask": "change", "file": TOP, "way": way, "what": "remove"});
    author.ask(&remove);
    assert_eq!(author.ask(&json!({"ask": "save"}))["refused"], "nothing");
    hang(&author, "three.png", &picture(), &way, None);
    author.ask(&json!({"ask": "discard", "file": TOP}));
    assert_eq!(author.watch.get("/media/three.png").0, 404);
    assert_eq!(snapshot(&author.watch.folder()), first);
}

/// What the panel gets for a picture that a field names.
fn shown(author: &Author, path: &str, headers: &[String]) -> (u16, String) {
    let headers = headers.join("\r\n");
    let path = format!("/__local-normal/edit/{path}");
    let answer = author.watch.ask(&format!("GET {path} HTTP/1.1\r\n{headers}\r\n"));
    (status(&answer), answer)
}

#[test]
fn the_panel_has_pictures_that_no_page_has_yet() {
    let author = Author::begin();
    let headers = author.headers();
    let status = |path: &str| shown(&author, path, &headers).0;
    hang(&author, "one.png", &picture(), &json!(["picture"]), None);
    fs::create_dir_all(author.watch.file("media/halls")).unwrap();
    fs::write(author.watch.file("media/halls/old.png"), picture()).unwrap();
    fs::write(author.watch.file("media/run.svg"), SCRIPTED).unwrap();
    fs::write(author.watch.file("media/notes.csv"), "a,b").unwrap();
    assert_eq!([status("media/one.png"), status("media/halls/old.png")], [200, 200]);
    let (_, answer) = shown(&author, "media/one.png", &headers);
    assert!(answer.to_lowercase().contains("content-type: image/png"), "{answer}");
    for none in ["run.svg", "notes.csv", "none.png", "../playbook.yaml", "%2e%2e/playbook.yaml", ""]
    {
        assert_eq!(status(&format!("media/{none}")), 404, "{none}");
    }
    assert_eq!(shown(&author, "media/one.png", &headers[..1]).0, 403, "without the cookie");
}

#[test]
fn a_picture_for_a_value_goes_over_nothing_that_others_made() {
    let author = Author::begin();
    let way = json!(["picture"]);
    let mut other = picture();
    other.extend(b"other");
    hang(&author, "street.png", &picture(), &way, None);
    // Two dialogs at once, with pictures of one name.
    let second = hang(&author, "street.png", &other, &json!(["brand", "logo"]), None);
    assert_eq!(second["name"], "street-2.png");
    author.ask(&json!({"ask": "discard", "file": TOP}));
    // Somebody puts a file under the same name meanwhile.
    hang(&author, "street.png", &picture(), &way, None);
    fs::create_dir_all(author.watch.file("media")).unwrap();
    fs::write(author.watch.file("media/street.png"), &other).unwrap();
    let before = author.read(TOP);
    let answer = author.ask(&json!({"ask": "save"}));
    assert_eq!(
        (&answer["refused"], &answer["files"]),
        (&json!("overtaken"), &json!(["media/street.png"]))
    );
    assert_eq!(author.read(TOP), before, "all of it, or none");
    assert_eq!(fs::read(author.watch.file("media/street.png")).unwrap(), other);
    let again = hang(&author, "street.png", &picture(), &way, Some("media/street.png"));
    assert_eq!(again["name"], "street-2.png");
    author.ask(&json!({"ask": "save"}));
    assert!(author.read(TOP).contains("media/street-2.png"));
}

/// A colleague put the same picture in place: it is theirs, and the rest is saved.
#[test]
fn a_picture_that_came_meanwhile_keeps_nothing_from_being_saved() {
    let author = Author::begin();
    hang(&author, "street.png", &picture(), &json!(["picture"]), None);
    fs::create_dir_all(author.watch.file("media")).unwrap();
    fs::write(author.watch.file("media/street.png"), picture()).unwrap();
    let answer = author.ask(&json!({"ask": "save"}));
    assert_eq!(answer["saved"], json!([TOP]), "{answer}");
    assert!(author.read(TOP).contains("picture: media/street.png"));
    author.ask(&json!({"ask": "undo"}));
    assert_eq!(fs::read(author.watch.file("media/street.png")).unwrap(), picture());
}

#[test]
fn a_picture_for_a_value_is_refused_like_any_other() {
    let author = Author::begin();
    let first = snapshot(&author.watch.folder());
    let way = json!(["picture"]);
    for (name, bytes, was, why) in [
        ("../street.png", &picture()[..], None, "wrong"),
        ("street.png", b"not a picture", None, "wrong"),
        ("street.svg", SCRIPTED, None, "wrong"),
        ("street.png", &picture(), Some("media/other.png"), "stale"),
    ] {
        assert_eq!(hang(&author, name, bytes, &way, was)["refused"], why, "{name}");
    }
    let into = json!({"file": "../x.yaml", "way": way, "was": null});
    let bytes = Base64::encode_string(&picture());
    let ask = json!({"ask": "picture", "name": "street.png", "bytes": bytes, "into": into});
    assert_eq!(author.ask(&ask)["refused"], "unknown");
    assert_eq!(author.ask(&json!({"ask": "save"}))["refused"], "nothing");
    assert_eq!(snapshot(&author.watch.folder()), first);
}
