//! Hidden: what becomes of each question, a question a row, in the row that it has on the sheet of questions.

mod found;
mod heads;

use self::heads::HEADS;
use super::cells::{across, at, below_head, column, small};
use super::lists;
use super::names::quoted;
use super::places;
use super::plan::{Choice, Plan};
use super::sheet::Sheet;
use super::style;
use crate::model::{Fact, LevelIx, Question};

pub(super) const ID: u16 = 0;
pub(super) const AREA: u16 = 1;
pub(super) const PRINCIPLE: u16 = 2;
pub(super) const WEIGHT: u16 = 3;
/// 1 where the answer must reach a level, and the points of that level.
pub(super) const MUST_HAVE: u16 = 4;
const MINIMUM: u16 = 5;
const LEVELS: u16 = 6;
const APPLIES: u16 = 7;
/// The position of the answer among the options; 0 for none, -1 where it is not among them.
pub(super) const ANSWER: u16 = 8;
/// 0 not asked, 1 does not apply, 2 open, 3 not known, 4 answered.
pub(super) const STATE: u16 = 9;
/// The position of the question's own target among the levels; 0 for none, -1 where it is not among them.
const OWN_TARGET: u16 = 10;
/// Weights and weighted points that groups add up.
pub(super) const ANSWERED: u16 = 11;
pub(super) const OPEN: u16 = 12;
pub(super) const NA: u16 = 13;
pub(super) const POINTS: u16 = 14;
pub(super) const AIM: u16 = 15;
pub(super) const SHORT: u16 = 16;
/// 1 where a must-have is missed, and where that lowers the area's band.
pub(super) const MISSES: u16 = 17;
pub(super) const CAPS: u16 = 18;
/// The ids that lower the band of this area, down to this row.
const CAPPED_BY: u16 = 19;
/// How many questions are not known, down to this row.
const UNKNOWN: u16 = 20;
/// 1 where answer or target is not among its options.
pub(super) const UNCLEAR: u16 = 21;
/// The position of the target that holds: its own, or where it has none that of the profile.
pub(super) const TARGET: u16 = 22;
const OPTIONS: u16 = 23;

pub(super) fn sheet(plan: &Plan<'_>) -> Sheet {
    let mut sheet = Sheet::hidden(plan.names.working, &HEADS);
    for (index, question) in plan.playbook.questions.iter().enumerate() {
        facts(&mut sheet, plan, index, question);
        Row { plan, index, question }.formulas(&mut sheet);
    }
    sheet
}

/// The cell of some question in a column, for other sheets.
pub(super) fn of(plan: &Plan<'_>, question: usize, column: u16) -> String {
    format!("{}!{}", quoted(plan.names.working), at(below_head(question), column))
}

/// A column of all questions, for other sheets.
pub(super) fn all(plan: &Plan<'_>, of: u16) -> String {
    format!("{}!{}", quoted(plan.names.working), column(of, plan.playbook.questions.len()))
}

/// The running count of questions that are not known, for other sheets.
pub(super) fn unknown(plan: &Plan<'_>) -> String {
    all(plan, UNKNOWN)
}

/// The ids that lower an area's band, as a formula; nothing for an area without questions.
pub(super) fn capped_by(plan: &Plan<'_>, area: usize) -> String {
    let last = plan.playbook.questions.iter().rposition(|question| question.area.0 == area);
    last.map_or_else(|| "\"\"".to_owned(), |last| of(plan, last, CAPPED_BY))
}

/// The options of a question, for its drop-down.
pub(super) fn options(plan: &Plan<'_>, question: usize) -> String {
    format!(
        "{}!{}",
        quoted(plan.names.working),
        across(below_head(question), OPTIONS, plan.options(question).len())
    )
}

/// The levels of a question, for the drop-down of its target.
pub(super) fn levels(plan: &Plan<'_>, question: usize) -> String {
    format!(
        "{}!{}",
        quoted(plan.names.working),
        across(below_head(question), OPTIONS, plan.level_names[question].len())
    )
}

/// The points of the level at a position, for other sheets.
pub(super) fn points(plan: &Plan<'_>, question: usize, position: &str) -> String {
    let levels = across(below_head(question), first_points(plan), plan.level_names[question].len());
    format!("INDEX({}!{levels},1,{position})", quoted(plan.names.working))
}

