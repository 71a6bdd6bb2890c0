//! The line that says how far a build has come, on a real terminal.

use crate::cli::place;
use std::fs::{self, Permissions};
use std::io::Read as _;
use std::os::unix::fs::PermissionsExt as _;
use std::process::{Command, Stdio};

/// A program `git` that takes until somebody writes into a pipe, so that a build is slow for as long as the test wants.
const SLOW: &str = "#!/bin/sh\nexec cat \"$0.pipe\"\n";

#[test]
fn a_slow_build_says_what_it_does_and_leaves_nothing_of_that() {
    let place = place();
    let git = place.path().join("bin/git");
    fs::create_dir(git.parent().unwrap()).unwrap();
    fs::write(&git, SLOW).unwrap();
    fs::set_permissions(&git, Permissions::from_mode(0o755)).unwrap();
    let pipe = place.path().join("bin/git.pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let program = assert_cmd::cargo::cargo_bin!("local-normal");
    let path = format!("{}:{}", git.parent().unwrap().display(), std::env::var("PATH").unwrap());
    let command = format!("{} build --git-dates", program.display());
    // `script` runs a command on a terminal of its own.
    let mut terminal = Command::new("script")
        .args(["-q", "-e", "-c", &command, "/dev/null"])
        .current_dir(place.path())
        .env("PATH", path)
        .env_remove("CI")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut shown, mut some) = (Vec::new(), [0; 1024]);
    let mut out = terminal.stdout.take().unwrap();
    while !String::from_utf8_lossy(&shown).contains("Reading") {
        let count = out.read(&mut some).unwrap();
        assert!(count > 0, "it ended: {}", String::from_utf8_lossy(&shown));
        shown.extend(&some[..count]);
    }
    fs::write(&pipe, "").unwrap();
    shown.clear();
    out.read_to_end(&mut shown).unwrap();
    assert!(terminal.wait().unwrap().success());
    let shown = String::from_utf8_lossy(&shown);
    let (before, _) = shown.split_once("Built ").expect("the build ends");
    // The line was taken away before something else was printed.
    assert!(before.ends_with("\r\u{1b}[2K") || before.ends_with('\n'), "{before:?}");
    assert!(place.path().join("public/index.html").is_file());
}
