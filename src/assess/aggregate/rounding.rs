//! How the scores of a group are rounded before anything is made of them, so that no figure gives a council away.
//!
//! To whole 5 points; and where a council could then be told by its figure, further: neighbours are joined until at least two
//! scores that answers can have, and two levels of each question, come out as the same figure. A median is such a figure, so
//! whoever knows the answers of all councils but one learns no score and no answer of that one, however often figures are
//! published. Who asks a question differently (types, nations) is looked at apart. Of a group of one question there are no
//! figures at all: they would be figures by question.

use crate::assess::answers::{Subject, applies};
use crate::assess::model::{Question, ScoringModel};
use crate::assess::ratio::round_half_up;
use crate::model::Fact;

/// 5 points, in basis points.
const STEP: u32 = 500;
/// How many multiples of [`STEP`] there are from 0 to 10000.
const BINS: usize = 21;
/// Sums beyond so many are thinned out: a part of those that can be had says enough.
const MOST_SUMS: usize = 128;
/// Of how many questions the levels are looked at, the weightiest first: they are the easiest to tell.
const WATCHED: usize = 6;

/// The questions of a group.
#[derive(Debug, Clone, Copy)]
pub(super) enum Scope<'a> {
    All,
    Area(&'a str),
    Principle(&'a str),
    Cell(&'a str, &'a str),
}

impl Scope<'_> {
    fn holds(self, question: &Question) -> bool {
        match self {
            Self::All => true,
            Self::Area(area) => question.area == area,
            Self::Principle(principle) => question.tests(principle),
            Self::Cell(area, principle) => question.area == area && question.tests(principle),
        }
    }
}

/// Every group of a model: all together, areas, principles, then cells by area.
pub(super) fn scopes(model: &ScoringModel) -> Vec<Scope<'_>> {
    let areas = || model.areas.iter().map(|area| area.id.as_str());
    let principles = || model.principles.iter().map(String::as_str);
    let cells = areas().flat_map(|area| principles().map(move |id| Scope::Cell(area, id)));
    [Scope::All]
        .into_iter()
        .chain(areas().map(Scope::Area))
        .chain(principles().map(Scope::Principle))
        .chain(cells)
        .collect()
}

/// What the scores of a group are rounded to: figures in basis points, each with the last multiple of 5 points that becomes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rounding(Vec<(usize, u32)>);

impl Rounding {
    /// `None` where there is nothing to round, or every figure would give an answer away.
    pub(super) fn of(model: &ScoringModel, scope: Scope<'_>) -> Option<Self> {
        let councils = councils(model, scope);
        if councils.is_empty() || councils.iter().any(|asked| asked.len() == 1) {
            return None;
        }
        let reach: Vec<_> = councils.iter().map(|asked| Reach::of(model, scope, asked)).collect();
        let figures = joined(&reach);
        (figures.len() > 1).then_some(Self(figures))
    }

    /// The figure of a score.
    pub(super) fn figure(&self, bp: u32) -> u32 {
        let bin = bin(bp);
        let found = self.0.iter().find(|(last, _)| bin <= *last);
        found.or(self.0.last()).map_or(0, |(_, figure)| *figure)
    }
}

/// The multiple of 5 points that a score is nearest to; half goes up.
fn bin(bp: u32) -> usize {
    nearest(bp) as usize
}

fn nearest(bp: u32) -> u32 {
    (bp + STEP / 2) / STEP
}

/// The questions of the group, for every kind of council that is asked others than the rest.
fn councils<'m>(model: &'m ScoringModel, scope: Scope<'_>) -> Vec<Vec<&'m Question>> {
    let of = |fact| -> Vec<Option<String>> {
        model.listed(fact).iter().cloned().map(Some).chain([None]).collect()
    };
    let mut all = Vec::new();
    for kind in of(Fact::Type) {
        for nation in of(Fact::Nation) {
            let subject = Subject { kind: kind.clone(), nation };
            let asked = model.questions.iter().filter(|question| {
                scope.holds(question) && applies(question.applies_to.as_ref(), &subject)
            });
            let asked: Vec<_> = asked.collect();
            if !asked.is_empty() && !all.contains(&asked) {
                all.push(asked);
            }
        }
    }
    all
}

/// What the answers of a kind of council can come to, by multiples of 5 points.
struct Reach {
    /// The scores that there are.
    scores: [Vec<u32>; BINS],
    /// Of each watched question the levels that may have been chosen, as bits.
    levels: Vec<[u128; BINS]>,
}

