//! `--edition` as a person gives it: folders, and what is said of them.

use super::Place;
use crate::cli::{command, stderr, stdout};
use crate::support::{copy_folder, root};
use std::fs;
use std::path::Path;

impl Place {
    /// The smallest playbook in `national/playbook`, and an edition in `northbeck`.
    fn of_northbeck() -> Self {
        let place = Self::new();
        copy_folder(&root().join("tests/fixtures/base"), &place.path("national/playbook"));
        copy_folder(&root().join("tests/fixtures/editions/northbeck"), &place.path("northbeck"));
        fs::remove_file(place.path("northbeck/network.yaml")).unwrap();
        place.append(
            "national/playbook/playbook.yaml",
            "local: {required: [accessibility, privacy]}\n",
        );
        place.append("northbeck/edition.yaml", "extends: ../national/playbook\n");
        place
    }
}

#[test]
fn an_edition_names_its_playbook_and_an_option_names_another() {
    let place = Place::of_northbeck();
    place.run(&["build", "--edition", "northbeck"]).code(0);
    let page = |path: &str| fs::read_to_string(place.path("public").join(path)).unwrap();
    assert!(page("privacy.html").contains("Northbeck Council gets nothing"));
    copy_folder(&place.path("national"), &place.path("other"));
    place.append("other/playbook/playbook.yaml", "headline: Another one\n");
    place.run(&["build", "--edition", "northbeck", "--playbook", "other"]).code(0);
    assert!(page("index.html").contains("Another one"));
    let assert = place.run(&["check", "--edition", "northbeck"]).code(0);
    let said = stderr(&assert);
    assert!(
        said.contains("No mistakes found in northbeck/../national/playbook and northbeck"),
        "{said}"
    );
}

/// Who moves an edition reads where the path is that led to the playbook.
#[test]
fn a_wrong_extends_is_told_at_its_line() {
    let place = Place::of_northbeck();
    let text = fs::read_to_string(place.path("northbeck/edition.yaml")).unwrap();
    let line = text.lines().count();
    fs::create_dir_all(place.path("many")).unwrap();
    fs::create_dir_all(place.path("national/empty")).unwrap();
    copy_folder(&place.path("northbeck"), &place.path("many/northbeck"));
    for (path, cause) in
        [("../gone", "there is no folder"), ("../../national/empty", "no playbook.yaml")]
    {
        let wrong = text.replace("../national/playbook", path);
        fs::write(place.path("many/northbeck/edition.yaml"), wrong).unwrap();
        for words in [["check", "--edition", "many/northbeck"], ["build", "--editions", "many"]] {
            let said = stderr(&place.run(&words).code(2));
            let at = format!("many/northbeck/edition.yaml:{line}: `extends: {path}`: ");
            assert!(said.contains(&at) && said.contains(cause), "{said}");
            assert!(said.contains("--playbook DIR"), "{said}");
        }
    }
    let named = ["check", "--edition", "many/northbeck", "--playbook", "national"];
    place.run(&named).code(0);
}

#[test]
fn a_mistake_is_shown_in_the_folder_where_it_is() {
    let place = Place::of_northbeck();
    place.append("northbeck/events.yaml", "intr: Words.\n");
    let assert = place.run(&["check", "--edition", "northbeck", "--format", "json"]).code(1);
    let said = stdout(&assert);
    assert!(said.contains("\"file\": \"northbeck/events.yaml\""), "{said}");
    place.append("national/playbook/glossary.yaml", "intr: Words.\n");
    let assert = place.run(&["build", "--edition", "northbeck", "--format", "json"]).code(1);
    assert!(stdout(&assert).contains("national/playbook/glossary.yaml\""), "{}", stdout(&assert));
}

/// Nothing is told of what hangs on a file that cannot be read.
#[test]
fn of_an_edition_that_cannot_be_read_only_that_is_told() {
    let place = Place::of_northbeck();
    for text in ["extends: ../national/playbook\nbad: [yaml", "extends: ../national/playbook\n"] {
        fs::write(place.path("northbeck/edition.yaml"), text).unwrap();
        let assert =
            place.run(&["check", "--edition", "northbeck", "--playbook", "national/playbook"]);
        let said = stderr(&assert.code(1));
        assert!(!said.contains("replaces") && said.contains("northbeck/edition.yaml"), "{said}");
    }
}

