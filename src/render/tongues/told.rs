//! Puts the languages of marked words into the elements that show them.

use super::{END, Kind, Tongues, is_mark};
use crate::html::{Event, Tag, is_void, read};
use std::ops::Range;

/// The attributes that people read or hear.
const READ: [&str; 5] = ["aria-label", "title", "alt", "placeholder", "content"];
/// Elements that can have words alone.
const OF_WORDS: [&str; 3] = ["title", "option", "textarea"];

pub(super) fn told(text: &str, tongues: &Tongues, kind: Kind) -> String {
    let mut walk = Walk {
        text,
        tongues,
        kind,
        done: 0,
        open: vec![Element::root()],
        marked: None,
        added: Vec::new(),
    };
    read(text, |event| match event {
        Event::Start(tag) => walk.start(tag),
        Event::End(name, span) => walk.end(name, &span),
        Event::Text(_) | Event::Gap => {}
    });
    walk.words(text.len());
    walk.close_to(0);
    walk.written()
}

/// An element that is open.
#[derive(Default)]
struct Element {
    name: String,
    /// Where its attributes begin.
    attributes: usize,
    /// Whether it has words in the language of the page, or says its own.
    is_of_page: bool,
    is_drawing: bool,
    /// The marks of its attributes and of the words right in it.
    marks: Vec<char>,
    marked: Vec<Marked>,
}

impl Element {
    /// What is around all elements.
    fn root() -> Self {
        Self { is_of_page: true, ..Self::default() }
    }
}

/// Marked words of an element.
struct Marked {
    mark: char,
    words: Range<usize>,
    /// Where the attributes of the elements begin that are among the words.
    within: Vec<usize>,
    /// Whether any words are in none of those.
    is_bare: bool,
}

struct Walk<'a> {
    text: &'a str,
    tongues: &'a Tongues,
    kind: Kind,
    /// How far it has been read.
    done: usize,
    open: Vec<Element>,
    /// The marked words that are being read, the place of their element, and how many marks are within one another.
    marked: Option<(Marked, usize, usize)>,
    /// What is added, and where.
    added: Vec<(usize, String)>,
}

