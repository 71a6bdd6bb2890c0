//! Every cell of the matrix has a practice and a question, but for those that an area leaves blank.

use super::Context;
use crate::diag::Diagnostic;
use crate::model::{Area, AreaIx, Playbook, PrincipleIx};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let playbook = context.playbook;
    for (row, area) in playbook.areas.iter().enumerate() {
        for column in (0..playbook.principles.len()).map(PrincipleIx) {
            let has_question =
                playbook.questions_of(AreaIx(row)).any(|(_, q)| q.principle == Some(column));
            if area.is_not_here(column) {
                diagnostics.extend(not_blank(playbook, area, column, has_question));
            } else {
                lacks(playbook, area, column, has_question, diagnostics);
            }
        }
    }
}

fn lacks(
    playbook: &Playbook,
    area: &Area,
    column: PrincipleIx,
    has_question: bool,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let (area_id, principle) = (area.id.as_str(), playbook.principles[column.0].id.as_str());
    if area.practice(column).is_none() {
        diagnostics.push(Diagnostic::no_practice(area.span, area_id, principle));
    }
    if !has_question && !playbook.questions.is_empty() {
        diagnostics.push(Diagnostic::empty_cell(area.span, area_id, principle));
    }
}

/// What belongs to a principle after all.
fn not_blank(
    playbook: &Playbook,
    area: &Area,
    column: PrincipleIx,
    has_question: bool,
) -> Option<Diagnostic> {
    let what = match (area.practice(column), has_question) {
        (Some(_), _) => "a practice",
        (None, true) => "a question",
        (None, false) => return None,
    };
    let named = area.not_here.iter().find(|named| named.value == column)?;
    Some(Diagnostic::not_blank(named.span, playbook.principles[column.0].id.as_str(), what))
}
