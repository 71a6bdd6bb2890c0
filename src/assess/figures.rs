//! The figures of a group as people see them: those of the exact sums, and not of rounded basis points
//! (docs/scoring.md, "How scores are said"). `figures.js` is its twin.

use super::display::Display;
use serde::Serialize;

/// Score, low and high of a group, each in parts of a figure: see [`Display::parts`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Parts {
    pub(super) score: Option<u64>,
    pub(super) low: Option<u64>,
    pub(super) high: Option<u64>,
}

/// Score, low and high of a group as they are said, in steps of the scale.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Figures {
    /// Where scored.
    pub score: Option<u64>,
    /// With everything open at the lowest level.
    pub low: Option<u64>,
    /// With everything open at the highest level.
    pub high: Option<u64>,
    #[serde(skip)]
    pub(super) parts: Parts,
    #[serde(skip)]
    display: Display,
}

impl Figures {
    /// Those of a score, low and high in basis points and in parts.
    pub(super) fn of(display: Display, bp: [Option<u32>; 3], parts: Parts) -> Self {
        let [score, low, high] = bp;
        let reached = |bp: Option<u32>, parts: Option<u64>| {
            bp.zip(parts).map(|(bp, parts)| display.reached(bp, parts))
        };
        Self {
            score: reached(score, parts.score),
            low: reached(low, parts.low),
            high: reached(high, parts.high),
            parts,
            display,
        }
    }

    /// Whether basis points tell them: from 0 to 100, a figure is a hundred of these.
    pub(super) fn are_told(&self) -> bool {
        self.display == Display::default()
    }

    /// The score as people see it.
    pub fn said(&self) -> Option<String> {
        self.score.map(|figure| self.display.say(figure))
    }

    /// Low and high as people see them, where these are not the same.
    pub fn range(&self) -> Option<[String; 2]> {
        let (low, high) = self.low.zip(self.high)?;
        (low != high).then(|| [low, high].map(|figure| self.display.say(figure)))
    }
}
