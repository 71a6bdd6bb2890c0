//! Words of the glossary are linked where a page first uses them, and nowhere else.

use crate::support::{real, run, with};
use local_normal::source::SourceTree;

const TERMS: &str = "terms:
  - {id: plan, term: Exit plan, also: [way out], definition: How to leave.}
  - {id: caf, term: CAF, definition: A framework.}
  - {id: latco, term: LATCo, definition: A company.}
  - {id: asset, term: Asset, definition: A thing that is owned.}
  - {id: transfer, term: Asset transfer, definition: Giving a thing away.}
  - {id: place, term: Place, definition: Where people live., link: false}
";

/// The text of the page `pages/words.md` as it is rendered.
fn page(text: &str) -> String {
    let page = format!("---\ntitle: Words\n---\n{text}\n");
    rendered("pages/words.md", &page, "pages/words.html")
}

fn rendered(source: &str, text: &str, path: &str) -> String {
    let tree = with(&[("glossary.yaml", TERMS), (source, text)]);
    let outcome = run(&tree);
    let said: Vec<_> = outcome.diagnostics.iter().map(|d| d.message().to_owned()).collect();
    let site = outcome.site.unwrap_or_else(|| panic!("{said:?}"));
    let (_, bytes) = site.files.iter().find(|(name, _)| name.as_str() == path).unwrap();
    let html = String::from_utf8(bytes.to_vec()).unwrap();
    html.split_once("<main").unwrap().1.split_once("</main>").unwrap().0.to_owned()
}

fn explained(words: &str, term: &str) -> String {
    format!("<a class=\"explained\" href=\"../glossary.html#{term}\">{words}</a>")
}

fn links(html: &str) -> usize {
    html.matches("class=\"explained\"").count()
}

#[test]
fn the_first_use_is_linked_and_no_other() {
    let html = page("Write an exit plan. Read the exit plan.\n\nKeep the Exit plan.");
    assert!(
        html.contains(&format!("Write an {}. Read the exit plan.", explained("exit plan", "plan"))),
        "{html}"
    );
    assert_eq!(links(&html), 1, "{html}");
}

#[test]
fn other_names_count_as_the_same_word() {
    let html = page("Find the way out, then write the exit plan.");
    assert!(html.contains(&explained("way out", "plan")), "{html}");
    assert_eq!(links(&html), 1, "{html}");
}

#[test]
fn the_longest_name_is_meant_and_the_shorter_one_is_free_for_later() {
    let html = page("An asset transfer moves an asset.");
    assert!(html.contains(&explained("asset transfer", "transfer")), "{html}");
    assert!(html.contains(&explained("asset", "asset")), "{html}");
}

#[test]
fn only_whole_words_count_with_their_plural() {
    let html = page("Assetless, an exit planner, a non-asset and asset-rich councils.");
    assert_eq!(links(&html), 0, "{html}");
    let html = page("Two exit plans.");
    assert!(html.contains(&explained("exit plans", "plan")), "{html}");
    let html = page("An assets' list. Héasset.");
    assert!(html.contains(&format!("{}'", explained("assets", "asset"))), "{html}");
}

#[test]
fn acronyms_keep_their_capitals() {
    assert_eq!(links(&page("In a caf or a Latco.")), 0);
    let html = page("Use the CAF in a LATCo.");
    assert_eq!(links(&html), 2, "{html}");
}

#[test]
fn a_name_may_stand_across_the_end_of_a_line() {
    let html = page("Write an exit\nplan & keep it.");
    assert!(html.contains(&explained("exit\nplan", "plan")), "{html}");
    assert!(html.contains("&amp; keep it"), "{html}");
}

#[test]
fn links_headings_tables_heads_and_code_are_left_alone() {
    let html = page(
        "## The exit plan\n\n[An exit plan](page:privacy) and `exit plan`.\n\n    exit plan\n\n| exit plan |\n| --- |\n| none |\n",
    );
    assert_eq!(links(&html), 0, "{html}");
    let html = page("See [the word](term:plan) for an exit plan.");
    assert_eq!(links(&html), 0, "the author's own link comes first: {html}");
}

#[test]
fn a_word_with_an_everyday_meaning_may_be_left_out() {
    assert_eq!(links(&page("It takes place.")), 0);
}

#[test]
fn the_glossary_explains_nothing_by_links_of_its_own() {
    let terms = TERMS.replace("A framework.", "A framework with an exit plan.");
    assert_eq!(links(&rendered("glossary.yaml", &terms, "glossary.html")), 0);
}

/// Each link of the real playbook is the first of its term on its page.
#[test]
fn the_real_playbook_explains_its_words_once_a_page() {
    let site = run(&SourceTree::new(real())).site.unwrap();
    let mut total = 0;
    for (path, bytes) in site.files.iter().filter(|(path, _)| path.as_str().ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        let mut terms: Vec<_> = html
            .split("<a class=\"explained\" href=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().to_owned())
            .collect();
        let all = terms.len();
        terms.sort();
        terms.dedup();
        assert_eq!(terms.len(), all, "{path}");
        total += all;
    }
    assert!(total > 60, "only {total} words are explained");
}
