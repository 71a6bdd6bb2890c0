//! Peer comparison without a server: many results files become one `peers.json` that gives nobody away.
//!
//! Besides the rules of scoring.md: where the answers to a single question decide the scores of a group, a quartile is
//! little else than a count. Such a group has its median alone, and no level of that question is counted, unless all of
//! them may be. How many files there are is not written: the difference to an `n` could be small.

mod comparison;

use super::answers::{Entry, Standing, entries};
use super::migrate::migrate;
use super::model::ScoringModel;
use super::peers::Peers;
use super::results::Results;
use super::score::{coverage, score};
use super::scores::Scores;
use crate::model::{COUNCIL_TYPES, NATIONS};
use comparison::Comparison;
use std::collections::BTreeSet;
use std::fmt;

/// Overall coverage in per cent that a file needs.
const ENOUGH: u32 = 60;

/// One results file to compare.
#[derive(Debug, Clone)]
pub struct Contribution {
    /// What to call it when it is left out; never written.
    pub name: String,
    /// The file.
    pub results: Results,
}

/// The comparison, and what is not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aggregate {
    /// The comparison.
    pub peers: Peers,
    /// How many files it is made of; to be told, not written.
    pub included: usize,
    /// Files that are not in it, by name.
    pub left_out: Vec<LeftOut>,
}

/// A file that is not in the comparison.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeftOut {
    /// Its name.
    pub name: String,
    /// Why.
    pub reason: Omission,
}

/// Why a file is not in the comparison.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Omission {
    /// It answers another playbook, of this id.
    OtherPlaybook(String),
    /// It answers another major version, or says none.
    OtherVersion(Option<String>),
    /// Too little is answered: whole per cent, `None` where there is nothing to answer.
    LowCoverage(Option<u32>),
    /// Answers that cannot be scored; the text names them.
    Rejected(String),
    /// Another file of the same council, or with the same `file_id`, is newer.
    Superseded,
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is left out: ", self.name)?;
        match &self.reason {
            Omission::OtherPlaybook(id) => write!(f, "it answers another playbook, `{id}`"),
            Omission::OtherVersion(Some(version)) => {
                write!(f, "it answers version {version:?}, of another major version")
            }
            Omission::OtherVersion(None) => write!(f, "it does not say which version it answers"),
            Omission::LowCoverage(Some(found)) => {
                write!(f, "{found}% is answered, and {ENOUGH}% is needed")
            }
            Omission::LowCoverage(None) => write!(f, "no question in it is left to answer"),
            Omission::Rejected(reasons) => write!(f, "{reasons}"),
            Omission::Superseded => write!(f, "there is a newer file of the same council"),
        }
    }
}

/// A file that counts, as far as it counts.
struct Peer {
    /// Index into [`COUNCIL_TYPES`], or one past it.
    kind: usize,
    /// Index into [`NATIONS`], or one past it.
    nation: usize,
    scores: Scores,
    /// Index of the level by question, in model order.
    levels: Vec<Option<usize>>,
}

/// Compares files. Their order changes nothing.
pub fn aggregate(model: &ScoringModel, contributions: &[Contribution]) -> Aggregate {
    let (current, mut left_out) = newest(contributions);
    let mut peers = Vec::new();
    for contribution in current {
        match peer(model, &contribution.results) {
            Ok(peer) => peers.push(peer),
            Err(reason) => left_out.push(LeftOut { name: contribution.name.clone(), reason }),
        }
    }
    left_out.sort();
    Aggregate { peers: Comparison::new(model, &peers).write(), included: peers.len(), left_out }
}

/// One file of each council: two files of one council would make it look like two.
fn newest(contributions: &[Contribution]) -> (Vec<&Contribution>, Vec<LeftOut>) {
    let mut order: Vec<_> = contributions.iter().collect();
    order.sort_by_cached_key(|one| {
        std::cmp::Reverse((updated(&one.results), one.results.to_json(), one.name.clone()))
    });
    let mut seen = BTreeSet::new();
    let (mut current, mut left_out) = (Vec::new(), Vec::new());
    for contribution in order {
        let own = identities(&contribution.results);
        if own.iter().any(|identity| seen.contains(identity)) {
            left_out
                .push(LeftOut { name: contribution.name.clone(), reason: Omission::Superseded });
        } else {
            current.push(contribution);
        }
        seen.extend(own);
    }
    (current, left_out)
}

fn updated(results: &Results) -> Option<jiff::Timestamp> {
    results.document().get("updated")?.as_str()?.parse().ok()
}

/// What tells that two files are one council's; a contribution has none of it.
fn identities(results: &Results) -> Vec<(&'static str, String)> {
    let file = results
        .document()
        .get("file_id")
        .and_then(|id| id.as_str())
        .map(|id| ("file", id.to_owned()));
    let council =
        results.text(["subject", "council"]).map(|code| ("council", code.trim().to_uppercase()));
    [file, council].into_iter().flatten().filter(|(_, id)| !id.is_empty()).collect()
}

fn peer(model: &ScoringModel, results: &Results) -> Result<Peer, Omission> {
    let version = results.model().version.clone();
    if results.model().id == model.id && version.as_deref().and_then(major) != major(&model.version)
    {
        return Err(Omission::OtherVersion(version));
    }
    let (results, _) =
        migrate(model, results).map_err(|_| Omission::OtherPlaybook(results.model().id.clone()))?;
    let (subject, answers) = (results.subject(), results.answers());
    let say = |rejected: Vec<super::RejectedAnswer>| {
        Omission::Rejected(rejected.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
    };
    let covered = coverage(model, subject, answers).map_err(say)?;
    if covered.is_none_or(|covered| covered < ENOUGH) {
        return Err(Omission::LowCoverage(covered));
    }
    let position = |list: &[&str], own: Option<&String>| {
        list.iter().position(|known| own.is_some_and(|own| own == known)).unwrap_or(list.len())
    };
    Ok(Peer {
        kind: position(COUNCIL_TYPES, subject.kind.as_ref()),
        nation: position(NATIONS, subject.nation.as_ref()),
        scores: score(model, subject, answers).map_err(say)?,
        levels: entries(model, subject, answers).map_err(say)?.iter().map(level_of).collect(),
    })
}

/// `2` of `2.1.0`.
fn major(version: &str) -> Option<u64> {
    version.split('.').next()?.parse().ok()
}

fn level_of(entry: &Entry<'_>) -> Option<usize> {
    let Standing::Answered { level, .. } = entry.standing else { return None };
    entry.question.levels.iter().position(|own| own.id == level.id)
}

#[cfg(test)]
mod tests;
