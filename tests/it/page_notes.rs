//! Footnotes are below the text that they belong to, numbered on through the page, with ways back; the
//! page that holds the whole playbook keeps them and all links apart.

use crate::support::{base, run, with};
use local_normal::diag::Diagnostic;
use local_normal::output::OutputTree;

const PAGE: &str = "---
title: Guide
---
First[^a] and second[^b], first again[^a].

[^a]: One, which knows another[^c].
[^b]: Two has a list:

    - item

## What they did

[^c]: Three.

Text after the definitions. See [Service design](area:service-design#why).
";

const AREA: &str = "title: Service design
summary: How a service works.
why: |
  Because[^1].

  [^1]: The first source.
scope: |
  All of it[^1]. See [the guide](page:guide#what-they-did).

  [^1]: The second source.
practices:
  simplify:
    summary: Take out steps.
";

fn site() -> OutputTree {
    let outcome = run(&with(&[
        ("pages/guide.md", PAGE),
        ("areas/service-design.yaml", AREA),
        ("stories/first-story.md", STORY),
    ]));
    let found: Vec<_> = outcome.diagnostics.iter().map(Diagnostic::message).collect();
    outcome.site.unwrap_or_else(|| panic!("it builds: {found:?}")).files
}

const STORY: &str = "---
title: A shorter form
council: Example Council
country: England
year: 2024
outcome: success
areas: [service-design]
sources:
  - {title: Report, url: \"https://www.example.org/report\"}
verified: true
---
## What they did

They cut it[^1].

[^1]: From four pages.
";

fn page(path: &str) -> String {
    let site = site();
    let bytes = site.iter().find(|(found, _)| found.as_str() == path).expect("it is there").1;
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Asserts that these texts are on the page one after another.
fn expect_order(html: &str, texts: &[&str]) {
    let mut from = 0;
    for text in texts {
        let at = html[from..].find(text);
        from += at.unwrap_or_else(|| panic!("{text} comes next in\n{}", &html[from..]));
    }
}

#[test]
fn notes_stand_after_the_text_and_lead_back() {
    let html = page("pages/guide.html");
    expect_order(
        &html,
        &[
            "First<sup><a id=\"_ref-1\" href=\"#_note-1\" role=\"doc-noteref\">1</a></sup>",
            "<a id=\"_ref-2\" href=\"#_note-2\"",
            "<a id=\"_ref-1-2\" href=\"#_note-1\"",
            "Text after the definitions",
            "role=\"doc-endnotes\"",
            "<li id=\"_note-1\" value=\"1\"><p>One, which knows another<sup><a id=\"_ref-3\"",
            "<a href=\"#_ref-1\" role=\"doc-backlink\"",
            "<a href=\"#_ref-1-2\" role=\"doc-backlink\"",
            "<li id=\"_note-2\" value=\"2\"><p>Two has a list",
            "<a href=\"#_ref-2\" role=\"doc-backlink\"",
            "<li id=\"_note-3\" value=\"3\"><p>Three.",
            "</main>",
        ],
    );
}

#[test]
fn texts_of_one_page_do_not_share_notes() {
    let html = page("areas/service-design.html");
    expect_order(
        &html,
        &[
            "href=\"#_note-1\"",
            "href=\"#_note-2\"",
            "id=\"_note-1\" value=\"1\"><p>The first source",
            "id=\"_note-2\" value=\"2\"><p>The second source",
        ],
    );
}

/// The page with the whole playbook, where it has so many free pages in a folder.
fn whole_with(pages: usize) -> String {
    let number =
        |n: usize| (format!("pages/many/p{n}.md"), format!("---\ntitle: P{n}\n---\nWords.\n"));
    let pages: Vec<_> = (0..pages).map(number).collect();
    let pages: Vec<_> = pages.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let site = run(&with(&pages)).site.unwrap().files;
    let (_, html) = site.iter().find(|(path, _)| path.as_str() == "print.html").unwrap();
    String::from_utf8(html.to_vec()).unwrap()
}

#[test]
fn beyond_five_hundred_free_pages_the_whole_playbook_leaves_folders_out_and_says_so() {
    let own = base().iter().filter(|file| file.path.starts_with("pages/")).count();
    let notice =
        "<a href=\"pages/index.html\">See the list of all pages: there are more than fit here</a>";
    let most = whole_with(500 - own);
    assert!(most.contains("id=\"page-many/p0\"") && !most.contains(notice));
    let more = whole_with(501 - own);
    assert!(!more.contains("id=\"page-many/") && more.contains("id=\"page-privacy\""));
    assert!(more.contains(notice));
}

#[test]
fn the_whole_playbook_keeps_notes_with_their_parts_and_links_inside() {
    let html = page("print.html");
    expect_order(
        &html,
        &[
            "id=\"area-service-design\"",
            "<a href=\"#page-guide--what-they-did\">the guide</a>",
            "id=\"_note-1\" value=\"1\"><p>The first source",
            "id=\"story-first-story\"",
            "<h3 id=\"story-first-story--what-they-did\">What they did</h3>",
            "id=\"_note-3\" value=\"3\"><p>From four pages",
            "id=\"page-guide\"",
            "<a href=\"#area-service-design--why\">Service design</a>",
            "id=\"_note-4\" value=\"4\"><p>One",
            "id=\"page-privacy\"",
        ],
    );
    let main = &html[html.find("<main").unwrap()..html.find("</main>").unwrap()];
    for folder in ["areas", "principles", "stages", "stories", "routes", "pages"] {
        assert!(!main.contains(&format!("href=\"{folder}/")), "{folder} in\n{main}");
    }
}
