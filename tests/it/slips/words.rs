//! No word of a random text is lost without a message.

use local_normal::model::{Written, markdown};
use local_normal::source::{Content, SourceFile, SourceTree, Span, Spanned};
use proptest::prelude::*;
use pulldown_cmark::{Event, Tag};
use std::fmt::Write as _;

/// Signs that mean something in Markdown or near it.
const SIGNS: &[&str] = &[
    "[",
    "]",
    "(",
    ")",
    "](",
    "][",
    "]: ",
    "[^",
    "*",
    "**",
    "_",
    "__",
    "~~",
    "`",
    "```",
    "~~~",
    "|",
    "| ",
    "|---|---|\n",
    "| --- |\n",
    "#",
    "## ",
    "{#",
    "{",
    "}",
    "<",
    ">",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "- ",
    "[x] ",
    "1. ",
    "> ",
    "    ",
    "\\",
    "!",
    "![",
    "&amp;",
    "&",
    "https://",
    "www.",
    "@",
    ".",
    ":",
    " ",
    "\n",
    "\n\n",
    "\t",
    "---\n",
    "===\n",
    "- [ ] ",
    "$$",
    "==",
    "{{ ",
    " }}",
    ":::",
    "• ",
];

/// A piece of a text: a word or a sign.
fn piece() -> impl Strategy<Value = String> {
    let signs = prop::sample::select(SIGNS);
    prop_oneof![
        2 => Just("W".to_owned()),
        1 => Just("W ".to_owned()),
        3 => signs.prop_map(str::to_owned),
    ]
}

/// A text in which every word is another.
fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 1..40).prop_map(|pieces| {
        let mut text = String::new();
        for (number, piece) in pieces.iter().enumerate() {
            text.push_str(&piece.replace('W', &format!("w{number}q")));
        }
        text
    })
}

/// What a reader does not see and is not meant to: targets, names, languages of code.
fn targets(text: &str) -> String {
    let mut all = String::new();
    for (event, _) in markdown::events(text) {
        match event {
            Event::Start(
                Tag::Link { dest_url, title, id, .. } | Tag::Image { dest_url, title, id, .. },
            ) => {
                write!(all, "{dest_url} {title} {id} ").unwrap();
            }
            Event::Start(Tag::FootnoteDefinition(name)) | Event::FootnoteReference(name) => {
                write!(all, "{name} ").unwrap();
            }
            Event::Start(Tag::CodeBlock(pulldown_cmark::CodeBlockKind::Fenced(language))) => {
                write!(all, "{language} ").unwrap();
            }
            Event::Start(Tag::Heading { id: Some(id), .. }) => write!(all, "{id} ").unwrap(),
            _ => {}
        }
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn no_word_is_lost_without_a_message(text in text()) {
        let file = SourceTree::new(vec![SourceFile {
            path: "a".into(),
            content: Content::Text(text.clone().into()),
        }]).iter().next().unwrap().0;
        let span = Span { file, start: 0, end: text.len() };
        let written = Written::from(Spanned { value: text.clone(), span });
        let markup = written.markup();
        let known = targets(&text);
        let named = |at: usize| {
            markup.slips.iter().any(|slip| slip.range.contains(&at)) || !markup.raw.is_empty()
        };
        for (at, word) in text.match_indices('w').map(|(at, _)| (at, &text[at..])) {
            let Some(end) = word.find('q') else { continue };
            let word = &word[..=end];
            if word[1..end].bytes().all(|byte| byte.is_ascii_digit()) && end > 1 {
                prop_assert!(
                    markup.html.contains(word) || known.contains(word) || named(at),
                    "{word} is lost\n{}\n{:?}", markup.html, markup.slips
                );
            }
        }
    }
}
