//! Every check has a page that explains it, and the examples of the page do what it says.

use crate::support::{base, root, run};
use local_normal::diag::{Code, Diagnostic, Severity};
use local_normal::pipeline::Outcome;
use local_normal::read::{MAX_MEDIA, MAX_TEXT};
use local_normal::source::{Content, SourceFile, SourceTree};
use std::fs;

/// A file of an example; `None` where it is taken away.
struct Example {
    path: String,
    bytes: Option<Vec<u8>>,
}

/// The examples under a heading of level 2, up to the next.
fn examples(page: &str, heading: &str) -> Vec<Example> {
    let mut lines = page.lines().skip_while(|line| *line != heading).skip(1);
    let mut found = Vec::new();
    while let Some(line) = lines.next().filter(|line| !line.starts_with("## ")) {
        let Some((path, what)) = line.strip_prefix('`').and_then(|rest| rest.split_once('`'))
        else {
            continue;
        };
        let bytes = match what.trim() {
            "" => Some(fenced(&mut lines)),
            "removed" => None,
            what => match described(what) {
                Some(bytes) => Some(bytes),
                None => continue,
            },
        };
        found.push(Example { path: path.to_owned(), bytes });
    }
    found
}

/// The file in the fenced block that comes next.
fn fenced<'a>(lines: &mut impl Iterator<Item = &'a str>) -> Vec<u8> {
    assert_eq!(lines.next(), Some(""), "a blank line comes between a path and its file");
    let start = lines.next().unwrap_or_default();
    let fence = start.trim_end_matches(|sign| sign != '`');
    assert!(
        fence.len() >= 3 && start.len() > fence.len(),
        "a fence with a language comes here, not {start:?}"
    );
    let body: Vec<_> = lines.take_while(|line| *line != fence).collect();
    format!("{}\n", body.join("\n")).into_bytes()
}

/// Bytes that a page only describes: "as bytes `FF FE`", "of 3000000 bytes".
fn described(what: &str) -> Option<Vec<u8>> {
    if let Some(hex) = what.strip_prefix("as bytes `").and_then(|rest| rest.strip_suffix('`')) {
        return hex.split(' ').map(|byte| u8::from_str_radix(byte, 16).ok()).collect();
    }
    let size = what.strip_prefix("of ")?.strip_suffix(" bytes")?.parse().ok()?;
    Some(vec![b'a'; size])
}

/// What reading gives for these bytes.
fn content(path: &str, bytes: Vec<u8>) -> Content {
    let is_media = path.starts_with("media/");
    let (size, limit) = (bytes.len() as u64, if is_media { MAX_MEDIA } else { MAX_TEXT });
    if size > limit {
        return Content::TooLarge { size, limit };
    }
    if is_media {
        return Content::Bytes(bytes.into());
    }
    match String::from_utf8(bytes) {
        Ok(text) => Content::Text(text.into()),
        Err(error) => Content::NotUtf8(error.utf8_error().valid_up_to()),
    }
}

/// The files of the base with those of an example laid over them.
fn lay(examples: Vec<Example>) -> Vec<SourceFile> {
    let mut files = base();
    for Example { path, bytes } in examples {
        files.retain(|file| file.path != path);
        let content = bytes.map(|bytes| content(&path, bytes));
        files.extend(content.map(|content| SourceFile { path, content }));
    }
    files
}

fn wrong(code: Code) -> Vec<Example> {
    examples(code.explanation(), "## Wrong")
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
            ("something under Right", !examples(page, "## Right").is_empty()),
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
        let is_there = |diagnostic: &Diagnostic| {
            diagnostic.label().is_none_or(|label| tree.file(label.span.file).path == first)
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
        let tree = SourceTree::new(lay(examples(code.explanation(), "## Right")));
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
