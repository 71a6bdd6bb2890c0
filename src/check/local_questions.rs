//! An edition's questions are told from those of the playbook by their ids, and are asked where that asks something.

use super::Context;
use crate::diag::Diagnostic;
use crate::model::{AreaIx, Edition, Kind, Question, Target};
use crate::source::Span;
use rustc_hash::FxHashMap;

pub(super) fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let playbook = context.playbook;
    let Some(edition) = &playbook.edition else { return };
    let mut seen = FxHashMap::default();
    for question in edition.notes.iter().flat_map(|notes| &notes.questions) {
        found.extend(foreign_id(edition, question));
        found.extend(used_before(context, question, &mut seen));
        found.extend(question.quick.then(|| Diagnostic::local_quick(question.span)));
    }
    for area in (0..playbook.areas.len()).map(AreaIx) {
        if playbook.questions_of(area).next().is_none() {
            found.extend(playbook.local_questions_of(area).map(|question| {
                let (id, text) = (playbook.areas[area.0].id.as_str(), question.text.as_str());
                Diagnostic::unattached(question.span, "form of the area", id, text)
            }));
        }
    }
}

fn foreign_id(edition: &Edition, question: &Question) -> Option<Diagnostic> {
    let (id, own) = (question.id.value.as_str(), edition.id.as_str());
    let rest = id.strip_prefix(own).and_then(|rest| rest.strip_prefix('.'));
    let is_told = question.id.value.is_missing() || edition.id.is_missing();
    (rest.is_none() && !is_told).then(|| Diagnostic::foreign_id(question.id.span, id, own))
}

/// An id that another question has, or had.
fn used_before<'a>(
    context: &Context<'a>,
    question: &'a Question,
    seen: &mut FxHashMap<&'a str, Span>,
) -> Option<Diagnostic> {
    let (id, span) = (question.id.value.as_str(), question.id.span);
    if question.id.value.is_missing() {
        return None;
    }
    let retired = &context.playbook.assessment.retired;
    if let Some(retired) = retired.iter().find(|retired| retired.id.value == question.id.value) {
        return Some(Diagnostic::retired_in_use(span, id, retired.id.span));
    }
    let national = match context.index.find(Kind::Question, id) {
        Some(Target::Question(ix)) => Some(context.playbook.questions[ix.0].id.span),
        _ => None,
    };
    let first = national.or_else(|| seen.get(id).copied());
    seen.entry(id).or_insert(span);
    first.map(|first| Diagnostic::duplicate_id(span, id, Kind::Question.name(), first))
}
