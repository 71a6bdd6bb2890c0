//! What a Markdown text consists of, as far as anything but its own page wants to know.

use super::markdown;
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use std::collections::BTreeMap;
use std::ops::Range;

/// Headings and links of a text, each in order. Ranges are bytes of the text.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// Its headings, with the anchors that the page gives them.
    pub(super) headings: Vec<Heading>,
    /// Its links and images.
    pub(super) links: Vec<Link>,
}

/// A heading of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6, as written.
    pub level: usize,
    /// Its `id` on the page, unique in the text.
    pub anchor: String,
    /// Its words without marks.
    pub text: String,
    /// Its place in the text.
    pub range: Range<usize>,
}

/// A link or an image of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Whether it is an image.
    pub is_image: bool,
    /// Where it leads; `None` for a bare email address.
    pub url: Option<String>,
    /// The beginning of its words, or of the image's description, without marks.
    pub words: String,
    /// Its place in the text.
    pub range: Range<usize>,
}

impl Link {
    /// Bytes of a link's words from which no more are kept.
    const ENOUGH: usize = 400;
}

/// Makes the outline of a text while its events pass by.
#[derive(Default)]
pub(super) struct Walk {
    pub(super) outline: Outline,
    anchors: Anchors,
    in_heading: bool,
    /// Links that are open, by their place in the outline.
    open: Vec<usize>,
}

impl Walk {
    pub(super) fn event(&mut self, event: &Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(Tag::Heading { level, id, .. }) => {
                self.in_heading = true;
                let anchor = id.as_deref().unwrap_or_default().to_owned();
                let (level, text) = (*level as usize, String::new());
                self.outline.headings.push(Heading { level, anchor, text, range });
            }
            Event::End(TagEnd::Heading(_)) => self.close_heading(),
            Event::Start(Tag::Link { link_type: LinkType::Email, .. }) => {
                self.open(false, None, range);
            }
            Event::Start(Tag::Link { dest_url, .. }) => self.open(false, Some(dest_url), range),
            Event::Start(Tag::Image { dest_url, .. }) => self.open(true, Some(dest_url), range),
            Event::End(TagEnd::Link | TagEnd::Image) => self.close(),
            Event::Text(words) | Event::Code(words) => self.words(words),
            _ => {}
        }
    }

    fn open(&mut self, is_image: bool, url: Option<&str>, range: Range<usize>) {
        self.open.push(self.outline.links.len());
        let url = url.map(str::to_owned);
        self.outline.links.push(Link { is_image, url, words: String::new(), range });
    }

    /// The words of an image in a link, or in another image's description, are also of the outer one.
    fn close(&mut self) {
        let Some(inner) = self.open.pop() else { return };
        let Some(outer) = self.open.last() else { return };
        let words = self.outline.links[inner].words.clone();
        add(&mut self.outline.links[*outer].words, &words);
    }

    fn words(&mut self, words: &str) {
        if let Some(link) = self.open.last() {
            add(&mut self.outline.links[*link].words, words);
        }
        if self.in_heading
            && let Some(heading) = self.outline.headings.last_mut()
        {
            heading.text.push_str(words);
        }
    }

    fn close_heading(&mut self) {
        self.in_heading = false;
        if let Some(heading) = self.outline.headings.last_mut() {
            heading.anchor = self.anchors.take(&heading.anchor, &heading.text);
        }
    }
}

/// Adds words to those of a link, unless there are enough to tell what they say: links may be in
/// one another a thousand deep.
fn add(to: &mut String, words: &str) {
    if to.len() < Link::ENOUGH {
        to.push_str(words.char_indices().nth(Link::ENOUGH).map_or(words, |(end, _)| &words[..end]));
    }
}

/// Gives out anchors, each once.
#[derive(Debug, Default)]
struct Anchors {
    taken: BTreeMap<String, usize>,
}

impl Anchors {
    fn take(&mut self, wanted: &str, text: &str) -> String {
        let base = if wanted.is_empty() { markdown::slug(text) } else { wanted.to_owned() };
        let count = self.taken.entry(base.clone()).or_insert(0);
        *count += 1;
        if *count == 1 { base } else { format!("{base}-{count}") }
    }
}

#[cfg(test)]
mod tests {
    use super::super::markup::parse;

    #[test]
    fn headings_get_distinct_anchors() {
        let text = "## What *they* did\n\n## What they did\n\n### Own {#mine}\n\n## !\n";
        let found = parse(text).0;
        let anchors: Vec<_> = found.iter().map(|heading| heading.anchor.as_str()).collect();
        assert_eq!(anchors, ["what-they-did", "what-they-did-2", "mine", "section"]);
        assert_eq!(found[2].text, "Own");
    }

    #[test]
    fn an_image_in_a_link_gives_both_its_words() {
        let links = parse("[![a *map*](media:m.svg) here](area:x)").1.links;
        let words: Vec<_> = links.iter().map(|link| (link.is_image, link.words.as_str())).collect();
        assert_eq!(words, [(false, "a map here"), (true, "a map")]);
    }
}
