//! What a sheet of a workbook says beside the words of its cells: what is merged, hidden, linked, remarked on or struck out, and
//! formulas that nothing has worked out yet.

use super::parts::{Parts, elements, value};
use super::xlsx::{Book, reason};
use super::{Aside, Cell, MOST_COLUMNS, MOST_ROWS, Merged, Row, Table, place};
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use std::collections::BTreeSet;

/// What a formula shows that nothing has worked out.
const NO_VALUE: &str = "no value: open the file in a spreadsheet and save it";

/// Puts into a table what its sheet says of its cells. What cannot be found is not said.
pub(super) fn look(bytes: &[u8], book: &mut Book<'_>, table: &mut Table) -> Result<(), String> {
    table.merged = merged(book, &table.name)?;
    links(book, table)?;
    let Some(mut parts) = Parts::of(bytes) else { return Ok(()) };
    let Some(path) = parts.sheet(&table.name) else { return Ok(()) };
    let sheet = Sheet::of(&parts.text(&path).unwrap_or_default());
    table.hidden_rows = sheet.hidden_rows;
    for (number, column) in sheet.unsaved {
        break_cell(table, number, column);
    }
    hide(table, &sheet.hidden_columns);
    let is_of_remarks = |element: &BytesStart<'_>| {
        value(element, "Type").is_some_and(|kind| kind.ends_with("/comments"))
    };
    if let Some(path) = parts.related(&path, is_of_remarks) {
        remarks(&parts.text(&path).unwrap_or_default(), table);
    }
    Ok(())
}

/// The merged cells of a sheet; where there are more of them than rows, it is no sheet that people made.
fn merged(book: &mut Book<'_>, name: &str) -> Result<Vec<Merged>, String> {
    let all = book.merge_cells_by_sheet_name(name).map_err(|error| reason(&error))?;
    let one = |cells: &calamine::Dimensions| {
        let [(top, left), (bottom, right)] = [cells.start, cells.end];
        Merged {
            rows: top as usize + 1..=bottom as usize + 1,
            columns: left as usize..=right as usize,
        }
    };
    Ok(all.iter().take(MOST_ROWS).map(one).collect())
}

/// Notes addresses behind words.
fn links(book: &mut Book<'_>, table: &mut Table) -> Result<(), String> {
    let all = book.hyperlinks_by_sheet_name(&table.name).map_err(|error| reason(&error))?;
    for link in all.into_iter().take(MOST_ROWS) {
        let (row, column) = link.range.start;
        if let Some(address) = link.target {
            table.asides.insert((row as usize + 1, column as usize, Aside::Link(address)));
        }
    }
    Ok(())
}

/// Notes cells that somebody remarked on.
fn remarks(text: &str, table: &mut Table) {
    elements(text, |element| {
        if element.local_name().as_ref() == "comment"
            && let Some((row, column)) = value(element, "ref").and_then(|name| cell_of(&name))
        {
            table.asides.insert((row, column, Aside::Remark));
        }
    });
}

/// Puts a formula without a value where nothing is in a table.
fn break_cell(table: &mut Table, number: usize, column: usize) {
    let rows = &mut table.rows;
    let at = rows.binary_search_by_key(&number, |row| row.number).unwrap_or_else(|at| {
        rows.insert(at, Row { number, cells: Vec::new() });
        at
    });
    let cells = &mut rows[at].cells;
    cells.resize(cells.len().max(column + 1), Cell::Empty);
    if cells[column] == Cell::Empty {
        cells[column] = Cell::Broken(NO_VALUE.to_owned());
    }
}

/// Empties columns that readers do not see, and names each by its first cell.
fn hide(table: &mut Table, columns: &BTreeSet<usize>) {
    for column in columns {
        let has = |row: &&Row| *row.cell(*column) != Cell::Empty;
        let Some(first) = table.rows.iter().find(has) else { continue };
        let place = place(table, first, *column);
        table.notes.push(format!("{place}: the column is hidden, and nothing is taken of it"));
        for cell in table.rows.iter_mut().filter_map(|row| row.cells.get_mut(*column)) {
            *cell = Cell::Empty;
        }
    }
}

/// What the part of a sheet says.
#[derive(Default)]
struct Sheet {
    hidden_rows: BTreeSet<usize>,
    hidden_columns: BTreeSet<usize>,
    /// Cells of formulas that nothing has worked out.
    unsaved: Vec<(usize, usize)>,
    /// The cell that is open, where it has a formula and no value yet.
    open: Option<(usize, usize)>,
    is_formula: bool,
}

impl Sheet {
    fn of(text: &str) -> Self {
        let (mut sheet, mut reader) = (Self::default(), Reader::from_str(text));
        let mut is_value = false;
        while let Ok(event) = reader.read_event() {
            match event {
                Event::Start(element) => {
                    is_value = element.local_name().as_ref() == "v";
                    sheet.begin(&element);
                }
                Event::Empty(element) => sheet.begin(&element),
                Event::Text(_) | Event::CData(_) | Event::GeneralRef(_) if is_value => {
                    sheet.open = None;
                }
                Event::End(element) => {
                    is_value = false;
                    if element.local_name().as_ref() == "c" {
                        sheet.end();
                    }
                }
                Event::Eof => break,
                _ => {}
            }
        }
        sheet
    }

    fn begin(&mut self, element: &BytesStart<'_>) {
        let is_hidden =
            || value(element, "hidden").is_some_and(|flag| flag == "1" || flag == "true");
        let number = |name: &str| value(element, name)?.parse::<usize>().ok();
        match element.local_name().as_ref() {
            "row" if is_hidden() => self.hidden_rows.extend(number("r")),
            "col" if is_hidden() => {
                let first = number("min").unwrap_or(1).max(1);
                let last = number("max").unwrap_or(first).min(MOST_COLUMNS);
                self.hidden_columns.extend(first - 1..last.max(first - 1));
            }
            // An empty text is the value of a formula that gives one.
            "c" => {
                self.is_formula = false;
                let is_text = value(element, "t").is_some_and(|kind| kind == "str");
                let name = value(element, "r").filter(|_| !is_text);
                self.open = name.and_then(|name| cell_of(&name));
            }
            "f" => self.is_formula = true,
            "is" => self.open = None,
            _ => {}
        }
    }

    fn end(&mut self) {
        let is_few = self.unsaved.len() < MOST_ROWS;
        let cell = self.open.take().filter(|(_, column)| *column < MOST_COLUMNS);
        self.unsaved.extend(cell.filter(|_| self.is_formula && is_few));
    }
}

/// The number of the row and the column of a cell, by its name: `B7`.
fn cell_of(name: &str) -> Option<(usize, usize)> {
    let digits = name.find(|sign: char| sign.is_ascii_digit())?;
    let (letters, number) = name.split_at(digits);
    let column = letters.bytes().try_fold(0_usize, |column, letter| {
        let letter = letter.to_ascii_uppercase().checked_sub(b'A').filter(|at| *at < 26)?;
        column.checked_mul(26)?.checked_add(usize::from(letter) + 1)
    })?;
    Some((number.parse().ok()?, column.checked_sub(1)?))
}
