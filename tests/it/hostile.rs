//! Texts made to keep the program busy: one sign over and over, or thousands of names that nothing has.
//! Any of them would take minutes if the whole were searched again for each of its parts.

use crate::support::{run, with};
use local_normal::diag::{Code, Diagnostic};
use std::collections::BTreeMap;

/// Bytes of each text.
const SIZE: usize = 300_000;

fn repeated(token: &str) -> String {
    token.repeat(SIZE / token.len())
}

/// A text of different parts, about as long as the others.
fn numbered(part: impl Fn(usize) -> String) -> String {
    let mut text = String::with_capacity(SIZE + 100);
    for number in 0.. {
        if text.len() > SIZE {
            break;
        }
        text.push_str(&part(number));
    }
    text
}

/// How many diagnostics there are of each kind.
fn found(path: &str, text: &str) -> BTreeMap<Code, usize> {
    let outcome = run(&with(&[(path, text)]));
    let mut found = BTreeMap::new();
    for diagnostic in &outcome.diagnostics {
        *found.entry(diagnostic.code()).or_default() += 1;
    }
    found
}

fn page(body: &str) -> BTreeMap<Code, usize> {
    found("pages/tried.md", &format!("---\ntitle: Tried\n---\n{body}\n"))
}

#[test]
fn signs_that_might_be_markup_are_looked_at_once() {
    for (token, code) in [
        ("> ", None),
        (">- ", None),
        ("`a ``b ", None),
        ("&a;", None),
        ("[", None),
        ("[a](", Some(Code::NotALink)),
        ("[a][", Some(Code::NotALink)),
        ("[^a] ", Some(Code::LooseNote)),
        ("**a ", Some(Code::LooseMarks)),
        ("<b>", Some(Code::RawHtml)),
        ("{{a}} ", Some(Code::ForeignMarkup)),
        ("![](media:x) ", Some(Code::UnknownReference)),
        ("\u{b}a", Some(Code::ControlCharacter)),
        ("www.a/,", None),
    ] {
        let found = page(&repeated(token));
        let count = code.map_or(1, |code| found.get(&code).copied().unwrap_or(0));
        assert!(count > 0, "{token:?}: {found:?}");
    }
}

#[test]
fn brackets_within_brackets_are_looked_at_once() {
    let found = page(&format!("{}{}", "[".repeat(SIZE / 8), "][a] ".repeat(SIZE / 8)));
    assert!(found[&Code::NotALink] > SIZE / 10, "{found:?}");
}

#[test]
fn each_link_is_compared_with_all_headings_at_once() {
    let text = numbered(|n| format!("## Heading {n}\n\n[a place](#heading-{n}x)\n\n"));
    let found = page(&text);
    assert!(found[&Code::UnknownAnchor] > 5_000, "{found:?}");
}

#[test]
fn each_footnote_is_found_by_its_name_at_once() {
    let notes = numbered(|n| format!("Words[^{n}].\n\n[^{n}]: A note.\n\n"));
    assert_eq!(page(&notes), BTreeMap::new());
    let marks = numbered(|n| format!("Words[^{n}]. "));
    assert!(page(&marks)[&Code::LooseNote] > 10_000);
}

#[test]
fn each_unknown_name_is_compared_with_all_known_ones_at_once() {
    let term =
        |n| format!("  - {{id: t{n}, term: Term {n}, definition: \"A [term](term:u{n}).\"}}\n");
    let found = found("glossary.yaml", &format!("terms:\n{}", numbered(term)));
    assert!(found[&Code::UnknownReference] > 4_000, "{found:?}");
}

#[test]
fn the_text_of_each_level_is_compared_with_all_others_at_once() {
    let area = "title: Service design\nsummary: One sentence.\nquestions:\n  - id: service-design.many\n    principle: simplify\n    text: How many?\n    levels:\n";
    let level = |n| format!("      - {{id: l{n}, points: 0, text: Level {n}.}}\n");
    let found = found("areas/service-design.yaml", &format!("{area}{}", numbered(level)));
    assert!(found[&Code::NoAction] > 5_000, "{found:?}");
}

#[test]
fn a_chain_of_moves_is_followed_once() {
    let playbook = "id: example-playbook\ntitle: The Example Council playbook\nversion: 1.0.0\nareas: [service-design]\nprinciples: [simplify]\nstages: [reset, reform, recover]\nmoved:\n";
    let step = |n: usize| format!("  old/{n}.html: old/{}.html\n", n + 1);
    let found = found("playbook.yaml", &format!("{playbook}{}", numbered(step)));
    assert!(found[&Code::BadMove] > 5_000, "{found:?}");
}

#[test]
fn signs_in_a_title_are_looked_at_once() {
    for token in ["**a** ", "{{a}} ", "[a](b) \\u0041 "] {
        let text = format!("---\ntitle: \"{}\"\n---\nWords.\n", repeated(token));
        let found = found("pages/tried.md", &text);
        assert!(!found.is_empty(), "{token}");
    }
}

#[test]
fn several_hundred_thousand_diagnostics_take_little_room() {
    assert!(size_of::<Diagnostic>() <= 120, "{}", size_of::<Diagnostic>());
    // Of several invisible signs in a row, only the first is reported.
    assert_eq!(page(&repeated("\u{b}"))[&Code::ControlCharacter], 1);
}
