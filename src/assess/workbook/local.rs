//! An edition's own questions as a playbook of their own: so they have sheets like all others, and are in none of these.

use super::groups;
use super::levels;
use super::plan::Plan;
use super::questions;
use super::sheet::Sheet;
use super::working;
use crate::model::{AreaIx, Playbook};

/// With these questions, and the areas in which there are any. `None` where there are none.
pub(super) fn playbook(playbook: &Playbook) -> Option<Playbook> {
    let mut local = playbook.clone();
    let is_asked = |ix: &AreaIx| playbook.local_questions_of(*ix).next().is_some();
    let asked: Vec<_> = (0..playbook.areas.len()).map(AreaIx).filter(is_asked).collect();
    local.areas = asked.iter().map(|ix| playbook.areas[ix.0].clone()).collect();
    local.questions = playbook.local_questions().cloned().collect();
    for question in &mut local.questions {
        let place = asked.iter().position(|ix| *ix == question.area);
        question.area = AreaIx(place.unwrap_or_default());
        // They are asked in the quick check too.
        question.quick = true;
    }
    local.assessment.groups.clear();
    (!local.questions.is_empty()).then_some(local)
}

/// The sheets of their own: what a reader fills in.
pub(super) fn visible(plan: &Plan<'_>) -> Vec<Sheet> {
    let levels = plan.has_more().then(|| levels::sheet(plan));
    std::iter::once(questions::sheet(plan)).chain(levels).collect()
}

/// The working behind them.
pub(super) fn hidden(plan: &Plan<'_>) -> [Sheet; 2] {
    [working::sheet(plan), groups::sheet(plan)]
}
