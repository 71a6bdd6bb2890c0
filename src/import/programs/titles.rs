//! The titles of blocks of code, such as `title="a.yaml"` and `[npm]` behind their language, as bold words above them.

use crate::import::draft::Draft;
use crate::import::escape::escape;
use crate::model::markdown;
use crate::source::Splice;
use pulldown_cmark::{CodeBlockKind, Event, Tag};
use std::ops::Range;

/// The names by which a title is given.
const NAMES: [&str; 4] = ["title", "filename", "caption", "label"];

pub(super) fn mend(draft: &mut Draft) {
    let mut splices = Vec::new();
    for (event, range) in markdown::events(draft.text()) {
        if !matches!(event, Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_)))) {
            continue;
        }
        let head = &draft.text()[range.start..draft.line_end(range.start)];
        if let Some((place, title)) = named(head).or_else(|| bracketed(head)) {
            let start = range.start + head[..place.start].trim_end_matches([' ', ',']).len();
            splices.push(draft.blocks(range.start..range.start, &format!("**{}**", escape(title))));
            splices.push(Splice::new(start..range.start + place.end, ""));
        }
    }
    draft.splice(splices);
}

/// `title="a b"`, also between braces, with its place in the first line of a block of code.
fn named(head: &str) -> Option<(Range<usize>, &str)> {
    let begins = |at: usize| head[..at].ends_with([' ', '\t', '{', ',', ':']);
    let mut places = NAMES.iter().flat_map(|name| {
        let found = head.match_indices(name);
        found.map(|(at, name)| (at, at + name.len())).filter(|(at, _)| begins(*at))
    });
    places.find_map(|(at, end)| value(head, at, end))
}

/// The value of a name that is at a place.
fn value(head: &str, at: usize, name_end: usize) -> Option<(Range<usize>, &str)> {
    let value = head[name_end..].strip_prefix('=')?;
    let (from, length, after) = match value.chars().next().filter(|sign| "\"'".contains(*sign)) {
        Some(quote) => (1, value[1..].find(quote)?, 1),
        None => (0, value.find([' ', '}', ',']).unwrap_or(value.len()), 0),
    };
    let title = &value[from..from + length];
    let end = name_end + "=".len() + from + length + after;
    (!title.trim().is_empty()).then_some((at..end, title.trim()))
}

/// `[npm]` behind the language.
fn bracketed(head: &str) -> Option<(Range<usize>, &str)> {
    let start = head.find(" [")? + 1;
    let end = start + head[start..].rfind(']')?;
    let title = head[start + 1..end].trim();
    (!title.is_empty()).then_some((start..end + 1, title))
}
