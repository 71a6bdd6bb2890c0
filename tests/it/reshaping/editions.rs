//! Editions in the playbook's folder `editions/` follow, and notes of theirs are never lost.

use super::{files, real, said, small, text};
use tempfile::TempDir;

const EDITION: &str = "editions/northbeck";
const TOP: &str = "editions/northbeck/edition.yaml";
const NOTES: &str = "editions/northbeck/areas/service-design.local.yaml";
const PAGE: &str = "editions/northbeck/pages/ours.md";
const WELSH: &str = "editions/northbeck/translations/cy/pages/ours.po";

/// A playbook with an edition that names much of it.
fn place() -> TempDir {
    small(&[
        (
            TOP,
            "id: northbeck\nversion: 1.0.0\ncouncil: {name: Northbeck Council}\nbrand: {name: Northbeck, logo: media/logo.svg}\nhide:\n  stories: [older-form, first-story]\n  areas: [workstyles]\n",
        ),
        (
            "editions/northbeck/media/logo.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>",
        ),
        (
            NOTES,
            "# Ours\nintro: See [all](area:service-design).\npractices:\n  simplify: {status: adopted, note: \"As [there](story:same-year).\"}\n",
        ),
        (
            PAGE,
            "---\ntitle: Ours\n---\nOur [counter](story:same-year) for [design](area:service-design), [simply](principle:simplify).\n",
        ),
        (
            WELSH,
            "msgid \"\"\nmsgstr \"Language: cy\\n\"\n\nmsgctxt \"body\"\nmsgid \"Our [counter](story:same-year) for [design](area:service-design), [simply](principle:simplify).\"\nmsgstr \"Ein [cownter](story:same-year) at [ddylunio](area:service-design), [yn syml](principle:simplify).\"\n",
        ),
    ])
}

/// The edition has no more mistakes than before.
fn checked(place: &TempDir) -> String {
    said(place.path(), &["check", "--edition", EDITION], 0)
}

#[test]
fn a_story_has_its_new_id_in_them() {
    let place = place();
    checked(&place);
    let listed = said(place.path(), &["rename", "story", "same-year", "counter"], 0);
    for at in ["northbeck/pages/ours.md:4:5", "service-design.local.yaml:4:"] {
        assert!(listed.contains(at), "{at}: {listed}");
    }
    said(place.path(), &["rename", "story", "same-year", "counter", "--yes"], 0);
    for (path, bytes) in files(&place) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(path == "playbook.yaml" || !text.contains("same-year"), "{path}");
    }
    assert!(text(&place, WELSH).contains("\"Ein [cownter](story:counter) at "));
    checked(&place);
}

#[test]
fn notes_go_with_their_area_and_principle() {
    let place = place();
    said(place.path(), &["rename", "area", "service-design", "design", "--yes"], 0);
    said(place.path(), &["rename", "principle", "simplify", "simpler", "--yes"], 0);
    said(place.path(), &["rename", "story", "first-story", "permits", "--yes"], 0);
    assert!(!files(&place).contains_key(NOTES));
    let notes = text(&place, "editions/northbeck/areas/design.local.yaml");
    assert!(
        notes.starts_with("# Ours\nintro: See [all](area:design).\npractices:\n  simpler: {"),
        "{notes}"
    );
    assert!(text(&place, PAGE).contains("[design](area:design), [simply](principle:simpler)"));
    assert!(text(&place, TOP).contains("stories: [older-form, permits]"));
    let checks = checked(&place);
    assert!(!checks.contains("LN114"), "no note is loose: {checks}");
    // The first letter of a folder is no id.
    for (old, new) in [("design", "a"), ("a", "service")] {
        said(place.path(), &["rename", "area", old, new, "--yes"], 0);
        assert!(files(&place).contains_key(&format!("editions/northbeck/areas/{new}.local.yaml")));
    }
}

