//! The texts of one file as messages for a translator, each with the ids on the way to it; and the ids by which it names
//! other things.
//!
//! Records walk over the nodes that they are read from, by their declarations: so a key that is declared as a text is
//! translated, and its words for authors say to the translator what it is.

use super::{Key, Kind, Node, Role, TextKind, Words};
use crate::source::{FileId, Span};

/// The texts of a file.
pub(crate) struct FileTexts<'n> {
    pub(crate) file: FileId,
    pub(crate) messages: Vec<Message<'n>>,
    /// The part of a playbook's texts that a message belongs to, by its context.
    pub(crate) kind: fn(&str) -> TextKind,
}

/// A text of a file.
#[derive(Debug, Clone)]
pub(crate) struct Message<'n> {
    /// Keys and ids on the way to it: `questions.svc-simplify.levels.none.text`. Items without an id share theirs.
    pub(crate) context: String,
    /// The text.
    pub(crate) words: &'n Words,
    /// How it is set.
    pub(crate) role: Role,
    /// What it is, in words for authors.
    pub(crate) about: &'static [&'static str],
}

/// A value or a key that is the id of something.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Naming<'n> {
    /// What it names.
    pub(crate) kind: Kind,
    /// The id.
    pub(crate) id: &'n str,
    /// Its place.
    pub(crate) span: Span,
}

/// The texts and ids found so far, and the way to the node at hand.
#[derive(Debug, Default)]
pub(crate) struct Messages<'n> {
    pub(crate) found: Vec<Message<'n>>,
    pub(crate) named: Vec<Naming<'n>>,
    path: Vec<&'n str>,
    about: &'static [&'static str],
}

type Walk<'n> = fn(&'n Node, &mut Messages<'n>);

impl<'n> Messages<'n> {
    /// Goes to the value of a key, if the node has it.
    pub(crate) fn key(
        &mut self,
        node: &'n Node,
        key: &'static str,
        about: &'static [&'static str],
        walk: Walk<'n>,
    ) {
        if let Some(value) = node.at(key) {
            let outer = std::mem::replace(&mut self.about, about);
            self.step(key, value, walk);
            self.about = outer;
        }
    }

    /// Goes to the value of a key that the author chose.
    pub(super) fn named(&mut self, key: &'n Key, value: &'n Node, walk: Walk<'n>) {
        if let Some(name) = key.name.as_deref() {
            self.step(name, value, walk);
        }
    }

    /// Goes to an item of a list.
    pub(super) fn item(&mut self, item: &'n Node, walk: Walk<'n>) {
        match item.at("id").and_then(Node::word) {
            Some(id) => self.step(id.value.as_str(), item, walk),
            None => walk(item, self),
        }
    }

    fn step(&mut self, name: &'n str, node: &'n Node, walk: Walk<'n>) {
        self.path.push(name);
        walk(node, self);
        self.path.pop();
    }

    /// Adds the id of something.
    pub(crate) fn name(&mut self, kind: Kind, id: &'n str, span: Span) {
        self.named.push(Naming { kind, id, span });
    }

    /// Adds the text at hand. One that is there by an alias too is a text of its first place.
    pub(crate) fn add(&mut self, role: Role, words: &'n Words) {
        let context = self.path.join(".");
        self.found.push(Message { context, words, role, about: self.about });
    }

    /// Adds the Markdown below the front matter.
    pub(crate) fn add_body(&mut self, words: &'n Words) {
        let about = &["The text of the page."];
        self.found.push(Message { context: "body".to_owned(), words, role: Role::Body, about });
    }
}
