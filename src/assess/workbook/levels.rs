//! "Levels": what each answer means, a level a row.

use super::cells::below_head;
use super::names::quoted;
use super::plan::{self, Plan, plain_words, words_of};
use super::sheet::Sheet;
use super::style;
use crate::model::Level;
use rust_xlsxwriter::utility::cell_range_absolute;

const QUESTION_ID: u16 = 2;
const TEXT: u16 = 5;
const LINES: u16 = 7;
const WIDTHS: [u16; 8] = [24, 46, 16, 16, 8, 62, 16, 62];

pub(super) fn sheet(plan: &Plan<'_>) -> Sheet {
    let (playbook, words) = (plan.playbook, plan.words);
    let mut sheet = Sheet::visible(&plan.names.levels, playbook.title.as_str());
    sheet.widths(&WIDTHS);
    let heads = [
        &words.area,
        &words.question,
        &words.id,
        &words.level,
        &words.points,
        &words.meaning,
        &words.minimum,
        &words.lines,
    ];
    sheet.heads(0, &heads.map(String::as_str));
    let levels = || playbook.questions.iter().flat_map(|question| &question.levels);
    let has_lines = levels().any(|level| !level.criteria.is_empty());
    if !has_lines {
        sheet.leave_out(0, LINES);
    }
    let cell = style::cell();
    for (index, question) in playbook.questions.iter().enumerate() {
        let first = plan.levels_before(index);
        for (at, level) in question.levels.iter().enumerate() {
            let row = below_head(first + at);
            let is_minimum = question.least_level().is_some_and(|minimum| minimum.0 == at);
            sheet.wrapped(row, 0, &plain_words(&playbook.areas[question.area.0].title), &cell);
            sheet.wrapped(row, 1, &plan::asked(question), &cell);
            sheet.wrapped(row, QUESTION_ID, question.id.value.as_str(), &cell);
            sheet.text(row, 3, &plan.level_names[index][at], &style::label());
            sheet.number(row, 4, *level.points, &style::figure());
            sheet.wrapped(row, TEXT, &words_of(&level.text), &cell);
            if has_lines {
                sheet.wrapped(row, LINES, &lines(level), &cell);
            }
            sheet.text(row, 6, if is_minimum { &words.yes } else { "" }, &cell);
        }
    }
    sheet.table(
        if has_lines { 8 } else { 7 },
        below_head(plan.levels_before(playbook.questions.len())) - 1,
        0,
    );
    sheet
}

/// The lines of a level, one below another, with a box for each.
fn lines(level: &Level) -> String {
    let lines = level.criteria.iter().map(|line| format!("\u{2610} {}", words_of(line)));
    lines.collect::<Vec<_>>().join("\n")
}

/// What the level at a position of a question says, as a formula; for a question that has levels.
pub(super) fn text(plan: &Plan<'_>, question: usize, position: &str) -> String {
    let first = plan.levels_before(question);
    let count = plan.level_names[question].len().max(1);
    let range = cell_range_absolute(below_head(first), TEXT, below_head(first + count - 1), TEXT);
    format!("INDEX({}!{range},{position})", quoted(&plan.names.levels))
}

/// The first row of a question, as a link has it.
pub(super) fn link(plan: &Plan<'_>, question: usize) -> String {
    let row = below_head(plan.levels_before(question)) + 1;
    format!("{}!C{row}", quoted(&plan.names.levels))
}
