//! What an address adds to a site.

use crate::support::{base, run, with};
use local_normal::output::OutputTree;
use local_normal::source::Content;

#[test]
fn an_address_adds_feed_sitemap_and_canonical_links() {
    let site = dated("base_url: https://www.example.org/playbook\nreleased: 2026-11-21\n");
    let text = |path: &str| text_of(&site, path);
    assert!(text("sitemap.xml").contains("<loc>https://www.example.org/playbook/index.html</loc>"));
    assert!(text("feed.xml").contains("<updated>2026-11-21T00:00:00Z</updated>"));
    assert!(text("robots.txt").contains("Sitemap: https://www.example.org/playbook/sitemap.xml"));
    assert!(text("glossary.html").contains(
        "<link rel=\"canonical\" href=\"https://www.example.org/playbook/glossary.html\">"
    ));
    assert!(
        text("events/open-day.ics").contains("URL:https://www.example.org/playbook/events.html")
    );
}

/// The base's site with one event, and these lines in `playbook.yaml`.
fn dated(lines: &str) -> OutputTree {
    let files = [
        ("playbook.yaml", &*base_with(lines)),
        (
            "events.yaml",
            "events:\n  - {id: open-day, title: Open day, date: 2027-03-01, start: \"10:00\", end: \"12:30\", place: Town hall}\n",
        ),
    ];
    let outcome = run(&with(&files));
    outcome.site.unwrap_or_else(|| panic!("{:#?}", outcome.diagnostics)).files
}

fn text_of(site: &OutputTree, path: &str) -> String {
    let (_, bytes) = site.iter().find(|(file, _)| file.as_str() == path).unwrap();
    String::from_utf8_lossy(bytes).into_owned()
}

fn base_with(lines: &str) -> String {
    let base = base();
    let playbook = base.into_iter().find(|file| file.path == "playbook.yaml").unwrap();
    let Content::Text(text) = playbook.content else { panic!("playbook.yaml is no text") };
    format!("{text}{lines}")
}
