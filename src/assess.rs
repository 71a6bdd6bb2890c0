//! The self-assessment as arithmetic: answers in, scores out (see docs/scoring.md).
//!
//! Nothing here reads a disk or a clock, and nothing is a float: [`score()`] and the browser's `scoring.js` run the same
//! cases (`tests/vectors`), so the two cannot disagree.

pub mod aggregate;
pub mod answers;
pub mod file_rules;
pub mod migrate;
pub mod model;
pub mod peers;
pub mod report;
pub mod results;
pub mod rules;
pub mod score;
pub mod scores;
mod statistics;
mod suppress;
mod tally;
mod validate;
pub mod workbook;

pub use aggregate::{Aggregate, Aggregation, Contribution, Kind, LeftOut, Omission};
pub use answers::{Answer, Answers, RejectedAnswer, State, Subject};
pub use migrate::{Changes, migrate};
pub use model::ScoringModel;
pub use peers::Peers;
pub use report::report;
pub use results::{Results, ResultsError};
pub use score::score;
pub use scores::Scores;
