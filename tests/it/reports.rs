//! Mistakes as they are shown: never a flood, always with the place, and with nothing in them that a
//! terminal or a runner would obey.

mod annotations;

use crate::cli::{command, place, stderr, stdout};
use serde_json::Value;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A playbook with a free page of this text.
fn with_page(text: &str) -> TempDir {
    let place = place();
    let pages = place.path().join("playbook/pages");
    fs::create_dir_all(&pages).unwrap();
    fs::write(pages.join("tried.md"), format!("---\ntitle: Tried\n---\n\n{text}\n")).unwrap();
    place
}

fn check(place: &Path, format: &str) -> assert_cmd::assert::Assert {
    command().current_dir(place).args(["check", "--format", format]).assert().code(1)
}

fn json(place: &Path) -> Value {
    serde_json::from_str(&stdout(&check(place, "json"))).unwrap()
}

#[test]
fn twenty_of_a_kind_in_a_file_are_shown_and_all_are_counted() {
    let place = with_page(&"<x>\n\n".repeat(319));
    let said = stderr(&check(place.path(), "human"));
    assert_eq!(said.matches("× raw HTML").count(), 20);
    assert!(said.contains("… and 299 more of LN020 raw-html in playbook/pages/tried.md"), "{said}");
    assert!(said.contains("319 errors, 0 warnings. More about one: local-normal explain LN020"));
    let json = json(place.path());
    assert_eq!(json["errors"], 319);
    assert_eq!(json["diagnostics"].as_array().unwrap().len(), 20);
    assert_eq!(json["left_out"][0]["count"], 299);
    assert_eq!(json["left_out"][0]["file"], "playbook/pages/tried.md");
    let github = check(place.path(), "github");
    let lines = stdout(&github);
    assert_eq!(lines.matches("::error ").count(), 20);
    assert!(lines.ends_with(
        "::notice file=playbook/pages/tried.md,title=LN020 raw-html::… and 299 more in this file\n"
    ));
    assert!(stderr(&github).contains("319 errors"));
}

#[test]
fn a_place_far_out_on_a_line_is_shown_in_what_stands_around_it() {
    let word = "東京 x\u{301}\u{301} \t";
    let count = 70_000 / word.chars().count();
    let place =
        with_page(&format!("{}[the plan](area:none) {}", word.repeat(count), "z".repeat(70_000)));
    let column = 1 + count * word.chars().count();
    let said = stderr(&check(place.path(), "human"));
    assert!(said.contains(&format!("[playbook/pages/tried.md:5:{column}]")), "{said}");
    assert!(said.contains("[the plan](area:none)") && said.len() < 2_000, "{}", said.len());
    let mark = said.lines().position(|line| line.contains('┬')).unwrap();
    assert!(said.lines().nth(mark - 1).unwrap().contains("[the plan]"));
    let json = json(place.path());
    let found = &json["diagnostics"][0]["place"];
    assert_eq!(found["column"], column);
    let source = found["source"].as_str().unwrap();
    assert!(source.starts_with('…') && source.ends_with('…') && source.chars().count() < 170);
    assert!(source.contains("[the plan](area:none)"));
}

#[test]
fn two_places_are_shown_together_or_the_second_is_named() {
    let place = place();
    let glossary = place.path().join("playbook/glossary.yaml");
    let far = "a".repeat(300);
    fs::write(&glossary, format!("terms:\n  - {{id: a, term: A, definition: {far}, id: b}}\n"))
        .unwrap();
    let said = stderr(&check(place.path(), "human"));
    assert!(said.contains("(first here at playbook/glossary.yaml:2:6)"), "{said}");
    fs::write(
        &glossary,
        "terms:\n  - id: a\n    term: A\n    definition: A.\n    also: [b]\n    id: b\n",
    )
    .unwrap();
    let said = stderr(&check(place.path(), "human"));
    assert!(said.contains("2 │   - id: a") && said.contains("6 │     id: b"), "{said}");
    assert!(said.contains("first here") && said.contains("again"), "{said}");
}

