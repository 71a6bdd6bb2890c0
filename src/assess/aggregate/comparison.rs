//! The figures of a comparison, as far as they may be shown.

use super::contribution::Profile;
use super::rounding::{Rounding, scopes};
use crate::assess::model::{OverallFigure, ScoringModel};
use crate::assess::peers::{Figures, Group, Part};
use crate::assess::scores::ById;
use crate::assess::statistics::Spread;
use crate::assess::suppress::{THRESHOLD, showable, suppress};
use crate::model::Fact;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// What one kind of contribution was asked.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub(super) model: ScoringModel,
    /// By group, in the order of [`scopes`]; made when the first figures are.
    roundings: OnceLock<Vec<Option<Rounding>>>,
}

/// A contribution in a group, with its score there.
type Scored<'a> = (&'a Profile, u32);

impl Asked {
    pub(super) fn new(model: ScoringModel) -> Self {
        Self { model, roundings: OnceLock::new() }
    }

    pub(super) fn figures(&self, profiles: &[&Profile], known: Vec<String>) -> Figures {
        let mut groups = (0..scopes(&self.model).len()).map(|place| self.group(place, profiles));
        let mut next = || groups.next().expect("there is a group for each scope");
        let overall = Some(next()).filter(|_| self.model.overall == OverallFigure::Number);
        let mut by_id = |ids: Vec<String>| ById(ids.into_iter().map(|id| (id, next())).collect());
        let areas = || self.model.areas.iter().map(|area| area.id.clone());
        Figures {
            overall,
            areas: by_id(areas().collect()),
            principles: by_id(self.model.principles.clone()),
            cells: ById(areas().map(|id| (id, by_id(self.model.principles.clone()))).collect()),
            known,
        }
    }

    /// `place` is the group's among a profile's scores.
    fn group(&self, place: usize, profiles: &[&Profile]) -> Group {
        let scored = profiles.iter().filter_map(|one| Some((*one, one.scores[place]?)));
        let scored: Vec<Scored<'_>> = scored.collect();
        let n = rounded(scored.len());
        let rounding = n.and_then(|_| self.roundings()[place].as_ref());
        let (by_type, by_nation) = self.breakdown(&scored, rounding);
        Group { n, spread: spread(&scored, rounding), by_type, by_nation }
    }

    /// The scores by type and by nation.
    ///
    /// Each is hidden where it must be by itself. Beside each other they could still be subtracted, since some types exist
    /// in one nation only; so nations are shown beside types only where no type within a nation is small.
    fn breakdown(
        &self,
        scored: &[Scored<'_>],
        rounding: Option<&Rounding>,
    ) -> (ById<Part>, ById<Part>) {
        let mut both = BTreeMap::<_, usize>::new();
        for (profile, _) in scored {
            *both.entry((profile.kind, profile.nation)).or_default() += 1;
        }
        let is_one_type = scored.iter().all(|(one, _)| one.kind == scored[0].0.kind);
        let by_type =
            parts(scored, self.model.listed(Fact::Type), |profile| profile.kind, rounding);
        if is_one_type || both.values().all(|&count| showable(count).is_some()) {
            (
                by_type,
                parts(scored, self.model.listed(Fact::Nation), |profile| profile.nation, rounding),
            )
        } else {
            (by_type, ById(Vec::new()))
        }
    }

    fn roundings(&self) -> &[Option<Rounding>] {
        let of = |scope| Rounding::of(&self.model, scope);
        self.roundings.get_or_init(|| scopes(&self.model).into_iter().map(of).collect())
    }
}

/// A count that may be shown, rounded down.
fn rounded(count: usize) -> Option<usize> {
    (count >= THRESHOLD).then(|| count / THRESHOLD * THRESHOLD)
}

fn spread(scored: &[Scored<'_>], rounding: Option<&Rounding>) -> Spread {
    let figures = |rounding: &Rounding| scored.iter().map(|(_, bp)| rounding.figure(*bp)).collect();
    rounding.map(figures).map_or_else(Spread::default, Spread::of)
}

fn parts(
    scored: &[Scored<'_>],
    names: &[String],
    place: fn(&Profile) -> usize,
    rounding: Option<&Rounding>,
) -> ById<Part> {
    // The last place is for those who do not say; it counts, and is not shown.
    let mut placed = vec![Vec::new(); names.len() + 1];
    for one in scored {
        placed[place(one.0)].push(*one);
    }
    let shown = suppress(&placed.iter().map(Vec::len).collect::<Vec<_>>());
    let part = |((name, own), n): ((&String, &Vec<Scored<'_>>), &Option<usize>)| {
        let n = n.and_then(rounded)?;
        Some((name.clone(), Part { n, spread: spread(own, rounding) }))
    };
    ById(names.iter().zip(&placed).zip(&shown).filter_map(part).collect())
}
