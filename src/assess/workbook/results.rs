//! "Results": overall, the matrix, areas and principles, all of it formulas.

use super::cells::small;
use super::group::Group;
use super::groups;
use super::lists::{self, Phrase};
use super::places;
use super::plan::{Choice, Plan, plain_words, words_of};
use super::read_me;
use super::sheet::Sheet;
use super::style;
use super::working;
use crate::model::{AreaIx, PrincipleIx};
use rust_xlsxwriter::{Color, ConditionalFormat2ColorScale, ConditionalFormatType, Format};

/// The last column of the areas: the questions that hold a band back.
const CAPPED_BY: u16 = 9;
const WIDTHS: [u16; 10] = [40, 17, 17, 17, 15, 15, 15, 15, 15, 36];

/// `local` is of an edition's own questions, which have figures of their own below all others.
pub(super) fn sheet(plan: &Plan<'_>, local: Option<&Plan<'_>>) -> Sheet {
    let words = plan.words;
    let mut sheet = Sheet::visible(&plan.names.results, plan.playbook.title.as_str());
    sheet.widths(&WIDTHS);
    sheet.on_one_page();
    sheet.text(0, 0, &plain_words(&plan.playbook.title), &style::title());
    sheet.lines(0, 2);
    sheet.text(1, 0, &words.results_note, &style::line());
    let labels = [(&words.body, read_me::body(plan)), (&words.date, read_me::date(plan))];
    let chosen = [(Choice::Kind, &words.kind), (Choice::Profile, &words.profile)].into_iter();
    let chosen = chosen.filter(|(choice, _)| plan.has(*choice));
    let labels = labels
        .into_iter()
        .chain(chosen.map(|(choice, label)| (label, places::chosen(plan, choice))));
    let mut row = 2;
    for (label, place) in labels {
        sheet.text(row, 0, label, &style::line());
        let look = style::line()
            .set_num_format("d mmm yyyy")
            .set_align(rust_xlsxwriter::FormatAlign::Left);
        sheet.formula(row, 1, &format!("IF({place}=\"\",\"\",{place})"), &look);
        row += 1;
    }
    sheet.freeze(1, 1);
    let row = overall(&mut sheet, plan, row + 1);
    let has_columns = !plan.playbook.columns().is_empty();
    let row = if has_columns { matrix(&mut sheet, plan, row + 1) } else { row };
    let row = area_groups(&mut sheet, plan, row + 1);
    let row = areas(&mut sheet, plan, row + 1);
    let row = if has_columns { principles(&mut sheet, plan, row + 1) } else { row };
    let row = match local {
        Some(local) => of_edition(&mut sheet, local, row + 1),
        None => row,
    };
    bands(&mut sheet, plan, row + 1);
    sheet
}

/// Score, low or high of a group as it is said.
fn shown(plan: &Plan<'_>, group: Group, column: u16) -> String {
    format!("IF({}=\"\",\"\",{})", group.at(plan, column), groups::said(plan, group, column))
}

/// A share of the way in whole per cent.
fn per_cent(place: &str) -> String {
    format!("IF({place}=\"\",\"\",INT({place}/100))")
}

fn named_band(plan: &Plan<'_>, place: &str) -> String {
    format!("IF({place}=\"\",\"\",{})", lists::band(plan, place))
}

/// All areas together, a figure a row, with the lowest area beside the mean. Gives the next free row.
fn overall(sheet: &mut Sheet, plan: &Plan<'_>, first: u32) -> u32 {
    let words = plan.words;
    let of = |column| Group::Overall.at(plan, column);
    let lowest = of(groups::LOWEST);
    let lowest = format!("IF({lowest}=\"\",\"\",INDEX({},{lowest}))", groups::area_names(plan));
    let of_areas = format!("{}&\" / {}\"", of(groups::COUNTS), plan.playbook.areas.len());
    let unknown = format!("MAX({})", working::unknown(plan));
    let unclear =
        format!("SUM({})+{}", working::all(plan, working::UNCLEAR), read_me::unclear_count(plan));
    let figures = [
        (&words.score, shown(plan, Group::Overall, groups::SCORE)),
        (&words.band, named_band(plan, &of(groups::BAND))),
        (&words.status, lists::status(&of(groups::STATUS))),
        (&words.at_least, shown(plan, Group::Overall, groups::LOW)),
        (&words.at_most, shown(plan, Group::Overall, groups::HIGH)),
        (&words.to_target, per_cent(&of(groups::TO_TARGET))),
        (&words.counted, of_areas),
        (&words.omitted, groups::omitted(plan)),
    ];
    let others =
        [(&words.lowest, lowest), (&words.unknown_count, unknown), (&words.unclear_count, unclear)];
    let figures = figures.into_iter().filter(|_| plan.has_overall());
    let title = if plan.has_overall() { &words.overall } else { &words.results };
    sheet.text(first, 0, title, &style::subtitle());
    let mut row = first + 1;
    for (label, formula) in figures.chain(others) {
        sheet.text(row, 0, label, &style::label());
        let look = match label {
            _ if *label == words.to_target => style::line().set_num_format("0\"%\""),
            _ if [&words.score, &words.at_least, &words.at_most].contains(&label) => {
                style::line().set_num_format(plan.num_format())
            }
            _ => style::line(),
        };
        sheet.formula(row, 1, &formula, &look.set_align(rust_xlsxwriter::FormatAlign::Left));
        row += 1;
    }
    row
}

