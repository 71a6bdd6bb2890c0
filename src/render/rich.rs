//! Markdown for scripts, which make elements of it and never markup.

use super::at::At;
use super::markdown::{is_hidden, url};
use crate::model::{Reference, Text, markdown};
use pulldown_cmark::{CodeBlockKind, Event, Tag};
use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};

/// Words, an element, or several of these one after another.
#[derive(Debug)]
pub(super) enum Rich {
    /// `"words"`
    Words(String),
    /// `["a", "URL", …]`; the URL of anything but a link is null.
    Element(&'static str, Option<String>, Vec<Rich>),
    /// `[…]`, of elements and words: the text itself.
    All(Vec<Rich>),
}

impl Serialize for Rich {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Words(words) => serializer.serialize_str(words),
            Self::All(parts) => serializer.collect_seq(parts),
            Self::Element(name, url, parts) => {
                let mut list = serializer.serialize_seq(Some(parts.len() + 2))?;
                list.serialize_element(name)?;
                list.serialize_element(url)?;
                parts.iter().try_for_each(|part| list.serialize_element(part))?;
                list.end()
            }
        }
    }
}

/// A text with its marks, without footnotes and with the descriptions of its images. One paragraph is
/// given without its element; words alone as words.
pub(super) fn rich(at: &At<'_>, text: &Text) -> Rich {
    if markdown::is_plain(text.as_str()) {
        return Rich::Words(at.words(text));
    }
    let mut open: Vec<(&'static str, Option<String>, Vec<Rich>)> = vec![("", None, Vec::new())];
    for (event, range) in markdown::events(text.as_str()) {
        let last = &mut open.last_mut().expect("the text itself stays open").2;
        match event {
            Event::Start(tag) => open.push((name(&tag), link(at, &tag), Vec::new())),
            Event::End(_) => close(&mut open),
            Event::Text(words) | Event::Html(words) | Event::InlineHtml(words) => {
                add(last, &at.part_of(text, &words, &range));
            }
            Event::Code(words) => {
                last.push(Rich::Element("code", None, vec![Rich::Words(words.to_string())]));
            }
            Event::SoftBreak => add(last, " "),
            Event::HardBreak => last.push(Rich::Element("br", None, Vec::new())),
            Event::TaskListMarker(is_done) => add(last, if is_done { "☑ " } else { "☐ " }),
            _ => {}
        }
    }
    let mut parts = open.pop().map(|(_, _, parts)| parts).unwrap_or_default();
    if let [Rich::Element("p", None, inner)] = parts.as_mut_slice() {
        parts = std::mem::take(inner);
    }
    match parts.as_mut_slice() {
        [Rich::Words(words)] => Rich::Words(std::mem::take(words)),
        _ => Rich::All(parts),
    }
}

fn add(parts: &mut Vec<Rich>, words: &str) {
    match parts.last_mut() {
        Some(Rich::Words(before)) => before.push_str(words),
        _ => parts.push(Rich::Words(words.to_owned())),
    }
}

/// Puts the element that was opened last into the one before, or its content where it has no name.
fn close(open: &mut Vec<(&'static str, Option<String>, Vec<Rich>)>) {
    let Some((name, url, parts)) = open.pop() else { return };
    let Some((_, _, outer)) = open.last_mut() else { return };
    match name {
        SKIPPED => {}
        "" => outer.extend(parts),
        name => outer.push(Rich::Element(name, url, parts)),
    }
}

/// The name of an element that is left out.
const SKIPPED: &str = "-";

fn name(tag: &Tag<'_>) -> &'static str {
    match tag {
        Tag::Paragraph | Tag::Heading { .. } => "p",
        Tag::BlockQuote(_) => "blockquote",
        Tag::CodeBlock(CodeBlockKind::Indented | CodeBlockKind::Fenced(_)) => "pre",
        Tag::List(None) => "ul",
        Tag::List(Some(_)) => "ol",
        Tag::Item => "li",
        Tag::Table(_) => "table",
        Tag::TableHead | Tag::TableRow => "tr",
        Tag::TableCell => "td",
        Tag::Emphasis => "em",
        Tag::Strong => "strong",
        Tag::Strikethrough => "del",
        Tag::Link { .. } => "a",
        Tag::FootnoteDefinition(_) => SKIPPED,
        _ => "",
    }
}

fn link(at: &At<'_>, tag: &Tag<'_>) -> Option<String> {
    let Tag::Link { dest_url, .. } = tag else { return None };
    match Reference::parse(dest_url) {
        Reference::Outside(_) => Some(dest_url.to_string()),
        Reference::Own { .. } if is_hidden(at, dest_url) => None,
        Reference::Own { .. } => Some(url(at, dest_url)),
        _ => None,
    }
}
