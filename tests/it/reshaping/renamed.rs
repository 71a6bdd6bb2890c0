//! What has another id, and what its old one leads to.

use super::{built, command, files, real, said, small, target, text};
use crate::support::root;
use std::fs;

/// Translators find all that was translated as it should be: only files are written that were not there.
fn only_new(said: &str) {
    let files = said.lines().filter(|line| line.starts_with("translations/"));
    assert_eq!(files.filter(|line| !line.ends_with(" new")).count(), 0, "{said}");
}

#[test]
fn a_story_that_much_refers_to() {
    let place = real();
    let listed =
        said(place.path(), &["rename", "story", "wigan-deal", "the-wigan-deal", "--yes"], 0);
    assert_eq!(listed.lines().filter(|line| line.starts_with("  ")).count(), 18, "{listed}");
    let left = files(&place).into_iter().filter(|(_, bytes)| {
        String::from_utf8_lossy(bytes).lines().any(|line| {
            line.contains("wigan-deal")
                && !line.contains("the-wigan-deal")
                && !line.contains("https")
        })
    });
    assert_eq!(left.count(), 0);
    assert!(
        text(&place, "playbook.yaml")
            .ends_with("moved:\n  stories/wigan-deal.html: story:the-wigan-deal\n")
    );
    only_new(&said(place.path(), &["translate", "cy"], 0));
    let site = built(&place);
    assert_eq!(target(site.path(), "stories/wigan-deal.html"), "the-wigan-deal.html");
}

#[test]
fn nothing_is_written_before_it_is_wanted() {
    let place = small(&[]);
    let before = files(&place);
    let listed = said(place.path(), &["rename", "story", "first-story", "new"], 0);
    assert!(listed.contains("Nothing was written yet") && listed.contains("Add --yes"), "{listed}");
    let listed = said(place.path(), &["remove", "route", "in-house"], 0);
    assert!(listed.contains("Nothing was written yet") && listed.contains("Add --yes"), "{listed}");
    assert_eq!(files(&place), before);
}

#[test]
fn an_area_with_all_its_pages() {
    let place = real();
    said(place.path(), &["rename", "area", "service-design.yaml", "good-services", "--yes"], 0);
    built(&place);
    assert!(place.path().join("translations/cy/areas/good-services.po").is_file());
    only_new(&said(place.path(), &["translate", "cy"], 0));
    let top = text(&place, "playbook.yaml");
    for line in [
        "  areas/service-design.html: area:good-services\n",
        "  assessment/service-design.html: assessment/good-services.html\n",
        "  steps/service-design.html: steps/good-services.html\n",
        "  workshops/service-design.html: workshops/good-services.html\n",
    ] {
        assert!(top.contains(line), "{line}");
    }
}

/// There and back again: only what forwards is more than before.
#[test]
fn every_kind_there_and_back() {
    for (kind, old, new) in [
        ("area", "workstyles", "ways-of-working"),
        ("principle", "simplify", "make-it-simple"),
        ("stage", "reform", "re.form"),
        ("story", "first-story", "second-story"),
        ("route", "shared-services", "sharing"),
        ("page", "guides/first-day", "help/day-one"),
        ("term", "parking-permit", "permit"),
        ("event", "spring-workshop", "autumn-workshop"),
    ] {
        let place = small(&[]);
        let mut before = files(&place);
        said(place.path(), &["rename", kind, old, new, "--yes"], 0);
        assert_ne!(files(&place), before, "{kind}");
        said(place.path(), &["rename", kind, new, old, "--yes"], 0);
        let mut after = files(&place);
        let (was, is) =
            (before.remove("playbook.yaml").unwrap(), after.remove("playbook.yaml").unwrap());
        assert!(after == before, "{kind}");
        let (was, is) = (String::from_utf8(was).unwrap(), String::from_utf8(is).unwrap());
        let new_lines: Vec<_> =
            is.lines().filter(|line| !was.lines().any(|old| old == *line)).collect();
        assert!(
            new_lines.iter().all(|line| line.contains(new) && line.contains(".html: ")),
            "{kind}: {new_lines:?}"
        );
        assert!(was.lines().all(|line| is.lines().any(|new| new == line)), "{kind}");
    }
}

/// The line of an old address that is a page again is the only one, or stands beside another, or between braces.
#[test]
fn a_slip_in_a_name_is_put_right() {
    let golden = fs::read_to_string(root().join("tests/fixtures/golden/playbook.yaml")).unwrap();
    let moved = "moved:\n  stories/old-form.html: story:first-story\n  pages/duties.html: page:the-law/duties#what-the-law-asks\n";
    let own = "stories/second-story.html: story:first-story";
    for (before, after) in [
        ("", format!("moved:\n  {own}\n")),
        (
            "moved: {pages/old.html: page:about}\n",
            format!("moved: {{{own}, pages/old.html: page:about}}\n"),
        ),
        (moved, format!("{moved}  {own}\n")),
    ] {
        let text = golden.replace(moved, before);
        assert_eq!(text == golden, before == moved);
        let place = small(&[("playbook.yaml", &text)]);
        said(place.path(), &["rename", "story", "first-story", "second-story", "--yes"], 0);
        said(place.path(), &["rename", "story", "second-story", "first-story", "--yes"], 0);
        assert!(
            self::text(&place, "playbook.yaml").contains(&after),
            "{}",
            self::text(&place, "playbook.yaml")
        );
        said(place.path(), &["check"], 0);
    }
}

/// What editions may replace is named by a list that no other part of the file reads.
#[test]
fn pages_that_editions_replace_are_named_anew_and_taken_out() {
    let golden = fs::read_to_string(root().join("tests/fixtures/golden/playbook.yaml")).unwrap();
    let local = "local: {required: [accessibility, privacy], allowed: [about]}\n";
    let place = small(&[("playbook.yaml", &format!("{golden}{local}"))]);
    said(place.path(), &["rename", "page", "privacy", "your-data", "--yes"], 0);
    said(place.path(), &["rename", "page", "about", "about-us", "--yes"], 0);
    let renamed = "local: {required: [accessibility, your-data], allowed: [about-us]}\n";
    assert!(text(&place, "playbook.yaml").contains(renamed));
    said(place.path(), &["remove", "page", "your-data", "--yes"], 0);
    assert!(text(&place, "playbook.yaml").contains("required: [accessibility]"));
    said(place.path(), &["check"], 0);
}

#[test]
fn what_cannot_be_renamed_is_refused() {
    let place = small(&[]);
    let before = files(&place);
    for (arguments, words) in [
        (["story", "frist-story", "new"], "Did you mean `first-story`?"),
        (["story", "first-story", "older-form"], "there is a story `older-form` already"),
        (["story", "first-story", "New Story"], "new-story"),
        (["story", "first-story", "CON"], "100 signs at most. Nothing"),
        (["area", "workstyles", "Results"], "100 signs at most. Nothing"),
        (["story", "first-story", "../../etc"], "cannot be the id of a story"),
        (["story", "first-story", "index"], "a page of this name of its own"),
        (["area", "workstyles", "results"], "a page of this name of its own"),
        (["page", "about", "con"], "Windows"),
        (["question", "svc-simplify", "svc-simpler"], "keeps its id"),
        (["term", "parking-permit", "parking-permit"], "already"),
    ] {
        let said = said(place.path(), &[&["rename"], &arguments[..], &["--yes"]].concat(), 2);
        assert!(said.contains(words), "{arguments:?}: {said}");
        assert_eq!(files(&place), before, "{arguments:?}");
    }
    command(place.path(), &["rename", "house", "a", "b"]).assert().code(2);
}
