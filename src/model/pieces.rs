//! A text in the pieces that a translator takes one by one: paragraphs, headings, list items, rows of tables.

use super::{Role, boxes, markdown};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    /// Its place in the text.
    pub(crate) range: Range<usize>,
    pub(crate) kind: PieceKind,
    /// Its words on one line.
    pub(crate) words: String,
}

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PieceKind {
    Paragraph,
    /// The words of a heading, without its signs and its anchor; by its place among the text's headings.
    Heading(usize),
    Item,
    Row,
}

impl PieceKind {
    /// What a translator reads of it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Paragraph => "Paragraph",
            Self::Heading(_) => "Heading",
            Self::Item => "List item",
            Self::Row => "Row of a table",
        }
    }
}

/// The pieces of a text, in order. What has neither letters nor digits is left out, and so is code.
pub(crate) fn pieces(text: &str, role: Role) -> Vec<Piece> {
    let whole = || {
        let start = text.len() - text.trim_start().len();
        let range = start..text.trim_end().len().max(start);
        vec![Piece { words: on_one_line(&text[range.clone()]), range, kind: PieceKind::Paragraph }]
    };
    let mut pieces = match role {
        Role::Plain => whole(),
        _ if markdown::is_plain(text) => whole(),
        Role::Part | Role::Body => Walk::new(text).all(),
    };
    pieces.retain(|piece| piece.words.contains(char::is_alphanumeric));
    pieces
}

/// Words with one space in the place of every run of white space.
fn on_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The events of a text, gathered into pieces.
struct Walk<'a> {
    text: &'a str,
    found: Vec<Piece>,
    /// Where the words at hand begin and end.
    run: Option<Range<usize>>,
    /// Line breaks in them, each with the signs of quotations and lists that follow it.
    breaks: Vec<Range<usize>>,
    /// Where the last break began, whose end is where the next words begin.
    open_break: Option<usize>,
    /// How many emphases, links and the like are open.
    depth: usize,
    /// How many blocks of code are open.
    code: usize,
    items: Vec<bool>,
    headings: usize,
    in_heading: bool,
    in_row: bool,
    /// Where the title of a fold ends.
    title_end: usize,
}

