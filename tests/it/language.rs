//! A playbook in another language than the theme's own: its strings are whole, or what they lack is named once.

use crate::support::{base, over, places, root, run};
use local_normal::diag::{Diagnostic, Severity};
use local_normal::output::OutPath;
use local_normal::pipeline::Outcome;
use local_normal::source::SourceTree;
use serde_json::Value;
use std::fs;

/// The smallest playbook in Gaelic, with these strings.
fn gaelic(strings: Option<&str>) -> SourceTree {
    let yaml = fs::read_to_string(root().join("tests/fixtures/base/playbook.yaml")).unwrap();
    let yaml = yaml.replace("\nversion:", "\nlanguage: gd\nversion:");
    assert!(yaml.contains("language: gd"));
    let mut files = vec![("playbook.yaml", yaml.as_str())];
    files.extend(strings.map(|text| ("theme/i18n/gd.ftl", text)));
    over(base(), &files)
}

fn english() -> String {
    fs::read_to_string(root().join("themes/default/i18n/en.ftl")).unwrap()
}

fn page(outcome: &Outcome, path: &str) -> String {
    let site = outcome.site.as_ref().expect("a site");
    let bytes = site.files.get(&OutPath::parse(path).unwrap()).unwrap();
    String::from_utf8_lossy(bytes).into_owned()
}

fn messages(tree: &SourceTree) -> Vec<String> {
    let outcome = run(tree);
    let errors = outcome.diagnostics.iter().filter(|d| d.severity() == Severity::Error);
    errors.map(|d| format!("{} {}", d.code().number(), d.message())).collect()
}

#[test]
fn a_language_with_all_messages_builds() {
    let strings = english().replace("\nnav-main = ", "\nnav-main = Prif ");
    let outcome = run(&gaelic(Some(&strings)));
    assert_eq!(places(&gaelic(Some(&strings)), &outcome), Vec::<String>::new());
    let home = page(&outcome, "index.html");
    assert!(home.contains("lang=\"gd\"") && home.contains("aria-label=\"Prif "));
}

#[test]
fn a_language_without_strings_is_shown_in_english() {
    let tree = gaelic(None);
    let outcome = run(&tree);
    let found: Vec<_> = outcome.diagnostics.iter().map(|d| (d.severity(), d.message())).collect();
    let count = "no message of the interface is in `gd`: all are shown in English";
    assert_eq!(found, [(Severity::Note, count)]);
    assert!(page(&outcome, "index.html").contains("aria-label=\"Main\""));
}

#[test]
fn missing_messages_are_counted_and_shown_in_english() {
    let strings = english().replace("\nnav-main = ", "\nnav-mian = ");
    let outcome = run(&gaelic(Some(&strings)));
    let found: Vec<_> = outcome.diagnostics.iter().map(Diagnostic::message).collect();
    let all = english()
        .lines()
        .filter(|line| line.contains(" = ") && !line.starts_with([' ', '#']))
        .count();
    let count = format!("one of {all} messages of the interface is not in `gd`: `nav-main`");
    assert_eq!(found, [&count, "nothing asks for the message `nav-mian`"]);
    assert!(outcome.site.is_none());
}

#[test]
fn a_part_of_the_messages_builds_and_english_says_the_rest_by_its_own_plurals() {
    let outcome = run(&gaelic(Some("nav-main = Prìomh\nquestion-count = { $n } ceistean\n")));
    let home = page(&outcome, "index.html");
    assert!(home.contains("aria-label=\"Prìomh\"") && home.contains("lang=\"gd\""), "{home}");
    assert!(
        home.contains(" lang=\"en\" class=\"skip\" href=\"#_main\">Skip to the content<"),
        "{home}"
    );
    let found: Vec<_> = outcome.diagnostics.iter().map(Diagnostic::message).collect();
    assert!(
        found.len() == 1
            && found[0].contains(" messages of the interface are not in `gd`: `action-"),
        "{found:?}"
    );
}

#[test]
fn a_message_given_twice_is_an_error() {
    let strings = "nav-main = First\nnav-main = Second\n";
    let tree = over(base(), &[("theme/i18n/en.ftl", strings)]);
    assert_eq!(messages(&tree), ["LN052 the message `nav-main` is given twice in one file"]);
    assert_eq!(places(&tree, &run(&tree)), ["LN052 theme/i18n/en.ftl:2:1"]);
}

/// What is wrong with a message of the playbook's own.
fn wrong(strings: &str) -> Vec<String> {
    let tree = over(base(), &[("theme/i18n/en.ftl", strings)]);
    let outcome = run(&tree);
    let diagnostics = &outcome.diagnostics;
    let said = |d: &Diagnostic| format!("{}. {}", d.message(), d.help());
    let said: Vec<_> = diagnostics.iter().map(said).collect();
    let places = places(&tree, &outcome);
    places.into_iter().zip(said).map(|(place, said)| format!("{place} {said}")).collect()
}

