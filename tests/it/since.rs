//! `check --since OLD`: what a version of a playbook changed in the texts of another, from folders and from `playbook.json`.

mod fields;
mod refused;

use crate::cli::{command, place, stderr, stdout};
use crate::support::{copy_folder, root};
use std::fs;
use std::path::Path;

/// A place with a playbook, an older copy of it in `old/`, and that one's site in `site/`.
fn two_versions() -> tempfile::TempDir {
    let place = place();
    let at = |name: &str| place.path().join(name);
    copy_folder(&root().join("tests/fixtures/golden"), &at("playbook"));
    copy_folder(&at("playbook"), &at("old"));
    let words = ["build", "--playbook", "old", "--out", "site", "--today", "2026-11-21"];
    command().current_dir(place.path()).args(words).assert().code(0);
    place
}

fn replace(file: &Path, old: &str, new: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(old), "{old} is not in {}", file.display());
    fs::write(file, text.replace(old, new)).unwrap();
}

/// The report since a version, as Markdown.
fn report(place: &Path, old: &str) -> String {
    let words = ["check", "--since", old, "--today", "2026-11-21"];
    stdout(&command().current_dir(place).args(words).assert())
}

#[test]
fn nothing_has_changed_since_the_same_version() {
    let place = two_versions();
    for old in ["old", "site/playbook.json"] {
        let report = report(place.path(), old);
        assert!(report.contains("No text has changed."), "{old}: {report}");
        assert!(!report.contains("not compared"), "{old}: {report}");
    }
}

#[test]
fn a_folder_and_the_data_of_its_site_tell_the_same() {
    let place = two_versions();
    let playbook = place.path().join("playbook");
    let area = playbook.join("areas/service-design.yaml");
    replace(&area, "id: service-design.fewer-steps", "id: service-design.short");
    let top = playbook.join("playbook.yaml");
    replace(&top, "The same scale runs", "One scale runs");
    let story = fs::read_dir(playbook.join("stories")).unwrap().next().unwrap().unwrap().path();
    let text = fs::read_to_string(&story).unwrap();
    fs::write(&story, format!("{text}\nOne more thing.\n")).unwrap();
    let told = report(place.path(), "old");
    assert_eq!(told, report(place.path(), "site/playbook.json"));
    for words in [
        "- new question `service-design.short`",
        "### Gone (1)\n\n- question `service-design.fewer-steps`",
        "<ins>",
        "`assessment.scale_text`: <del>The same</del><ins>One</ins> scale runs through",
        "One more thing.",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
}

#[test]
fn programs_get_mistakes_and_changes_as_one() {
    let place = two_versions();
    replace(&place.path().join("playbook/playbook.yaml"), "version: 1.2.0", "version: 1.3.0");
    let words = ["check", "--since", "old", "--format", "json"];
    let assert = command().current_dir(place.path()).args(words).assert();
    let all: serde_json::Value = serde_json::from_str(&stdout(&assert)).unwrap();
    assert_eq!(all["format"], "local-normal-diagnostics");
    assert_eq!((&all["since"]["from"], &all["since"]["to"]), (&"1.2.0".into(), &"1.3.0".into()));
    let words = ["check", "--format", "json"];
    let assert = command().current_dir(place.path()).args(words).assert();
    assert!(!stdout(&assert).contains("\"since\""));
}

#[test]
fn the_folder_of_a_site_stands_for_the_playbook_in_it() {
    let place = two_versions();
    replace(&place.path().join("playbook/playbook.yaml"), "version: ", "version: 9");
    let told = report(place.path(), "site");
    assert!(told.contains('9'), "{told}");
    assert_eq!(told, report(place.path(), "site/playbook.json"));
}

/// A translation that fitted the older version and does not fit this one is told; one that was stale before is not.
#[test]
fn translations_are_told_that_the_change_made_stale() {
    let place = two_versions();
    let at = |name: &str| place.path().join(name);
    let area = at("playbook/areas/service-design.yaml");
    for folder in ["playbook", "old"] {
        let top = at(folder).join("playbook.yaml");
        let text = fs::read_to_string(&top).unwrap();
        fs::write(&top, format!("{text}\nlanguages: [en, cy]\n")).unwrap();
    }
    let summary = fs::read_to_string(&area).unwrap();
    let summary = summary.lines().find_map(|line| line.strip_prefix("summary: ")).unwrap();
    let summary = summary.trim_matches('"').to_owned();
    fs::create_dir_all(at("playbook/translations/cy/areas")).unwrap();
    let entry =
        |key: &str, id: &str| format!("\nmsgctxt \"{key}\"\nmsgid \"{id}\"\nmsgstr \"Gair\"\n");
    let po = format!(
        "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n{}{}",
        entry("summary", &summary),
        entry("title", "An older title"),
    );
    fs::write(at("playbook/translations/cy/areas/service-design.po"), po).unwrap();
    replace(&area, &summary, "Quite another summary.");
    let told = report(place.path(), "old");
    assert!(
        told.contains(
            "### Translations that no longer fit (1)\n\n- cy areas/service-design.yaml `summary`: "
        ),
        "{told}"
    );
}

/// Readers of another language see other words, whether the older version is a folder or the data of its site.
#[test]
fn a_translation_that_is_another_is_told() {
    let place = two_versions();
    let at = |name: &str| place.path().join(name);
    let title = fs::read_to_string(at("old/areas/service-design.yaml")).unwrap();
    let title = title.lines().find_map(|line| line.strip_prefix("title: ")).unwrap();
    for (folder, words) in [("playbook", "Llunio"), ("old", "Dylunio")] {
        let top = at(folder).join("playbook.yaml");
        let text = fs::read_to_string(&top).unwrap();
        fs::write(&top, format!("{text}\nlanguages: [en, cy]\n")).unwrap();
        fs::create_dir_all(at(folder).join("translations/cy/areas")).unwrap();
        let po = format!(
            "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\nmsgctxt \"title\"\nmsgid \"{title}\"\nmsgstr \"{words}\"\n"
        );
        fs::write(at(folder).join("translations/cy/areas/service-design.po"), po).unwrap();
    }
    let words = ["build", "--playbook", "old", "--out", "site", "--today", "2026-11-21"];
    command().current_dir(place.path()).args(words).assert().code(0);
    for old in ["old", "site"] {
        let told = report(place.path(), old);
        let heading = "### Changed translations (1)\n\n- cy area `service-design`: ";
        assert!(told.contains(heading), "{old}: {told}");
        assert!(told.contains("`title`: <del>Dylunio</del><ins>Llunio</ins>"), "{old}: {told}");
    }
}
