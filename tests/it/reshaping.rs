//! `rename` and `remove`: everything that refers to a thing changes at once, old addresses forward, and every other byte stays.

mod editions;
mod kept;
mod removed;
mod renamed;
#[cfg(unix)]
mod safe;

use crate::support::{copy_folder, files_below, root};
use assert_cmd::Command;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

fn command(place: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("local-normal"));
    command.current_dir(place).args(arguments);
    command
}

/// What a command says, which ends with this code.
fn said(place: &Path, arguments: &[&str], code: i32) -> String {
    let assert = command(place, arguments).assert().code(code);
    String::from_utf8_lossy(&assert.get_output().stderr).into_owned()
}

/// A copy of the real playbook.
fn real() -> TempDir {
    let place = TempDir::new().unwrap();
    copy_folder(&root().join("playbook"), place.path());
    place
}

/// The smallest playbook with something of each kind, in English and Welsh, on the disk; some files are others, or more.
fn small(others: &[(&str, &str)]) -> TempDir {
    let place = TempDir::new().unwrap();
    for fixture in ["base", "golden", "bilingual"] {
        copy_folder(&root().join("tests/fixtures").join(fixture), place.path());
    }
    for (path, text) in others {
        let path = place.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    place
}

/// Every file with its bytes.
fn files(place: &TempDir) -> BTreeMap<String, Vec<u8>> {
    files_below(place.path())
}

/// A file as text.
fn text(place: &TempDir, path: &str) -> String {
    fs::read_to_string(place.path().join(path)).unwrap()
}

/// Where a page that forwards leads.
fn target(site: &Path, page: &str) -> String {
    let html = fs::read_to_string(site.join(page)).unwrap_or_else(|_| panic!("no {page}"));
    let refresh = html.split("url=").nth(1).unwrap_or_else(|| panic!("{page} does not forward"));
    refresh.split('"').next().unwrap().to_owned()
}

/// The site of a playbook without a mistake, warnings among them.
fn built(place: &TempDir) -> TempDir {
    let site = TempDir::new().unwrap();
    let out = site.path().to_str().unwrap();
    said(place.path(), &["build", "--deny", "warnings", "--today", "2026-11-21", "--out", out], 0);
    site
}
