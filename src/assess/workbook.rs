//! `assessment.xlsx`: the self-assessment as a workbook that scores itself, by the formulas of docs/scoring.md.
//!
//! Readers fill in the sheets "Read me" and "Questions"; all else is formulas. Hidden sheets have the
//! working, a step a column, so that every figure can be followed. Nothing newer than Excel 2010 is used.

mod actions;
mod cells;
mod find_out;
mod group;
mod groups;
mod key;
mod levels;
mod lists;
mod local;
mod logo;
mod names;
mod places;
mod plan;
mod pool;
mod questions;
mod read_me;
mod results;
mod sheet;
mod style;
mod words;
mod working;

pub use logo::Logo;
pub use words::Words;

use super::spreadsheet::Entry;
use super::{Answers, Subject};
use crate::model::Playbook;
use plan::Plan;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};
use std::collections::HashSet;

/// Answers to put into a workbook, so that a blank one and a filled one come about in the same way.
#[derive(Debug, Clone, Copy)]
pub struct Filled<'a> {
    /// The council.
    pub subject: &'a Subject,
    /// By question id. An answer to another revision is left out; what its question does not offer is written, and the
    /// workbook says so beside it.
    pub answers: &'a Answers,
    /// Answers to an edition's own questions, likewise.
    pub local: Option<&'a Answers>,
    /// The id of the profile that was chosen.
    pub profile: Option<&'a str>,
    /// Whether only the quick check is scored.
    pub is_quick: bool,
}

/// The workbook's bytes; the same for the same playbook, words, answers and logo.
pub fn workbook(
    playbook: &Playbook,
    words: &Words,
    filled: Option<Filled<'_>>,
    logo: Option<&Logo>,
) -> Vec<u8> {
    let plan = Plan::new(playbook, words, filled);
    let own = local::playbook(playbook);
    let local = own.as_ref().map(|own| plan.of_edition(own));
    let mut sheets = vec![read_me::sheet(&plan, logo), questions::sheet(&plan)];
    sheets.extend(local.iter().flat_map(local::visible));
    sheets.push(results::sheet(&plan, local.as_ref()));
    if playbook.has_actions() {
        sheets.push(actions::sheet(&plan));
    }
    sheets.push(find_out::sheet(&plan));
    if plan.has_more() {
        sheets.push(levels::sheet(&plan));
    }
    sheets.extend(vec![
        working::sheet(&plan),
        groups::sheet(&plan),
        pool::sheet(&plan),
        lists::sheet(&plan),
        key::sheet(&plan, local.as_ref()),
    ]);
    sheets.extend(local.iter().flat_map(local::hidden));
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(&plan));
    for sheet in sheets {
        workbook.push_worksheet(sheet.into_inner());
    }
    workbook.save_to_buffer().expect("names of sheets are distinct and memory takes every write")
}

/// What the words mean that a reader can write into the workbook, or that are in the table of answers that the results page gives
/// out: those of every language of a site, each with its playbook.
pub fn key<'p>(languages: impl IntoIterator<Item = (&'p Playbook, Words)>) -> Vec<Entry> {
    let mut seen = HashSet::new();
    let all = languages.into_iter().flat_map(|(playbook, words)| key_in(playbook, &words));
    all.filter(|entry| seen.insert(entry.clone())).collect()
}

fn key_in(playbook: &Playbook, words: &Words) -> Vec<Entry> {
    let (plan, own) = (Plan::new(playbook, words, None), local::playbook(playbook));
    let local = own.as_ref().map(|own| plan.of_edition(own));
    let mut entries = key::entries(&plan, local.as_ref());
    entries.extend(key::of_pages(&plan));
    entries.extend(local.iter().flat_map(key::of_pages));
    entries
}

/// Who made it and when: never the clock, so that the bytes are reproducible.
fn properties(plan: &Plan<'_>) -> DocProperties {
    let playbook = plan.playbook;
    let (year, month, day) = playbook.released.map_or((2020, 1, 1), |date| {
        (date.year().unsigned_abs(), date.month().unsigned_abs(), date.day().unsigned_abs())
    });
    let created = ExcelDateTime::from_ymd(year, month, day)
        .or_else(|_| ExcelDateTime::from_ymd(2020, 1, 1))
        .expect("the first day of 2020 is a day");
    let publisher = playbook.publisher.as_ref().map_or("", |text| text.as_str());
    DocProperties::new()
        .set_title(playbook.title.as_str())
        .set_subject(&plan.words.questions)
        .set_author(publisher)
        .set_keywords(format!("{} {}", playbook.id, playbook.version))
        .set_creation_datetime(&created)
}
