//! How texts are parsed, the same for checking and for rendering.

use super::{addresses, boxes, heading_ids};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// The events of a Markdown text, each with its place in the text: `CommonMark` with tables,
/// footnotes, task lists, strikethrough, boxes, folds and heading ids.
pub fn events(text: &str) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
    let events = Parser::new_ext(text, OPTIONS).into_offset_iter();
    boxes::apart(text, heading_ids::apart(text, events))
}

/// What is read beside `CommonMark`.
pub(crate) const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_GFM);

/// The lines `[name]: address` of a text that say where links lead, by their names.
pub(crate) fn definitions(text: &str) -> Vec<(String, Range<usize>)> {
    let parser = Parser::new_ext(text, OPTIONS);
    let found = parser.reference_definitions().iter();
    found.map(|(name, definition)| (name.to_owned(), definition.span.clone())).collect()
}

/// A text without its marks and footnotes, on one line: for descriptions, titles and search.
pub fn plain(text: &str) -> String {
    plain_partly(text, &[], ['\0'; 2])
}

/// The same of a text of which these bytes are in the original language, with signs before and after such words.
pub(crate) fn plain_partly(text: &str, original: &[Range<usize>], around: [char; 2]) -> String {
    let [before, after] = around;
    if is_plain(text) {
        let is_original = !original.is_empty();
        return if is_original { format!("{before}{text}{after}") } else { text.to_owned() };
    }
    let mut plain = String::with_capacity(text.len());
    let (mut notes, mut is_original) = (0, false);
    for (event, range) in events(text) {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => notes += 1,
            Event::End(TagEnd::FootnoteDefinition) => notes -= 1,
            _ if notes > 0 => {}
            Event::Text(text) | Event::Code(text) => {
                let was = is_original;
                is_original = original.iter().any(|one| one.contains(&range.start));
                if was != is_original {
                    plain.push(if is_original { before } else { after });
                }
                plain.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak | Event::End(_)
                if ends_a_word(&event) && !plain.ends_with(' ') && !plain.is_empty() =>
            {
                plain.push(' ');
            }
            _ => {}
        }
    }
    plain.truncate(plain.trim_end().len());
    if is_original {
        plain.push(after);
    }
    plain
}

/// Whether a text is one line that Markdown would leave as it is: most titles and summaries are,
/// and need no parser. What looks like markup of another kind is not plain either.
pub fn is_plain(text: &str) -> bool {
    let marks = |byte: u8| {
        matches!(
            byte,
            b'*' | b'_'
                | b'['
                | b']'
                | b'`'
                | b'<'
                | b'>'
                | b'&'
                | b'\\'
                | b'~'
                | b'|'
                | b'\n'
                | b'"'
                | b'{'
                | b'$'
        )
    };
    let begins_plain = text.starts_with(char::is_alphabetic) && !text.starts_with("o ");
    begins_plain
        && !text.ends_with(' ')
        && !text.bytes().any(marks)
        && !addresses::may_hold_address(text)
}

fn ends_a_word(event: &Event<'_>) -> bool {
    let inline =
        [TagEnd::Emphasis, TagEnd::Strong, TagEnd::Strikethrough, TagEnd::Link, TagEnd::Image];
    !matches!(event, Event::End(end) if inline.contains(end))
}

/// Words as an anchor: lower case, a hyphen for every run of other signs; `section` for none.
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for letter in text.to_lowercase().chars() {
        if letter.is_alphanumeric() {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    if slug.is_empty() { "section".to_owned() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_counts_as_plain_is_left_alone_by_the_parser() {
        for text in ["Decide what to keep.", "A (short) text, 50% more: yes!", "Tŷ – a house"] {
            assert!(is_plain(text), "{text}");
            let parsed: String = events(text)
                .filter_map(|(event, _)| match event {
                    Event::Text(text) => Some(text.to_string()),
                    _ => None,
                })
                .collect();
            assert_eq!(parsed, text);
        }
        for text in [
            "- item",
            "1. item",
            "# Title",
            "a *b*",
            "two\nlines",
            "x &amp; y",
            "",
            "a \\* b",
            "An email a@b.example",
            "See www.b.example",
            "{{ council }}",
            "• item",
            "    code",
        ] {
            assert!(!is_plain(text), "{text}");
        }
    }

    #[test]
    fn plain_text_has_no_marks() {
        assert_eq!(
            plain("A **bold** [link](area:x).\nNext\n\n- item\n- `code`"),
            "A bold link. Next item code"
        );
    }
}
