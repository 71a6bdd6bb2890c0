//! Pages that moved: they forward inside the site, and everything else is a mistake with a place.

use crate::support::{places, run, run_against, with};
use local_normal::manifest::Manifest;
use local_normal::output::OutputTree;

const BASE: &str = "id: example-playbook
title: The Example Council playbook
version: 1.0.0
areas: [service-design]
principles: [simplify]
stages: [reset, reform, recover]
";

fn top(lines: &str) -> String {
    format!("{BASE}{lines}")
}

fn text(files: &OutputTree, path: &str) -> String {
    let found = files.iter().find(|(file, _)| file.as_str() == path);
    String::from_utf8_lossy(found.unwrap_or_else(|| panic!("no {path}")).1).into_owned()
}

#[test]
fn an_old_page_forwards_and_is_in_no_list() {
    let yaml = top("base_url: https://www.example.org/
moved:
  stories/old-name.html: story:first-story
  deep/down/help.html: page:privacy#genuine
  words.html: glossary.html
");
    let tree = with(&[("playbook.yaml", &yaml)]);
    let outcome = run(&tree);
    let site = outcome.site.unwrap_or_else(|| panic!("{:#?}", outcome.diagnostics));
    let page = text(&site.files, "deep/down/help.html");
    for part in [
        "<noscript><meta http-equiv=\"refresh\" content=\"0; url=../../privacy.html#genuine\"></noscript>",
        "<a href=\"../../privacy.html#genuine\" data-moved>",
        "<link rel=\"canonical\" href=\"https://www.example.org/privacy.html\">",
        "<meta name=\"robots\" content=\"noindex\">",
        "script-src 'self'",
    ] {
        assert!(page.contains(part), "{part} is not in\n{page}");
    }
    assert!(text(&site.files, "stories/old-name.html").contains("url=first-story.html"));
    assert!(text(&site.files, "words.html").contains("url=glossary.html"));
    let index =
        site.files.iter().find(|(path, _)| path.as_str().starts_with("assets/search-index"));
    let index = String::from_utf8_lossy(index.unwrap().1).into_owned();
    for list in [text(&site.files, "sitemap.xml"), index] {
        assert!(!list.contains("old-name") && !list.contains("words.html"), "{list}");
    }
    let data: serde_json::Value =
        serde_json::from_str(&text(&site.files, "playbook.json")).unwrap();
    let addresses = data["addresses"].as_array().unwrap();
    assert!(!addresses.iter().any(|one| one == "words.html"), "{addresses:?}");
}

#[test]
fn an_old_path_is_the_same_in_every_language() {
    let moved = |path: &str| {
        let yaml = top(&format!("languages: [en, cy]\nmoved:\n  {path}: story:first-story\n"));
        let tree = with(&[("playbook.yaml", &yaml)]);
        places(&tree, &run(&tree))
    };
    assert!(moved("cy/stories/old.html").contains(&"LN006 playbook.yaml:9:3".to_owned()));
    assert!(!moved("stories/old.html").iter().any(|place| place.starts_with("LN006")));
}

#[test]
fn what_leads_nowhere_is_named_at_its_place() {
    let cases = [
        ("  stories/Old.html: story:first-story", "LN060 playbook.yaml:8:3"),
        ("  ../stories/old.html: story:first-story", "LN060 playbook.yaml:8:3"),
        ("  stories/old: story:first-story", "LN060 playbook.yaml:8:3"),
        ("  assets/old.html: story:first-story", "LN060 playbook.yaml:8:3"),
        ("  glossary.html/old.html: story:first-story", "LN060 playbook.yaml:8:3"),
        ("  glossary.html: story:first-story", "LN060 playbook.yaml:8:3"),
        ("  old.html: https://www.example.org/", "LN060 playbook.yaml:8:13"),
        ("  old.html: //www.example.org/", "LN060 playbook.yaml:8:13"),
        ("  old.html: javascript:alert(1)", "LN060 playbook.yaml:8:13"),
        ("  old.html: \"#place\"", "LN060 playbook.yaml:8:13"),
        ("  old.html: glossaries.html", "LN060 playbook.yaml:8:13"),
        ("  old.html: manifest.json", "LN060 playbook.yaml:8:13"),
        ("  old.html: old.html", "LN060 playbook.yaml:8:13"),
        ("  old.html: story:first", "LN012 playbook.yaml:8:13"),
        ("  old.html: sotry:first-story", "LN012 playbook.yaml:8:13"),
        ("  old.html: page:privacy#no-such-place", "LN025 playbook.yaml:8:13"),
    ];
    for (line, expected) in cases {
        let tree = with(&[("playbook.yaml", &top(&format!("moved:\n{line}\n")))]);
        let outcome = run(&tree);
        assert!(outcome.site.is_none(), "{line}");
        assert_eq!(places(&tree, &outcome), [expected], "{line}: {:#?}", outcome.diagnostics);
    }
}

#[test]
fn chains_are_shortened_and_circles_found() {
    let helps = |lines: &str| {
        let outcome = run(&with(&[("playbook.yaml", &top(lines))]));
        let told = |d: &local_normal::diag::Diagnostic| format!("{}. {}", d.message(), d.help());
        outcome.diagnostics.iter().map(told).collect::<Vec<_>>()
    };
    let chain = helps("moved: {a.html: b.html, b.html: c.html, c.html: story:first-story}\n");
    assert_eq!(chain.len(), 2, "{chain:#?}");
    assert!(
        chain.iter().all(|text| text.contains("in the end: `story:first-story`")),
        "{chain:#?}"
    );
    let circle = helps("moved: {a.html: b.html, b.html: c.html, c.html: b.html}\n");
    assert_eq!(circle.len(), 3, "{circle:#?}");
    assert!(circle.iter().all(|text| text.contains("back to itself")), "{circle:#?}");
}

#[test]
fn a_page_that_vanished_must_forward() {
    let story = "---\ntitle: Second\nsummary: One more.\ncouncil: Example Council\ncountry: England\nyear: 2020\noutcome: success\nareas: [service-design]\nprinciples: [simplify]\nlesson: One.\nsources: [{title: Report, url: \"https://www.example.org/\"}]\nverified: true\n---\nText.\n";
    let before = run(&with(&[("stories/second.md", story)]));
    let before = before.site.unwrap_or_else(|| panic!("{:#?}", before.diagnostics)).built.manifest;
    let codes = |files: &[(&str, &str)], before: Option<Manifest>| {
        let tree = with(files);
        places(&tree, &run_against(&tree, before))
    };
    assert!(codes(&[], None).is_empty());
    assert!(codes(&[("stories/second.md", story)], Some(before.clone())).is_empty());
    assert_eq!(codes(&[], Some(before.clone())), ["LN061"]);
    let forwards = top("moved: {stories/second.html: stories/index.html}\n");
    assert!(codes(&[("playbook.yaml", &forwards)], Some(before.clone())).is_empty());
    let off = top("checks: {LN061: off}\n");
    assert!(codes(&[("playbook.yaml", &off)], Some(before)).is_empty());
    // A page that forwarded is a page too: bookmarks lead to it.
    let forwarding = run(&with(&[("playbook.yaml", &forwards)])).site.unwrap().built.manifest;
    assert_eq!(codes(&[], Some(forwarding)), ["LN061"]);
}