fn first_points(plan: &Plan<'_>) -> u16 {
    OPTIONS + small(plan.most_levels()) + 2
}

/// The position of the level that each profile sets, a profile a column; 0 for none.
fn first_profile(plan: &Plan<'_>) -> u16 {
    first_points(plan) + small(plan.most_levels())
}

/// 1 for each type, and then for each nation, that the question is for.
fn first_flag(plan: &Plan<'_>, fact: Fact) -> u16 {
    let types = first_profile(plan) + small(plan.names_of(Choice::Profile).len());
    match fact {
        Fact::Type => types,
        Fact::Nation => types + small(plan.names_of(Choice::Type).len()),
    }
}

/// What does not depend on answers.
fn facts(sheet: &mut Sheet, plan: &Plan<'_>, index: usize, question: &Question) {
    let (row, line) = (below_head(index), style::plain());
    sheet.text(row, ID, question.id.value.as_str(), line);
    let minimum = Plan::minimum(question);
    let numbers = [
        (AREA, u32::from(small(question.area.0 + 1))),
        (PRINCIPLE, question.principle.map_or(0, |ix| u32::from(small(ix.0 + 1)))),
        (WEIGHT, *question.weight),
        (MUST_HAVE, u32::from(minimum.is_some())),
        (MINIMUM, minimum.unwrap_or(0)),
        (LEVELS, u32::from(small(question.levels.len()))),
    ];
    for (column, number) in numbers {
        sheet.number(row, column, number, line);
    }
    for fact in Fact::ALL {
        let applies = question.applies_to.as_ref();
        for (column, one) in (first_flag(plan, fact)..).zip(plan.asked.asked(fact)) {
            let is_for = applies.is_none_or(|to| to.is_for(fact, one.id));
            sheet.number(row, column, u32::from(is_for), line);
        }
    }
    for (column, option) in (OPTIONS..).zip(plan.options(index)) {
        sheet.text(row, column, option, line);
    }
    for (column, level) in (first_points(plan)..).zip(&question.levels) {
        sheet.number(row, column, *level.points, line);
    }
    for (column, profile) in (first_profile(plan)..).zip(&plan.playbook.assessment.profiles) {
        let position = profile.target_of(question).map_or(0, |LevelIx(at)| small(at + 1));
        sheet.number(row, column, u32::from(position), line);
    }
}

struct Row<'a> {
    plan: &'a Plan<'a>,
    index: usize,
    question: &'a Question,
}

