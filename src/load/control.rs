//! Characters that no text needs and that deceive: see [`crate::source::is_forbidden`].

use crate::diag::Diagnostic;
use crate::model::{Node, Value, markdown};
use crate::source::{FileId, Span, is_forbidden};
use pulldown_cmark::{Event, Tag};
use std::ops::Range;

/// Those that are written in a file as they are; of several in a row the first is reported.
pub(super) fn written(file: FileId, text: &str) -> Vec<Diagnostic> {
    let mut end = 0;
    let found = text.char_indices().filter(|(_, c)| is_forbidden(*c)).filter_map(|(start, c)| {
        let is_first = start == 0 || start != end;
        end = start + c.len_utf8();
        is_first.then(|| Diagnostic::control_character(Span { file, start, end }, c))
    });
    found.collect()
}

/// Those that an escape (`\x07`) or, in Markdown, a number (`&#7;`) makes.
pub(super) fn made(node: &Node, diagnostics: &mut Vec<Diagnostic>) {
    match &node.value {
        Value::Null => {}
        Value::Scalar(words) => made_in(node.span, &words.value, diagnostics),
        Value::List(items) => items.iter().for_each(|item| made(item, diagnostics)),
        Value::Map(pairs) => {
            for (key, value) in pairs {
                made_in(key.span, key.name.as_deref().unwrap_or_default(), diagnostics);
                made(value, diagnostics);
            }
        }
    }
}

fn made_in(span: Span, words: &str, diagnostics: &mut Vec<Diagnostic>) {
    let escaped = words.chars().find(|c| is_forbidden(*c));
    let found = escaped.or_else(|| numbered(words).map(|(_, c)| c).next());
    diagnostics.extend(found.map(|c| Diagnostic::control_character(span, c)));
}

/// The same in the text below the front matter.
pub(super) fn made_in_body(span: Span, text: &str, diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.extend(numbered(text).map(|(place, c)| {
        let (start, end) = (span.start + place.start, span.start + place.end);
        Diagnostic::control_character(Span { start, end, ..span }, c)
    }));
}

/// Markdown that makes such a character by its number, and what it makes.
fn numbered(text: &str) -> impl Iterator<Item = (Range<usize>, char)> {
    let is_numbered = text.contains("&#");
    let events = is_numbered.then(|| markdown::events(text)).into_iter().flatten();
    events.filter_map(|(event, range)| {
        let is_made = |words: &str| words.chars().find(|c| is_forbidden(*c));
        let made = match &event {
            Event::Text(words) => is_made(words),
            Event::Start(
                Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. },
            ) => is_made(dest_url).or_else(|| is_made(title)),
            _ => None,
        };
        made.map(|c| (range, c))
    })
}
