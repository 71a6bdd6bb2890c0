//! One constructor for each code: every message beside its help.

mod content;
mod editions;
mod events;
mod files;
mod keys;
mod layout;
mod media;
mod moves;
mod questions;
mod slips;
mod texts;
mod theme;
mod translations;
mod types;

pub(crate) use keys::id_help;
pub(crate) use types::{Found, Wanted, meant_as_flag};

use super::{Code, Diagnostic, Label};
use crate::source::{Span, is_forbidden};
use std::borrow::Cow;

type Words = Cow<'static, str>;

impl Diagnostic {
    fn new(
        code: Code,
        span: Option<Span>,
        label: impl Into<Words>,
        message: String,
        help: String,
    ) -> Self {
        let label = span.map(|span| Label { span, text: brief(label.into(), 100) });
        let (message, help) = (brief(message.into(), 400), brief(help.into(), 600));
        Self { code, severity: code.default_severity(), message, label, related: None, help }
    }

    /// One whose words are always the same.
    fn fixed(
        code: Code,
        span: Span,
        label: &'static str,
        message: &'static str,
        help: &'static str,
    ) -> Self {
        Self {
            code,
            severity: code.default_severity(),
            message: message.into(),
            label: Some(Label { span, text: label.into() }),
            related: None,
            help: help.into(),
        }
    }

    fn and(mut self, span: Span, text: &'static str) -> Self {
        self.related = Some(Box::new(Label { span, text: text.into() }));
        self
    }
}

/// A text of at most `most` bytes as it is shown; a longer one loses its middle, since its end says what
/// it is about.
fn brief(text: Words, most: usize) -> Words {
    let cost = |c: char| if is_forbidden(c) { c.escape_unicode().len() } else { c.len_utf8() };
    let kept = |characters: &mut dyn Iterator<Item = char>, most: usize| {
        let mut room = most;
        let fits = |c: &char| {
            let rest = room.checked_sub(cost(*c));
            room = rest.unwrap_or(0);
            rest.is_some()
        };
        characters.take_while(fits).map(char::len_utf8).sum::<usize>()
    };
    if kept(&mut text.chars(), most) == text.len() {
        return text;
    }
    let head = kept(&mut text.chars(), most * 3 / 4);
    let tail = kept(&mut text.chars().rev(), most / 4 - 4);
    format!("{} … {}", &text[..head], &text[text.len() - tail..]).into()
}
