//! An element that has Markdown between its tags as HTML alone: blocks of Markdown become elements, and words stay Markdown.

use crate::model::markdown;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use pulldown_cmark_escape::escape_html;
use std::ops::Range;

/// The HTML of a part of a text, in which all that is not a tag is what Markdown reads.
pub(super) fn html(text: &str, part: &Range<usize>) -> String {
    let mut reader = Reader { text, html: String::new(), at: None, closed: 0, is_code: false };
    // The marks of boxes stay words.
    let options = markdown::OPTIONS.difference(Options::ENABLE_GFM);
    for (event, place) in Parser::new_ext(text, options).into_offset_iter() {
        let cut = place.start.max(part.start)..place.end.min(part.end);
        match event {
            Event::Html(_) if cut.start < cut.end => reader.tags(&text[cut]),
            Event::Html(_) => {}
            event if cut == place => reader.event(&event, &place),
            _ => {}
        }
    }
    reader.html
}

/// Writes HTML while the events of a text pass by.
struct Reader<'a> {
    text: &'a str,
    html: String,
    /// Up to where the words of the block at hand are written.
    at: Option<usize>,
    /// How many links and pictures are open, which are written as a whole.
    closed: usize,
    is_code: bool,
}

impl Reader<'_> {
    fn tags(&mut self, html: &str) {
        self.html.push_str(html);
        self.at = None;
    }

    fn event(&mut self, event: &Event<'_>, place: &Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, place),
            Event::End(tag) => self.end(*tag, place),
            _ if self.closed > 0 => {}
            Event::Text(words) if self.is_code => self.words(words),
            Event::InlineHtml(tag) => {
                self.up_to(place.start);
                self.html.push_str(tag);
                self.at = Some(place.end);
            }
            Event::SoftBreak => self.line_break(place, "\n"),
            Event::HardBreak => self.line_break(place, "<br>"),
            Event::Rule => self.tags("<hr>"),
            _ => self.source(place),
        }
    }

    fn start(&mut self, tag: &Tag<'_>, place: &Range<usize>) {
        match tag {
            Tag::Link { .. } | Tag::Image { .. } => {
                if self.closed == 0 {
                    self.source(place);
                }
                self.closed += 1;
            }
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => {
                self.at.get_or_insert(place.start);
            }
            tag => {
                self.at = None;
                self.is_code = matches!(tag, Tag::CodeBlock(_));
                self.html.push_str(&opening(tag));
            }
        }
    }

    fn end(&mut self, tag: TagEnd, place: &Range<usize>) {
        match tag {
            TagEnd::Link | TagEnd::Image => self.closed -= 1,
            _ if self.closed > 0 => {}
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => {
                self.up_to(place.end);
                self.at = Some(place.end);
            }
            tag => {
                (self.at, self.is_code) = (None, false);
                self.html.push_str(closing(tag));
            }
        }
    }

    /// What is written here, with the marks before it.
    fn source(&mut self, place: &Range<usize>) {
        let is_escaped = self.at.is_none() && self.text[..place.start].ends_with('\\');
        self.up_to(place.start);
        self.words(&self.text[place.start - usize::from(is_escaped)..place.end]);
        self.at = Some(place.end);
    }

    fn up_to(&mut self, end: usize) {
        if let Some(start) = self.at {
            self.words(&self.text[start..end]);
        }
    }

    /// The line below begins with the marks of the quotations and items that it is in.
    fn line_break(&mut self, place: &Range<usize>, sign: &str) {
        self.up_to(place.start);
        self.html.push_str(sign);
        self.at = None;
    }

    fn words(&mut self, words: &str) {
        let _ = escape_html(&mut self.html, words);
    }
}

fn opening(tag: &Tag<'_>) -> String {
    match tag {
        Tag::Paragraph => "<p>".to_owned(),
        Tag::Heading { level, .. } => format!("<{level}>"),
        Tag::BlockQuote(_) => "<blockquote>".to_owned(),
        Tag::List(None) => "<ul>".to_owned(),
        Tag::List(Some(first)) => format!("<ol start=\"{first}\">"),
        Tag::Item => "<li>".to_owned(),
        Tag::CodeBlock(CodeBlockKind::Fenced(info)) => {
            let language = info.split_whitespace().next().unwrap_or_default().replace('"', "");
            format!("<pre><code class=\"language-{language}\">")
        }
        Tag::CodeBlock(CodeBlockKind::Indented) => "<pre><code>".to_owned(),
        Tag::Table(_) => "<table>".to_owned(),
        Tag::TableHead | Tag::TableRow => "<tr>".to_owned(),
        Tag::TableCell => "<td>".to_owned(),
        Tag::FootnoteDefinition(label) => format!("<p>[^{label}]: "),
        _ => String::new(),
    }
}

fn closing(tag: TagEnd) -> &'static str {
    match tag {
        TagEnd::Paragraph | TagEnd::FootnoteDefinition => "</p>",
        TagEnd::Heading(level) => match level as usize {
            1 => "</h1>",
            2 => "</h2>",
            3 => "</h3>",
            4 => "</h4>",
            5 => "</h5>",
            _ => "</h6>",
        },
        TagEnd::BlockQuote(_) => "</blockquote>",
        TagEnd::List(false) => "</ul>",
        TagEnd::List(true) => "</ol>",
        TagEnd::Item => "</li>",
        TagEnd::CodeBlock => "</code></pre>",
        TagEnd::Table => "</table>",
        TagEnd::TableHead | TagEnd::TableRow => "</tr>",
        TagEnd::TableCell => "</td>",
        _ => "",
    }
}
