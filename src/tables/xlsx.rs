//! Workbooks of Excel and of others that write the same. Formulas are their last values.

use super::{Aside, Cell, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Row, Table, beyond};
use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx};
use std::io::{Cursor, Read as _};
use zip::result::ZipError;

/// Most bytes that the parts of a workbook may have once they are unpacked.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// What a cell holds, of its value and the code of its format.
type Reading = fn(&DataRef<'_>, &str) -> Cell;

/// A workbook that is being read.
pub(super) type Book<'b> = Xlsx<Cursor<&'b [u8]>>;

/// The sheets of a workbook, each with what is `behind` its cells.
pub(super) fn read(
    bytes: &[u8],
    reading: Reading,
    behind: impl Fn(&mut Book<'_>, &mut Table) -> Result<(), String>,
) -> Result<Vec<Table>, String> {
    check_parts(bytes)?;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| reason(&error))?;
    let is_sheet = |sheet: &&calamine::Sheet| sheet.typ == SheetType::WorkSheet;
    let sheets: Vec<_> = book.sheets_metadata().iter().filter(is_sheet).cloned().collect();
    let mut left = Left { rows: MOST_ROWS, cells: MOST_CELLS };
    let read = |one| {
        let mut table = sheet(&mut book, one, reading, &mut left)?;
        behind(&mut book, &mut table)?;
        Ok(table)
    };
    sheets.into_iter().map(read).collect()
}

/// What may still be read of a workbook: many sheets fill no more memory than one.
struct Left {
    rows: usize,
    cells: usize,
}

impl Left {
    fn take(&mut self, rows: usize, cells: usize) -> Result<(), String> {
        let left = |left: usize, by: usize, most: usize, what: &str| {
            left.checked_sub(by).ok_or_else(|| format!("it has more than {most} {what} in all"))
        };
        self.rows = left(self.rows, rows, MOST_ROWS, "rows")?;
        self.cells = left(self.cells, cells, MOST_CELLS, "cells")?;
        Ok(())
    }
}

const NO_WORKBOOK: &str = "it is no workbook: save it as .xlsx or .csv";
const LOCKED: &str = "it is locked with a password: save it without one";

/// A small file can be unpacked into one that fills all memory, whatever it says of its size; and a document type can define
/// words that do so when they are read.
fn check_parts(bytes: &[u8]) -> Result<(), String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| NO_WORKBOOK)?;
    archive.index_for_name("xl/workbook.xml").ok_or(NO_WORKBOOK)?;
    let mut left = MOST_BYTES;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => LOCKED,
            _ => NO_WORKBOOK,
        })?;
        let name = part.name().map_err(|_| NO_WORKBOOK)?;
        let name = name.to_ascii_lowercase();
        let is_text = [".xml", ".rels"].iter().any(|ending| name.ends_with(ending));
        // Any part can be a sheet, whatever its name, and names are found in capitals too: all of them count.
        let mut text = Vec::new();
        let read = part.take(left + 1).read_to_end(&mut text);
        read.map_err(|_| "it is damaged: save it again")?;
        left = left
            .checked_sub(text.len() as u64)
            .ok_or("it is too large: save the sheet with the questions alone")?;
        if is_text && memchr::memmem::find(&text, b"<!DOCTYPE").is_some() {
            return Err("it has a document type, which no workbook needs".to_owned());
        }
    }
    Ok(())
}

pub(super) fn reason(error: &calamine::XlsxError) -> String {
    match error {
        calamine::XlsxError::Password => LOCKED.to_owned(),
        error => format!("it cannot be read as a workbook: {error}"),
    }
}

/// The rows of a sheet, cell by cell: two cells far apart do not fill the memory between them.
fn sheet(
    book: &mut Book<'_>,
    calamine::Sheet { name, visible, .. }: calamine::Sheet,
    reading: Reading,
    left: &mut Left,
) -> Result<Table, String> {
    let failed = |error: calamine::XlsxError| format!("the sheet {name} {}", reason(&error));
    let mut reader = book.worksheet_cells_reader(&name).map_err(failed)?;
    let is_hidden = visible != SheetVisible::Visible;
    let mut table = Table { name: name.clone(), is_hidden, ..Table::default() };
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(failed)? {
        let (row, column) = cell.get_position();
        let (number, column) = (row as usize + 1, column as usize);
        let style = reader.styles().get(style);
        let format = style.and_then(|style| style.number_format.as_ref());
        let format = format.map_or("", |format| &format.format_code);
        let font = style.and_then(|style| style.font.as_ref());
        let is_struck = font.is_some_and(|font| font.strikethrough);
        let value = reading(cell.get_value(), format);
        if value == Cell::Empty {
            continue;
        }
        if column >= MOST_COLUMNS {
            if table.notes.is_empty() {
                let row = Row { number, cells: Vec::new() };
                table.notes.push(beyond(&table, &row, column));
            }
            continue;
        }
        if is_struck {
            table.asides.insert((number, column, Aside::Struck));
        }
        let rows = &mut table.rows;
        if rows.last().is_none_or(|last| last.number != number) {
            left.take(1, 0)?;
            rows.push(Row { number, cells: Vec::new() });
        }
        if let Some(row) = rows.last_mut() {
            let length = row.cells.len().max(column + 1);
            left.take(0, length - row.cells.len())?;
            row.cells.resize(length, Cell::Empty);
            row.cells[column] = value;
        }
    }
    Ok(table)
}

