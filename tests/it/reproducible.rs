//! The same playbook gives the same bytes: wherever it lies, whoever builds it, whatever the machine
//! is set to.

use crate::cli::command;
use crate::support::{copy_folder, files_below, root};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};
use tempfile::TempDir;

type Files = BTreeMap<String, Vec<u8>>;

/// Builds a playbook with an environment of nothing but these.
fn build(playbook: &Path, out: &Path, environment: &[(&str, &str)]) -> Files {
    build_with(&[], playbook, out, environment)
}

fn build_with(
    options: &[&str],
    playbook: &Path,
    out: &Path,
    environment: &[(&str, &str)],
) -> Files {
    command()
        .env_clear()
        .envs(environment.iter().copied())
        .arg("--playbook")
        .arg(playbook)
        .arg("build")
        .args(options)
        .arg("--out")
        .arg(out)
        .assert()
        .code(0);
    files_below(out)
}

fn expect_same(expected: &Files, found: &Files, what: &str) {
    let paths = |files: &Files| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(paths(found), paths(expected), "{what}");
    let differ: Vec<_> = expected
        .iter()
        .filter(|(path, bytes)| found[*path] != **bytes)
        .map(|(path, _)| path)
        .collect();
    assert!(differ.is_empty(), "{what}: {differ:?} differ");
}

/// Copies a playbook file by file in the reverse order of names, each with a time of its own.
fn copy_in_another_order(from: &Path, to: &Path) {
    let mut files: Vec<_> = files_below(from).into_iter().collect();
    files.reverse();
    for (number, (path, bytes)) in (0..).zip(files) {
        let place = to.join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(&place, bytes).unwrap();
        let modified = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000 + number);
        fs::File::options().write(true).open(&place).unwrap().set_modified(modified).unwrap();
    }
}

#[test]
fn the_bytes_of_a_site_come_from_the_playbook_alone() {
    let folder = TempDir::new().unwrap();
    let at = |name: &str| folder.path().join(name);
    let playbook = root().join("playbook");
    let expected = build(&playbook, &at("first"), &[("TZ", "UTC"), ("LC_ALL", "C")]);
    let environments: [&[(&str, &str)]; 4] = [
        &[],
        &[("TZ", "Pacific/Kiritimati"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8")],
        &[("RAYON_NUM_THREADS", "1"), ("HOME", "/nonexistent"), ("USER", "nobody")],
        &[("RAYON_NUM_THREADS", "2"), ("SOURCE_DATE_EPOCH", "1"), ("NO_COLOR", "1")],
    ];
    for (number, environment) in environments.iter().enumerate() {
        let found = build(&playbook, &at(&number.to_string()), environment);
        expect_same(&expected, &found, &format!("with {environment:?}"));
    }
    let moved = at("a folder of another name/and depth/playbook");
    copy_in_another_order(&playbook, &moved);
    expect_same(&expected, &build(&moved, &at("elsewhere"), &[]), "from another folder");
    // Over another site, nothing of that one shows.
    let over = at("over");
    copy_folder(&root().join("tests/fixtures/base"), &at("base"));
    build(&at("base"), &over, &[]);
    expect_same(&expected, &build(&playbook, &over, &[]), "over another site");
}

#[test]
fn compressed_copies_are_the_same_bytes_too() {
    let folder = TempDir::new().unwrap();
    let build = |threads: &str| {
        let playbook = root().join("tests/fixtures/base");
        let environment = [("RAYON_NUM_THREADS", threads)];
        build_with(&["--precompress"], &playbook, &folder.path().join(threads), &environment)
    };
    let (one, two) = (build("1"), build("2"));
    assert!(one.contains_key("index.html.br") && one.contains_key("index.html.gz"));
    expect_same(&one, &two, "with two threads");
}

/// The day only weighs review dates: it reaches no file.
#[test]
fn the_day_changes_no_byte() {
    let folder = TempDir::new().unwrap();
    let on = |day: &str| {
        let out = folder.path().join(day);
        let playbook = root().join("playbook");
        command()
            .arg("--playbook")
            .arg(playbook)
            .args(["build", "--today", day, "--out"])
            .arg(&out)
            .assert()
            .code(0);
        files_below(&out)
    };
    expect_same(&on("2026-11-21"), &on("2040-02-29"), "on another day");
}
