//! Rows of a table of questions: each with its area and its principle, and with what the rows below add to it.

use super::columns::{Columns, cell};
use super::items::flag;
use crate::tables::{Cell, Row};
use std::borrow::Cow;

/// A row that asks a question.
pub(super) struct Asking<'t> {
    pub(super) row: Cow<'t, Row>,
    pub(super) area: String,
    pub(super) principle: String,
    /// The number of the last row that belongs to it.
    end: usize,
}

/// A row that says something.
pub(super) enum Found<'t> {
    Asking(Asking<'t>),
    /// Nothing of it is taken: its column, and why.
    Refused(&'t Row, usize, String),
    /// It asks nothing and adds nothing: a heading or a note. The column of its words.
    Passed(&'t Row, usize),
}

/// The rows that say something, in order. An area or a principle holds until another is named; reasons, help and evidence
/// without a question belong to the question right above.
pub(super) fn gathered<'t>(rows: &'t [Row], columns: &Columns) -> Vec<Found<'t>> {
    let mut found: Vec<Found<'_>> = Vec::new();
    let mut last = None;
    let (mut area, mut principle) = (String::new(), String::new());
    for (at, row) in rows.iter().enumerate() {
        if at == 0 && explains(row, columns) {
            found.push(Found::Passed(row, columns.question));
            continue;
        }
        let words = |column: Option<usize>| cell(row, column).words();
        if !words(columns.area).is_empty() && words(columns.area) != area {
            words(columns.area).clone_into(&mut area);
            principle.clear();
        }
        if !words(columns.principle).is_empty() {
            words(columns.principle).clone_into(&mut principle);
        }
        let asks = std::iter::once(&columns.question).chain(&columns.levels);
        if asks.into_iter().any(|column| *cell(row, Some(*column)) != Cell::Empty) {
            let (area, principle) = (area.clone(), principle.clone());
            last = Some(found.len());
            let row = Cow::Borrowed(row);
            found.push(Found::Asking(Asking { end: row.number, row, area, principle }));
        } else if let Some(first) = additions(row, columns).next() {
            let above = match last.map(|last: usize| &mut found[last]) {
                Some(Found::Asking(above)) => Some(above),
                _ => None,
            };
            let above = above.filter(|above| above.area == area && above.principle == principle);
            match (broken(row, columns), above) {
                (Some((column, reason)), _) => found.push(Found::Refused(row, column, reason)),
                (None, Some(above)) if above.is_continued(row, columns) => above.add(row, columns),
                _ => found.push(Found::Refused(row, first, "there is no question".to_owned())),
            }
        } else if let Some(column) =
            columns.once().into_iter().flatten().find(|column| !is_filled(words(Some(*column))))
        {
            found.push(Found::Passed(row, column));
        }
    }
    found
}

/// Whether a row only explains the columns, that of the question too: all its words are between brackets.
fn explains(row: &Row, columns: &Columns) -> bool {
    let words = |column| cell(row, Some(column)).words();
    let is_bracketed = |words: &str| words.starts_with('(') && words.ends_with(')');
    is_bracketed(words(columns.question))
        && columns.taken().map(words).all(|words| words.is_empty() || is_bracketed(words))
}

/// Whether a cell says no more than what rows are filled with beforehand: nothing, yes or no, or a number such as `Q7`.
fn is_filled(words: &str) -> bool {
    let has_figure = words.contains(|sign: char| sign.is_numeric());
    flag(words).is_some() || has_figure && !words.contains(char::is_whitespace)
}

/// The columns of a row that can add to the question above, where they have anything.
fn additions(row: &Row, columns: &Columns) -> impl Iterator<Item = usize> {
    let columns = [columns.why, columns.help, columns.evidence].into_iter().flatten();
    columns.filter(|column| *cell(row, Some(*column)) != Cell::Empty)
}

/// The first formula that went wrong of what is taken of a row: its column, and what it gives.
pub(super) fn broken(row: &Row, columns: &Columns) -> Option<(usize, String)> {
    let mut taken: Vec<_> = columns.taken().collect();
    taken.sort_unstable();
    taken.into_iter().find_map(|column| match cell(row, Some(column)) {
        Cell::Broken(shown) => Some((column, format!("a formula gives {shown}"))),
        _ => None,
    })
}

impl Asking<'_> {
    /// Whether a row is right below, and says nothing else of what a question has once.
    fn is_continued(&self, row: &Row, columns: &Columns) -> bool {
        let is_said = |column| *cell(row, column) != Cell::Empty;
        let is_other = |column| is_said(column) && cell(row, column) != cell(&self.row, column);
        row.number == self.end + 1 && !columns.once().into_iter().any(is_other)
    }

    fn add(&mut self, row: &Row, columns: &Columns) {
        self.end = row.number;
        let own = self.row.to_mut();
        for column in additions(row, columns) {
            let length = own.cells.len().max(column + 1);
            own.cells.resize(length, Cell::Empty);
            match &mut own.cells[column] {
                empty @ Cell::Empty => *empty = row.cells[column].clone(),
                Cell::Words(words) => words.extend(["\n", row.cells[column].words()]),
                Cell::Broken(_) => {}
            }
        }
    }
}