impl<'a> Walk<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            found: Vec::new(),
            run: None,
            breaks: Vec::new(),
            open_break: None,
            depth: 0,
            code: 0,
            items: Vec::new(),
            headings: 0,
            in_heading: false,
            in_row: false,
            title_end: 0,
        }
    }

    fn all(mut self) -> Vec<Piece> {
        for (event, range) in markdown::events(self.text) {
            self.event(&event, range);
        }
        self.flush();
        self.found
    }

    fn event(&mut self, event: &Event<'_>, range: Range<usize>) {
        match event {
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => self.in_row = false,
            _ if self.in_row => {}
            Event::Start(tag) if is_inline(tag.to_end()) => {
                self.extend(range);
                self.depth += 1;
            }
            Event::End(tag) if is_inline(*tag) => self.depth -= 1,
            Event::Start(tag) => self.block(tag, range),
            Event::End(tag) => self.end(*tag),
            Event::SoftBreak if self.depth == 0 && range.start <= self.title_end => self.flush(),
            Event::HardBreak if self.depth == 0 => self.flush(),
            Event::SoftBreak | Event::HardBreak => self.open_break = Some(range.start),
            Event::Text(_)
            | Event::Code(_)
            | Event::FootnoteReference(_)
            | Event::InlineHtml(_) => self.extend(range),
            _ => {}
        }
    }

    fn block(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        self.flush();
        match tag {
            Tag::TableHead | Tag::TableRow => {
                self.in_row = true;
                self.add(range, PieceKind::Row);
            }
            Tag::Heading { .. } => self.in_heading = true,
            Tag::CodeBlock(_) | Tag::HtmlBlock => self.code += 1,
            Tag::Item => self.items.push(true),
            Tag::BlockQuote(kind) => {
                self.items.push(false);
                if let Some(title) = boxes::fold(self.text, *kind, &range) {
                    let line = self.text[title..].lines().next().map_or(0, str::len);
                    self.title_end = title + line;
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        self.flush();
        match tag {
            TagEnd::Heading(_) => {
                self.in_heading = false;
                self.headings += 1;
            }
            TagEnd::CodeBlock | TagEnd::HtmlBlock => self.code -= 1,
            TagEnd::Item | TagEnd::BlockQuote(_) => drop(self.items.pop()),
            _ => {}
        }
    }

    fn extend(&mut self, range: Range<usize>) {
        if self.code > 0 {
            return;
        }
        if let Some(start) = self.open_break.take() {
            self.breaks.push(start..range.start.max(start));
        }
        let run = self.run.get_or_insert(range.clone());
        run.end = run.end.max(range.end);
    }

    /// Ends the words at hand.
    fn flush(&mut self) {
        self.open_break = None;
        let kind = match self.items.last() {
            _ if self.in_heading => PieceKind::Heading(self.headings),
            Some(true) => PieceKind::Item,
            _ => PieceKind::Paragraph,
        };
        if let Some(run) = self.run.take() {
            self.add(run, kind);
        }
        self.breaks.clear();
    }

    fn add(&mut self, range: Range<usize>, kind: PieceKind) {
        let range = range.start..range.start + self.text[range.clone()].trim_end().len();
        let mut words = String::with_capacity(range.len());
        let mut at = range.start;
        for gap in &self.breaks {
            words.push_str(&self.text[at..gap.start.max(at)]);
            words.push(' ');
            at = gap.end.max(at);
        }
        words.push_str(&self.text[at..range.end.max(at)]);
        self.found.push(Piece { range, kind, words: on_one_line(&words) });
    }
}

fn is_inline(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&'static str, String)> {
        let pieces = pieces(text, Role::Body);
        pieces.into_iter().map(|piece| (piece.kind.name(), piece.words)).collect()
    }

    #[test]
    fn each_block_is_a_piece_on_one_line() {
        let text = "## A *title* {#own}\n\nOne\n*two\nthree* four.\n\n- [x] First\n  line\n  - Inner\n- Second\n\n  paragraph\n\n> Quoted\n> words\n\n| a |  b |\n|---|---|\n| c | `d` |\n\n```\ncode\n```\n\nNote[^1].\n\n[^1]: Its\n    words.\n";
        assert_eq!(
            found(text),
            [
                ("Heading", "A *title*"),
                ("Paragraph", "One *two three* four."),
                ("List item", "First line"),
                ("List item", "Inner"),
                ("List item", "Second"),
                ("List item", "paragraph"),
                ("Paragraph", "Quoted words"),
                ("Row of a table", "| a | b |"),
                ("Row of a table", "| c | `d` |"),
                ("Paragraph", "Note[^1]."),
                ("Paragraph", "Its words."),
            ]
            .map(|(kind, words)| (kind, words.to_owned()))
        );
    }

    #[test]
    fn boxes_folds_and_hard_breaks_end_a_piece() {
        assert_eq!(
            found("> [!NOTE]\n> Mind\n> this.\n\n> [!DETAILS] Title\n> Words\n> more.\n\nLine one\\\nline two  \nline three\n")
                .into_iter()
                .map(|(_, words)| words)
                .collect::<Vec<_>>(),
            ["Mind this.", "Title", "Words more.", "Line one", "line two", "line three"]
        );
    }

    #[test]
    fn words_without_markdown_are_one_piece() {
        let of = |text, role| pieces(text, role).pop().map(|piece| (piece.range, piece.words));
        assert_eq!(of(" A * b\n c ", Role::Plain), Some((1..9, "A * b c".to_owned())));
        assert_eq!(of("A title", Role::Part), Some((0..7, "A title".to_owned())));
        assert_eq!(of("– …", Role::Plain), None);
    }
}