#[test]
fn plural_forms_that_are_messages_are_named_with_the_mend() {
    let forms = "script-task-unknown-one = eins\nscript-task-unknown-many = {\"{\"}n{\"}\"} mehr\n";
    let help = "Write one message, with a line for each form: `script-task-unknown = { $n ->`, `    [one] …`, `   *[other] …`, `  }`.";
    let line = |at: u32, form: &str| {
        format!(
            "LN052 theme/i18n/en.ftl:{at}:1 `script-task-unknown-{form}` is no message any more: `script-task-unknown` has all its plural forms. {help}"
        )
    };
    assert_eq!(wrong(forms), [line(1, "one"), line(2, "many")]);
}

#[test]
fn a_variable_that_nothing_gives_is_named_with_those_that_are_given() {
    let said = "LN052 theme/i18n/en.ftl:1:1 the message `script-meeting-left` asks for `{ $count }`, which nothing gives it. It has `{ $n }`, `{ $total }` and the words of the playbook.";
    assert_eq!(wrong("script-meeting-left = { $count } of { $total } { $areas }\n"), [said]);
    assert_eq!(
        wrong("script-meeting-left = { $n } of { $total } { $areas }\n"),
        Vec::<String>::new()
    );
    let said = "LN052 theme/i18n/en.ftl:1:1 the message `skip` asks for `{ $n }`, which nothing gives it. It has the words of the playbook, such as `{ $area }`, and no values.";
    assert_eq!(wrong("skip = { $n }\n"), [said]);
}

#[test]
fn a_message_that_scripts_cannot_say_is_an_error() {
    let said = wrong("script-close = { NUMBER(3) }\n");
    assert!(
        said.len() == 1
            && said[0].contains(
                "`script-close` cannot be said by scripts: scripts have no function NUMBER"
            ),
        "{said:?}"
    );
}

/// Numbers with their plural categories in a language, as browsers know them too: tests/browser/plurals.test.mjs.
fn categories(language: &str) -> Vec<(String, String)> {
    let path = root().join("tests/vectors/plurals.json");
    let cases: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let own = cases[language].as_object().unwrap().iter();
    own.map(|(n, category)| (n.clone(), category.as_str().unwrap().to_owned())).collect()
}

#[test]
fn templates_say_each_number_in_the_plural_form_of_the_language() {
    let forms =
        ["zero", "one", "two", "few", "many"].map(|name| format!("    [{name}] {name} {{ $n }}\n"));
    let strings =
        format!("story-count = {{ $n ->\n{}   *[other] other {{ $n }}\n  }}\n", forms.concat());
    let template = "{% extends \"base.html\" %}{% block main %}<h1 id=\"areas\">Plurals</h1>\n\
        {% for n in [0, 1, 2, 3, 6, 11] %}<p>{{ t(key=\"story-count\", n=n) }}</p>{% endfor %}{% endblock %}";
    for language in ["cy", "ar", "en"] {
        let yaml = fs::read_to_string(root().join("tests/fixtures/base/playbook.yaml")).unwrap();
        let yaml = yaml.replace("\nversion:", &format!("\nlanguage: {language}\nversion:"));
        let file = format!("theme/i18n/{language}.ftl");
        let files =
            [("playbook.yaml", &*yaml), (&file, &strings), ("theme/templates/home.html", template)];
        let home = page(&run(&over(base(), &files)), "index.html");
        let mut numbers = categories(language);
        numbers.sort_by_key(|(n, _)| n.parse::<u32>().unwrap());
        let said = numbers.iter().map(|(n, category)| format!("<p>{category} {n}</p>"));
        let said = said.collect::<Vec<_>>().concat();
        assert!(home.contains(&said), "{language}: {said} {home}");
    }
}

/// Else `2 of 3 questions` is read as `questions 3 of 2`.
#[test]
fn english_among_words_from_right_to_left_keeps_its_direction() {
    let yaml = fs::read_to_string(root().join("tests/fixtures/base/playbook.yaml")).unwrap();
    let yaml = yaml.replace("\nversion:", "\nlanguage: ar\nversion:");
    let files = [("playbook.yaml", &*yaml), ("theme/i18n/ar.ftl", "nav-menu = قائمة\n")];
    let home = page(&run(&over(base(), &files)), "index.html");
    assert!(
        home.contains("<span>قائمة</span><span lang=\"en\">\u{2066}Close\u{2069}</span>"),
        "{home}"
    );
    assert!(home.contains("<html lang=\"ar\" dir=\"rtl\">"));
}
