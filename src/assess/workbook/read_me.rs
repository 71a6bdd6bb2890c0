//! "Read me": who is assessed, how to use the workbook, and how a score comes about.

use super::cells::at;
use super::lists::{self, Phrase};
use super::logo::Logo;
use super::places::{self, CHOICES, VALUES};
use super::plan::{Choice, Plan, plain_words, words_of};
use super::sheet::Sheet;
use super::style;
use crate::model::Question;

const LABELS: u16 = 0;
const REMARKS: u16 = 2;
const WIDTHS: [u16; 3] = [30, 70, 44];
const NAME: u32 = 5;
const PEOPLE: u32 = 6;
const DATE: u32 = 7;

/// The cell of the name of who is assessed, for other sheets.
pub(super) fn body(plan: &Plan<'_>) -> String {
    places::read_me(plan, NAME)
}

/// The cell of the date, for other sheets.
pub(super) fn date(plan: &Plan<'_>) -> String {
    places::read_me(plan, DATE)
}

/// How many of the choices are not on their lists.
pub(super) fn unclear_count(plan: &Plan<'_>) -> String {
    let one = |choice| format!("IF({},1,0)", is_unclear(&places::chosen(plan, choice), choice));
    let all: Vec<_> = plan.chosen().map(one).collect();
    if all.is_empty() { "0".to_owned() } else { all.join("+") }
}

fn is_unclear(place: &str, choice: Choice) -> String {
    format!("AND(TRIM({place})<>\"\",{}=0)", lists::place_of(choice))
}

pub(super) fn sheet(plan: &Plan<'_>, logo: Option<&Logo>) -> Sheet {
    let (playbook, words) = (plan.playbook, plan.words);
    let mut sheet = Sheet::visible(&plan.names.read_me, playbook.title.as_str());
    sheet.widths(&WIDTHS);
    sheet.on_one_page();
    sheet.text(0, LABELS, &plain_words(&playbook.title), &style::title());
    sheet.lines(0, 2);
    if let Some(image) = logo.and_then(Logo::image) {
        sheet.lines(0, 3);
        sheet.image(0, REMARKS, &image);
    }
    sheet.text(
        1,
        LABELS,
        &playbook.summary.as_ref().map(words_of).unwrap_or_default(),
        &style::line(),
    );
    sheet.text(2, LABELS, &words.intro, &style::line());
    sheet.text(4, LABELS, &words.body_title, &style::subtitle());
    if plan.has(Choice::Type) || plan.has(Choice::Nation) {
        sheet.text(4, VALUES, &words.body_note, &style::line());
    }
    subject(&mut sheet, plan);
    choices(&mut sheet, plan);
    let row = plan.chosen().fold(CHOICES, |row, _| row + 1) + 1;
    let row = part(&mut sheet, row, &words.steps_title, &steps(plan));
    let row = part(&mut sheet, row + 1, &words.scoring_title, &scoring(plan));
    about(&mut sheet, plan, row + 1);
    sheet
}

/// Who is assessed, by whom and when.
fn subject(sheet: &mut Sheet, plan: &Plan<'_>) {
    let words = plan.words;
    for (row, label) in [(NAME, &words.body), (PEOPLE, &words.people), (DATE, &words.date)] {
        sheet.text(row, LABELS, label, &style::label());
        sheet.blank(row, VALUES, &style::to_fill());
    }
    let name = plan.council().map_or("", |council| council.name.as_str());
    sheet.text(NAME, VALUES, name, &style::to_fill());
    sheet.blank(DATE, VALUES, &style::day_to_fill().set_align(rust_xlsxwriter::FormatAlign::Left));
}