impl Row<'_> {
    fn formulas(&self, sheet: &mut Sheet) {
        let own = |column| at(below_head(self.index), column);
        let [applies, answer, state, target] = [APPLIES, ANSWER, STATE, TARGET].map(own);
        let own_target = own(OWN_TARGET);
        let [weight, levels, misses, caps] = [WEIGHT, LEVELS, MISSES, CAPS].map(own);
        let (points, aim) = (self.points(&answer), self.points(&target));
        let is_aimed = format!("AND({state}=4,{target}>0)");
        let formulas = [
            (APPLIES, self.applies()),
            (
                ANSWER,
                self.found_in(
                    &places::answer(self.plan, self.index),
                    &self.options(),
                    self.option_count(),
                ),
            ),
            (STATE, state_of(&applies, &answer, &levels)),
            (TARGET, self.target(&own_target)),
            (
                OWN_TARGET,
                self.found_in(
                    &places::target(self.plan, self.index),
                    &self.levels(),
                    self.question.levels.len(),
                ),
            ),
            (ANSWERED, format!("IF({state}=4,{weight},0)")),
            (OPEN, format!("IF(OR({state}=2,{state}=3),{weight},0)")),
            (NA, format!("IF({state}=1,{weight},0)")),
            (POINTS, format!("IF({state}=4,{weight}*{points},0)")),
            (AIM, format!("IF({is_aimed},{weight}*{aim},0)")),
            (SHORT, format!("IF({is_aimed},{weight}*MAX(0,{aim}-{points}),0)")),
            (MISSES, self.misses(&state, &points)),
            (
                CAPS,
                format!(
                    "IF(AND({misses}=1,{}=1),1,0)",
                    places::lowered(self.plan, self.question.area.0)
                ),
            ),
            (CAPPED_BY, self.capped_by(&caps)),
            (UNKNOWN, self.unknown(&state)),
            (UNCLEAR, format!("IF(OR({answer}=-1,{own_target}=-1),1,0)")),
        ];
        for (column, formula) in formulas {
            sheet.formula(below_head(self.index), column, &formula, style::plain());
        }
    }

    fn option_count(&self) -> usize {
        self.plan.options(self.index).len()
    }

    fn options(&self) -> String {
        across(below_head(self.index), OPTIONS, self.option_count())
    }

    fn levels(&self) -> String {
        across(below_head(self.index), OPTIONS, self.question.levels.len())
    }

    fn points(&self, position: &str) -> String {
        let levels =
            across(below_head(self.index), first_points(self.plan), self.question.levels.len());
        format!("INDEX({levels},1,{position})")
    }

    fn found_in(&self, cell: &str, options: &str, count: usize) -> String {
        found::position_of(cell, options, count, &self.plan.level_names[self.index])
    }

    /// A target of its own comes before that of the profile.
    fn target(&self, own_target: &str) -> String {
        let count = self.plan.names_of(Choice::Profile).len();
        if count == 0 {
            return own_target.to_owned();
        }
        let profile = lists::place_of(Choice::Profile);
        let targets = across(below_head(self.index), first_profile(self.plan), count);
        format!("IF({own_target}<>0,{own_target},IF({profile}=0,0,INDEX({targets},1,{profile})))")
    }

    /// What is not known of the one assessed excludes nothing.
    fn applies(&self) -> String {
        let fits = |choice: Choice, fact: Fact| {
            let (place, count) = (lists::place_of(choice), self.plan.names_of(choice).len());
            let flags = across(below_head(self.index), first_flag(self.plan, fact), count);
            format!("IF({place}=0,1,INDEX({flags},1,{place}))")
        };
        let lists = [(Choice::Type, Fact::Type), (Choice::Nation, Fact::Nation)].into_iter();
        let there = lists.filter(|(choice, _)| self.plan.has(*choice));
        let mut all: Vec<_> = there.map(|(choice, fact)| fits(choice, fact)).collect();
        if self.plan.has(Choice::Kind) && !self.question.quick {
            // The second kind is the quick check.
            all.push(format!("IF({}=2,0,1)", lists::place_of(Choice::Kind)));
        }
        if all.is_empty() { "1".to_owned() } else { all.join("*") }
    }

    /// Whether a must-have is below its minimum, unknown or open.
    fn misses(&self, state: &str, points: &str) -> String {
        let own = |column| at(below_head(self.index), column);
        let below = format!("IF({state}=4,IF({points}<{},1,0),0)", own(MINIMUM));
        format!("IF({}=0,0,IF(OR({state}=2,{state}=3),1,{below}))", own(MUST_HAVE))
    }

    fn capped_by(&self, caps: &str) -> String {
        let earlier = self.plan.playbook.questions[..self.index].iter();
        let before = earlier.enumerate().rfind(|(_, question)| question.area == self.question.area);
        let before = before.map(|(index, _)| at(below_head(index), CAPPED_BY));
        let id = at(below_head(self.index), ID);
        match before {
            Some(before) => {
                format!("IF({caps}=1,{before}&IF({before}=\"\",\"\",\"; \")&{id},{before}&\"\")")
            }
            None => format!("IF({caps}=1,{id},\"\")"),
        }
    }

    fn unknown(&self, state: &str) -> String {
        let one = format!("IF({state}=3,1,0)");
        if self.index == 0 {
            one
        } else {
            format!("{}+{one}", at(below_head(self.index - 1), UNKNOWN))
        }
    }
}

/// An answer that is not among the options counts as none, and is reported.
fn state_of(applies: &str, answer: &str, levels: &str) -> String {
    let said = format!("IF({answer}={levels}+2,1,IF({answer}={levels}+1,3,IF({answer}>0,4,2)))");
    format!("IF({applies}=0,0,{said})")
}
