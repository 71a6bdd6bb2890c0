//! `peers.json`: what councils see of each other. Nothing in it names a council or can be traced to a few.

use super::scores::{ById, ModelName};
use super::statistics::Spread;
use serde::Serialize;

/// The comparison, as it is written. An `n` or a count of `None` is 1 to 4, or hidden so that such a count stays hidden.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Peers {
    /// `local-normal-peers`
    pub format: &'static str,
    /// 1
    pub format_version: u32,
    /// What was answered.
    pub model: ModelName,
    /// The smallest count that is shown.
    pub threshold: usize,
    /// All areas together.
    pub overall: Group,
    /// In model order.
    pub areas: ById<Group>,
    /// In model order.
    pub principles: ById<Group>,
    /// By area, then by principle.
    pub cells: ById<ById<Group>>,
    /// In model order.
    pub questions: ById<QuestionCounts>,
}

/// The scores of an area, a principle, a cell or all together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    /// How many files score it.
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Part {
    /// How many files score it.
    pub n: usize,
    /// What is given of their scores.
    #[serde(flatten)]
    pub spread: Spread,
}

/// The answers to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QuestionCounts {
    /// How many files answer it with a level.
    pub n: Option<usize>,
    /// How many chose each level.
    pub levels: ById<Option<usize>>,
}

impl Peers {
    /// The file's text; ends with a line break.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("counts and ids can be written") + "\n"
    }
}
