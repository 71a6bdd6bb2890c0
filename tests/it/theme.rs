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
    let (places, outcome) = themed("theme/components/moved/moved.js", "a;//é");
    assert!(outcome.site.is_some(), "{places:?}");
}

#[test]
fn characters_that_deceive_are_named_in_every_file_of_a_theme() {
    for (path, text) in [
        ("theme/templates/footer.html", "<footer>a\0b</footer>"),
        ("theme/i18n/en.ftl", "nav-home = Ho\u{202e}me\n"),
        ("theme/components/base/tokens.css", "/* \u{1b} */"),
    ] {
        let (places, _) = themed(path, text);
        assert!(places.iter().any(|one| one.starts_with("LN091")), "{path}: {places:?}");
    }
}

#[test]
fn a_file_that_overrides_nothing_costs_a_site_none_of_its_scripts() {
    let site = run(&with(&[("theme/notes.txt", "Ours.\n")])).site.expect("a site");
    let scripts = site.files.iter().filter(|(path, _)| path.as_str().ends_with(".js"));
    let whole = run(&with(&[])).site.expect("a site");
    let expected = whole.files.iter().filter(|(path, _)| path.as_str().ends_with(".js"));
    assert_eq!(scripts.count(), expected.count());
}

#[test]
fn a_module_that_cannot_be_joined_stops_a_build_whatever_the_playbook_says_of_scripts() {
    let settings = include_str!("../fixtures/base/playbook.yaml");
    let settings = format!("{settings}checks:\n  LN053: off\n");
    let module = "import { find } from \"../base/pages.js\";\n";
    let tree = with(&[("playbook.yaml", &settings), ("theme/components/moved/moved.js", module)]);
    let outcome = run(&tree);
    assert!(outcome.site.is_none());
    let places = places(&tree, &outcome);
    assert_eq!(places, ["LN050 theme/components/moved/moved.js:1:1"]);
}

#[test]
fn a_module_that_its_importers_cannot_use_is_named_at_its_place() {
    for (path, text, place, reason) in [
        // No module at all, as scripts were before.
        (
            "theme/components/charts/bar.js",
            "(function () { window.bar = 1; }());\n",
            "theme/components/charts/bar.js:1:1",
            "does not export `bar`, which `components/",
        ),
        (
            "theme/components/moved/moved.js",
            "// About.\nimport { find, seek } from \"../base/page.js\";\nseek(find);\n",
            "theme/components/moved/moved.js:2:1",
            "`components/base/page.js` does not export `seek`",
        ),
        (
            "theme/components/moved/moved.js",
            "import { find } from \"../base/pages.js\";\n",
            "theme/components/moved/moved.js:1:1",
            "`components/base/pages.js` is not there; did you mean `components/base/page.js`?",
        ),
        (
            "theme/components/moved/moved.js",
            "import find from \"../base/page.js\";\n",
            "theme/components/moved/moved.js:1:1",
            "expected `import { a, b } from",
        ),
        (
            "theme/components/moved/moved.js",
            "a;\nb = () => import(\"../charts/bar.js\");\n",
            "theme/components/moved/moved.js:2:11",
            "no bundle of theme.yaml begins with `components/charts/bar.js`",
        ),
        (
            "theme/components/base/values.js",
            "import \"../base/build.js\";\nimport \"./values.js\";\nexport const [a] = 1;\n",
            "theme/components/base/values.js:3:1",
            "expected `export function a`",
        ),
    ] {
        let (places, outcome) = themed(path, text);
        assert!(outcome.site.is_none(), "{text}");
        assert!(places.iter().any(|one| one.contains(place)), "{text}: {places:?}");
        let messages: Vec<_> =
            outcome.diagnostics.iter().map(local_normal::diag::Diagnostic::message).collect();
        assert!(messages.iter().any(|one| one.contains(reason)), "{text}: {messages:?}");
    }
}

#[test]
fn modules_that_import_one_another_in_a_circle_are_named_once() {
    let text = "import \"../search/search.js\";\nexport const search = 1;\n";
    let (places, outcome) = themed("theme/components/search/find.js", text);
    assert!(places.len() == 1 && places[0].contains("search/find.js"), "{places:?}");
    let way = "components/search/find.js → components/search/search.js → components/search/find.js";
    assert!(outcome.diagnostics[0].message().contains(way), "{}", outcome.diagnostics[0].message());
}

#[test]
fn a_script_of_the_playbook_uses_the_modules_of_the_theme() {
    let own = "import { element } from \"../base/build.js\";\nelement(\"p\", {}, \"ours\");\n";
    let yaml = include_str!("../../themes/default/theme.yaml");
    let yaml = yaml.replace("[components/moved/moved.js]", "[components/ours/ours.js]");
    // Only a site with a page that moved has the script of such pages.
    let top = include_str!("../fixtures/base/playbook.yaml");
    let top = format!("{top}moved: {{old.html: story:first-story}}\n");
    let files = [
        ("playbook.yaml", top.as_str()),
        ("theme/components/ours/ours.js", own),
        ("theme/theme.yaml", &yaml),
    ];
    let site = run(&with(&files)).site.expect("a site");
    let is_ours = |path: &str| path.starts_with("assets/moved.") && path.ends_with(".js");
    let (_, file) = site.files.iter().find(|(path, _)| is_ours(path.as_str())).expect("the script");
    let text = String::from_utf8_lossy(file);
    let built = text.find("define(\"base/build\"").expect("what it imports");
    assert!(text.find("define(\"ours/ours\"").expect("its own") > built, "{text}");
}
