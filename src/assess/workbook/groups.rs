//! Hidden: the figures of each area, principle and cell, and of all areas together; a group a row.

mod figures;

pub(super) use self::figures::said;

use super::cells::{at, below_head, column, round_half_up, rows};
use super::group::Group;
use super::lists;
use super::names::quoted;
use super::places::LOWERED;
use super::plan::{Plan, plain_words};
use super::sheet::Sheet;
use super::style;
use super::working;
use crate::assess::rules::RULES;

const KEY: u16 = 0;
const AREA: u16 = 1;
const PRINCIPLE: u16 = 2;
const ANSWERED: u16 = 3;
const OPEN: u16 = 4;
const NA: u16 = 5;
const POINTS: u16 = 6;
const AIM: u16 = 7;
const SHORT: u16 = 8;
const EXPECTED: u16 = 9;
pub(super) const COVERAGE: u16 = 10;
pub(super) const LOW: u16 = 11;
pub(super) const HIGH: u16 = 12;
/// 1 excluded, 2 na, 3 mostly na, 4 partial, 5 scored.
pub(super) const STATUS: u16 = 13;
pub(super) const SCORE: u16 = 14;
const UNCAPPED: u16 = 15;
const MISSES: u16 = 16;
pub(super) const BAND: u16 = 18;
pub(super) const TO_TARGET: u16 = 19;
const WEIGHT: u16 = 20;
pub(super) const COUNTS: u16 = 21;
const WEIGHTED_LOW: u16 = 22;
const WEIGHTED_HIGH: u16 = 23;
const WEIGHTED_SCORE: u16 = 24;
const NAME: u16 = 25;
/// The areas that do not count, down to this row.
const OMITTED: u16 = 26;
/// The position of the area with the lowest score.
pub(super) const LOWEST: u16 = 27;
const HEADS: [&str; 28] = [
    "group",
    "area",
    "principle",
    "WA",
    "WU",
    "WN",
    "P",
    "T",
    "G",
    "E",
    "coverage",
    "low",
    "high",
    "status",
    "score_bp",
    "band_by_score",
    "misses",
    "lowered",
    "band",
    "to_target_bp",
    "weight",
    "counts",
    "weighted_low",
    "weighted_high",
    "weighted_score",
    "name",
    "omitted",
    "lowest",
];

/// The areas that do not count, as a formula.
pub(super) fn omitted(plan: &Plan<'_>) -> String {
    let last = plan.playbook.areas.len().checked_sub(1);
    last.map_or_else(|| "\"\"".to_owned(), |last| Group::Area(last).at(plan, OMITTED))
}

/// The titles of the areas, in order, for other sheets.
pub(super) fn area_names(plan: &Plan<'_>) -> String {
    format!("{}!{}", quoted(plan.names.groups), column(NAME, plan.playbook.areas.len()))
}

pub(super) fn sheet(plan: &Plan<'_>) -> Sheet {
    let mut sheet = Sheet::hidden(plan.names.groups, &[&HEADS, figures::heads(plan)].concat());
    let (areas, principles) = (plan.playbook.areas.len(), plan.playbook.principles.len());
    for index in 0..areas {
        group(&mut sheet, plan, Group::Area(index));
        area(&mut sheet, plan, index);
    }
    for principle in 0..principles {
        group(&mut sheet, plan, Group::Principle(principle));
        for area in 0..areas {
            group(&mut sheet, plan, Group::Cell(area, principle));
        }
    }
    together(&mut sheet, plan, Group::Overall);
    for index in 0..plan.playbook.assessment.groups.len() {
        together(&mut sheet, plan, Group::Areas(index));
    }
    sheet
}

/// What is added up over the questions of a group.
fn sum(plan: &Plan<'_>, group: Group, of: u16) -> String {
    let of = working::all(plan, of);
    let own = |column| at(group.row(plan), column);
    let by_area = format!("{},{}", working::all(plan, working::AREA), own(AREA));
    let by_principle = format!("{},{}", working::all(plan, working::PRINCIPLE), own(PRINCIPLE));
    match group {
        Group::Area(_) => format!("SUMIFS({of},{by_area})"),
        Group::Principle(_) => format!("SUMIFS({of},{by_principle})"),
        Group::Cell(..) => format!("SUMIFS({of},{by_area},{by_principle})"),
        Group::Overall => format!("SUM({of})"),
        Group::Areas(_) => {
            let (areas, column) = (group.areas(plan), working::all(plan, working::AREA));
            format!("SUMIFS({of},{column},\">{}\",{column},\"<={}\")", areas.start, areas.end)
        }
    }
}

