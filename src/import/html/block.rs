//! The blocks of HTML of a text, and where each of their bytes is.

use crate::model::markdown;
use pulldown_cmark::{Event, Tag, TagEnd};

/// A block of HTML.
pub(super) struct Block {
    /// Its text without what its lines begin with.
    pub(super) html: String,
    /// Where each line is: in the block, and in the text.
    lines: Vec<(usize, usize)>,
    pub(super) end: usize,
}

impl Block {
    /// The place in the text of a place in the block.
    pub(super) fn place(&self, at: usize) -> usize {
        let line = self.lines.partition_point(|(start, _)| *start <= at).saturating_sub(1);
        let (start, place) = self.lines.get(line).copied().unwrap_or((0, self.end));
        (place + at - start).min(self.end)
    }
}

/// Every block of HTML of a text.
pub(super) fn found(text: &str) -> Vec<Block> {
    let mut found: Vec<Block> = Vec::new();
    let mut is_open = false;
    for (event, range) in markdown::events(text) {
        match event {
            Event::Start(Tag::HtmlBlock) => {
                found.push(Block { html: String::new(), lines: Vec::new(), end: range.end });
                is_open = true;
            }
            Event::End(TagEnd::HtmlBlock) => is_open = false,
            Event::Html(html) if is_open => {
                if let Some(block) = found.last_mut() {
                    block.lines.push((block.html.len(), range.start));
                    block.html.push_str(&html);
                }
            }
            _ => {}
        }
    }
    found.retain(|block| !block.html.trim().is_empty());
    found
}