/// The signature picture: a score, or why it is missing, for each area and principle.
fn matrix(sheet: &mut Sheet, plan: &Plan<'_>, first: u32) -> u32 {
    let (playbook, words) = (plan.playbook, plan.words);
    sheet.text(first, 0, &words.matrix, &style::subtitle());
    let principles: Vec<_> =
        playbook.principles.iter().map(|principle| plain_words(&principle.title)).collect();
    let heads = std::iter::once(words.area.as_str()).chain(principles.iter().map(String::as_str));
    sheet.heads(first + 1, &heads.collect::<Vec<_>>());
    let mut next = first + 2;
    for (index, area) in playbook.areas.iter().enumerate() {
        let row = headed(sheet, plan, next, index);
        next = row + 1;
        sheet.wrapped(row, 0, &plain_words(&area.title), &style::label());
        let is_shown = |ix: &usize| !area.is_not_here(PrincipleIx(*ix));
        for principle in (0..principles.len()).filter(is_shown) {
            let cell = Group::Cell(index, principle);
            let of = |column| cell.at(plan, column);
            let (score, status) = (of(groups::SCORE), lists::status(&of(groups::STATUS)));
            let said = groups::said(plan, cell, groups::SCORE);
            let formula = format!("IF({score}=\"\",{status},{said})");
            sheet.formula(row, small(principle + 1), &formula, &plan.figure());
            sheet.fit(row, small(principle + 1), &words.mostly_na);
        }
    }
    let last = next - 1;
    if !playbook.areas.is_empty() {
        let scale = ConditionalFormat2ColorScale::new()
            .set_minimum(ConditionalFormatType::Number, 0)
            .set_maximum(ConditionalFormatType::Number, plan.display.max)
            .set_minimum_color(Color::White)
            .set_maximum_color(style::FULL);
        let added = sheet.inner().add_conditional_format(
            first + 2,
            1,
            last,
            small(principles.len()),
            &scale,
        );
        added.expect("the matrix has a first and a last cell");
    }
    last + 1
}

/// What areas and principles are said to have, a column each.
fn figures(plan: &Plan<'_>, group: Group) -> Vec<(String, Format)> {
    let of = |column| group.at(plan, column);
    let coverage = of(groups::COVERAGE);
    vec![
        (shown(plan, group, groups::SCORE), plan.figure()),
        (named_band(plan, &of(groups::BAND)), style::cell()),
        (lists::status(&of(groups::STATUS)), style::cell()),
        (format!("IF({coverage}=\"\",\"\",{coverage})"), style::per_cent()),
        (shown(plan, group, groups::LOW), plan.figure()),
        (shown(plan, group, groups::HIGH), plan.figure()),
        (per_cent(&of(groups::TO_TARGET)), style::per_cent()),
    ]
}

