//! Cells of one sheet that a sheet names whose own cells the first one names.

use super::cells::{at, below_head, small};
use super::names::quoted;
use super::plan::{Choice, Plan};

/// "Questions": the column of answers.
pub(super) const ANSWER: u16 = 3;
/// "Questions": the column of the first level.
pub(super) const LEVELS: u16 = 4;
/// Groups: the column that tells whether a must-have lowers an area's band.
pub(super) const LOWERED: u16 = 17;
/// "Read me": the column to fill in.
pub(super) const VALUES: u16 = 1;
/// "Read me": the row of the first choice.
pub(super) const CHOICES: u32 = 8;

/// "Questions": the columns after those of the levels.
#[derive(Debug, Clone, Copy)]
pub(super) enum Beside {
    Remarks,
    Note,
    Target,
    /// The target that counts, which may be the profile's.
    Aim,
    Confidence,
    Evidence,
    Address,
    Date,
    Owner,
    Due,
    Quick,
    Minimum,
    Weight,
    Id,
    /// The position of the chosen level; 0 while an answer is needed. Nobody sees it.
    Chosen,
}

impl Beside {
    pub(super) fn column(self, plan: &Plan<'_>) -> u16 {
        LEVELS + small(plan.most_levels()) + self as u16
    }
}

/// The answer to a question.
pub(super) fn answer(plan: &Plan<'_>, question: usize) -> String {
    format!("{}!{}", quoted(&plan.names.questions), at(below_head(question), ANSWER))
}

/// The target of a question.
pub(super) fn target(plan: &Plan<'_>, question: usize) -> String {
    format!(
        "{}!{}",
        quoted(&plan.names.questions),
        at(below_head(question), Beside::Target.column(plan))
    )
}

/// Whether a must-have lowers an area's band.
pub(super) fn lowered(plan: &Plan<'_>, area: usize) -> String {
    format!("{}!{}", quoted(plan.names.groups), at(below_head(area), LOWERED))
}

/// What has been filled in, by its row.
pub(super) fn read_me(plan: &Plan<'_>, row: u32) -> String {
    format!("{}!{}", quoted(&plan.names.read_me), at(row, VALUES))
}

/// What was chosen.
pub(super) fn chosen(plan: &Plan<'_>, choice: Choice) -> String {
    read_me(plan, row_of(plan, choice))
}

/// "Read me": the row of a choice; those that the playbook does not have take none.
pub(super) fn row_of(plan: &Plan<'_>, choice: Choice) -> u32 {
    let before = plan.chosen().take_while(|one| (*one as usize) < choice as usize);
    before.fold(CHOICES, |row, _| row + 1)
}
