//! Every cell of the matrix has a practice and a question.

use super::Context;
use crate::diag::Diagnostic;
use crate::model::{AreaIx, PrincipleIx};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let playbook = context.playbook;
    for (row, area) in playbook.areas.iter().enumerate() {
        for (column, principle) in playbook.principles.iter().enumerate() {
            let (area_id, principle_id) = (area.id.as_str(), principle.id.as_str());
            if area.practice(PrincipleIx(column)).is_none() {
                diagnostics.push(Diagnostic::no_practice(area.span, area_id, principle_id));
            }
            let has_question =
                playbook.questions_of(AreaIx(row)).any(|(_, q)| q.principle == PrincipleIx(column));
            if !has_question && !playbook.questions.is_empty() {
                diagnostics.push(Diagnostic::empty_cell(area.span, area_id, principle_id));
            }
        }
    }
}
