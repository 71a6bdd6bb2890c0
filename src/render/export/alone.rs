//! Records that refer to no others, or whose references are not exported.

use super::each;
use crate::model::{
    Action, Contact, Event, Id, Level, Licence, Measure, Move, Named, Notice, Outcome, Page,
    Principle, Profile, Route, Source, Stage, Term, Text,
};
use crate::source::Spanned;
use serde_json::{Map, Value, json};

pub(super) fn licence(licence: &Licence) -> Value {
    let Licence { name, url } = licence;
    json!({"name": name, "url": url})
}

pub(super) fn source(source: &Source) -> Value {
    let Source { title, url } = source;
    json!({"title": title, "url": url})
}

pub(super) fn principle(principle: &Principle) -> Value {
    let Principle { id, title, summary, test, failure, body, icon: _, stories: _, span: _ } =
        principle;
    json!({
        "id": id,
        "title": title,
        "summary": summary,
        "test": test,
        "failure": failure,
        "body": body,
    })
}

pub(super) fn stage(stage: &Stage) -> Value {
    let Stage { id, title, summary, ask, signs, body, stories: _, span: _ } = stage;
    json!({
        "id": id,
        "title": title,
        "summary": summary,
        "ask": ask,
        "signs": signs,
        "body": body,
    })
}

pub(super) fn outcome(outcome: &Outcome) -> Value {
    let Outcome { id, text, measure, cost } = outcome;
    let what = |measure: &Measure| {
        let Measure { what, unit: _, source: _, direction: _ } = measure;
        json!(what)
    };
    json!({
        "id": id.value,
        "text": text,
        "measure": measure.as_ref().map(what),
        "cost": cost,
    })
}

pub(super) fn messages(audiences: &Named<Spanned<Id>, Text>) -> Map<String, Value> {
    audiences.iter().map(|(who, text)| (who.value.to_string(), json!(text))).collect()
}

pub(super) fn level(level: &Level) -> Value {
    let Level { id, points, title, text, criteria, body, actions, span: _ } = level;
    json!({
        "id": id.value,
        "points": points,
        "title": title,
        "text": text,
        "criteria": criteria,
        "body": body,
        "actions": each(actions, action),
    })
}

fn action(action: &Action) -> Value {
    let Action { id, text, effort, stage: _, story: _ } = action;
    json!({"id": id.value, "text": text, "effort": effort})
}

pub(super) fn profile(profile: &Profile) -> Value {
    let Profile { id, title, summary, minimum, targets } = profile;
    let target =
        |(id, level): &(Spanned<Id>, Spanned<Id>)| (id.value.to_string(), json!(level.value));
    json!({
        "id": id.value,
        "title": title,
        "summary": summary,
        "minimum": minimum.as_ref().map(|level| level.value.to_string()),
        "targets": Value::Object(targets.iter().map(target).collect()),
    })
}

pub(super) fn route(route: &Route) -> Value {
    let Route {
        id,
        title,
        summary,
        fits,
        does_not_fit,
        checklist,
        stories: _,
        review: _,
        body,
        span: _,
        changed: _,
        draft: _,
    } = route;
    json!({
        "id": id,
        "title": title,
        "summary": summary,
        "fits": fits,
        "does_not_fit": does_not_fit,
        "checklist": checklist,
        "body": body,
    })
}

pub(super) fn term(term: &Term) -> Value {
    let Term { id, term, definition, also, see: _, sort: _, link: _ } = term;
    json!({"id": id.value, "term": term, "definition": definition, "also": also})
}

pub(super) fn page(page: &Page) -> Value {
    let Page {
        id,
        title,
        summary,
        section: _,
        review: _,
        changed: _,
        replaces: _,
        draft: _,
        body,
        span: _,
    } = page;
    json!({"id": id, "title": title, "summary": summary, "body": body})
}

pub(super) fn notice(notice: &Notice) -> Value {
    let Notice { id, title, text, council, contact, areas: _, principles: _ } = notice;
    json!({"id": id.value, "title": title, "text": text, "council": council, "contact": contact})
}

pub(super) fn contact(contact: &Contact) -> Value {
    let Contact { id, title, text, url, areas: _ } = contact;
    json!({"id": id.value, "title": title, "text": text, "url": url})
}

pub(super) fn event(event: &Event) -> Value {
    let Event { id, title, date, text, start, end, changed: _, place, url, areas: _ } = event;
    json!({
        "id": id.value,
        "title": title,
        "date": date.value,
        "start": start.as_ref().map(|start| start.value),
        "end": end.as_ref().map(|end| end.value),
        "text": text,
        "place": place,
        "url": url,
    })
}

/// Where pages went, by their old paths.
pub(super) fn moved_to(moved: &[Move]) -> Value {
    let step = |Move { from, to }: &Move| (from.value.clone(), json!(to.value));
    Value::Object(moved.iter().map(step).collect())
}
