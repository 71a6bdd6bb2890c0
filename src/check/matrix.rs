//! Every cell of the matrix has a practice and a question, but for those that an area leaves blank.

use super::Context;
use crate::diag::{Diagnostic, nearest};
use crate::model::{Area, AreaIx, Kind, Playbook, PrincipleIx, RetiredPractice};
use crate::source::Spanned;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let playbook = context.playbook;
    // A playbook of questions alone has no practices anywhere, and lacks none.
    let has_practices = playbook.areas.iter().any(|area| !area.practices.is_empty());
    for (row, area) in playbook.areas.iter().enumerate() {
        diagnostics.extend(retired(playbook, area));
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

/// What is wrong with the practices that an area gave up: one is still there, or what took its place is not.
fn retired(playbook: &Playbook, area: &Area) -> Vec<Diagnostic> {
    let fault = |(own, retired): &(Spanned<PrincipleIx>, RetiredPractice)| {
        let id = |ix: PrincipleIx| playbook.principles[ix.0].id.as_str();
        if area.practice(own.value).is_some() {
            return Some(Diagnostic::retired_practice_in_use(own.span, id(own.value)));
        }
        let new = retired.replaced_by.as_ref()?;
        let (host, _) = area.replacement(own.value)?;
        let Some(host) = playbook.areas.iter().find(|one| one.id == *host) else {
            let named = retired.area.as_ref()?;
            let is_hidden = playbook.hidden.has(Kind::Area, named.value.as_str());
            let near =
                nearest(named.value.as_str(), playbook.areas.iter().map(|one| one.id.as_str()));
            return (!is_hidden).then(|| {
                Diagnostic::unknown_reference(named.span, "area", named.value.as_str(), near)
            });
        };
        let is_known = host.practice(new.value).is_some() || host.replacement(new.value).is_some();
        (!is_known)
            .then(|| Diagnostic::unknown_reference(new.span, "practice", id(new.value), None))
    };
    area.retired.iter().filter_map(fault).collect()
}
