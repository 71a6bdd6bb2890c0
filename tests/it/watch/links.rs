//! Links in a watched playbook: what they lead to is noticed where it is of the playbook.

use super::running::{Watch, playbook};
use std::fs;

#[test]
fn links_that_lead_outside_are_not_followed() {
    let place = playbook();
    let outside = place.path().join("outside.md");
    fs::write(&outside, "secret words").unwrap();
    std::os::unix::fs::symlink(&outside, place.path().join("playbook/pages/link.md")).unwrap();
    std::os::unix::fs::symlink(place.path(), place.path().join("playbook/media")).unwrap();
    let watch = Watch::over(place, &["--port", "0"]);
    fs::write(&outside, "other secret words").unwrap();
    fs::remove_file(watch.file("pages/link.md")).unwrap();
    let build = watch.next_build();
    assert_eq!(build.number, 2);
    assert!(build.words.starts_with("pages/link.md (removed): "), "{build:?}");
    for path in ["/pages/link.html", "/media/outside.md", "/outside.md"] {
        assert!(!watch.get(path).1.contains("secret"), "{path}");
    }
}

#[test]
fn a_file_that_a_page_links_to_is_noticed() {
    let place = playbook();
    let folder = place.path().join("playbook");
    fs::write(folder.join("README.md"), "---\ntitle: Linked\n---\nFirst words.\n").unwrap();
    std::os::unix::fs::symlink("../README.md", folder.join("pages/linked.md")).unwrap();
    std::os::unix::fs::symlink("linked.md", folder.join("pages/again.md")).unwrap();
    let watch = Watch::over(place, &["--port", "0"]);
    assert!(watch.get("/pages/linked.html").1.contains("First words."));
    watch.save("README.md", "---\ntitle: Linked\n---\nSecond words.\n");
    watch.next_build();
    for path in ["/pages/linked.html", "/pages/again.html"] {
        assert!(watch.get(path).1.contains("Second words."), "{path}");
    }
}

#[test]
fn a_hidden_file_that_a_page_links_to_is_noticed() {
    let place = playbook();
    let folder = place.path().join("playbook");
    fs::create_dir(folder.join(".texts")).unwrap();
    let text = |words: &str| format!("---\ntitle: Linked\n---\n{words} words.\n");
    fs::write(folder.join(".texts/linked.md"), text("First")).unwrap();
    std::os::unix::fs::symlink("../.texts/linked.md", folder.join("pages/linked.md")).unwrap();
    let watch = Watch::over(place, &["--port", "0"]);
    assert!(watch.get("/pages/linked.html").1.contains("First words."));
    // Others that are hidden are nobody's business; were one noticed, the build would name nothing.
    watch.save(".texts/other.md", "other");
    for words in ["Second", "Third"] {
        watch.save(".texts/linked.md", &text(words));
        let build = watch.next_build();
        assert!(build.words.starts_with("pages/linked.md: "), "{build:?}");
        assert!(watch.get("/pages/linked.html").1.contains(&format!("{words} words.")));
    }
}
