//! "Levels": what the sheet of questions has no room for: more about a level, and its lines to tick, a row each.

use super::cells::below_head;
use super::lists;
use super::names::quoted;
use super::plan::{self, Plan, plain_words, words_of};
use super::sheet::Sheet;
use super::style;
use crate::model::{Level, Question, Text};

const ID: u16 = 2;
const TEXT: u16 = 5;
const WIDTHS: [u16; 7] = [20, 44, 16, 16, 7, 80, 9];

pub(super) fn sheet(plan: &Plan<'_>) -> Sheet {
    let words = plan.words;
    let mut sheet = Sheet::visible(&plan.names.levels, plan.playbook.title.as_str());
    sheet.widths(&WIDTHS);
    let heads = [
        &words.area,
        &words.question,
        &words.id,
        &words.level,
        &words.line,
        &words.line_text,
        &words.tick,
    ];
    sheet.heads(0, &heads.map(String::as_str));
    let mut row = 1;
    for (index, question) in plan.playbook.questions.iter().enumerate() {
        let mut line = 0;
        for (at, level) in question.levels.iter().enumerate() {
            let name = &plan.level_names[index][at];
            for part in parts(level) {
                beside(&mut sheet, plan, row, question, name);
                match part {
                    Part::More(text) => sheet.wrapped(row, TEXT, &words_of(text), &style::cell()),
                    Part::Line(text) => {
                        line += 1;
                        to_tick(&mut sheet, plan, row, line, text);
                    }
                }
                row += 1;
            }
        }
    }
    sheet.table(7, row - 1, 0);
    sheet
}

enum Part<'a> {
    More(&'a Text),
    Line(&'a Text),
}

fn parts(level: &Level) -> impl Iterator<Item = Part<'_>> {
    level.body.iter().map(Part::More).chain(level.criteria.iter().map(Part::Line))
}

fn beside(sheet: &mut Sheet, plan: &Plan<'_>, row: u32, question: &Question, level: &str) {
    let (area, cell) = (&plan.playbook.areas[question.area.0], style::cell());
    sheet.wrapped(row, 0, &plain_words(&area.title), &cell);
    sheet.wrapped(row, 1, &plan::asked(question), &cell);
    sheet.wrapped(row, ID, question.id.value.as_str(), &cell);
    sheet.text(row, 3, level, &style::label());
    for column in [4, 6] {
        sheet.blank(row, column, &cell);
    }
}

/// A line, by its number through all levels of its question.
fn to_tick(sheet: &mut Sheet, plan: &Plan<'_>, row: u32, number: u32, text: &Text) {
    sheet.number(row, 4, number, &style::figure());
    sheet.wrapped(row, TEXT, &words_of(text), &style::cell());
    sheet.blank(row, 6, &style::to_fill());
    sheet.choice(row, 6, &lists::tick(), plan.words);
}

/// The first row of a question, as a link has it; nothing for one without rows.
pub(super) fn link(plan: &Plan<'_>, question: usize) -> Option<String> {
    let rows = |question: &Question| question.levels.iter().flat_map(parts).count();
    let questions = &plan.playbook.questions;
    if rows(&questions[question]) == 0 {
        return None;
    }
    let before = questions[..question].iter().map(rows).sum();
    Some(format!("{}!C{}", quoted(&plan.names.levels), below_head(before) + 1))
}
