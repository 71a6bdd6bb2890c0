//! The figures that scoring decides by (docs/scoring.md): here for scores, comparisons and the workbook, and with the model for the browser.

use serde::{Deserialize, Serialize};

/// Where a score begins, and what a missed must-have leaves of a band.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// Coverage in per cent from which a cell is scored.
    pub enough_in_cell: u32,
    /// Coverage in per cent from which an area or a principle is scored, and a contribution counts.
    pub enough: u32,
    /// The highest band, by its position from 0, of an area that misses a must-have.
    pub highest_without_must_have: usize,
}

/// Those of every playbook.
pub(crate) const RULES: Rules =
    Rules { enough_in_cell: 50, enough: 60, highest_without_must_have: 1 };

impl Default for Rules {
    fn default() -> Self {
        RULES
    }
}
