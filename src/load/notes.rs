//! An edition's notes follow what they are about: where an area or a principle has another id now, `moved` says so.

use crate::model::{Id, Kind, LocalArea, Move, Reference};

/// The notes with the ids that the playbook has now.
pub(super) fn carried(mut notes: Vec<LocalArea>, moved: &[Move]) -> Vec<LocalArea> {
    for area in &mut notes {
        let renamed = renamed(moved, Kind::Area, &area.id);
        area.carry(renamed, |principle| self::renamed(moved, Kind::Principle, principle));
    }
    notes
}

/// The id that something has now whose page moved.
fn renamed(moved: &[Move], kind: Kind, id: &Id) -> Option<Id> {
    let (folder, _) = kind.files()?;
    let old = format!("{folder}/{id}.html");
    let step = moved.iter().find(|step| step.from.value == old)?;
    match Reference::parse(&step.to.value) {
        Reference::Own { kind: other, id, .. } if other == kind => Id::parse(id).ok(),
        Reference::Unchecked(path) => {
            let name = path.strip_prefix(folder)?.strip_prefix('/')?.strip_suffix(".html")?;
            Id::parse(name).ok()
        }
        _ => None,
    }
}
