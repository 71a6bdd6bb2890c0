//! Merged cells: what they say counts for every question that they are beside.

use super::left::Said;
use super::sections::Section;
use crate::tables::{self, Cell, Merged, Row, Table};

/// Most bytes that merged cells may have in all the rows that they count for.
const MOST_BYTES: usize = 16 * 1024 * 1024;

/// Puts the words of cells that are merged over several rows into each of these that asks a question of its own; or says
/// that they are too many.
pub(super) fn spread(table: &mut Table, sections: &[Section]) -> Result<(), String> {
    let mut left = MOST_BYTES;
    for section in sections {
        let Section { rows, columns, .. } = section;
        let rows = &mut table.rows[rows.clone()];
        let is_taken = |column: usize| {
            column != columns.question && columns.taken().any(|taken| taken == column)
        };
        for Merged { rows: numbers, columns: merged } in &table.merged {
            let column = *merged.start();
            let Some(first) = numbered(rows, *numbers.start()).filter(|_| is_taken(column)) else {
                continue;
            };
            let cell = rows[first].cell(column).clone();
            let below = rows[first + 1..].iter_mut();
            let asks = |row: &&mut Row| *row.cell(columns.question) != Cell::Empty;
            for row in below.take_while(|row| row.number <= *numbers.end()).filter(asks) {
                let words = cell.words().len();
                left = left.checked_sub(words).ok_or("its merged cells have too many words")?;
                put(row, column, &cell);
            }
        }
    }
    Ok(())
}

/// The place of the row with a number.
fn numbered(rows: &[Row], number: usize) -> Option<usize> {
    rows.binary_search_by_key(&number, |row| row.number).ok()
}

fn put(row: &mut Row, column: usize, cell: &Cell) {
    let length = row.cells.len().max(column + 1);
    row.cells.resize(length, Cell::Empty);
    if row.cells[column] == Cell::Empty {
        row.cells[column] = cell.clone();
    }
}

/// Cells of questions that are merged with those beside them, of which something would be taken: their places, and what to say.
pub(super) fn wide(table: &Table, section: &Section) -> Vec<Said> {
    let Section { rows, columns, .. } = section;
    let rows = &table.rows[rows.clone()];
    let said = |Merged { rows: numbers, columns: merged }: &Merged| {
        let row = &rows[numbered(rows, *numbers.start())?];
        let is_beside = |column: usize| merged.contains(&column) && column != *merged.start();
        let last = columns.taken().filter(|column| is_beside(*column)).max()?;
        // Words over the column of questions are a heading.
        let asks =
            !merged.contains(&columns.question) && *row.cell(columns.question) != Cell::Empty;
        let first = *merged.start();
        let is_taken = asks && columns.taken().any(|column| column == first);
        let last = tables::place(&Table::default(), row, last);
        is_taken.then(|| {
            let words = format!(
                "this cell is merged with those beside it, up to {last}, and is taken for its first column alone"
            );
            (tables::place(table, row, first), words)
        })
    };
    table.merged.iter().filter_map(said).collect()
}
