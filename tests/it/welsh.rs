//! The interface in Welsh: whole, with the same values, and a site that says nothing in English.

use crate::support::{base, over, root, run};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use local_normal::output::OutPath;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// Messages that are the same in both languages.
const SAME: [&str; 5] =
    ["audience-staff", "points-band", "script-head-band", "workbook-band", "workshop-agenda"];

/// Values that a Welsh message does without.
const WITHOUT: [&str; 2] = ["script-goes-profile", "script-stays-profile"];

/// The variables and the words of each message of a language.
fn messages(language: &str) -> BTreeMap<String, (BTreeSet<String>, String)> {
    let path = root().join(format!("themes/default/i18n/{language}.ftl"));
    let file = fluent_syntax::parser::parse(fs::read_to_string(path).unwrap()).expect("messages");
    let message = |entry: &Entry<String>| match entry {
        Entry::Message(message) => {
            let (mut variables, mut words) = (BTreeSet::new(), String::new());
            of_pattern(message.value.as_ref()?, &mut variables, &mut words);
            Some((message.id.name.clone(), (variables, words)))
        }
        _ => None,
    };
    file.body.iter().filter_map(message).collect()
}

fn of_pattern(pattern: &Pattern<String>, variables: &mut BTreeSet<String>, words: &mut String) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => words.push_str(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => of_inline(inline, variables),
                Expression::Select { selector, variants } => {
                    of_inline(selector, variables);
                    for variant in variants {
                        of_pattern(&variant.value, variables, words);
                    }
                }
            },
        }
    }
}

fn of_inline(inline: &InlineExpression<String>, variables: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = inline {
        variables.insert(id.name.clone());
    }
}

#[test]
fn every_message_is_there_with_the_same_values() {
    let (english, welsh) = (messages("en"), messages("cy"));
    let ids = |all: &BTreeMap<String, _>| all.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(ids(&english), ids(&welsh));
    let is_word = |name: &&String| crate::own_words::is_word(name);
    for (id, (wanted, _)) in &english {
        let values = |all: &BTreeSet<String>| {
            all.iter().filter(|name| !is_word(name)).cloned().collect::<BTreeSet<_>>()
        };
        let (wanted, found) = (values(wanted), values(&welsh[id].0));
        assert!(wanted == found || WITHOUT.contains(&id.as_str()), "{id}: {wanted:?} {found:?}");
    }
}

#[test]
fn no_message_is_in_english() {
    let (english, welsh) = (messages("en"), messages("cy"));
    let is_same = |id: &&String| {
        let (words, own) = (&english[*id].1, &welsh[*id].1);
        words == own && words.chars().filter(|sign| sign.is_alphabetic()).count() > 2
    };
    let same: Vec<_> = english.keys().filter(is_same).collect();
    assert_eq!(same, SAME);
}

/// A sign before a name would change the name's first letter.
#[test]
fn no_word_of_the_playbook_comes_after_a_word_that_changes_it() {
    let text = fs::read_to_string(root().join("themes/default/i18n/cy.ftl")).unwrap();
    let changing = [
        "i", "o", "am", "ar", "at", "gan", "dan", "dros", "drwy", "heb", "neu", "a", "â", "gyda",
        "y", "yr", "ei", "yn",
    ];
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        for (before, after) in line.match_indices("{ $").map(|(at, _)| line.split_at(at)) {
            let name = after[3..].split([' ', '}']).next().unwrap_or_default();
            let last = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
            let is_changing = changing.contains(&last.as_str()) || last.ends_with("’r");
            let is_name =
                crate::own_words::is_word(name) || ["title", "name", "label"].contains(&name);
            assert!(!is_changing || !is_name, "{line}");
        }
    }
}

/// The finished pages of the smallest playbook, in Welsh, with these files.
fn site(files: &[(&str, &str)]) -> impl Fn(&str) -> String + use<> {
    let yaml = fs::read_to_string(root().join("tests/fixtures/base/playbook.yaml")).unwrap();
    let yaml = yaml.replace("\nversion:", "\nlanguage: cy\nversion:");
    let all: Vec<_> =
        [("playbook.yaml", &*yaml)].into_iter().chain(files.iter().copied()).collect();
    let outcome = run(&over(base(), &all));
    assert!(outcome.diagnostics.is_empty(), "{:?}", outcome.diagnostics);
    let site = outcome.site.expect("a site").files;
    move |path: &str| {
        String::from_utf8_lossy(site.get(&OutPath::parse(path).unwrap()).unwrap()).into_owned()
    }
}

#[test]
fn a_playbook_in_welsh_builds_and_its_dates_are_welsh() {
    let events = "events:\n  - id: gweithdy\n    title: Gweithdy\n    date: 2027-03-01\n";
    let page = site(&[("events.yaml", events)]);
    assert!(page("events.html").contains("1 Mawrth 2027"));
    assert!(page("index.html").contains("<html lang=\"cy\" dir=\"ltr\">"));
    assert!(page("index.html").contains("Dechrau’r hunanasesiad"));
}

const TERMS: &str = "terms:
  - {id: cyngor, term: Cyngor, definition: Corff.}
  - {id: chwilio, term: Chwilio, definition: Edrych.}
  - {id: cymorth, term: Cymorth, definition: Help.}
  - {id: bangor, term: Bangor, sort: Ban-gor, definition: Dinas.}
  - {id: banc, term: Banc, definition: Arian.}
  - {id: gair, term: Gair, definition: Iaith.}
";

#[test]
fn the_glossary_is_in_the_order_of_the_welsh_alphabet() {
    let glossary = site(&[("glossary.yaml", TERMS)])("glossary.html");
    let places = ["banc", "bangor", "cyngor", "cymorth", "chwilio", "gair"]
        .map(|id| glossary.find(&format!("id=\"{id}\"")).expect(id));
    assert!(places.is_sorted(), "{places:?}");
    assert!(glossary.contains("<a href=\"#letter-ch\">Ch</a>"));
}

#[test]
fn words_are_explained_however_they_begin() {
    let area =
        fs::read_to_string(root().join("tests/fixtures/base/areas/service-design.yaml")).unwrap();
    let area = format!("{area}why: Mae’n dda i gyngor, yng Nghyngor a chyngor.\n");
    let page = site(&[("glossary.yaml", TERMS), ("areas/service-design.yaml", &area)]);
    let area = page("areas/service-design.html");
    assert!(
        area.contains("i <a class=\"explained\" href=\"../glossary.html#cyngor\">gyngor</a>"),
        "{area}"
    );
}
