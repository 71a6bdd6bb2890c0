//! Writing: whole files, nothing that is not ours, and the old site until the new one is whole.

mod interrupted;

use crate::support::files_below;
use local_normal::manifest::{Entry, Identity, Manifest, seal, sha256};
use local_normal::output::{OutPath, OutputTree};
use local_normal::write::{WriteError, Written, rehearse, write};
use std::collections::BTreeMap;
use std::fs;
use tempfile::TempDir;

/// A site of these files, with a manifest.
fn site(files: &[(&str, &str)]) -> OutputTree {
    let mut tree = OutputTree::default();
    for (path, text) in files {
        tree.insert(OutPath::parse(path).unwrap(), text.as_bytes().to_vec()).unwrap();
    }
    let identity = Identity { id: "test".into(), version: "1.0.0".into() };
    let entries = tree.iter().map(|(path, bytes)| Entry::of(path, bytes)).collect();
    let manifest = seal(identity, entries, &mut []).to_json();
    tree.insert(OutPath::parse("manifest.json").unwrap(), manifest).unwrap();
    tree
}

fn expected(site: &OutputTree) -> BTreeMap<String, Vec<u8>> {
    site.iter().map(|(path, bytes)| (path.to_string(), bytes.to_vec())).collect()
}

fn manifest_of(site: &OutputTree) -> Manifest {
    Manifest::parse(site.get(&path("manifest.json")).unwrap()).unwrap()
}

fn path(text: &str) -> OutPath {
    OutPath::parse(text).unwrap()
}

/// How many files were written, were there and were removed.
fn counts(written: &Written) -> [usize; 3] {
    [written.written, written.unchanged, written.stale.removed.len()]
}

struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        fs::create_dir(folder.path().join("playbook")).unwrap();
        Self { folder }
    }

    fn out(&self) -> std::path::PathBuf {
        self.folder.path().join("public")
    }

    fn playbook(&self) -> std::path::PathBuf {
        self.folder.path().join("playbook")
    }

    fn write(&self, site: &OutputTree) -> Result<Written, WriteError> {
        write(site, &manifest_of(site), &self.out(), &[&self.playbook()])
    }
}

#[test]
fn a_site_is_written_whole_and_left_alone_when_nothing_changed() {
    let place = Place::new();
    let site =
        site(&[("index.html", "one"), ("areas/a.html", "two"), ("assets/site.abc.css", "three")]);
    assert_eq!(counts(&place.write(&site).unwrap()), [4, 0, 0]);
    assert_eq!(files_below(&place.out()), expected(&site));
    let before = fs::metadata(place.out().join("index.html")).unwrap().modified().unwrap();
    assert_eq!(counts(&place.write(&site).unwrap()), [0, 4, 0]);
    assert_eq!(fs::metadata(place.out().join("index.html")).unwrap().modified().unwrap(), before);
}

#[test]
fn stale_files_go_and_foreign_files_stay() {
    let place = Place::new();
    place
        .write(&site(&[
            ("index.html", "old"),
            ("areas/gone.html", "gone"),
            ("stories/kept.html", "same"),
        ]))
        .unwrap();
    fs::write(place.out().join("CNAME"), "www.example.org").unwrap();
    fs::create_dir(place.out().join(".well-known")).unwrap();
    fs::write(place.out().join(".well-known/security.txt"), "Contact: us").unwrap();
    fs::write(place.out().join("areas/web.config"), "mine").unwrap();
    let written =
        place.write(&site(&[("index.html", "new"), ("stories/kept.html", "same")])).unwrap();
    assert_eq!(counts(&written), [2, 1, 1]);
    let found = files_below(&place.out());
    assert!(!found.contains_key("areas/gone.html"));
    assert_eq!(found["index.html"], b"new");
    for foreign in ["CNAME", ".well-known/security.txt", "areas/web.config"] {
        assert!(found.contains_key(foreign), "{foreign} was removed");
    }
}