/// Inputs whose report was once far longer than they are. Each is given twice as long as before.
const FLOODS: &[fn(usize) -> String] = &[
    |size| "![[]()".repeat(size / 6),
    |size| format!("{}a{}", "![".repeat(size / 4), "](media:x)".repeat(size / 12)),
    |size| format!("{}a{}", "![".repeat(size / 12), "](media:x)".repeat(size / 12)),
    |size| "**x [a*b**c*](d)".repeat(size / 16),
    |size| "<x>\n\n".repeat(size / 5),
    |size| "[here](area:none)\n\n".repeat(size / 20),
    |size| format!("[{}](b)", "x".repeat(size)),
    |size| format!("[here](page:{})", "é".repeat(size / 2)),
];

#[test]
fn no_report_is_a_flood() {
    for (number, flood) in FLOODS.iter().enumerate() {
        let place = with_page(&flood(50_000));
        for format in ["human", "json", "github"] {
            let assert = check(place.path(), format);
            let size = stdout(&assert).len() + stderr(&assert).len();
            assert!(size < 100_000, "input {number}, {format}: {size} bytes");
        }
    }
}

/// Many files with a mistake each: no kind in a file is much, all together are.
#[test]
fn a_thousand_files_with_a_mistake_are_no_flood_either() {
    let place = place();
    let pages = place.path().join("playbook/pages");
    fs::create_dir_all(&pages).unwrap();
    for number in 0..1_000 {
        let text = format!("---\ntitle: Page {number}\n---\n\n[x](area:{})\n", "é".repeat(900));
        fs::write(pages.join(format!("page-{number}.md")), text).unwrap();
    }
    for format in ["human", "json", "github"] {
        let assert = check(place.path(), format);
        let (out, said) = (stdout(&assert), stderr(&assert));
        assert!(out.len() + said.len() < 1_000_000, "{format}: {}", out.len() + said.len());
    }
    let json = json(place.path());
    let listed = json["diagnostics"].as_array().unwrap().len();
    let left_out =
        json["left_out"].as_array().unwrap().iter().map(|kind| kind["count"].as_u64().unwrap());
    assert_eq!(listed as u64 + left_out.sum::<u64>(), json["errors"].as_u64().unwrap());
}

#[test]
fn what_a_terminal_obeys_is_shown_by_its_number() {
    let place = with_page("A [plan\u{1b}[31m \u{202e}](area:none)");
    let odd = place.path().join("playbook/odd\u{1b}[2J.txt");
    fs::write(odd, "x").unwrap();
    for format in ["human", "github"] {
        let assert = check(place.path(), format);
        let text = stdout(&assert) + &stderr(&assert);
        assert!(text.contains("\\u{1b}[31m") || format == "github", "{text}");
        assert!(text.contains("odd\\u{1b}[2J.txt"), "{text}");
        assert!(!text.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{text:?}");
    }
    let public = place.path().join("public");
    fs::create_dir_all(&public).unwrap();
    fs::write(public.join("manifest.json"), "{}").unwrap();
    let results = "{\"format\": \"local-normal-results\u{1b}[31m\"}";
    fs::write(place.path().join("results.json"), results).unwrap();
    let assert = command().current_dir(place.path()).args(["score", "results.json"]).assert();
    assert!(!stderr(&assert).contains('\u{1b}'), "{:?}", stderr(&assert));
}

#[test]
fn a_file_name_fakes_no_line_of_verify() {
    let place = place();
    command().current_dir(place.path()).arg("build").assert().code(0);
    fs::write(place.path().join("public/x\nmissing  index.html\u{1b}[2J"), "x").unwrap();
    let assert = command().current_dir(place.path()).args(["verify", "public"]).assert().code(1);
    let line = "extra    x\\u{a}missing  index.html\\u{1b}[2J";
    assert!(stdout(&assert).lines().any(|said| said == line), "{}", stdout(&assert));
}

/// Every command that prints data.
const PRINTING: &[&[&str]] = &[
    &["--help"],
    &["build", "--help"],
    &["--version"],
    &["explain"],
    &["explain", "LN012"],
    &["schema"],
    &["schema", "area"],
    &["schema", "results"],
    &["man"],
    &["completions", "bash"],
    &["completions", "elvish"],
    &["check", "--format", "json"],
    &["build", "--dry-run", "--format", "json"],
    &["build", "--dry-run"],
    &["score", "results.json"],
    &["verify", "changed"],
];

/// A playbook with a site that was changed, and a results file.
fn with_all() -> TempDir {
    let place = place();
    command().current_dir(place.path()).args(["build", "--out", "changed"]).assert().code(0);
    fs::write(place.path().join("changed/extra.html"), "x").unwrap();
    let results = r#"{"format": "local-normal-results", "format_version": 1,
        "model": {"id": "example-playbook", "version": "1.0.0"}, "answers": {}}"#;
    fs::write(place.path().join("results.json"), results).unwrap();
    place
}

