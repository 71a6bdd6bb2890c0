//! A council takes a new version of the national text with git: a change of one line, and a report.

use crate::cli::{command, stdout};
use crate::support::{copy_folder, root};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// Runs git in a folder, apart from the settings of whoever runs the tests.
fn git(folder: &Path, words: &[&str]) -> String {
    let mut git = Command::new("git");
    git.current_dir(folder).env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    let settings = ["protocol.file.allow=always", "user.name=Test", "user.email=test@example.org"];
    for setting in settings {
        git.args(["-c", setting]);
    }
    let output = git.args(words).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "git {words:?}: {said}");
    String::from_utf8(output.stdout).unwrap()
}

/// The national body's repository, with a version and the next.
fn national(at: &Path) -> PathBuf {
    let repository = at.join("national.git");
    let playbook = repository.join("playbook");
    copy_folder(&root().join("tests/fixtures/base"), &playbook);
    git(at, &["init", "-q", "national.git"]);
    let release = |tag: &str| {
        git(&repository, &["add", "."]);
        git(&repository, &["commit", "-qm", tag]);
        git(&repository, &["tag", tag]);
    };
    release("v1.0.0");
    let top = playbook.join("playbook.yaml");
    let text = fs::read_to_string(&top).unwrap().replace("version: 1.0.0", "version: 1.1.0");
    fs::write(
        &top,
        text + "moved: {stories/first-story.html: index.html, stories/index.html: index.html}\n",
    )
    .unwrap();
    fs::remove_file(playbook.join("stories/first-story.md")).unwrap();
    let more = "---\ntitle: The law\n---\nMore than before.\n";
    fs::write(playbook.join("pages/law.md"), more).unwrap();
    release("v1.1.0");
    repository
}

#[test]
fn an_update_is_a_change_of_one_line() {
    let place = TempDir::new().unwrap();
    let repository = national(place.path());
    let council = place.path().join("council");
    let run = |words: &[&str], code: i32| {
        stdout(&command().current_dir(&council).args(words).assert().code(code))
    };
    git(place.path(), &["init", "-q", "council"]);
    git(&council, &["submodule", "--quiet", "add", repository.to_str().unwrap(), "national"]);
    git(&council.join("national"), &["checkout", "-q", "v1.0.0"]);
    fs::create_dir(council.join("edition")).unwrap();
    let edition = "id: northbeck\ncouncil: {name: Northbeck Council}\nnational: \">=1.0, <2\"\nextends: ../national/playbook\n";
    fs::write(council.join("edition/edition.yaml"), edition).unwrap();
    run(&["build", "--edition", "edition", "--out", "../public"], 0);
    git(&council, &["add", "."]);
    git(&council, &["commit", "-qm", "Begin"]);

    let submodule = council.join("national");
    git(&submodule, &["worktree", "add", "-q", "--detach", "../before", "HEAD"]);
    git(&submodule, &["checkout", "-q", "v1.1.0"]);
    let report = run(&["check", "--edition", "edition", "--since", "before/playbook"], 0);
    git(&submodule, &["worktree", "remove", "../before"]);
    for words in [
        "1.0.0 to 1.1.0",
        "new page `law`: The law",
        "story `first-story`",
        "forwards: `stories/first-story.html`",
    ] {
        assert!(report.contains(words), "{words}: {report}");
    }
    git(&council, &["commit", "-qam", "Take version 1.1.0"]);
    assert_eq!(git(&council, &["show", "--format=", "--numstat"]).trim(), "1\t1\tnational");
    assert_eq!(git(&council, &["status", "--porcelain"]), "");
    let against = [
        "build",
        "--edition",
        "edition",
        "--out",
        "../public",
        "--against",
        "../public/manifest.json",
    ];
    run(&against, 0);
    assert!(place.path().join("public/pages/law.html").is_file());
}
