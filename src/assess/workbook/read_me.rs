//! "Read me": who is assessed, how to use the workbook, and how a score comes about.

use super::cells::at;
use super::lists::{self, Phrase, Subject};
use super::places::{self, NATION, PROFILE, TYPE, VALUES};
use super::plan::{Plan, plain_words, words_of};
use super::sheet::Sheet;
use super::style;

const LABELS: u16 = 0;
const REMARKS: u16 = 2;
const WIDTHS: [u16; 3] = [30, 70, 44];
const NAME: u32 = 5;
const PEOPLE: u32 = 8;
const DATE: u32 = 9;

/// The cell of the name of who is assessed, for other sheets.
pub(super) fn body(plan: &Plan<'_>) -> String {
    places::read_me(plan, NAME)
}

/// The cell of the date, for other sheets.
pub(super) fn date(plan: &Plan<'_>) -> String {
    places::read_me(plan, DATE)
}

/// How many of type, nation and profile are not on their lists.
pub(super) fn unclear_count(plan: &Plan<'_>) -> String {
    let one =
        |row, subject| format!("IF({},1,0)", is_unclear(&places::read_me(plan, row), subject));
    listed(plan).iter().map(|(row, subject)| one(*row, *subject)).collect::<Vec<_>>().join("+")
}

/// The cells with a list to choose from, and whose position says what was chosen.
fn listed(plan: &Plan<'_>) -> Vec<(u32, Subject)> {
    let profile = plan.has_profiles().then_some((PROFILE, Subject::Profile));
    [(TYPE, Subject::Type), (NATION, Subject::Nation)].into_iter().chain(profile).collect()
}

fn is_unclear(place: &str, subject: Subject) -> String {
    format!("AND(TRIM({place})<>\"\",{}=0)", lists::subject(subject))
}

pub(super) fn sheet(plan: &Plan<'_>) -> Sheet {
    let (playbook, words) = (plan.playbook, plan.words);
    let mut sheet = Sheet::visible(&plan.names.read_me, playbook.title.as_str());
    sheet.widths(&WIDTHS);
    sheet.on_one_page();
    sheet.text(0, LABELS, &plain_words(&playbook.title), &style::title());
    sheet.lines(0, 2);
    sheet.text(
        1,
        LABELS,
        &playbook.summary.as_ref().map(words_of).unwrap_or_default(),
        &style::line(),
    );
    sheet.text(2, LABELS, &words.intro, &style::line());
    sheet.text(4, LABELS, &words.body_title, &style::subtitle());
    sheet.text(4, VALUES, &words.body_note, &style::line());
    subject(&mut sheet, plan);
    profile(&mut sheet, plan);
    let row = part(&mut sheet, PROFILE + 2, &words.steps_title, &steps(plan));
    let row = part(
        &mut sheet,
        row + 1,
        &words.scoring_title,
        &[
            &words.scoring_level,
            &words.scoring_share,
            &words.scoring_range,
            &words.scoring_na,
            &words.scoring_must_have,
            &words.scoring_hidden,
        ],
    );
    about(&mut sheet, plan, row + 1);
    sheet
}

/// The cells about who is assessed, with a word beside those that are not on their list.
fn subject(sheet: &mut Sheet, plan: &Plan<'_>) {
    let words = plan.words;
    let filled = plan.filled.map(|filled| filled.subject);
    let named = |id: Option<&String>| id.map(|id| words.name_of(id)).unwrap_or_default();
    let cells = [
        (NAME, &words.body, String::new()),
        (TYPE, &words.body_type, named(filled.and_then(|subject| subject.kind.as_ref()))),
        (NATION, &words.nation, named(filled.and_then(|subject| subject.nation.as_ref()))),
        (PEOPLE, &words.people, String::new()),
    ];
    for (row, label, text) in cells {
        sheet.text(row, LABELS, label, &style::label());
        sheet.text(row, VALUES, &text, &style::to_fill());
    }
    sheet.text(DATE, LABELS, &words.date, &style::label());
    sheet.blank(DATE, VALUES, &style::day_to_fill().set_align(rust_xlsxwriter::FormatAlign::Left));
    sheet.choice(TYPE, VALUES, &lists::types(), words);
    sheet.choice(NATION, VALUES, &lists::nations(), words);
    let choice = lists::phrase(Phrase::Unclear);
    for (row, subject) in listed(plan) {
        let formula = format!("IF({},{choice},\"\")", is_unclear(&at(row, VALUES), subject));
        sheet.formula(row, REMARKS, &formula, &style::text());
    }
}

/// The profile whose targets hold where a question has none of its own.
fn profile(sheet: &mut Sheet, plan: &Plan<'_>) {
    if !plan.has_profiles() {
        return;
    }
    sheet.text(PROFILE, LABELS, &plan.words.profile, &style::label());
    sheet.text(PROFILE, VALUES, &plan.profile_text().unwrap_or_default(), &style::to_fill());
    sheet.choice(PROFILE, VALUES, &lists::profiles(plan), plan.words);
}

/// How to use the workbook: nothing of a quick check or of steps where there are none.
fn steps<'a>(plan: &Plan<'a>) -> Vec<&'a String> {
    let (playbook, words) = (plan.playbook, plan.words);
    let has_steps = playbook.has_actions();
    let (target, read) = if has_steps {
        (&words.step_target, &words.step_read)
    } else {
        (&words.step_target_only, &words.step_read_only)
    };
    let quick = playbook.quick_count().is_some().then_some(&words.step_quick);
    let profile = plan.has_profiles().then_some(&words.step_profile);
    let first = [&words.step_body, &words.step_answer];
    let last = [read, &words.step_empty];
    first.into_iter().chain(quick).chain([target]).chain(profile).chain(last).collect()
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
