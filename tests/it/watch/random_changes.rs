//! Random changes of the real playbook by the editor's own requests: in every kind of field and every style of YAML, and in its
//! translations, with remarks, other line ends and byte order marks. Each changes one value and no other byte; now and then the served site is that of a clean build;
//! and undoing all of them ends at the first bytes.
//!
//! `LOCAL_NORMAL_EDITS` says how many.

use super::author::Author;
use super::random_edits::Numbers;
use super::running::Watch;
use super::serving::undressed;
use crate::edit::random::{in_hand, said, same_around};
use crate::support::{copy_folder, root, run};
use local_normal::edit::{self, Change, Step, change_body, change_front_matter};
use local_normal::{po, read};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const EDITS: usize = 20;
/// After so many, all pages are compared.
const COMPARED: usize = 50;
const SEED: u64 = 20_261_127;

const TEXTS: [&str; 12] = [
    "Plain words.",
    "Tŷ'r dre: ŵy, pŵer a’r gwasanaeth",
    "🏡 Homes first – \"quoted\", 'and' more",
    "Cost: £5 # not a remark",
    "- not a list",
    "One paragraph of words that is longer than a line, so that a folded text has to be broken somewhere, once or twice.\n\nAnd another.",
    "- one\n- two\n  deeper\n\n1. three",
    "& *star* % {braces} [brackets]?",
    "yes",
    "2026",
    "  spaces around  ",
    "~",
];

/// The real playbook, each file in another hand.
fn playbook() -> TempDir {
    let place = TempDir::new().unwrap();
    let folder = place.path().join("playbook");
    copy_folder(&root().join("playbook"), &folder);
    for (hand, (path, bytes)) in (0..8).cycle().zip(snapshot(&folder)) {
        let is_catalogue = path.ends_with(".po");
        let is_changed = editable(&path) || is_catalogue;
        if let Some(text) = is_changed.then(|| String::from_utf8(bytes).unwrap()) {
            let hand = if is_catalogue { hand & 6 } else { hand };
            fs::write(folder.join(&path), in_other_hand(&path, &text, hand)).unwrap();
        }
    }
    place
}

/// A remark below the text of a page would be a heading there.
fn in_other_hand(path: &str, text: &str, hand: u8) -> String {
    if !path.ends_with(".md") {
        return in_hand(text, hand);
    }
    let remark = if hand & 1 == 1 { "---\n# about this\n" } else { "---\n" };
    in_hand(&text.replacen("---\n", remark, 1), hand & 6)
}

fn editable(path: &str) -> bool {
    let folders = ["areas/", "principles/", "stages/", "stories/", "routes/", "pages/"];
    let files = ["glossary.yaml", "events.yaml", "network.yaml"];
    folders.iter().any(|folder| path.starts_with(folder)) || files.contains(&path)
}

fn snapshot(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap);
    let files = entries.filter(|entry| entry.file_type().is_file());
    let path = |entry: &walkdir::DirEntry| {
        entry.path().strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/")
    };
    files.map(|entry| (path(&entry), fs::read(entry.path()).unwrap())).collect()
}

/// Every field of a file that has a value.
fn leaves(fields: &Value, found: &mut Vec<Value>) {
    for field in fields.as_array().unwrap() {
        leaves(&field["parts"], found);
        if field["value"].is_string() && field["kind"] != "other" {
            found.push(field.clone());
        }
    }
}

fn other_value(field: &Value, numbers: &mut Numbers) -> String {
    let choices = field["choices"].as_array().map_or(&[][..], Vec::as_slice);
    match field["kind"].as_str().unwrap() {
        "choice" => choices[numbers.below(choices.len())].as_str().unwrap().to_owned(),
        "number" => (1 + numbers.below(3)).to_string(),
        "date" => format!("2027-0{}-15", 1 + numbers.below(9)),
        _ => TEXTS[numbers.below(TEXTS.len())].to_owned(),
    }
}

/// A random change of a field.
fn change(all: &Value, numbers: &mut Numbers) -> Value {
    let mut fields = Vec::new();
    leaves(&all["fields"], &mut fields);
    let field = &fields[numbers.below(fields.len())];
    let value = other_value(field, numbers);
    json!({"ask": "change", "file": all["file"], "way": field["way"], "what": {"set": value}})
}

/// What the file becomes with a mark in the value's place.
fn marked(text: &str, is_markdown: bool, way: &[Step]) -> String {
    let mark = Change::set("QQQQ");
    let marked = match (is_markdown, way) {
        (true, []) => change_body(text, "QQQQ"),
        (true, _) => change_front_matter(text, way, &mark),
        (false, _) => edit::change(text, way, &mark),
    };
    marked.unwrap()
}

/// A value of what a parser of its own says, taken out.
fn taken(all: &mut Value, way: &[Step]) -> Value {
    let found = way.iter().fold(all, |value, step| match step {
        Step::Key(key) => &mut value[key.as_str()],
        Step::Item(at) => &mut value[*at],
    });
    found.take()
}

/// Checks that a file differs in one value alone.
fn differs_in(old: &str, new: &str, path: &str, way: &[Step], value: &str) {
    let is_markdown = path.ends_with(".md");
    assert!(same_around(old, new, &marked(old, is_markdown, way)), "{path} {way:?} := {value:?}");
    let (mut before, mut after) = (said(old, is_markdown), said(new, is_markdown));
    if !way.is_empty() {
        let (_, now) = (taken(&mut before, way), taken(&mut after, way));
        let text = now.as_str().map(|text| text.trim_end_matches('\n'));
        assert!(text.is_none_or(|text| text == value), "{path} {way:?} := {value:?}: {text:?}");
    }
    assert_eq!(before, after, "{path} {way:?} := {value:?}");
}

