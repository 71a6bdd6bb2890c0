//! An edition's notes follow what they are about: where an area or a principle has another id now, `moved` says so.

use super::questions::Settling;
use crate::diag::Diagnostic;
use crate::model::{AreaIx, Id, Kind, LocalArea, Move, Names, Node, Playbook};

/// The notes with the ids that the playbook has now.
pub(super) fn carried(mut notes: Vec<LocalArea>, moved: &[Move]) -> Vec<LocalArea> {
    for area in &mut notes {
        let renamed = renamed(moved, Kind::Area, &area.id);
        area.carry(renamed, |principle| self::renamed(moved, Kind::Principle, principle));
    }
    notes
}

/// The names by which they refer to things: those that there are now, and those that these had.
pub(super) fn names_before(names: &Names, moved: &[Move]) -> Names {
    let mut names = names.clone();
    for (kind, old, new) in moved.iter().filter_map(Move::ids) {
        names.add_another(kind, old, new);
    }
    names
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

/// The id that something has now.
fn renamed(moved: &[Move], kind: Kind, id: &Id) -> Option<Id> {
    let mut all = moved.iter().filter_map(Move::ids);
    let (_, _, new) = all.find(|(other, old, _)| *other == kind && *old == id.as_str())?;
    Id::parse(new).ok()
}
