//! The theme's messages, one by one.

use super::{FOREIGN, WORDS, is_word, without_variables, words};
use crate::support::root;
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};

const NUMBERS: [&str; 11] =
    ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// Messages that may say one of [`WORDS`], and why.
const MAY_NAME: &[(&str, &str)] = &[
    ("word-", "what the words are where the playbook does not say it"),
    ("types-", "types of council, for a playbook that names no types of its own"),
    ("type-", "the same, in the singular"),
];

/// Messages that may say a number, and why: none of them is the playbook's.
const MAY_COUNT: &[(&str, &str)] = &[
    ("start-quick-text", "an hour has 60 minutes"),
    ("assessment-quick-text", "the same"),
    ("workshop-", "advice for a meeting"),
    ("network-workshops-text", "every agenda adds up to 90 minutes"),
    ("summary-workshop", "the same"),
    ("workbook-scoring-", "rules of docs/scoring.md, the same for every playbook"),
    ("script-conflict-title", "tabs of a browser"),
    ("script-file-", "rules of docs/results-file.md"),
    ("script-team-doubt", "people whose files look alike"),
    ("script-team-two", "the same"),
    ("script-team-median-lower", "what is in the middle of an even number"),
];

/// A text of a message, as far as the next variable.
struct Piece {
    message: String,
    /// Empty where the message, or a variant of it, begins with the variable.
    text: String,
    /// The variable right after the text.
    after: Option<String>,
    /// The number for which this variant of the message is.
    of: Option<String>,
}

fn pieces() -> Vec<Piece> {
    let text = std::fs::read_to_string(root().join("themes/default/i18n/en.ftl")).unwrap();
    let file = fluent_syntax::parser::parse(text).expect("the theme's messages can be read");
    let mut pieces = Vec::new();
    for entry in &file.body {
        if let Entry::Message(message) = entry {
            let pattern = message.value.as_ref().expect("every message has a text");
            of_pattern(&message.id.name, pattern, None, &mut pieces);
        }
    }
    pieces
}

fn of_pattern(message: &str, pattern: &Pattern<String>, of: Option<&str>, pieces: &mut Vec<Piece>) {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => {
                let mut after = None;
                match expression {
                    Expression::Inline(InlineExpression::VariableReference { id }) => {
                        after = Some(id.name.clone());
                    }
                    Expression::Inline(InlineExpression::StringLiteral { value }) => {
                        text.push_str(value);
                        continue;
                    }
                    Expression::Inline(_) => {}
                    Expression::Select { variants, .. } => {
                        for variant in variants {
                            of_pattern(message, &variant.value, number(&variant.key), pieces);
                        }
                    }
                }
                pieces.push(piece(message, &text, after, of));
                // What comes after a variable is no beginning.
                "…".clone_into(&mut text);
            }
        }
    }
    pieces.push(piece(message, &text, None, of));
}

fn piece(message: &str, text: &str, after: Option<String>, of: Option<&str>) -> Piece {
    let (message, text) = (message.to_owned(), text.to_owned());
    Piece { message, text, after, of: of.map(str::to_owned) }
}

fn number(key: &VariantKey<String>) -> Option<&str> {
    match key {
        VariantKey::NumberLiteral { value } => Some(value),
        VariantKey::Identifier { .. } => None,
    }
}

fn is_excused(message: &str, excuses: &[(&str, &str)]) -> bool {
    excuses.iter().any(|(beginning, _)| message.starts_with(beginning))
}

#[test]
fn no_message_spells_out_what_a_playbook_may_call_otherwise() {
    let mut told = Vec::new();
    for piece in pieces().iter().filter(|piece| !is_excused(&piece.message, MAY_NAME)) {
        for word in words(&without_variables(&piece.text)) {
            if WORDS[2..].contains(&word.as_str()) || FOREIGN.contains(&word.as_str()) {
                told.push(format!("{}: {word}", piece.message));
            }
        }
    }
    assert!(told.is_empty(), "say `{{ $area }}` and so on: {told:#?}");
}

#[test]
fn no_message_says_a_number_that_the_playbook_decides() {
    let mut told = Vec::new();
    for piece in pieces().iter().filter(|piece| !is_excused(&piece.message, MAY_COUNT)) {
        for word in words(&without_variables(&piece.text)) {
            let digits = word.parse::<u32>().is_ok_and(|number| number > 1).then_some(&word);
            let spelt = NUMBERS.iter().zip(2..).find(|(name, _)| **name == word);
            let is_given = |number: &str| piece.of.as_deref() == Some(number);
            let is_told = digits.is_some_and(|number| !is_given(number))
                || spelt.is_some_and(|(_, number)| !is_given(&number.to_string()));
            if is_told {
                told.push(format!("{}: {word}", piece.message));
            }
        }
    }
    assert!(told.is_empty(), "take the number as a variable: {told:#?}");
}

#[test]
fn every_excuse_is_needed() {
    let pieces = pieces();
    for (beginning, _) in MAY_NAME.iter().chain(MAY_COUNT) {
        assert!(pieces.iter().any(|piece| piece.message.starts_with(beginning)), "{beginning}");
    }
}

/// "A" or "an" depends on the word that follows, which may be any.
#[test]
fn no_message_puts_an_article_before_a_playbooks_word() {
    for piece in pieces() {
        let Some(word) = &piece.after else { continue };
        let last = piece.text.split_whitespace().next_back().unwrap_or_default().to_lowercase();
        let is_article = last == "a" || last == "an";
        assert!(!is_article || !is_word(word), "{}: {last} {{ ${word} }}", piece.message);
    }
}

#[test]
fn a_word_has_a_capital_letter_where_a_sentence_begins_and_nowhere_else() {
    for piece in pieces() {
        let Some(word) = piece.after.as_ref().filter(|word| is_word(word)) else { continue };
        let text = piece.text.trim_end();
        let begins = text.is_empty() || text.ends_with(['.', '?', '!']);
        let is_capital = word.starts_with(char::is_uppercase);
        assert_eq!(is_capital, begins, "{}: {} {{ ${word} }}", piece.message, piece.text);
    }
}
