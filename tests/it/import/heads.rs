//! Keys of a head whose values are in another hand, or are none.

use super::{import, playbook};
use std::fs;

/// The head that a file's becomes, and what is said of it.
fn head(lines: &str, kind: &str) -> (String, Vec<String>) {
    let place = playbook();
    fs::write(place.path().join("a.md"), format!("---\ntitle: T\n{lines}\n---\nWords.\n")).unwrap();
    let (_, said) = import(place.path(), &["a.md", "--as", kind]);
    let folder = if kind == "page" { "pages" } else { "stories" };
    let made = fs::read_to_string(place.path().join(format!("playbook/{folder}/a.md"))).unwrap();
    let said = said.lines().filter_map(|line| line.strip_prefix("a.md:3: "));
    (made, said.map(str::to_owned).collect())
}

#[test]
fn a_choice_is_taken_in_any_case() {
    for (kind, line, expected) in [
        ("story", "outcome: Success", "\noutcome: success\n"),
        ("story", "outcome: ' MIXED '", "\noutcome: mixed\n"),
        ("story", "Year: 1995", "\nyear: 1995\n"),
        ("story", "year: '2024/25'", "\nyear: 2024\n"),
        ("page", "Review_Date: 2027-02-01", "due: 2027-02-01"),
    ] {
        let (made, said) = head(line, kind);
        assert!(made.contains(expected) && said.is_empty(), "{line}: {made}{said:?}");
    }
}

#[test]
fn a_value_that_makes_no_sense_is_told_with_what_is_allowed() {
    let day = "write a date such as 2026-05-31";
    for (kind, line, expected) in [
        ("story", "outcome: Done", "`outcome: Done` is left out: write success, mixed or failing"),
        (
            "story",
            "outcome: [success, mixed]",
            "`outcome` is left out: write one text, and no list or group",
        ),
        ("story", "year: 95", "`year: 95` is left out: write a year from 1900 to 2100"),
        ("story", "year: 2101", "`year: 2101` is left out: write a year from 1900 to 2100"),
        ("story", "date: in May", "`date: in May` is left out: write a year from 1900 to 2100"),
        (
            "story",
            "council: {name: A}",
            "`council` is left out: write one text, and no list or group",
        ),
        ("page", "review_date: soon", &format!("`review_date: soon` is left out: {day}")),
        (
            "page",
            "last_updated: 31/05/2026",
            &format!("`last_updated: 31/05/2026` is left out: {day}"),
        ),
        (
            "page",
            "review_in: often",
            "`review_in: often` is left out: write a time such as 6 months",
        ),
        ("page", "Summary: [a, b]", "`Summary` is left out: write one text, and no list or group"),
        ("page", "sidebar: x", "left out of the head, because a page has no such key: `sidebar`"),
        (
            "page",
            "outcome: success",
            "left out of the head, because a page has no such key: `outcome`",
        ),
    ] {
        let (_, said) = head(line, kind);
        assert_eq!(said, [expected], "{line}");
    }
}

#[test]
fn what_was_not_published_is_told_however_it_is_written() {
    for (line, is_told) in [
        ("draft: true", true),
        ("draft: Yes", true),
        ("unlisted: True", true),
        ("published: False", true),
        ("published: no", true),
        ("draft: false", false),
        ("published: true", false),
        ("published: 2026-01-02", false),
    ] {
        let (_, said) = head(line, "page");
        let expected =
            is_told.then(|| format!("`{line}`: it was not published where it comes from"));
        assert_eq!(said, Vec::from_iter(expected), "{line}");
    }
}
