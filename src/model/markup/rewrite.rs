//! How single events are written in another way than by the parser's own writer.

use super::columns::Columns;
use super::images::Image;
use super::{Mark, Piece, Pieces};
use crate::model::Reference;
use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};
use pulldown_cmark_escape::{escape_href, escape_html};
use std::ops::Range;

impl<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>> Pieces<'a, '_, I> {
    pub(super) fn rewrite(&mut self, event: Event<'a>, range: &Range<usize>) -> Option<Event<'a>> {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                self.html("<h");
                self.mark(Mark::Level(level as usize));
                self.html(" id=\"");
                self.mark(Mark::Anchor(self.walk.outline.headings.len() - 1));
                self.html("\">");
            }
            Event::Start(Tag::Link { link_type, dest_url, title, id })
                if link_type != LinkType::Email =>
            {
                return self.link(link_type, dest_url, title, id);
            }
            Event::Start(Tag::BlockQuote(kind)) => self.begin_quote(kind, range),
            Event::End(TagEnd::BlockQuote(_)) => self.end_quote(),
            Event::Start(Tag::Paragraph) if self.begin_title() => {}
            Event::SoftBreak | Event::HardBreak if self.is_in_title() => self.end_title(true),
            Event::End(TagEnd::Paragraph) if self.is_in_title() => self.end_title(false),
            Event::Start(Tag::Paragraph) if self.holds_figures() => self.in_figures = true,
            Event::End(TagEnd::Paragraph) if self.in_figures => self.in_figures = false,
            Event::Start(Tag::Image { title, .. }) => {
                let (link, title) = (self.walk.outline.links.len() - 1, title.into_string());
                self.image = Some(Image { link, words: String::new(), title, open: 1 });
            }
            Event::Start(Tag::Table(alignments)) => {
                self.html("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"");
                self.mark(Mark::Word("table"));
                self.html("\">");
                self.columns = Columns::of(alignments);
                self.waiting.push_back(Piece::Event(Event::Start(Tag::Table(Vec::new()))));
            }
            Event::Start(Tag::TableCell) => {
                let tag = self.columns.cell();
                self.html(tag);
            }
            Event::End(row @ (TagEnd::TableHead | TagEnd::TableRow)) => {
                self.columns.end_row();
                return Some(Event::End(row));
            }
            Event::End(TagEnd::Table) => {
                self.html("</div>");
                return Some(Event::End(TagEnd::Table));
            }
            Event::TaskListMarker(is_done) => {
                let (word, sign) =
                    if is_done { ("task-done", "☑") } else { ("task-open", "☐") };
                self.html("<span class=\"tick\" role=\"img\" aria-label=\"");
                self.mark(Mark::Word(word));
                self.html(format!("\">{sign}</span> "));
            }
            Event::End(TagEnd::Heading(level)) => {
                self.html("</h");
                self.mark(Mark::Level(level as usize));
                self.html(">\n");
            }
            event => return Some(event),
        }
        None
    }

    fn link(
        &mut self,
        link_type: LinkType,
        dest_url: CowStr<'a>,
        title: CowStr<'a>,
        id: CowStr<'a>,
    ) -> Option<Event<'a>> {
        match Reference::parse(&dest_url) {
            // On paper an address follows a link, but not one whose words are the address.
            Reference::Outside(_) if link_type == LinkType::Autolink => {
                self.html("<a class=\"address\" href=\"");
                let mut address = String::new();
                let _ = escape_href(&mut address, &dest_url);
                self.html(address);
            }
            Reference::Outside(_) => {
                return Some(Event::Start(Tag::Link { link_type, dest_url, title, id }));
            }
            Reference::Own { .. } => {
                self.html("<a href=\"");
                self.mark(Mark::Link(self.walk.outline.links.len() - 1));
            }
            Reference::Here(fragment) => {
                let mut place = String::new();
                // As the heading has it, and not in escapes of an address.
                let _ = escape_html(&mut place, fragment);
                self.html("<a href=\"#");
                self.mark(Mark::Prefix);
                self.html(place);
            }
            Reference::UnknownKind(_) | Reference::Unchecked(_) => self.html("<a href=\""),
        }
        if !title.is_empty() {
            self.html("\" title=\"");
            let mut words = String::new();
            let _ = escape_html(&mut words, &title);
            self.html(words);
        }
        self.html("\">");
        None
    }
}
