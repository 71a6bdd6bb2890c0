//! Markup in titles and names, which are shown as they are written.

use crate::model::{SlipKind, Written, markdown};
use pulldown_cmark::{Event, Tag};
use std::ops::Range;

/// The place of markup in a plain text, if it has any.
pub(super) fn markup(words: &Written) -> Option<Range<usize>> {
    let text = words.value.as_str();
    let slip = words
        .markup()
        .slips
        .iter()
        .find(|slip| slip.kind.is_link() || slip.kind == SlipKind::Emphasis)
        .map(|s| s.range.clone());
    slip.or_else(|| {
        markdown::events(text)
            .find_map(|(event, range)| is_marked(&event, text, &range).then_some(range))
    })
}

/// Whether an event shows something else than is written.
fn is_marked(event: &Event<'_>, text: &str, range: &Range<usize>) -> bool {
    match event {
        Event::Start(tag) => matches!(
            tag,
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
        ),
        Event::Code(_) | Event::InlineHtml(_) => true,
        Event::Text(words) => {
            text[range.clone()].starts_with('&') && **words != text[range.clone()]
        }
        _ => false,
    }
}
