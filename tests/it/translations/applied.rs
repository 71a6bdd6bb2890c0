//! The playbook in Welsh: the original with its texts replaced.

use super::{HEADER, message, page};
use crate::support::{base, over};
use assert_cmd::Command;
use local_normal::load::in_language;
use local_normal::model::Playbook;
use std::fs;

/// The text of the page, and the parts of it that are in English.
fn body(playbook: &Playbook) -> (String, Vec<String>) {
    let page = playbook.pages.iter().find(|page| page.id == "parking").unwrap();
    let text = page.body.as_str();
    let original = page.body.original().in_original();
    (text.to_owned(), original.iter().map(|range| text[range.clone()].to_owned()).collect())
}

#[test]
fn texts_are_replaced_piece_by_piece() {
    let text = "Before *you*\npark.\n\n## Where to go\n\n- One\n- Two\n\n> Quoted\n> words.\n\n| a | b |\n|---|---|\n| c | d |\n\n## Costs {#costs}\n";
    let messages = [
        message("", "body", "Before *you* park.", "Cyn i *chi* barcio."),
        message("", "body", "Where to go", "Ble i fynd"),
        message("", "body", "Two", "Dau"),
        message("", "body", "Quoted words.", "Geiriau."),
        message("", "body", "| c | d |", "| ch | dd |"),
        message("", "body", "Costs", "Costau"),
    ];
    let welsh = in_language(&page(text, &messages), "cy").unwrap();
    assert_eq!(
        body(&welsh),
        (
            "Cyn i *chi* barcio.\n\n## Ble i fynd {#where-to-go}\n\n- One\n- Dau\n\n> Geiriau.\n\n| a | b |\n|---|---|\n| ch | dd |\n\n## Costau {#costs}\n".to_owned(),
            vec!["One".to_owned(), "| a | b |".to_owned()]
        )
    );
    let page = welsh.pages.iter().find(|page| page.id == "parking").unwrap();
    assert_eq!(page.title.as_str(), "Parcio");
    assert!(page.title.original().in_original().is_empty());
    let anchors: Vec<_> =
        page.body.original().headings().iter().map(|one| one.anchor.as_str()).collect();
    assert_eq!(anchors, ["where-to-go", "costs"]);
    assert_eq!(welsh.language.tag(), "cy");
    assert_eq!(welsh.written_in.tag(), "en");
}

#[test]
fn texts_without_a_translation_are_known() {
    let welsh = in_language(&page("One.\n", &[]), "cy").unwrap();
    assert_eq!(body(&welsh), ("One.\n".to_owned(), vec!["One.".to_owned()]));
    let whole = 0..welsh.title.as_str().len();
    assert_eq!(welsh.title.original().in_original(), std::slice::from_ref(&whole));
    assert_eq!(welsh.questions.len(), 1);
    assert!(in_language(&page("One.\n", &[]), "pl").is_none());
    for blank in [" ", "\u{a0} \\n"] {
        let messages = [message("", "body", "One.", blank)];
        let welsh = in_language(&page("One.\n", &messages), "cy").unwrap();
        assert_eq!(body(&welsh), ("One.\n".to_owned(), vec!["One.".to_owned()]), "{blank:?}");
    }
}

#[test]
fn rules_say_which_translations_are_used() {
    let yaml = fs::read_to_string(crate::support::root().join("tests/fixtures/base/playbook.yaml"))
        .unwrap();
    let shown = |rules: &str, before: &str, id: &str| {
        let yaml = format!("{yaml}translations:\n  cy: {{{rules}}}\n");
        let po =
            format!("{HEADER}{}", message(before, "terms.parking-permit.term", id, "Trwydded"));
        let files = [("playbook.yaml", yaml.as_str()), ("translations/cy/glossary.po", &po)];
        let welsh = in_language(&over(base(), &files), "cy").unwrap();
        welsh.glossary.terms[0].term.as_str() == "Trwydded"
    };
    let (now, was) = ("Parking permit", "#, fuzzy\n#| msgid \"Permit\"\n");
    for (rules, before, id, is_shown) in [
        ("", "", now, true),
        ("", "", "Permit", true),
        ("", was, now, true),
        ("", "#, fuzzy\n", now, false),
        ("", "#, draft\n", now, false),
        ("drafts: shown", "#, draft\n", now, true),
        ("drafts: shown", "#, fuzzy, draft\n", now, false),
        ("stale: original", "", now, true),
        ("stale: original", "", "Permit", false),
        ("stale: original", was, now, false),
        ("", "#, fuzzy\n#| msgid \"Parking permit\"\n", "Permit", true),
    ] {
        assert_eq!(shown(rules, before, id), is_shown, "{rules} {before} {id}");
    }
}

#[test]
fn check_ends_with_a_table_of_what_is_done() {
    let place = tempfile::tempdir().unwrap();
    let tree = page(
        "One two three.\n\nFour five.\n",
        &[message("#, draft\n", "body", "One two three.", "Un.")],
    );
    for (_, file) in tree.iter() {
        let path = place.path().join(&file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let local_normal::source::Content::Text(text) = &file.content else { continue };
        fs::write(path, text.as_bytes()).unwrap();
    }
    let mut check = Command::new(assert_cmd::cargo::cargo_bin!("local-normal"));
    let assert = check.current_dir(place.path()).arg("check").assert().code(0);
    let said = String::from_utf8_lossy(&assert.get_output().stderr).into_owned();
    let rows: Vec<Vec<&str>> = said
        .lines()
        .skip_while(|line| !line.trim_start().starts_with("words"))
        .map(|line| line.split_whitespace().collect())
        .collect();
    assert_eq!(rows[0], ["words", "done", "stale", "missing", "drafts"]);
    assert_eq!(rows[1][..2], ["cy", "interface"]);
    assert_eq!(rows[2], ["cy", "home", "4", "0", "0", "4", "0"]);
    let pages = rows.iter().find(|row| row[..2] == ["cy", "pages"]).expect("a row of pages");
    let numbers: Vec<usize> = pages[2..].iter().map(|number| number.parse().unwrap()).collect();
    let [words, done, stale, missing, drafts] = numbers[..] else { panic!("{pages:?}") };
    assert_eq!((done, stale, drafts), (4, 0, 3));
    assert_eq!(words, done + stale + missing);
    assert_eq!(rows.last().unwrap()[..2], ["cy", "all"]);
}
