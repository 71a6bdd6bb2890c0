//! What people see: reports of bad input, and pages made of good input, held against snapshots.

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

/// The main part of a page of the smallest playbook.
fn main_part(path: &str) -> String {
    let tree = local_normal::source::SourceTree::new(crate::support::base());
    let site = crate::support::run(&tree).site.expect("the smallest playbook builds").files;
    let (_, bytes) = site
        .iter()
        .find(|(file, _)| file.as_str() == path)
        .unwrap_or_else(|| panic!("no page {path}"));
    let html = String::from_utf8(bytes.to_vec()).unwrap();
    let (start, end) = (html.find("<main").unwrap(), html.find("</main>").unwrap());
    html[start..end].to_owned()
}

#[test]
fn a_glossary_page() {
    insta::assert_snapshot!("glossary", main_part("glossary.html"));
}
