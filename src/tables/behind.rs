//! What cells of a workbook have beside their words.

use super::xlsx::{Book, reason};
use super::{MOST_ROWS, Merged, Table};

/// Puts into a table what its sheet says of its cells.
pub(super) fn look(book: &mut Book<'_>, table: &mut Table) -> Result<(), String> {
    table.merged = merged(book, &table.name)?;
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
