//! The scoring of docs/scoring.md, to the digit. `scoring.js` is its twin: change both, and the vectors.

use super::answers::{Answers, CountsAs, Entry, RejectedAnswer, Subject, entries};
use super::model::{Group, OverallFigure, ScoringModel};
use super::scores::{
    AreaScore, ById, CellScore, Omitted, Overall, PlannedAction, PrincipleScore, Scores, Status,
};
use super::tally::{Tally, round_half_up};

/// Scores answers. `profile` is the id of the profile that sets targets; one that the model does not have sets none.
/// The error names every answer that cannot be scored; then nothing is.
pub fn score(
    model: &ScoringModel,
    subject: &Subject,
    answers: &Answers,
    profile: Option<&str>,
) -> Result<Scores, Vec<RejectedAnswer>> {
    let profile = profile.and_then(|id| model.profile(id));
    let entries = entries(model, subject, answers, profile)?;
    let areas = ById(
        model
            .areas
            .iter()
            .map(|area| (area.id.clone(), area_score(model, &entries, &area.id)))
            .collect(),
    );
    let principle = |id: &String| (id.clone(), principle_score(model, &entries, id));
    Ok(Scores {
        format: "local-normal-scores",
        format_version: 1,
        model: model.name(),
        profile: profile.map(|profile| profile.id.clone()),
        overall: together(model, &entries, &areas.0.iter().collect::<Vec<_>>()),
        groups: groups(model, &entries, &areas),
        principles: ById(model.principles.iter().map(principle).collect()),
        cells: cells(model, &entries),
        actions: actions(&entries),
        find_out: find_out(&entries),
        areas,
    })
}

/// Share of all the weight that is answered, in whole per cent; `None` where no question is left to answer.
pub(crate) fn coverage(
    model: &ScoringModel,
    subject: &Subject,
    answers: &Answers,
) -> Result<Option<u32>, Vec<RejectedAnswer>> {
    Ok(Tally::of(&entries(model, subject, answers, None)?).coverage())
}

