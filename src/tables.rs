//! Spreadsheets and files of values as rows of cells. Nothing of them is run: formulas are their last values.

mod behind;
mod csv;
mod parts;
mod shown;
mod xlsx;

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// Most rows with anything in them that are read of a file, all sheets together; most columns; and most cells, up to the last
/// of each row.
const MOST_ROWS: usize = 20_000;
const MOST_COLUMNS: usize = 200;
const MOST_CELLS: usize = 1_000_000;

/// A sheet of a workbook, or a file of values.
#[derive(Debug, Default)]
pub(crate) struct Table {
    /// The sheet's name; empty for a file of values.
    pub(crate) name: String,
    /// Whether readers do not see it.
    pub(crate) is_hidden: bool,
    pub(crate) rows: Vec<Row>,
    /// Cells that are one.
    pub(crate) merged: Vec<Merged>,
    /// The numbers of rows that readers do not see.
    pub(crate) hidden_rows: BTreeSet<usize>,
    /// What is beside the words of cells: the numbers of their rows, and their columns.
    pub(crate) asides: BTreeSet<(usize, usize, Aside)>,
    /// What an author should know of how it was read.
    pub(crate) notes: Vec<String>,
}

/// Something beside the words of a cell.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Aside {
    /// The address that they lead to.
    Link(String),
    /// A remark of somebody.
    Remark,
    /// They are struck out.
    Struck,
}

/// Cells that are one: what they say is in the first of them.
#[derive(Debug, Clone)]
pub(crate) struct Merged {
    /// The numbers of its rows.
    pub(crate) rows: RangeInclusive<usize>,
    /// Its columns, counted from 0.
    pub(crate) columns: RangeInclusive<usize>,
}

/// A row with anything in it.
#[derive(Debug, Default, Clone)]
pub(crate) struct Row {
    /// Its number as a spreadsheet shows it, from 1.
    pub(crate) number: usize,
    pub(crate) cells: Vec<Cell>,
}

/// The content of a cell.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) enum Cell {
    #[default]
    Empty,
    /// Its words, or its number in figures; line ends as `\n`.
    Words(String),
    /// A formula that went wrong, by what it shows.
    Broken(String),
}

impl Row {
    /// The cell in a column, counted from 0.
    pub(crate) fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }
}

impl Cell {
    /// Words without spaces around them.
    pub(crate) fn of(words: &str) -> Self {
        let words = words.replace("\r\n", "\n").replace(['\r', '\u{b}'], "\n");
        let plain = crate::letters::composed(&words);
        let words = plain.trim_matches(|sign: char| sign.is_whitespace() || sign == '\u{feff}');
        if words.is_empty() { Self::Empty } else { Self::Words(words.to_owned()) }
    }

    pub(crate) fn words(&self) -> &str {
        match self {
            Self::Words(words) => words,
            Self::Empty | Self::Broken(_) => "",
        }
    }
}

/// What a file is, by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// An archive, as workbooks are.
    Packed,
    /// A file of the old Office, or one that is locked with a password.
    Compound,
    /// Lines with at least two commas, semicolons or tabs in the first.
    Values,
    /// Anything else.
    Other,
}

impl Kind {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        if bytes.starts_with(b"PK\x03\x04") {
            return Self::Packed;
        }
        if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
            return Self::Compound;
        }
        let (wide_le, wide_be) = (bytes.starts_with(b"\xff\xfe"), bytes.starts_with(b"\xfe\xff"));
        let narrow: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).take(4096).collect();
        let start = if wide_le || wide_be { &narrow[2..] } else { &narrow[..] };
        let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start();
        let first = start.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let has_signs = |sign: u8| memchr::memchr_iter(sign, first).count() >= 2;
        match first.first() {
            None | Some(b'{' | b'[' | b'<') => Self::Other,
            _ if first.starts_with(b"sep=") => Self::Values,
            _ if [b',', b';', b'\t'].into_iter().any(has_signs) => Self::Values,
            _ => Self::Other,
        }
    }
}

/// The sheets of a workbook, hidden ones too; or why it cannot be read.
pub(crate) fn workbook(bytes: &[u8]) -> Result<Vec<Table>, String> {
    xlsx::read(bytes, xlsx::plain, |_, _| Ok(()))
}

/// A file of values; or why it cannot be read.
pub(crate) fn values(bytes: &[u8]) -> Result<Table, String> {
    csv::read(bytes)
}

/// The sheets of a file, hidden ones too, by the ending of its name; or why it cannot be read. Cells of workbooks are as they
/// are shown, and a file of values is cut at the sign for which it `fits`.
pub(crate) fn read(
    name: &str,
    bytes: &[u8],
    fits: impl Fn(&Table) -> bool,
) -> Result<Vec<Table>, String> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    match ending.as_deref() {
        Some("csv" | "tsv" | "txt") => csv::read_fitting(bytes, fits).map(|table| vec![table]),
        _ => xlsx::read(bytes, shown::shown, |book, table| behind::look(bytes, book, table)),
    }
}

/// What to say of a cell beyond the last column that is read, the first of its table.
fn beyond(table: &Table, row: &Row, column: usize) -> String {
    let place = place(table, row, column);
    format!("{place} and cells beyond it are not read: {MOST_COLUMNS} columns are the most")
}

/// The place of a cell as spreadsheets name it: `C7`, with the sheet's name where it has one.
pub(crate) fn place(table: &Table, row: &Row, column: usize) -> String {
    let (mut letters, mut rest) = (String::new(), column + 1);
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    let sheet = if table.name.is_empty() { String::new() } else { format!("{}!", table.name) };
    format!("{sheet}{letters}{}", row.number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_have_their_names() {
        let table = Table { name: "Main".to_owned(), ..Table::default() };
        let row = Row { number: 7, cells: Vec::new() };
        let places = [0, 25, 26, 51, 701, 702].map(|column| place(&table, &row, column));
        assert_eq!(places, ["Main!A7", "Main!Z7", "Main!AA7", "Main!AZ7", "Main!ZZ7", "Main!AAA7"]);
    }
}
