//! Finished HTML as a tree of elements, read by a real tokenizer: nothing here trusts the generator.

use html5gum::{DefaultEmitter, Token, Tokenizer};
use std::collections::BTreeMap;
use std::iter;

/// Elements without an end tag.
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Node {
    Element(Element),
    /// Its white space is single spaces.
    Text(String),
}

#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
    pub(crate) children: Vec<Node>,
}

impl Element {
    /// Parses a document whose elements are all closed; its root has no name.
    pub(crate) fn parse(html: &str) -> Self {
        let mut open = vec![Self::default()];
        // The texts of scripts and styles are no markup.
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
            match token {
                Token::StartTag(tag) => {
                    let attributes = tag.attributes.iter();
                    let attributes = attributes.map(|(name, value)| (text(name), text(value)));
                    let name = text(&tag.name);
                    let is_closed = tag.self_closing || VOID.contains(&name.as_str());
                    let attributes = attributes.collect();
                    open.push(Self { name, attributes, children: Vec::new() });
                    if is_closed {
                        close(&mut open);
                    }
                }
                Token::EndTag(tag) => {
                    let last = &open.last().unwrap().name;
                    assert_eq!(*last, text(&tag.name), "closed in another order than opened");
                    close(&mut open);
                }
                // To a browser without scripts it is markup, and to the tokenizer it is text.
                Token::String(string) if open.last().unwrap().name == "noscript" => {
                    open.last_mut().unwrap().children = Self::parse(&text(&string)).children;
                }
                Token::String(string) => {
                    let words = spaced(&text(&string));
                    if words != " " {
                        open.last_mut().unwrap().children.push(Node::Text(words));
                    }
                }
                _ => {}
            }
        }
        assert_eq!(open.len(), 1, "{} is not closed", open.last().unwrap().name);
        open.remove(0)
    }

    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    pub(crate) fn has_class(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|all| all.split_whitespace().any(|one| one == class))
    }

    /// This element and all below it, in the order of the document.
    pub(crate) fn all(&self) -> Box<dyn Iterator<Item = &Element> + '_> {
        let below = self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element.all()),
            Node::Text(_) => None,
        });
        Box::new(iter::once(self).chain(below.flatten()))
    }

    /// The elements of this name, in the order of the document.
    pub(crate) fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.all().filter(move |element| element.name == name)
    }

    /// The words in it.
    pub(crate) fn words(&self) -> String {
        let words = self.children.iter().map(|node| match node {
            Node::Element(element) => element.words(),
            Node::Text(words) => words.clone(),
        });
        words.collect::<String>().trim().to_owned()
    }
}

fn close(open: &mut Vec<Element>) {
    let last = open.pop().unwrap();
    let parent = open.last_mut().expect("an end tag too many");
    parent.children.push(Node::Element(last));
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("pages are UTF-8")
}

/// A text with single spaces, also where it begins and ends with white space.
fn spaced(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let space = |is_there| if is_there { " " } else { "" };
    let inner = words.join(" ");
    let (start, end) = (text.starts_with(char::is_whitespace), text.ends_with(char::is_whitespace));
    if inner.is_empty() { " ".to_owned() } else { format!("{}{inner}{}", space(start), space(end)) }
}
