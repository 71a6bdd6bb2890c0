//! What an author should know of a sheet of questions beside its rows: columns of which nothing is taken, and what is beside the
//! words of cells.

use super::items::line;
use super::points::Points;
use super::sections::Section;
use crate::tables::{self, Aside, Cell, Table};
use std::collections::HashSet;

/// Something to say of a place.
pub(super) type Said = (String, String);

/// Columns of which nothing is taken: those with another head by that, and those without one by their first words. What is
/// known already is not said again.
pub(super) fn columns<'t>(
    table: &'t Table,
    section: &'t Section,
    known: &mut HashSet<(usize, &'t str)>,
) -> Vec<Said> {
    let Section { head, rows, columns, .. } = section;
    let head = &table.rows[*head];
    let mut said = Vec::new();
    if let (Points::Wrong(words), Some(column)) = (&columns.points, columns.levels.first()) {
        said.push((tables::place(table, head, *column), words.clone()));
    }
    for (column, words) in &columns.others {
        if known.insert((*column, words.as_str())) {
            let words = match head.cell(*column) {
                Cell::Broken(shown) => {
                    format!("nothing is taken of this column: in its head, a formula gives {shown}")
                }
                _ => format!("nothing is taken of the column “{words}”"),
            };
            said.push((tables::place(table, head, *column), words));
        }
    }
    let others = columns.others.iter().map(|(column, _)| *column);
    let heads: HashSet<usize> = columns.taken().chain(others).collect();
    for row in &table.rows[rows.clone()] {
        let end = section.beyond(row).unwrap_or(row.cells.len());
        for column in (0..end).filter(|column| !heads.contains(column)) {
            if !row.cell(column).words().is_empty() && known.insert((column, "")) {
                let words = "nothing is taken of this column, which has no head";
                said.push((tables::place(table, row, column), words.to_owned()));
            }
        }
    }
    said
}

/// What is beside the words of cells that are taken, in heads and in rows. Of a question that is struck out this is nothing.
pub(super) fn beside(table: &Table, section: &Section) -> Vec<Said> {
    let rows = &table.rows[section.first..section.rows.end];
    let taken: HashSet<usize> = section.columns.taken().collect();
    let is_struck = |row| table.asides.contains(&(row, section.columns.question, Aside::Struck));
    let head = table.rows[section.head].number;
    let said = |(number, column, aside): &(usize, usize, Aside)| {
        let row = &rows[rows.binary_search_by_key(number, |row| row.number).ok()?];
        if *number > head && is_struck(*number) {
            return None;
        }
        let words = row.cell(*column).words();
        let is_there = *row.cell(*column) != Cell::Empty && taken.contains(column);
        let is_seen = is_there && !table.hidden_rows.contains(number);
        let words = match aside {
            Aside::Link(address) if words.contains(address.trim_end_matches('/')) => return None,
            Aside::Link(address) => {
                format!("the address behind these words is not taken: {}", line(address))
            }
            Aside::Remark => "the remark on this cell is not taken".to_owned(),
            Aside::Struck => "words that are struck out are taken like others".to_owned(),
        };
        is_seen.then(|| (tables::place(table, row, *column), words))
    };
    table.asides.iter().filter_map(said).collect()
}
