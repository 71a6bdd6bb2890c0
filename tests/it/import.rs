//! `import`: what exists elsewhere becomes a part of a playbook.

mod markdown;
mod question_ids;
mod questions;
mod random;
mod safety;
mod signs;
mod wiki;

use crate::support::{copy_folder, root};
use assert_cmd::Command;
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
