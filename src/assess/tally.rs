//! The figures of a group of questions: a cell, an area, a principle (docs/scoring.md, "A group").

use super::answers::{CountsAs, Entry};
use super::model::Unanswered;
use super::ratio::{Ratio, round_half_up, small};
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
    /// What open questions count as.
    unanswered: Unanswered,
}

impl Tally {
    /// The sums over some entries.
    pub(super) fn of<'e, 'm: 'e>(
        unanswered: Unanswered,
        entries: impl IntoIterator<Item = &'e Entry<'m>>,
    ) -> Self {
        let mut tally = Self { unanswered, ..Self::default() };
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

    fn are_all_told(&self) -> bool {
        self.unanswered == Unanswered::Zero
    }

    /// The first status that is true; `enough` is the coverage that scores, in per cent.
    pub(super) fn status(&self, enough: u32) -> Status {
        match self.coverage() {
            None if self.na == 0 => Status::Excluded,
            None => Status::Na,
            Some(_) if 2 * self.na > self.expected() + self.na => Status::MostlyNa,
            Some(coverage) if coverage < enough && !self.are_all_told() => Status::Partial,
            Some(_) => Status::Scored,
        }
    }

    /// Points reached of those that the answered could reach, and the open where they count.
    pub(super) fn score(&self) -> Option<Ratio> {
        let of = if self.are_all_told() { self.expected() } else { self.answered };
        Ratio::new(self.points, of)
    }

    /// Share of the weight that is answered, in whole per cent.
    pub(super) fn coverage(&self) -> Option<u32> {
        (self.expected() > 0).then(|| small(100 * self.answered / self.expected()))
    }

    /// The score if everything open were at the lowest level.
    pub(super) fn low(&self) -> Option<Ratio> {
        Ratio::new(self.points, self.expected())
    }

    /// The score if everything open were at the highest level; where it counts as no points, it can be at no other.
    pub(super) fn high(&self) -> Option<Ratio> {
        let open = if self.are_all_told() { 0 } else { self.open };
        Ratio::new(self.points + 100 * open, self.expected())
    }

    /// How far towards the targets, in basis points.
    pub(super) fn progress_bp(&self) -> Option<u32> {
        (self.target > 0)
            .then(|| small(round_half_up(10_000 * (self.target - self.short), self.target)))
    }
}
