//! Cells, and how formulas name them.

use rust_xlsxwriter::utility::{cell_range_absolute, row_col_to_cell_absolute};
use std::ops::Range;

/// Where a formula looks.
pub(super) fn at(row: u32, column: u16) -> String {
    row_col_to_cell_absolute(row, column)
}

/// The cells of a column from its first entry, for `count` entries; one cell for no entries, because there is no
/// empty range.
pub(super) fn column(column: u16, count: usize) -> String {
    cell_range_absolute(1, column, below_head(count.max(1) - 1), column)
}

/// Some cells of a column, at least one.
pub(super) fn rows(column: u16, entries: Range<usize>) -> String {
    let last = entries.end.max(entries.start + 1) - 1;
    cell_range_absolute(below_head(entries.start), column, below_head(last), column)
}

/// Cells of one row, at least one.
pub(super) fn across(row: u32, first: u16, count: usize) -> String {
    cell_range_absolute(row, first, row, first + small(count.max(1) - 1))
}

/// The row of an entry below a head of one row.
pub(super) fn below_head(index: usize) -> u32 {
    u32::try_from(index + 1)
        .expect("a playbook's limits keep its lists far below a million entries")
}

/// A count of columns.
pub(super) fn small(count: usize) -> u16 {
    u16::try_from(count)
        .expect("a playbook's limits keep areas and levels far below the number of columns")
}

/// The position of a cell's text in a range, from 1; 0 where it is not there. Case does not matter and nothing is a
/// wildcard, unlike in `MATCH`. The separator is `,` for a row and `;` for a column.
pub(super) fn position(cell: &str, range: &str, count: usize, separator: &str) -> String {
    let numbers: Vec<_> = (1..=count.max(1)).map(|number| number.to_string()).collect();
    let in_range = format!("SUMPRODUCT(({range}=TRIM({cell}))*{{{}}})", numbers.join(separator));
    format!("IFERROR(IF(TRIM({cell})=\"\",0,{in_range}),0)")
}

/// `rhu(n, d) = floor((2n + d) / 2d)`: round half up, exact in the integers of a spreadsheet.
pub(super) fn round_half_up(n: &str, d: &str) -> String {
    format!("INT((2*({n})+{d})/(2*{d}))")
}
