//! Tables that a text shows from a file: `![Permits by year](media:permits.csv)`.

use super::{Mark, Pieces};
use crate::model::{Kind, Reference, Slip, SlipKind};
use pulldown_cmark::Event;
use std::ops::Range;

/// Whether an image's address names a table.
pub(super) fn is_table(url: &str) -> bool {
    matches!(
        Reference::parse(url),
        Reference::Own { kind: Kind::Media, id, .. } if id.ends_with(".csv")
    )
}

impl<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>> Pieces<'a, '_, I> {
    pub(super) fn is_table(&self, link: usize) -> bool {
        self.walk.outline.links[link].url.as_deref().is_some_and(is_table)
    }

    /// The table of an image, by its place among the links, that is a paragraph of its own; else a link to its file.
    pub(super) fn show_table(&mut self, link: usize, words: &str) {
        if self.in_figures {
            self.mark(Mark::Table(link));
            // A mark is before what it belongs to, and a text may be this table alone.
            self.html("\n");
        } else {
            let range = self.walk.outline.links[link].range.clone();
            self.slips.push(Slip { kind: SlipKind::TableInWords, range });
            self.html("<a href=\"");
            self.mark(Mark::Link(link));
            self.html(format!("\">{words}</a>"));
        }
    }
}
