//! The parts of a page, for those who put it together anew.

use super::{Event, Tag, read};
use std::ops::Range;

/// Where the parts of a page are, and what it loads. Places are offsets in bytes.
#[derive(Debug, Default)]
pub struct Outline {
    /// The tag `<html>`; empty where the page has none, as with the next two.
    pub html_tag: Range<usize>,
    /// What is in the head.
    pub head: Range<usize>,
    /// The start tag of the body.
    pub body_tag: Range<usize>,
    /// What is in the body.
    pub body: Range<usize>,
    /// The classes of the body.
    pub kind: String,
    /// The main part with its tags; `None` where the page has none.
    pub main: Option<Range<usize>>,
    /// What is in the main part.
    pub content: Range<usize>,
    /// The element of the class `breadcrumb` outside the main part.
    pub breadcrumb: Option<Range<usize>>,
    /// The element of the class `languages` outside the main part.
    pub languages: Option<Range<usize>>,
    /// The title, as text.
    pub title: String,
    /// The URLs of stylesheets, in order.
    pub styles: Vec<String>,
    /// The URLs of scripts, in order.
    pub scripts: Vec<String>,
    /// The elements that load those.
    pub loading: Vec<Range<usize>>,
    /// The URL of the link outside the main part that is marked as the current one.
    pub current: Option<String>,
}

/// What may be in a head; any other tag begins the body.
const HEAD: [&str; 10] =
    ["html", "head", "meta", "link", "title", "script", "style", "base", "noscript", "template"];

/// A part of a page around the main one, by its class.
#[derive(Clone, Copy)]
enum Part {
    Breadcrumb,
    Languages,
}

/// A page while it is read.
#[derive(Default)]
struct Outliner {
    page: Outline,
    /// How long the page is, in bytes.
    length: usize,
    is_in_body: bool,
    is_in_main: bool,
    is_in_title: bool,
    /// Of the breadcrumb or the languages: the name of the element, how many of that name are open in it, and which it is.
    part: Option<(String, usize, Part)>,
    /// Where the script begins that is being loaded.
    script: Option<usize>,
}

impl Outline {
    /// Reads a whole page.
    pub fn of(html: &str) -> Self {
        let mut outliner = Outliner { length: html.len(), ..Outliner::default() };
        outliner.page.body.end = html.len();
        read(html, |event| match event {
            Event::Start(tag) => outliner.start(tag),
            Event::End(name, span) => outliner.end(name, span),
            Event::Text(text) if outliner.is_in_title => outliner.page.title.push_str(text),
            Event::Text(_) | Event::Gap => {}
        });
        outliner.finish()
    }
}

impl Outline {
    /// The part that a tag begins, where there is none before it.
    fn part_of(&self, tag: &Tag) -> Option<Part> {
        let begins = |class, range: &Option<_>| range.is_none() && tag.has_word("class", class);
        if begins("breadcrumb", &self.breadcrumb) {
            return Some(Part::Breadcrumb);
        }
        begins("languages", &self.languages).then_some(Part::Languages)
    }

    fn range_of(&mut self, part: Part) -> &mut Option<Range<usize>> {
        match part {
            Part::Breadcrumb => &mut self.breadcrumb,
            Part::Languages => &mut self.languages,
        }
    }
}

impl Outliner {
    fn start(&mut self, tag: &Tag) {
        // Elements after the end of the body are in it all the same.
        self.page.body.end = self.length;
        let (name, span) = (tag.name(), tag.span());
        match name {
            "html" => {
                self.page.head = span.end..span.end;
                self.page.html_tag = span;
            }
            "head" => self.page.head = span.end..span.end,
            "title" => self.is_in_title = !self.is_in_body,
            "body" => {
                self.begin_body(span.start, span.end);
                tag.get("class").unwrap_or_default().clone_into(&mut self.page.kind);
                self.page.body_tag = span;
            }
            name if !HEAD.contains(&name) => self.begin_body(span.start, span.start),
            _ => {}
        }
        self.load(tag);
        if name == "main" && self.page.main.is_none() {
            self.is_in_main = true;
            self.page.content = tag.span().end..self.page.body.end;
            self.page.main = Some(tag.span().start..self.page.body.end);
        } else if !self.is_in_main && self.is_in_body {
            self.around(tag);
        }
    }

    /// Notes where the body begins: at a tag that ends the head, and behind `<body>` itself.
    fn begin_body(&mut self, tag: usize, start: usize) {
        if std::mem::replace(&mut self.is_in_body, true) {
            return;
        }
        if self.page.head.is_empty() {
            self.page.head.end = tag;
        }
        self.page.body.start = start;
    }

    fn load(&mut self, tag: &Tag) {
        if tag.is_stylesheet() {
            self.page.styles.extend(tag.get("href").map(str::to_owned));
            self.page.loading.push(tag.span());
        } else if let ("script", Some(url)) = (tag.name(), tag.get("src")) {
            self.page.scripts.push(url.to_owned());
            self.script = Some(tag.span().start);
        }
    }

    /// Looks at a tag around the main part.
    fn around(&mut self, tag: &Tag) {
        let name = tag.name();
        if let Some((element, open, _)) = &mut self.part {
            *open += usize::from(element == name);
        } else if let Some(part) = self.page.part_of(tag) {
            self.part = Some((name.to_owned(), 1, part));
            *self.page.range_of(part) = Some(tag.span());
        } else if name == "a" && tag.get("aria-current").is_some_and(|is| is != "false") {
            let url = tag.get("href").map(str::to_owned);
            self.page.current = self.page.current.take().or(url);
        }
    }

    fn end(&mut self, name: &str, span: Range<usize>) {
        match name {
            "head" => self.page.head.end = span.start,
            "title" => self.is_in_title = false,
            "body" => self.page.body.end = span.start,
            "html" => self.page.body.end = self.page.body.end.min(span.start),
            "script" => {
                self.page.loading.extend(self.script.take().map(|start| start..span.end));
            }
            "main" => {
                self.is_in_main = false;
                self.page.body.end = self.length;
                self.page.content.end = span.start;
                self.page.main = self.page.main.take().map(|main| main.start..span.end);
            }
            _ => {}
        }
        self.end_part(name, span.end);
    }

    fn end_part(&mut self, name: &str, end: usize) {
        let Some((element, open, part)) = &mut self.part else { return };
        *open -= usize::from(element == name);
        if *open == 0 {
            let range = self.page.range_of(*part);
            *range = range.take().map(|at| at.start..end);
            self.part = None;
        }
    }

    /// The page as read. A main part that nothing closes ends with the body.
    fn finish(mut self) -> Outline {
        if self.is_in_main {
            let end = self.page.body.end;
            self.page.content.end = end;
            self.page.main = self.page.main.take().map(|main| main.start..end);
        }
        self.page
    }
}
