//! Editions: what a council lays over a playbook that somebody else keeps.

mod adding;
mod assessment;
mod begun;
mod carried;
mod commands;
mod councils;
mod hiding;
mod listed;
mod many;
mod notes;
mod origins;
mod questions;
mod real;
mod refused;
mod update;
mod whole;

use crate::cli::command;
use crate::support::{folder, golden, over, root};
use assert_cmd::assert::Assert;
use local_normal::source::{Content, SourceFile, SourceTree};
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

/// The lines of the playbook that name the pages of editions.
const LOCAL: &str = "local: {required: [accessibility, privacy], allowed: [about]}";

/// The golden playbook, with these lines more in its playbook.yaml.
fn national(lines: &str) -> SourceTree {
    let files = golden();
    let top = files.iter().find(|file| file.path == "playbook.yaml").map(|file| &file.content);
    let Some(Content::Text(top)) = top else { panic!("there is a playbook.yaml") };
    let top = format!("{top}{lines}\n");
    over(files, &[("playbook.yaml", &top)])
}

/// The golden playbook with the pages of editions, and more pages that moved than it has.
fn with_moves(moved: &str) -> SourceTree {
    let tree = national(LOCAL);
    let files: Vec<SourceFile> = tree.iter().map(|(_, file)| file.clone()).collect();
    let top = files.iter().find(|file| file.path == "playbook.yaml").map(|file| &file.content);
    let Some(Content::Text(top)) = top else { panic!("there is a playbook.yaml") };
    let own = top.split("moved:").nth(1).unwrap().split("assessment:").next().unwrap();
    let top = top.replace(&format!("moved:{own}"), &format!("{moved}\n"));
    over(files, &[("playbook.yaml", &top)])
}

/// A folder for playbooks and editions, in which commands are run.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn append(&self, path: &str, lines: &str) {
        let text = fs::read_to_string(self.path(path)).unwrap();
        fs::write(self.path(path), text + lines).unwrap();
    }

    fn run(&self, words: &[&str]) -> Assert {
        let mut command = command();
        command.current_dir(self.folder.path()).env("XDG_CACHE_HOME", self.path("cache"));
        command.args(words).args(["--today", "2026-11-21"]).assert()
    }
}

/// The files of an edition among the fixtures.
fn fixture(name: &str) -> Vec<SourceFile> {
    folder(&root().join("tests/fixtures/editions").join(name))
}

/// The edition of Northbeck with some files put in place of its own or beside them, over the golden playbook.
fn northbeck(files: &[(&str, &str)]) -> SourceTree {
    national(LOCAL).with_edition(&over(fixture("northbeck"), files))
}
