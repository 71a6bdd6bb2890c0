//! Hidden: every action with its priority, and which of them comes at which rank.

use super::cells::{at, below_head, column, small};
use super::names::{POOL, quoted};
use super::plan::{Plan, plain_words, words_of};
use super::sheet::Sheet;
use super::style;
use super::working;
use crate::model::{Action, Playbook};

const QUESTION_ID: u16 = 0;
const ACTION_ID: u16 = 1;
pub(super) const QUESTION: u16 = 2;
const LEVEL: u16 = 3;
const POINTS: u16 = 4;
pub(super) const EFFORT: u16 = 5;
pub(super) const TEXT: u16 = 6;
pub(super) const STAGE: u16 = 7;
pub(super) const STORY: u16 = 8;
pub(super) const PRIORITY: u16 = 9;
/// Larger for what comes sooner; never the same twice but for 0, which an action has that is not due.
const KEY: u16 = 10;
/// The action at a rank: the rank is the row's, not that of the action in it.
pub(super) const AT_RANK: u16 = 11;
const HEADS: [&str; 12] = [
    "question_id",
    "action_id",
    "question",
    "level",
    "points",
    "effort",
    "text",
    "stage",
    "story",
    "priority",
    "key",
    "at_rank",
];

/// An action in its place.
pub(super) struct Placed<'a> {
    question: usize,
    level: usize,
    pub(super) action: &'a Action,
}

/// All actions, in model order.
pub(super) fn actions(playbook: &Playbook) -> Vec<Placed<'_>> {
    let mut actions = Vec::new();
    for (index, question) in playbook.questions.iter().enumerate() {
        for (level, of) in question.levels.iter().enumerate() {
            actions.extend(of.actions.iter().map(|action| Placed {
                question: index,
                level,
                action,
            }));
        }
    }
    actions
}

/// How many actions can be due at once: a question is at one level.
pub(super) fn most_at_once(playbook: &Playbook) -> usize {
    let most = playbook
        .questions
        .iter()
        .map(|question| question.levels.iter().map(|level| level.actions.len()).max());
    most.map(Option::unwrap_or_default).sum()
}

/// A column of all actions, for other sheets.
pub(super) fn all(plan: &Plan<'_>, of: u16) -> String {
    let levels = plan.playbook.questions.iter().flat_map(|question| &question.levels);
    format!("{}!{}", quoted(POOL), column(of, levels.map(|level| level.actions.len()).sum()))
}

/// The cell that tells which action is at a rank, from 0.
pub(super) fn at_rank(rank: usize) -> String {
    format!("{}!{}", quoted(POOL), at(below_head(rank), AT_RANK))
}

pub(super) fn sheet(plan: &Plan<'_>) -> Sheet {
    let mut sheet = Sheet::hidden(POOL, &HEADS);
    let actions = actions(plan.playbook);
    for (index, placed) in actions.iter().enumerate() {
        facts(&mut sheet, plan, index, placed);
        formulas(&mut sheet, plan, index, placed, actions.len());
    }
    sheet
}

fn facts(sheet: &mut Sheet, plan: &Plan<'_>, index: usize, placed: &Placed<'_>) {
    let (row, line) = (below_head(index), style::plain());
    let (playbook, action) = (plan.playbook, placed.action);
    let question = &playbook.questions[placed.question];
    let stage = action.stage.map(|stage| plain_words(&playbook.stages[stage.0].title));
    let story = action.story.map(|story| plain_words(&playbook.stories[story.0].title));
    let texts = [
        (QUESTION_ID, question.id.value.to_string()),
        (ACTION_ID, action.id.value.to_string()),
        (TEXT, words_of(&action.text)),
        (STAGE, stage.unwrap_or_default()),
        (STORY, story.unwrap_or_default()),
    ];
    for (column, text) in texts {
        sheet.text(row, column, &text, line);
    }
    let numbers = [
        (QUESTION, below_head(placed.question)),
        (LEVEL, u32::from(small(placed.level + 1))),
        (POINTS, *question.levels[placed.level].points),
        (EFFORT, *action.effort),
    ];
    for (column, number) in numbers {
        sheet.number(row, column, number, line);
    }
}

fn formulas(sheet: &mut Sheet, plan: &Plan<'_>, index: usize, placed: &Placed<'_>, count: usize) {
    let row = below_head(index);
    let own = |column| at(row, column);
    let of = |column| working::of(plan, placed.question, column);
    let [state, answer, target] = [working::STATE, working::ANSWER, working::TARGET].map(of);
    let aim = format!("IF({target}>0,{},100)", working::points(plan, placed.question, &target));
    let doubled = format!("IF({}=1,2,1)", of(working::MUST_HAVE));
    let urgency = format!("{}*MAX(0,{aim}-{})*{doubled}*6", of(working::WEIGHT), own(POINTS));
    let is_current = format!("AND({state}=4,{answer}={})", own(LEVEL));
    // Equals keep their order: the first gets the larger rest.
    let (rest, base) = (count - index, count + 1);
    let (priority, keys) = (own(PRIORITY), column(KEY, count));
    let nth = format!("LARGE({keys},{row})");
    let formulas = [
        (PRIORITY, format!("IF({is_current},INT({urgency}/{}),0)", own(EFFORT))),
        (KEY, format!("IF({priority}=0,0,{priority}*{base}+{rest})")),
        (AT_RANK, format!("IF({nth}=0,0,{base}-MOD({nth},{base}))")),
    ];
    for (column, formula) in formulas {
        sheet.formula(row, column, &formula, style::plain());
    }
}
