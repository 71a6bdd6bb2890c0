//! The self-assessment as arithmetic: answers in, scores out (see docs/scoring.md).
//!
//! Nothing here reads a disk or a clock, and nothing is a float: [`score()`] and the browser's `scoring.js` run the same
//! cases (`tests/vectors`), so the two cannot disagree.

pub(crate) mod aggregate;
pub mod answers;
mod beginning;
pub(crate) mod display;
pub(crate) mod figures;
pub mod file_rules;
pub(crate) mod migrate;
pub mod model;
pub(crate) mod peers;
mod ratio;
pub(crate) mod report;
pub(crate) mod results;
pub(crate) mod rules;
pub(crate) mod schema;
pub(crate) mod score;
pub mod scores;
pub(crate) mod spreadsheet;
mod statistics;
mod suppress;
mod tally;
pub(crate) mod unmarked;
mod validate;
pub mod workbook;

pub use aggregate::Aggregation;
pub(crate) use aggregate::{Aggregate, Contribution, Kind, LeftOut, Omission};
pub use answers::{Answer, Answers, RejectedAnswer, State, Subject};
pub use beginning::Beginning;
pub use display::Display;
pub use figures::Figures;
pub(crate) use migrate::Changes;
pub use migrate::migrate;
pub use model::ScoringModel;
pub(crate) use peers::Peers;
pub(crate) use report::report;
pub use results::{Results, ResultsError};
pub use schema::schema;
pub use score::{score, score_local};
pub use scores::Scores;
pub use spreadsheet::{Entry, SpreadsheetError, Taken, as_results_file};
