//! Harm that is not done: to files of others, by pipes and devices, by two builds at once, by
//! builds that fail.

use crate::cli::{command, place, stderr};
use crate::support::files_below;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime};
use tempfile::TempDir;

fn build(place: &TempDir, words: &[&str]) -> assert_cmd::assert::Assert {
    command().current_dir(place.path()).arg("build").args(words).assert()
}

/// Every path below a folder, with when it was last modified.
fn times(folder: &Path) -> Vec<(std::path::PathBuf, SystemTime)> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter();
    entries
        .map(Result::unwrap)
        .map(|entry| (entry.path().to_owned(), entry.metadata().unwrap().modified().unwrap()))
        .collect()
}

#[test]
fn what_only_looks_and_what_fails_writes_nothing() {
    let place = place();
    build(&place, &[]).code(0);
    let staging = place.path().join("public/.local-normal-staging");
    fs::create_dir_all(staging.join("files")).unwrap();
    fs::write(staging.join("files/index.html"), "of a stopped build").unwrap();
    fs::write(place.path().join("playbook/pages/new.md"), "---\ntitle: New\n---\nText.\n").unwrap();
    let before = times(&place.path().join("public"));
    build(&place, &["--dry-run"]).code(0);
    command().current_dir(place.path()).arg("check").assert().code(0);
    assert_eq!(times(&place.path().join("public")), before);
    let mistake = "---\ntitle: New\n---\n[A link](area:none).\n";
    fs::write(place.path().join("playbook/pages/new.md"), mistake).unwrap();
    build(&place, &[]).code(1);
    build(&place, &["--dry-run"]).code(1);
    assert_eq!(times(&place.path().join("public")), before);
    build(&place, &["--out", "new/site"]).code(1);
    assert!(!place.path().join("new").exists());
}

