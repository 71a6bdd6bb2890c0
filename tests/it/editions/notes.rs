//! An edition's notes are beside what they are about, and are seen to be its own.

use super::{LOCAL, fixture, national, northbeck};
use crate::html::Element;
use crate::support::{over, places, run};
use local_normal::output::OutputTree;
use local_normal::source::{Content, SourceTree};
use serde_json::Value;

fn site(tree: &SourceTree) -> OutputTree {
    let outcome = run(tree);
    assert_eq!(places(tree, &outcome), Vec::<String>::new());
    outcome.site.unwrap().files
}

fn text<'a>(site: &'a OutputTree, path: &str) -> &'a str {
    let (_, bytes) = site.iter().find(|(own, _)| own.as_str() == path).expect(path);
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn notes_are_on_the_page_and_in_print() {
    let site = site(&northbeck(&[]));
    for path in ["areas/service-design.html", "print.html"] {
        let page = Element::parse(text(&site, path));
        let is_note = |element: &&Element| element.attribute("class") == Some("local-note");
        let notes: Vec<String> = page.named("div").filter(is_note).map(Element::words).collect();
        assert_eq!(notes.len(), 2, "{path}");
        for words in [
            "In Northbeck",
            "the Digital Board",
            "Service design team: reviewing a form",
            "design@northbeck.example",
        ] {
            assert!(notes[0].contains(words), "{path}: {words} is not in {}", notes[0]);
        }
        for words in [
            "In Northbeck",
            "We do this.",
            "A one-page test since 2025",
            "Head of Digital",
            "1 March 2027",
        ] {
            assert!(notes[1].contains(words), "{path}: {words} is not in {}", notes[1]);
        }
    }
    assert!(
        text(&site, "areas/service-design.html")
            .contains("stories/northbeck-bins.html\">our story</a>")
    );
}

/// An edition that still names what it named before leads to where that is now.
#[test]
fn links_follow_what_has_another_id_and_questions_that_took_the_place_of_others() {
    let retired = "assessment:\n  retired: [{id: service-design.steps, replaced_by: service-design.fewer-steps}]\n";
    let files: Vec<_> = national(LOCAL).iter().map(|(_, file)| file.clone()).collect();
    let Content::Text(top) =
        &files.iter().find(|file| file.path == "playbook.yaml").unwrap().content
    else {
        panic!("it is a text")
    };
    let top = top.replace("assessment:\n", retired);
    let playbook = over(files, &[("playbook.yaml", &top)]);
    let words = "---\ntitle: Ours\n---\nAs [steps](question:service-design.steps) and the [form](story:old-form) say.\n";
    let edition = over(fixture("northbeck"), &[("pages/ours.md", words)]);
    let files = site(&playbook.clone().with_edition(&edition));
    let page = text(&files, "pages/ours.html");
    for link in
        ["assessment/service-design.html#service-design.fewer-steps", "stories/first-story.html"]
    {
        assert!(page.contains(&format!("../{link}\"")), "{link}: {page}");
    }
    // In the playbook's own words that is a mistake.
    let files: Vec<_> = playbook.iter().map(|(_, file)| file.clone()).collect();
    let own = over(files, &[("pages/about.md", words)]);
    let found = places(&own, &run(&own));
    assert_eq!(
        found.iter().filter(|place| place.contains("pages/about.md:4")).count(),
        2,
        "{found:?}"
    );
}

#[test]
fn the_export_says_whose_words_they_are() {
    let export: Value =
        serde_json::from_str(text(&site(&northbeck(&[])), "playbook.json")).unwrap();
    assert_eq!(export["edition"]["id"], "northbeck");
    let area = &export["areas"][0];
    assert_eq!(area["local"]["origin"], "edition");
    assert_eq!(area["local"]["practices"]["simplify"]["status"], "adopted");
    let origin = |id: &str| {
        let stories = export["stories"].as_array().unwrap();
        stories.iter().find(|story| story["id"] == id).unwrap()["origin"].clone()
    };
    assert_eq!([origin("northbeck-bins"), origin("first-story")], ["edition", "playbook"]);
    let alone: Value =
        serde_json::from_str(text(&run(&national(LOCAL)).site.unwrap().files, "playbook.json"))
            .unwrap();
    assert!(alone.get("edition").is_none() && alone["areas"][0].get("local").is_none());
    assert!(alone["stories"][0].get("origin").is_none());
}

#[test]
fn a_note_without_its_practice_is_a_warning_with_its_text() {
    let notes = "practices:\n  prove: {note: We prove nothing.}\n";
    let tree = northbeck(&[
        ("areas/service-design.local.yaml", notes),
        ("areas/gone.local.yaml", "intro: Lost words.\n"),
    ]);
    let outcome = run(&tree);
    assert!(outcome.site.is_some());
    assert_eq!(
        places(&tree, &outcome),
        ["LN114 areas/gone.local.yaml:1:1", "LN114 areas/service-design.local.yaml:2:3"]
    );
    let said: Vec<_> = outcome.diagnostics.iter().map(|one| one.message().to_owned()).collect();
    assert!(said[0].contains("Lost words.") && said[1].contains("We prove nothing."), "{said:?}");
}

/// The playbook renames an area and a principle, and says where their pages went.
#[test]
fn notes_go_along_with_what_has_another_id_now() {
    let moved = "moved: {areas/forms.html: \"area:service-design\", principles/less.html: \"principle:simplify\"}";
    let mut own = fixture("northbeck");
    own.retain(|file| !file.path.starts_with("areas/"));
    let notes = "practices:\n  less: {status: planned, note: Two pages so far.}\n";
    let top = super::with_moves(moved);
    let tree = top.with_edition(&over(own, &[("areas/forms.local.yaml", notes)]));
    let site = site(&tree);
    let page = text(&site, "areas/service-design.html");
    assert!(page.contains("Two pages so far.") && page.contains("We are going to do this."));
}

#[test]
fn a_note_is_read_like_any_other_text() {
    let cases = [
        ("practices: {simplify: {status: done}}\n", "LN006 areas/service-design.local.yaml:1:32"),
        ("intro: See [it](story:none).\n", "LN012 areas/service-design.local.yaml:1:12"),
        ("introduction: Words.\n", "LN002 areas/service-design.local.yaml:1:1"),
        (
            "practices: {simplify: {review: {owner: Us, due: 2020-01-01}}}\n",
            "LN031 areas/service-design.local.yaml:1:49",
        ),
    ];
    for (text, place) in cases {
        let tree = northbeck(&[("areas/service-design.local.yaml", text)]);
        let found = places(&tree, &run(&tree));
        assert_eq!(found, [place], "{text}");
    }
}