fn areas(sheet: &mut Sheet, plan: &Plan<'_>, first: u32) -> u32 {
    let words = plan.words;
    sheet.text(first, 0, &words.areas, &style::subtitle());
    let mut heads = heads(plan, &words.area);
    let counts = if plan.has_overall() { words.counts.as_str() } else { "" };
    heads.push(counts);
    let has_minimum = plan.playbook.questions.iter().any(|question| question.must_have.is_some());
    heads.extend(has_minimum.then_some(words.capped_by.as_str()));
    sheet.heads(first + 1, &heads);
    let mut row = first + 2;
    for (index, area) in plan.playbook.areas.iter().enumerate() {
        let group = Group::Area(index);
        row = headed(sheet, plan, row, index);
        sheet.wrapped(row, 0, &plain_words(&area.title), &style::label());
        let [yes, no] = [Phrase::Yes, Phrase::No].map(lists::phrase);
        let own = plan.playbook.questions.iter().filter(|question| question.area.0 == index);
        let gates = own.filter(|question| question.must_have.is_some());
        let ids: Vec<_> = gates.map(|question| question.id.value.as_str()).collect();
        sheet.fit(row, CAPPED_BY, &ids.join("; "));
        let counts = if plan.has_overall() {
            format!("IF({}=1,{yes},{no})", group.at(plan, groups::COUNTS))
        } else {
            "\"\"".to_owned()
        };
        let capped_by = format!("{}&\"\"", working::capped_by(plan, index));
        let own = std::iter::once((counts, style::figure()))
            .chain(has_minimum.then(|| (capped_by, style::cell())));
        for (column, (formula, look)) in (1..).zip(figures(plan, group).into_iter().chain(own)) {
            sheet.formula(row, column, &formula, &look);
        }
        row += 1;
    }
    row
}

/// An edition's own questions: a line that says so, then the areas in which it asks any.
fn of_edition(sheet: &mut Sheet, plan: &Plan<'_>, first: u32) -> u32 {
    sheet.text(first, 0, &plan.names.questions, &style::subtitle());
    sheet.text(first + 1, 0, &plan.words.local_text, &style::line());
    let row = areas(sheet, plan, first + 2);
    if !plan.has_overall() || plan.playbook.areas.len() < 2 {
        return row;
    }
    sheet.text(row, 0, &plan.words.overall, &style::label());
    for (column, (formula, look)) in (1..).zip(figures(plan, Group::Overall)) {
        sheet.formula(row, column, &formula, &look);
    }
    row + 1
}

/// Groups of areas with their scores, where they have any.
fn area_groups(sheet: &mut Sheet, plan: &Plan<'_>, first: u32) -> u32 {
    let groups = &plan.playbook.assessment.groups;
    if groups.is_empty() || !plan.has_overall() {
        return first - 1;
    }
    sheet.text(first, 0, &plan.words.groups, &style::subtitle());
    sheet.heads(first + 1, &heads(plan, &plan.words.group));
    let mut row = first + 2;
    for (index, group) in groups.iter().enumerate() {
        sheet.wrapped(row, 0, &plain_words(&group.title), &style::label());
        for (column, (formula, look)) in (1..).zip(figures(plan, Group::Areas(index))) {
            sheet.formula(row, column, &formula, &look);
        }
        row += 1;
    }
    row
}

/// Writes the heading of a group before its first area. Gives the row of the area.
fn headed(sheet: &mut Sheet, plan: &Plan<'_>, row: u32, area: usize) -> u32 {
    match plan.playbook.group_from(AreaIx(area)) {
        Some(group) => {
            sheet.text(row, 0, &plain_words(&group.title), &style::heading());
            row + 1
        }
        None => row,
    }
}

fn principles(sheet: &mut Sheet, plan: &Plan<'_>, first: u32) -> u32 {
    let words = plan.words;
    sheet.text(first, 0, &words.principles, &style::subtitle());
    sheet.heads(first + 1, &heads(plan, &words.principle));
    let mut row = first + 2;
    for (index, principle) in plan.playbook.principles.iter().enumerate() {
        sheet.text(row, 0, &plain_words(&principle.title), &style::label());
        for (column, (formula, look)) in (1..).zip(figures(plan, Group::Principle(index))) {
            sheet.formula(row, column, &formula, &look);
        }
        row += 1;
    }
    row
}

fn heads<'a>(plan: &'a Plan<'_>, first: &'a str) -> Vec<&'a str> {
    let words = plan.words;
    let figures = [
        &words.score,
        &words.band,
        &words.status,
        &words.coverage,
        &words.at_least,
        &words.at_most,
        &words.to_target,
    ];
    std::iter::once(first).chain(figures.map(String::as_str)).collect()
}

/// From which score each band begins.
fn bands(sheet: &mut Sheet, plan: &Plan<'_>, first: u32) {
    let words = plan.words;
    sheet.text(first, 0, &words.bands_title, &style::subtitle());
    sheet.heads(first + 1, &[&words.band, &words.from]);
    for (row, band) in (first + 2..).zip(&plan.bands) {
        sheet.text(
            row,
            0,
            &band.title.as_deref().map_or_else(|| plan.band_name(band), words_of),
            &style::label(),
        );
        sheet.decimal(row, 1, plan.beginning(band), &plan.figure());
    }
}
