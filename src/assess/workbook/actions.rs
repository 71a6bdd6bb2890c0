//! "Actions": what to do next, the most pressing first. Owners and dates come from the sheet of questions, so that they
//! stay with their question when the order changes.

use super::cells::below_head;
use super::lists;
use super::places::Beside;
use super::plan::{self, Plan, words_of};
use super::pool;
use super::questions;
use super::sheet::Sheet;
use super::style;
use rust_xlsxwriter::Format;

const WIDTHS: [u16; 11] = [7, 9, 22, 50, 15, 70, 10, 12, 30, 16, 12];
const QUESTION: u16 = 3;
const TEXT: u16 = 5;

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
    // Any action can be in any row.
    let texts =
        longest(pool::actions(playbook).into_iter().map(|placed| words_of(&placed.action.text)));
    let asked = longest(playbook.questions.iter().map(plan::asked));
    let most = pool::most_at_once(playbook);
    let columns = columns(plan);
    for rank in 0..most {
        ranked(&mut sheet, &columns, rank);
        sheet.fit(below_head(rank), TEXT, &texts);
        sheet.fit(below_head(rank), QUESTION, &asked);
    }
    sheet.table(11, below_head(most) - 1, 0);
    sheet.ruled(11, below_head(most) - 1);
    sheet
}

fn longest(texts: impl Iterator<Item = String>) -> String {
    texts.max_by_key(|text| text.chars().count()).unwrap_or_default()
}

/// Stands in a formula for the place of an action among those that may come.
const PLACE: &str = "{place}";

/// What a row says of an action after its rank, and how that looks.
fn columns(plan: &Plan<'_>) -> [(String, Format); 10] {
    let own = |column| format!("INDEX({},{PLACE})", pool::all(plan, column));
    let asked = |column| format!("INDEX({},{})", questions::all(plan, column), own(pool::QUESTION));
    let due = asked(Beside::Due.column(plan));
    [
        (own(pool::PRIORITY), style::count()),
        (asked(questions::AREA), style::text()),
        (asked(questions::QUESTION), style::text()),
        (asked(questions::ANSWER), style::text()),
        (own(pool::TEXT), style::strong()),
        (lists::effort(&own(pool::EFFORT)), style::text()),
        (format!("{}&\"\"", own(pool::STAGE)), style::text()),
        (format!("{}&\"\"", own(pool::STORY)), style::text()),
        (format!("{}&\"\"", asked(Beside::Owner.column(plan))), style::text()),
        (format!("IF({due}=\"\",\"\",{due})"), style::day()),
    ]
}

fn ranked(sheet: &mut Sheet, columns: &[(String, Format)], rank: usize) {
    let (row, place) = (below_head(rank), pool::at_rank(rank));
    let shown = |formula: &str| format!("IF({place}=0,\"\",{formula})");
    sheet.formula(row, 0, &shown(&row.to_string()), &style::count());
    for (column, (formula, look)) in (1..).zip(columns) {
        sheet.formula(row, column, &shown(&formula.replace(PLACE, &place)), look);
    }
}
