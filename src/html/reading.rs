//! What a page says to the audit and to search.

use super::urls::in_style;
use super::{Event, Tag, each_url, has_scheme, is_void, read, read_pieces};
use std::ops::Range;

/// What one reading of a page, or of markup that pages share, has found.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// Every `id`, in order, with its repeats.
    pub ids: Vec<Box<str>>,
    /// Every URL that does not lead to another site, in order, with its repeats.
    pub urls: Vec<Box<str>>,
    /// The words between `<main>` and `</main>`, navigation, footers and asides left out. A line ends wherever a tag ends a word; a
    /// dash is after a heading that no sign ends.
    pub text: String,
    /// Whether the last line of it ends only for a tag within a sentence, after which a comma may come.
    is_within: bool,
    /// Where in `text` a part begins that a link can lead to, and its `id`.
    pub parts: Vec<(usize, Box<str>)>,
    /// The ranges of `text` in elements that say a language of their own.
    pub foreign: Vec<Range<usize>>,
    /// The element among those that is open: its name, how many of that name are, and where in `text` it began.
    open_foreign: Option<(Box<str>, usize, usize)>,
    /// Whether there is a `<main>`.
    pub has_main: bool,
    main: usize,
    /// Navigation, footers and asides, which are open.
    aside: usize,
    raw: Raw,
    gaps: usize,
    /// Whether an element ends here that began before.
    is_torn: bool,
}

/// An element whose text is for no reader.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Raw {
    #[default]
    No,
    Style,
    Script,
}

impl Reading {
    /// Reads a whole page.
    pub fn of(html: &str) -> Self {
        let mut reading = Self::default();
        read(html, |event| reading.hear(&event));
        reading
    }

    /// Reads a page without the parts between these pieces of it; `None` where one of those is in a tag or a comment, so
    /// that the page means what it means only as a whole.
    pub fn of_pieces<'a>(pieces: impl ExactSizeIterator<Item = &'a str>) -> Option<Self> {
        let gaps = pieces.len().saturating_sub(1);
        let mut reading = Self::default();
        read_pieces(pieces, |event| reading.hear(&event));
        (reading.gaps == gaps).then_some(reading)
    }

    /// Reads markup that pages share; `None` where what comes after it is read otherwise because of it: where it opens or
    /// closes the main part, a navigation, a footer or an aside, or ends inside a comment.
    pub fn of_shared(markup: &str) -> Option<Self> {
        let reading = Self::of_pieces([markup, ""].into_iter())?;
        let is_whole = !reading.has_main && !reading.is_torn && reading.aside == 0;
        is_whole.then_some(reading)
    }

    fn hear(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(name, _) => self.end(name),
            Event::Text(text) if self.raw == Raw::Style => {
                in_style(text, &mut |url| self.add_url(url));
            }
            Event::Text(text) if self.is_read() => self.add_text(text),
            Event::Text(_) => {}
            Event::Gap => self.gaps += 1,
        }
    }

    fn start(&mut self, tag: &Tag) {
        if let Some(id) = tag.get("id") {
            self.ids.push(id.into());
        }
        each_url(tag, |url| self.add_url(url));
        match tag.name() {
            "main" => {
                self.main += 1;
                self.has_main = true;
            }
            "nav" | "footer" | "aside" => self.aside += 1,
            "style" => self.raw = Raw::Style,
            "script" => self.raw = Raw::Script,
            _ => {}
        }
        self.end_word(tag.name());
        self.start_foreign(tag);
        if let Some(id) = tag.get("id").filter(|_| self.is_read() && is_part(tag.name())) {
            self.parts.push((self.text.len(), id.into()));
        }
    }

    fn start_foreign(&mut self, tag: &Tag) {
        if let Some((name, open, _)) = &mut self.open_foreign {
            *open += usize::from(**name == *tag.name());
        } else if self.is_read() && !is_void(tag.name()) && tag.get("lang").is_some() {
            self.open_foreign = Some((tag.name().into(), 1, self.text.len()));
        }
    }

    fn end_foreign(&mut self, ended: &str) {
        let Some((name, open, start)) = &mut self.open_foreign else { return };
        *open -= usize::from(**name == *ended);
        if *open == 0 {
            self.foreign.push(*start..self.text.len());
            self.open_foreign = None;
        }
    }

    fn end(&mut self, name: &str) {
        if is_heading(name) && self.is_read() {
            self.end_heading();
        }
        self.end_foreign(name);
        let open = match name {
            "main" => &mut self.main,
            "nav" | "footer" | "aside" => &mut self.aside,
            _ => {
                self.raw = Raw::No;
                return self.end_word(name);
            }
        };
        self.is_torn |= *open == 0;
        *open = open.saturating_sub(1);
        self.end_word(name);
    }

    fn end_heading(&mut self) {
        let words = self.text.trim_end_matches('\n');
        let (end, is_open) = (words.len(), words.ends_with(char::is_alphanumeric));
        // Behind the end of another element the words are not the heading's.
        if is_open && (self.is_within || end == self.text.len()) {
            self.text.truncate(end);
            self.text.push_str(AFTER_HEADING);
        }
    }

    /// A tag ends a word, but for one that may be within a word that readers see as one.
    fn end_word(&mut self, name: &str) {
        if !self.is_read() || matches!(name, "em" | "strong" | "wbr") {
            return;
        }
        let (is_ended, is_phrase) = (self.text.ends_with('\n'), is_phrase(name));
        if !(is_ended || is_phrase && self.text.ends_with(is_opening)) {
            self.text.push('\n');
        }
        self.is_within = is_phrase && (self.is_within || !is_ended);
    }

    /// Adds what is read. What ends a sentence or a part of one is right behind its last word.
    fn add_text(&mut self, text: &str) {
        if self.is_within && text.starts_with(is_closing) {
            self.text.truncate(self.text.trim_end_matches('\n').len());
        }
        self.text.push_str(text);
        self.is_within &= text.is_empty();
    }

    fn is_read(&self) -> bool {
        self.main > 0 && self.aside == 0 && self.raw == Raw::No
    }

    fn add_url(&mut self, url: &str) {
        if !has_scheme(url) {
            self.urls.push(url.into());
        }
    }
}

/// What is between a heading and what is below it.
pub(crate) const AFTER_HEADING: &str = " –";

/// Whether readers see that what is in an element of this name stands above what comes after it.
fn is_heading(name: &str) -> bool {
    matches!(name, "h2" | "h3" | "h4" | "h5" | "h6" | "summary" | "legend" | "caption" | "dt")
}

/// Whether an element of this name is within a sentence.
fn is_phrase(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "b"
            | "bdi"
            | "bdo"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "dfn"
            | "i"
            | "ins"
            | "kbd"
            | "mark"
            | "q"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "sub"
            | "sup"
            | "time"
            | "u"
            | "var"
    )
}

fn is_opening(sign: char) -> bool {
    "([{“‘«„".contains(sign)
}

fn is_closing(sign: char) -> bool {
    ",.;:!?)]}”’»…'".contains(sign)
}

/// Whether an element of this name begins a part of a text where it has an `id`.
fn is_part(name: &str) -> bool {
    matches!(name, "section" | "article" | "div" | "fieldset" | "h2" | "h3" | "h4")
}
