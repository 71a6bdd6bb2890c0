//! Annotations on the pull request of a playbook.

use super::with_page;
use crate::cli::{command, stdout};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// The annotations of one checkout, with the command started somewhere in it.
fn annotated(place: &Path, from: &Path, playbook: &str) -> String {
    let mut command = command();
    command.env("GITHUB_WORKSPACE", place).current_dir(from);
    let assert =
        command.args(["check", "--format", "github", "--playbook", playbook]).assert().code(1);
    stdout(&assert)
}

#[test]
fn annotations_name_files_from_the_root_of_the_checkout() {
    let place = with_page("[the plan](area:none)");
    let root = place.path();
    fs::create_dir_all(root.join("docs/site")).unwrap();
    let whole = root.join("playbook");
    let starts = [
        (root.to_owned(), "playbook"),
        (root.to_owned(), "."),
        (root.to_owned(), "./docs/../playbook"),
        (root.join("playbook"), "."),
        (root.join("playbook/pages"), ".."),
        (root.join("docs/site"), "../../playbook"),
        (root.join("docs/site"), "../.."),
        (root.join("docs"), whole.to_str().unwrap()),
        (root.parent().unwrap().to_owned(), whole.to_str().unwrap()),
    ];
    for (from, playbook) in starts {
        let lines = annotated(root, &from, playbook);
        let wanted = "::error file=playbook/pages/tried.md,line=5,col=1,endLine=5,endColumn=22,title=LN012 unknown-reference::";
        assert!(lines.starts_with(wanted), "from {} with {playbook}: {lines}", from.display());
    }
    // Outside of the checkout there is no better name than the one given.
    let elsewhere = TempDir::new().unwrap();
    let lines = annotated(elsewhere.path(), root, "playbook");
    assert!(lines.starts_with("::error file=playbook/pages/tried.md,"), "{lines}");
}

#[test]
fn annotations_have_their_weight_and_their_escapes() {
    let place = with_page("[100% of it, now: all](page:50%,a:b)\n\n[here](page:tried)");
    let stray = place.path().join("playbook/stray, 50%: a.txt");
    fs::write(stray, "x").unwrap();
    let long = "Notwithstanding organisational considerations, interdepartmental communication necessitates comprehensive documentation. ";
    fs::write(
        place.path().join("playbook/pages/hard.md"),
        format!("---\ntitle: Hard\n---\n\n{}\n", long.repeat(20)),
    )
    .unwrap();
    let lines = annotated(place.path(), place.path(), "playbook");
    let starting = |start: &str| lines.lines().any(|line| line.starts_with(start));
    assert!(starting("::error file=playbook/pages/tried.md,line=5,col=1,"), "{lines}");
    assert!(lines.contains("there is no page `50%25,a:b`"), "{lines}");
    assert!(starting("::warning file=playbook/stray%2C 50%25%3A a.txt,line=1,"), "{lines}");
    assert!(starting("::notice file=playbook/pages/hard.md,"), "{lines}");
    assert!(lines.lines().all(|line| line.starts_with("::")), "{lines}");
}
