//! Versions that cannot be compared: what could not be read never counts as absent.

use super::{copy_folder, replace, stderr, stdout, two_versions};
use crate::cli::command;
use std::fs;
use std::path::Path;

/// What is said of an older version that is refused, of which nothing is reported.
fn refused(place: &Path, arguments: &[&str]) -> String {
    let assert = command().current_dir(place).arg("check").args(arguments).assert().code(2);
    assert!(stdout(&assert).is_empty(), "{arguments:?}: {}", stdout(&assert));
    stderr(&assert)
}

#[test]
fn what_is_no_version_of_the_playbook_is_refused() {
    let place = two_versions();
    let at = |name: &str| place.path().join(name);
    fs::write(at("other.json"), "{\"format\": \"local-normal-site\"}").unwrap();
    copy_folder(&at("old"), &at("another"));
    replace(&at("another/playbook.yaml"), "id: ", "id: not-");
    let data = fs::read(at("site/playbook.json")).unwrap();
    fs::write(at("cut.json"), &data[..data.len() / 2]).unwrap();
    fs::write(at("words.json"), "Not data").unwrap();
    fs::write(at("packed.json.gz"), [0x1f, 0x8b, 8, 0]).unwrap();
    for (old, words) in [
        ("none.json", "cannot read none.json"),
        ("other.json", "is not a playbook as data"),
        ("cut.json", "cut.json:1:"),
        ("cut.json", "the file ends too early"),
        ("words.json", "words.json:1:1: this is not JSON"),
        ("packed.json.gz", "unpack it first"),
        ("https://example.org/playbook.json", "save the file first"),
        (
            "site/areas",
            "no playbook.yaml in site/areas\n  help: give the folder of the older version",
        ),
        ("another", "is another playbook, `not-"),
        ("another", "help: give an older version of this one, which is `"),
    ] {
        let said = refused(place.path(), &["--since", old]);
        assert!(said.contains(words), "{old}: {said}");
    }
}

/// A file that some editor or shell saved again is the same file.
#[test]
fn data_may_begin_with_a_mark_or_be_utf_16() {
    let place = two_versions();
    let at = |name: &str| place.path().join(name);
    let data = fs::read_to_string(at("site/playbook.json")).unwrap();
    let wide = format!("\u{feff}{data}");
    fs::write(at("mark.json"), &wide).unwrap();
    fs::write(at("wide.json"), wide.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>())
        .unwrap();
    for old in ["mark.json", "wide.json"] {
        let told = super::report(place.path(), old);
        assert!(told.contains("No text has changed."), "{old}: {told}");
    }
}

/// Files with a mistake in them, each with the place that is named.
const MISTAKES: [(&str, &str); 5] = [
    ("areas/service-design.yaml", "a: ["),
    ("glossary.yaml", "a: b: c"),
    ("areas/service-design.yaml", "newer: key"),
    ("events.yaml", "<<<<<<< ours"),
    ("stories/same-year.md", ""),
];

/// Breaks a file of a version: one without words loses its front matter.
fn broken(folder: &Path, (file, line): (&str, &str)) -> String {
    let path = folder.join(file);
    let text = fs::read_to_string(&path).unwrap();
    let after =
        if line.is_empty() { "No front matter.\n".into() } else { format!("{text}\n{line}\n") };
    fs::write(&path, after).unwrap();
    text
}

#[test]
fn an_older_version_that_cannot_be_read_whole_is_refused() {
    let place = two_versions();
    let old = place.path().join("old");
    for mistake in MISTAKES {
        let text = broken(&old, mistake);
        for comparison in ["--since", "--against"] {
            let said = refused(place.path(), &[comparison, "old"]);
            assert!(said.contains(&format!("old/{}", mistake.0)), "{mistake:?}: {said}");
            assert!(said.contains("error: old cannot be compared"), "{mistake:?}: {said}");
        }
        fs::write(old.join(mistake.0), text).unwrap();
    }
}

/// What only a check finds, or what only is a warning, keeps nobody from comparing.
#[test]
fn an_older_version_with_other_mistakes_is_compared() {
    let place = two_versions();
    let story = place.path().join("old/stories/same-year.md");
    let text = fs::read_to_string(&story).unwrap();
    fs::write(&story, format!("{text}\n[here](https://example.org)\n")).unwrap();
    fs::write(place.path().join("old/loose.txt"), "Loose").unwrap();
    let told = super::report(place.path(), "old");
    assert!(told.contains("### Changed texts (1)\n\n- story `same-year`"), "{told}");
}

#[test]
fn a_playbook_that_cannot_be_read_whole_is_not_compared() {
    let place = two_versions();
    let now = place.path().join("playbook");
    for mistake in MISTAKES {
        let text = broken(&now, mistake);
        let words = ["check", "--since", "old"];
        let assert = command().current_dir(place.path()).args(words).assert().code(1);
        assert!(stderr(&assert).contains(mistake.0), "{}", stderr(&assert));
        let told = stdout(&assert);
        assert_eq!(
            told,
            "The national text was not compared: it has errors, which `local-normal check` names.\n"
        );
        let words = ["check", "--since", "old", "--format", "json"];
        let assert = command().current_dir(place.path()).args(words).assert().code(1);
        assert!(!stdout(&assert).contains("\"since\""));
        fs::write(now.join(mistake.0), text).unwrap();
    }
}

/// The data of an edition's site has the edition's words in it.
#[test]
fn the_site_of_an_edition_is_no_version_of_the_playbook() {
    let place = two_versions();
    let edition = place.path().join("editions/north");
    fs::create_dir_all(&edition).unwrap();
    let top = "id: north\ncouncil: {name: North Council}\nextends: ../../playbook\n";
    fs::write(edition.join("edition.yaml"), top).unwrap();
    let words = ["build", "--edition", "editions/north", "--out", "north"];
    command().current_dir(place.path()).args(words).assert().code(0);
    for old in ["north", "north/playbook.json"] {
        for edition in [&[][..], &["--edition", "editions/north"]] {
            let said = refused(place.path(), &[&["--since", old], edition].concat());
            assert!(said.contains("of the site of the edition `north`"), "{old}: {said}");
            assert!(said.contains("the playbook's own site"), "{old}: {said}");
        }
    }
}
