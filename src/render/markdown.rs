//! Markdown on a page: references become relative links, and headings get the page's anchors.

use super::at::At;
use super::footnotes::Numbers;
use super::glossary::link_first_uses;
use super::sheet;
use super::tongues::ORIGINAL_WORDS;
use super::views::Html;
use crate::model::{Link, Mark, Markup, Reference, Target, Text, Written, picture_width};
use crate::source::Dimensions;
use pulldown_cmark_escape::{escape_href, escape_html};
use std::ops::Range;

impl At<'_> {
    pub(super) fn block(&self, text: &Text) -> Html {
        block(self, text)
    }

    pub(super) fn inline(&self, text: &Text) -> Html {
        inline(self, text)
    }

    /// A text as part of a line, as in a heading or a label: with its marks, where it is one paragraph.
    pub(super) fn phrase(&self, text: &Text) -> Html {
        let html = self.inline(text);
        if is_phrase(&html) { html } else { escaped(&self.plain(text)) }
    }

    pub(super) fn inlines(&self, texts: &[Text]) -> Vec<Html> {
        texts.iter().map(|text| self.inline(text)).collect()
    }
}

/// A text of one or more paragraphs. The page takes its footnotes.
fn block(at: &At<'_>, text: &Text) -> Html {
    at.see(text);
    let words = text.original();
    let markup = words.markup();
    let end = markup.notes.first().map_or(markup.html.len(), |note| note.start);
    let mut numbers = Numbers::of(markup.notes.len());
    let html = written(at, words, markup, 0..end, &mut numbers);
    if !markup.notes.is_empty() {
        let notes = markup.notes.iter().cloned();
        let texts = notes.map(|note| written(at, words, markup, note, &mut numbers)).collect();
        numbers.give_to(at, texts);
    }
    Html(html)
}

/// A range of a text's markup as the page shows it.
fn written(
    at: &At<'_>,
    words: &Written,
    markup: &Markup,
    range: Range<usize>,
    numbers: &mut Numbers,
) -> String {
    // They are in order, and a text may have thousands of footnotes, each a range of its own.
    let before = |offset: usize| markup.marks.partition_point(|(place, _)| *place < offset);
    let marks = &markup.marks[before(range.start)..before(range.end)];
    let mut html = Copied::with_room(range.len() + 48 * marks.len());
    let mut done = range.start;
    for (place, mark) in marks {
        html.copy(&markup.html[done..*place]);
        done = *place;
        match mark {
            Mark::Link(link) if leads_to_hidden(at, &markup.links[*link]) => {
                done += html.leave_link_out(&markup.html[*place..range.end]);
            }
            Mark::Run(length) if at.links_terms() => {
                done = *place + length;
                link_first_uses(at, &markup.html[*place..done], &mut html.text);
            }
            mark => put(at, words, mark, numbers, &mut html.text),
        }
    }
    html.copy(&markup.html[done..range.end]);
    html.text
}

/// What a page has in the place of a mark.
fn put(at: &At<'_>, words: &Written, mark: &Mark, numbers: &mut Numbers, html: &mut String) {
    let markup = words.markup();
    match mark {
        Mark::Level(level) => html.push_str(&(level + at.deeper).min(6).to_string()),
        Mark::Note(note) => numbers.refer(at, *note, html),
        Mark::Prefix => html.push_str(&at.prefix),
        Mark::Anchor(heading) => {
            html.push_str(&at.prefix);
            let _ = escape_html(&mut *html, &words.headings()[*heading].anchor);
        }
        Mark::Link(link) => {
            if let Some(url) = &markup.links[*link].url {
                push_url(&self::url(at, url), html);
            }
        }
        Mark::Size(image) => {
            let url = markup.links[*image].url.as_ref();
            html.push_str(&url.map(|url| size(at, url)).unwrap_or_default());
        }
        Mark::Table(link) => {
            let link = &markup.links[*link];
            let is_caption_original =
                words.in_original().iter().any(|range| range.contains(&link.range.start));
            sheet::push(at, link, is_caption_original, html);
        }
        Mark::Word(id) => {
            let _ = escape_html(&mut *html, &at.string(id));
        }
        Mark::Original if at.marks => html.push(ORIGINAL_WORDS[0]),
        Mark::Translated if at.marks => html.push(ORIGINAL_WORDS[1]),
        Mark::Run(_) | Mark::Original | Mark::Translated => {}
    }
}

/// Whether a link leads to what an edition hides, so that its words are all that is left of it.
fn leads_to_hidden(at: &At<'_>, link: &Link) -> bool {
    link.url.as_deref().is_some_and(|url| is_hidden(at, url))
}

