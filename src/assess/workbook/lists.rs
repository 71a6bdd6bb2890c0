//! Hidden: what drop-downs and formulas choose from, and the type and nation of who is assessed.

use super::cells::{at, below_head, column, position};
use super::names::{LISTS, quoted};
use super::places;
use super::plan::{Choice, Plan};
use super::sheet::Sheet;
use super::style;

const TYPES: u16 = 0;
const NATION_NAMES: u16 = 1;
const STATUSES: u16 = 2;
const BANDS: u16 = 3;
const BANDS_FROM: u16 = 4;
const CONFIDENCE: u16 = 5;
const EFFORT: u16 = 6;
const PHRASES: u16 = 7;
const SUBJECT: u16 = 8;
const PROFILES: u16 = 9;
const KINDS: u16 = 10;
const HEADS: [&str; 11] = [
    "subject_types",
    "nations",
    "statuses",
    "bands",
    "bands_from",
    "confidence",
    "effort",
    "phrases",
    "subject",
    "profiles",
    "kinds",
];

/// A phrase that formulas show.
#[derive(Debug, Clone, Copy)]
pub(super) enum Phrase {
    Unclear,
    ToAnswer,
    NotAsked,
    NotQuick,
    ToFindOut,
    LeftOut,
    HoldsBack,
    Yes,
    No,
}

pub(super) fn sheet(plan: &Plan<'_>) -> Sheet {
    let words = plan.words;
    let mut sheet = Sheet::hidden(LISTS, &HEADS);
    for choice in Choice::ALL {
        list(&mut sheet, column_of(choice), plan.names_of(choice).iter().cloned());
    }
    let statuses =
        [&words.excluded, &words.all_na, &words.mostly_na, &words.partial, &words.scored];
    list(&mut sheet, STATUSES, statuses.map(Clone::clone));
    list(&mut sheet, BANDS, plan.bands.iter().map(|band| plan.band_name(band)));
    list(&mut sheet, CONFIDENCE, [&words.low, &words.medium, &words.high].map(Clone::clone));
    list(
        &mut sheet,
        EFFORT,
        [&words.effort_small, &words.effort_medium, &words.effort_large].map(Clone::clone),
    );
    // In the order of `Phrase`.
    let phrases = [
        &words.unclear,
        &words.to_answer,
        &words.not_asked,
        &words.not_quick,
        &words.to_find_out,
        &words.left_out,
        &words.holds_back,
        &words.yes,
        &words.no,
    ];
    list(&mut sheet, PHRASES, phrases.map(Clone::clone));
    for (index, band) in plan.bands.iter().enumerate() {
        sheet.number(below_head(index), BANDS_FROM, plan.matched(band), style::plain());
    }
    for choice in Choice::ALL {
        let row = below_head(choice as usize);
        sheet.formula(row, SUBJECT, &chosen(plan, choice), style::plain());
    }
    sheet
}

fn column_of(choice: Choice) -> u16 {
    match choice {
        Choice::Type => TYPES,
        Choice::Nation => NATION_NAMES,
        Choice::Kind => KINDS,
        Choice::Profile => PROFILES,
    }
}

/// The position of what was chosen, 0 for nothing, as a formula.
fn chosen(plan: &Plan<'_>, choice: Choice) -> String {
    let count = plan.names_of(choice).len();
    if count == 0 {
        return "0".to_owned();
    }
    position(&places::chosen(plan, choice), &column(column_of(choice), count), count, ";")
}

fn list(sheet: &mut Sheet, column: u16, entries: impl IntoIterator<Item = String>) {
    for (index, entry) in entries.into_iter().enumerate() {
        sheet.text(below_head(index), column, &entry, style::plain());
    }
}

fn here(place: &str) -> String {
    format!("{}!{place}", quoted(LISTS))
}

/// The names to choose from.
pub(super) fn names_of(plan: &Plan<'_>, choice: Choice) -> String {
    here(&column(column_of(choice), plan.names_of(choice).len()))
}

/// What is in the cell of a line that is ticked.
pub(super) fn tick() -> String {
    phrase(Phrase::Yes)
}

/// The degrees of confidence.
pub(super) fn confidence() -> String {
    here(&column(CONFIDENCE, 3))
}

/// Where bands begin, in basis points or in figures: see [`Plan::matched`].
pub(super) fn bands_from(plan: &Plan<'_>) -> String {
    here(&column(BANDS_FROM, plan.bands.len()))
}

/// The name of the band at a position.
pub(super) fn band(plan: &Plan<'_>, position: &str) -> String {
    format!("INDEX({},{position})", here(&column(BANDS, plan.bands.len())))
}

/// The name of a status by its number.
pub(super) fn status(number: &str) -> String {
    format!("INDEX({},{number})", here(&column(STATUSES, 5)))
}

/// The name of an effort by its number.
pub(super) fn effort(number: &str) -> String {
    format!("INDEX({},{number})", here(&column(EFFORT, 3)))
}

/// The cell of a phrase.
pub(super) fn phrase(phrase: Phrase) -> String {
    here(&at(below_head(phrase as usize), PHRASES))
}

/// The cell with the position of the type, nation or profile.
pub(super) fn place_of(choice: Choice) -> String {
    here(&at(below_head(choice as usize), SUBJECT))
}
