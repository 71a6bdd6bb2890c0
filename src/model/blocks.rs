//! The blocks of a Markdown text, which tell whether other ends of lines make another page of the same words.

use super::{boxes, markdown};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// What a text consists of: the beginning and end of each block, and the words between. Where flowing words go on in another line is
/// not in it.
pub(crate) fn blocks(text: &str) -> Vec<String> {
    let mut blocks = Blocks::default();
    for (event, range) in markdown::events(text) {
        blocks.event(text, event, range);
    }
    blocks.end_words();
    blocks.all
}

#[derive(Default)]
struct Blocks {
    all: Vec<String>,
    words: String,
    in_code: bool,
    /// Whether the words are the title of a fold, which ends with its line.
    in_title: bool,
}

impl Blocks {
    fn event(&mut self, text: &str, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(text, &tag, &range),
            Event::End(end) => self.end(end),
            Event::Text(words) | Event::Html(words) if self.in_code => self.all.push(words.into()),
            Event::SoftBreak if std::mem::take(&mut self.in_title) => self.mark("title"),
            Event::SoftBreak => self.words.push(' '),
            Event::HardBreak => self.mark("break"),
            Event::Rule => self.mark("rule"),
            Event::Text(words)
            | Event::Code(words)
            | Event::Html(words)
            | Event::InlineHtml(words)
            | Event::InlineMath(words)
            | Event::DisplayMath(words)
            | Event::FootnoteReference(words) => self.words.push_str(&words),
            Event::TaskListMarker(is_done) => self.mark(if is_done { "done" } else { "to do" }),
        }
    }

    fn start(&mut self, text: &str, tag: &Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Link { .. }
            | Tag::Image { .. } => return,
            Tag::BlockQuote(kind) => self.in_title = boxes::fold(text, *kind, range).is_some(),
            Tag::CodeBlock(_) | Tag::HtmlBlock => self.in_code = true,
            _ => {}
        }
        self.mark(&format!("{tag:?}"));
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Link
            | TagEnd::Image => {}
            end => {
                self.mark(&format!("{end:?}"));
                (self.in_code, self.in_title) = (false, false);
            }
        }
    }

    /// A mark between words.
    fn mark(&mut self, mark: &str) {
        self.end_words();
        self.all.push(mark.to_owned());
    }

    fn end_words(&mut self) {
        let words = self.words.split_whitespace().collect::<Vec<_>>().join(" ");
        self.words.clear();
        if !words.is_empty() {
            self.all.push(words);
        }
    }
}
