//! An edition's files follow what they are about: where something has another id now, or is gone, `moved` says so.

use super::questions::Settling;
use crate::diag::Diagnostic;
use crate::model::{AreaIx, Hidden, Kind, LocalArea, Move, Names, Node, Playbook, Retired};

/// The names by which they refer to things: those that there are now, those that these had, and those that are gone.
pub(super) fn names_before(names: &Names, moved: &[Move], hidden: &Hidden) -> Names {
    let mut names = names.clone();
    for (kind, old, new) in moved.iter().filter_map(Move::ids) {
        names.add_another(kind, old, new);
    }
    names.hide(hidden.clone());
    names
}

/// Adds what an edition may have been written for, and the playbook does not have any more.
pub(super) fn find_gone(hidden: &mut Hidden, names: &Names, moved: &[Move], retired: &[Retired]) {
    let questions = retired.iter().filter(|retired| retired.replaced_by.is_none());
    let questions = questions.map(|retired| (Kind::Question, retired.id.value.as_str()));
    for (kind, id) in moved.iter().filter_map(Move::gone).chain(questions) {
        if names.find(kind, id).is_none() {
            hidden.add_gone(kind, id);
        }
    }
}

/// Completes their questions. `asked` are what these were read from.
pub(super) fn settle(
    notes: &mut [LocalArea],
    asked: &[&Node],
    playbook: &Playbook,
) -> Vec<Diagnostic> {
    for notes in notes.iter_mut() {
        if let Some(ix) = playbook.areas.iter().position(|area| area.id == notes.id) {
            notes.questions.iter_mut().for_each(|question| question.area = AreaIx(ix));
        }
    }
    let questions = notes.iter_mut().flat_map(|notes| &mut notes.questions);
    let (principles, assessment) = (playbook.principles.len(), &playbook.assessment);
    Settling { principles, assessment }.settle(questions, asked)
}
