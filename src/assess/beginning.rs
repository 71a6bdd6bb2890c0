//! Which sums of points are in a band.

use super::display::Display;
use super::model::Band;
use super::ratio::Ratio;
use crate::model::{self, Assessment};

/// Where a band begins, for sums of points.
#[derive(Debug, Clone)]
pub struct Beginning {
    display: Display,
    band: Band,
}

impl Beginning {
    /// That of a band of a playbook.
    pub fn of(assessment: &Assessment, band: &model::Band) -> Self {
        let display = Display::of(assessment);
        Self { display, band: Band::of(display, band) }
    }

    /// Whether a sum of weighted points is in the band or above it, where answers of so much weight are summed up.
    pub fn is_reached(&self, points: u32, weight: u32) -> bool {
        let score = Ratio { sum: 100 * u64::from(points), of: weight.into() };
        let figure = self.display.reached(score.bp(), self.display.parts(score));
        self.band.is_reached(score.bp(), figure)
    }
}
