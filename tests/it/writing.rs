//! Writing: whole files, nothing that is not ours, and the old site until the new one stands.

use crate::support::files_below;
use local_normal::manifest::{Entry, Identity, seal};
use local_normal::output::{OutPath, OutputTree};
use local_normal::write::{WriteError, Written, write};
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
    let manifest = seal(identity, entries, None).to_json();
    tree.insert(OutPath::parse("manifest.json").unwrap(), manifest).unwrap();
    tree
}

fn expected(site: &OutputTree) -> BTreeMap<String, Vec<u8>> {
    site.iter().map(|(path, bytes)| (path.to_string(), bytes.to_vec())).collect()
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

    fn write(&self, site: &OutputTree) -> Result<Written, WriteError> {
        write(site, &self.out(), &self.folder.path().join("playbook"))
    }
}

#[test]
fn a_site_is_written_whole_and_left_alone_when_nothing_changed() {
    let place = Place::new();
    let site =
        site(&[("index.html", "one"), ("areas/a.html", "two"), ("assets/site.abc.css", "three")]);
    assert_eq!(place.write(&site).unwrap(), Written { written: 4, unchanged: 0, removed: 0 });
    assert_eq!(files_below(&place.out()), expected(&site));
    let before = fs::metadata(place.out().join("index.html")).unwrap().modified().unwrap();
    assert_eq!(place.write(&site).unwrap(), Written { written: 0, unchanged: 4, removed: 0 });
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
    assert_eq!(written, Written { written: 2, unchanged: 1, removed: 1 });
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
fn a_stale_page_goes_before_what_it_loads() {
    let place = Place::new();
    let files = [("index.html", "one"), ("assets/old.css", "a"), ("z/gone.html", "b")];
    place.write(&site(&files)).unwrap();
    // A folder in the page's place cannot be removed as a file: the build stops there.
    fs::remove_file(place.out().join("z/gone.html")).unwrap();
    fs::create_dir(place.out().join("z/gone.html")).unwrap();
    let result = place.write(&site(&[("index.html", "one")]));
    assert!(matches!(result, Err(WriteError::Io { .. })), "{result:?}");
    assert!(place.out().join("assets/old.css").is_file(), "a page may still load it");
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
        let result = write(&site, &out, &playbook);
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
    fs::write(staging.join("journal"), "areas/a.html\nindex.html\nmanifest.json").unwrap();
    fs::write(staging.join("0"), "half").unwrap();
    fs::write(place.out().join("index.html"), "of the stopped build").unwrap();
    place.write(&site).unwrap();
    assert_eq!(files_below(&place.out()), expected(&site));
}
