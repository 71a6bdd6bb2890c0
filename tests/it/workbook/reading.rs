//! A workbook as a test reads it.

use calamine::{Data, Range, Reader, Xlsx};
use std::io::Cursor;

/// An open workbook.
pub(super) struct Book {
    inner: Xlsx<Cursor<Vec<u8>>>,
}

/// A sheet's cells; those that were never filled are empty.
pub(super) struct Cells(Range<Data>);

impl Book {
    pub(super) fn open(bytes: &[u8]) -> Self {
        Self { inner: Xlsx::new(Cursor::new(bytes.to_vec())).expect("the workbook opens") }
    }

    pub(super) fn sheet(&mut self, name: &str) -> Cells {
        Cells(self.inner.worksheet_range(name).unwrap_or_else(|error| panic!("{name}: {error}")))
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
