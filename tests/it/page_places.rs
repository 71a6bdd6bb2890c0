//! No `id` is twice on a page, whatever made it.

use crate::support::{run, with};
use html5gum::{Token, Tokenizer};
use local_normal::diag::Diagnostic;
use local_normal::output::OutputTree;
use std::collections::BTreeSet;

/// The ids of a page, in order.
fn ids(html: &str) -> Vec<String> {
    let mut ids = Vec::new();
    for Ok(token) in Tokenizer::new(html) {
        if let Token::StartTag(tag) = token {
            let id = tag.attributes.get(b"id".as_slice());
            ids.extend(id.map(|id| String::from_utf8_lossy(id).into_owned()));
        }
    }
    ids
}

/// Every id that is twice on a page, with the page.
fn twice(site: &OutputTree) -> Vec<String> {
    let mut found = Vec::new();
    for (path, bytes) in site.iter().filter(|(path, _)| path.as_str().ends_with(".html")) {
        let mut seen = BTreeSet::new();
        let ids = ids(&String::from_utf8_lossy(bytes));
        found.extend(
            ids.into_iter()
                .filter_map(|id| (!seen.insert(id.clone())).then(|| format!("{path}#{id}"))),
        );
    }
    found
}

fn site(files: &[(&str, &str)]) -> OutputTree {
    let outcome = run(&with(files));
    let found: Vec<_> = outcome.diagnostics.iter().map(Diagnostic::message).collect();
    outcome.site.unwrap_or_else(|| panic!("it builds: {found:?}")).files
}

fn page(site: &OutputTree, wanted: &str) -> String {
    let bytes = site.iter().find(|(path, _)| path.as_str() == wanted).expect("the page is there").1;
    String::from_utf8(bytes.to_vec()).unwrap()
}

const HEADINGS: &str = "---\ntitle: Guide\n---\n## Main\n\nSee [the list](#contents).\n\n## Contents\n\n## Next\n\n## Sections\n\n## Genuine\n\n## Why\n\n## Main\n";

#[test]
fn headings_called_like_parts_of_the_frame_keep_their_names() {
    let files = [
        ("pages/guide/index.md", HEADINGS),
        ("pages/guide/more.md", HEADINGS),
        ("pages/privacy.md", HEADINGS),
        ("stories/first-story.md", &story(HEADINGS)),
    ];
    let site = site(&files);
    assert_eq!(twice(&site), Vec::<String>::new());
    let html = page(&site, "pages/guide/index.html");
    assert!(html.contains("<a href=\"#contents\">the list</a>"), "{html}");
    assert!(html.contains("<h2 id=\"contents\">Contents</h2>"), "{html}");
    assert!(page(&site, "privacy.html").contains("<h2 id=\"genuine\">Genuine</h2>"));
}

fn story(text: &str) -> String {
    let (_, body) = text.split_once("\n---\n").unwrap();
    format!(
        "---\ntitle: A shorter form\ncouncil: Example Council\ncountry: England\nyear: 2024\noutcome: success\nareas: [service-design]\nsources:\n  - {{title: Report, url: \"https://www.example.org/report\"}}\nverified: true\n---\n{body}"
    )
}

const AREA: &str = "title: Service design
summary: How a service works.
why: Because.
outcomes:
  - {id: x, text: Forms are short.}
practices:
  why: {summary: Ask why.}
  outcome-x: {summary: Ask what for.}
questions:
  - id: service-design
    principle: why
    text: Do you take out steps?
    levels:
      - {id: why, points: 0, text: We do not.}
      - {id: reason, points: 100, text: We do.}
";

#[test]
fn things_called_like_parts_of_their_page_are_told_apart() {
    let playbook = "id: p\ntitle: P\nversion: 1.0.0\nareas: [service-design]\nprinciples: [why, outcome-x, simplify]\nstages: [reset, reform, recover]\n";
    let notice = "{id: workshops, title: A, text: Come.}";
    let network =
        format!("offers: [{notice}]\ncontacts: [{notice}, {{id: offers, title: B, text: Ask.}}]\n");
    let files = [
        ("playbook.yaml", playbook),
        ("principles/why.yaml", "title: Why\nsummary: Ask why.\n"),
        ("principles/outcome-x.yaml", "title: What for\nsummary: Ask what for.\n"),
        ("areas/service-design.yaml", AREA),
        ("network.yaml", &network),
        ("glossary.yaml", "terms:\n  - {id: letter-p, term: Permit, definition: A paper.}\n"),
        ("stories/first-story.md", &story(HEADINGS)),
    ];
    let site = site(&files);
    assert_eq!(twice(&site), Vec::<String>::new());
    let area = page(&site, "areas/service-design.html");
    assert!(area.contains("<section class=\"practice columns\" id=\"why\">"), "{area}");
    assert!(area.contains("<section id=\"_why\""), "{area}");
}

#[test]
fn an_id_that_a_template_gives_twice_is_reported_once() {
    let twice = "<footer><p id=\"x\">One</p><p id='x'>Two</p></footer>\n";
    for footer in [twice, "<footer><p id=\"_main\">One</p></footer>\n"] {
        let outcome = run(&with(&[("theme/templates/footer.html", footer)]));
        let found: Vec<_> = outcome.diagnostics.iter().map(|found| found.code().number()).collect();
        assert_eq!(found, ["LN062"], "{footer}");
        assert!(outcome.diagnostics[0].message().contains("more pages"));
        assert!(outcome.site.is_none(), "{footer}");
    }
}
