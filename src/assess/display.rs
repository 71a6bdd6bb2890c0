//! How a score is said (docs/scoring.md, "How scores are said"). `said.js` says the same.

use super::ratio::{Ratio, round_half_up};
use crate::model::{self, Assessment};
use serde::{Deserialize, Serialize};

/// The highest score, in basis points. No figure is finer than one of them.
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
        let with = |decimals| Self { max, decimals };
        let fits = |display: &Self| assessment.bands.iter().all(|band| display.is_figure(band));
        let mut finer = (asked..).map(with).take_while(|display| display.steps() <= HIGHEST);
        finer.find(fits).unwrap_or(with(asked))
    }

    /// Whether its figures are no finer than scores are.
    pub fn is_known(self) -> bool {
        self.steps() <= HIGHEST
    }

    /// Whether a band begins at a figure, and not between two.
    pub fn is_figure(self, band: &model::Band) -> bool {
        match band.at {
            Some(at) => at.in_steps(self.decimals).is_some(),
            None => self.scaled(*band.from).is_multiple_of(HIGHEST),
        }
    }

    /// The figure at which a band begins.
    pub(in crate::assess) fn beginning(self, band: &model::Band) -> u64 {
        let named = band.at.and_then(|at| at.in_steps(self.decimals));
        named.unwrap_or_else(|| self.figure(*band.from))
    }

    /// The basis points at which a figure begins, where they are a whole number.
    pub(in crate::assess) fn bp(self, figure: u64) -> Option<u64> {
        let scaled = figure * HIGHEST;
        scaled.is_multiple_of(self.steps()).then(|| scaled / self.steps())
    }

    /// A band's beginning as people see it.
    pub fn say_beginning(self, band: &model::Band) -> String {
        self.say(self.beginning(band))
    }

    /// The steps between two figures, for the highest score.
    pub fn steps(self) -> u64 {
        u64::from(self.max) * 10_u64.pow(self.decimals)
    }

    fn scaled(self, bp: u32) -> u64 {
        u64::from(bp) * self.steps()
    }

    /// The figure of basis points alone: the last one that they reach.
    pub fn figure(self, bp: u32) -> u64 {
        self.scaled(bp) / HIGHEST
    }

    /// The last figure that a score reaches: by its exact parts, or by its basis points, which decide its band.
    pub(super) fn reached(self, bp: u32, parts: u64) -> u64 {
        self.figure(bp).max(parts / HIGHEST)
    }

    /// A score in parts: each is a ten-thousandth of the step between two figures.
    pub(super) fn parts(self, score: Ratio) -> u64 {
        round_half_up(score.sum * self.steps(), score.of)
    }

    /// The figure that is nearest to basis points, as people see it.
    pub fn nearest(self, bp: u32) -> String {
        self.say(round_half_up(self.scaled(bp), HIGHEST))
    }

    /// A figure as people see it: `224` is `2.24` where there are two decimals.
    pub fn say(self, figure: u64) -> String {
        let one = 10_u64.pow(self.decimals);
        match usize::try_from(self.decimals) {
            Ok(decimals) if decimals > 0 => {
                format!("{}.{:0decimals$}", figure / one, figure % one)
            }
            _ => figure.to_string(),
        }
    }
}
