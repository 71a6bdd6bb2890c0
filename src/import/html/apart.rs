//! Comments that keep a list apart from another one, or from code: `<!-- -->` of Pandoc. Once they are gone, other signs do so.

use super::remarks;
use crate::import::draft::Draft;
use crate::import::escape::fenced;
use crate::model::markdown;
use crate::source::Splice;
use pulldown_cmark::{CodeBlockKind, Event, Tag};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// A part of a text, and the part that it is in.
struct Part {
    above: Option<usize>,
    kind: Kind,
    range: Range<usize>,
}

enum Kind {
    /// With the sign behind the number, or in place of one.
    List(char),
    /// Code by its indent.
    Code(String),
    /// Nothing but comments.
    Remark,
    Other,
}

/// Gives lists and code behind such comments other signs than those before them have.
pub(super) fn mend(draft: &mut Draft) {
    if !draft.text().contains("<!--") {
        return;
    }
    let mut parts = parts(draft.text());
    let (mut last, mut apart) = (HashMap::new(), HashSet::new());
    let mut splices = Vec::new();
    for at in 0..parts.len() {
        let above = parts[at].above;
        if matches!(parts[at].kind, Kind::Remark) {
            apart.insert(above);
            continue;
        }
        let before = last.insert(above, at).filter(|_| apart.remove(&above));
        match (before.map(|before| &parts[before].kind), &parts[at].kind) {
            (Some(Kind::List(sign)), Kind::List(own)) if sign == own => {
                let other = other(*own);
                let end = parts[at].range.end;
                let inner = parts[at..].iter().take_while(|part| part.range.start < end);
                let items = inner.filter(|part| part.above == Some(at));
                splices.extend(items.filter_map(|item| marked(draft, item, other)));
                parts[at].kind = Kind::List(other);
            }
            (Some(Kind::List(_) | Kind::Code(_)), Kind::Code(code)) => {
                let start = draft.text()[..parts[at].range.start].trim_end_matches(' ').len();
                splices.push(draft.blocks(start..parts[at].range.end, &fenced("", code)));
            }
            _ => {}
        }
    }
    draft.splice(splices);
}

/// The parts of a text in the order of their beginnings.
fn parts(text: &str) -> Vec<Part> {
    let (mut parts, mut open) = (Vec::<Part>::new(), Vec::new());
    for (event, range) in markdown::events(text) {
        match event {
            Event::Start(tag) => {
                let kind = kind(&tag, &text[range.clone()]);
                let above = open.last().copied();
                open.push(parts.len());
                parts.push(Part { above, kind, range });
            }
            Event::End(_) => {
                open.pop();
            }
            Event::Text(words) => {
                let part = open.last().and_then(|part: &usize| parts.get_mut(*part));
                if let Some(Part { kind: Kind::Code(code), .. }) = part {
                    code.push_str(&words);
                }
            }
            _ => {}
        }
    }
    parts
}

fn kind(tag: &Tag<'_>, source: &str) -> Kind {
    match tag {
        Tag::List(_) => Kind::List(sign(source).unwrap_or('-')),
        Tag::CodeBlock(CodeBlockKind::Indented) => Kind::Code(String::new()),
        Tag::HtmlBlock if is_remark(source) => Kind::Remark,
        _ => Kind::Other,
    }
}

/// The sign of the item that a text begins with.
fn sign(source: &str) -> Option<char> {
    source.trim_start().trim_start_matches(|sign: char| sign.is_ascii_digit()).chars().next()
}

fn other(sign: char) -> char {
    match sign {
        '.' => ')',
        ')' => '.',
        '-' => '*',
        _ => '-',
    }
}

/// An item with another sign.
fn marked(draft: &Draft, item: &Part, sign: char) -> Option<Splice> {
    let source = &draft.text()[item.range.clone()];
    let at = item.range.start + source.find(self::sign(source)?)?;
    Some(Splice::new(at..at + 1, sign.to_string()))
}

/// Whether HTML is nothing but comments.
fn is_remark(html: &str) -> bool {
    let mut rest = html.trim();
    while rest.starts_with("<!--") {
        rest = rest[remarks::end(rest, 0).0..].trim();
    }
    rest.is_empty()
}
