//! The figures of a group as they are said, where basis points do not tell them: those of the exact sums
//! (docs/scoring.md, "How scores are said").

use super::{COUNTS, HIGH, LOW, SCORE, STATUS, WEIGHT, ratio};
use crate::assess::workbook::cells::{at, round_half_up, rows, small};
use crate::assess::workbook::group::Group;
use crate::assess::workbook::plan::Plan;
use crate::assess::workbook::sheet::Sheet;
use crate::assess::workbook::style;

/// In the order of [`Kind`], and for each of [`SAID`].
const HEADS: [&str; 9] = [
    "score_parts",
    "low_parts",
    "high_parts",
    "weighted_score_parts",
    "weighted_low_parts",
    "weighted_high_parts",
    "score_figure",
    "low_figure",
    "high_figure",
];
const SAID: [u16; 3] = [SCORE, LOW, HIGH];

/// What there is of each figure: its parts, these times the area's weight, and the figure itself.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Parts,
    Weighted,
    Figure,
}

pub(super) fn heads(plan: &Plan<'_>) -> &'static [&'static str] {
    if plan.has_parts() { &HEADS } else { &[] }
}

fn column(kind: Kind, of: u16) -> u16 {
    let place = SAID.iter().position(|said| *said == of).expect("it is among those that are said");
    small(super::HEADS.len() + SAID.len() * kind as usize + place)
}

/// The column of a figure.
pub(super) fn of(column_in_bp: u16) -> u16 {
    column(Kind::Figure, column_in_bp)
}

/// Score, low or high of a group as it is said, as a formula.
pub(in crate::assess::workbook) fn said(plan: &Plan<'_>, group: Group, column: u16) -> String {
    let (bp, figure) = (group.at(plan, column), group.at(plan, of(column)));
    if plan.has_parts() { plan.in_units(&figure) } else { plan.in_units(&plan.figure_of(&bp)) }
}

/// The parts of a group of questions, and its figures.
pub(super) fn group(sheet: &mut Sheet, plan: &Plan<'_>, row: u32) {
    let times = format!("{}*100", plan.display.steps());
    write(sheet, plan, row, |of| ratio(plan, row, of, &times));
}

/// An area's part of the whole.
pub(super) fn area(sheet: &mut Sheet, plan: &Plan<'_>, row: u32) {
    for said in SAID.into_iter().filter(|_| plan.has_parts()) {
        let own = |column| at(row, column);
        let is_there = match said {
            SCORE => format!("{}=5", own(STATUS)),
            _ => format!("{}=1", own(COUNTS)),
        };
        let parts = own(column(Kind::Parts, said));
        let formula = format!("IF({is_there},{}*{parts},0)", own(WEIGHT));
        sheet.formula(row, column(Kind::Weighted, said), &formula, &style::line());
    }
}

/// The parts of areas together, and their figures.
pub(super) fn together(sheet: &mut Sheet, plan: &Plan<'_>, group: Group) {
    let row = group.row(plan);
    write(sheet, plan, row, |said| {
        let sum = rows(column(Kind::Weighted, said), group.areas(plan));
        let mean = round_half_up(&format!("SUM({sum})"), &at(row, WEIGHT));
        format!("IF({}=\"\",\"\",{mean})", at(row, said))
    });
}

fn write(sheet: &mut Sheet, plan: &Plan<'_>, row: u32, parts: impl Fn(u16) -> String) {
    for said in SAID.into_iter().filter(|_| plan.has_parts()) {
        let own = |column| at(row, column);
        let [bp, exact] = [own(said), own(column(Kind::Parts, said))];
        let reached = format!("MAX({},INT({exact}/10000))", plan.figure_of(&bp));
        let figure = format!("IF({bp}=\"\",\"\",{reached})");
        sheet.formula(row, column(Kind::Parts, said), &parts(said), &style::line());
        sheet.formula(row, of(said), &figure, &style::line());
    }
}
