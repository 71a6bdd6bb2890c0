//! Images: their words, and the figures that those with a caption become.

use super::notes::Step;
use super::tables::is_table;
use super::{Mark, Pieces};
use pulldown_cmark::{Event, Tag, TagEnd};
use pulldown_cmark_escape::escape_html;
use std::ops::Range;

/// The width in pixels that an image's reference asks for: `width=320`, from 16 to 4000.
pub(crate) fn picture_width(fragment: &str) -> Option<u32> {
    let width = fragment.strip_prefix("width=")?.parse().ok()?;
    (16..=4000).contains(&width).then_some(width)
}

/// An image whose description is being read.
pub(super) struct Image {
    /// Its place among the links of the text.
    pub(super) link: usize,
    pub(super) words: String,
    pub(super) title: String,
    /// How many images are open: one may be in another's description.
    pub(super) open: usize,
}

impl<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>> Pieces<'a, '_, I> {
    /// Takes the text of an image as the words of its description.
    pub(super) fn describe(&mut self, event: &Event<'_>) {
        let Some(image) = &mut self.image else { return };
        match event {
            Event::Text(text) | Event::Code(text) => image.words.push_str(text),
            Event::SoftBreak | Event::HardBreak => image.words.push(' '),
            Event::Start(Tag::Image { .. }) => image.open += 1,
            Event::End(TagEnd::Image) => image.open -= 1,
            _ => {}
        }
        if image.open > 0 {
            return;
        }
        let Some(image) = self.image.take() else { return };
        self.count(event);
        self.show(&image);
    }

    /// An image, as a figure with its title as caption where it may be one.
    fn show(&mut self, image: &Image) {
        let escaped = |words: &str| {
            let mut escaped = String::new();
            let _ = escape_html(&mut escaped, words);
            escaped
        };
        if self.is_table(image.link) {
            return self.show_table(image.link, &escaped(&image.words));
        }
        let title = escaped(&image.title);
        self.html(if self.in_figures { "<figure><img src=\"" } else { "<img src=\"" });
        self.mark(Mark::Link(image.link));
        self.html(format!("\" alt=\"{}\"", escaped(&image.words)));
        if !self.in_figures && !title.is_empty() {
            self.html(format!(" title=\"{title}\""));
        }
        self.mark(Mark::Size(image.link));
        self.html(" loading=\"lazy\" decoding=\"async\" />");
        if self.in_figures && !title.is_empty() {
            self.html(format!("<figcaption>{title}</figcaption>"));
        }
        if self.in_figures {
            self.html("</figure>\n");
        }
    }

    /// Whether the paragraph that begins has nothing but images, one of them with a title or a table.
    pub(super) fn holds_figures(&mut self) -> bool {
        let (mut open, mut is_figure) = (0, false);
        for at in 0.. {
            if at == self.ahead.len() {
                self.ahead.extend(self.events.next());
            }
            let Some(Step::Event(event, _)) = self.ahead.get(at) else { return false };
            match event {
                Event::Start(Tag::Image { title, dest_url, .. }) => {
                    open += 1;
                    is_figure |= !title.is_empty() || is_table(dest_url);
                }
                Event::End(TagEnd::Image) => open -= 1,
                Event::End(TagEnd::Paragraph) => return is_figure,
                Event::SoftBreak => {}
                _ if open > 0 => {}
                _ => return false,
            }
        }
        false
    }
}
