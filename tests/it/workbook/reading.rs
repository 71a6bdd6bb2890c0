//! A workbook as a test reads it.

use calamine::{Cell, Data, Range, Reader, Xlsx};
use std::collections::BTreeMap;
use std::io::Cursor;

/// An open workbook.
pub(super) struct Book {
    inner: Xlsx<Cursor<Vec<u8>>>,
}

/// A sheet's cells; those that were never filled are empty.
pub(super) struct Cells(Range<Data>);

/// Sheets by their names.
pub(super) type Sheets = BTreeMap<String, Cells>;

impl Book {
    pub(super) fn open(bytes: &[u8]) -> Self {
        Self { inner: Xlsx::new(Cursor::new(bytes.to_vec())).expect("the workbook opens") }
    }

    pub(super) fn sheet(&mut self, name: &str) -> Cells {
        Cells(self.inner.worksheet_range(name).unwrap_or_else(|error| panic!("{name}: {error}")))
    }

    pub(super) fn sheets(&mut self) -> Sheets {
        let names = self.names().into_iter();
        names.map(|name| (name.clone(), self.sheet(&name))).collect()
    }

    pub(super) fn names(&self) -> Vec<String> {
        self.inner.sheet_names()
    }

    /// Every formula of the workbook, with its sheet.
    pub(super) fn formulas(&mut self) -> Vec<(String, String)> {
        let mut formulas = Vec::new();
        for name in self.names() {
            let range = self.inner.worksheet_formula(&name).unwrap();
            let written = range.used_cells().map(|(_, _, formula)| (name.clone(), formula.clone()));
            formulas.extend(written.filter(|(_, formula)| !formula.is_empty()));
        }
        formulas
    }
}

impl Cells {
    /// Those of comma-separated values, none of which may be an error.
    pub(super) fn of_csv(bytes: &[u8]) -> Self {
        let mut lines = csv::ReaderBuilder::new();
        let mut lines = lines.has_headers(false).flexible(true).from_reader(bytes);
        let mut cells = Vec::new();
        for (row, line) in (0..).zip(lines.records()) {
            for (column, text) in (0..).zip(&line.unwrap()) {
                let is_error = text.starts_with("Err:") || text.starts_with('#');
                assert!(!is_error, "{text} in row {row}, column {column}");
                cells.push(Cell::new((row, column), Data::String(text.to_owned())));
            }
        }
        Self(Range::from_sparse(cells))
    }

    /// A cell's text; a number as its digits.
    pub(super) fn text(&self, row: usize, column: usize) -> String {
        let at = (u32::try_from(row).unwrap(), u32::try_from(column).unwrap());
        match self.0.get_value(at) {
            None | Some(Data::Empty) => String::new(),
            Some(Data::Error(error)) => panic!("{error} in row {row}, column {column}"),
            Some(value) => value.to_string(),
        }
    }

    /// A cell's whole number; `None` where it is empty or shows nothing.
    pub(super) fn number(&self, row: usize, column: usize) -> Option<u32> {
        let text = self.text(row, column);
        (!text.is_empty()).then(|| {
            text.parse().unwrap_or_else(|_| panic!("{text:?} in row {row}, column {column}"))
        })
    }

    /// How many rows there are.
    pub(super) fn height(&self) -> usize {
        self.0.end().map_or(0, |(row, _)| usize::try_from(row).unwrap() + 1)
    }

    /// The column of this head.
    pub(super) fn column(&self, head: &str) -> usize {
        (0..60)
            .find(|column| self.text(0, *column) == head)
            .unwrap_or_else(|| panic!("no column {head}"))
    }

    /// The first row that begins with this text.
    pub(super) fn row(&self, label: &str) -> usize {
        (0..self.height())
            .find(|row| self.text(*row, 0) == label)
            .unwrap_or_else(|| panic!("no row {label}"))
    }

    /// Every text of the sheet that is not empty.
    pub(super) fn texts(&self) -> Vec<String> {
        let strings = self.0.used_cells().filter_map(|(_, _, data)| match data {
            Data::String(text) if !text.is_empty() => Some(text.clone()),
            _ => None,
        });
        strings.collect()
    }
}
