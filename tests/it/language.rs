//! A playbook in another language than the theme's own: its strings are whole, or what they lack is named once.

use crate::support::{base, over, places, root, run};
use local_normal::diag::Severity;
use local_normal::output::OutPath;
use local_normal::source::SourceTree;
use std::fs;

/// The smallest playbook in Welsh, with these strings.
fn welsh(strings: Option<&str>) -> SourceTree {
    let yaml = fs::read_to_string(root().join("tests/fixtures/base/playbook.yaml")).unwrap();
    let yaml = yaml.replace("\nversion:", "\nlanguage: cy\nversion:");
    assert!(yaml.contains("language: cy"));
    let mut files = vec![("playbook.yaml", yaml.as_str())];
    files.extend(strings.map(|text| ("theme/i18n/cy.ftl", text)));
    over(base(), &files)
}

fn english() -> String {
    fs::read_to_string(root().join("themes/default/i18n/en.ftl")).unwrap()
}

fn messages(tree: &SourceTree) -> Vec<String> {
    let outcome = run(tree);
    let errors = outcome.diagnostics.iter().filter(|d| d.severity() == Severity::Error);
    errors.map(|d| format!("{} {}", d.code().number(), d.message())).collect()
}

#[test]
fn a_language_with_all_messages_builds() {
    let strings = english().replace("\nnav-main = ", "\nnav-main = Prif ");
    let outcome = run(&welsh(Some(&strings)));
    assert_eq!(places(&welsh(Some(&strings)), &outcome), Vec::<String>::new());
    let site = outcome.site.expect("a site");
    let home = site.files.get(&OutPath::parse("index.html").unwrap()).unwrap();
    let home = String::from_utf8_lossy(home);
    assert!(home.contains("lang=\"cy\"") && home.contains("aria-label=\"Prif "));
}

#[test]
fn missing_messages_are_named_once_with_the_file() {
    let strings = english().replace("\nnav-main = ", "\nnav-mian = ");
    assert_eq!(
        messages(&welsh(Some(&strings))),
        [
            "LN052 the strings for `cy` lack `nav-main`",
            "LN052 nothing asks for the message `nav-mian`"
        ]
    );
}

#[test]
fn a_language_without_strings_is_named_by_its_key() {
    assert_eq!(
        messages(&welsh(None)),
        ["LN052 the theme has no strings for `language: cy` of playbook.yaml"]
    );
}

#[test]
fn a_message_given_twice_is_an_error() {
    let strings = "nav-main = First\nnav-main = Second\n";
    let tree = over(base(), &[("theme/i18n/en.ftl", strings)]);
    assert_eq!(messages(&tree), ["LN052 the message `nav-main` is given twice in one file"]);
    assert_eq!(places(&tree, &run(&tree)), ["LN052 theme/i18n/en.ftl:2:1"]);
}
