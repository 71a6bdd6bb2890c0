//! A Markdown text as HTML, made once, with marks at the places that depend on the page.

mod columns;
mod images;
mod notes;
mod original;
mod quotes;
mod rewrite;
mod tables;

use super::addresses::Linked;
use super::outline::{Heading, Link, Outline, Walk};
use super::raw_html::RawHtml;
use super::slips::Finder;
use super::{Slip, markdown};
pub(crate) use images::picture_width;

use columns::Columns;
use images::Image;
use notes::{NotesLast, Step};
use original::plain_marks;
use pulldown_cmark::{CowStr, Event, TagEnd, html};
use quotes::Quotes;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::fmt;
use std::ops::Range;

/// HTML with marks. Nothing of the text can become anything but text.
#[derive(Debug, Default)]
pub struct Markup {
    /// The HTML around the marks.
    pub html: String,
    /// Where the HTML of each footnote is, after that of the text, in the order of the first references.
    pub notes: Vec<Range<usize>>,
    /// Byte offsets in the HTML with the mark at each, in order.
    pub marks: Vec<(usize, Mark)>,
    /// Links and images of the text, in order.
    pub links: Vec<Link>,
    /// HTML of the text, which a playbook may not contain, and the bytes of the text where it begins.
    pub raw: Vec<(Range<usize>, String)>,
    /// What looks like markup but is not.
    pub slips: Vec<Slip>,
}

/// What depends on the page that shows a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// The prefix of the page's anchors.
    Prefix,
    /// The level of a heading, which is deeper on a page that contains others.
    Level(usize),
    /// A reference to a footnote, by its place in [`Markup::notes`].
    Note(usize),
    /// The anchor of a heading, by its place among those of the text, with the prefix.
    Anchor(usize),
    /// The URL of a link or an image to something of the playbook, by its place in [`Markup::links`].
    Link(usize),
    /// The width and height of an image, as attributes, by its place in [`Markup::links`].
    Size(usize),
    /// The table of a file, by the place of its image in [`Markup::links`].
    Table(usize),
    /// A string of the interface.
    Word(&'static str),
    /// Running words, of this many bytes: no heading, link, code or head of a table.
    Run(usize),
    /// The words from here are in the original language, on a page in another.
    Original,
    /// The words from here are not.
    Translated,
}

/// Reads a text once: its headings, and its HTML.
pub(crate) fn parse(text: &str) -> (Vec<Heading>, Markup) {
    parse_partly(text, &[])
}

/// Reads a text of which these bytes are in the original language.
pub(super) fn parse_partly(text: &str, original: &[Range<usize>]) -> (Vec<Heading>, Markup) {
    if markdown::is_plain(text) {
        // None of the signs that markup needs to escape is in it.
        let (html, marks) = (format!("<p>{text}</p>\n"), plain_marks(text, original));
        return (Vec::new(), Markup { html, marks, ..Markup::default() });
    }
    let html = RefCell::new(String::with_capacity(text.len() * 5 / 4));
    // Both look at the text in its own order: the footnotes are moved behind it only then.
    let aside = RefCell::new((RawHtml::new(text), Finder::new(text)));
    let events = Linked::new(markdown::events(text)).inspect(|(event, range)| {
        let (raw, slips) = &mut *aside.borrow_mut();
        raw.event(event, range);
        slips.event(event, range);
    });
    let mut pieces = Pieces {
        text,
        events: NotesLast::new(events),
        ahead: VecDeque::new(),
        html: &html,
        walk: Walk::default(),
        marks: Vec::new(),
        notes: Vec::new(),
        waiting: VecDeque::new(),
        run: None,
        original,
        is_original: false,
        closed: 0,
        image: None,
        columns: Columns::default(),
        in_figures: false,
        quotes: Quotes::default(),
        slips: Vec::new(),
    };
    let written = html::write_html_fmt(Shared(&html), &mut pieces);
    debug_assert!(written.is_ok(), "a string takes everything");
    let Pieces { events, walk, marks, notes, slips: loose, .. } = pieces;
    drop(events);
    let Outline { headings, links } = walk.outline;
    let (raw, slips) = aside.into_inner();
    let (raw, slips) = (raw.found, [slips.finish(), loose].concat());
    let html = html.into_inner();
    let ends = notes.iter().skip(1).copied().chain([html.len()]);
    let notes = notes.iter().zip(ends).map(|(start, end)| *start..end).collect();
    (headings, Markup { html, notes, marks, links, raw, slips })
}

