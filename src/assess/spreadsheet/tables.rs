//! Where answers are in the sheets of a file: below a row of heads, wherever somebody moved it.

use super::key::Key;
use super::words::plain;
use crate::assess::validate::Mistake;
use crate::tables::{Cell, Row, Table, place};
use std::collections::BTreeMap;

/// How many rows with anything in them may be above the heads.
const ABOVE: usize = 50;

/// A cell by sheet, row and column.
pub(super) type At = (usize, usize, usize);

/// A text, and where it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) at: At,
    pub(super) place: String,
    pub(super) text: String,
}

/// Cells that cannot be read, in their order.
#[derive(Debug, Default)]
pub(super) struct Unread(BTreeMap<At, Mistake>);

/// A sheet that has answers.
pub(super) struct Answers<'t> {
    sheet: usize,
    table: &'t Table,
    /// The place of the heads among the rows.
    head: usize,
    columns: BTreeMap<&'static str, usize>,
}

impl Unread {
    pub(super) fn say(&mut self, at: At, place: &str, message: &str) {
        let mistake = Mistake { path: place.to_owned(), message: message.to_owned() };
        self.0.entry(at).or_insert(mistake);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn into_list(self) -> Vec<Mistake> {
        self.0.into_values().collect()
    }
}

impl<'t> Answers<'t> {
    /// The sheet's heads: the first row that names the id of questions and something that is said of them.
    pub(super) fn find(
        sheet: usize,
        table: &'t Table,
        key: &Key,
        unread: &mut Unread,
    ) -> Option<Self> {
        let heads = |row: &Row| -> Vec<(usize, &'static str)> {
            let cells = row.cells.iter().enumerate();
            cells.filter_map(|(at, cell)| Some((at, key.head(plain(cell.words()))?))).collect()
        };
        let rows = table.rows.iter().take(ABOVE).map(heads);
        let is_head = |heads: &[(usize, &str)]| {
            heads.iter().any(|(_, head)| *head == "id")
                && heads.iter().any(|(_, head)| *head != "id")
        };
        let (head, found) = rows.enumerate().find(|(_, heads)| is_head(heads))?;
        let mut columns = BTreeMap::new();
        for (column, name) in found {
            if columns.contains_key(name) {
                let message = "another column has this head already";
                let row = &table.rows[head];
                unread.say((sheet, row.number, column), &place(table, row, column), message);
            } else {
                columns.insert(name, column);
            }
        }
        Some(Self { sheet, table, head, columns })
    }

    /// The rows below the heads.
    pub(super) fn rows(&self) -> &'t [Row] {
        &self.table.rows[self.head + 1..]
    }

    /// What is in a row below a head, if anything is.
    pub(super) fn found(&self, row: &Row, head: &str, unread: &mut Unread) -> Option<Found> {
        let column = *self.columns.get(head)?;
        let Found { at, place, .. } = self.below(row, head)?;
        match row.cell(column) {
            Cell::Empty => None,
            Cell::Broken(shown) => {
                unread.say(at, &place, &format!("this formula went wrong: {shown}"));
                None
            }
            Cell::Words(text) => Some(Found { at, place, text: plain(text).to_owned() }),
        }
    }

    /// The cell of a row below a head, whatever is in it.
    pub(super) fn below(&self, row: &Row, head: &str) -> Option<Found> {
        let column = *self.columns.get(head)?;
        let at = (self.sheet, row.number, column);
        Some(Found { at, place: place(self.table, row, column), text: String::new() })
    }
}
