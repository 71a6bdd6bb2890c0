//! "Questions": a question a row, with what each level says beside the answer.

use super::cells::{below_head, column, small};
use super::levels;
use super::lists::{self, Phrase};
use super::names::quoted;
pub(super) use super::places::ANSWER;
use super::places::{Beside, LEVELS};
use super::plan::{self, Choice, Plan, plain_words, words_of};
use super::sheet::Sheet;
use super::style;
use super::working;
use crate::model::Question;

pub(super) const AREA: u16 = 0;
const PRINCIPLE: u16 = 1;
pub(super) const QUESTION: u16 = 2;
/// Of area, principle, question and answer, of each level, and of what is beside them.
const WIDTHS: [u16; 4] = [14, 11, 30, 15];
const WIDTH_OF_LEVEL: u16 = 26;
const WIDTHS_BESIDE: [u16; 15] = [20, 30, 15, 15, 12, 24, 24, 12, 16, 12, 7, 13, 8, 18, 2];

/// A column of all questions, for other sheets.
pub(super) fn all(plan: &Plan<'_>, of: u16) -> String {
    format!("{}!{}", quoted(&plan.names.questions), column(of, plan.playbook.questions.len()))
}

pub(super) fn sheet(plan: &Plan<'_>) -> Sheet {
    let playbook = plan.playbook;
    let mut sheet = Sheet::visible(&plan.names.questions, playbook.title.as_str());
    let levels = std::iter::repeat_n(WIDTH_OF_LEVEL, plan.most_levels());
    let widths: Vec<_> = WIDTHS.into_iter().chain(levels).chain(WIDTHS_BESIDE).collect();
    sheet.widths(&widths);
    heads(&mut sheet, plan);
    for (index, question) in playbook.questions.iter().enumerate() {
        asked(&mut sheet, plan, index, question);
        to_fill(&mut sheet, plan, index, question);
    }
    let last = below_head(playbook.questions.len()) - 1;
    // The answer stays in sight while a reader moves to its note.
    sheet.table(Beside::Id.column(plan) + 1, last, LEVELS);
    // What is further right is for the screen: on paper it would halve the letters.
    sheet.print(last, Beside::Note.column(plan));
    let chosen = Beside::Chosen.column(plan);
    sheet.look_where(last, ANSWER..LEVELS, chosen, "=0", &style::needed());
    let of_level = format!("=COLUMN()-{LEVELS}");
    let levels = LEVELS..LEVELS + small(plan.most_levels());
    sheet.look_where(last, levels, chosen, &of_level, &style::chosen());
    sheet
}

fn heads(sheet: &mut Sheet, plan: &Plan<'_>) {
    let (playbook, words) = (plan.playbook, plan.words);
    let levels: Vec<_> =
        (1..=plan.most_levels()).map(|number| format!("{} {number}", words.level)).collect();
    let first = [&words.area, &words.principle, &words.question, &words.answer];
    let beside = [
        &words.remarks,
        &words.note,
        &words.target,
        &words.aim,
        &words.confidence,
        &words.evidence,
        &words.address,
        &words.evidence_date,
        &words.owner,
        &words.due,
        &words.quick,
        &words.minimum,
        &words.weight,
        &words.id,
    ];
    let heads: Vec<_> =
        first.into_iter().chain(&levels).chain(beside).map(String::as_str).collect();
    sheet.heads(0, &heads);
    let has_minimum = playbook.questions.iter().any(|question| question.must_have.is_some());
    // Steps from an edition's own questions are in no plan.
    let has_plan = playbook.has_actions() && !plan.is_local;
    for (column, is_used) in [
        (PRINCIPLE, !playbook.columns().is_empty()),
        (Beside::Aim.column(plan), plan.has(Choice::Profile)),
        (Beside::Owner.column(plan), has_plan),
        (Beside::Due.column(plan), has_plan),
        (Beside::Quick.column(plan), plan.has(Choice::Kind)),
        (Beside::Minimum.column(plan), has_minimum),
        (Beside::Chosen.column(plan), false),
    ] {
        if !is_used {
            sheet.leave_out(0, column);
        }
    }
}

