//! What the tokenizer says, put together into events.

use super::Event;
use super::pieces::GAP;
use super::tag::Tag;
use html5gum::{Emitter, Error, State, naive_next_state};
use std::convert::Infallible;

/// Hears the tokenizer, and tells tags and texts.
pub(super) struct Listener<'a> {
    hear: &'a mut dyn FnMut(Event<'_>),
    /// How far the tokenizer has read.
    at: usize,
    /// Where the last `<` is.
    opened: usize,
    text: Vec<u8>,
    tag: Tag,
    is_end_tag: bool,
    last_start: Vec<u8>,
    /// How many elements of another language, such as SVG, are open.
    foreign: usize,
}

impl<'a> Listener<'a> {
    pub(super) fn new(hear: &'a mut dyn FnMut(Event<'_>)) -> Self {
        Self {
            hear,
            at: 0,
            opened: 0,
            text: Vec::new(),
            tag: Tag::default(),
            is_end_tag: false,
            last_start: Vec::new(),
            foreign: 0,
        }
    }

    fn tell_text(&mut self) {
        if !self.text.is_empty() {
            let text = std::str::from_utf8(&self.text);
            (self.hear)(Event::Text(text.expect("pieces of text are cut between characters")));
            self.text.clear();
        }
    }

    fn tell_start(&mut self) -> Option<State> {
        (self.hear)(Event::Start(&self.tag));
        let name = self.tag.name();
        self.last_start.clear();
        self.last_start.extend_from_slice(name.as_bytes());
        self.foreign += usize::from(is_foreign(name));
        // In other languages no element is read as raw text; `noscript` is read as readers without scripts see it.
        if self.foreign > 0 || name == "noscript" {
            None
        } else {
            naive_next_state(&self.last_start)
        }
    }

    fn tell_end(&mut self) {
        let name = self.tag.name();
        self.foreign -= usize::from(is_foreign(name)).min(self.foreign);
        (self.hear)(Event::End(name, self.tag.span()));
    }
}

/// Whether an element begins another language.
fn is_foreign(name: &str) -> bool {
    matches!(name, "svg" | "math")
}

impl Emitter for Listener<'_> {
    type Token = Infallible;

    fn pop_token(&mut self) -> Option<Infallible> {
        None
    }

    fn emit_eof(&mut self) {
        self.tell_text();
    }

    fn emit_string(&mut self, text: &[u8]) {
        if text == GAP.as_bytes() {
            self.tell_text();
            (self.hear)(Event::Gap);
        } else {
            self.text.extend_from_slice(text);
        }
    }

    fn start_open_tag(&mut self) {
        self.opened = self.at - 1;
    }

    fn init_start_tag(&mut self) {
        self.tag.begin();
        self.is_end_tag = false;
    }

    fn init_end_tag(&mut self) {
        self.tag.begin();
        self.is_end_tag = true;
    }

    fn push_tag_name(&mut self, name: &[u8]) {
        self.tag.push_name(name);
    }

    fn init_attribute(&mut self) {
        self.tag.begin_attribute();
    }

    fn push_attribute_name(&mut self, name: &[u8]) {
        self.tag.push_attribute_name(name);
    }

    fn init_attribute_value(&mut self) {
        self.tag.begin_value();
    }

    fn push_attribute_value(&mut self, value: &[u8]) {
        self.tag.push_value(value);
    }

    fn set_self_closing(&mut self) {
        self.tag.close();
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        self.tell_text();
        self.tag.end(self.opened..self.at);
        if self.is_end_tag {
            self.tell_end();
            return None;
        }
        self.tell_start()
    }

    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        self.is_end_tag && self.tag.is_called(&self.last_start)
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&mut self) -> bool {
        self.foreign > 0
    }

    fn move_position(&mut self, offset: isize) {
        self.at = self.at.saturating_add_signed(offset);
    }

    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn set_last_start_tag(&mut self, _: Option<&[u8]>) {}
    fn emit_error(&mut self, _: Error) {}
    fn init_comment(&mut self) {}
    fn push_comment(&mut self, _: &[u8]) {}
    fn emit_current_comment(&mut self) {}
    fn init_doctype(&mut self) {}
    fn push_doctype_name(&mut self, _: &[u8]) {}
    fn set_doctype_public_identifier(&mut self, _: &[u8]) {}
    fn set_doctype_system_identifier(&mut self, _: &[u8]) {}
    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}
    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}
    fn set_force_quirks(&mut self) {}
    fn emit_current_doctype(&mut self) {}
}