fn sums(sheet: &mut Sheet, plan: &Plan<'_>, group: Group) {
    let row = group.row(plan);
    sheet.text(row, KEY, &group.key(plan), style::plain());
    let columns = [
        (ANSWERED, working::ANSWERED),
        (OPEN, working::OPEN),
        (NA, working::NA),
        (POINTS, working::POINTS),
        (AIM, working::AIM),
        (SHORT, working::SHORT),
    ];
    for (column, of) in columns {
        sheet.formula(row, column, &sum(plan, group, of), style::plain());
    }
    let own = |column| at(row, column);
    let [answered, aim, expected] = [ANSWERED, AIM, EXPECTED].map(own);
    let reached = round_half_up(&format!("10000*({aim}-{})", own(SHORT)), &aim);
    let has_target = !group.is_together() || plan.has_overall();
    let to_target = if has_target { format!("IF({aim}=0,\"\",{reached})") } else { "\"\"".into() };
    let formulas = [
        (EXPECTED, format!("{answered}+{}", own(OPEN))),
        (COVERAGE, format!("IF({expected}=0,\"\",INT(100*{answered}/{expected}))")),
        (TO_TARGET, to_target),
    ];
    for (column, formula) in formulas {
        sheet.formula(row, column, &formula, style::plain());
    }
}

/// The figures that areas, principles and cells share.
fn group(sheet: &mut Sheet, plan: &Plan<'_>, group: Group) {
    let row = group.row(plan);
    let (area, principle, enough) = match group {
        Group::Area(area) => (Some(area), None, RULES.enough),
        Group::Principle(principle) => (None, Some(principle), RULES.enough),
        Group::Cell(area, principle) => (Some(area), Some(principle), RULES.enough_in_cell),
        Group::Overall | Group::Areas(_) => (None, None, RULES.enough),
    };
    for (column, index) in [(AREA, area), (PRINCIPLE, principle)] {
        if let Some(index) = index {
            // Positions from 1 are what a row below one head is numbered by.
            sheet.number(row, column, below_head(index), style::plain());
        }
    }
    sums(sheet, plan, group);
    let own = |column| at(row, column);
    let [na, expected] = [NA, EXPECTED].map(own);
    let some = if plan.counts_open() {
        "5".to_owned()
    } else {
        format!("IF({}<{enough},4,5)", own(COVERAGE))
    };
    let some = format!("IF(2*{na}>{expected}+{na},3,{some})");
    let in_bp = |column| ratio(plan, row, column, "100");
    let formulas = [
        (LOW, in_bp(LOW)),
        (HIGH, in_bp(HIGH)),
        (STATUS, format!("IF({expected}=0,IF({na}=0,1,2),{some})")),
        (SCORE, in_bp(SCORE)),
        (UNCAPPED, band(plan, group)),
        (BAND, own(UNCAPPED)),
    ];
    for (column, formula) in formulas {
        sheet.formula(row, column, &formula, style::plain());
    }
    figures::group(sheet, plan, row);
}

/// Score, low or high of a group of questions: its points, so many times, by the weight of what counts.
fn ratio(plan: &Plan<'_>, row: u32, column: u16, times: &str) -> String {
    let own = |column| at(row, column);
    let [answered, open, points, expected] = [ANSWERED, OPEN, POINTS, EXPECTED].map(own);
    let best = format!("{times}*({points}+100*{open})");
    let points = format!("{times}*{points}");
    let (points, of) = match column {
        HIGH if !plan.counts_open() => (best, &expected),
        SCORE if !plan.counts_open() => (points, &answered),
        _ => (points, &expected),
    };
    let is_there = match column {
        SCORE => format!("{}=5", own(STATUS)),
        _ => format!("{expected}>0"),
    };
    format!("IF({is_there},{},\"\")", round_half_up(&points, of))
}

