//! What is refused, and that nothing is lost then.

use super::Place;
use local_normal::disk::{Folder, Lock};
use std::fs;
use std::path::Path;

const AREA: &str = "translations/cy/areas/service-design.po";

#[test]
fn nothing_is_written_while_a_file_cannot_be_read() {
    let place = Place::base();
    place.translate(&["cy"]);
    let good = place.read("areas/service-design.yaml");
    for bad in ["title: [a\n", "<<<<<<< HEAD\n=======\n>>>>>>> b\n", ""] {
        place.write("areas/service-design.yaml", bad);
        place.write("pages/new.md", "---\ntitle: New\n---\n");
        let before = place.files();
        let said = place.refuse(&["cy"], 1);
        assert!(said.contains("areas/service-design.yaml"), "{said}");
        assert!(said.contains("Nothing was written"), "{said}");
        assert_eq!(place.files(), before);
    }
    place.write("areas/service-design.yaml", &good);
    place.change(AREA, "msgid \"Service design\"", "msgid \"Service design");
    let before = place.files();
    let said = place.refuse(&["cy"], 1);
    assert!(
        said.contains("LN100") && said.contains("this text has no second quotation mark"),
        "{said}"
    );
    assert_eq!(place.files(), before);
}

#[test]
fn wrong_use_is_told_and_leaves_nothing_behind() {
    let place = Place::base();
    for (arguments, words) in [
        (&["c"][..], "`c` is not a language"),
        (&["en"], "the playbook is written in `en`"),
        (&["cy", "areas/nowhere.yaml"], "the playbook has no text in areas/nowhere.yaml"),
        (&["cy", "../elsewhere"], "the playbook has no text in ../elsewhere"),
    ] {
        let said = place.refuse(arguments, 2);
        assert!(said.contains(words), "{said}");
    }
    assert!(!place.path("playbook/translations").exists());
}

#[test]
fn a_path_may_be_written_from_here_or_from_the_playbook() {
    for path in [
        "areas",
        "playbook/areas",
        "areas/service-design.yaml",
        "playbook/areas/service-design.yaml",
    ] {
        let place = Place::base();
        place.translate(&["cy", path]);
        let paths: Vec<_> = place.files().into_iter().map(|(path, _)| path).collect();
        assert_eq!(paths, ["cy/areas/service-design.po"], "{path}");
    }
}

#[test]
fn one_works_at_a_time() {
    let place = Place::base();
    let own = place.path("playbook/translations/.local-normal");
    fs::create_dir_all(&own).unwrap();
    let lock = Lock::take(Folder::named(&own).unwrap()).unwrap();
    let said = place.refuse(&["cy"], 3);
    assert!(said.contains("another `translate` is at work on this playbook: process "), "{said}");
    assert_eq!(place.files().len(), 1, "the lock alone");
    drop(lock);
    place.translate(&["cy"]);
    assert!(!own.exists());
}

#[test]
fn two_at_once_lose_nothing() {
    let place = Place::golden();
    std::thread::scope(|scope| {
        let runs: Vec<_> =
            (0..4).map(|_| scope.spawn(|| place.command().arg("cy").output().unwrap())).collect();
        let codes: Vec<_> = runs.into_iter().map(|run| run.join().unwrap().status.code()).collect();
        assert!(codes.contains(&Some(0)), "{codes:?}");
        assert!(codes.iter().all(|code| [Some(0), Some(3)].contains(code)), "{codes:?}");
    });
    let said = place.translate(&["cy"]);
    assert!(said.starts_with("Nothing to change.\n"), "{said}");
}

#[cfg(unix)]
#[test]
fn no_link_leads_out_of_the_playbook() {
    use std::os::unix::fs::symlink;
    let outside = Place::base();
    outside.translate(&["cy"]);
    let theirs = outside.files();
    for link in ["translations", "translations/cy", "translations/cy/areas", AREA] {
        let place = Place::base();
        let here = place.path("playbook").join(link);
        fs::create_dir_all(here.parent().unwrap()).unwrap();
        symlink(outside.path("playbook").join(link), &here).unwrap();
        place.change("areas/service-design.yaml", "Service design", "Design of services");
        let assert = place.command().arg("cy").assert().failure();
        let said = String::from_utf8_lossy(&assert.get_output().stderr).into_owned();
        assert!(said.contains("link"), "{link}: {said}");
        assert_eq!(outside.files(), theirs, "{link}");
        assert!(fs::symlink_metadata(&here).unwrap().is_symlink());
    }
}

#[test]
fn files_that_programs_leave_behind_are_passed_over_and_others_are_named() {
    let place = Place::base();
    place.translate(&["cy"]);
    place.write("translations/cy/areas/service-design.mo", "binary\u{1}");
    place.write("translations/cy/messages.pot", "x");
    place.write("translations/cy/areas/notes.txt", "x");
    place.write("translations/welsh_words/a.po", "msgid \"a\"\nmsgstr \"b\"\n");
    let tree = local_normal::read::read(Path::new(&place.path("playbook"))).unwrap();
    let outcome = crate::support::run(&tree);
    let places = crate::support::places(&tree, &outcome);
    let ours: Vec<_> = places.iter().filter(|place| place.contains("translations")).collect();
    assert_eq!(
        ours,
        ["LN015 translations/cy/areas/notes.txt:1:1", "LN015 translations/welsh_words/a.po:1:1"]
    );
}
