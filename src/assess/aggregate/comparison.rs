//! The figures of a comparison, as far as they may be shown.

use super::Peer;
use crate::assess::model::{Question, ScoringModel};
use crate::assess::peers::{Group, Part, Peers, QuestionCounts};
use crate::assess::scores::{ById, ModelName, Scores};
use crate::assess::statistics::Spread;
use crate::assess::suppress::{THRESHOLD, showable, suppress};
use crate::model::{COUNCIL_TYPES, NATIONS};
use std::collections::BTreeMap;

/// The files beside each other.
pub(super) struct Comparison<'a> {
    model: &'a ScoringModel,
    peers: &'a [Peer],
    /// How often each level was chosen, by question.
    counts: Vec<Vec<usize>>,
}

/// How much the scores of a group may say.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Detail {
    All,
    /// One question decides them, and all its counts are shown.
    Whole,
    /// One question decides them, and has a count to hide.
    Median,
}

impl<'a> Comparison<'a> {
    pub(super) fn new(model: &'a ScoringModel, peers: &'a [Peer]) -> Self {
        let count = |(at, question): (usize, &Question)| {
            let mut counts = vec![0; question.levels.len()];
            for level in peers.iter().filter_map(|peer| peer.levels[at]) {
                counts[level] += 1;
            }
            counts
        };
        Self { model, peers, counts: model.questions.iter().enumerate().map(count).collect() }
    }

    pub(super) fn write(&self) -> Peers {
        let model = self.model;
        let area = |id: &str| self.group(|q| q.area == id, |scores| scores.areas.get(id)?.score_bp);
        let principle = |id: &str| {
            self.group(|q| q.principle == id, |scores| scores.principles.get(id)?.score_bp)
        };
        let cell = |area: &str, id: &str| {
            let score = |scores: &Scores| scores.cells.get(area)?.get(id)?.score_bp;
            self.group(|q| q.area == area && q.principle == id, score)
        };
        let row = |area: &str| {
            ById(model.principles.iter().map(|id| (id.clone(), cell(area, id))).collect())
        };
        Peers {
            format: "local-normal-peers",
            format_version: 1,
            model: ModelName { id: model.id.clone(), version: model.version.clone() },
            threshold: THRESHOLD,
            overall: self.group(|_| true, |scores| scores.overall.score_bp),
            areas: ById(model.areas.iter().map(|one| (one.id.clone(), area(&one.id))).collect()),
            principles: ById(
                model.principles.iter().map(|id| (id.clone(), principle(id))).collect(),
            ),
            cells: ById(model.areas.iter().map(|one| (one.id.clone(), row(&one.id))).collect()),
            questions: ById((0..model.questions.len()).map(|at| self.question(at)).collect()),
        }
    }

    fn group(
        &self,
        is_in: impl Fn(&Question) -> bool,
        score: impl Fn(&Scores) -> Option<u32>,
    ) -> Group {
        let scored: Vec<_> =
            self.peers.iter().filter_map(|peer| Some((peer, score(&peer.scores)?))).collect();
        let (detail, n) = (self.detail(is_in), showable(scored.len()));
        let mut spread = Spread::of(scored.iter().map(|(_, bp)| *bp).collect());
        if detail == Detail::Median {
            spread.quartiles = None;
        }
        let (by_type, by_nation) = breakdown(&scored, detail);
        Group { n, spread, by_type, by_nation }
    }

    fn detail(&self, is_in: impl Fn(&Question) -> bool) -> Detail {
        let questions = self.model.questions.iter().zip(&self.counts);
        let mut varied =
            questions.filter(|(question, counts)| is_in(question) && is_varied(counts));
        match (varied.next(), varied.next()) {
            (Some((_, counts)), None) if has_small(counts) => Detail::Median,
            (Some(_), None) => Detail::Whole,
            _ => Detail::All,
        }
    }

    fn question(&self, at: usize) -> (String, QuestionCounts) {
        let (question, counts) = (&self.model.questions[at], &self.counts[at]);
        let shown = if has_small(counts) && self.decides_a_group(question) {
            vec![None; counts.len()]
        } else {
            suppress(counts)
        };
        let levels = question.levels.iter().map(|level| level.id.clone()).zip(shown);
        (
            question.id.clone(),
            QuestionCounts { n: showable(counts.iter().sum()), levels: ById(levels.collect()) },
        )
    }

    /// Whether this question decides the scores of its cell, and so perhaps of larger groups.
    fn decides_a_group(&self, question: &Question) -> bool {
        let same_cell =
            |other: &Question| other.area == question.area && other.principle == question.principle;
        self.detail(same_cell) == Detail::Median
    }
}

/// Whether not all answers are the same.
fn is_varied(counts: &[usize]) -> bool {
    counts.iter().filter(|count| **count > 0).count() > 1
}

fn has_small(counts: &[usize]) -> bool {
    counts.iter().any(|count| showable(*count).is_none())
}

/// The scores by type and by nation.
///
/// Each is hidden where it must be by itself. Beside each other they could still be subtracted, since some types exist
/// in one nation only; so nations stand beside types only where no type within a nation is small.
fn breakdown(scored: &[(&Peer, u32)], detail: Detail) -> (ById<Part>, ById<Part>) {
    let mut both = BTreeMap::<_, usize>::new();
    for (peer, _) in scored {
        *both.entry((peer.kind, peer.nation)).or_default() += 1;
    }
    let is_one_type = scored.iter().all(|(peer, _)| peer.kind == scored[0].0.kind);
    let by_type = parts(scored, COUNCIL_TYPES, |peer| peer.kind, detail);
    if is_one_type || both.values().all(|&count| showable(count).is_some()) {
        (by_type, parts(scored, NATIONS, |peer| peer.nation, detail))
    } else {
        (by_type, ById(Vec::new()))
    }
}

fn parts(
    scored: &[(&Peer, u32)],
    names: &[&str],
    place: fn(&Peer) -> usize,
    detail: Detail,
) -> ById<Part> {
    // The last place is for councils that do not say; it counts, and is not shown.
    let mut placed = vec![Vec::new(); names.len() + 1];
    for (peer, bp) in scored {
        placed[place(peer)].push(*bp);
    }
    let shown = suppress(&placed.iter().map(Vec::len).collect::<Vec<_>>());
    let part = |((name, scores), n): ((&&str, Vec<u32>), Option<usize>)| {
        let spread = if detail == Detail::All { Spread::of(scores) } else { Spread::default() };
        n.filter(|n| *n > 0).map(|n| ((*name).to_owned(), Part { n, spread }))
    };
    ById(names.iter().zip(placed).zip(shown).filter_map(part).collect())
}
