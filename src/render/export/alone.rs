//! Records that refer to no others.

use crate::model::{Id, Licence, Move, Named, Profile, Review, Source, Text};
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

pub(super) fn review(review: &Review) -> Value {
    let Review { owner, due, checked } = review;
    json!({"owner": owner, "due": due.value, "checked": checked})
}

pub(super) fn messages(audiences: &Named<Spanned<Id>, Text>) -> Map<String, Value> {
    audiences.iter().map(|(who, text)| (who.value.to_string(), json!(text))).collect()
}

pub(super) fn profile(profile: &Profile) -> Value {
    let Profile { id, title, summary, minimum, targets } = profile;
    json!({
        "id": id.value,
        "title": title,
        "summary": summary,
        "minimum": minimum.as_ref().map(|level| level.value.to_string()),
        "targets": ids(targets),
    })
}

/// Ids by ids.
pub(super) fn ids(pairs: &Named<Spanned<Id>, Spanned<Id>>) -> Map<String, Value> {
    pairs.iter().map(|(from, to)| (from.value.to_string(), json!(to.value))).collect()
}

/// Where pages went, by their old paths.
pub(super) fn moved_to(moved: &[Move]) -> Value {
    let step = |Move { from, to }: &Move| (from.value.clone(), json!(to.value));
    Value::Object(moved.iter().map(step).collect())
}