/// A file of somebody, and the words that would write over it.
type Output = (&'static str, &'static [&'static str]);

const OUTPUTS: &[Output] = &[
    ("playbook/playbook.yaml", &["build", "--report", "playbook/playbook.yaml"]),
    ("playbook/pages/new.json", &["build", "--report", "playbook/pages/new.json"]),
    ("public/index.html", &["build", "--report", "public/index.html"]),
    ("public/new.json", &["build", "--report", "public/new.json"]),
    ("public/areas/new.json", &["build", "--out", "other", "--report", "public/areas/new.json"]),
    ("other/new.json", &["build", "--out", "other", "--report", "other/new.json"]),
    ("mine.json", &["build", "--report", "mine.json"]),
    ("link.json", &["build", "--report", "link.json"]),
    ("mine.json", &["aggregate", "mine.json", "--out", "mine.json"]),
    ("link.json", &["aggregate", "mine.json", "--out", "link.json"]),
    ("public/peers.json", &["aggregate", "mine.json", "--out", "public/peers.json"]),
    ("playbook/other.json", &["aggregate", "mine.json", "--out", "playbook/other.json"]),
    ("peers.json", &["aggregate", "none.json", "--out", "peers.json"]),
    ("mine.json", &["build", "--single-file", "--out", "mine.json"]),
    ("public/one.html", &["build", "--single-file", "--out", "public/one.html"]),
    ("playbook/one.html", &["build", "--single-file", "--out", "playbook/one.html"]),
    ("link.json", &["build", "--single-file", "--out", "link.json"]),
    ("man/local-normal-build.1", &["man", "man"]),
    ("public/local-normal.1", &["man", "public"]),
    ("playbook/pages/local-normal.1", &["man", "playbook/pages"]),
];

#[test]
fn no_output_is_written_over_a_file_of_somebody_else_or_into_a_playbook_or_site() {
    let place = place();
    build(&place, &[]).code(0);
    fs::write(place.path().join("mine.json"), "{\"format\": \"mine\"}").unwrap();
    fs::write(place.path().join("none.json"), "{}").unwrap();
    fs::write(place.path().join("precious.txt"), "precious").unwrap();
    fs::write(place.path().join("peers.json"), "{\"format\": \"local-normal-peers\"}").unwrap();
    fs::create_dir(place.path().join("man")).unwrap();
    fs::write(place.path().join("man/local-normal-build.1"), "mine").unwrap();
    std::os::unix::fs::symlink("precious.txt", place.path().join("link.json")).unwrap();
    let before = files_below(place.path());
    for (file, words) in OUTPUTS {
        let assert = command().current_dir(place.path()).args(*words).assert().code(2);
        let said = stderr(&assert);
        assert!(said.contains("nothing was written"), "{words:?}: {said}");
        assert!(files_below(place.path()) == before, "{words:?} changed {file}: {said}");
    }
    command().arg("verify").arg(place.path().join("public")).assert().code(0);
}

#[test]
fn outputs_of_our_own_are_written_again() {
    let place = place();
    let run = |words: &[&str]| command().current_dir(place.path()).args(words).assert().code(0);
    for _ in 0..2 {
        run(&["build", "--report", "report.json"]);
        run(&["build", "--single-file", "--out", "one.html"]);
        run(&["man", "man"]);
    }
    assert!(place.path().join("man/local-normal-build.1").is_file());
    assert!(fs::read_dir(place.path()).unwrap().flatten().all(|entry| {
        // Nothing is left of what was on its way.
        !entry.file_name().to_string_lossy().starts_with('.')
    }));
}

#[test]
fn what_a_killed_writer_left_goes_with_the_next_file_of_that_name() {
    let place = place();
    let left = |name: &str| {
        let path = place.path().join(format!(".{name}.local-normal-4194999-0"));
        fs::write(&path, "half a file").unwrap();
        path
    };
    let dead = [left("report.json"), left("one.html")];
    let others = [left("report.json.bak"), left("other.json")];
    let written = left("report.json").with_file_name(".report.json.local-normal-4194999-1");
    let writer = fs::File::create(&written).unwrap();
    writer.lock().unwrap();
    let run = |words: &[&str]| command().current_dir(place.path()).args(words).assert().code(0);
    run(&["build", "--report", "report.json"]);
    run(&["build", "--single-file", "--out", "one.html"]);
    assert!(dead.iter().all(|path| !path.exists()), "{dead:?}");
    assert!(others.iter().all(|path| path.exists()), "{others:?}");
    assert!(written.exists(), "another writer is at work");
    drop(writer);
    run(&["build", "--report", "report.json"]);
    assert!(!written.exists());
}

fn pipe(path: &Path) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let _ = fs::remove_file(path);
    let made = Command::new("mkfifo").arg(path).status().expect("mkfifo comes with coreutils");
    assert!(made.success());
}

#[test]
fn pipes_and_devices_are_refused_and_nobody_waits_for_them() {
    let place = place();
    build(&place, &[]).code(0);
    let run = |words: &[&str]| {
        let mut command = command();
        command.current_dir(place.path()).env("XDG_CACHE_HOME", place.path().join("cache"));
        command.args(words).timeout(Duration::from_secs(120)).output().unwrap()
    };
    pipe(&place.path().join("pipe"));
    for words in [
        &["score", "pipe"][..],
        &["score", "/dev/zero"],
        &["score", "playbook"],
        &["aggregate", "pipe"],
        &["build", "--against", "pipe"],
        &["build", "--report", "pipe"],
        &["build", "--single-file", "--out", "pipe"],
        &["build", "--out", "pipe"],
    ] {
        let output = run(words);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(matches!(output.status.code(), Some(2 | 3)), "{words:?}: {said}");
    }
    let size = fs::File::create(place.path().join("huge.json")).unwrap();
    size.set_len(3 << 30).unwrap();
    assert_eq!(run(&["score", "huge.json"]).status.code(), Some(2));
    assert_eq!(run(&["build", "--against", "huge.json"]).status.code(), Some(2));
    for path in ["manifest.json", ".local-normal-staging/journal", ".local-normal-staging/lock"] {
        pipe(&place.path().join("public").join(path));
        for words in [&["build"][..], &["build", "--dry-run"], &["verify", "public"]] {
            let output = run(words);
            let said = String::from_utf8_lossy(&output.stderr);
            let code = match words {
                ["verify", _] => 1,
                // Nobody needs the lock to look.
                [_, "--dry-run"] if path.ends_with("lock") => 0,
                _ => 3,
            };
            assert_eq!(output.status.code(), Some(code), "{path}, {words:?}: {said}");
        }
        fs::remove_dir_all(place.path().join("public")).unwrap();
        assert_eq!(run(&["build"]).status.code(), Some(0));
    }
    // The record of the last build, in the cache.
    for record in fs::read_dir(place.path().join("cache/local-normal")).unwrap().flatten() {
        pipe(&record.path());
    }
    assert_eq!(run(&["build"]).status.code(), Some(0));
}

#[test]
fn a_record_that_is_a_link_is_not_written_through_and_a_relative_home_holds_none() {
    let place = place();
    let settled = Duration::from_millis(40);
    let run = |name: &str, value: &Path| {
        let mut command = command();
        command.current_dir(place.path()).env_remove("XDG_CACHE_HOME").env(name, value);
        command.arg("build").assert().code(0);
    };
    std::thread::sleep(settled);
    let cache = place.path().join("cache");
    run("XDG_CACHE_HOME", &cache);
    let record = fs::read_dir(cache.join("local-normal")).unwrap().next().unwrap().unwrap().path();
    let victim = place.path().join("victim.txt");
    fs::write(&victim, "precious").unwrap();
    fs::remove_file(&record).unwrap();
    std::os::unix::fs::symlink(&victim, &record).unwrap();
    fs::write(place.path().join("playbook/pages/new.md"), "---\ntitle: New\n---\nText.\n").unwrap();
    std::thread::sleep(settled);
    run("XDG_CACHE_HOME", &cache);
    assert_eq!(fs::read(&victim).unwrap(), b"precious");
    let before = files_below(place.path()).into_keys().collect::<Vec<_>>();
    run("HOME", Path::new("relative"));
    assert_eq!(files_below(place.path()).into_keys().collect::<Vec<_>>(), before);
}

/// Starts a build without waiting for it.
fn start(place: &TempDir, playbook: &str) -> std::process::Child {
    Command::new(assert_cmd::cargo::cargo_bin!("local-normal"))
        .current_dir(place.path())
        .args(["--playbook", playbook, "build", "--out", "public"])
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

#[test]
fn two_builds_at_once_leave_one_whole_site_and_say_what_is_true() {
    let place = place();
    crate::support::copy_folder(&place.path().join("playbook"), &place.path().join("other"));
    // Large enough that the two meet: the first is staging while the second begins.
    for (playbook, byte) in [("playbook", b'a'), ("other", b'b')] {
        let media = place.path().join(playbook).join("media");
        fs::create_dir_all(&media).unwrap();
        fs::write(media.join("large.txt"), vec![byte; 12 << 20]).unwrap();
    }
    for round in 0..8 {
        if round % 4 < 2 {
            let _ = fs::remove_dir_all(place.path().join("public"));
        }
        let second = if round % 2 == 0 { "playbook" } else { "other" };
        // What is asked for changes, so that neither has nothing to do.
        let text = format!("---\ntitle: A page\n---\nRound {round}.\n");
        for playbook in ["playbook", "other"] {
            fs::write(place.path().join(playbook).join("pages/a.md"), &text).unwrap();
        }
        let both = [start(&place, "playbook"), start(&place, second)];
        let ends = both.map(|child| child.wait_with_output().unwrap());
        let said = ends.each_ref().map(|end| String::from_utf8_lossy(&end.stderr).into_owned());
        let codes = ends.each_ref().map(|end| end.status.code());
        let verified = command().arg("verify").arg(place.path().join("public")).assert().code(0);
        let digest = stderr(&verified).trim().rsplit(' ').next().unwrap().to_owned();
        let told: Vec<bool> = said.iter().map(|said| said.contains(&digest)).collect();
        for (code, said) in codes.iter().zip(&said) {
            let is_true = match code {
                Some(0) => said.contains("Built ") || said.contains("Nothing has changed"),
                Some(3) => said.contains("another build is writing"),
                _ => false,
            };
            assert!(is_true, "round {round}: {code:?} {said}");
        }
        assert!(told.contains(&true), "round {round}: {said:#?}");
        assert!(!place.path().join("public/.local-normal-staging").exists(), "round {round}");
    }
}

#[test]
fn a_build_that_is_told_to_stop_leaves_no_staged_files() {
    for (signal, code) in [("INT", 130), ("TERM", 143)] {
        let place = place();
        fs::create_dir_all(place.path().join("playbook/media")).unwrap();
        fs::write(place.path().join("playbook/media/large.txt"), vec![b'a'; 60 << 20]).unwrap();
        let staging = place.path().join("public/.local-normal-staging");
        let child = start(&place, "playbook");
        let pid = child.id().to_string();
        while !staging.join("files").exists() && !place.path().join("public/index.html").exists() {
            std::thread::yield_now();
        }
        let _ = Command::new("kill").args(["-s", signal, &pid]).stderr(Stdio::null()).status();
        let end = child.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&end.stderr);
        // Whoever is told when the site is being put in place has all but ended.
        match end.status.code() {
            Some(0) => {
                command().arg("verify").arg(place.path().join("public")).assert().code(0);
            }
            Some(ended) if ended == code => assert!(said.contains("Stopped"), "{said}"),
            other => panic!("{other:?}: {said}"),
        }
        assert!(!staging.exists(), "{said}");
    }
}
