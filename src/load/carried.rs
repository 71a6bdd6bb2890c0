//! An edition's notes go along with what they are about: to its new id, and to the practice that took the place of one. Where the
//! edition has a note there already, the older one stays behind, and a check tells of it with its text.

use crate::model::{Id, Kind, LocalArea, Move, Playbook, PrincipleIx};
use crate::source::Span;

/// The notes where the playbook has now what they are about.
pub(super) fn carried(
    notes: Vec<LocalArea>,
    moved: &[Move],
    playbook: &Playbook,
) -> Vec<LocalArea> {
    let mut all = at_new_ids(notes, moved);
    let mut going = Vec::new();
    for (from, local) in all.iter_mut().enumerate() {
        for note in local.take_practices() {
            match place(&local.id, &note.0.value, moved, playbook) {
                Some(to) => going.push((from, to, note)),
                None => drop(local.add(note)),
            }
        }
    }
    for (from, (area, principle), (mut id, note)) in going {
        let old = std::mem::replace(&mut id.value, principle);
        let host = host(&mut all, area, from);
        if let Some((mut id, note)) = all[host].add((id, note)) {
            id.value = old;
            all[from].add((id, note));
        }
    }
    all
}

/// The notes on areas, each under the id that its area has now.
fn at_new_ids(notes: Vec<LocalArea>, moved: &[Move]) -> Vec<LocalArea> {
    let new = |local: &LocalArea| renamed(moved, Kind::Area, &local.id);
    let (mut all, older): (Vec<_>, Vec<_>) =
        notes.into_iter().partition(|local| new(local).is_none());
    for mut local in older {
        let id = new(&local).expect("that is why it is here");
        match all.iter().position(|other| other.id == id) {
            Some(host) if !all[host].take(&mut local) => {}
            Some(_) => all.push(local),
            None => all.push(LocalArea { id, ..local }),
        }
    }
    all
}

/// The notes on an area; new ones, of the file of others, where there are none.
fn host(all: &mut Vec<LocalArea>, area: Id, from: usize) -> usize {
    let known = all.iter().position(|local| local.id == area);
    known.unwrap_or_else(|| {
        let span: Span = all[from].span;
        all.push(LocalArea::empty(area, span));
        all.len() - 1
    })
}

/// The ids of area and principle that a note belongs to now, where that is another place.
fn place(area: &Id, principle: &Id, moved: &[Move], playbook: &Playbook) -> Option<(Id, Id)> {
    let renamed = renamed(moved, Kind::Principle, principle);
    let now = renamed.as_ref().unwrap_or(principle);
    replacement(playbook, area, now).or_else(|| Some((area.clone(), renamed?)))
}

/// Where the practice is that took the place of one, perhaps by way of others.
fn replacement(playbook: &Playbook, area: &Id, principle: &Id) -> Option<(Id, Id)> {
    let Playbook { areas, principles, .. } = playbook;
    let principle = PrincipleIx(principles.iter().position(|one| one.id == *principle)?);
    let find = |id: &Id| areas.iter().find(|one| one.id == *id);
    let (mut host, mut at) = (find(area)?, principle);
    // No way is longer than all practices.
    for _ in 0..areas.len() * principles.len() {
        if host.practice(at).is_some() {
            break;
        }
        let (area, principle) = host.replacement(at)?;
        (host, at) = (find(area)?, principle);
    }
    let is_there = (&host.id, at) != (area, principle) && host.practice(at).is_some();
    is_there.then(|| (host.id.clone(), principles[at.0].id.clone()))
}

/// The id that something has now.
fn renamed(moved: &[Move], kind: Kind, id: &Id) -> Option<Id> {
    let mut all = moved.iter().filter_map(Move::ids);
    let (_, _, new) = all.find(|(other, old, _)| *other == kind && *old == id.as_str())?;
    Id::parse(new).ok()
}
