//! The figures of a group of questions: a cell, an area, a principle (docs/scoring.md, "A group").

use super::answers::{CountsAs, Entry};
use super::scores::Status;

/// Sums over a group.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// Weight answered with a level.
    answered: u64,
    /// Weight absent or unknown.
    open: u64,
    /// Weight that does not apply.
    na: u64,
    /// Weight times points over the answered.
    points: u64,
    /// Weight times target points over the answered with a target.
    target: u64,
    /// Weight times points short of the target.
    short: u64,
}

/// `floor((2n + d) / 2d)`: round half up.
pub(super) fn round_half_up(n: u64, d: u64) -> u64 {
    (2 * n + d) / (2 * d)
}

/// Basis points or per cent, which fit by their definition.
fn small(value: u64) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

impl Tally {
    /// The sums over some entries.
    pub(super) fn of<'e, 'm: 'e>(entries: impl IntoIterator<Item = &'e Entry<'m>>) -> Self {
        let mut tally = Self::default();
        for entry in entries {
            tally.add(entry);
        }
        tally
    }

    fn add(&mut self, entry: &Entry<'_>) {
        let weight = u64::from(entry.question.weight);
        match entry.counts_as {
            CountsAs::Excluded => {}
            CountsAs::Na => self.na += weight,
            CountsAs::Open { .. } => self.open += weight,
            CountsAs::Answered { level, target } => {
                self.answered += weight;
                self.points += weight * u64::from(level.points);
                if let Some(target) = target {
                    self.target += weight * u64::from(target.points);
                    self.short += weight * u64::from(target.points.saturating_sub(level.points));
                }
            }
        }
    }

    fn expected(&self) -> u64 {
        self.answered + self.open
    }

    /// The first status that is true; `enough` is the coverage that scores, in per cent.
    pub(super) fn status(&self, enough: u32) -> Status {
        match self.coverage() {
            None if self.na == 0 => Status::Excluded,
            None => Status::Na,
            Some(_) if 2 * self.na > self.expected() + self.na => Status::MostlyNa,
            Some(coverage) if coverage < enough => Status::Partial,
            Some(_) => Status::Scored,
        }
    }

    /// Points reached of those that the answered could reach, in basis points.
    pub(super) fn score_bp(&self) -> Option<u32> {
        (self.answered > 0).then(|| small(round_half_up(100 * self.points, self.answered)))
    }

    /// Share of the weight that is answered, in whole per cent.
    pub(super) fn coverage(&self) -> Option<u32> {
        (self.expected() > 0).then(|| small(100 * self.answered / self.expected()))
    }

    /// The score if everything open were at the lowest level.
    pub(super) fn low(&self) -> Option<u32> {
        (self.expected() > 0).then(|| small(round_half_up(100 * self.points, self.expected())))
    }

    /// The score if everything open were at the highest level.
    pub(super) fn high(&self) -> Option<u32> {
        let best = 100 * (self.points + 100 * self.open);
        (self.expected() > 0).then(|| small(round_half_up(best, self.expected())))
    }

    /// How far towards the targets, in basis points.
    pub(super) fn progress_bp(&self) -> Option<u32> {
        (self.target > 0)
            .then(|| small(round_half_up(10_000 * (self.target - self.short), self.target)))
    }
}
