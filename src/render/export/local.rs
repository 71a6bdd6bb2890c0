//! What an edition adds to the export: nothing where there is none.

use super::alone::review;
use super::{Export, each};
use crate::model::{Edition, LocalArea, LocalPractice, LocalTeam, Playbook, Question};
use crate::source::Span;
use serde_json::{Value, json};

/// Says whose edition it is, what that says of areas, and which stories and pages are its own.
pub(super) fn add(playbook: &Playbook, whole: &mut Value) {
    let Some(Edition { id, version, council, notes, .. }) = &playbook.edition else { return };
    whole["edition"] = json!({"id": id, "version": version, "council": council.name});
    for (at, area) in playbook.areas.iter().enumerate() {
        for notes in notes.iter().filter(|notes| notes.id == area.id) {
            whole["areas"][at]["local"] = self::notes(playbook, notes);
        }
    }
    for (at, story) in playbook.stories.iter().enumerate() {
        whole["stories"][at]["origin"] = json!(origin(story.span));
    }
    for (at, page) in playbook.pages.iter().enumerate() {
        whole["pages"][at]["origin"] = json!(origin(page.span));
    }
}

fn origin(place: Span) -> &'static str {
    if place.file.is_local() { "edition" } else { "playbook" }
}

fn notes(playbook: &Playbook, notes: &LocalArea) -> Value {
    let LocalArea { intro, contacts, practices, questions, id: _, span } = notes;
    let practices = practices.iter().map(|(id, note)| {
        let LocalPractice { status, note, review } = note;
        let review = review.as_ref().map(self::review);
        (id.value.to_string(), json!({"status": status, "note": note, "review": review}))
    });
    json!({
        "origin": origin(*span),
        "intro": intro,
        "contacts": each(contacts, team),
        "practices": Value::Object(practices.collect()),
        "questions": each(questions, |one| question(playbook, one)),
    })
}

fn question(playbook: &Playbook, question: &Question) -> Value {
    let mut whole = Export { playbook }.question(question);
    whole["origin"] = json!(origin(question.span));
    whole
}

fn team(one: &LocalTeam) -> Value {
    let LocalTeam { team, purpose, email, url } = one;
    let email = email.as_ref().map(|email| email.value.to_string());
    json!({"team": team, "for": purpose, "email": email, "url": url})
}
