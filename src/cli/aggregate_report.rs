//! What `aggregate` took and left out, as JSON for whoever gathers contributions. It names files, so it is for them alone.

use super::named_files::shown;
use crate::assess::{Aggregate, Kind};
use crate::disk::stat_named;
use jiff::Timestamp;
use serde::Serialize;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// The `format` of such a report.
pub(super) const FORMAT: &str = "local-normal-aggregate-report";

#[derive(Serialize)]
pub(super) struct Report<'a> {
    format: &'static str,
    format_version: u32,
    model: &'a crate::assess::scores::ModelName,
    taken: Vec<Taken<'a>>,
    left_out: Vec<LeftOut<'a>>,
    /// Pairs of contributions that give the same answers.
    alike: &'a [(String, String)],
    /// Kinds whose figures are those of the earlier comparison.
    unchanged: Vec<Kind>,
}

#[derive(Serialize)]
struct Taken<'a> {
    file: &'a str,
    kind: Kind,
    /// Year and quarter, as the file says.
    round: Option<&'a str>,
    /// When the file was last changed.
    changed: Option<Timestamp>,
}

#[derive(Serialize)]
struct LeftOut<'a> {
    file: &'a str,
    reason: String,
    changed: Option<Timestamp>,
}

impl<'a> Report<'a> {
    pub(super) fn new(aggregate: &'a Aggregate, files: &[PathBuf]) -> Self {
        let dates: HashMap<_, _> = files.iter().map(|path| (shown(path), changed(path))).collect();
        let date = |name: &str| dates.get(name).copied().flatten();
        let taken = aggregate.taken.iter().map(|one| Taken {
            file: &one.name,
            kind: one.kind,
            round: one.round.as_deref(),
            changed: date(&one.name),
        });
        let left_out = aggregate.left_out.iter().map(|one| LeftOut {
            file: &one.name,
            reason: one.reason.to_string(),
            changed: date(&one.name),
        });
        Self {
            format: FORMAT,
            format_version: 1,
            model: &aggregate.peers.model,
            taken: taken.collect(),
            left_out: left_out.collect(),
            alike: &aggregate.alike,
            unchanged: aggregate.unchanged.iter().map(|(kind, _)| *kind).collect(),
        }
    }

    pub(super) fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("texts and numbers always become JSON") + "\n"
    }
}

/// To the second.
fn changed(path: &Path) -> Option<Timestamp> {
    let time = Timestamp::try_from(stat_named(path).ok()?.modified).ok()?;
    Timestamp::from_second(time.as_second()).ok()
}
