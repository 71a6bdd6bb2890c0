//! `--edition` as a person gives it: folders, and what is said of them.

use super::Place;
use crate::cli::{stderr, stdout};
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
