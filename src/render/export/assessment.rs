//! What all questions share, and what the playbook calls things.

use super::{Export, each};
use crate::model::{
    AppliesTo, Assessment, Band, Display, Id, MustHave, NaReason, NotApplicable, Noun, ScaleStep,
    Wording,
};
use crate::source::Spanned;
use serde_json::{Map, Value, json};

pub(super) fn words(wording: &Wording) -> Value {
    let word = |(name, _, noun): (&str, &str, Option<&Noun>)| {
        let Noun { one, many } = noun?;
        Some((name.to_owned(), json!({"one": one, "many": many})))
    };
    Value::Object(wording.nouns().into_iter().filter_map(word).collect::<Map<_, _>>())
}

/// Groups, profiles and retired questions are lists of their own, and answer sets are levels of questions.
pub(super) fn assessment(export: &Export<'_>, assessment: &Assessment) -> Value {
    let Assessment {
        scale,
        scale_text,
        answer_sets: _,
        bands,
        overall,
        display: Display { max, decimals },
        unanswered,
        groups: _,
        profiles: _,
        na_reasons,
        retired: _,
        migrations,
    } = assessment;
    json!({
        "scale": each(scale, step),
        "scale_text": scale_text,
        "bands": each(bands, band),
        "overall": overall,
        "display": {"max": max, "decimals": decimals},
        "unanswered": unanswered,
        "na_reasons": each(na_reasons, reason),
        "migrations": each(migrations, |migration| export.migration(migration)),
    })
}

fn step(step: &ScaleStep) -> Value {
    let ScaleStep { id, title, means } = step;
    json!({"id": id.value, "title": title, "means": means})
}

fn band(band: &Band) -> Value {
    let Band { id, from, at, title } = band;
    let at = at.and_then(|at| u32::try_from(at.ten_thousandths()).ok());
    let at = at.map(|at| f64::from(at) / 10_000.0);
    json!({"id": id.value, "from": from, "at": at, "title": title})
}

fn reason(reason: &NaReason) -> Value {
    let NaReason { id, title } = reason;
    json!({"id": id.value, "title": title})
}

pub(super) fn must_have(must_have: &MustHave) -> Value {
    let MustHave { min, why } = must_have;
    json!({"min": min.value.to_string(), "why": why})
}

pub(super) fn not_applicable(na: &NotApplicable) -> Value {
    let NotApplicable { allowed, reasons } = na;
    json!({"allowed": allowed, "reasons": reasons})
}

pub(super) fn applies_to(applies_to: &AppliesTo) -> Value {
    let AppliesTo { types, nations, span: _ } = applies_to;
    let ids =
        |ids: &Option<Vec<Spanned<Id>>>| ids.as_deref().map(|ids| each(ids, |id| json!(id.value)));
    json!({"types": ids(types), "nations": ids(nations)})
}