/// The contexts of messages have the ids that are the way to them.
#[test]
fn translations_of_notes_stay_those_of_their_notes() {
    let place = place();
    let welsh = |area: &str| format!("editions/northbeck/translations/cy/areas/{area}.local.po");
    let path = place.path().join(welsh("service-design"));
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let entry = |context: &str, id: &str, text: &str| {
        format!("\nmsgctxt \"{context}\"\nmsgid \"{id}\"\nmsgstr \"{text}\"\n")
    };
    let intro =
        entry("intro", "See [all](area:service-design).", "Gweler [bopeth](area:service-design).");
    let note = entry(
        "practices.simplify.note",
        "As [there](story:same-year).",
        "Fel [yno](story:same-year).",
    );
    let head = "msgid \"\"\nmsgstr \"Language: cy\\n\"\n";
    std::fs::write(path, format!("{head}{intro}{note}")).unwrap();
    for words in [
        ["area", "service-design", "design"],
        ["principle", "simplify", "simpler"],
        ["story", "same-year", "counter"],
    ] {
        let [kind, old, new] = words;
        said(place.path(), &["rename", kind, old, new, "--yes"], 0);
    }
    let intro = entry("intro", "See [all](area:design).", "Gweler [bopeth](area:design).");
    let note =
        entry("practices.simpler.note", "As [there](story:counter).", "Fel [yno](story:counter).");
    assert_eq!(text(&place, &welsh("design")), format!("{head}{intro}{note}"));
}

#[test]
fn links_to_what_goes_become_words_and_lists_lose_it() {
    let place = place();
    let listed = said(place.path(), &["remove", "story", "same-year", "--yes"], 0);
    assert!(listed.contains("northbeck/pages/ours.md:4:5"), "{listed}");
    assert!(text(&place, PAGE).contains("Our counter for [design]"));
    assert!(text(&place, NOTES).contains("note: \"As there.\""));
    assert!(text(&place, WELSH).contains("\"Ein cownter at "));
    said(place.path(), &["remove", "story", "first-story", "--yes"], 0);
    assert!(text(&place, "playbook.yaml").contains("stories/old-form.html: stories/index.html"));
    assert!(text(&place, TOP).ends_with("hide:\n  stories: [older-form]\n  areas: [workstyles]\n"));
    let notes = text(&place, NOTES);
    let said_then = said(place.path(), &["remove", "area", "service-design", "--yes"], 0);
    assert!(said_then.contains("service-design.local.yaml stays"), "{said_then}");
    assert_eq!(text(&place, NOTES), notes.replace("[all](area:service-design)", "all"));
    assert!(checked(&place).contains("LN114"), "what it says is told");
}

#[test]
fn the_example_edition_of_the_real_playbook_follows() {
    let place = real();
    let check = |words: &[&str]| said(place.path(), words, 0);
    let listed = check(&["rename", "area", "service-design", "designing-services", "--yes"]);
    assert!(listed.contains("editions/example/stories/example-parking-permits.md:7:"), "{listed}");
    check(&["rename", "principle", "simplify", "simpler", "--yes"]);
    check(&["remove", "page", "reorganisation", "--yes"]);
    let found = check(&["check", "--edition", "editions/example"]);
    assert!(!found.contains("LN114"), "{found}");
    let notes = text(&place, "editions/example/areas/designing-services.local.yaml");
    assert!(notes.contains("\n  simpler:\n") && notes.contains("principle: simpler\n"), "{notes}");
    assert!(!text(&place, "editions/example/edition.yaml").contains("[reorganisation]"));
}

