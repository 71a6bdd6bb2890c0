//! "Questions": a question a row, to fill in.

use super::cells::{below_head, column};
use super::levels;
use super::lists::{self, Phrase};
use super::names::quoted;
pub(super) use super::places::ANSWER;
use super::places::TARGET;
use super::plan::{self, Choice, Plan, plain_words, words_of};
use super::sheet::Sheet;
use super::style;
use super::working;
use crate::model::Question;

pub(super) const AREA: u16 = 0;
const PRINCIPLE: u16 = 1;
const ID: u16 = 2;
pub(super) const QUESTION: u16 = 3;
const WEIGHT: u16 = 4;
const QUICK: u16 = 5;
const CONFIDENCE: u16 = 8;
const READING: u16 = 9;
const EVIDENCE: u16 = 10;
const NOTE: u16 = 11;
pub(super) const OWNER: u16 = 12;
pub(super) const DUE: u16 = 13;
/// The target that holds, which may be the profile's.
const AIM: u16 = 14;
const WIDTHS: [u16; 15] = [16, 12, 18, 38, 8, 8, 15, 15, 11, 34, 20, 20, 14, 12, 15];

/// A column of all questions, for other sheets.
pub(super) fn all(plan: &Plan<'_>, of: u16) -> String {
    format!("{}!{}", quoted(&plan.names.questions), column(of, plan.playbook.questions.len()))
}

pub(super) fn sheet(plan: &Plan<'_>) -> Sheet {
    let (playbook, words) = (plan.playbook, plan.words);
    let mut sheet = Sheet::visible(&plan.names.questions, playbook.title.as_str());
    sheet.widths(&WIDTHS);
    let heads = [
        &words.area,
        &words.principle,
        &words.id,
        &words.question,
        &words.weight,
        &words.quick,
        &words.answer,
        &words.target,
        &words.confidence,
        &words.reading,
        &words.evidence,
        &words.note,
        &words.owner,
        &words.due,
        &words.aim,
    ];
    sheet.heads(0, &heads.map(String::as_str));
    for (column, is_used) in [
        (PRINCIPLE, !playbook.columns().is_empty()),
        (QUICK, playbook.quick_count().is_some()),
        (OWNER, playbook.has_actions()),
        (DUE, playbook.has_actions()),
        (AIM, plan.has(Choice::Profile)),
    ] {
        if !is_used {
            sheet.leave_out(0, column);
        }
    }
    for (index, question) in playbook.questions.iter().enumerate() {
        asked(&mut sheet, plan, index, question);
        to_fill(&mut sheet, plan, index, question);
    }
    // The question stays in sight while a reader moves to its note.
    sheet.table(
        if plan.has(Choice::Profile) { AIM } else { DUE } + 1,
        below_head(playbook.questions.len()) - 1,
        QUESTION + 1,
    );
    sheet
}

/// What the playbook says.
fn asked(sheet: &mut Sheet, plan: &Plan<'_>, index: usize, question: &Question) {
    let (row, cell, playbook) = (below_head(index), style::cell(), plan.playbook);
    sheet.wrapped(row, AREA, &plain_words(&playbook.areas[question.area.0].title), &cell);
    let principle = question.principle.map(|ix| plain_words(&playbook.principles[ix.0].title));
    sheet.text(row, PRINCIPLE, &principle.unwrap_or_default(), &cell);
    sheet.link(row, ID, question.id.value.as_str(), &levels::link(plan, index), &style::id());
    sheet.wrapped(row, QUESTION, &plan::asked(question), &style::label());
    sheet.number(row, WEIGHT, *question.weight, &style::figure());
    sheet.text(row, QUICK, if question.quick { &plan.words.yes } else { "" }, &style::figure());
    sheet.formula(row, READING, &reading(plan, index), &cell);
    if plan.has(Choice::Profile) {
        sheet.formula(row, AIM, &aim(plan, index), &cell);
    }
    for level in &question.levels {
        let warning = question.must_have.as_ref().map_or("", |_| &plan.words.holds_back);
        sheet.fit(row, READING, &format!("{} {warning}", words_of(&level.text)));
    }
}

/// What the reader says.
fn to_fill(sheet: &mut Sheet, plan: &Plan<'_>, index: usize, question: &Question) {
    let (row, look, words) = (below_head(index), style::to_fill(), plan.words);
    sheet.text(row, ANSWER, &plan.answer_text(index).unwrap_or_default(), &look);
    sheet.choice(row, ANSWER, &working::options(plan, index), words);
    sheet.text(row, TARGET, &plan.target_text(index).unwrap_or_default(), &look);
    if !question.levels.is_empty() {
        sheet.choice(row, TARGET, &working::levels(plan, index), words);
    }
    sheet.blank(row, CONFIDENCE, &look);
    sheet.choice(row, CONFIDENCE, &lists::confidence(), words);
    for column in [EVIDENCE, NOTE, OWNER] {
        sheet.blank(row, column, &look);
    }
    sheet.blank(row, DUE, &style::day_to_fill());
    let prompts: Vec<_> = question.evidence.iter().map(words_of).collect();
    if !prompts.is_empty() {
        sheet.prompt(row, EVIDENCE, &words.evidence_title, &prompts.join("\n"));
    }
}

/// The name of the level to reach.
fn aim(plan: &Plan<'_>, index: usize) -> String {
    let target = working::of(index, working::TARGET);
    format!("IF({target}<1,\"\",INDEX({},1,{target}))", working::levels(plan, index))
}

/// What the sheet says about an answer: why it does not count, or what its level says.
fn reading(plan: &Plan<'_>, index: usize) -> String {
    let of = |column| working::of(index, column);
    let [state, unclear, answer, caps] =
        [working::STATE, working::UNCLEAR, working::ANSWER, working::CAPS].map(of);
    let [not_asked, is_unclear, to_find_out, left_out, holds_back] =
        [Phrase::NotAsked, Phrase::Unclear, Phrase::ToFindOut, Phrase::LeftOut, Phrase::HoldsBack]
            .map(lists::phrase);
    let level = levels::text(plan, index, &answer);
    let said = format!(
        "IF({state}=4,{level}&\"\",IF({state}=3,{to_find_out},IF({state}=1,{left_out},\"\")))"
    );
    let warned = format!("{said}&IF({caps}=1,\" \"&{holds_back},\"\")");
    format!("IF({unclear}=1,{is_unclear},IF({state}=0,{not_asked},TRIM({warned})))")
}
