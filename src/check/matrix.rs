//! Every cell of the matrix has a practice and a question, but for those that an area leaves blank.

use super::Context;
use crate::diag::Diagnostic;
use crate::model::{Area, AreaIx, Playbook, PrincipleIx};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let playbook = context.playbook;
    // A playbook of questions alone has no practices anywhere, and lacks none.
    let has_practices = playbook.areas.iter().any(|area| !area.practices.is_empty());
    for (row, area) in playbook.areas.iter().enumerate() {
        if has_practices {
            diagnostics.extend(lacks_practices(playbook, area));
        }
        for column in (0..playbook.principles.len()).map(PrincipleIx) {
            let has_question =
                playbook.questions_of(AreaIx(row)).any(|(_, q)| q.principle == Some(column));
            diagnostics.extend(if area.is_not_here(column) {
                not_blank(playbook, area, column, has_question)
            } else {
                lacks_question(playbook, area, column, has_question)
            });
        }
    }
}

/// The principles for which an area has no practice, all in one.
fn lacks_practices(playbook: &Playbook, area: &Area) -> Option<Diagnostic> {
    let columns = (0..playbook.principles.len()).map(PrincipleIx);
    let lacking = columns.filter(|ix| !area.is_not_here(*ix) && area.practice(*ix).is_none());
    let ids: Vec<_> = lacking.map(|ix| playbook.principles[ix.0].id.as_str()).collect();
    (!ids.is_empty()).then(|| Diagnostic::no_practice(area.span, area.id.as_str(), &ids))
}

fn lacks_question(
    playbook: &Playbook,
    area: &Area,
    column: PrincipleIx,
    has_question: bool,
) -> Option<Diagnostic> {
    let principle = playbook.principles[column.0].id.as_str();
    (!has_question && !playbook.questions.is_empty())
        .then(|| Diagnostic::empty_cell(area.span, area.id.as_str(), principle))
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
