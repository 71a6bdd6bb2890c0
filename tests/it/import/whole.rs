//! An import of questions is written whole or not at all, and what it writes is listed.

use super::{import, import_table, playbook, question_of};
use crate::support::files_below;
use std::fs;

const TABLE: &str = "Area,Question,1,2\nParks,Is it?,no,yes\nFirst area,And this?,no,yes\nService design,How far?,no,yes\n";

/// What is said of the table, when the place of its second new area is taken.
#[cfg(unix)]
fn refused(taken: impl FnOnce(&std::path::Path)) -> String {
    let place = playbook();
    let playbook = place.path().join("playbook");
    taken(&playbook.join("areas"));
    fs::write(place.path().join("q.csv"), TABLE).unwrap();
    let before = files_below(&playbook);
    let (code, said) = import(place.path(), &["q.csv"]);
    assert_eq!(code, 2, "{said}");
    assert!(files_below(&playbook) == before, "{said}");
    said
}

#[cfg(unix)]
#[test]
fn what_is_in_the_way_is_seen_before_anything_is_written() {
    use std::os::unix::fs::symlink;
    let said = refused(|areas| symlink("nowhere.yaml", areas.join("first-area.yaml")).unwrap());
    assert!(said.contains("cannot write playbook/areas/first-area.yaml: it is a link"), "{said}");
    let said = refused(|areas| fs::create_dir(areas.join("first-area.yaml")).unwrap());
    assert!(said.contains("cannot write playbook/areas/first-area.yaml: it is there already"));
}

#[test]
fn other_commands_see_what_is_in_the_way_too() {
    let place = playbook();
    fs::create_dir(place.path().join("playbook/pages/b.md")).unwrap();
    fs::create_dir(place.path().join("texts")).unwrap();
    for name in ["a", "b", "c"] {
        fs::write(place.path().join(format!("texts/{name}.md")), "# Title\n\nWords.\n").unwrap();
    }
    let before = files_below(place.path());
    for words in [&["import", "texts"][..], &["new", "page", "b"]] {
        let mut command = assert_cmd::Command::new(assert_cmd::cargo::cargo_bin!("local-normal"));
        let output = command.current_dir(place.path()).args(words).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains("cannot write playbook/pages/b.md: it is there already"), "{said}");
        assert!(files_below(place.path()) == before, "{said}");
    }
}

/// Nothing can be put in the place of a file that something is mounted over.
#[cfg(target_os = "linux")]
#[test]
fn what_was_written_is_taken_back_where_the_list_cannot_be() {
    let place = playbook();
    fs::write(place.path().join("q.csv"), TABLE).unwrap();
    let before = files_below(place.path());
    let script = "mount --bind playbook/playbook.yaml playbook/playbook.yaml\nexec \"$PROGRAM\" import q.csv";
    let output = std::process::Command::new("unshare")
        .args(["--mount", "--map-root-user", "sh", "-ec", script])
        .env("PROGRAM", assert_cmd::cargo::cargo_bin!("local-normal"))
        .current_dir(place.path())
        .output()
        .expect("unshare comes with Debian's util-linux");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{said}");
    assert!(said.contains("cannot write playbook/playbook.yaml"), "{said}");
    assert!(said.contains("nothing was changed"), "{said}");
    assert!(files_below(place.path()) == before, "{said}");
}

#[test]
fn an_area_that_no_list_names_is_added_to_it() {
    let (place, _, _) = import_table("Area,Question,1,2\nParks,Is it?,no,yes\n");
    let top = place.path().join("playbook/playbook.yaml");
    let text = fs::read_to_string(&top).unwrap();
    fs::write(&top, text.replacen(", parks]", "]", 1)).unwrap();
    fs::write(place.path().join("q.csv"), "Area,Question,1,2\nParks,And now?,no,yes\n").unwrap();
    let (code, said) = import(place.path(), &["q.csv"]);
    assert_eq!(code, 0, "{said}");
    assert!(question_of(&place, "parks", "And now?").is_some());
    assert_eq!(fs::read_to_string(&top).unwrap(), text, "{said}");
    // What is listed is not listed twice.
    fs::write(place.path().join("q.csv"), "Area,Question,1,2\nParks,And then?,no,yes\n").unwrap();
    assert_eq!(import(place.path(), &["q.csv"]).0, 0);
    assert_eq!(fs::read_to_string(&top).unwrap(), text);
}
