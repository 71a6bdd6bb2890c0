//! What is gone, and what is left where it was.

use super::{built, files, real, said, small, target, text};
use std::fs;

#[test]
fn a_story_that_much_refers_to() {
    let place = real();
    let listed = said(place.path(), &["remove", "story", "wigan-deal", "--yes"], 0);
    assert!(listed.contains("18 places refer to it:"), "{listed}");
    for (path, bytes) in files(&place) {
        let text = String::from_utf8_lossy(&bytes)
            .replace("stories/wigan-deal.html: stories/index.html", "");
        assert!(!text.contains("wigan-deal"), "{path}");
    }
    let area = text(&place, "areas/place-based-leadership.yaml");
    assert!(
        area.contains("\n      Wigan set out a plain deal")
            && area.contains("stories: [barking-dagenham-bdcan]")
    );
    // The only story of a list goes with the list.
    let was =
        fs::read_to_string(crate::support::root().join("playbook/areas/workstyles.yaml")).unwrap();
    assert_eq!(
        text(&place, "areas/workstyles.yaml"),
        was.replace("    stories: [wigan-deal]\n", "")
            .replace("            story: wigan-deal\n", "")
    );
    let site = built(&place);
    assert_eq!(target(site.path(), "stories/wigan-deal.html"), "index.html");
}

/// Of a link whose address is apart from it, nothing is left but its words.
#[test]
fn addresses_that_are_apart_go_too() {
    let before = "---\ntitle: Links\nsummary: Links.\n---\nSee [two][] and [one][a], [two] and [it](story:first-story).\n\n\
                  [two]: story:first-story\n[a]: story:first-story \"A title\"\n[b]: https://example.org\n\n[More][b].\n";
    let after = "---\ntitle: Links\nsummary: Links.\n---\nSee two and one, two and it.\n\n[b]: https://example.org\n\n[More][b].\n";
    let place = small(&[("pages/about.md", before)]);
    said(place.path(), &["remove", "story", "first-story", "--yes"], 0);
    assert_eq!(text(&place, "pages/about.md"), after);
}

#[test]
fn an_area_with_its_questions() {
    let place = real();
    said(place.path(), &["remove", "area", "living-spaces", "--yes"], 0);
    built(&place);
    let top = text(&place, "playbook.yaml");
    assert!(top.contains("    - {id: liv-simplify, in: "), "{top}");
    for line in [
        "  areas/living-spaces.html: index.html\n",
        "  assessment/living-spaces.html: assessment/index.html\n",
        "  workshops/living-spaces.html: assessment/index.html\n",
    ] {
        assert!(top.contains(line), "{line}");
    }
    // What was translated is kept, as what no text needs.
    assert!(text(&place, "translations/cy/areas/living-spaces.po").contains("\n#~ msgid"));
}

#[test]
fn a_question_is_retired() {
    let place = real();
    said(
        place.path(),
        &["new", "question", "svc-other", "--area", "service-design", "--principle", "simplify"],
        0,
    );
    let _ = said(place.path(), &["remove", "question", "svc-simplify", "--yes"], 0);
    said(place.path(), &["check"], 0);
    assert!(text(&place, "playbook.yaml").contains("    - {id: svc-simplify, in: "));
    let again =
        said(place.path(), &["new", "question", "svc-simplify", "--area", "service-design"], 2);
    assert!(again.contains("is retired"), "{again}");
}

#[test]
fn a_page_leads_to_the_list_of_pages() {
    let place = real();
    said(place.path(), &["remove", "page", "reorganisation", "--yes"], 0);
    built(&place);
    let top = text(&place, "playbook.yaml");
    assert!(top.contains("pages/reorganisation.html: "), "{top}");
}

#[test]
fn what_the_rest_cannot_do_without_stays() {
    let place = small(&[]);
    let before = files(&place);
    for (kind, id, words) in [
        // The box for Monday has one story.
        ("story", "older-form", "`story`"),
        ("story", "none", "there is no story `none`"),
    ] {
        let assert =
            super::command(place.path(), &["remove", kind, id, "--yes"]).assert().failure();
        let said = String::from_utf8_lossy(&assert.get_output().stderr).into_owned();
        assert!(said.contains(words) && said.contains("othing was written"), "{kind} {id}: {said}");
        assert_eq!(files(&place), before, "{kind} {id}");
    }
}