/// A value, whatever its format: numbers in figures, and of a time its day.
pub(super) fn plain(value: &DataRef<'_>, _: &str) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::SharedString(text) => Cell::of(text),
        DataRef::Int(number) => Cell::Words(number.to_string()),
        DataRef::Float(number) if !number.is_finite() => Cell::Broken(number.to_string()),
        DataRef::Float(number) => Cell::Words(number.to_string()),
        DataRef::Bool(flag) => Cell::Words(if *flag { "yes" } else { "no" }.to_owned()),
        DataRef::DateTime(time) => {
            let (year, month, day, ..) = time.to_ymd_hms_milli();
            Cell::Words(format!("{year}-{month:02}-{day:02}"))
        }
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            Cell::of(text)
        }
        DataRef::Error(error) => Cell::Broken(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;
    use std::io::Write as _;

    const BOOK: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const LINKS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// A workbook of sheets, each with this inside its `sheetData`.
    fn book(sheets: &[&str]) -> Vec<u8> {
        let each =
            |line: &dyn Fn(usize) -> String| (1..=sheets.len()).map(line).collect::<String>();
        let listed = each(&|at| format!(r#"<sheet name="S{at}" sheetId="{at}" r:id="r{at}"/>"#));
        let related = each(&|at| {
            format!(
                r#"<Relationship Id="r{at}" Type="{LINKS}/worksheet" Target="worksheets/s{at}.xml"/>"#
            )
        });
        let links = |inside: &str| {
            let packages = "http://schemas.openxmlformats.org/package/2006/relationships";
            format!(r#"<Relationships xmlns="{packages}">{inside}</Relationships>"#)
        };
        let first = format!(
            r#"<Relationship Id="r" Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/>"#
        );
        let mut parts = vec![
            ("_rels/.rels".to_owned(), links(&first)),
            ("xl/_rels/workbook.xml.rels".to_owned(), links(&related)),
            (
                "xl/workbook.xml".to_owned(),
                format!(
                    r#"<workbook xmlns="{BOOK}" xmlns:r="{LINKS}"><sheets>{listed}</sheets></workbook>"#
                ),
            ),
        ];
        for (at, data) in sheets.iter().enumerate() {
            let sheet =
                format!(r#"<worksheet xmlns="{BOOK}"><sheetData>{data}</sheetData></worksheet>"#);
            parts.push((format!("xl/worksheets/s{}.xml", at + 1), sheet));
        }
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (path, text) in parts {
            archive.start_file(path, zip::write::SimpleFileOptions::default()).unwrap();
            archive.write_all(text.as_bytes()).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    #[test]
    fn cells_are_read_as_in_the_browser() {
        let suite = include_str!("../../tests/vectors/workbooks.json");
        let suite: Value = serde_json::from_str(suite).unwrap();
        for case in suite["cases"].as_array().unwrap() {
            let row = format!(r#"<row r="1">{}</row>"#, case["cell"].as_str().unwrap());
            let found = read(&book(&[&row]), plain, |_, _| Ok(()));
            let expected = &case["expected"];
            let fits = match (&found, expected.as_str()) {
                (Err(_), Some("unreadable")) => true,
                (Ok(sheets), words) => match (sheets[0].rows[0].cell(0), words) {
                    (Cell::Words(found), Some(words)) => found == words,
                    (Cell::Broken(_), None) => expected["broken"] == true,
                    _ => false,
                },
                _ => false,
            };
            assert!(fits, "{}: {found:?}", case["name"]);
        }
    }

    #[test]
    fn many_sheets_fill_no_more_memory_than_one() {
        // Of each row one cell.
        let rows = |count: usize, column: &str| {
            let row = |at| format!(r#"<row r="{at}"><c r="{column}{at}"><v>1</v></c></row>"#);
            (1..=count).map(row).collect::<String>()
        };
        let narrow = rows(MOST_ROWS / 4, "A");
        assert!(read(&book(&[narrow.as_str(); 4]), plain, |_, _| Ok(())).is_ok());
        let error = read(&book(&[narrow.as_str(); 5]), plain, |_, _| Ok(())).unwrap_err();
        assert_eq!(error, "it has more than 20000 rows in all");
        // One cell far to the right counts with all before it.
        let wide = rows(MOST_CELLS / MOST_COLUMNS / 4, "GR");
        assert!(read(&book(&[wide.as_str(); 4]), plain, |_, _| Ok(())).is_ok());
        let error = read(&book(&[wide.as_str(); 5]), plain, |_, _| Ok(())).unwrap_err();
        assert_eq!(error, "it has more than 1000000 cells in all");
    }
}