impl Reach {
    fn of(model: &ScoringModel, scope: Scope<'_>, asked: &[&Question]) -> Self {
        let possible = |fixed: Fixed<'_>| match scope {
            Scope::All => overall(model, asked, fixed),
            _ => scores(asked, fixed),
        };
        let mut by_bin: [Vec<u32>; BINS] = Default::default();
        for score in possible(None) {
            by_bin[bin(score)].push(score);
        }
        let levels = |question: &Question| {
            let mut bits = [0; BINS];
            for (at, level) in question.levels.iter().enumerate() {
                for score in possible(Some((&question.id, level.points))) {
                    bits[bin(score)] |= 1 << at;
                }
            }
            bits
        };
        let mut watched = asked.to_vec();
        watched.sort_by_key(|question| std::cmp::Reverse(question.weight * largest_step(question)));
        let levels = watched.into_iter().take(WATCHED).map(levels).collect();
        Self { scores: by_bin, levels }
    }

    /// Whether nothing is known of a council whose score lies in these multiples of 5 points.
    fn is_hidden_in(&self, bins: std::ops::RangeInclusive<usize>) -> bool {
        let scores = bins.clone().map(|bin| self.scores[bin].len()).sum::<usize>();
        let levels =
            |bits: &[u128; BINS]| bins.clone().fold(0, |all, bin| all | bits[bin]).count_ones();
        scores > 1 && self.levels.iter().all(|bits| levels(bits) > 1)
    }
}

fn largest_step(question: &Question) -> u32 {
    let steps = question.levels.windows(2).map(|two| two[1].points.saturating_sub(two[0].points));
    steps.max().unwrap_or(0)
}

/// Joins multiples of 5 points, from the lowest, until each figure hides every kind of council.
fn joined(reach: &[Reach]) -> Vec<(usize, u32)> {
    let (mut figures, mut from) = (Vec::new(), 0);
    let mut starts = Vec::new();
    for last in 0..BINS {
        if reach.iter().all(|one| one.is_hidden_in(from..=last)) {
            starts.push(from);
            figures.push((last, middle(reach, from, last)));
            from = last + 1;
        }
    }
    // What is left over at the top belongs to the last.
    if let (Some(figure), Some(start)) = (figures.last_mut(), starts.last()) {
        *figure = (BINS - 1, middle(reach, *start, BINS - 1));
    }
    figures
}

/// The multiple of 5 points in the middle of the scores that there are.
fn middle(reach: &[Reach], from: usize, last: usize) -> u32 {
    let scores = || reach.iter().flat_map(|one| one.scores[from..=last].iter().flatten());
    let (lowest, highest) = (scores().min().unwrap_or(&0), scores().max().unwrap_or(&0));
    nearest(u32::midpoint(*lowest, *highest)) * STEP
}

/// A question whose points are known.
type Fixed<'a> = Option<(&'a str, u32)>;

/// The scores that full answers to these questions can have, in basis points, rising.
fn scores(asked: &[&Question], fixed: Fixed<'_>) -> Vec<u32> {
    let options = asked.iter().map(|question| {
        let known = fixed.filter(|(id, _)| *id == question.id).map(|(_, points)| points);
        let points = question.levels.iter().map(|level| level.points);
        let points = points.filter(|points| known.is_none_or(|known| known == *points));
        points.map(|points| u64::from(question.weight * points)).collect()
    });
    let weight = asked.iter().map(|question| u64::from(question.weight)).sum();
    scaled(&sums(options), 100, weight)
}

/// The same for all areas together.
fn overall(model: &ScoringModel, asked: &[&Question], fixed: Fixed<'_>) -> Vec<u32> {
    let mut weights = 0;
    let mut options = Vec::new();
    for area in &model.areas {
        let own: Vec<_> = asked.iter().copied().filter(|one| one.area == area.id).collect();
        if !own.is_empty() {
            let weight = u64::from(area.weight);
            weights += weight;
            options
                .push(scores(&own, fixed).into_iter().map(|bp| weight * u64::from(bp)).collect());
        }
    }
    scaled(&sums(options.into_iter()), 1, weights)
}

fn scaled(sums: &[u64], by: u64, of: u64) -> Vec<u32> {
    let score = |sum: &u64| u32::try_from(round_half_up(by * sum, of)).unwrap_or(u32::MAX);
    let mut scores: Vec<_> = sums.iter().map(score).collect();
    scores.dedup();
    scores
}

/// Every sum of one option each, rising; of very many a part, spread evenly.
fn sums(options: impl Iterator<Item = Vec<u64>>) -> Vec<u64> {
    options.fold(vec![0], |sums, options| {
        let mut next: Vec<_> =
            options.iter().flat_map(|option| sums.iter().map(move |sum| sum + option)).collect();
        next.sort_unstable();
        next.dedup();
        thinned(next)
    })
}

fn thinned(sums: Vec<u64>) -> Vec<u64> {
    if sums.len() <= MOST_SUMS {
        return sums;
    }
    (0..MOST_SUMS).map(|at| sums[at * (sums.len() - 1) / (MOST_SUMS - 1)]).collect()
}

#[cfg(test)]
mod tests;