#[test]
fn a_stale_folder_goes_with_its_last_file() {
    let place = Place::new();
    place.write(&site(&[("index.html", "one"), ("areas/gone.html", "gone")])).unwrap();
    place.write(&site(&[("index.html", "one")])).unwrap();
    assert!(!place.out().join("areas").exists());
}

#[test]
fn stale_files_go_pages_first_since_they_load_the_rest() {
    let place = Place::new();
    let files = [("index.html", "one"), ("assets/old.css", "a"), ("z/gone.html", "b")];
    place.write(&site(&files)).unwrap();
    let stale = place.write(&site(&[("index.html", "one")])).unwrap().stale;
    assert_eq!(stale.removed, [path("z/gone.html"), path("assets/old.css")]);
}

#[test]
fn a_stale_file_that_is_not_as_it_was_written_stays_and_is_named() {
    let place = Place::new();
    let files =
        ["edited.html", "longer.html", "linked.html", "folder.html", "gone.html", "away.html"];
    let mut all = files.map(|path| (path, "the same"));
    all.sort_unstable();
    place.write(&site(&all)).unwrap();
    let out = place.out();
    fs::write(out.join("edited.html"), "not same").unwrap();
    fs::write(out.join("longer.html"), "the same and more").unwrap();
    for path in ["linked.html", "folder.html", "away.html"] {
        fs::remove_file(out.join(path)).unwrap();
    }
    fs::hard_link(out.join("edited.html"), out.join("linked.html")).unwrap();
    fs::create_dir(out.join("folder.html")).unwrap();
    let next = site(&[("index.html", "one")]);
    let foretold = rehearse(&next, &out, &[&place.playbook()]).unwrap();
    assert!(out.join("gone.html").is_file(), "only foretold");
    let stale = place.write(&next).unwrap().stale;
    assert_eq!(stale, foretold);
    assert_eq!(stale.removed, [path("gone.html")]);
    let kept = ["edited.html", "folder.html", "linked.html", "longer.html"].map(path);
    assert_eq!(stale.kept, kept);
    assert!(kept.iter().all(|path| out.join(path.as_str()).exists()));
    // From now on they are somebody else's.
    assert!(matches!(place.write(&site(&all)), Err(WriteError::Foreign(_))));
}

#[test]
fn a_folder_that_is_not_ours_is_refused() {
    let place = Place::new();
    fs::create_dir(place.out()).unwrap();
    fs::write(place.out().join("thesis.txt"), "years of work").unwrap();
    let before = files_below(&place.out());
    assert!(matches!(place.write(&site(&[("index.html", "one")])), Err(WriteError::NotOurs(_))));
    assert_eq!(files_below(&place.out()), before);
    fs::write(place.out().join("manifest.json"), "{\"name\": \"an app's own manifest\"}").unwrap();
    assert!(matches!(place.write(&site(&[("index.html", "one")])), Err(WriteError::NotOurs(_))));
}

#[test]
fn a_foreign_file_in_the_way_is_never_written_over() {
    let place = Place::new();
    place.write(&site(&[("index.html", "one")])).unwrap();
    fs::write(place.out().join("robots.txt"), "mine").unwrap();
    let before = files_below(&place.out());
    assert!(matches!(
        place.write(&site(&[("index.html", "two"), ("robots.txt", "ours")])),
        Err(WriteError::Foreign(_))
    ));
    assert_eq!(files_below(&place.out()), before);
}

#[test]
fn output_and_playbook_may_not_overlap() {
    let folder = TempDir::new().unwrap();
    let playbook = folder.path().join("playbook");
    fs::create_dir(&playbook).unwrap();
    let site = site(&[("index.html", "one")]);
    for out in [
        playbook.clone(),
        playbook.join("public"),
        folder.path().to_owned(),
        playbook.join("x/../public"),
    ] {
        let result = write(&site, &manifest_of(&site), &out, &[&playbook]);
        assert!(
            matches!(result, Err(WriteError::Overlaps { .. })),
            "{}: {result:?}",
            out.display()
        );
    }
    assert!(files_below(folder.path()).is_empty());
}

