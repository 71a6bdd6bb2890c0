//! HTML as a tree of elements, as far as the words of a text need one.

use super::names::is_element;
use crate::html::{Event, Tag, is_void, read};
use std::ops::Range;

/// Elements deeper in others than this are read as if they were side by side.
const DEEPEST: usize = 64;

/// An element or a text.
#[derive(Debug)]
pub(super) enum Node {
    Element(Element),
    Text(String),
}

/// An element, its names in small letters.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) children: Vec<Node>,
    /// Whether its tag says that it holds nothing: `<Card />`.
    pub(super) is_whole: bool,
}

impl Element {
    /// The element of a tag in this HTML.
    pub(super) fn of(tag: &Tag, html: &str) -> Self {
        let attributes = tag
            .attributes()
            .map(|one| (one.name.to_owned(), one.value.unwrap_or_default().to_owned()))
            .collect();
        let is_whole = html[tag.span()].ends_with("/>");
        Self { name: tag.name().to_owned(), attributes, children: Vec::new(), is_whole }
    }

    /// The value of an attribute; empty where there is none.
    pub(super) fn get(&self, name: &str) -> &str {
        self.attributes.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.attributes.iter().any(|(key, _)| key == name)
    }

    /// The elements directly in it.
    pub(super) fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// All its words, as they are written.
    pub(super) fn words(&self) -> String {
        let words = self.children.iter().map(|node| match node {
            Node::Element(element) if element.name == "br" => "\n".to_owned(),
            Node::Element(element) => element.words(),
            Node::Text(text) => text.clone(),
        });
        words.collect()
    }
}

/// Open elements that end where another begins.
fn ends_before(open: &str, next: &str) -> bool {
    match open {
        "li" => next == "li",
        "dt" | "dd" => matches!(next, "dt" | "dd"),
        "td" | "th" => matches!(next, "td" | "th" | "tr" | "tbody" | "tfoot"),
        "tr" => matches!(next, "tr" | "tbody" | "tfoot"),
        "thead" | "tbody" => matches!(next, "tbody" | "tfoot"),
        "p" => matches!(
            next,
            "p" | "div"
                | "ul"
                | "ol"
                | "table"
                | "h1"
                | "h2"
                | "h3"
                | "h4"
                | "pre"
                | "blockquote"
                | "section"
        ),
        _ => false,
    }
}

/// Reads HTML into a tree. What is never ended ends with the text.
pub(super) fn parse(html: &str) -> Vec<Node> {
    let mut open = vec![Element::default()];
    read(html, |event| match event {
        Event::Start(tag) => {
            while open.len() > 1
                && open.last().is_some_and(|last| ends_before(&last.name, tag.name()))
            {
                close(&mut open);
            }
            let element = Element::of(tag, html);
            let is_whole = !is_element(&element.name) && element.is_whole;
            let is_leaf = is_whole || is_void(&element.name) || open.len() > DEEPEST;
            match open.last_mut() {
                Some(last) if is_leaf => last.children.push(Node::Element(element)),
                _ => open.push(element),
            }
        }
        Event::End(name, _) => {
            if let Some(at) = open.iter().skip(1).rposition(|element| element.name == name) {
                while open.len() > at + 1 {
                    close(&mut open);
                }
            }
        }
        Event::Text(text) => {
            if let Some(last) = open.last_mut() {
                last.children.push(Node::Text(text.to_owned()));
            }
        }
        Event::Gap => {}
    });
    while open.len() > 1 {
        close(&mut open);
    }
    open.pop().map(|root| root.children).unwrap_or_default()
}

/// The same, where words may be Markdown: there, a sign that is written as `&lt;` begins no tag either.
pub(super) fn parse_words(html: &str, is_markdown: bool) -> Vec<Node> {
    if is_markdown { parse(&html.replace("&lt;", "&amp;lt;")) } else { parse(html) }
}

fn close(open: &mut Vec<Element>) {
    if let (Some(element), Some(above)) = (open.pop(), open.last_mut()) {
        above.children.push(Node::Element(element));
    }
}

/// A tag by its place.
#[derive(Debug)]
pub(super) struct TagAt {
    /// In small letters.
    pub(super) name: String,
    /// Without children; `None` for an end tag.
    pub(super) start: Option<Element>,
    pub(super) range: Range<usize>,
}

/// Every tag of HTML, in order.
pub(super) fn tags(html: &str) -> Vec<TagAt> {
    let mut found = Vec::new();
    read(html, |event| match event {
        Event::Start(tag) => found.push(TagAt {
            name: tag.name().to_owned(),
            range: tag.span(),
            start: Some(Element::of(tag, html)),
        }),
        Event::End(name, range) => found.push(TagAt { name: name.to_owned(), start: None, range }),
        Event::Text(_) | Event::Gap => {}
    });
    found
}

/// The place among tags of the end of the element that the first of them begins.
pub(super) fn end_of<'a>(tags: impl IntoIterator<Item = &'a TagAt>) -> Option<usize> {
    let mut tags = tags.into_iter().enumerate();
    let (_, first) = tags.next()?;
    first.start.as_ref()?;
    if is_void(&first.name) {
        return Some(0);
    }
    let mut depth = 1;
    for (index, tag) in tags.filter(|(_, tag)| tag.name == first.name) {
        depth = if tag.start.is_some() { depth + 1 } else { depth - 1 };
        if depth == 0 {
            return Some(index);
        }
    }
    None
}
