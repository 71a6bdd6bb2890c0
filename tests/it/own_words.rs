//! A site speaks of its playbook in the playbook's own words: no message of the interface spells one of them out.

mod messages;

use crate::html::Element;
use crate::support::{folder, places, root, run};
use local_normal::output::OutputTree;
use local_normal::source::SourceTree;
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::{Cursor, Read};

/// The variables that have a playbook's words, as they are in the middle of a sentence.
const WORDS: [&str; 16] = [
    "body",
    "bodies",
    "unit",
    "units",
    "playbook",
    "playbooks",
    "area",
    "areas",
    "principle",
    "principles",
    "stage",
    "stages",
    "story",
    "stories",
    "route",
    "routes",
];

/// Whether a variable of messages has one of them.
pub(crate) fn is_word(variable: &str) -> bool {
    WORDS.contains(&variable.to_lowercase().as_str())
}

/// What else the words of the real playbook look like.
const FOREIGN: [&str; 4] = ["council", "councils", "councillor", "councillors"];

/// A text without the variables of scripts: `{area}` has the area's title.
fn without_variables(text: &str) -> String {
    let parts = text.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest));
    parts.collect::<Vec<_>>().join(" ")
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase)
}

fn own_words() -> OutputTree {
    let shapes = root().join("tests/fixtures/shapes");
    let mut files = folder(&shapes.join("common"));
    files.extend(folder(&shapes.join("own-words")));
    let tree = SourceTree::new(files);
    let outcome = run(&tree);
    let found = places(&tree, &outcome);
    outcome.site.unwrap_or_else(|| panic!("{found:?} {:?}", outcome.diagnostics)).files
}

/// What is in a file of a site, as far as it is text: all parts of a workbook.
fn text_of(path: &str, bytes: &[u8]) -> String {
    if !path.ends_with(".xlsx") {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a workbook opens");
    let mut all = String::new();
    for ix in 0..archive.len() {
        archive.by_index(ix).unwrap().read_to_string(&mut all).expect("its parts are text");
    }
    all
}

/// Keys of the formats for programs, which are the same for every playbook: docs/site.md and docs/results-file.md.
const KEYS: [&str; 3] = ["\"council\":", "council:", ".council"];

#[test]
fn no_file_of_a_site_names_a_council_where_its_playbook_does_not() {
    let site = own_words();
    assert!(site.iter().any(|(path, _)| path.as_str() == "assessment.xlsx"));
    for (path, bytes) in site.iter() {
        let mut text = text_of(path.as_str(), bytes).to_lowercase();
        for key in KEYS {
            text = text.replace(key, "");
        }
        if let Some(at) = text.find("council") {
            let around: String = text.chars().skip(at.saturating_sub(60)).take(140).collect();
            panic!("{path}: {around}");
        }
    }
}

/// The texts of messages for scripts: a message is a text, or has one for each kind of number.
fn of_message(message: &Value, texts: &mut Vec<String>) {
    match message {
        Value::String(text) => texts.push(text.clone()),
        Value::Object(forms) => {
            for form in forms.values() {
                of_message(form, texts);
            }
        }
        other => panic!("{other}"),
    }
}

/// The messages that scripts show, a line for each.
fn messages_of_scripts(site: &OutputTree) -> String {
    let scripts = site.iter().filter(|(path, _)| path.as_str().ends_with(".js"));
    let mut all = Vec::new();
    for (path, bytes) in scripts {
        let text = text_of(path.as_str(), bytes);
        for strings in text.split("Object.assign(site.strings||{},").skip(1) {
            let mut values = serde_json::Deserializer::from_str(strings).into_iter::<Value>();
            let strings = values.next().unwrap().expect("they are JSON");
            of_message(&strings, &mut all);
        }
    }
    assert!(all.iter().any(|text| text == "Scores by activity and value"), "{all:?}");
    without_variables(&all.join("\n"))
}

#[test]
fn a_site_speaks_in_its_playbooks_own_words() {
    let foreign: BTreeSet<_> = WORDS[2..].iter().chain(&FOREIGN).map(ToString::to_string).collect();
    let site = own_words();
    let said = |place: &str, text: &str| {
        let all: BTreeSet<_> = words(text).collect();
        let told: Vec<_> = all.intersection(&foreign).collect();
        assert!(told.is_empty(), "{place} says {told:?}");
    };
    for (path, bytes) in site.iter() {
        match path.as_str().rsplit_once('.') {
            Some((_, "html")) => {
                said(path.as_str(), &Element::parse(&text_of(path.as_str(), bytes)).words());
            }
            Some((_, "xml" | "ics")) => said(path.as_str(), &without_paths(bytes)),
            _ => {}
        }
    }
    said("the scripts", &messages_of_scripts(&site));
}

/// Text without addresses, whose folders are the same for every playbook, and without the name of the program that wrote it.
fn without_paths(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let is_said = |word: &&str| !word.contains(".html") && !word.starts_with("PRODID:");
    text.split_whitespace().filter(is_said).collect::<Vec<_>>().join(" ")
}

#[test]
fn own_words_are_in_headings_navigation_and_sentences() {
    let site = own_words();
    let page = |path: &str| {
        let (_, bytes) = site.iter().find(|(at, _)| at.as_str() == path).expect(path);
        Element::parse(std::str::from_utf8(bytes).unwrap()).words()
    };
    let home = page("index.html");
    for said in [
        "The map",
        "The phases",
        "Examples",
        "Options",
        "Here are the activities, by value.",
        "How far along is your library service?",
        "What other library services learned",
        "Read 2 examples",
    ] {
        assert!(home.contains(said), "{said}: {home}");
    }
    let forms = page("assessment/index.html");
    for said in ["Your library service (optional)", "Choose one of the activities"] {
        assert!(forms.contains(said), "{said}: {forms}");
    }
    assert!(page("stories/index.html").contains("How it ended, activity by activity"));
    assert!(page("stories/index.html").contains("All examples"));
}
