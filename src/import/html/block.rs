//! The blocks of HTML of a text, and where each of their bytes is.

use super::tree::{TagAt, tags as tags_of};
use crate::model::markdown;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::collections::{HashMap, HashSet};
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

/// Where the elements of blocks end.
pub(super) struct Ends {
    /// For each block, the end tag of the element that it begins with, in this block or in one that follows.
    pub(super) closes: Vec<Option<Range<usize>>>,
    /// Blocks that begin with the end of a group behind the first tag of another block, which is not looked at yet.
    pub(super) waiting: HashSet<usize>,
}

impl Ends {
    pub(super) fn of(blocks: &[Tagged]) -> Self {
        let mut ends = Self { closes: vec![None; blocks.len()], waiting: HashSet::new() };
        // Of each name, the elements that are open: the block that each is in, and its place among the tags there.
        let mut open: HashMap<&str, Vec<(usize, usize)>> = HashMap::new();
        for (at, Tagged { block, tags }) in blocks.iter().enumerate() {
            for (place, tag) in tags.iter().enumerate() {
                let others = open.entry(&tag.name).or_default();
                if tag.start.is_some() {
                    others.push((at, place));
                    continue;
                }
                match others.pop() {
                    Some((start, 0)) => {
                        let range = &tag.range;
                        ends.closes[start] = Some(block.place(range.start)..block.place(range.end));
                    }
                    Some((start, _)) if start < at && place == 0 && is_group(&tag.name) => {
                        ends.waiting.insert(at);
                    }
                    _ => {}
                }
            }
        }
        ends
    }
}

/// Whether what is in an element belongs together also where Markdown is in it.
pub(super) fn is_group(name: &str) -> bool {
    matches!(name, "table" | "ul" | "ol" | "dl" | "pre" | "details")
}
