//! How a score is said (docs/scoring.md, "How scores are said"). `scoring.js` says the same.

use crate::model::Assessment;
use serde::{Deserialize, Serialize};

/// The most decimals that a score can need: basis points have no more.
const MOST_DECIMALS: u32 = 4;
/// The highest score, in basis points.
const HIGHEST: u64 = 10_000;

/// The scale on which readers see scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Display {
    /// What the highest score is called.
    pub max: u32,
    /// How many decimals every score has.
    pub decimals: u32,
}

impl Default for Display {
    /// From 0 to 100, in whole points.
    fn default() -> Self {
        Self { max: 100, decimals: 0 }
    }
}

impl Display {
    /// That of a playbook: with so many decimals that no band begins between two figures, since a figure would
    /// otherwise be below the beginning of its own band.
    pub fn of(assessment: &Assessment) -> Self {
        let (max, asked) = (*assessment.display.max, *assessment.display.decimals);
        let is_exact = |decimals: &u32| {
            let figure = Self { max, decimals: *decimals };
            assessment.bands.iter().all(|band| figure.scaled(*band.from).is_multiple_of(HIGHEST))
        };
        let decimals = (asked..=MOST_DECIMALS).find(is_exact).unwrap_or(MOST_DECIMALS);
        Self { max, decimals }
    }

    /// The steps between two figures, for the highest score.
    pub fn steps(self) -> u64 {
        u64::from(self.max) * 10_u64.pow(self.decimals)
    }

    fn scaled(self, bp: u32) -> u64 {
        u64::from(bp) * self.steps()
    }

    /// A score as people see it, cut off and not rounded: `7499` is `74` of 100, and `2.24` of 3.
    pub fn say(self, bp: u32) -> String {
        let (steps, one) = (self.scaled(bp) / HIGHEST, 10_u64.pow(self.decimals));
        match usize::try_from(self.decimals) {
            Ok(decimals) if decimals > 0 => {
                format!("{}.{:0decimals$}", steps / one, steps % one)
            }
            _ => steps.to_string(),
        }
    }
}
