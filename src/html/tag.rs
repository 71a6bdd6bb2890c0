//! A start tag with its attributes.

use super::escape;
use std::ops::Range;

/// A start tag, its names in small letters and its values without quotes and references.
#[derive(Debug, Default)]
pub(crate) struct Tag {
    /// The name, then the names and values of the attributes.
    text: String,
    /// As much of that as was read, while the tag is read.
    read: Vec<u8>,
    name_length: usize,
    attributes: Vec<Place>,
    /// The attribute being read.
    open: Option<Place>,
    is_closed: bool,
    span: Range<usize>,
}

/// Where an attribute is in the text of its tag; without a value where the tag only names it.
#[derive(Debug, Clone)]
struct Place {
    name: Range<usize>,
    value: Option<Range<usize>>,
}

/// An attribute of a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Attribute<'a> {
    /// In small letters.
    pub name: &'a str,
    /// `None` where the tag only names it, as in `<a download>`.
    pub value: Option<&'a str>,
}

impl Tag {
    /// In small letters.
    pub(crate) fn name(&self) -> &str {
        self.part(0..self.name_length)
    }

    /// Its place, with `<` and `>`.
    pub(crate) fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// Its attributes, in order. Of two with one name, browsers know the first.
    pub(crate) fn attributes(&self) -> impl Iterator<Item = Attribute<'_>> {
        self.attributes.iter().map(|place| Attribute {
            name: self.part(place.name.clone()),
            value: place.value.clone().map(|value| self.part(value)),
        })
    }

    /// The value of an attribute, which is empty where the tag only names it.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes().find(|attribute| attribute.name == name)?;
        Some(found.value.unwrap_or_default())
    }

    /// Whether an attribute that is a list has a word, in capitals or in small letters.
    pub(crate) fn has_word(&self, name: &str, word: &str) -> bool {
        let words = self.get(name).unwrap_or_default().split_ascii_whitespace();
        words.into_iter().any(|found| found.eq_ignore_ascii_case(word))
    }

    /// Whether it loads a stylesheet.
    pub(crate) fn is_stylesheet(&self) -> bool {
        self.name() == "link" && self.has_word("rel", "stylesheet")
    }

    /// Whether it is the page's content security policy.
    pub(crate) fn is_policy(&self) -> bool {
        self.name() == "meta" && self.has_word("http-equiv", "content-security-policy")
    }

    fn part(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    pub(super) fn begin(&mut self) {
        self.read.clear();
        self.attributes.clear();
        (self.open, self.name_length, self.is_closed) = (None, 0, false);
    }

    pub(super) fn push_name(&mut self, text: &[u8]) {
        self.read.extend_from_slice(text);
        self.name_length = self.read.len();
    }

    /// Whether it is read as far as its name, and that is this one.
    pub(super) fn is_called(&self, name: &[u8]) -> bool {
        self.read == name
    }

    pub(super) fn begin_attribute(&mut self) {
        self.end_attribute();
        let end = self.read.len();
        self.open = Some(Place { name: end..end, value: None });
    }

    pub(super) fn push_attribute_name(&mut self, text: &[u8]) {
        self.read.extend_from_slice(text);
        if let Some(open) = &mut self.open {
            open.name.end = self.read.len();
        }
    }

    pub(super) fn begin_value(&mut self) {
        let end = self.read.len();
        if let Some(open) = &mut self.open {
            open.value.get_or_insert(end..end);
        }
    }

    pub(super) fn push_value(&mut self, text: &[u8]) {
        self.begin_value();
        self.read.extend_from_slice(text);
        if let Some(value) = self.open.as_mut().and_then(|open| open.value.as_mut()) {
            value.end = self.read.len();
        }
    }

    pub(super) fn close(&mut self) {
        self.is_closed = true;
    }

    pub(super) fn end(&mut self, span: Range<usize>) {
        self.end_attribute();
        self.span = span;
        self.text.clear();
        self.text.push_str(std::str::from_utf8(&self.read).unwrap_or_default());
    }

    fn end_attribute(&mut self) {
        let Some(open) = self.open.take() else { return };
        let name = &self.read[open.name.clone()];
        if !self.attributes.iter().any(|known| &self.read[known.name.clone()] == name) {
            self.attributes.push(open);
        }
    }
}

/// Writes a tag with these attributes in place of its own.
pub(crate) fn write_tag(html: &mut String, tag: &Tag, attributes: &[(String, Option<String>)]) {
    html.push('<');
    html.push_str(tag.name());
    for (name, value) in attributes {
        html.push(' ');
        html.push_str(name);
        if let Some(value) = value {
            html.push_str("=\"");
            html.push_str(&escape(value));
            html.push('"');
        }
    }
    html.push_str(if tag.is_closed { "/>" } else { ">" });
}
