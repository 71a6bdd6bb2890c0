//! What a new version of a playbook changed without saying so, and answers would not carry over (docs/scoring.md, "When
//! questions change").

use super::model::{Question, ScoringModel};
use crate::model::{Kind, Move};
use std::fmt;

/// A question that became another one under the same id and revision, or went without a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unmarked {
    /// Its id.
    pub(crate) question: String,
    /// What nothing says.
    pub(crate) change: Change,
}

/// A change that needs a new revision, or a line in `retired`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Change {
    /// There is no such question now.
    Gone,
    /// Its revision is lower than it was.
    Older,
    /// It counts more or less.
    Weight,
    /// It belongs to another area or principle.
    Cell,
    /// It has other levels.
    Levels,
    /// A level has other points.
    Points,
    /// A level has other lines to tick.
    Lines,
}

/// All of them, in the order of the old version. An area or a principle that has only another id, as `moved` tells, is the
/// same.
pub(crate) fn unmarked(old: &ScoringModel, new: &ScoringModel, moved: &[Move]) -> Vec<Unmarked> {
    let found = old.questions.iter().filter_map(|before| {
        let is_retired = || new.retired.iter().any(|retired| retired.id == before.id);
        let now = new.question(&before.id);
        let gone = || (!is_retired()).then_some(Change::Gone);
        let change = now.map_or_else(gone, |now| changed(before, now, old, moved));
        change.map(|change| Unmarked { question: before.id.clone(), change })
    });
    found.collect()
}

/// The first difference that matters to answers, of a question whose revision is as it was.
fn changed(
    before: &Question,
    now: &Question,
    old: &ScoringModel,
    moved: &[Move],
) -> Option<Change> {
    if now.rev != before.rev {
        return (now.rev < before.rev).then_some(Change::Older);
    }
    let levels = || before.levels.iter().zip(&now.levels);
    let is_same_level = before.levels.len() == now.levels.len()
        && levels().all(|(before, now)| before.id == now.id);
    [
        (!is_same_level, Change::Levels),
        (levels().any(|(before, now)| before.points != now.points), Change::Points),
        (levels().any(|(before, now)| before.criteria != now.criteria), Change::Lines),
        (before.weight != now.weight, Change::Weight),
        (cell_now(before, old, moved) != (&now.area, now.principle.as_deref()), Change::Cell),
    ]
    .into_iter()
    .find_map(|(is_changed, change)| is_changed.then_some(change))
}

/// The area and the principle of a question of the old version, by the ids that they have now.
fn cell_now<'a>(
    question: &'a Question,
    old: &ScoringModel,
    moved: &'a [Move],
) -> (&'a str, Option<&'a str>) {
    let renamed = |kind: Kind, id: &'a str| {
        let mut ids = moved.iter().filter_map(Move::ids);
        ids.find(|(what, from, _)| *what == kind && *from == id).map(|(.., to)| to)
    };
    // What was there before is another one, which took this one in.
    let area = |id: &&str| old.areas.iter().all(|area| area.id != *id);
    let principle = |id: &&str| old.principles.iter().all(|one| one != id);
    let own = question.principle.as_deref();
    (
        renamed(Kind::Area, &question.area).filter(area).unwrap_or(&question.area),
        own.map(|own| renamed(Kind::Principle, own).filter(principle).unwrap_or(own)),
    )
}

impl fmt::Display for Unmarked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let question = &self.question;
        let what = match self.change {
            Change::Gone => {
                return write!(f, "the question `{question}` is gone: list its id under `retired`");
            }
            Change::Older => {
                return write!(f, "the question `{question}` has a lower `rev` than before");
            }
            Change::Weight => "its weight",
            Change::Cell => "its area or principle",
            Change::Levels => "the ids of its levels",
            Change::Points => "the points of its levels",
            Change::Lines => "its lines to tick",
        };
        write!(
            f,
            "the question `{question}` has changed in {what}: give it the next `rev`, and a line under `migrations` where answers carry over"
        )
    }
}
