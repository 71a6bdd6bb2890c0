//! The blocks of HTML of a text, and where each of their bytes is.

use super::tree::{TagAt, tags as tags_of};
use crate::model::markdown;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::collections::HashMap;
use std::ops::Range;

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

/// A block with its tags.
pub(super) struct Tagged {
    pub(super) block: Block,
    pub(super) tags: Vec<TagAt>,
}

impl Tagged {
    pub(super) fn of(block: Block) -> Self {
        Self { tags: tags_of(&block.html), block }
    }
}

/// For each block, the end tag of the element that it begins with, in this block or in one that follows.
pub(super) fn closes(blocks: &[Tagged]) -> Vec<Option<Range<usize>>> {
    let mut closes = vec![None; blocks.len()];
    // Of each name, the elements that are open: the block that one begins, if it is the first in it.
    let mut open: HashMap<&str, Vec<Option<usize>>> = HashMap::new();
    for (at, Tagged { block, tags }) in blocks.iter().enumerate() {
        for (place, tag) in tags.iter().enumerate() {
            let others = open.entry(&tag.name).or_default();
            if tag.start.is_some() {
                others.push((place == 0).then_some(at));
            } else if let Some(Some(start)) = others.pop() {
                let range = &tag.range;
                closes[start] = Some(block.place(range.start)..block.place(range.end));
            }
        }
    }
    closes
}