fn band(plan: &Plan<'_>, group: Group) -> String {
    let place = if plan.has_parts() { figures::of(SCORE) } else { SCORE };
    let score = at(group.row(plan), place);
    format!("IF({score}=\"\",\"\",MATCH({score},{},1))", lists::bands_from(plan))
}

/// What only areas have: must-haves, and their part of the whole.
fn area(sheet: &mut Sheet, plan: &Plan<'_>, index: usize) {
    let (area, row) = (&plan.playbook.areas[index], below_head(index));
    let own = |column| at(row, column);
    let [uncapped, misses, lowered, status] = [UNCAPPED, MISSES, LOWERED, STATUS].map(own);
    let [weight, counts, name] = [WEIGHT, COUNTS, NAME].map(own);
    sheet.number(row, WEIGHT, *area.weight, style::plain());
    sheet.text(row, NAME, &plain_words(&area.title), style::plain());
    // Positions count from 1 in a workbook.
    let cap = RULES.highest_without_must_have + 1;
    let is_lowered = format!("IF({uncapped}=\"\",0,IF(AND({misses}>0,{uncapped}>{cap}),1,0))");
    let part = |condition: &str, of: u16| format!("IF({condition},{weight}*{},0)", own(of));
    let counted = format!("{counts}=1");
    let omitted = format!("{name}&\" (\"&{}&\")\"", lists::status(&status));
    let omitted = match index.checked_sub(1).map(|before| at(below_head(before), OMITTED)) {
        Some(before) => {
            format!("IF({counted},{before}&\"\",{before}&IF({before}=\"\",\"\",\"; \")&{omitted})")
        }
        None => format!("IF({counted},\"\",{omitted})"),
    };
    let formulas = [
        (MISSES, sum(plan, Group::Area(index), working::MISSES)),
        (LOWERED, is_lowered),
        (BAND, format!("IF({lowered}=1,{cap},{uncapped})")),
        (COUNTS, format!("IF({status}>=4,1,0)")),
        (WEIGHTED_LOW, part(&counted, LOW)),
        (WEIGHTED_HIGH, part(&counted, HIGH)),
        (WEIGHTED_SCORE, part(&format!("{status}=5"), SCORE)),
        (OMITTED, omitted),
    ];
    for (column, formula) in formulas {
        sheet.formula(row, column, &formula, style::plain());
    }
    figures::area(sheet, plan, row);
}

/// Areas together: the mean of those that count, by their weights.
fn together(sheet: &mut Sheet, plan: &Plan<'_>, group: Group) {
    sums(sheet, plan, group);
    let row = group.row(plan);
    let own = |column| at(row, column);
    let areas = |of: u16| rows(of, group.areas(plan));
    let (weight, status, counted) = (own(WEIGHT), own(STATUS), own(COUNTS));
    let mean = |of: u16| round_half_up(&format!("SUM({})", areas(of)), &weight);
    let scores = areas(SCORE);
    let scored = format!("COUNTIFS({},5)", areas(STATUS));
    let formulas = [
        (WEIGHT, format!("SUMIFS({},{},1)", areas(WEIGHT), areas(COUNTS))),
        (COUNTS, format!("SUM({})", areas(COUNTS))),
        (STATUS, format!("IF({counted}=0,1,IF({scored}={counted},5,4))")),
        (LOW, format!("IF({counted}=0,\"\",{})", mean(WEIGHTED_LOW))),
        (HIGH, format!("IF({counted}=0,\"\",{})", mean(WEIGHTED_HIGH))),
        (SCORE, format!("IF({status}=5,{},\"\")", mean(WEIGHTED_SCORE))),
        (BAND, band(plan, group)),
        (LOWEST, format!("IF(COUNT({scores})=0,\"\",MATCH(MIN({scores}),{scores},0))")),
    ];
    let is_said = |column: u16| plan.has_overall() || ![LOW, HIGH, SCORE, BAND].contains(&column);
    for (column, formula) in formulas.into_iter().filter(|(column, _)| is_said(*column)) {
        sheet.formula(row, column, &formula, style::plain());
    }
    if plan.has_overall() {
        figures::together(sheet, plan, group);
    }
}