fn area_score(model: &ScoringModel, entries: &[Entry<'_>], area: &str) -> AreaScore {
    let own = || entries.iter().filter(|entry| entry.question.area == area);
    let tally = Tally::of(own());
    let status = tally.status(model.rules.enough);
    let score_bp = tally.score_bp().filter(|_| status == Status::Scored);
    let uncapped = score_bp.map(|bp| model.band_at(bp));
    let missed: Vec<_> = own()
        .filter(|entry| misses_must_have(entry))
        .map(|entry| entry.question.id.clone())
        .collect();
    let highest = model.rules.highest_without_must_have;
    let is_capped = !missed.is_empty() && uncapped.is_some_and(|band| band > highest);
    let band = if is_capped { Some(highest) } else { uncapped };
    AreaScore {
        status,
        score_bp,
        band: band.map(|at| model.bands[at].id.clone()),
        capped_by: if is_capped { missed } else { Vec::new() },
        coverage: tally.coverage(),
        low: tally.low(),
        high: tally.high(),
        to_target_bp: tally.progress_bp(),
    }
}

/// Whether a must-have question is below its minimum, unknown or absent.
fn misses_must_have(entry: &Entry<'_>) -> bool {
    let Some(must_have) = &entry.question.must_have else { return false };
    match entry.counts_as {
        CountsAs::Excluded | CountsAs::Na => false,
        CountsAs::Open { .. } => true,
        CountsAs::Answered { level, .. } => {
            entry.question.level(&must_have.min).is_some_and(|min| level.points < min.points)
        }
    }
}

fn principle_score(model: &ScoringModel, entries: &[Entry<'_>], principle: &str) -> PrincipleScore {
    let tally = Tally::of(entries.iter().filter(|entry| entry.question.tests(principle)));
    let group = group(model, &tally, model.rules.enough);
    PrincipleScore {
        status: group.status,
        score_bp: group.score_bp,
        band: group.band,
        coverage: group.coverage,
        low: group.low,
        high: group.high,
        to_target_bp: tally.progress_bp(),
    }
}

fn cells(model: &ScoringModel, entries: &[Entry<'_>]) -> ById<ById<CellScore>> {
    let cell = |area: &str, principle: &str| {
        let own = entries
            .iter()
            .filter(|entry| entry.question.area == area && entry.question.tests(principle));
        group(model, &Tally::of(own), model.rules.enough_in_cell)
    };
    let row =
        |area: &str| ById(model.principles.iter().map(|id| (id.clone(), cell(area, id))).collect());
    ById(model.areas.iter().map(|area| (area.id.clone(), row(&area.id))).collect())
}

fn group(model: &ScoringModel, tally: &Tally, enough: u32) -> CellScore {
    let status = tally.status(enough);
    let score_bp = tally.score_bp().filter(|_| status == Status::Scored);
    CellScore {
        status,
        score_bp,
        band: score_bp.map(|bp| model.bands[model.band_at(bp)].id.clone()),
        coverage: tally.coverage(),
        low: tally.low(),
        high: tally.high(),
    }
}

fn groups(model: &ScoringModel, entries: &[Entry<'_>], areas: &ById<AreaScore>) -> ById<Overall> {
    let score = |group: &Group| {
        let own: Vec<_> = areas.0.iter().filter(|(id, _)| group.areas.contains(id)).collect();
        (group.id.clone(), together(model, entries, &own))
    };
    ById(model.groups.iter().map(score).collect())
}

/// Areas together: all of them, or those of a group.
fn together(
    model: &ScoringModel,
    entries: &[Entry<'_>],
    areas: &[&(String, AreaScore)],
) -> Overall {
    let is_countable = |area: &AreaScore| matches!(area.status, Status::Scored | Status::Partial);
    let (counted, omitted): (Vec<_>, Vec<_>) =
        areas.iter().copied().partition(|(_, area)| is_countable(area));
    let status = match counted.as_slice() {
        [] => Status::Excluded,
        all if all.iter().all(|(_, area)| area.status == Status::Scored) => Status::Scored,
        _ => Status::Partial,
    };
    let has_figures = model.overall == OverallFigure::Number;
    let mean = |figure: fn(&AreaScore) -> Option<u32>| {
        weighted_mean(model, &counted, figure).filter(|_| has_figures)
    };
    let score_bp = mean(|area| area.score_bp).filter(|_| status == Status::Scored);
    let is_own = |entry: &&Entry<'_>| areas.iter().any(|(id, _)| *id == entry.question.area);
    let scored = areas.iter().filter_map(|(id, area)| area.score_bp.map(|bp| (bp, id)));
    Overall {
        status,
        score_bp,
        band: score_bp.map(|bp| model.bands[model.band_at(bp)].id.clone()),
        low: mean(|area| area.low),
        high: mean(|area| area.high),
        to_target_bp: Tally::of(entries.iter().filter(is_own))
            .progress_bp()
            .filter(|_| has_figures),
        counted: counted.iter().map(|(id, _)| id.clone()).collect(),
        omitted: omitted
            .iter()
            .map(|(id, area)| Omitted { area: id.clone(), status: area.status })
            .collect(),
        // `min_by_key` keeps the first of equals, which is the first in model order.
        lowest: scored.min_by_key(|(bp, _)| *bp).map(|(_, id)| id.clone()),
    }
}

/// The mean of a figure over areas, by the areas' weights; `None` where an area has none, or there is no area.
fn weighted_mean(
    model: &ScoringModel,
    areas: &[&(String, AreaScore)],
    figure: fn(&AreaScore) -> Option<u32>,
) -> Option<u32> {
    let (mut sum, mut weights) = (0, 0);
    for (id, area) in areas {
        let weight = u64::from(model.areas.iter().find(|own| own.id == *id)?.weight);
        sum += weight * u64::from(figure(area)?);
        weights += weight;
    }
    (weights > 0).then(|| u32::try_from(round_half_up(sum, weights)).unwrap_or(u32::MAX))
}

fn actions(entries: &[Entry<'_>]) -> Vec<PlannedAction> {
    let mut actions = Vec::new();
    for entry in entries {
        let CountsAs::Answered { level, target } = entry.counts_as else { continue };
        let gap = target.map_or(100, |target| target.points).saturating_sub(level.points);
        if gap == 0 {
            continue;
        }
        let doubled = if entry.question.must_have.is_some() { 2 } else { 1 };
        let urgency = u64::from(entry.question.weight) * u64::from(gap) * doubled * 6;
        actions.extend(level.actions.iter().map(|action| PlannedAction {
            question: entry.question.id.clone(),
            action: action.id.clone(),
            priority: urgency / u64::from(action.effort.max(1)),
        }));
    }
    // A stable sort: equals keep model order.
    actions.sort_by_key(|action| std::cmp::Reverse(action.priority));
    actions
}

fn find_out(entries: &[Entry<'_>]) -> Vec<String> {
    let unknown =
        entries.iter().filter(|entry| matches!(entry.counts_as, CountsAs::Open { unknown: true }));
    unknown.map(|entry| entry.question.id.clone()).collect()
}
