//! `local-normal translate`: the files of translators, written and brought up to date.

mod edits;
mod gettext;
mod round;
mod safe;

use crate::support::{copy_folder, root};
use assert_cmd::Command;
use local_normal::po;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder with a playbook in it.
struct Place {
    folder: TempDir,
}

impl Place {
    /// The smallest playbook.
    fn base() -> Self {
        Self::of("tests/fixtures/base")
    }

    /// The smallest playbook with something of each kind.
    fn golden() -> Self {
        let place = Self::base();
        copy_folder(&root().join("tests/fixtures/golden"), &place.path("playbook"));
        place
    }

    fn of(fixture: &str) -> Self {
        let folder = TempDir::new().unwrap();
        copy_folder(&root().join(fixture), &folder.path().join("playbook"));
        Self { folder }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn read(&self, path: &str) -> String {
        let path = self.path("playbook").join(path);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path("playbook").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Puts another text in the place of one that is in the file once.
    fn change(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert_eq!(text.matches(from).count(), 1, "{path}: {from}");
        self.write(path, &text.replace(from, to));
    }

    fn command(&self) -> Command {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("local-normal"));
        command.current_dir(self.folder.path()).arg("translate");
        command
    }

    /// Runs the command, which has to go well; gives what it says.
    fn translate(&self, arguments: &[&str]) -> String {
        let assert = self.command().args(arguments).assert().code(0);
        String::from_utf8_lossy(&assert.get_output().stderr).into_owned()
    }

    /// Runs the command, which has to fail with this code; gives what it says.
    fn refuse(&self, arguments: &[&str], code: i32) -> String {
        let assert = self.command().args(arguments).assert().code(code);
        String::from_utf8_lossy(&assert.get_output().stderr).into_owned()
    }

    /// Every file of a language with its text, by its path below `translations/`.
    fn files(&self) -> Vec<(String, String)> {
        let all = crate::support::files_below(&self.path("playbook/translations"));
        all.into_iter().map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
    }

    fn po(&self, path: &str) -> po::File {
        let text = self.read(path);
        po::read(&text).unwrap_or_else(|faults| panic!("{path}: {faults:?}\n{text}"))
    }
}

/// A message of a file, by its context and original.
fn entry<'a>(file: &'a po::File, context: &str, id: &str) -> &'a po::Entry {
    let mut all = file.entries();
    let is = |entry: &&po::Entry| entry.context() == Some(context) && entry.id() == id;
    all.find(is).unwrap_or_else(|| panic!("no {context}: {id} in\n{file}"))
}

/// Whether GNU gettext takes a file.
fn assert_taken(path: &Path) {
    let mut msgfmt = std::process::Command::new("msgfmt");
    let output = msgfmt.args(["--check", "-o", "/dev/null"]).arg(path).output();
    let output = output.expect("msgfmt (Debian: gettext)");
    let words = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}: {words}", path.display());
}
