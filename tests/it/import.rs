//! `import`: what exists elsewhere becomes a part of a playbook.

mod behind;
mod blocks;
mod boxes;
mod calls;
mod classes;
mod columns;
mod comments;
mod components;
mod elements;
mod expressions;
mod heads;
mod links;
mod markdown;
mod mdx;
mod myst;
mod quarto;
mod question_ids;
mod questions;
mod random;
mod safety;
mod sections;
mod sheets;
mod shown;
mod signs;
mod titles;
mod told_apart;
mod whole;
mod wiki;

use crate::support::{copy_folder, root};
use assert_cmd::Command;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A copy of the smallest playbook, in `playbook/`, and a place beside it.
pub(crate) fn playbook() -> TempDir {
    let place = TempDir::new().unwrap();
    copy_folder(&root().join("tests/fixtures/base"), &place.path().join("playbook"));
    place
}

pub(crate) fn fixture(name: &str) -> PathBuf {
    root().join("tests/fixtures/import").join(name)
}

/// Runs `import` in a place; its exit code, and what it says.
pub(crate) fn import(place: &Path, arguments: &[&str]) -> (i32, String) {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("local-normal"));
    let output = command.current_dir(place).arg("import").args(arguments).output().unwrap();
    assert!(output.stdout.is_empty());
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap().replace('\\', "/"))
}

/// Takes a table of values into a new playbook: the place, the exit code, and what is said.
pub(crate) fn import_table(table: &str) -> (TempDir, i32, String) {
    let place = playbook();
    fs::write(place.path().join("q.csv"), table).unwrap();
    let (code, said) = import(place.path(), &["q.csv"]);
    (place, code, said)
}

/// The YAML of an area's question from its text on, where there is such a question.
pub(crate) fn question_of(place: &TempDir, area: &str, text: &str) -> Option<String> {
    let path = place.path().join(format!("playbook/areas/{area}.yaml"));
    let file = fs::read_to_string(path).unwrap_or_default();
    let (_, question) = file.split_once(&format!("text: \"{text}\"\n"))?;
    Some(question.split("\n  - id: ").next().unwrap_or_default().to_owned())
}
