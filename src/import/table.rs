//! Spreadsheets as rows of cells.

mod csv;
mod xlsx;

/// Most rows that are read of a sheet, and most columns.
const MOST_ROWS: usize = 20_000;
const MOST_COLUMNS: usize = 200;

/// A sheet of a workbook, or a file of values.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// The sheet's name; empty for a file of values.
    pub(super) name: String,
    pub(super) rows: Vec<Row>,
    /// What an author should know of how it was read.
    pub(super) note: Option<&'static str>,
}

/// A row with anything in it.
#[derive(Debug, Default)]
pub(super) struct Row {
    /// Its number as a spreadsheet shows it, or its line in a file of values; from 1.
    pub(super) number: usize,
    pub(super) cells: Vec<Cell>,
}

/// What is in a cell.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    #[default]
    Empty,
    /// Its words, or its number in figures; line ends as `\n`.
    Words(String),
    /// A formula that went wrong, by what it shows.
    Broken(String),
}

impl Cell {
    /// Words without spaces around them.
    fn of(words: &str) -> Self {
        let words = words.replace("\r\n", "\n").replace(['\r', '\u{b}'], "\n");
        let plain = crate::letters::composed(&words);
        let words = plain.trim_matches(|sign: char| sign.is_whitespace() || sign == '\u{feff}');
        if words.is_empty() { Self::Empty } else { Self::Words(words.to_owned()) }
    }

    pub(super) fn words(&self) -> &str {
        match self {
            Self::Words(words) => words,
            Self::Empty | Self::Broken(_) => "",
        }
    }
}

/// The sheets of a file, by the ending of its name; or why it cannot be read.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Vec<Table>, String> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    match ending.as_deref() {
        Some("csv" | "tsv" | "txt") => csv::read(bytes).map(|table| vec![table]),
        _ => xlsx::read(bytes),
    }
}

/// The place of a cell as spreadsheets name it: `C7`, with the sheet's name where it has one.
pub(super) fn place(table: &Table, row: &Row, column: usize) -> String {
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
