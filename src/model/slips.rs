//! What looks like markup in a text but is not, so that its signs are shown, and words of a text
//! that are not shown at all.

mod blocks;
mod brackets;
mod kinds;
mod lines;
mod literal;
mod notes;
mod signs;

pub(crate) use kinds::{Slip, SlipKind};

use super::boxes;
use literal::{Literal, Pieces};
use notes::Notes;
use pulldown_cmark::{CodeBlockKind, Event, LinkType, Tag, TagEnd};
use std::ops::Range;

/// Finds slips while the events of a text pass by.
pub(super) struct Finder<'a> {
    text: &'a str,
    found: Vec<Slip>,
    pieces: Pieces,
    notes: Notes,
    /// Up to where the text is shown, or is known to be no words.
    shown: usize,
    /// How many links and images are open.
    closed: usize,
    is_code: bool,
    /// How many quotations are open.
    quotes: usize,
    /// Where a bare address ends that became a link.
    address_end: Option<usize>,
}

impl<'a> Finder<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            found: Vec::new(),
            pieces: Pieces::default(),
            notes: Notes::default(),
            shown: 0,
            closed: 0,
            is_code: false,
            quotes: 0,
            address_end: None,
        }
    }

    pub(super) fn event(&mut self, event: &Event<'_>, range: &Range<usize>) {
        if !matches!(event, Event::Start(_) | Event::End(_)) {
            self.pieces.touch(range.start);
        }
        match event {
            Event::Start(tag) => {
                self.gap(range.start);
                return self.start(tag, range);
            }
            Event::End(tag) => self.end(*tag, range),
            Event::Text(words) => {
                self.gap(range.start);
                if self.closed == 0 && !self.is_code && words.len() == range.len() {
                    self.pieces.text(self.text, range);
                }
            }
            Event::SoftBreak | Event::HardBreak => {
                self.gap(range.start);
                self.pieces.line_break(range.start);
            }
            Event::FootnoteReference(label) => {
                self.gap(range.start);
                self.notes.mark(label);
            }
            _ => self.gap(range.start),
        }
        self.shown = self.shown.max(range.end);
    }

    /// What was found in the whole text.
    pub(super) fn finish(mut self) -> Vec<Slip> {
        self.flush();
        self.gap(self.text.len());
        self.notes.finish(&mut self.found);
        self.found
    }

    fn report(&mut self, kind: SlipKind, range: Range<usize>) {
        self.found.push(Slip { kind, range });
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. } => {
                self.link(*link_type, id, range);
                return;
            }
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => {
                self.pieces.touch(range.start);
                if let Some(end) = self.address_end.filter(|end| *end == range.start) {
                    self.report(SlipKind::CutAddress, end..range.end);
                }
                return;
            }
            _ => self.flush(),
        }
        self.pieces.begin(tag);
        match tag {
            Tag::BlockQuote(kind) => {
                self.quotes += 1;
                self.shown =
                    boxes::mark_end(self.text, *kind, range).unwrap_or(self.shown).max(self.shown);
            }
            Tag::CodeBlock(kind) => {
                self.is_code = true;
                self.code(kind, range);
            }
            Tag::Item => {
                self.shown = self.shown.max(range.start + marker(&self.text[range.clone()]));
            }
            Tag::FootnoteDefinition(label) => {
                let source = &self.text[range.clone()];
                let head = source.find("]:").map_or(0, |at| at + "]:".len());
                self.shown = self.shown.max(range.start + head);
                self.notes.note(label, range.clone(), &mut self.found);
            }
            _ => {}
        }
    }

    fn link(&mut self, link_type: LinkType, id: &str, range: &Range<usize>) {
        self.pieces.touch(range.start);
        let is_bare = matches!(link_type, LinkType::Autolink | LinkType::Email)
            && !self.text[range.start..].starts_with('<');
        if is_bare {
            // Texts around it were joined, and do not begin at their odd signs.
            self.pieces.look();
            self.address_end = Some(range.end);
        } else {
            self.closed += 1;
        }
        if matches!(link_type, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut) {
            self.notes.refer(id);
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => {}
            TagEnd::Link | TagEnd::Image => {
                let was_bare = self.closed == 0 || self.address_end == Some(range.end);
                self.closed -= usize::from(!was_bare);
            }
            TagEnd::CodeBlock => self.is_code = false,
            TagEnd::Heading(_) | TagEnd::HtmlBlock => self.flush(),
            TagEnd::TableRow | TagEnd::TableHead => self.end_row(range),
            tag => {
                self.flush();
                self.gap(range.end);
                self.quotes -= usize::from(matches!(tag, TagEnd::BlockQuote(_)));
                if tag == TagEnd::FootnoteDefinition {
                    self.notes.end_note();
                }
            }
        }
    }

    fn end_row(&mut self, range: &Range<usize>) {
        self.flush();
        let rest = self.shown.min(range.end)..range.end;
        if has_words(&self.text[rest.clone()]) {
            self.report(SlipKind::SurplusCells, trimmed(self.text, rest));
        }
    }

    fn code(&mut self, kind: &CodeBlockKind<'_>, range: &Range<usize>) {
        let source = &self.text[range.clone()];
        let line = range.start..range.start + first_line(source).trim_end().len();
        let slip = match kind {
            CodeBlockKind::Fenced(language) => {
                self.shown = self.shown.max(line.end);
                blocks::fence(source).or_else(|| blocks::drawing(language))
            }
            CodeBlockKind::Indented => blocks::indented(source),
        };
        if let Some(kind) = slip {
            self.report(kind, line);
        }
    }

    /// Looks at the words between the end of what was shown last and an offset.
    fn gap(&mut self, at: usize) {
        if at > self.shown {
            let gap = self.shown..at;
            if has_words(&self.text[gap.clone()]) {
                self.notes.unshown(self.text, gap, &mut self.found);
            }
            self.shown = at;
        }
    }

    /// Looks through the block that ends.
    fn flush(&mut self) {
        if let Some(literal) = self.pieces.take(self.text, self.quotes > 0) {
            look(&literal, &mut self.found);
        }
        self.address_end = None;
    }
}

/// Looks for everything in the literal text of one block.
fn look(literal: &Literal<'_>, found: &mut Vec<Slip>) {
    brackets::find(literal, found);
    signs::find(literal, found);
    lines::find(literal, found);
}

fn has_words(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii())
}

/// The number before a list's item, and the box of a task, in bytes. A point or a hyphen is not a word anyway.
///
/// The paragraph of a task begins behind its box, although the event of the box comes within the paragraph.
fn marker(item: &str) -> usize {
    let rest = item.trim_start().trim_start_matches(|c: char| c.is_ascii_digit());
    let task = rest.trim_start_matches(['.', ')', '-', '*', '+']).trim_start();
    let boxed = task.strip_prefix("[x]").or_else(|| task.strip_prefix("[X]"));
    let boxed = boxed.filter(|words| words.starts_with(char::is_whitespace));
    item.len() - boxed.unwrap_or(rest).len()
}

fn first_line(source: &str) -> &str {
    source.lines().next().unwrap_or_default()
}

/// A range without white space and the bars of a table around it.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let is_frame = |c: char| c.is_whitespace() || c == '|';
    let source = text[range.clone()].trim_end_matches(is_frame);
    let end = range.start + source.len();
    end - source.trim_start_matches(is_frame).len()..end
}
