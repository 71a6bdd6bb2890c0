//! What an edition says beside texts of the playbook.

use super::super::at::At;
use super::super::views;
use crate::model::{AreaIx, LocalArea, LocalPractice, LocalStatus, LocalTeam, PrincipleIx};

/// On an area as a whole.
pub(super) fn on_area(at: &At<'_>, area: AreaIx) -> Option<views::LocalNote> {
    let notes = notes(at, area)?;
    let has_some = notes.intro.is_some() || !notes.contacts.is_empty();
    has_some.then(|| views::LocalNote {
        council: council(at),
        status: None,
        text: notes.intro.as_ref().map(|text| at.block(text)),
        contacts: notes.contacts.iter().map(|one| team(at, one)).collect(),
        review: None,
    })
}

/// On what an area does for a principle.
pub(super) fn on_practice(
    at: &At<'_>,
    area: AreaIx,
    principle: PrincipleIx,
) -> Option<views::LocalNote> {
    let principle = &at.site.playbook.principles[principle.0];
    let LocalPractice { status, note, review } = notes(at, area)?.on(&principle.id)?;
    Some(views::LocalNote {
        council: council(at),
        status: status.map(LocalStatus::name),
        text: note.as_ref().map(|text| at.block(text)),
        contacts: Vec::new(),
        review: at.review(review.as_ref()),
    })
}

fn notes<'a>(at: &At<'a>, area: AreaIx) -> Option<&'a LocalArea> {
    let playbook = at.site.playbook;
    let notes = &playbook.edition.as_ref()?.notes;
    notes.iter().find(|notes| notes.id == playbook.areas[area.0].id)
}

/// What the council is called in a sentence.
pub(super) fn council(at: &At<'_>) -> String {
    let edition = at.site.playbook.edition.as_ref();
    edition.map_or_else(String::new, |edition| at.words(edition.council.called()))
}

fn team(at: &At<'_>, one: &LocalTeam) -> views::LocalTeam {
    let LocalTeam { team, purpose, email, url } = one;
    views::LocalTeam {
        label: at.words(team),
        purpose: purpose.as_ref().map(|text| at.words(text)),
        email: email.as_ref().map(|words| words.value.to_string()),
        url: url.as_ref().map(ToString::to_string),
    }
}
