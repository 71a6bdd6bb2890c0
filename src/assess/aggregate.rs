//! Peer comparison without a server: many contributions become one `peers.json` that gives nobody away.
//!
//! What is shown, and why nothing follows from it, is told where it is done: how scores are rounded before anything is made of
//! them in `rounding`, which counts are shown in `suppress`, when a comparison may follow an earlier one in `publication`.

mod comparison;
mod contribution;
mod distinct;
mod publication;
mod rounding;

pub(crate) use contribution::{Contribution, Kind};
pub(crate) use publication::TooFewNew;

use super::model::ScoringModel;
use super::peers::Peers;
use super::results::ResultsError;
use super::rules::RULES;
use super::suppress::THRESHOLD;
use crate::model::{PEERS_FORMAT, PEERS_FORMAT_VERSION, Playbook};
use comparison::Asked;
use std::fmt;

/// Takes contributions one by one and compares them.
#[derive(Debug, Clone)]
pub struct Aggregation {
    full: Asked,
    quick: Asked,
}

/// The comparison, and the files that are not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aggregate {
    /// The comparison.
    pub peers: Peers,
    /// What it was made of, by name.
    pub taken: Vec<Contribution>,
    /// Files that are not in it, by name.
    pub left_out: Vec<LeftOut>,
    /// Contributions, by name, that give the same answers as another one: two may agree, or one may have sent two.
    pub alike: Vec<(String, String)>,
    /// Kinds whose figures are those of the earlier comparison, with how many contributions are new.
    pub unchanged: Vec<(Kind, usize)>,
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
    /// It cannot be read; the text says why.
    Unreadable(String),
    /// It answers another playbook, of this id.
    OtherPlaybook(String),
    /// It answers another major version, or says none.
    OtherVersion(Option<String>),
    /// Too little is answered: whole per cent, `None` where there is nothing to answer.
    LowCoverage(Kind, Option<u32>),
    /// Answers that cannot be scored; the text names them.
    Rejected(String),
    /// It is the same contribution as this file, answer for answer.
    Same(String),
    /// It is another state of the contribution in this file, which is newer or fuller.
    Superseded(String),
}

impl Omission {
    pub(super) fn unreadable(error: &ResultsError) -> Self {
        Self::Unreadable(error.to_string())
    }
}

impl fmt::Display for Omission {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(reason) | Self::Rejected(reason) => f.write_str(reason),
            Self::OtherPlaybook(id) => write!(f, "it answers another playbook, `{id}`"),
            Self::OtherVersion(Some(version)) => {
                write!(f, "it answers version {version:?}, of another major version")
            }
            Self::OtherVersion(None) => write!(f, "it does not say which version it answers"),
            Self::LowCoverage(Kind::Full, Some(found)) => {
                write!(f, "{found}% of the assessment is answered, and {}% is needed", RULES.enough)
            }
            Self::LowCoverage(Kind::Quick, Some(found)) => {
                write!(
                    f,
                    "{found}% of the quick check is answered, and {}% is needed",
                    RULES.enough
                )
            }
            Self::LowCoverage(_, None) => write!(f, "no question in it is left to answer"),
            Self::Same(other) => write!(f, "it gives the same answers as {other}, and counts once"),
            Self::Superseded(other) => {
                write!(
                    f,
                    "it is of the same subject or contribution as {other}, which is newer or fuller"
                )
            }
        }
    }
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.name, self.reason)
    }
}

impl Aggregation {
    /// For answers to this playbook.
    pub fn of(playbook: &Playbook) -> Self {
        let full = ScoringModel::of(playbook);
        let is_quick = |id: &str| {
            playbook.questions.iter().any(|one| one.quick && one.id.value.as_str() == id)
        };
        Self { quick: Asked::new(full.only(is_quick)), full: Asked::new(full) }
    }

    /// Whether a quick check asks fewer questions: else there is one kind of assessment.
    pub fn has_quick(&self) -> bool {
        let (quick, full) = (&self.quick.model.questions, &self.full.model.questions);
        !quick.is_empty() && quick.len() < full.len()
    }

    fn asked(&self, kind: Kind) -> &Asked {
        match kind {
            Kind::Full => &self.full,
            Kind::Quick => &self.quick,
        }
    }

    /// Whether a comparison is of this playbook and of the same major version.
    pub fn continues(&self, earlier: &Peers) -> bool {
        let major = contribution::major;
        let own = &self.full.model;
        earlier.model.id == own.id && major(&earlier.model.version) == major(&own.version)
    }

    /// Reads one file. `name` is for reports and is never published.
    pub fn read(&self, name: String, bytes: &[u8]) -> Result<Contribution, LeftOut> {
        let read = contribution::read(self, &name, bytes);
        read.map_err(|reason| LeftOut { name, reason })
    }

    /// Compares contributions, whose order changes nothing. After an earlier comparison there must be enough new ones.
    pub fn compare(
        &self,
        contributions: Vec<Contribution>,
        previous: Option<&Peers>,
    ) -> Result<Aggregate, TooFewNew> {
        let distinct = distinct::distinct(contributions);
        let publication = publication::publish(self, &distinct.kept, previous)?;
        let peers = Peers {
            format: PEERS_FORMAT.to_owned(),
            format_version: PEERS_FORMAT_VERSION,
            model: self.full.model.name(),
            threshold: THRESHOLD,
            full: publication.full,
            quick: publication.quick,
        };
        Ok(Aggregate {
            peers,
            taken: distinct.kept,
            left_out: distinct.left_out,
            alike: distinct.alike,
            unchanged: publication.unchanged,
        })
    }
}

#[cfg(test)]
mod attacker;
#[cfg(test)]
mod tests;
