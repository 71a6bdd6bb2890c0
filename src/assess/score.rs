//! The scoring of docs/scoring.md, to the digit. `scoring.js` is its twin: change both, and the vectors.

use super::answers::{Answers, CountsAs, Entry, RejectedAnswer, Subject, entries};
use super::figures::{Figures, Parts};
use super::model::{Group as AreaGroup, OverallFigure, ScoringModel};
use super::ratio::{Ratio, round_half_up, small};
use super::scores::{
    AreaScore, ById, CellScore, LocalScores, Omitted, Overall, PlannedAction, PrincipleScore,
    Scores, Status,
};
use super::tally::Tally;

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
        local: None,
        areas,
    })
}

/// Scores the answers to an edition's own questions; `None` where the model has none. An answer that cannot be scored counts as
/// none: nothing that is local keeps a file from being scored.
pub fn score_local(
    model: &ScoringModel,
    subject: &Subject,
    answers: &Answers,
    profile: Option<&str>,
) -> Option<LocalScores> {
    let edition = model.local.as_ref()?.edition.clone();
    let (own, mut answers) = (model.of_edition()?, answers.clone());
    let scores = loop {
        match score(&own, subject, &answers, profile) {
            Ok(scores) => break scores,
            Err(rejected) => answers.retain(|id, _| rejected.iter().all(|one| one.question != *id)),
        }
    };
    let Scores { overall, areas, principles, cells, actions, find_out, .. } = scores;
    Some(LocalScores { edition, overall, areas, principles, cells, actions, find_out })
}

/// Share of all the weight that is answered, in whole per cent; `None` where no question is left to answer.
pub(crate) fn coverage(
    model: &ScoringModel,
    subject: &Subject,
    answers: &Answers,
) -> Result<Option<u32>, Vec<RejectedAnswer>> {
    Ok(Tally::of(model.unanswered, &entries(model, subject, answers, None)?).coverage())
}

fn area_score(model: &ScoringModel, entries: &[Entry<'_>], area: &str) -> AreaScore {
    let own = || entries.iter().filter(|entry| entry.question.area == area);
    let tally = Tally::of(model.unanswered, own());
    let group = Group::of(model, &tally, model.rules.enough);
    let missed: Vec<_> = own()
        .filter(|entry| misses_must_have(entry))
        .map(|entry| entry.question.id.clone())
        .collect();
    let highest = model.rules.highest_without_must_have;
    let is_capped = !missed.is_empty() && group.band.is_some_and(|band| band > highest);
    let band = if is_capped { Some(highest) } else { group.band };
    AreaScore {
        status: group.status,
        score_bp: group.score_bp,
        band: band.map(|at| model.bands[at].id.clone()),
        capped_by: if is_capped { missed } else { Vec::new() },
        coverage: tally.coverage(),
        low: group.low,
        high: group.high,
        figures: group.figures,
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
    let own = entries.iter().filter(|entry| entry.question.tests(principle));
    let tally = Tally::of(model.unanswered, own);
    let group = Group::of(model, &tally, model.rules.enough);
    PrincipleScore {
        status: group.status,
        score_bp: group.score_bp,
        band: group.band.map(|at| model.bands[at].id.clone()),
        coverage: tally.coverage(),
        low: group.low,
        high: group.high,
        figures: group.figures,
        to_target_bp: tally.progress_bp(),
    }
}

fn cells(model: &ScoringModel, entries: &[Entry<'_>]) -> ById<ById<CellScore>> {
    let cell = |area: &str, principle: &str| {
        let own = entries
            .iter()
            .filter(|entry| entry.question.area == area && entry.question.tests(principle));
        cell_score(model, &Tally::of(model.unanswered, own))
    };
    let row =
        |area: &str| ById(model.principles.iter().map(|id| (id.clone(), cell(area, id))).collect());
    ById(model.areas.iter().map(|area| (area.id.clone(), row(&area.id))).collect())
}

fn cell_score(model: &ScoringModel, tally: &Tally) -> CellScore {
    let group = Group::of(model, tally, model.rules.enough_in_cell);
    CellScore {
        status: group.status,
        score_bp: group.score_bp,
        band: group.band.map(|at| model.bands[at].id.clone()),
        coverage: tally.coverage(),
        low: group.low,
        high: group.high,
        figures: group.figures,
    }
}

/// What areas, principles and cells have in common; `band` as a position.
struct Group {
    status: Status,
    score_bp: Option<u32>,
    band: Option<usize>,
    low: Option<u32>,
    high: Option<u32>,
    figures: Figures,
}

impl Group {
    fn of(model: &ScoringModel, tally: &Tally, enough: u32) -> Self {
        let status = tally.status(enough);
        let score = tally.score().filter(|_| status == Status::Scored);
        let all = [score, tally.low(), tally.high()];
        let [score_bp, low, high] = all.map(|one| one.map(Ratio::bp));
        let [exact, least, most] = all.map(|one| one.map(|one| model.display.parts(one)));
        let parts = Parts { score: exact, low: least, high: most };
        let figures = Figures::of(model.display, [score_bp, low, high], parts);
        let band = score_bp.zip(figures.score).map(|(bp, figure)| model.band_at(bp, figure));
        Self { status, score_bp, band, low, high, figures }
    }
}

fn groups(model: &ScoringModel, entries: &[Entry<'_>], areas: &ById<AreaScore>) -> ById<Overall> {
    let score = |group: &AreaGroup| {
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
    // Without an area there is no mean.
    let (bp, figures) = means(model, if has_figures { &counted } else { &[] });
    let [score_bp, low, high] = bp;
    let band = score_bp.zip(figures.score).map(|(bp, figure)| model.band_at(bp, figure));
    let is_own = |entry: &&Entry<'_>| areas.iter().any(|(id, _)| *id == entry.question.area);
    let scored = areas.iter().filter_map(|(id, area)| area.score_bp.map(|bp| (bp, id)));
    Overall {
        status,
        score_bp,
        band: band.map(|at| model.bands[at].id.clone()),
        low,
        high,
        figures,
        to_target_bp: Tally::of(model.unanswered, entries.iter().filter(is_own))
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

/// Score, low and high of areas together in basis points, and their figures.
fn means(model: &ScoringModel, areas: &[&(String, AreaScore)]) -> ([Option<u32>; 3], Figures) {
    let mean = |figure: fn(&AreaScore) -> Option<u64>| weighted_mean(model, areas, figure);
    let bp = [
        mean(|area| area.score_bp.map(u64::from)),
        mean(|area| area.low.map(u64::from)),
        mean(|area| area.high.map(u64::from)),
    ];
    let bp = bp.map(|mean| mean.map(small));
    let parts = Parts {
        score: mean(|area| area.figures.parts.score),
        low: mean(|area| area.figures.parts.low),
        high: mean(|area| area.figures.parts.high),
    };
    (bp, Figures::of(model.display, bp, parts))
}

/// The mean of a figure over areas, by the areas' weights; `None` where an area has none, or there is no area.
fn weighted_mean(
    model: &ScoringModel,
    areas: &[&(String, AreaScore)],
    figure: fn(&AreaScore) -> Option<u64>,
) -> Option<u64> {
    let (mut sum, mut weights) = (0, 0);
    for (id, area) in areas {
        let weight = u64::from(model.areas.iter().find(|own| own.id == *id)?.weight);
        sum += weight * figure(area)?;
        weights += weight;
    }
    (weights > 0).then(|| round_half_up(sum, weights))
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
