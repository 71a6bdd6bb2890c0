//! An edition's notes follow what they are about: where an area or a principle has another id now, `moved` says so.

use super::questions::Settling;
use crate::diag::Diagnostic;
use crate::model::{AreaIx, Id, Kind, LocalArea, Move, Names, Node, Playbook, Reference};

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
    for kind in [Kind::Area, Kind::Principle, Kind::Stage, Kind::Story, Kind::Route] {
        for step in moved {
            let old = id_at(&step.from.value, kind).and_then(|old| Id::parse(old).ok());
            let new = old.as_ref().and_then(|old| renamed(moved, kind, old));
            if let (Some(old), Some(new)) = (old, new) {
                names.add_another(kind, old.as_str(), new.as_str());
            }
        }
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

/// The id that something has now whose page moved.
fn renamed(moved: &[Move], kind: Kind, id: &Id) -> Option<Id> {
    let (folder, _) = kind.files()?;
    let old = format!("{folder}/{id}.html");
    let step = moved.iter().find(|step| step.from.value == old)?;
    match Reference::parse(&step.to.value) {
        Reference::Own { kind: other, id, .. } if other == kind => Id::parse(id).ok(),
        Reference::Unchecked(path) => Id::parse(id_at(path, kind)?).ok(),
        _ => None,
    }
}

/// The id of what has a page at a path.
fn id_at(path: &str, kind: Kind) -> Option<&str> {
    let (folder, _) = kind.files()?;
    path.strip_prefix(folder)?.strip_prefix('/')?.strip_suffix(".html")
}
