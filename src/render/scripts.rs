//! Small files that are made for one playbook: the strings that scripts show, and the points that
//! forms add up without scripts.

use super::strings::Strings;
use crate::assets::{Asset, asset};
use crate::model::Playbook;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// The interface strings of scripts, as `window.localNormal.strings`.
pub(super) fn strings(strings: &Strings) -> Asset {
    let json = serde_json::to_string(&strings.for_scripts()).expect("texts always become JSON");
    let script = format!(
        "window.localNormal = window.localNormal || {{}};\nwindow.localNormal.strings = {json};\n"
    );
    asset("strings", "js", script.into_bytes())
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
