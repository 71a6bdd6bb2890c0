//! Links that templates write are held against the finished pages, in shared markup too.

use crate::support::{run, with};
use std::collections::BTreeSet;

/// The pages on which a link of the footer is reported.
fn reported(link: &str) -> BTreeSet<String> {
    let footer = format!("<footer><a href=\"{link}\">There</a></footer>\n");
    let outcome = run(&with(&[("theme/templates/footer.html", &footer)]));
    let messages = outcome.diagnostics.iter().filter(|found| found.code().number() == "LN026");
    messages
        .map(|found| found.message().split('`').nth(1).expect("it names the page").to_owned())
        .collect()
}

#[test]
fn a_link_in_shared_markup_to_a_place_that_is_not_there_is_reported_on_every_page() {
    let nowhere = reported("{{ view.home }}#nowhere");
    assert!(nowhere.contains("index.html") && nowhere.contains("glossary.html"), "{nowhere:?}");
    assert!(nowhere.iter().any(|page| page.contains('/')), "{nowhere:?}");
    assert_eq!(reported("#nowhere"), nowhere);
    assert_eq!(reported("{{ view.home }}nowhere.html"), nowhere);
}

#[test]
fn a_link_in_shared_markup_to_a_place_on_each_page_or_on_another_is_fine() {
    for link in ["#_main", "{{ view.home }}#_main", "{{ view.search }}", "https://a.example/#x"] {
        assert_eq!(reported(link), BTreeSet::new(), "{link}");
    }
}
