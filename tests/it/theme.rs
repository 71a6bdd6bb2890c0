//! Hostile and broken files of a playbook's theme: the build ends, and names them.

use crate::support::{places, run, with};
use local_normal::pipeline::Outcome;

const SEARCH: &str = include_str!("../../themes/default/templates/search.html");

/// The base with one file of a theme.
fn themed(path: &str, text: &str) -> (Vec<String>, Outcome) {
    let tree = with(&[(path, text)]);
    let outcome = run(&tree);
    (places(&tree, &outcome), outcome)
}

/// The original with something more at the beginning of its content.
fn template(more: &str) -> String {
    assert!(SEARCH.contains("<div class=\"wrap\">"));
    SEARCH.replace("<div class=\"wrap\">", &format!("<div class=\"wrap\">\n{more}"))
}

fn reason(more: &str) -> String {
    let (places, outcome) = themed("theme/templates/search.html", &template(more));
    assert!(outcome.site.is_none());
    let [place] = places.as_slice() else { panic!("{places:?}") };
    assert!(place.contains("theme/templates/search.html"), "{place}");
    outcome.diagnostics[0].message().to_owned()
}

#[test]
fn loops_end() {
    let nested = |depth: usize| {
        let begins = "{% for a in range(end=10) %}".repeat(depth);
        format!("{begins}{}", "{% endfor %}".repeat(depth))
    };
    let (places, outcome) = themed("theme/templates/search.html", &template(&nested(4)));
    assert!(outcome.site.is_some(), "{places:?}");
    let wide =
        "{% for a in range(end=90000) %}{% for b in range(end=90000) %}{% endfor %}{% endfor %}";
    for more in [nested(12).as_str(), wide] {
        assert!(reason(more).contains("loops run more than 500000 times"), "{}", reason(more));
    }
}

#[test]
fn values_do_not_grow_for_ever() {
    let doubled =
        format!("{{% set x = \"aaaaaaaa\" %}}{}", "{% set_global x = x ~ x %}".repeat(40));
    let block =
        format!("{{% set x = \"aaaa\" %}}{}", "{% set x %}{{ x }}{{ x }}{% endset %}".repeat(40));
    let in_loop =
        "{% set x = \"a\" %}{% for a in range(end=60) %}{% set_global x = x ~ x %}{% endfor %}";
    for more in [doubled.as_str(), &block, in_loop] {
        assert!(reason(more).contains("1048576 are allowed"), "{}", reason(more));
    }
}

#[test]
fn a_row_of_branches_ends() {
    let more = format!("{{% if false %}}{}{{% endif %}}", "{% elif false %}".repeat(50_000));
    assert!(reason(&more).contains("at most 100 `elif`"), "{}", reason(&more));
}

#[test]
fn a_component_that_calls_itself_twice_ends() {
    let text = "{% component x() %}{{ <x /> }}{{ <x /> }}{{ <x /> }}{% endcomponent %}";
    let files = [
        ("theme/components/x.html", text),
        ("theme/templates/search.html", &*template("{{ <x /> }}")),
    ];
    let outcome = run(&with(&files));
    assert!(outcome.site.is_none());
}

#[test]
fn a_mistake_in_a_template_is_shown_where_it_was_written() {
    let more = "{% for a in range(end=3) %}{% set b = a %}{{ nowhere.at.all }}{% endfor %}";
    let text = template(more);
    let tree = with(&[("theme/templates/search.html", &text)]);
    let outcome = run(&tree);
    let label = outcome.diagnostics[0].label().expect("a place");
    assert!(text[label.span.start..].starts_with("nowhere"), "{}", &text[label.span.start..][..20]);
}

#[test]
fn broken_styles_and_scripts_are_named() {
    for (path, text) in [
        ("theme/components/base/tokens.css", ":root { --space: 1rem;\n"),
        ("theme/components/base/tokens.css", "@import url(\"https://fonts.example.org/x\");\n"),
        ("theme/components/search/search.js", "/*é"),
        ("theme/components/search/search.js", "(function () {\n"),
    ] {
        let (places, outcome) = themed(path, text);
        assert!(outcome.site.is_none(), "{text}");
        assert!(places.len() == 1 && places[0].contains(path), "{places:?}");
    }
    // A remark at the end of a file without a line end does not swallow the next one.
    let (places, outcome) = themed("theme/components/search/words.js", "a;//é");
    assert!(outcome.site.is_some(), "{places:?}");
}
