//! "Actions": what to do next, the most pressing first. Owners and dates come from the sheet of questions, so that they
//! stay with their question when the order changes.

use super::cells::below_head;
use super::lists;
use super::plan::{Plan, words_of};
use super::pool;
use super::questions;
use super::sheet::{Sheet, lines_of};
use super::style;

const WIDTHS: [u16; 11] = [7, 9, 22, 36, 15, 50, 10, 12, 30, 16, 12];
const QUESTION_WIDTH: u16 = 34;
const TEXT_WIDTH: u16 = 48;

pub(super) fn sheet(plan: &Plan<'_>) -> Sheet {
    let (playbook, words) = (plan.playbook, plan.words);
    let mut sheet = Sheet::visible(&plan.names.actions, playbook.title.as_str());
    sheet.widths(&WIDTHS);
    let heads = [
        &words.rank,
        &words.priority,
        &words.area,
        &words.question,
        &words.standing,
        &words.action,
        &words.effort,
        &words.stage,
        &words.story,
        &words.owner,
        &words.due,
    ];
    sheet.heads(0, &heads.map(String::as_str));
    let texts = pool::actions(playbook).into_iter().map(|placed| lines_of(&words_of(&placed.action.text), TEXT_WIDTH));
    let asked = playbook.questions.iter().map(|question| lines_of(question.text.as_str(), QUESTION_WIDTH));
    let lines = texts.chain(asked).max().unwrap_or(1).max(2);
    let most = pool::most_at_once(playbook);
    for rank in 0..most {
        ranked(&mut sheet, plan, rank);
        sheet.lines(below_head(rank), lines);
    }
    sheet.table(11, below_head(most) - 1, 0);
    sheet
}

fn ranked(sheet: &mut Sheet, plan: &Plan<'_>, rank: usize) {
    let row = below_head(rank);
    let place = pool::at_rank(rank);
    let shown = |formula: &str| format!("IF({place}=0,\"\",{formula})");
    let own = |column| format!("INDEX({},{place})", pool::all(plan, column));
    let asked = |column| format!("INDEX({},{})", questions::all(plan, column), own(pool::QUESTION));
    let due = asked(questions::DUE);
    let columns = [
        (row.to_string(), style::figure()),
        (own(pool::PRIORITY), style::figure()),
        (asked(questions::AREA), style::cell()),
        (asked(questions::QUESTION), style::cell()),
        (asked(questions::ANSWER), style::cell()),
        (own(pool::TEXT), style::label()),
        (lists::effort(&own(pool::EFFORT)), style::cell()),
        (format!("{}&\"\"", own(pool::STAGE)), style::cell()),
        (format!("{}&\"\"", own(pool::STORY)), style::cell()),
        (format!("{}&\"\"", asked(questions::OWNER)), style::cell()),
        (format!("IF({due}=\"\",\"\",{due})"), style::day()),
    ];
    for (column, (formula, look)) in (0..).zip(columns) {
        sheet.formula(row, column, &shown(&formula), &look);
    }
}
