//! Hidden: what drop-downs and formulas choose from, and the type and nation of who is assessed.

use super::cells::{at, below_head, column, position};
use super::names::{LISTS, quoted};
use super::places;
use super::plan::Plan;
use super::sheet::Sheet;
use super::style;
use crate::model::{CouncilType, Nation};

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
const HEADS: [&str; 10] = [
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
];

/// A phrase that formulas show.
#[derive(Debug, Clone, Copy)]
pub(super) enum Phrase {
    Unclear,
    NotAsked,
    ToFindOut,
    LeftOut,
    HoldsBack,
    Yes,
    No,
}

/// Who is assessed and the profile, as positions in the lists; 0 where nobody said.
#[derive(Debug, Clone, Copy)]
pub(super) enum Subject {
    Type,
    Nation,
    Profile,
}

pub(super) fn sheet(plan: &Plan<'_>) -> Sheet {
    let words = plan.words;
    let mut sheet = Sheet::hidden(LISTS, &HEADS);
    list(&mut sheet, TYPES, CouncilType::NAMES.iter().map(|id| words.name_of(id)));
    list(&mut sheet, NATION_NAMES, Nation::NAMES.iter().map(|id| words.name_of(id)));
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
        &words.not_asked,
        &words.to_find_out,
        &words.left_out,
        &words.holds_back,
        &words.yes,
        &words.no,
    ];
    list(&mut sheet, PHRASES, phrases.map(Clone::clone));
    for (index, band) in plan.bands.iter().enumerate() {
        sheet.number(below_head(index), BANDS_FROM, *band.from, &style::line());
    }
    list(&mut sheet, PROFILES, plan.profile_names.iter().cloned());
    let chosen = [
        position(
            &places::read_me(plan, places::TYPE),
            &column(TYPES, CouncilType::NAMES.len()),
            CouncilType::NAMES.len(),
            ";",
        ),
        position(
            &places::read_me(plan, places::NATION),
            &column(NATION_NAMES, Nation::NAMES.len()),
            Nation::NAMES.len(),
            ";",
        ),
        chosen_profile(plan),
    ];
    for (index, formula) in chosen.iter().enumerate() {
        sheet.formula(below_head(index), SUBJECT, formula, &style::line());
    }
    sheet
}

fn chosen_profile(plan: &Plan<'_>) -> String {
    let count = plan.profile_names.len();
    if count == 0 {
        return "0".to_owned();
    }
    position(&places::read_me(plan, places::PROFILE), &column(PROFILES, count), count, ";")
}

fn list(sheet: &mut Sheet, column: u16, entries: impl IntoIterator<Item = String>) {
    for (index, entry) in entries.into_iter().enumerate() {
        sheet.text(below_head(index), column, &entry, &style::line());
    }
}

fn here(place: &str) -> String {
    format!("{}!{place}", quoted(LISTS))
}

/// The names of the types.
pub(super) fn types() -> String {
    here(&column(TYPES, CouncilType::NAMES.len()))
}

/// The names of the nations.
pub(super) fn nations() -> String {
    here(&column(NATION_NAMES, Nation::NAMES.len()))
}

/// The names of the profiles.
pub(super) fn profiles(plan: &Plan<'_>) -> String {
    here(&column(PROFILES, plan.profile_names.len()))
}

/// The degrees of confidence.
pub(super) fn confidence() -> String {
    here(&column(CONFIDENCE, 3))
}

/// The first scores of the bands.
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
pub(super) fn subject(subject: Subject) -> String {
    here(&at(below_head(subject as usize), SUBJECT))
}
