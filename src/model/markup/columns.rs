//! The columns of the table that is open, and how their cells are aligned.

use pulldown_cmark::Alignment;

/// The alignments of a table's columns, while its cells pass by.
#[derive(Debug, Default)]
pub(super) struct Columns {
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
}

impl Columns {
    /// The columns of a table that begins.
    pub(super) fn of(alignments: Vec<Alignment>) -> Self {
        Self { alignments, column: 0, in_head: true }
    }

    /// A row ends; the first one is the head.
    pub(super) fn end_row(&mut self) {
        (self.column, self.in_head) = (0, false);
    }

    /// The tag of the next cell. A class aligns it: the site's policy refuses style attributes.
    pub(super) fn cell(&mut self) -> &'static str {
        let alignment = self.alignments.get(self.column).copied().unwrap_or(Alignment::None);
        self.column += 1;
        match (self.in_head, alignment) {
            (true, Alignment::None) => "<th>",
            (true, Alignment::Left) => "<th class=\"left\">",
            (true, Alignment::Center) => "<th class=\"center\">",
            (true, Alignment::Right) => "<th class=\"right\">",
            (false, Alignment::None) => "<td>",
            (false, Alignment::Left) => "<td class=\"left\">",
            (false, Alignment::Center) => "<td class=\"center\">",
            (false, Alignment::Right) => "<td class=\"right\">",
        }
    }
}
