//! Small files that are made for one playbook: the strings that scripts show, and the points that
//! forms add up without scripts.

use super::strings::Strings;
use crate::assets::{Asset, asset};
use crate::model::Playbook;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// What the ids of messages for scripts begin with.
const FOR_SCRIPTS: &str = "script-";

/// The interface strings that a bundle's script shows, as `window.localNormal.strings`; `None` where it shows none.
pub(super) fn strings(strings: &Strings, bundle: &str, script: &Asset) -> Option<Asset> {
    let script = String::from_utf8_lossy(&script.bytes);
    let asked = asked_for(&script);
    let mut texts = strings.for_scripts();
    texts.retain(|id, _| asked.iter().any(|beginning| id.starts_with(beginning)));
    if texts.is_empty() {
        return None;
    }
    let json = serde_json::to_string(&texts).expect("texts always become JSON");
    let script = format!(
        "window.localNormal = window.localNormal || {{}};\nwindow.localNormal.strings = Object.assign(window.localNormal.strings || {{}}, {json});\n"
    );
    Some(asset(&format!("{bundle}-strings"), "js", script.into_bytes()))
}

/// What the ids of the messages that a script asks for begin with: it may put their ends together itself.
fn asked_for(script: &str) -> BTreeSet<&str> {
    let quoted = script
        .match_indices(FOR_SCRIPTS)
        .filter(|(at, _)| script[..*at].ends_with(['"', '`', '\'']));
    let id = |(at, _)| {
        let rest = &script[at..];
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
        &rest[..end.unwrap_or(rest.len())]
    };
    quoted.map(id).collect()
}

/// The comparison with peers, as `window.localNormal.peers`, where the playbook has one.
pub(super) fn peers(playbook: &Playbook) -> Option<Asset> {
    let peers: serde_json::Value = serde_json::from_str(playbook.peers.as_ref()?).ok()?;
    let script = format!(
        "window.localNormal = window.localNormal || {{}};\nwindow.localNormal.peers = {peers};\n"
    );
    Some(asset("peers", "js", script.into_bytes()))
}

/// A rule for each number of points that an answer can be worth: what a radio adds when checked.
pub(super) fn points(playbook: &Playbook) -> Asset {
    let questions = playbook.questions.iter();
    let worth: BTreeSet<u32> =
        questions.flat_map(|q| q.levels.iter().map(|level| level.points * q.weight)).collect();
    let css = worth.iter().fold(String::new(), |mut css, points| {
        let _ =
            writeln!(css, ".add-{points}:checked{{counter-increment:points {points} answered 1}}");
        css
    });
    asset("points", "css", css.into_bytes())
}