/// What the playbook says.
fn asked(sheet: &mut Sheet, plan: &Plan<'_>, index: usize, question: &Question) {
    let (row, cell, playbook) = (below_head(index), style::cell(), plan.playbook);
    let beside = |column: Beside| column.column(plan);
    sheet.wrapped(row, AREA, &plain_words(&playbook.areas[question.area.0].title), &cell);
    let principle = question.principle.map(|ix| plain_words(&playbook.principles[ix.0].title));
    sheet.text(row, PRINCIPLE, &principle.unwrap_or_default(), &cell);
    sheet.wrapped(row, QUESTION, &plan::asked(question), &style::label());
    for (at, level) in question.levels.iter().enumerate() {
        let name = &plan.level_names[index][at];
        let text = format!("{} {name} ({})\n{}", at + 1, *level.points, words_of(&level.text));
        sheet.text(row, LEVELS + small(at), &text, &style::level());
        sheet.fit_letters(row, LEVELS + small(at), &text, style::LEVEL_LETTERS);
    }
    sheet.formula(row, beside(Beside::Remarks), &remarks(plan, index, question), &cell);
    if plan.has(Choice::Profile) {
        sheet.formula(row, beside(Beside::Aim), &aim(plan, index), &cell);
    }
    let quick = if question.quick { &plan.words.yes } else { "" };
    sheet.text(row, beside(Beside::Quick), quick, &style::figure());
    let minimum = question.least_level().map(|level| plan.level_names[index][level.0].as_str());
    sheet.text(row, beside(Beside::Minimum), minimum.unwrap_or_default(), &cell);
    sheet.number(row, beside(Beside::Weight), *question.weight, &style::figure());
    let (id, place) = (question.id.value.as_str(), beside(Beside::Id));
    match levels::link(plan, index) {
        Some(link) => sheet.link(row, place, id, &link, &style::id()),
        None => sheet.text(row, place, id, &style::small()),
    }
    sheet.formula(row, beside(Beside::Chosen), &chosen(plan, index), &style::line());
}

/// What the reader says.
fn to_fill(sheet: &mut Sheet, plan: &Plan<'_>, index: usize, question: &Question) {
    let (row, look, words) = (below_head(index), style::to_fill(), plan.words);
    let beside = |column: Beside| column.column(plan);
    let (target, confidence) = (beside(Beside::Target), beside(Beside::Confidence));
    sheet.text(row, ANSWER, &plan.answer_text(index).unwrap_or_default(), &look);
    sheet.choice(row, ANSWER, &working::options(plan, index), words);
    sheet.text(row, target, &plan.target_text(index).unwrap_or_default(), &look);
    if !question.levels.is_empty() {
        sheet.choice(row, target, &working::levels(plan, index), words);
    }
    sheet.blank(row, confidence, &look);
    sheet.choice(row, confidence, &lists::confidence(), words);
    for column in [Beside::Note, Beside::Evidence, Beside::Address, Beside::Owner] {
        sheet.blank(row, beside(column), &look);
    }
    for column in [Beside::Date, Beside::Due] {
        sheet.blank(row, beside(column), &style::day_to_fill());
    }
    let prompts: Vec<_> = question.evidence.iter().map(words_of).collect();
    if !prompts.is_empty() {
        sheet.prompt(row, beside(Beside::Evidence), &words.evidence_title, &prompts.join("\n"));
    }
}

/// The name of the level to reach.
fn aim(plan: &Plan<'_>, index: usize) -> String {
    let target = working::of(plan, index, working::TARGET);
    format!("IF({target}<1,\"\",INDEX({},1,{target}))", working::levels(plan, index))
}

/// The position of the chosen level; 0 where there should be an answer.
fn chosen(plan: &Plan<'_>, index: usize) -> String {
    let [state, answer] =
        [working::STATE, working::ANSWER].map(|column| working::of(plan, index, column));
    format!("IF({state}=4,{answer},IF({state}=2,0,-1))")
}

/// What the sheet says about an answer: that it is missing, or why it does not count.
fn remarks(plan: &Plan<'_>, index: usize, question: &Question) -> String {
    let of = |column| working::of(plan, index, column);
    let [state, unclear, caps] = [working::STATE, working::UNCLEAR, working::CAPS].map(of);
    let [not_asked, not_quick, to_answer, is_unclear, to_find_out, left_out, holds_back] = [
        Phrase::NotAsked,
        Phrase::NotQuick,
        Phrase::ToAnswer,
        Phrase::Unclear,
        Phrase::ToFindOut,
        Phrase::LeftOut,
        Phrase::HoldsBack,
    ]
    .map(lists::phrase);
    let not_asked = if plan.has(Choice::Kind) && !question.quick {
        format!("IF({}=2,{not_quick},{not_asked})", lists::place_of(Choice::Kind))
    } else {
        not_asked
    };
    let said = format!(
        "IF({state}=2,{to_answer},IF({state}=3,{to_find_out},IF({state}=1,{left_out},\"\")))"
    );
    let warned = format!("{said}&IF({caps}=1,\" \"&{holds_back},\"\")");
    format!("IF({unclear}=1,{is_unclear},IF({state}=0,{not_asked},TRIM({warned})))")
}
