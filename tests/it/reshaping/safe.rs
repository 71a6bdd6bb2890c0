//! All files are written, or none.

use super::{files, said, small};
use std::fs;

#[test]
fn what_fails_halfway_is_put_back() {
    // The last step, a new folder for the page, fails on a file of its name.
    let place = small(&[("pages/help", "words")]);
    let before = files(&place);
    let said =
        said(place.path(), &["rename", "page", "guides/first-day", "help/first-day", "--yes"], 3);
    assert!(said.contains("nothing was changed"), "{said}");
    assert_eq!(files(&place), before);
}

#[test]
fn what_an_earlier_run_left_is_named() {
    let place = small(&[(".local-normal-changes/before/0", "words")]);
    let before = files(&place);
    let said = said(place.path(), &["rename", "page", "about", "us", "--yes"], 2);
    assert!(said.contains("stopped halfway") && said.contains(".local-normal-changes"), "{said}");
    assert_eq!(files(&place), before);
}

#[test]
fn a_playbook_that_cannot_be_read_whole_is_left_alone() {
    let place = small(&[("stories/older-form.md", "---\ntitle: A: b\n---\n")]);
    let before = files(&place);
    let said = said(place.path(), &["rename", "page", "about", "us", "--yes"], 1);
    assert!(said.contains("older-form.md:2") && said.contains("Nothing was written"), "{said}");
    assert_eq!(files(&place), before);
}

/// What a link in the playbook leads to stays where it is.
#[test]
fn a_file_that_a_link_leads_to_neither_goes_nor_moves() {
    let place = small(&[]);
    std::os::unix::fs::symlink("first-story.md", place.path().join("stories/alias.md")).unwrap();
    said(place.path(), &["check"], 0);
    let before = files(&place);
    for command in [
        &["rename", "story", "first-story", "new", "--yes"][..],
        &["remove", "story", "first-story", "--yes"],
    ] {
        let said = said(place.path(), command, 2);
        assert!(said.contains("stories/alias.md is a link to a file that would not be"), "{said}");
        assert_eq!(files(&place), before);
    }
}

/// The text of a linked file changes where it is; the link stays.
#[test]
fn links_stay_links() {
    let place = small(&[]);
    let (about, shared) =
        (place.path().join("pages/about.md"), place.path().join("pages/shared.md"));
    fs::write(&about, "---\ntitle: About\n---\n\n[A](story:first-story)\n").unwrap();
    fs::rename(&about, &shared).unwrap();
    std::os::unix::fs::symlink("shared.md", &about).unwrap();
    said(place.path(), &["rename", "story", "first-story", "new", "--yes"], 0);
    assert!(fs::symlink_metadata(&about).unwrap().is_symlink());
    assert!(fs::read_to_string(&shared).unwrap().contains("(story:new)"));
}
