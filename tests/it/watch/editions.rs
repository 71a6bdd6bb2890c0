//! A watch over an edition: what changes in either folder is shown.

use super::running::Watch;
use crate::support::{copy_folder, root};
use std::fs;
use tempfile::TempDir;

/// The golden playbook in `playbook`, and an edition in `northbeck`.
fn place() -> TempDir {
    let folder = TempDir::new().unwrap();
    for fixture in ["base", "golden"] {
        copy_folder(&root().join("tests/fixtures").join(fixture), &folder.path().join("playbook"));
    }
    copy_folder(
        &root().join("tests/fixtures/editions/northbeck"),
        &folder.path().join("northbeck"),
    );
    let top = folder.path().join("playbook/playbook.yaml");
    let text = fs::read_to_string(&top).unwrap();
    fs::write(&top, text + "local: {required: [accessibility, privacy], allowed: [about]}\n")
        .unwrap();
    folder
}

#[test]
fn a_watch_shows_what_changes_in_either_folder() {
    let folder = place();
    let edition = folder.path().join("northbeck/areas/service-design.local.yaml");
    let watch = Watch::over(folder, &["--port", "0", "--edition", "northbeck"]);
    let page = || watch.get("/assessment/service-design.html").1;
    assert!(page().contains("also be done by phone?"));
    let text = fs::read_to_string(&edition).unwrap();
    fs::write(&edition, text.replace("also be done by phone?", "also be done by letter?")).unwrap();
    watch.builds_until("service-design.local.yaml");
    assert!(page().contains("also be done by letter?"));
    let area = fs::read_to_string(watch.file("areas/service-design.yaml")).unwrap();
    watch.save(
        "areas/service-design.yaml",
        &area.replace("Do you take out steps", "Do you take out whole steps"),
    );
    watch.builds_until("areas/service-design.yaml");
    assert!(page().contains("Do you take out whole steps") && page().contains("by letter?"));
}
