//! `peers.json`: what councils see of each other. Nothing in it names a council or can be traced to a few.

use super::scores::{ById, ModelName};
use super::statistics::Spread;
use crate::model::{PEERS_FORMAT, PEERS_FORMAT_VERSION};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::fmt;

/// The comparison, as it is written. What is `None` has fewer contributions than [`Peers::threshold`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Peers {
    /// [`PEERS_FORMAT`]
    pub format: String,
    /// [`PEERS_FORMAT_VERSION`]
    pub format_version: u64,
    /// What was answered.
    pub model: ModelName,
    /// The smallest count that is shown.
    pub threshold: usize,
    /// Of full assessments.
    pub full: Option<Figures>,
    /// Of quick checks.
    pub quick: Option<Figures>,
}

/// The figures of one kind of assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// All areas together; none where the playbook has no figure for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overall: Option<Group>,
    /// In model order.
    pub areas: ById<Group>,
    /// In model order.
    pub principles: ById<Group>,
    /// By area, then by principle.
    pub cells: ById<ById<Group>>,
    /// Digests of the contributions that these figures and earlier ones were made of, in hexadecimal, in order; filled up with others to
    /// a multiple of 5, so that their number is not an exact count. A site does not get them.
    pub known: Vec<String>,
}

/// The scores of an area, a principle, a cell or all together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// How many contributions score it, rounded down to a multiple of 5; `None` below 5.
    pub n: Option<usize>,
    /// What is given of their scores.
    #[serde(flatten)]
    pub spread: Spread,
    /// By type of council, those that may be shown.
    pub by_type: ById<Part>,
    /// By nation, those that may be shown.
    pub by_nation: ById<Part>,
}

/// The scores of one type of council, or of one nation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// How many contributions score it, rounded down to a multiple of 5.
    pub n: usize,
    /// What is given of their scores.
    #[serde(flatten)]
    pub spread: Spread,
}

/// Why a file is not an earlier comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PeersError {
    /// It is something else.
    NotPeers,
    /// Its `format_version` is another.
    OtherVersion(u64),
    /// The parser's words.
    Broken(String),
}

impl Peers {
    /// Reads what [`Peers::to_json`] wrote.
    pub fn parse(bytes: &[u8]) -> Result<Self, PeersError> {
        let value: Value = serde_json::from_slice(bytes).map_err(|_| PeersError::NotPeers)?;
        if value["format"] != PEERS_FORMAT {
            return Err(PeersError::NotPeers);
        }
        match value["format_version"].as_u64() {
            Some(PEERS_FORMAT_VERSION) => {}
            other => return Err(PeersError::OtherVersion(other.unwrap_or(0))),
        }
        // Once more from the text, which has its groups in order.
        serde_json::from_slice(bytes).map_err(|error| PeersError::Broken(error.to_string()))
    }

    /// The file's text; ends with a line break.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("counts and ids can be written") + "\n"
    }
}

impl fmt::Display for PeersError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotPeers => write!(f, "this is not a comparison that `aggregate` wrote"),
            Self::OtherVersion(version) if *version < PEERS_FORMAT_VERSION => write!(
                f,
                "this comparison has format version {version}, which does not say what it was made of"
            ),
            Self::OtherVersion(version) => write!(
                f,
                "this comparison has format version {version}, and this program reads {PEERS_FORMAT_VERSION}: use a newer local-normal"
            ),
            Self::Broken(reason) => write!(f, "this comparison is damaged: {reason}"),
        }
    }
}

impl std::error::Error for PeersError {}
