//! A sheet of questions in sections: printed ones have their heads again above each, sometimes in another order.

use super::columns::{self, Columns, Head};
use crate::model::Playbook;
use crate::tables::{Cell, Row, Table};
use std::ops::Range;

const BEYOND: &str = "it has more values than there are heads: a text with a comma, a semicolon or a tab in it belongs between quotes";
const TORN: &str = "its quote ends in another cell: a quote belongs right behind the sign before it, without a space";

/// Rows below heads that count for them.
pub(super) struct Section {
    /// The places of the rows that begin and end the heads.
    pub(super) first: usize,
    pub(super) head: usize,
    /// The places of the rows below, up to the next heads.
    pub(super) rows: Range<usize>,
    pub(super) columns: Columns,
    /// How many values a row may have, where it is of a file of values.
    most: Option<usize>,
}

/// The sections of a sheet; none where no row names its columns.
pub(super) fn sections(table: &Table, playbook: &Playbook) -> Vec<Section> {
    let mut sections = Vec::new();
    let mut next = columns::find(table, playbook);
    while let Some(Head { first, last: head, columns }) = next {
        next =
            (head + 1..table.rows.len()).find_map(|at| again(table, head, at, &columns, playbook));
        let end = next.as_ref().map_or(table.rows.len(), |heads| heads.first);
        let rows = head + 1..end;
        sections.push(Section { first, head, rows, columns, most: most(table, head) });
    }
    sections
}

/// The heads that begin at a row, where it names the columns anew, or where it and the next one are those that end at `head`.
fn again(
    table: &Table,
    head: usize,
    at: usize,
    columns: &Columns,
    playbook: &Playbook,
) -> Option<Head> {
    if let Some(columns) = columns::again(&table.rows[at], columns, playbook) {
        return Some(Head { first: at, last: at, columns });
    }
    let two = table.rows.get(head.checked_sub(1)?..=head)?;
    let here = table.rows.get(at..=at + 1)?;
    let is_same = two.iter().zip(here).all(|(one, other)| one.cells == other.cells);
    is_same.then(|| Head { first: at, last: at + 1, columns: columns.clone() })
}

/// How many values the rows below heads of a file of values may have. A sheet has as many columns in each row.
fn most(table: &Table, head: usize) -> Option<usize> {
    let heads = &table.rows[head.saturating_sub(1)..=head];
    let widest = heads.iter().map(|row| row.cells.len()).max();
    widest.filter(|_| table.name.is_empty())
}

impl Section {
    /// The first value of a row of a file of values that is one too many.
    pub(super) fn beyond(&self, row: &Row) -> Option<usize> {
        (self.most?..row.cells.len()).find(|column| *row.cell(*column) != Cell::Empty)
    }

    /// Why the values of a row of a file of values are not what they should be, and the first of these.
    pub(super) fn fault(&self, row: &Row) -> Option<(usize, &'static str)> {
        let is_torn = |column: &usize| {
            let words = row.cell(*column).words();
            words.starts_with('"') && words.matches('"').count() % 2 == 1
        };
        let torn = (0..self.most?).find(is_torn).map(|column| (column, TORN));
        torn.or_else(|| self.beyond(row).map(|column| (column, BEYOND)))
    }
}
