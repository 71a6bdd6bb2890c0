//! Ids of questions that are given up: `assessment.retired` in playbook.yaml, so that nobody uses them again.

use super::add::{Lines, added};
use super::{Ground, Plan, Refusal};
use crate::starter::word;

const TOP: &str = "playbook.yaml";

/// Lists questions as retired in the playbook's version.
pub(super) fn retire(ground: Ground<'_>, plan: &mut Plan, ids: &[String]) -> Result<(), Refusal> {
    let Some((file, _)) = ground.tree.find(TOP).filter(|_| !ids.is_empty()) else { return Ok(()) };
    let text = ground.tree.text(file);
    let Some(top) = ground.parsed.node(file) else { return Ok(()) };
    let version = &ground.playbook.version;
    let items = ids.iter().map(|id| format!("{{id: {}, in: {version}}}", word(id)));
    let items: Vec<_> = items.collect();
    let new = Lines { way: &["assessment", "retired"], lines: &items, is_list: true };
    plan.edit(TOP, added(text, top, new).ok_or_else(no_place)?);
    Ok(())
}

fn no_place() -> Refusal {
    let message = "`assessment.retired` in playbook.yaml has no simple place for another line";
    Refusal::new(message.to_owned(), "Write it as a list with a line for each question.")
}
