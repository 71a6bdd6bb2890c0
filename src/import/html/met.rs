//! Tags in the middle of Markdown, and what is around each.

use super::tree::{TagAt, tags as tags_of};
use crate::model::markdown;
use pulldown_cmark::{Event, TagEnd};

/// A tag of running words.
pub(super) struct Met {
    pub(super) tag: TagAt,
    /// What is around it.
    pub(super) around: Around,
    /// Whether no words of its block come after it.
    pub(super) is_last: bool,
}

impl Met {
    /// Whether a break can begin no new line there.
    pub(super) fn is_flat(&self) -> bool {
        self.around.flat > 0
    }
}

/// What is around the words at hand.
#[derive(Default, Clone, Copy)]
pub(super) struct Around {
    /// The number of blocks that began or ended.
    pub(super) block: usize,
    /// How many headings and tables, links and bold words are open.
    flat: usize,
    pub(super) links: usize,
    pub(super) strong: usize,
}

impl Around {
    fn event(&mut self, event: &Event<'_>) {
        let (is_start, end) = match event {
            Event::Start(tag) => (true, tag.to_end()),
            Event::End(end) => (false, *end),
            _ => return,
        };
        let count = match end {
            TagEnd::Emphasis | TagEnd::Strikethrough | TagEnd::Image => return,
            TagEnd::Link => &mut self.links,
            TagEnd::Strong => &mut self.strong,
            end => {
                self.block += 1;
                match end {
                    TagEnd::Heading(_) | TagEnd::Table => &mut self.flat,
                    _ => return,
                }
            }
        };
        *count = if is_start { *count + 1 } else { count.saturating_sub(1) };
    }
}

/// Every tag in running words.
pub(super) fn met(text: &str) -> Vec<Met> {
    let (mut found, mut around) = (Vec::<Met>::new(), Around::default());
    for (event, range) in markdown::events(text) {
        around.event(&event);
        let Event::InlineHtml(html) = event else {
            let is_word = !matches!(event, Event::Start(_) | Event::End(_) | Event::SoftBreak);
            if let Some(last) = found.last_mut().filter(|_| is_word) {
                last.is_last &= last.around.block != around.block;
            }
            continue;
        };
        let Some(tag) = tags_of(&html).into_iter().next() else { continue };
        if let Some(last) = found.last_mut() {
            last.is_last &= last.around.block != around.block;
        }
        found.push(Met { tag: TagAt { range, ..tag }, around, is_last: true });
    }
    found
}
