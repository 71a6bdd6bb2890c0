//! Workbooks of Excel and of others that write the same. Formulas are their last values.

use super::{Cell, MOST_COLUMNS, MOST_ROWS, Row, Table};
use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx};
use std::io::{Cursor, Read as _};
use zip::result::ZipError;

/// Most bytes that the parts of a workbook may have once they are unpacked.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

pub(super) fn read(bytes: &[u8]) -> Result<Vec<Table>, String> {
    check_parts(bytes)?;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| reason(&error))?;
    let is_sheet = |sheet: &&calamine::Sheet| sheet.typ == SheetType::WorkSheet;
    let sheets: Vec<_> = book.sheets_metadata().iter().filter(is_sheet).cloned().collect();
    sheets.into_iter().map(|one| sheet(&mut book, one)).collect()
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

fn reason(error: &calamine::XlsxError) -> String {
    match error {
        calamine::XlsxError::Password => LOCKED.to_owned(),
        error => format!("it cannot be read as a workbook: {error}"),
    }
}

/// The rows of a sheet, cell by cell: two cells far apart do not fill the memory between them.
fn sheet(
    book: &mut Xlsx<Cursor<&[u8]>>,
    calamine::Sheet { name, visible, .. }: calamine::Sheet,
) -> Result<Table, String> {
    let failed = |error: calamine::XlsxError| format!("the sheet {name} {}", reason(&error));
    let mut reader = book.worksheet_cells_reader(&name).map_err(failed)?;
    let mut rows: Vec<Row> = Vec::new();
    while let Some(cell) = reader.next_cell().map_err(failed)? {
        let (row, column) = cell.get_position();
        let (number, column) = (row as usize + 1, column as usize);
        let value = value(cell.get_value());
        if value == Cell::Empty || column >= MOST_COLUMNS {
            continue;
        }
        if rows.last().is_none_or(|last| last.number != number) {
            rows.push(Row { number, cells: Vec::new() });
        }
        if let Some(row) = rows.last_mut() {
            row.cells.resize(row.cells.len().max(column + 1), Cell::Empty);
            row.cells[column] = value;
        }
        if rows.len() > MOST_ROWS {
            return Err(format!("the sheet {name} has more than {MOST_ROWS} rows"));
        }
    }
    let is_hidden = visible != SheetVisible::Visible;
    Ok(Table { name, is_hidden, rows, note: None })
}

fn value(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::SharedString(text) => Cell::of(text),
        DataRef::Int(number) => Cell::Words(number.to_string()),
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
