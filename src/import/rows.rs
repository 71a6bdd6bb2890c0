//! Rows of a table of questions: each with its area and its principle, and with what the rows below add to it.

use super::columns::{Columns, cell};
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

/// A row of which nothing is taken: its column, and why.
pub(super) type Refused<'t> = (&'t Row, usize, String);

/// The rows that say something, in order. An area or a principle holds until another is named; reasons, help and evidence
/// without a question belong to the question right above.
pub(super) fn gathered<'t>(
    rows: &'t [Row],
    columns: &Columns,
) -> Vec<Result<Asking<'t>, Refused<'t>>> {
    let mut found: Vec<Result<Asking<'_>, Refused<'_>>> = Vec::new();
    let mut last = None;
    let (mut area, mut principle) = (String::new(), String::new());
    for row in rows {
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
            found.push(Ok(Asking { row: Cow::Borrowed(row), area, principle, end: row.number }));
        } else if let Some(first) = additions(row, columns).next() {
            let above = last.and_then(|last: usize| found[last].as_mut().ok());
            let above = above.filter(|above| above.area == area && above.principle == principle);
            match (broken(row), above) {
                (Some((column, reason)), _) => found.push(Err((row, column, reason))),
                (None, Some(above)) if above.is_continued(row, columns) => above.add(row, columns),
                _ => found.push(Err((row, first, "there is no question".to_owned()))),
            }
        }
    }
    found
}

/// The columns of a row that can add to the question above, where they have anything.
fn additions(row: &Row, columns: &Columns) -> impl Iterator<Item = usize> {
    let columns = [columns.why, columns.help, columns.evidence].into_iter().flatten();
    columns.filter(|column| *cell(row, Some(*column)) != Cell::Empty)
}

/// The first formula of a row that went wrong: its column, and what it gives.
pub(super) fn broken(row: &Row) -> Option<(usize, String)> {
    row.cells.iter().enumerate().find_map(|(column, cell)| match cell {
        Cell::Broken(shown) => Some((column, format!("a formula gives {shown}"))),
        _ => None,
    })
}

impl Asking<'_> {
    /// Whether a row is right below, and says nothing else of what a question has once.
    fn is_continued(&self, row: &Row, columns: &Columns) -> bool {
        let once = [columns.id, columns.code, columns.weight, columns.quick];
        let is_said = |column| *cell(row, column) != Cell::Empty;
        let is_other = |column| is_said(column) && cell(row, column) != cell(&self.row, column);
        row.number == self.end + 1 && !once.into_iter().any(is_other)
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