/// A random translation of a text of the file, if it has any: the catalogue, and the question.
fn translation(fields: &Value, numbers: &mut Numbers) -> Option<(String, Value)> {
    let language = fields["translations"].as_array().unwrap().first()?;
    let messages = language["messages"].as_array().unwrap();
    if language["is"] != "there" || numbers.below(3) > 0 {
        return None;
    }
    let message = &messages[numbers.below(messages.len())];
    let of = [&message["context"], &message["original"]];
    let words = TEXTS[numbers.below(TEXTS.len())];
    let question = json!({
        "ask": "translate", "file": fields["file"], "language": language["language"], "message": of,
        "words": words, "fits": false, "was": message["words"],
    });
    Some((language["file"].as_str().unwrap().to_owned(), question))
}

/// Checks that a catalogue differs in one translation alone. That of a text that has changed since gets the text as it is.
fn differs_in_entry(old: &str, new: &str, question: &Value) {
    let [old_file, new_file] = [old, new].map(|text| po::read(text).unwrap());
    let key = |entry: &po::Entry| json!([entry.context(), entry.id()]);
    let own = |file: &po::File| file.entries().position(|entry| key(entry) == question["message"]);
    let at = own(&new_file).unwrap();
    let words = new_file.entries().nth(at).unwrap().text().trim_end_matches('\n');
    assert_eq!(words, question["words"].as_str().unwrap(), "{question}");
    if own(&old_file).is_some() {
        assert_eq!(around(old, &old_file, at), around(new, &new_file, at), "{question}");
    } else {
        let of_context = old_file.entries().enumerate();
        let of_context =
            of_context.filter(|(_, entry)| json!(entry.context()) == question["message"][0]);
        let mut before = of_context.map(|(at, _)| Some(at)).chain([None]);
        let after = others(&new_file, Some(at));
        assert!(before.any(|at| others(&old_file, at) == after), "{question}: another entry");
    }
}

/// The text of a catalogue around a translation.
fn around(text: &str, file: &po::File, at: usize) -> String {
    let place = file.entries().nth(at).unwrap().place(po::Field::Text(None));
    format!("{}{}", &text[..place.start], &text[place.end..])
}

/// What all entries but one say.
fn others(file: &po::File, without: Option<usize>) -> Vec<Value> {
    let entries = file.entries().enumerate().filter(|(at, _)| Some(*at) != without);
    entries.map(|(_, entry)| json!([entry.context(), entry.id(), entry.text()])).collect()
}

/// Whether the last good site is that of the files as they are.
fn is_built(author: &Author) -> bool {
    let news = author.watch.news("/index.html").next().unwrap();
    news["problems"].as_array().unwrap().is_empty()
}

/// Compares all that is served with a clean build.
fn is_as_built(author: &Author) {
    let clean = run(&read::read(&author.watch.folder()).unwrap()).site.unwrap().files;
    for (path, bytes) in clean.iter().filter(|(path, _)| path.as_str().ends_with(".html")) {
        let (status, body) = author.watch.get(&format!("/{path}"));
        assert_eq!(status, 200, "{path}");
        assert_eq!(undressed(&body).as_bytes(), &**bytes, "{path}");
    }
}

#[test]
fn random_changes_touch_one_value_and_are_all_undone() {
    let edits = std::env::var("LOCAL_NORMAL_EDITS").map_or(EDITS, |words| words.parse().unwrap());
    let author = Author::over(Watch::over(playbook(), &["--port", "0"]));
    assert!(is_built(&author), "each file can be written in any of these ways");
    let first = snapshot(&author.watch.folder());
    let paths: Vec<_> = first.keys().filter(|path| editable(path)).collect();
    let mut numbers = Numbers(SEED);
    let (mut files, mut steps) = (first.clone(), 0);
    for edit in 1..=edits {
        let path = paths[numbers.below(paths.len())];
        let all = author.ask(&json!({"ask": "fields", "file": path}));
        let translation = translation(&all, &mut numbers);
        let (path, question) =
            translation.unwrap_or_else(|| (path.clone(), change(&all, &mut numbers)));
        let answer = author.ask(&question);
        assert_eq!(answer["refused"], Value::Null, "{path}: {question}");
        if author.ask(&json!({"ask": "save"}))["refused"] == "nothing" {
            continue;
        }
        let old = String::from_utf8(files[&path].clone()).unwrap();
        let new = author.read(&path);
        if path.ends_with(".po") {
            differs_in_entry(&old, &new, &question);
        } else {
            let way: Vec<Step> = serde_json::from_value(question["way"].clone()).unwrap();
            differs_in(&old, &new, &path, &way, question["what"]["set"].as_str().unwrap());
        }
        if is_built(&author) {
            files.insert(path.clone(), new.into_bytes());
            steps += 1;
        } else {
            // A mistake would keep every later site from being built.
            author.ask(&json!({"ask": "undo"}));
        }
        assert!(snapshot(&author.watch.folder()) == files, "{question}: another file");
        if edit % COMPARED == 0 {
            is_as_built(&author);
        }
    }
    assert!(steps > edits / 3, "{steps} of {edits} were good");
    for _ in 0..steps {
        author.ask(&json!({"ask": "undo"}));
    }
    assert!(snapshot(&author.watch.folder()) == first, "not all is undone");
    is_as_built(&author);
}
