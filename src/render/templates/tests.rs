//! Each template of the embedded themes comes with all that it needs.

use super::*;
use crate::source::SourceTree;

#[test]
fn a_template_comes_with_all_that_it_needs() {
    let tree = SourceTree::default();
    for name in ["default", "civic"] {
        let theme = Theme::load(name, &tree, &mut Vec::new());
        let templates = Templates::of(&theme, &mut Vec::new()).expect("a sound theme");
        for template in templates.embedded.keys() {
            let needed = with_all_needed(&templates.embedded, [*template]);
            templates.parsed(&needed).unwrap_or_else(|error| panic!("{template}: {error}"));
        }
    }
}

#[test]
fn a_site_of_pages_needs_no_template_of_questions() {
    let tree = SourceTree::default();
    let theme = Theme::load("default", &tree, &mut Vec::new());
    let needed = with_all_needed(&theme.embedded_templates(), ["page.html"]);
    assert!(needed.contains_key("base.html") && needed.contains_key("page.html"));
    assert!(needed.keys().all(|name| !name.contains("question")), "{:?}", needed.keys());
}