fn run(words: &[&str], place: &Path, out: Stdio, err: Stdio) -> i32 {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("local-normal"));
    let status = command.current_dir(place).args(words).stdout(out).stderr(err).status().unwrap();
    status.code().expect("no signal ends it")
}

#[test]
#[cfg(target_os = "linux")]
fn data_that_finds_no_room_is_a_failure_of_the_machine() {
    let place = with_all();
    let full = || File::options().write(true).open("/dev/full").unwrap().into();
    for words in PRINTING {
        assert_eq!(run(words, place.path(), full(), Stdio::null()), 3, "{words:?}");
    }
    let assert = command().current_dir(place.path()).arg("explain").assert().code(0);
    drop(assert);
}

#[test]
#[cfg(unix)]
fn a_reader_that_has_left_is_no_mistake() {
    let place = with_all();
    for words in PRINTING {
        let closed = || {
            let (reader, writer) = std::io::pipe().unwrap();
            drop(reader);
            writer.into()
        };
        let usual = run(words, place.path(), Stdio::null(), Stdio::null());
        assert_eq!(run(words, place.path(), closed(), closed()), usual, "{words:?}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn where_nobody_can_be_told_the_exit_code_still_tells() {
    let place = with_page("[the plan](area:none)");
    let full = || File::options().write(true).open("/dev/full").unwrap().into();
    assert_eq!(run(&["check"], place.path(), Stdio::null(), full()), 1);
    assert_eq!(run(&["build"], place.path(), Stdio::null(), full()), 1);
    assert_eq!(run(&["build", "--nonsense"], place.path(), Stdio::null(), full()), 2);
    fs::remove_file(place.path().join("playbook/pages/tried.md")).unwrap();
    assert_eq!(run(&["build"], place.path(), Stdio::null(), full()), 0);
}

#[test]
fn a_playbook_is_found_one_folder_further_down_or_nothing_is_done() {
    let place = place();
    let (folder, elsewhere) = (place.path().to_str().unwrap(), TempDir::new().unwrap());
    let check = |playbook: &str| {
        command().current_dir(elsewhere.path()).args(["check", "--playbook", playbook]).assert()
    };
    check(folder).code(0);
    fs::write(place.path().join("notes.txt"), "Not a part of it.").unwrap();
    check(folder).code(0);
    let empty = elsewhere.path().join("empty");
    fs::create_dir(&empty).unwrap();
    let said = stderr(&check("empty").code(2));
    assert!(
        said.contains("there is no playbook.yaml in empty, and none in empty/playbook"),
        "{said}"
    );
    fs::write(empty.join("playbook.yml"), "").unwrap();
    let said = stderr(&check("empty").code(2));
    assert!(said.contains("rename that to playbook.yaml"), "{said}");
    let said = stderr(&check("empty/playbook.yml").code(2));
    assert!(said.contains("empty/playbook.yml is a file"), "{said}");
}

#[test]
fn a_report_is_as_wide_as_the_terminal() {
    let place = with_page("[here](area:none)");
    let program = assert_cmd::cargo::cargo_bin!("local-normal");
    let widest = |columns: usize| {
        // `script` runs a command on a terminal of its own.
        let command = format!("stty rows 24 cols {columns}; {} check", program.display());
        let output = Command::new("script")
            .args(["-q", "-c", &command, "/dev/null"])
            .current_dir(place.path())
            .env("NO_COLOR", "1")
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let shown = String::from_utf8(output.stdout).unwrap();
        assert!(shown.contains("LN023"), "{shown}");
        // What is said in the end is not a part of the report.
        let report = shown.lines().take_while(|line| !line.contains(" errors, "));
        report.map(|line| line.trim_end().chars().count()).max().unwrap()
    };
    let [narrow, usual, wide] = [60, 90, 200].map(widest);
    assert!(
        narrow <= 60 && (61..=90).contains(&usual) && (91..=100).contains(&wide),
        "{narrow} {usual} {wide}"
    );
}
