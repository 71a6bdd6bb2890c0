//! Every check has a page that explains it, and the examples of the page do what it says.

use crate::examples::{EDITION, Example, below, lay, with_edition};
use crate::support::{base, root, run_against};
use local_normal::diag::{Code, Diagnostic, Severity};
use local_normal::manifest::Manifest;
use local_normal::pipeline::Outcome;
use local_normal::source::{Content, SourceTree};
use std::fs;

/// Runs the pipeline; an example's `manifest.json` is that of an earlier site.
fn run(tree: &SourceTree) -> Outcome {
    let (earlier, own): (Vec<_>, Vec<_>) =
        tree.iter().map(|(_, file)| file.clone()).partition(|file| file.path == "manifest.json");
    let earlier = earlier.first().and_then(|file| match &file.content {
        Content::Text(text) => Manifest::parse(text.as_bytes()),
        _ => None,
    });
    run_against(&with_edition(own), earlier)
}

fn wrong(code: Code) -> Vec<Example> {
    below(code.explanation(), "## Wrong")
}

fn found(outcome: &Outcome) -> String {
    let line =
        |diagnostic: &Diagnostic| format!("\n    {} {}", diagnostic.code(), diagnostic.message());
    outcome.diagnostics.iter().map(line).collect()
}

/// Shows what failed for every code at once.
fn expect_none(failures: impl Iterator<Item = String>) {
    let failures: Vec<_> = failures.collect();
    assert!(failures.is_empty(), "{} failed:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn the_base_has_no_mistake() {
    let outcome = run(&SourceTree::new(base()));
    assert!(outcome.diagnostics.is_empty() && outcome.site.is_some(), "{}", found(&outcome));
}

#[test]
fn every_page_has_its_form() {
    expect_none(Code::ALL.iter().flat_map(|code| {
        let page = code.explanation();
        let says_fixed = page.contains("\nIt cannot be turned off.\n");
        let says_how =
            page.contains(&format!("`{}: off` under `checks:` in `playbook.yaml`", code.number()));
        let is_warning = page.contains("This is a warning");
        let is_note = page.contains("This is a note");
        let rules = [
            ("its first line", page.lines().next() == Some(&format!("# {code}"))),
            ("something under Wrong", !wrong(*code).is_empty()),
            ("something under Right", !below(page, "## Right").is_empty()),
            (
                "whether it can be turned off",
                (says_fixed, says_how) == (!code.can_be_lowered(), code.can_be_lowered()),
            ),
            ("how much it weighs", is_warning == (code.default_severity() == Severity::Warning)),
            ("whether it is a note", is_note == (code.default_severity() == Severity::Note)),
        ];
        rules
            .into_iter()
            .filter(|(_, holds)| !holds)
            .map(move |(rule, _)| format!("{code}: {rule}"))
    }));
}

#[test]
fn a_wrong_example_is_reported_at_its_place_and_nothing_else_is() {
    expect_none(Code::ALL.iter().filter_map(|code| {
        let examples = wrong(*code);
        let first = examples.first()?.path.clone();
        let tree = SourceTree::new(lay(examples));
        let outcome = run(&tree);
        let tree = with_edition(tree.iter().map(|(_, file)| file.clone()).collect());
        let is_there = |diagnostic: &Diagnostic| {
            diagnostic.label().is_none_or(|label| {
                let folder = if label.span.file.is_local() { EDITION } else { "" };
                format!("{folder}{}", tree.file(label.span.file).path) == first
            })
        };
        let all = &outcome.diagnostics;
        let is_told =
            all.iter().any(is_there) && all.iter().all(|diagnostic| diagnostic.code() == *code);
        (!is_told).then(|| format!("{code}, at {first}:{}", found(&outcome)))
    }));
}

#[test]
fn a_right_example_is_without_a_mistake() {
    expect_none(Code::ALL.iter().filter_map(|code| {
        let tree = SourceTree::new(lay(below(code.explanation(), "## Right")));
        let outcome = run(&tree);
        (!outcome.diagnostics.is_empty()).then(|| format!("{code}:{}", found(&outcome)))
    }));
}

/// `checks:` silences what may be silenced, and is itself refused for the rest.
#[test]
fn a_check_is_turned_off_only_where_its_page_says_so() {
    expect_none(Code::ALL.iter().filter(|code| **code != Code::BadValue).filter_map(|code| {
        let mut files = lay(wrong(*code));
        let top = files.iter_mut().find(|file| file.path == "playbook.yaml")?;
        let Content::Text(text) = &top.content else { return None };
        top.content = Content::Text(format!("{text}checks: {{{}: off}}\n", code.number()).into());
        let outcome = run(&SourceTree::new(files));
        let reported =
            |code: Code| outcome.diagnostics.iter().any(|diagnostic| diagnostic.code() == code);
        let is_refused = reported(Code::BadValue);
        let is_as_said =
            if code.can_be_lowered() { !is_refused && !reported(*code) } else { is_refused };
        (!is_as_said).then(|| format!("{code}:{}", found(&outcome)))
    }));
}

#[test]
fn every_page_belongs_to_a_check() {
    let names =
        fs::read_dir(root().join("docs/checks")).unwrap().map(|entry| entry.unwrap().file_name());
    expect_none(names.filter_map(|name| {
        let name = name.to_string_lossy().into_owned();
        let is_known = Code::ALL.iter().any(|code| format!("{}.md", code.number()) == name);
        (!is_known).then_some(name)
    }));
}

#[test]
fn the_index_names_every_check() {
    let index = fs::read_to_string(root().join("docs/checks.md")).unwrap();
    let rows: Vec<_> = index.lines().filter(|line| line.starts_with("| [")).collect();
    assert_eq!(rows.len(), Code::ALL.len());
    for (code, row) in Code::ALL.iter().zip(rows) {
        let weight = match (code.default_severity(), code.can_be_lowered()) {
            (Severity::Error, false) => "error, always",
            (severity, _) => severity.name(),
        };
        let start =
            format!("| [{0}](checks/{0}.md) | {1} | {weight} | ", code.number(), code.name());
        assert!(
            row.starts_with(&start) && row.len() > start.len() + 10,
            "{row}\nis not of the form\n{start}…"
        );
    }
}
