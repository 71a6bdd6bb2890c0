//! Rows of a table of questions: each with its area and its principle, and with what the rows below add to it.

use super::columns::{Columns, cell};
use super::items::flag;
use super::sections::Section;
use crate::tables::{Cell, Row, Table};
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
    /// Readers do not see it. Its first column that says something.
    Hidden(&'t Row, usize),
    /// It has another area or principle than the row above, in this column, and nothing else.
    Heading(&'t Row, usize, Below),
}

/// What the next question makes of a row that has an area or a principle alone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Below {
    /// It belongs to that area or principle.
    Holds,
    /// It names the same again.
    Names,
    /// It names another, or there is none.
    Passes,
}

/// The area and the principle that hold until others are named.
#[derive(Default, Clone)]
struct Held {
    area: String,
    principle: String,
}

/// The rows that say something, in order, each with its section. Reasons, help and evidence without a question belong to the
/// question right above.
pub(super) fn gathered<'t>(
    table: &'t Table,
    sections: &'t [Section],
) -> Vec<(&'t Section, Found<'t>)> {
    let mut gathering = Gathering::default();
    for section in sections {
        gathering.last = None;
        let own = &table.rows[section.rows.clone()];
        let explained = own.first().filter(|row| explains(row, &section.columns));
        if let Some(row) = explained {
            gathering.found.push((section, Found::Passed(row, section.columns.question)));
        }
        for row in own.iter().skip(usize::from(explained.is_some())) {
            gathering.row(section, row, table.hidden_rows.contains(&row.number));
        }
    }
    gathering.found
}

/// Rows as they are gathered.
#[derive(Default)]
struct Gathering<'t> {
    found: Vec<(&'t Section, Found<'t>)>,
    held: Held,
    /// The place of the last question of the section.
    last: Option<usize>,
    /// The place of a heading that no question is below yet.
    heading: Option<usize>,
}

impl<'t> Gathering<'t> {
    fn row(&mut self, section: &'t Section, row: &'t Row, is_hidden: bool) {
        let columns = &section.columns;
        let named = self.held.take(row, columns);
        let asks = std::iter::once(&columns.question).chain(&columns.levels);
        let first = row.cells.iter().position(|cell| *cell != Cell::Empty);
        let found = if let Some(column) = first.filter(|_| is_hidden) {
            Found::Hidden(row, column)
        } else if let Some((column, reason)) = section.fault(row) {
            Found::Refused(row, column, reason.to_owned())
        } else if asks.into_iter().any(|column| *cell(row, Some(*column)) != Cell::Empty) {
            self.settle(row, columns);
            self.last = Some(self.found.len());
            let Held { area, principle } = self.held.clone();
            Found::Asking(Asking { end: row.number, row: Cow::Borrowed(row), area, principle })
        } else if let Some(first) = additions(row, columns).next() {
            match (broken(row, columns), self.above(row, columns)) {
                (Some((column, reason)), _) => Found::Refused(row, column, reason),
                (None, Some(above)) => return above.add(row, columns),
                (None, None) => Found::Refused(row, first, "there is no question".to_owned()),
            }
        } else if let Some(column) = noted(row, columns) {
            Found::Passed(row, column)
        } else if let Some(column) = named {
            self.heading = Some(self.found.len());
            Found::Heading(row, column, Below::Passes)
        } else {
            return;
        };
        self.found.push((section, found));
    }

    /// The question right above that a row goes on with.
    fn above(&mut self, row: &Row, columns: &Columns) -> Option<&mut Asking<'t>> {
        let held = &self.held;
        match &mut self.found[self.last?].1 {
            Found::Asking(above) if above.is_in(held) && above.is_continued(row, columns) => {
                Some(above)
            }
            _ => None,
        }
    }

    /// Notes what a question makes of the heading above it.
    fn settle(&mut self, row: &Row, columns: &Columns) {
        let heading = self.heading.take().map(|at| &mut self.found[at]);
        if let Some((section, Found::Heading(above, column, below))) = heading {
            let is_area = section.columns.area == Some(*column);
            let own = if is_area { columns.area } else { columns.principle };
            *below = Below::of(cell(row, own), above.cell(*column));
        }
    }
}

impl Held {
    /// Takes the area and the principle that a row names; the first column that names another than before.
    fn take(&mut self, row: &Row, columns: &Columns) -> Option<usize> {
        let words = |column: Option<usize>| cell(row, column).words();
        let is_area = !words(columns.area).is_empty() && words(columns.area) != self.area;
        if is_area {
            words(columns.area).clone_into(&mut self.area);
            self.principle.clear();
        }
        let principle = words(columns.principle);
        let is_principle = !principle.is_empty() && principle != self.principle;
        if is_principle {
            principle.clone_into(&mut self.principle);
        }
        columns.area.filter(|_| is_area).or(columns.principle.filter(|_| is_principle))
    }
}

impl Below {
    /// What a cell below a heading makes of it.
    fn of(cell: &Cell, above: &Cell) -> Self {
        match cell {
            Cell::Empty => Self::Holds,
            cell if cell == above => Self::Names,
            _ => Self::Passes,
        }
    }
}

/// The column of what a row says once for a question, where that is more than rows are filled with beforehand.
fn noted(row: &Row, columns: &Columns) -> Option<usize> {
    let mut once = columns.once().into_iter().flatten();
    once.find(|column| !is_filled(cell(row, Some(*column)).words()))
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
    fn is_in(&self, held: &Held) -> bool {
        (&self.area, &self.principle) == (&held.area, &held.principle)
    }

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
