//! The messages of one file of interface strings.

use super::ThemeFile;
use crate::diag::Diagnostic;
use crate::source::{FileId, Span};
use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, Message, Pattern, PatternElement, Term};
use std::borrow::Cow;
use std::sync::Arc;

/// A file of interface strings, parsed.
#[derive(Debug, Clone)]
pub(crate) struct Messages {
    /// The playbook's file; `None` for the theme's own.
    pub(crate) origin: Option<FileId>,
    pub(crate) resource: Arc<FluentResource>,
}

impl Messages {
    /// Parses a file. A part that is not a message is reported and left out.
    pub(super) fn parse(file: &ThemeFile<'_>, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let parsed = FluentResource::try_new(file.text.to_owned());
        let resource = parsed.unwrap_or_else(|(resource, errors)| {
            diagnostics.extend(errors.iter().map(|error| {
                let (start, end) = (error.pos.start, error.pos.end);
                let span = file.origin.map(|file| Span { file, start, end });
                let message = format!("this is not a Fluent message: {error}");
                Diagnostic::unknown_message(span, message)
            }));
            resource
        });
        Self { origin: file.origin, resource: Arc::new(resource) }
    }

    /// Its text.
    pub(crate) fn text(&self) -> &str {
        self.resource.source()
    }

    /// The ids of its messages, in the order of the file.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.texts().map(|(id, _)| id)
    }

    /// Its messages by their ids, in the order of the file.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (&str, &Pattern<&str>)> {
        self.resource.entries().filter_map(|entry| match entry {
            Entry::Message(Message { id, value: Some(text), .. }) => Some((id.name, text)),
            _ => None,
        })
    }

    /// What messages can name: the messages, and the terms with `-` before their ids.
    pub(crate) fn patterns(&self) -> impl Iterator<Item = (Cow<'_, str>, &Pattern<&str>)> {
        let terms = self.resource.entries().filter_map(|entry| match entry {
            Entry::Term(Term { id, value, .. }) => Some((format!("-{}", id.name).into(), value)),
            _ => None,
        });
        self.texts().map(|(id, text)| (id.into(), text)).chain(terms)
    }

    /// Its messages with how many words each has; of those with a form for each number, those of the last form.
    pub(crate) fn words(&self) -> impl Iterator<Item = (&str, usize)> {
        self.texts().map(|(id, text)| (id, count(text)))
    }
}

fn count(pattern: &Pattern<&str>) -> usize {
    let of = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => value.split_whitespace().count(),
        PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
            variants.last().map_or(0, |variant| count(&variant.value))
        }
        PatternElement::Placeable { .. } => 0,
    };
    pattern.elements.iter().map(of).sum()
}
