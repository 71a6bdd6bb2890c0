//! What people see of bad input: its reports, held against snapshots.

use crate::support::{copy_folder, root};
use assert_cmd::Command;
use std::fs;
use tempfile::TempDir;

/// The report of a playbook whose files are those of a fixture laid over the smallest one.
fn report(fixture: &str) -> String {
    let folder = TempDir::new().unwrap();
    for from in
        [root().join("tests/fixtures/base"), root().join("tests/fixtures/bad").join(fixture)]
    {
        assert!(from.is_dir(), "{} is missing", from.display());
        copy_folder(&from, &folder.path().join("playbook"));
    }
    let output = Command::new(assert_cmd::cargo::cargo_bin!("local-normal"))
        .current_dir(folder.path())
        .args(["check", "--today", "2026-11-21"])
        .output()
        .unwrap();
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn every_bad_fixture_has_its_report() {
    let mut names: Vec<_> = fs::read_dir(root().join("tests/fixtures/bad"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert!(!names.is_empty());
    for name in names {
        insta::assert_snapshot!(name.clone(), report(&name));
    }
}