#[cfg(unix)]
#[test]
fn links_are_not_followed_out_of_the_folder() {
    let place = Place::new();
    place.write(&site(&[("index.html", "one")])).unwrap();
    let elsewhere = place.folder.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, place.out().join("areas")).unwrap();
    assert!(matches!(
        place.write(&site(&[("index.html", "two"), ("areas/a.html", "a")])),
        Err(WriteError::NotAFolder(_))
    ));
    assert!(files_below(&elsewhere).is_empty());
    assert_eq!(fs::read(place.out().join("index.html")).unwrap(), b"one");
}

#[test]
fn a_manifest_cannot_name_files_outside() {
    let place = Place::new();
    place.write(&site(&[("index.html", "one")])).unwrap();
    let victim = place.folder.path().join("victim.txt");
    fs::write(&victim, "precious").unwrap();
    let manifest = place.out().join("manifest.json");
    let json =
        fs::read_to_string(&manifest).unwrap().replace("\"index.html\"", "\"../victim.txt\"");
    fs::write(&manifest, json).unwrap();
    // The page is no longer known as ours, so it may not be written over either.
    assert!(matches!(place.write(&site(&[("index.html", "two")])), Err(WriteError::Foreign(_))));
    assert!(victim.exists());
}

#[test]
fn a_first_build_that_was_stopped_can_be_taken_up_again() {
    let place = Place::new();
    let site = site(&[("index.html", "one"), ("areas/a.html", "two")]);
    let staging = place.out().join(".local-normal-staging");
    fs::create_dir_all(&staging).unwrap();
    let stopped = "of the stopped build";
    let line = |path: &str| format!("{} {} {path}\n", stopped.len(), sha256(stopped.as_bytes()));
    fs::write(staging.join("journal"), line("areas/a.html") + &line("index.html")).unwrap();
    fs::create_dir_all(staging.join("files/areas")).unwrap();
    fs::write(staging.join("files/areas/a.html"), stopped).unwrap();
    fs::write(place.out().join("index.html"), stopped).unwrap();
    place.write(&site).unwrap();
    assert_eq!(files_below(&place.out()), expected(&site));
}

#[test]
fn what_a_stopped_build_added_goes_with_the_next_build_of_the_site_before() {
    let place = Place::new();
    let site = site(&[("index.html", "one")]);
    place.write(&site).unwrap();
    let staging = place.out().join(".local-normal-staging");
    fs::create_dir_all(&staging).unwrap();
    let line = format!("5 {} assets/new.css\n", sha256(b"added"));
    fs::write(staging.join("journal"), line).unwrap();
    fs::create_dir(place.out().join("assets")).unwrap();
    fs::write(place.out().join("assets/new.css"), "added").unwrap();
    assert_eq!(counts(&place.write(&site).unwrap()), [0, 2, 1]);
    assert_eq!(files_below(&place.out()), expected(&site));
}

#[test]
fn a_journal_makes_nothing_ours_that_is_not_as_it_says() {
    let place = Place::new();
    let staging = place.out().join(".local-normal-staging");
    fs::create_dir_all(&staging).unwrap();
    let line = |path: &str| format!("3 {} {path}\n", sha256(b"old"));
    let journal =
        line("thesis.html") + &line("index.html") + &line("../out.txt") + "x\nthesis.html\n";
    fs::write(staging.join("journal"), journal).unwrap();
    fs::write(place.out().join("thesis.html"), "new").unwrap();
    let stale = place.write(&site(&[("a.html", "a")])).unwrap().stale;
    assert_eq!((stale.removed, stale.kept), (vec![], vec![path("thesis.html")]));
    assert_eq!(fs::read(place.out().join("thesis.html")).unwrap(), b"new");
}
