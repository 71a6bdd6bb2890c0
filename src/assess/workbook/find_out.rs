//! "Find out": the questions that nobody could answer, in their order.

use super::cells::below_head;
use super::places::Beside;
use super::plan::{self, Plan};
use super::questions;
use super::sheet::Sheet;
use super::style;
use super::working;

const WIDTHS: [u16; 5] = [7, 26, 16, 70, 30];

pub(super) fn sheet(plan: &Plan<'_>) -> Sheet {
    let (playbook, words) = (plan.playbook, plan.words);
    let mut sheet = Sheet::visible(&plan.names.find_out, playbook.title.as_str());
    sheet.widths(&WIDTHS);
    let heads = [&words.rank, &words.area, &words.question_id, &words.question, &words.owner];
    sheet.heads(0, &heads.map(String::as_str));
    let texts = playbook.questions.iter().map(plan::asked);
    let longest = texts.max_by_key(|text| text.chars().count()).unwrap_or_default();
    let counts = working::unknown(plan);
    for index in 0..playbook.questions.len() {
        let row = below_head(index);
        let shown = |formula: &str| format!("IF(MAX({counts})<{row},\"\",{formula})");
        // The count reaches a number first in the row of the question that it counts.
        let place = format!("MATCH({row},{counts},0)");
        let columns = [
            row.to_string(),
            format!("INDEX({},{place})", questions::all(plan, questions::AREA)),
            format!("INDEX({},{place})", working::all(plan, working::ID)),
            format!("INDEX({},{place})", questions::all(plan, questions::QUESTION)),
            format!("INDEX({},{place})&\"\"", questions::all(plan, Beside::Owner.column(plan))),
        ];
        for (column, formula) in (0..).zip(columns) {
            sheet.formula(row, column, &shown(&formula), &style::text());
        }
        sheet.fit(row, 3, &longest);
    }
    sheet.table(5, below_head(playbook.questions.len()) - 1, 0);
    sheet.ruled(5, below_head(playbook.questions.len()) - 1);
    sheet
}