/// Whether a reference is to what an edition hides.
pub(super) fn is_hidden(at: &At<'_>, reference: &str) -> bool {
    let Reference::Own { kind, id, .. } = Reference::parse(reference) else { return false };
    let index = at.site.index;
    index.find(kind, id).is_none() && index.is_hidden(kind, id)
}

/// Markup being copied, without the tags of links that are left out.
struct Copied {
    text: String,
    /// Whether the end of such a link is still to come.
    is_in_link: bool,
}

impl Copied {
    fn with_room(room: usize) -> Self {
        Self { text: String::with_capacity(room), is_in_link: false }
    }

    fn copy(&mut self, markup: &str) {
        match markup.split_once("</a>").filter(|_| self.is_in_link) {
            Some((before, after)) => {
                self.is_in_link = false;
                self.text.push_str(before);
                self.text.push_str(after);
            }
            None => self.text.push_str(markup),
        }
    }

    /// Takes back the beginning of a link. Gives the length of the rest of its tag, which comes next.
    fn leave_link_out(&mut self, rest: &str) -> usize {
        debug_assert!(self.text.ends_with(LINK), "a link begins here");
        self.text.truncate(self.text.len() - LINK.len());
        self.is_in_link = true;
        rest.find(LINK_END).map_or(0, |at| at + LINK_END.len())
    }
}

/// How the tag of a link to something of the playbook begins and ends: see `model::markup`.
const LINK: &str = "<a href=\"";
const LINK_END: &str = "\">";

/// A URL in an attribute; its place is written as the heading has it, and not in escapes.
fn push_url(url: &str, html: &mut String) {
    let (path, place) = url.split_once('#').unwrap_or((url, ""));
    let _ = escape_href(&mut *html, path);
    if !place.is_empty() {
        html.push('#');
        let _ = escape_html(html, place);
    }
}

/// A text of one paragraph, without the paragraph's own tags.
fn inline(at: &At<'_>, text: &Text) -> Html {
    let Html(markup) = block(at, text);
    let trimmed = markup.trim();
    let inner = trimmed.strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>"));
    match inner {
        Some(inner) if !inner.contains("<p>") => Html(inner.to_owned()),
        _ if trimmed.starts_with("<figure>") => Html(in_line(trimmed)),
        _ => Html(trimmed.to_owned()),
    }
}

/// Whether markup made by [`inline`] is running text and nothing else.
pub(super) fn is_phrase(Html(markup): &Html) -> bool {
    !BLOCKS.iter().any(|block| markup.contains(block))
}

/// How the markup of everything begins that is more than running text.
const BLOCKS: [&str; 10] =
    ["<p>", "<ul", "<ol", "<pre", "<blockquote", "<details", "<div", "<hr", "<h", "<figure"];

/// Words as markup.
fn escaped(words: &str) -> Html {
    let mut html = String::with_capacity(words.len());
    let _ = escape_html(&mut html, words);
    Html(html)
}

/// Figures, which cannot be in a paragraph, as images with small print.
fn in_line(figures: &str) -> String {
    let tags = [
        ("<figure>", ""),
        ("</figure>\n", " "),
        ("</figure>", ""),
        ("<figcaption>", " <small>"),
        ("</figcaption>", "</small>"),
    ];
    tags.iter().fold(figures.to_owned(), |html, (tag, other)| html.replace(tag, other))
}

/// The width and height of the picture behind a reference, as attributes: its own, or those that the reference asks for.
fn size(at: &At<'_>, reference: &str) -> String {
    let Reference::Own { kind, id, fragment } = Reference::parse(reference) else {
        return String::new();
    };
    let Some(Target::Media(ix)) = at.site.index.find(kind, id) else { return String::new() };
    let wanted = fragment.and_then(picture_width);
    match (at.site.playbook.media[ix].dimensions, wanted) {
        (Some(own), wanted) => {
            let Dimensions { width, height } = wanted.map_or(own, |width| own.at_width(width));
            format!(" width=\"{width}\" height=\"{height}\"")
        }
        (None, Some(width)) => format!(" width=\"{width}\""),
        (None, None) => String::new(),
    }
}

/// The URL behind a reference to something of the playbook, from the page at hand.
pub(super) fn url(at: &At<'_>, reference: &str) -> String {
    let Reference::Own { kind, id, fragment } = Reference::parse(reference) else {
        return String::new();
    };
    let Some(target) = at.site.index.find(kind, id) else { return String::new() };
    if let Target::Term(term) = target {
        // Whoever wrote the text has linked the word already.
        at.is_first_use(term);
    }
    at.url_of(target, fragment)
}