/// What is chosen of lists, with a word beside what is not on them.
fn choices(sheet: &mut Sheet, plan: &Plan<'_>) {
    let words = plan.words;
    let unclear = lists::phrase(Phrase::Unclear);
    for choice in plan.chosen() {
        let row = places::row_of(plan, choice);
        let label = match choice {
            Choice::Type => &words.body_type,
            Choice::Nation => &words.nation,
            Choice::Kind => &words.kind,
            Choice::Profile => &words.profile,
        };
        sheet.text(row, LABELS, label, &style::label());
        let text = plan.choice_text(choice).unwrap_or_default();
        sheet.text(row, VALUES, &text, &style::to_fill());
        sheet.choice(row, VALUES, &lists::names_of(plan, choice), words);
        let formula = format!("IF({},{unclear},\"\")", is_unclear(&at(row, VALUES), choice));
        sheet.formula(row, REMARKS, &formula, &style::text());
    }
}

/// How to use the workbook: nothing of a quick check or of steps where there are none.
fn steps<'a>(plan: &Plan<'a>) -> Vec<&'a String> {
    let (playbook, words) = (plan.playbook, plan.words);
    let has_steps = playbook.has_actions();
    let lines = plan.has_more().then_some(&words.step_lines);
    let (target, read) = if has_steps {
        (&words.step_target, &words.step_read)
    } else {
        (&words.step_target_only, &words.step_read_only)
    };
    let quick = playbook.quick_count().is_some().then_some(&words.step_quick);
    let profile = plan.has(Choice::Profile).then_some(&words.step_profile);
    let is_asked = plan.has(Choice::Type) || plan.has(Choice::Nation);
    let body = is_asked.then_some(&words.step_body).into_iter();
    let last = [&words.step_evidence, read, &words.step_back, &words.step_empty];
    body.chain([&words.step_answer])
        .chain(lines)
        .chain(quick)
        .chain([target])
        .chain(profile)
        .chain(last)
        .collect()
}

/// How a score comes about: nothing of rules that this playbook does not use.
fn scoring<'a>(plan: &Plan<'a>) -> Vec<&'a String> {
    let (playbook, words) = (plan.playbook, plan.words);
    let asks = |what: fn(&Question) -> bool| playbook.questions.iter().any(what);
    let counts_open = plan.counts_open();
    let rules = [
        (true, &words.scoring_level),
        (counts_open, &words.scoring_zero),
        (!counts_open, &words.scoring_share),
        (!counts_open, &words.scoring_range),
        (!counts_open && !playbook.columns().is_empty(), &words.scoring_cell),
        (asks(|question| question.na.allowed), &words.scoring_na),
        (asks(|question| question.must_have.is_some()), &words.scoring_must_have),
        (true, &words.scoring_hidden),
    ];
    rules.into_iter().filter(|(is_used, _)| *is_used).map(|(_, words)| words).collect()
}

/// A title and numbered sentences. Gives the next free row.
fn part(sheet: &mut Sheet, first: u32, title: &str, sentences: &[&String]) -> u32 {
    sheet.text(first, LABELS, title, &style::subtitle());
    let mut row = first + 1;
    for (number, sentence) in (1..).zip(sentences) {
        sheet.number(
            row,
            LABELS,
            number,
            &style::text().set_align(rust_xlsxwriter::FormatAlign::Right),
        );
        sheet.wrapped(row, VALUES, sentence, &style::text());
        row += 1;
    }
    row
}

fn about(sheet: &mut Sheet, plan: &Plan<'_>, first: u32) {
    let (playbook, words) = (plan.playbook, plan.words);
    sheet.text(first, LABELS, &words.about_title, &style::subtitle());
    let licence = playbook
        .licence
        .as_ref()
        .map(|licence| format!("{} ({})", plain_words(&licence.name), licence.url));
    let rows = [
        (&words.id, playbook.id.to_string()),
        (&words.version, playbook.version.clone()),
        (&words.publisher, playbook.publisher.as_deref().map(plain_words).unwrap_or_default()),
        (&words.licence, licence.unwrap_or_default()),
    ];
    let given = rows.into_iter().filter(|(_, text)| !text.is_empty());
    for (row, (label, text)) in (first + 1..).zip(given) {
        sheet.text(row, LABELS, label, &style::text());
        sheet.wrapped(row, VALUES, &text, &style::text());
    }
}