impl Walk<'_> {
    fn start(&mut self, tag: &Tag) {
        let span = tag.span();
        self.words(span.start);
        self.done = span.end;
        let attributes = span.start + 1 + tag.name().len();
        if let Some((marked, place, _)) = &mut self.marked
            && *place + 1 == self.open.len()
        {
            marked.within.push(attributes);
        }
        let mut element = Element {
            name: tag.name().to_owned(),
            attributes,
            is_of_page: tag.get("lang").is_some(),
            is_drawing: self.last().is_drawing || tag.name() == "svg",
            ..Element::default()
        };
        for attribute in tag.attributes().filter(|attribute| READ.contains(&attribute.name)) {
            let value = attribute.value.unwrap_or_default();
            match value.chars().find(|sign| is_mark(*sign)) {
                Some(mark) => element.marks.push(mark),
                None => element.is_of_page |= has_words(value) && attribute.name != "content",
            }
        }
        self.open.push(element);
        if is_void(tag.name()) || self.text[..span.end].ends_with("/>") {
            self.close_to(self.open.len() - 1);
        }
    }

    fn end(&mut self, name: &str, span: &Range<usize>) {
        self.words(span.start);
        self.done = span.end;
        if let Some(place) = self.open.iter().rposition(|element| element.name == name) {
            self.close_to(place.max(1));
        }
    }

    fn last(&mut self) -> &mut Element {
        self.open.last_mut().expect("the root stays open")
    }

    /// Reads the words up to a place.
    fn words(&mut self, end: usize) {
        let mut rest = self.done;
        for (at, mark) in self.text[self.done..end].match_indices(is_mark) {
            let at = self.done + at;
            self.plain(rest..at);
            rest = at + mark.len();
            match mark.chars().next() {
                Some(END) => self.end_marked(at),
                Some(mark) => self.begin_marked(mark, rest),
                None => {}
            }
        }
        self.plain(rest..end);
        self.done = end;
    }

    /// Words without marks.
    fn plain(&mut self, range: Range<usize>) {
        if !has_words(&self.text[range]) {
            return;
        }
        let place = self.open.len() - 1;
        match &mut self.marked {
            Some((marked, own, _)) => marked.is_bare |= *own == place,
            None => self.last().is_of_page = true,
        }
    }

    fn begin_marked(&mut self, mark: char, start: usize) {
        if let Some((_, _, depth)) = &mut self.marked {
            *depth += 1;
            return;
        }
        let words = Marked { mark, words: start..start, within: Vec::new(), is_bare: false };
        self.marked = Some((words, self.open.len() - 1, 1));
    }

    fn end_marked(&mut self, end: usize) {
        let Some((marked, place, depth)) = &mut self.marked else { return };
        *depth -= 1;
        if *depth > 0 {
            return;
        }
        marked.words.end = end;
        let is_whole = *place + 1 == self.open.len();
        if let Some((marked, ..)) = self.marked.take().filter(|_| is_whole) {
            self.last().marks.push(marked.mark);
            self.last().marked.push(marked);
        }
    }

    /// Closes the elements from a place among the open ones.
    fn close_to(&mut self, place: usize) {
        if self.marked.as_ref().is_some_and(|(_, own, _)| *own >= place) {
            self.marked = None;
        }
        for element in self.open.split_off(place).into_iter().rev() {
            let is_of_page = self.close(&element);
            if self.marked.is_none()
                && let Some(outer) = self.open.last_mut()
            {
                outer.is_of_page |= is_of_page;
            }
        }
    }

    /// Tells the language of an element, or else of its words. Returns whether what is around it is still in that of the page.
    fn close(&mut self, element: &Element) -> bool {
        let Some(mark) = element.marks.first() else { return element.is_of_page };
        let is_one = element.marks.iter().all(|other| other == mark);
        if is_one && !element.is_of_page {
            self.add(element.attributes, *mark);
            return false;
        }
        if self.kind == Kind::Html && !OF_WORDS.contains(&element.name.as_str()) {
            let name = if element.is_drawing { "tspan" } else { "span" };
            element.marked.iter().for_each(|marked| self.around(marked, name));
        }
        element.is_of_page
    }

    fn around(&mut self, marked: &Marked, name: &str) {
        if !marked.is_bare && !marked.within.is_empty() {
            for attributes in &marked.within {
                self.add(*attributes, marked.mark);
            }
            return;
        }
        let attributes = self.tongues.attributes(marked.mark, self.kind);
        self.added.push((marked.words.start, format!("<{name}{attributes}>")));
        self.added.push((marked.words.end, format!("</{name}>")));
    }

    fn add(&mut self, place: usize, mark: char) {
        self.added.push((place, self.tongues.attributes(mark, self.kind)));
    }

    /// The text with what is added, and without marks.
    fn written(mut self) -> String {
        self.added.sort_by_key(|(place, _)| *place);
        let mut text = String::with_capacity(self.text.len() + 16 * self.added.len());
        let mut done = 0;
        for (place, added) in self.added {
            text.extend(self.text[done..place].split(is_mark));
            text.push_str(&added);
            done = place;
        }
        text.extend(self.text[done..].split(is_mark));
        text
    }
}

/// Whether markup without tags says anything but figures and signs. References such as `&amp;` are signs.
fn has_words(text: &str) -> bool {
    let mut parts = text.split('&');
    let has_letters = |text: &str| text.contains(char::is_alphabetic);
    let is_after = |part: &str| has_letters(part.split_once(';').map_or(part, |(_, rest)| rest));
    parts.next().is_some_and(has_letters) || parts.any(is_after)
}
