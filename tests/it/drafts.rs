//! Drafts: shown while one writes, and nowhere in what is built.

use crate::cli::{command, stderr};
use crate::support::{copy_folder, files_below, root};
use std::fs;
use tempfile::TempDir;

/// A file, words in it, and what is put before them.
type Change<'a> = (&'a str, &'a str, &'a str);

/// The smallest playbook with something of each kind, and some changes.
fn place(changes: &[Change<'_>]) -> TempDir {
    let place = TempDir::new().unwrap();
    for fixture in ["base", "golden"] {
        copy_folder(&root().join("tests/fixtures").join(fixture), &place.path().join("playbook"));
    }
    change(&place, changes);
    place
}

fn change(place: &TempDir, changes: &[Change<'_>]) {
    for (path, before, line) in changes {
        let path = place.path().join("playbook").join(path);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(before), "{}: {before}", path.display());
        fs::write(&path, text.replacen(before, &format!("{line}{before}"), 1)).unwrap();
    }
}

fn write(place: &TempDir, path: &str, text: &str) {
    let path = place.path().join("playbook").join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn add(place: &TempDir, path: &str, text: &str) {
    let path = place.path().join("playbook").join(path);
    let before = fs::read_to_string(&path).unwrap();
    fs::write(&path, before + text).unwrap();
}

/// What a command says.
fn said(place: &TempDir, words: &[&str], code: i32) -> String {
    stderr(&command().current_dir(place.path()).args(words).assert().code(code))
}

/// The files of the site that have words in their names or their texts; but what somebody compared when a draft was there is not
/// rewritten.
fn with(place: &TempDir, words: &str) -> Vec<String> {
    let files = files_below(&place.path().join("public")).into_iter();
    let holds = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains(words);
    let found = files.filter(|(path, bytes)| path.contains(words) || holds(bytes));
    let found = found.filter(|(path, _)| !path.contains("peers"));
    found.map(|(path, _)| path).collect()
}

fn page(place: &TempDir, path: &str) -> String {
    fs::read_to_string(place.path().join("public").join(path)).unwrap()
}

const PAGE: &str = "pages/guides/second-day.md";
const NOTHING: Vec<String> = Vec::new();
const STORY: Change<'_> = ("stories/first-story.md", "council:", "draft: true\n");

#[test]
fn a_draft_is_nowhere_in_what_is_built() {
    let place = place(&[STORY]);
    let before = files_below(&place.path().join("playbook"));
    for _ in 0..2 {
        let said = said(&place, &["build"], 0);
        assert!(said.contains("1 draft is left out; --drafts puts it in."), "{said}");
    }
    assert_eq!(with(&place, "first-story"), NOTHING);
    // The words of a link stay, and an older address leads to the list.
    assert!(page(&place, "areas/service-design.html").contains("shorter form"));
    assert!(page(&place, "stories/old-form.html").contains("url=index.html"));
    let said_then = said(&place, &["build", "--drafts"], 0);
    assert!(!said_then.contains("left out"), "{said_then}");
    assert!(with(&place, "Draft: A shorter form").len() > 3);
    said(&place, &["build"], 0);
    assert_eq!(with(&place, "Draft: "), NOTHING);
    assert_eq!(files_below(&place.path().join("playbook")), before);
}

#[test]
fn questions_areas_routes_and_pages_can_be_drafts() {
    for (change, id) in [
        (("areas/workstyles.yaml", "title:", "draft: true\n"), "workstyles"),
        (("routes/in-house.md", "title:", "draft: true\n"), "in-house"),
        (("pages/guides/second-day.md", "title:", "draft: true\n"), "second-day"),
        (
            ("areas/service-design.yaml", "    principle: share", "    draft: true\n"),
            "service-design.shared-forms",
        ),
    ] {
        let place = place(&[change]);
        let (checked, built) = (said(&place, &["check"], 0), said(&place, &["build"], 0));
        assert!(!checked.contains("LN002"), "{checked}");
        assert!(built.contains("1 draft is left out"), "{id}: {built}");
        for words in [format!(":{id}"), format!("{id}.html"), format!("\"{id}\"")] {
            assert_eq!(with(&place, &words), NOTHING, "{words}");
        }
    }
}

/// Nothing of a draft is published beside it, and nothing is said of what is only its own.
#[test]
fn pictures_and_translations_go_with_a_draft() {
    let place =
        place(&[STORY, ("stories/first-story.md", "# ", "![Two forms](media:forms.svg)\n\n")]);
    write(
        &place,
        "media/forms.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>",
    );
    said(&place, &["translate", "cy"], 0);
    let built = said(&place, &["build"], 0);
    assert!(!built.contains("first-story") && !built.contains("forms.svg"), "{built}");
    assert_eq!(with(&place, "forms.svg"), NOTHING);
    // A picture that something else shows stays.
    add(&place, PAGE, "\n![Two forms](media:forms.svg)\n");
    said(&place, &["build"], 0);
    assert!(with(&place, "forms.svg").contains(&"media/forms.svg".to_owned()));
}

/// A half-written draft stops no build, and `check` says what is wrong with it.
#[test]
fn mistakes_of_a_draft_are_told_and_keep_nothing_from_being_built() {
    let broken = ("stories/first-story.md", "council:", "draft: true\nnot_a_key: 1\n");
    let place = place(&[broken]);
    said(&place, &["build"], 0);
    let checked = said(&place, &["check"], 1);
    assert!(checked.contains("not_a_key"), "{checked}");
    // What stays has its places.
    change(&place, &[("areas/service-design.yaml", "questions:\n  - id", "not_a_key: 1\n")]);
    let text = fs::read_to_string(place.path().join("playbook/areas/service-design.yaml")).unwrap();
    let line = text.lines().position(|line| line == "not_a_key: 1").unwrap() + 1;
    let built = said(&place, &["build"], 1);
    assert!(built.contains(&format!("service-design.yaml:{line}:1")), "{built}");
    let odd = super::drafts::place(&[("stories/first-story.md", "council:", "draft: soon\n")]);
    let checked = said(&odd, &["check"], 1);
    assert!(checked.contains("first-story.md:3") && checked.contains("soon"), "{checked}");
}

/// What only a site without drafts lacks, `check` finds as `build` does.
#[test]
fn a_site_does_without_a_draft_and_what_it_lacks_is_told() {
    let question = ("areas/service-design.yaml", "    principle: share", "    draft: true\n");
    // The navigation names the page.
    let place = place(&[STORY, question, ("pages/guides/index.md", "title:", "draft: true\n")]);
    add(&place, PAGE, "\nSee [how](story:first-story).\n");
    for command in ["check", "build"] {
        let said = said(&place, &[command], 0);
        assert!(!said.contains("second-day.md"), "a link to a draft is no mistake: {said}");
        assert!(said.contains("no question tests `share` in the area `service-design`"), "{said}");
    }
    assert!(page(&place, "pages/guides/second-day.html").contains("See how."));
    said(&place, &["build", "--drafts", "--deny", "empty-cell"], 0);
}

/// No page of a draft was ever there.
#[test]
fn a_draft_that_is_renamed_or_removed_leaves_no_address() {
    let place = place(&[STORY]);
    let top = || fs::read_to_string(place.path().join("playbook/playbook.yaml")).unwrap();
    said(&place, &["rename", "story", "first-story", "second-story", "--yes"], 0);
    assert!(top().contains("stories/old-form.html: story:second-story"));
    assert!(!top().contains("first-story"), "{}", top());
    said(&place, &["remove", "story", "second-story", "--yes"], 0);
    assert!(top().contains("stories/old-form.html: stories/index.html"));
    assert!(!top().contains("second-story"), "{}", top());
}

const EDITION: &str =
    "id: northbeck\nversion: 1.0.0\ncouncil: {name: Northbeck Council, short: Northbeck}\n";

#[test]
fn an_edition_has_drafts_of_its_own_and_none_of_the_playbook() {
    let place = place(&[("areas/workstyles.yaml", "title:", "draft: true\n")]);
    let file = |path: &str, text: &str| write(&place, &format!("editions/northbeck/{path}"), text);
    file("edition.yaml", &format!("{EDITION}hide: {{areas: [workstyles]}}\n"));
    file("areas/workstyles.local.yaml", "intro: Ours are in the town hall.\n");
    let levels = "[{id: no-desk, points: 0, text: No.}, {id: a-desk, points: 100, text: Yes.}]";
    let question = format!(
        "{{id: northbeck.desks, principle: share, text: Are desks shared here?, levels: {levels}, draft: true}}"
    );
    file("areas/service-design.local.yaml", &format!("questions: [{question}]\n"));
    file("pages/ours.md", "---\ntitle: Our page\ndraft: true\n---\nText.\n");
    file(
        "pages/others.md",
        "---\ntitle: Other page\n---\nSee [ours](page:ours) and [desks](area:workstyles).\n",
    );
    let words = ["build", "--edition", "playbook/editions/northbeck"];
    let built = said(&place, &words, 0);
    assert!(built.contains("3 drafts are left out"), "{built}");
    assert!(!built.contains("local.yaml") && !built.contains("hide"), "{built}");
    for words in ["Our page", "desks shared", "town hall", "workstyles.html", ":workstyles"] {
        assert_eq!(with(&place, words), NOTHING, "{words}");
    }
    let other = page(&place, "pages/others.html");
    assert!(other.contains("See ours and desks."), "{other}");
    let mut words = words.to_vec();
    words.push("--drafts");
    let kept = said(&place, &words, 0);
    assert!(!kept.contains("drafts are left out"), "{kept}");
    assert!(
        page(&place, "assessment/service-design.html").contains("Draft: Are desks shared here?")
    );
    let all = ["build", "--editions", "playbook/editions", "--out", "all"];
    assert!(said(&place, &all, 0).contains("Drafts are left out of 1 of them"));
}
