//! Where facts come from: hosts that a playbook refuses, and what a story's page says of its check.

use crate::support::{golden, over, places, run};
use local_normal::source::{Content, SourceTree};

const STORY: &str = "stories/first-story.md";
const AREA: &str = "areas/service-design.yaml";

/// A file of a playbook, a text in it, and what replaces it.
type Edit<'a> = (&'a str, &'a str, &'a str);

/// The golden playbook with the first of each text replaced.
fn edited(edits: &[Edit<'_>]) -> SourceTree {
    let mut files = golden();
    for (path, from, to) in edits {
        let file = files.iter_mut().find(|file| file.path == *path);
        let file = file.unwrap_or_else(|| panic!("no {path}"));
        let Content::Text(text) = &file.content else { panic!("{path} is no text") };
        assert!(text.contains(from), "{path} does not contain {from:?}");
        file.content = Content::Text(text.replacen(from, to, 1).into());
    }
    over(files, &[])
}

/// The places of links that lead to refused hosts.
fn refused(hosts: &str, edit: Edit<'_>) -> Vec<String> {
    let top = format!("sources: {{refuse: {hosts}}}\nassessment:");
    let tree = edited(&[("playbook.yaml", "assessment:", &top), edit]);
    let all = places(&tree, &run(&tree));
    all.into_iter().filter(|place| place.starts_with("LN036")).collect()
}

#[test]
fn a_refused_host_is_found_wherever_a_playbook_links_to_it() {
    let copy = "https://www.copy.example/x";
    let link = "[a copy](https://www.copy.example/x)";
    for (path, from, to, place) in [
        (STORY, "https://www.example.org/report", copy, ":18:41"),
        (STORY, "from four", link, ":24:"),
        (STORY, "from four", copy, ":24:"),
        (STORY, "from four", "<https://www.copy.example/x>", ":24:"),
        (STORY, "from four", "[a copy][1]\n\n[1]: https://www.copy.example/x\n\n", ":24:"),
        (STORY, "It asked", link, ":26:"),
        (STORY, "summary: One page", "summary: \"[A copy](https://copy.example)\" #", ":13:"),
        (AREA, "The form before and after.", "'[A copy](https://copy.example)'", ":"),
        (AREA, "https://www.example.org/report", copy, ":"),
        (AREA, "A step that helps nobody", "See https://copy.example, which", ":"),
        ("network.yaml", "url: https://www.example.org/", "url: https://copy.example/", ":21:"),
        ("network.yaml", "To add your council", link, ":2:"),
        ("events.yaml", "https://www.example.org/workshop", copy, ":12:"),
        ("playbook.yaml", "https://www.nationalarchives.gov.uk/", "https://copy.example/", ":23:"),
        ("playbook.yaml", "Start with", link, ":21:"),
        ("glossary.yaml", "What a resident", "See https://copy.example. What a resident", ":4:"),
    ] {
        let found = refused("[other.example, copy.example]", (path, from, to));
        assert_eq!(found.len(), 1, "{path}: {to}: {found:?}");
        assert!(found[0].starts_with(&format!("LN036 {path}{place}")), "{to}: {found:?}");
        assert_eq!(refused("[opy.example, copy.example.org]", (path, from, to)), [""; 0], "{to}");
    }
}

/// The check of names themselves is tested beside `Host`.
#[test]
fn a_host_that_is_refused_is_written_as_its_name_alone() {
    for (hosts, is_fine) in [
        ("[copy.example]", true),
        ("[COPY.example., \"xn--bcher-kva.example\"]", true),
        ("[https://copy.example]", false),
        ("[copy.example/x]", false),
        ("[\"*.copy.example\"]", false),
    ] {
        let top = format!("sources: {{refuse: {hosts}}}\nassessment:");
        let tree = edited(&[("playbook.yaml", "assessment:", &top)]);
        let all = places(&tree, &run(&tree));
        let found = all.iter().any(|place| place.starts_with("LN006 playbook.yaml:"));
        assert_eq!(!found, is_fine, "{hosts}: {all:?}");
    }
}

/// What the page of the first story says of its check.
fn said(check: &str) -> String {
    let tree = edited(&[(STORY, "checked: {on: 2026-05-04, how: original}", check)]);
    let site = run(&tree).site.expect("a site").files;
    let (_, page) =
        site.iter().find(|(path, _)| path.as_str() == "stories/first-story.html").unwrap();
    let page = String::from_utf8(page.to_vec()).unwrap();
    let from = page.find("<dl class=\"facts\">").unwrap();
    page[from..page[from..].find("</dl>").unwrap() + from].to_owned()
}

#[test]
fn a_page_says_when_its_story_was_checked_and_with_how_much() {
    let original = said("checked: {on: 2026-11-26, how: original}");
    assert!(original.contains("Checked against its sources, 26 November 2026"), "{original}");
    let extract = said("checked: {on: 2026-01-02, how: extract}");
    let words = "Checked against an extract of its sources, 2 January 2026";
    assert!(extract.contains(words), "{extract}");
    // Nobody says when or how, so the page claims nothing.
    let verified = said("verified: true");
    assert!(!verified.to_lowercase().contains("checked"), "{verified}");
    let unchecked = said("verified: false");
    assert!(unchecked.contains("Not yet checked against its sources"), "{unchecked}");
}

#[test]
fn a_check_has_a_day_and_a_way() {
    for (check, code) in [
        ("checked: {on: 2026-11-26, how: copy}", "LN006"),
        ("checked: {on: 26 November 2026, how: original}", "LN006"),
        ("checked: {on: 2026-11-26}", "LN004"),
        ("checked: {how: extract}", "LN004"),
        ("checked: 2026-11-26", "LN005"),
    ] {
        let tree = edited(&[(STORY, "checked: {on: 2026-05-04, how: original}", check)]);
        let all = places(&tree, &run(&tree));
        let here: Vec<_> = all.iter().filter(|place| place.contains(STORY)).collect();
        assert!(here.len() == 1 && here[0].starts_with(code), "{check}: {here:?}");
    }
}