/// What was in the place of a page of the playbook has that place to itself.
#[test]
fn a_page_that_an_edition_replaces_can_go() {
    let place = real();
    let said_then = said(place.path(), &["remove", "page", "accessibility", "--yes"], 0);
    let own = "editions/example/pages/accessibility.md";
    assert!(
        said_then.contains(&format!("{own} stays: it belongs to a page of the edition's own")),
        "{said_then}"
    );
    assert!(!text(&place, own).contains("replaces:"));
    assert!(text(&place, "playbook.yaml").contains("accessibility.html: index.html"));
    said(place.path(), &["check", "--edition", "editions/example"], 0);
    let site = TempDir::new().unwrap();
    let out = site.path().to_str().unwrap();
    said(place.path(), &["build", "--edition", "editions/example", "--out", out], 0);
    let page = std::fs::read_to_string(site.path().join("accessibility.html")).unwrap();
    assert!(!page.contains("data-moved"), "the edition's page is at its address");
}

/// Ids of an edition's own page, story, word and date: nothing of the playbook can have them as well.
#[test]
fn an_id_that_an_edition_has_is_taken() {
    let place = place();
    let own = |path: &str, text: &str| {
        let path = place.path().join(EDITION).join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    let story = text(&place, "stories/same-year.md");
    own("stories/bins.md", &story.replace("title: ", "title: Our own "));
    own("glossary.yaml", "terms:\n  - {id: our-word, term: Our word, definition: Ours.}\n");
    own("events.yaml", "events:\n  - {id: our-day, title: Our day, date: 2027-05-01}\n");
    own("areas/workstyles.local.yaml", "questions:\n  - id: north-own\n    text: Own?\n");
    let before = files(&place);
    let refused = |words: &[&str], file: &str| {
        let said = said(place.path(), words, 2);
        assert!(
            said.contains("an edition has a")
                && said.contains(&format!("already: {EDITION}/{file}")),
            "{said}"
        );
        assert_eq!(files(&place), before);
    };
    for (words, file) in [
        (&["rename", "page", "about", "ours", "--yes"][..], "pages/ours.md"),
        (&["rename", "story", "same-year", "bins", "--yes"], "stories/bins.md"),
        (&["rename", "term", "parking-permit", "our-word", "--yes"], "glossary.yaml"),
        (&["rename", "event", "evening-talk", "our-day", "--yes"], "events.yaml"),
        (&["new", "page", "ours"], "pages/ours.md"),
        (&["new", "story", "bins"], "stories/bins.md"),
        (&["new", "term", "our-word"], "glossary.yaml"),
        (&["new", "event", "our-day"], "events.yaml"),
        (&["new", "question", "north-own", "--area", "workstyles"], "areas/workstyles.local.yaml"),
    ] {
        refused(words, file);
    }
    said(place.path(), &["rename", "story", "same-year", "bins-and-more", "--yes"], 0);
    said(place.path(), &["new", "story", "bin"], 0);
}

/// Notes on an area never go over other notes.
#[test]
fn notes_of_another_name_are_not_written_over() {
    let place = place();
    let other = format!("{EDITION}/areas/design.local.yaml");
    std::fs::write(place.path().join(&other), "intro: Of an older area.\n").unwrap();
    let before = files(&place);
    let refused = said(place.path(), &["rename", "area", "service-design", "design", "--yes"], 2);
    assert!(refused.contains(&format!("an edition has a file {other} already")), "{refused}");
    assert_eq!(files(&place), before);
}

#[test]
fn an_edition_that_cannot_be_read_is_left_alone() {
    let place = place();
    let odd = "editions/southmere/pages/odd.md";
    std::fs::create_dir_all(place.path().join(odd).parent().unwrap()).unwrap();
    std::fs::write(place.path().join("editions/southmere/edition.yaml"), "id: southmere\n")
        .unwrap();
    std::fs::write(place.path().join(odd), "---\ntitle: [\n---\n[x](story:same-year)\n").unwrap();
    let said = said(place.path(), &["rename", "story", "same-year", "counter", "--yes"], 0);
    assert!(said.contains("editions/southmere/ stays as it is"), "{said}");
    assert!(
        text(&place, odd).contains("story:same-year")
            && text(&place, PAGE).contains("story:counter")
    );
}
