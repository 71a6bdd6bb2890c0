//! Links out of the output and the playbook: whatever is asked for, nothing outside is read,
//! written or removed.

mod ways;

use crate::cli::command;
use crate::support::{copy_folder, root};
use local_normal::manifest::{Entry, Identity, seal, sha256};
use local_normal::output::OutPath;
use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::io::{BufRead as _, BufReader};
use std::os::unix::fs::{MetadataExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use tempfile::TempDir;
use ways::{OUT_OF_THE_OUTPUT, OUT_OF_THE_PLAYBOOK, Way};

/// Words that are outside only, in every kind of file that a playbook may have.
const SECRET: &str = "Nobody may read this";

struct Place {
    folder: TempDir,
}

impl Place {
    /// A playbook, the site that was built of it, and a folder that is none of their business.
    fn new() -> Self {
        static BUILT: OnceLock<TempDir> = OnceLock::new();
        let built = BUILT.get_or_init(|| {
            let place = crate::cli::place();
            command().current_dir(place.path()).arg("build").assert().code(0);
            place
        });
        let folder = TempDir::new().unwrap();
        copy_folder(built.path(), folder.path());
        let place = Self { folder };
        for (path, text) in [
            ("thesis.txt", SECRET.to_owned()),
            ("index.html", SECRET.to_owned()),
            ("sub/x.pdf", SECRET.to_owned()),
            ("templates/page.html", SECRET.to_owned()),
            ("page.md", format!("---\ntitle: {SECRET}\n---\nText.\n")),
            ("area.yaml", format!("title: {SECRET}\n")),
            ("a.png", format!("\u{89}PNG {SECRET}")),
            ("journal", line("thesis.txt") + &line("old/thesis.txt")),
            ("lock", "process 1 since 2026-11-26T10:00:00Z".to_owned()),
            ("manifest.json", manifest(&["thesis.txt", "sub/x.pdf"])),
        ] {
            let path = place.at("outside").join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        fs::create_dir(place.at("outside/empty")).unwrap();
        copy_folder(&root().join("tests/fixtures/base"), &place.at("outside/playbook"));
        place
    }

    fn at(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Puts a link in the place of whatever is there.
    fn link(&self, place: &str, target: &str) {
        let place = self.at(place);
        match place.symlink_metadata() {
            Ok(metadata) if metadata.is_dir() => fs::remove_dir_all(&place).unwrap(),
            Ok(_) => fs::remove_file(&place).unwrap(),
            Err(_) => {}
        }
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        symlink(target.replace('~', self.folder.path().to_str().unwrap()), place).unwrap();
    }

    /// Adds files to the manifest, with the sizes and sums of those outside.
    fn claim(&self, paths: &[&str]) {
        fs::write(self.at("public/manifest.json"), manifest(paths)).unwrap();
    }

    fn leave_journal(&self, paths: &[&str]) {
        let staging = self.at("public/.local-normal-staging");
        fs::create_dir_all(&staging).unwrap();
        let lines: String = paths.iter().map(|path| line(path)).collect();
        fs::write(staging.join("journal"), lines).unwrap();
    }
}

/// A manifest of files with the words that are outside.
fn manifest(paths: &[&str]) -> String {
    let entry = |path: &&str| Entry {
        path: (*path).to_owned(),
        size: SECRET.len() as u64,
        sha256: sha256(SECRET.as_bytes()),
    };
    let identity = Identity { id: "x".into(), version: "1".into() };
    String::from_utf8(seal(identity, paths.iter().map(entry).collect(), &mut []).to_json()).unwrap()
}

fn line(path: &str) -> String {
    format!("{} {} {path}\n", SECRET.len(), sha256(SECRET.as_bytes()))
}

/// All that is below a folder: for each path its kind, times and bytes.
fn all_below(folder: &Path) -> BTreeMap<PathBuf, (u32, [i64; 2], Vec<u8>)> {
    let state = |metadata: &Metadata| (metadata.mode(), [metadata.mtime(), metadata.mtime_nsec()]);
    let entries = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap);
    entries
        .map(|entry| {
            let (mode, time) = state(&entry.path().symlink_metadata().unwrap());
            let is_file = entry.file_type().is_file();
            let bytes = if is_file { fs::read(entry.path()).unwrap() } else { Vec::new() };
            (entry.into_path(), (mode, time, bytes))
        })
        .collect()
}

/// Every command that reads or writes either folder; what it says, and whether it may write.
const COMMANDS: &[(&[&str], bool)] = &[
    (&["build", "--dry-run"], false),
    (&["check"], false),
    (&["verify", "public"], false),
    (&["build", "--single-file", "--out", "one.html"], true),
    (&["build"], true),
    (&["build", "--report", "report.json"], true),
];

fn try_all(ways: &[Way]) {
    for (what, lay) in ways {
        let place = Place::new();
        lay(&place);
        let outside = all_below(&place.at("outside"));
        let playbook = all_below(&place.at("playbook"));
        for (words, writes) in COMMANDS {
            let before = all_below(place.folder.path());
            let mut run = command();
            run.current_dir(place.folder.path()).env("XDG_CACHE_HOME", place.at("cache"));
            let output = run.args(*words).output().unwrap();
            let said = String::from_utf8_lossy(&output.stderr);
            let shown = String::from_utf8_lossy(&output.stdout);
            let case = format!("{what}, {words:?}: {said}");
            assert!(matches!(output.status.code(), Some(0..=3)), "{case}");
            assert!(!said.contains(SECRET) && !shown.contains(SECRET), "{case}");
            assert!(all_below(&place.at("outside")) == outside, "{case}: outside");
            assert!(all_below(&place.at("playbook")) == playbook, "{case}: the playbook");
            let after = all_below(place.folder.path());
            if !writes || output.status.code() != Some(0) {
                let is_told = |path: &PathBuf| {
                    path.starts_with(place.at("cache")) || *path == place.at("report.json")
                };
                let differs: Vec<_> = after
                    .iter()
                    .filter(|(path, state)| {
                        before.get(*path) != Some(state)
                            && !is_told(path)
                            && *path != place.folder.path()
                    })
                    .map(|(path, _)| path)
                    .collect();
                assert!(differs.is_empty() && before.len() <= after.len(), "{case}: {differs:?}");
            }
        }
        watch(&place);
        assert!(all_below(&place.at("outside")) == outside, "{what}, watch: outside");
        for (path, (_, _, bytes)) in all_below(place.folder.path()) {
            let is_outside = path.starts_with(place.at("outside"));
            let holds = memchr::memmem::find(&bytes, SECRET.as_bytes()).is_some();
            assert!(is_outside || !holds, "{what}: {} holds what is outside", path.display());
        }
    }
}

/// Watches until the first build has ended.
fn watch(place: &Place) {
    let mut child = Command::new(assert_cmd::cargo::cargo_bin!("local-normal"))
        .args(["watch", "--no-serve"])
        .current_dir(place.folder.path())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stderr.take().unwrap()).lines().map(Result::unwrap);
    let said: Vec<_> = lines.take_while(|line| !line.starts_with("[1]")).collect();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(!said.concat().contains(SECRET), "{said:#?}");
}

#[test]
fn no_link_leads_out_of_the_output() {
    try_all(&OUT_OF_THE_OUTPUT[..11]);
}

#[test]
fn no_link_leads_out_of_the_output_by_a_manifest() {
    try_all(&OUT_OF_THE_OUTPUT[11..20]);
}

#[test]
fn no_link_leads_out_of_the_output_by_a_page() {
    try_all(&OUT_OF_THE_OUTPUT[20..]);
}

#[test]
fn no_link_leads_out_of_the_playbook() {
    try_all(&OUT_OF_THE_PLAYBOOK[..7]);
}

#[test]
fn no_link_leads_out_of_media_and_theme() {
    try_all(&OUT_OF_THE_PLAYBOOK[7..]);
}

#[test]
fn no_new_part_is_written_through_a_link() {
    let place = Place::new();
    let outside = all_below(&place.at("outside"));
    fs::remove_dir_all(place.at("playbook/stories")).unwrap();
    place.link("playbook/stories", "../outside");
    let new = command().current_dir(place.folder.path()).args(["new", "story", "more"]).output();
    let said = String::from_utf8_lossy(&new.unwrap().stderr).into_owned();
    assert!(all_below(&place.at("outside")) == outside, "{said}");
}

#[test]
fn aggregate_writes_nothing_through_a_link() {
    let place = Place::new();
    place.link("file.json", "outside/thesis.txt");
    place.link("nowhere.json", "~/outside/new.json");
    let outside = all_below(&place.at("outside"));
    for (option, link) in [
        ("--out", "file.json"),
        ("--out", "nowhere.json"),
        ("--report", "file.json"),
        ("--report", "nowhere.json"),
    ] {
        let words = ["aggregate", "files", option, link];
        let output = command().current_dir(place.folder.path()).args(words).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{option} {link}: {said}");
        assert!(said.contains(&format!("{link} is not ours")), "{option} {link}: {said}");
        assert!(place.at(link).is_symlink(), "{option} {link}");
    }
    assert!(all_below(&place.at("outside")) == outside);
    assert!(!place.at("peers.json").exists());
}

#[test]
fn a_folder_that_is_swapped_for_a_link_again_and_again_leads_nowhere() {
    let place = Place::new();
    let outside = all_below(&place.at("outside"));
    let (areas, aside) = (place.at("public/areas"), place.at("aside"));
    let is_done = std::sync::atomic::AtomicBool::new(false);
    let swap = || {
        while !is_done.load(std::sync::atomic::Ordering::Relaxed) {
            // Whichever of these a build gets in the way of is tried again.
            let _ = fs::rename(&areas, &aside);
            let _ = symlink(place.at("outside"), &areas);
            let _ = fs::remove_file(&areas);
            let _ = fs::rename(&aside, &areas);
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(swap);
        for round in 0..12 {
            let text = format!("---\ntitle: A page\n---\nRound {round}.\n");
            fs::write(place.at("playbook/pages/a.md"), text).unwrap();
            let output = command().current_dir(place.folder.path()).arg("build").output();
            assert!(matches!(output.unwrap().status.code(), Some(0..=3)));
        }
        is_done.store(true, std::sync::atomic::Ordering::Relaxed);
    });
    assert!(all_below(&place.at("outside")) == outside);
}

#[test]
fn the_paths_of_a_site_stay_what_they_are() {
    // What the ways above rely on: a path that leads up is no path of a site.
    assert!(OutPath::parse("../outside/thesis.txt").is_none());
}
