//! What messages become in plain form, and what has none.

use super::{Around, Plain};
use fluent_syntax::ast::{Entry, Pattern};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The plain form of the last message of a text, as JSON.
fn json(text: &str, is_english: bool) -> Result<String, String> {
    let file = fluent_syntax::parser::parse(text).expect("messages");
    let patterns: BTreeMap<Cow<'_, str>, &Pattern<&str>> = file
        .body
        .iter()
        .filter_map(|entry| match entry {
            Entry::Message(message) => Some((message.id.name.into(), message.value.as_ref()?)),
            Entry::Term(term) => Some((format!("-{}", term.id.name).into(), &term.value)),
            _ => None,
        })
        .collect();
    let words = BTreeMap::from([("area".to_owned(), "maes".to_owned())]);
    let around = Around { patterns: &patterns, words: &words, is_english };
    let plain: Plain = around.plain(patterns["last"])?;
    Ok(serde_json::to_string(&plain).unwrap())
}

fn welsh(text: &str) -> String {
    json(text, false).unwrap()
}

#[test]
fn values_become_places_and_words_are_put_in() {
    assert_eq!(welsh("last = { $n } o { $area }"), r#""{n} o maes""#);
    assert_eq!(welsh(r#"last = { "{" }x{ "\u00e2" }{ 5 }"#), "\"{xâ5\"");
}

#[test]
fn what_is_around_a_choice_is_in_each_of_its_texts() {
    let text = "last = A { $n ->\n    [4] b\n    [two] c\n   *[other] { $n } d\n  } E";
    assert_eq!(welsh(text), r#"{"":"A {n} d E","4":"A b E","two":"A c E"}"#);
}

#[test]
fn choices_are_in_one_another() {
    let text =
        "last = { $n ->\n    [one] a\n   *[other] b\n  } { $m ->\n    [one] c\n   *[other] d\n  }";
    let inner = |one: &str| format!(r#"{{"$":"m","":"{one} d","one":"{one} c"}}"#);
    assert_eq!(welsh(text), format!(r#"{{"":{},"one":{}}}"#, inner("b"), inner("a")));
}

/// English may be on a page of another language, whose `one` can be other numbers too.
#[test]
fn the_singular_of_english_is_the_number_itself() {
    let text = "last = { $n ->\n    [one] a\n   *[other] b\n  }";
    assert_eq!(json(text, true).unwrap(), r#"{"":"b","1":"a"}"#);
}

#[test]
fn the_form_for_all_others_may_have_any_name() {
    let text = "last = { $n ->\n    [one] a\n   *[many] b\n  }";
    assert_eq!(welsh(text), r#"{"":"b","one":"a"}"#);
}

#[test]
fn other_messages_and_terms_are_put_in() {
    assert_eq!(welsh("-name = N\nother = { $n }\nlast = { -name } { other }"), r#""N {n}""#);
}

#[test]
fn a_choice_by_a_word_is_made_at_once() {
    let text = "last = { $area ->\n    [maes] a\n   *[other] b\n  }";
    assert_eq!(welsh(text), r#""a""#);
    assert_eq!(welsh(&text.replace("maes", "cam")), r#""b""#);
}

#[test]
fn what_scripts_cannot_say_has_a_reason() {
    let reason = |text: &str| json(text, false).unwrap_err();
    assert_eq!(reason("last = { NUMBER($n) }"), "scripts have no function NUMBER");
    assert_eq!(reason("last = { none }"), "there is no `none`");
    assert_eq!(reason("last = { last }"), "`last` comes back to itself");
    let late = "last = { $n ->\n    [one] a\n    [4] b\n   *[other] c\n  }";
    assert_eq!(reason(late), "`[4]` comes before the kinds of numbers, such as `[one]`");
    let choice = |name: &str| format!("{{ ${name} ->\n    [one] a\n   *[other] b\n  }}");
    let many: String = ["a", "b", "c", "d", "e", "f", "g"].map(choice).concat();
    assert_eq!(reason(&format!("last = {many}")), "it has more than 100 forms");
}
