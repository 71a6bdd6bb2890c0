//! A second build does nothing where it would change nothing, and builds whenever it would.

use crate::support::{copy_folder, files_below, root, settle};
use assert_cmd::Command;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

struct Place {
    folder: TempDir,
    program: PathBuf,
}

impl Place {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        copy_folder(&root().join("tests/fixtures/base"), &folder.path().join("playbook"));
        let page = "---\ntitle: A page\n---\nIts first text.\n";
        fs::write(folder.path().join("playbook/pages/a.md"), page).unwrap();
        let program = assert_cmd::cargo::cargo_bin!("local-normal").to_owned();
        let place = Self { folder, program };
        settle();
        place
    }

    fn path(&self, below: &str) -> PathBuf {
        self.folder.path().join(below)
    }

    fn build(&self, out: &str, arguments: &[&str]) -> String {
        let mut command = Command::new(&self.program);
        command.current_dir(self.folder.path()).env("XDG_CACHE_HOME", self.path("cache"));
        let output = command.args(["build", "--out", out]).args(arguments).assert().success();
        String::from_utf8(output.get_output().stderr.clone()).unwrap()
    }

    /// Builds again, and makes sure that the site is what a first build would give.
    fn builds_anew(&self, arguments: &[&str]) {
        let said = self.build("public", arguments);
        assert!(said.contains("Built "), "{said}");
        let clean = TempDir::new_in(self.folder.path()).unwrap();
        let clean = clean.path().join("site");
        self.build(clean.to_str().unwrap(), arguments);
        assert_eq!(files_below(&self.path("public")), files_below(&clean));
    }

    fn does_nothing(&self, arguments: &[&str]) {
        let before = files_below(&self.path("public"));
        let said = self.build("public", arguments);
        assert!(said.contains("Nothing has changed"), "{said}");
        assert_eq!(files_below(&self.path("public")), before);
    }
}

fn replace(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{from}");
    fs::write(path, text.replace(from, to)).unwrap();
}

#[test]
fn a_second_build_makes_nothing() {
    let place = Place::new();
    place.builds_anew(&[]);
    place.does_nothing(&[]);
    place.does_nothing(&[]);
}

#[test]
fn a_source_of_the_same_length_is_noticed() {
    let place = Place::new();
    place.builds_anew(&[]);
    replace(&place.path("playbook/pages/a.md"), "first", "other");
    place.builds_anew(&[]);
    // A source that was written just before the build proves nothing: this one may build again.
    settle();
    place.build("public", &[]);
    place.does_nothing(&[]);
}

#[test]
fn the_theme_an_option_and_the_program_are_noticed() {
    let mut place = Place::new();
    place.builds_anew(&[]);
    fs::create_dir_all(place.path("playbook/theme/templates")).unwrap();
    let theme = include_str!("../../themes/default/templates/search.html");
    let template = format!("{{# ours #}}{theme}");
    fs::write(place.path("playbook/theme/templates/search.html"), template).unwrap();
    settle();
    place.builds_anew(&[]);
    place.does_nothing(&[]);
    place.builds_anew(&["--precompress"]);
    place.does_nothing(&["--precompress"]);
    let program = place.path("program");
    fs::copy(&place.program, &program).unwrap();
    place.program = program;
    place.builds_anew(&["--precompress"]);
    place.does_nothing(&["--precompress"]);
}

#[test]
fn files_of_the_site_that_were_edited_removed_or_added_are_noticed() {
    let place = Place::new();
    place.builds_anew(&[]);
    let page = place.path("public/pages/a.html");
    replace(&page, "first", "other");
    place.builds_anew(&[]);
    fs::remove_file(&page).unwrap();
    place.builds_anew(&[]);
    place.does_nothing(&[]);
    // A file of somebody else stays, and after one build it is known.
    fs::write(place.path("public/own.txt"), "own").unwrap();
    settle();
    assert!(place.build("public", &[]).contains("Built "));
    place.does_nothing(&[]);
    assert_eq!(fs::read(place.path("public/own.txt")).unwrap(), b"own");
}

#[test]
fn a_build_with_a_warning_says_it_again() {
    let place = Place::new();
    let page = "---\ntitle: A page\nreview: { owner: Team, due: 2020-01-01 }\n---\nText.\n";
    fs::write(place.path("playbook/pages/a.md"), page).unwrap();
    settle();
    let first = place.build("public", &[]);
    assert!(first.contains("LN0"), "{first}");
    assert!(place.build("public", &[]).contains("LN0"));
}
