//! Workbooks of Excel and of others that write the same. Formulas are their last values.

use super::{Cell, MOST_COLUMNS, MOST_ROWS, Row, Table};
use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx};
use std::io::Cursor;

/// Most bytes that a workbook may have once it is unpacked.
const MOST_BYTES: u64 = 200 * 1024 * 1024;

pub(super) fn read(bytes: &[u8]) -> Result<Vec<Table>, String> {
    check_size(bytes)?;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| reason(&error))?;
    let is_shown = |sheet: &&calamine::Sheet| {
        sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet
    };
    let names: Vec<_> =
        book.sheets_metadata().iter().filter(is_shown).map(|sheet| sheet.name.clone()).collect();
    names.into_iter().map(|name| sheet(&mut book, name)).collect()
}

/// A small file can be unpacked into one that fills all memory.
fn check_size(bytes: &[u8]) -> Result<(), String> {
    let no_workbook = "it is no workbook: save it as .xlsx or .csv";
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| no_workbook)?;
    let mut size = 0_u64;
    for at in 0..archive.len() {
        size = size.saturating_add(archive.by_index_raw(at).map_err(|_| no_workbook)?.size());
    }
    if size > MOST_BYTES {
        Err("it is too large: save the sheet with the questions alone".to_owned())
    } else {
        Ok(())
    }
}

fn reason(error: &calamine::XlsxError) -> String {
    match error {
        calamine::XlsxError::Password => {
            "it is locked with a password: save it without one".to_owned()
        }
        error => format!("it cannot be read as a workbook: {error}"),
    }
}

/// The rows of a sheet, cell by cell: two cells far apart do not fill the memory between them.
fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: String) -> Result<Table, String> {
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
    Ok(Table { name, rows, note: None })
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