/// The site of an edition is in a folder of its id, which some systems would not have, beside the list of all.
#[test]
fn ids_that_no_folder_can_have_are_refused() {
    let place = Place::of_northbeck();
    let text = fs::read_to_string(place.path("northbeck/edition.yaml")).unwrap();
    for id in ["con", "aux", "com1.x", "editions.json"] {
        let new = ["new", "edition", id, "--playbook", "national/playbook"];
        let assert = command().current_dir(place.path("")).args(new).assert().code(2);
        assert!(stderr(&assert).contains("no folder of a site can have it"), "{}", stderr(&assert));
        fs::write(
            place.path("northbeck/edition.yaml"),
            text.replace("id: northbeck", &format!("id: {id}")),
        )
        .unwrap();
        let said = stderr(&place.run(&["check", "--edition", "northbeck"]).code(1));
        assert!(
            said.contains("LN006") && said.contains("a name that a folder of a site can have"),
            "{said}"
        );
    }
}

#[test]
fn folders_that_make_no_sense_are_refused() {
    let place = Place::of_northbeck();
    copy_folder(&place.path("northbeck"), &place.path("national/playbook/editions/northbeck"));
    copy_folder(&place.path("northbeck"), &place.path("national/playbook/pages/northbeck"));
    copy_folder(&place.path("national"), &place.path("northbeck/national"));
    fs::create_dir(place.path("empty")).unwrap();
    let playbook = "national/playbook";
    let cases: [(&[&str], i32, &str); 6] = [
        (&["--edition", "empty"], 2, "there is no edition.yaml in empty"),
        (&["--edition", "nowhere"], 2, "there is no edition.yaml in nowhere"),
        (
            &["--edition", "national/playbook/pages/northbeck", "--playbook", playbook],
            2,
            "lie inside one another",
        ),
        (
            &["--edition", "northbeck", "--playbook", "northbeck/national"],
            2,
            "lie inside one another",
        ),
        (&["--edition", "northbeck", "--out", "northbeck/public"], 2, "lie inside one another"),
        (
            &["--edition", "national/playbook/editions/northbeck", "--out", "own"],
            2,
            "there is no folder",
        ),
    ];
    for (words, code, message) in cases {
        let said = stderr(&place.run(&[&["build"], words].concat()).code(code));
        assert!(said.contains(message), "{words:?}: {said}");
    }
    fs::remove_dir_all(place.path("national/playbook/pages/northbeck")).unwrap();
    let own =
        ["build", "--edition", "national/playbook/editions/northbeck", "--playbook", playbook];
    place.run(&own).code(0);
}

#[test]
fn what_changed_in_an_edition_is_built_again() {
    let place = Place::of_northbeck();
    // The stamps of files that were just written prove nothing, so builds are only compared.
    let build = || stderr(&place.run(&["build", "--edition", "northbeck"]).code(0));
    build();
    let story = Path::new("northbeck/stories/northbeck-bins.md");
    place.append(story.to_str().unwrap(), "\nAnd more words.\n");
    assert!(build().contains("Built "));
    let page = fs::read_to_string(place.path("public/stories/northbeck-bins.html")).unwrap();
    assert!(page.contains("And more words."));
}

#[cfg(unix)]
#[test]
fn links_do_not_lead_out_of_an_edition() {
    let place = Place::of_northbeck();
    let secret = place.path("secret.md");
    fs::write(&secret, "---\ntitle: Secret\n---\nWords.\n").unwrap();
    std::os::unix::fs::symlink(&secret, place.path("northbeck/pages/out.md")).unwrap();
    let said = stderr(&place.run(&["build", "--edition", "northbeck"]).code(1));
    assert!(said.contains("LN011") && said.contains("northbeck/pages/out.md"), "{said}");
}
