//! Components with a title that are one line each, such as `<Card title="Fees">Costs £90.</Card>`: what they hold is a block.

use super::met::{Met, met};
use super::own;
use crate::import::draft::Draft;

/// Puts empty lines around the tags of such components.
pub(super) fn mend(draft: &mut Draft) {
    let (met, mut open) = (met(draft.text()), Vec::<&Met>::new());
    let mut splices = Vec::new();
    for one in &met {
        open.retain(|other| other.around.block == one.around.block);
        if one.tag.start.is_some() {
            open.push(one);
            continue;
        }
        let Some(at) = open.iter().rposition(|other| other.tag.name == one.tag.name) else {
            continue;
        };
        let start = open[at];
        open.truncate(at);
        if is_headed_line(draft, start, one) {
            splices.extend([start, one].map(|tag| {
                let range = tag.tag.range.clone();
                draft.blocks(range.clone(), &draft.text()[range])
            }));
        }
    }
    draft.splice(splices);
}

/// Whether a component shows a title above what it holds, and has its line for itself.
fn is_headed_line(draft: &Draft, start: &Met, end: &Met) -> bool {
    let text = draft.text();
    let (from, until) = (start.tag.range.start, end.tag.range.end);
    let is_first = draft.line_start(from) + draft.prefix(from).len() == from;
    let is_last = text[until..draft.line_end(until)].trim().is_empty();
    let is_one = !text[from..until].contains('\n') && !start.is_flat();
    is_one && is_first && is_last && start.tag.start.as_ref().is_some_and(own::has_head)
}
