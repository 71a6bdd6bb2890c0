//! Whose answers these are, in the report.

use super::{clean, line};
use crate::assess::results::Results;
use crate::model::{HiddenArea, Playbook};

pub(super) fn heading(out: &mut String, playbook: &Playbook, results: &Results) {
    line(out, &format!("{}, version {}", playbook.title.as_str(), playbook.version));
    let said = [
        ["subject", "name"],
        ["subject", "unit"],
        ["subject", "type"],
        ["subject", "nation"],
        ["round", "label"],
    ];
    let said: Vec<_> = said
        .into_iter()
        .filter_map(|path| results.text(path))
        .map(clean)
        .filter(|text| !text.is_empty())
        .collect();
    if !said.is_empty() {
        line(out, &said.join(", "));
    }
    profile(out, playbook, results);
    not_asked(out, playbook);
}

/// The areas whose questions an edition leaves out.
fn not_asked(out: &mut String, playbook: &Playbook) {
    let hidden = playbook.hidden.areas.iter().filter(|area| !area.questions.is_empty());
    let name = |area: &HiddenArea| {
        area.title.as_ref().map_or(area.id.clone(), |title| clean(title.as_str()))
    };
    let names: Vec<_> = hidden.map(name).collect();
    if !names.is_empty() {
        line(out, &format!("Not asked here: {}", names.join(", ")));
    }
}

/// Whose targets were chosen. What the playbook does not have sets none, and is said.
fn profile(out: &mut String, playbook: &Playbook, results: &Results) {
    let Some(id) = results.profile() else { return };
    let mut profiles = playbook.assessment.profiles.iter();
    match profiles.find(|profile| profile.id.value.as_str() == id) {
        Some(profile) => line(out, &format!("Targets: {}", clean(profile.title.as_str()))),
        None => line(
            out,
            &format!("Targets: none, because this playbook has no profile `{}`", clean(id)),
        ),
    }
}
