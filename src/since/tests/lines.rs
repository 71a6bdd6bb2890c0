//! Ends of lines count where another page comes of them, and nowhere else.

use super::*;

/// What is said of a story whose text changed; nothing where readers see the same.
fn told(before: &str, after: &str) -> String {
    let [mut old, mut new] = [playbook(), playbook()];
    old["stories"][0]["body"] = json!(before);
    new["stories"][0]["body"] = json!(after);
    let since = compared(&old, &new);
    let body = since.changed.iter().flat_map(|changed| &changed.texts);
    assert!(body.clone().all(|text| text.key == "body"), "{since:?}");
    if since.is_empty() { String::new() } else { markdown(&since) }
}

#[test]
fn a_line_that_begins_a_block_is_told() {
    for (before, after) in [
        ("- One\n- Two", "- One - Two"),
        ("1. One\n2. Two", "1. One 2. Two"),
        ("## Costs\nFree.", "## Costs Free."),
        ("Costs\n---\nFree.", "Costs --- Free."),
        ("## Costs of\nit", "## Costs\nof it"),
        ("- One\n  - Two", "- One\n- Two"),
        ("- One\n\n  More", "- One\n\nMore"),
        ("```yaml\na:\n  b: 1\n  c: 2\n```", "```yaml\na:\n  b: 1\nc: 2\n```"),
        ("```\na\nb\n```", "```\na b\n```"),
        ("    code", "code"),
        ("Line one  \nLine two", "Line one\nLine two"),
        ("Line one\\\nLine two", "Line one\\ Line two"),
        ("> [!NOTE]\n> One", "> [!NOTE] > One"),
        ("> [!NOTE]\nOne", "> [!NOTE] One"),
        ("> [!DETAILS] Title\nWords", "> [!DETAILS] Title Words"),
        ("| a | b |\n| --- | --- |\n| 1 | 2 |", "| a | b | | --- | --- | | 1 | 2 |"),
        ("| a |\n| --- |\n| 1 |\n| 2 |", "| a |\n| --- |\n| 1 | | 2 |"),
        ("A.[^1]\n\n[^1]: One\n\n    Two", "A.[^1]\n\n[^1]: One\n\nTwo"),
        ("- [ ] One\n- [x] Two", "- [ ] One - [x] Two"),
    ] {
        for [before, after] in [[before, after], [after, before]] {
            let said = told(before, after);
            assert!(
                said.contains("<del>") || said.contains("<ins>"),
                "{before:?} {after:?}: {said}"
            );
        }
    }
    let said = told("- One\n- Two", "- One - Two");
    assert!(said.contains("- One<del><br></del><ins> </ins>- Two"), "{said}");
}

#[test]
fn a_line_that_goes_on_is_not() {
    for (before, after) in [
        ("We wait\nfor others.", "We wait for\nothers."),
        ("- One two\n  three\n- Four", "- One\n  two three\n- Four\n"),
        ("- One two\nthree", "- One\n  two   three"),
        ("> One\ntwo", "> One two"),
        (
            "A [long\nlink](story:kept) of *words\ntogether*.",
            "A [long link](story:kept) of *words together*.",
        ),
        ("`a\nb` and so\non", "`a b` and so on"),
        ("One\n\n\nTwo", "One\n\nTwo\n\n"),
        ("> [!DETAILS] Title\n> Words\nmore", "> [!DETAILS] Title\n> Words more"),
        ("  One\n two", "One\ntwo"),
        ("[a]\n\n[a]: https://example.org\n'Title'", "[a]\n\n[a]: https://example.org 'Title'"),
    ] {
        assert_eq!(told(before, after), "", "{before:?} {after:?}");
    }
}
