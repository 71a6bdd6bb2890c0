//! Small files that are made for one playbook: the strings that scripts show, and the points that
//! forms add up without scripts.

use super::at::{At, SiteContext};
use super::strings::ForScripts;
use super::table::PageId;
use super::tongues::Tongues;
use crate::assets::{Asset, FOR_SCRIPTS, Plain, asset};
use crate::model::{Playbook, Term};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// The files of a part, by the part's name.
pub(super) type Parts<'a> = BTreeMap<&'a str, Vec<&'a str>>;

/// A bundle's script: the interface strings that its modules show and the files of the parts that they may ask for, as `strings`
/// and `parts` of `window.localNormal`, then the modules, which keep what they export in its `modules`.
pub(super) fn whole(strings: &ForScripts<'_>, modules: &str, parts: &Parts<'_>) -> String {
    let json = |texts: serde_json::Result<String>| texts.expect("texts always become JSON");
    let strings = json(serde_json::to_string(&shown(strings, modules)));
    let parts = if parts.is_empty() {
        String::new()
    } else {
        format!(
            "site.parts=Object.assign(site.parts||{{}},{});\n",
            json(serde_json::to_string(parts))
        )
    };
    format!(
        "((site)=>{{\"use strict\";\nconst modules=site.modules=site.modules||{{}};\n\
        const define=(name,module)=>{{modules[name]=modules[name]||module()}};\n\
        site.strings=Object.assign(site.strings||{{}},{strings});\n\
        {parts}{modules}}})(window.localNormal=window.localNormal||{{}});\n"
    )
}

/// The interface strings that a script shows.
fn shown<'a>(strings: &'a ForScripts<'_>, script: &str) -> BTreeMap<&'a str, Plain> {
    let mut shown = BTreeMap::new();
    for asked in asked_for(script) {
        let ids = strings.ids(asked.beginning()).filter(|id| asked.is(id));
        shown.extend(ids.filter_map(|id| Some((id, strings.plain(id)?))));
    }
    shown
}

/// What a script says of the id of a message: the whole of it, or how it begins where the script puts the end to it itself.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Asked<'a> {
    Whole(&'a str),
    Beginning(&'a str),
}

impl<'a> Asked<'a> {
    fn beginning(&self) -> &'a str {
        let (Self::Whole(text) | Self::Beginning(text)) = self;
        text
    }

    fn is(&self, id: &str) -> bool {
        match self {
            Self::Whole(whole) => id == *whole,
            Self::Beginning(beginning) => id.starts_with(beginning),
        }
    }
}

/// The messages that a script asks for.
fn asked_for(script: &str) -> BTreeSet<Asked<'_>> {
    let quoted = script
        .match_indices(FOR_SCRIPTS)
        .filter(|(at, _)| script[..*at].ends_with(['"', '`', '\'']));
    let asked = |(at, _)| {
        let rest = &script[at..];
        let end = rest
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
            .unwrap_or(rest.len());
        let id = &rest[..end];
        let is_whole = rest[end..].starts_with(['"', '`', '\'']) && !id.ends_with('-');
        if is_whole { Asked::Whole(id) } else { Asked::Beginning(id) }
    };
    quoted.map(asked).collect()
}

/// The words of the glossary by id, each with what it means; `None` where it has none.
pub(super) fn glossary(context: &SiteContext<'_>) -> Option<Asset> {
    let terms = &context.playbook.glossary.terms;
    if terms.is_empty() {
        return None;
    }
    let at = At::new(context, PageId::Glossary);
    let shown = |term: &Term| (at.words(&term.term), at.plain(&term.definition));
    let terms = terms.iter().map(|term| (term.id.value.as_str(), shown(term)));
    let terms: BTreeMap<_, _> = terms.collect();
    let json = serde_json::to_string(&terms).expect("texts always become JSON");
    let json = Tongues::of(context.playbook).read_by_scripts(json);
    let script = format!("(window.localNormal=window.localNormal||{{}}).glossary={json};\n");
    Some(asset("glossary", "js", script.into_bytes()))
}

/// The comparison with peers, as `window.localNormal.peers`, where the playbook has one. Only what the results page shows goes
/// out: neither the figures of cells nor what tells contributions apart.
pub(super) fn peers(playbook: &Playbook) -> Option<Asset> {
    let mut peers: serde_json::Value = serde_json::from_str(playbook.peers.as_ref()?).ok()?;
    for kind in ["full", "quick"] {
        if let Some(figures) = peers[kind].as_object_mut() {
            figures.retain(|key, _| ["overall", "areas", "principles"].contains(&key.as_str()));
        }
    }
    let script = format!(
        "window.localNormal = window.localNormal || {{}};\nwindow.localNormal.peers = {peers};\n"
    );
    Some(asset("peers", "js", script.into_bytes()))
}

/// A rule for each number of points that an answer can be worth: what a radio adds when checked.
pub(super) fn points(playbook: &Playbook) -> String {
    let questions = playbook.all_questions();
    let worth: BTreeSet<u32> =
        questions.flat_map(|q| q.levels.iter().map(|level| *level.points * *q.weight)).collect();
    worth.iter().fold(String::new(), |mut css, points| {
        let _ =
            writeln!(css, ".add-{points}:checked{{counter-increment:points {points} answered 1}}");
        css
    })
}