/// The HTML so far, which the engine writes and the marks are placed in.
struct Shared<'a>(&'a RefCell<String>);

impl fmt::Write for Shared<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.borrow_mut().push_str(text);
        Ok(())
    }
}

/// Events for the engine, which has written all that went before when it asks for the next.
struct Pieces<'a, 'b, I> {
    text: &'a str,
    events: NotesLast<'a, I>,
    /// Steps that were looked at already.
    ahead: VecDeque<Step<'a>>,
    html: &'b RefCell<String>,
    walk: Walk,
    marks: Vec<(usize, Mark)>,
    /// Where the footnotes begin.
    notes: Vec<usize>,
    waiting: VecDeque<Piece<'a>>,
    /// The mark of the running words that are open.
    run: Option<usize>,
    /// The bytes of the text that are in the original language, and whether the words being written are.
    original: &'a [Range<usize>],
    is_original: bool,
    /// How many headings, links and the like are open.
    closed: usize,
    image: Option<Image>,
    columns: Columns,
    /// Whether the open paragraph is of pictures alone, which become figures.
    in_figures: bool,
    quotes: Quotes,
    /// Tables in the middle of words.
    slips: Vec<Slip>,
}

enum Piece<'a> {
    Event(Event<'a>),
    Mark(Mark),
}

impl<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>> Iterator for &mut Pieces<'a, '_, I> {
    type Item = Event<'a>;

    fn next(&mut self) -> Option<Event<'a>> {
        loop {
            match self.waiting.pop_front() {
                Some(Piece::Event(event)) => return Some(event),
                Some(Piece::Mark(mark)) => self.marks.push((self.written(), mark)),
                None => match self.ahead.pop_front().or_else(|| self.events.next()) {
                    Some(Step::Event(event, range)) if self.turns(&event, &range) => {
                        self.ahead.push_front(Step::Event(event, range));
                    }
                    Some(Step::Event(event, range)) => {
                        self.walk.event(&event, range.clone());
                        if let Some(event) = self.piece(event, &range) {
                            return Some(event);
                        }
                    }
                    Some(Step::Reference(note)) if self.image.is_none() => {
                        self.end_run();
                        self.marks.push((self.written(), Mark::Note(note)));
                    }
                    Some(Step::Reference(_)) => {}
                    Some(Step::Note) => {
                        self.end_run();
                        self.notes.push(self.written());
                    }
                    None => {
                        self.end_run();
                        return None;
                    }
                },
            }
        }
    }
}

impl<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>> Pieces<'a, '_, I> {
    fn written(&self) -> usize {
        self.html.borrow().len()
    }

    fn html(&mut self, html: impl Into<CowStr<'a>>) {
        self.waiting.push_back(Piece::Event(Event::InlineHtml(html.into())));
    }

    fn mark(&mut self, mark: Mark) {
        self.waiting.push_back(Piece::Mark(mark));
    }

    /// The event as the engine may have it, where it needs no mark; else what replaces it waits.
    fn piece(&mut self, event: Event<'a>, range: &Range<usize>) -> Option<Event<'a>> {
        if self.image.is_some() {
            self.describe(&event);
            return None;
        }
        match event {
            // Checking refuses HTML; were it off, it would be shown, not run.
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.begin_run();
                Some(Event::Text(text))
            }
            Event::SoftBreak if self.run.is_some() => Some(Event::SoftBreak),
            Event::SoftBreak if self.in_figures => None,
            event => {
                self.end_run();
                self.count(&event);
                self.rewrite(event, range)
            }
        }
    }

    fn begin_run(&mut self) {
        if self.closed == 0 && self.run.is_none() {
            self.run = Some(self.marks.len());
            self.marks.push((self.written(), Mark::Run(0)));
        }
    }

    fn end_run(&mut self) {
        if let Some(run) = self.run.take() {
            let end = self.written();
            let (start, mark) = &mut self.marks[run];
            *mark = Mark::Run(end - *start);
        }
    }

    fn count(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(tag) if is_closed(tag.to_end()) => self.closed += 1,
            Event::End(tag) if is_closed(*tag) => self.closed -= 1,
            _ => {}
        }
    }
}

/// Whether no term is linked inside.
fn is_closed(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Link | TagEnd::Image | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::TableHead
    )
}
