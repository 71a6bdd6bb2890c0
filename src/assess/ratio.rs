//! Quotients of whole numbers, as docs/scoring.md rounds them.

/// `floor((2n + d) / 2d)`: round half up.
pub(super) fn round_half_up(n: u64, d: u64) -> u64 {
    (2 * n + d) / (2 * d)
}

/// Basis points or per cent, which fit by their definition.
pub(super) fn small(value: u64) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

/// A score as it is before it is rounded: a hundred times its weighted points, of its weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ratio {
    pub(super) sum: u64,
    pub(super) of: u64,
}

impl Ratio {
    /// `None` where nothing counts.
    pub(super) fn new(points: u64, of: u64) -> Option<Self> {
        (of > 0).then_some(Self { sum: 100 * points, of })
    }

    /// In basis points.
    pub(super) fn bp(self) -> u32 {
        small(round_half_up(self.sum, self.of))
    }
}
