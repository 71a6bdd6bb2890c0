//! The lint of the scoring: points, levels, actions and must-haves.

use super::Context;
use crate::diag::{Diagnostic, nearest};
use crate::model::{Level, LevelIx, Question};
use crate::source::Span;
use rustc_hash::FxHashMap;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (name, set) in context.playbook.assessment.answer_sets.iter() {
        levels(name.value.as_str(), name.span, set, diagnostics);
    }
    for question in context.playbook.all_questions() {
        // What several questions share is looked at where it is, and cannot say what comes next in one of them.
        if question.answers.is_none() {
            levels(question.id.value.as_str(), question.span, &question.levels, diagnostics);
            actions(question, diagnostics);
        }
        diagnostics.extend(must_have(question));
    }
}

/// The levels of a question or of a set of answers, which `name` and `place` tell.
fn levels(name: &str, place: Span, levels: &[Level], diagnostics: &mut Vec<Diagnostic>) {
    points(name, place, levels, diagnostics);
    distinct_texts(levels, diagnostics);
    diagnostics.extend(levels.iter().filter_map(reserved));
}

/// Forms and results files have answers of these names beside the levels.
fn reserved(level: &Level) -> Option<Diagnostic> {
    let (id, span) = (level.id.value.as_str(), level.id.span);
    ["unknown", "na"].contains(&id).then(|| Diagnostic::reserved_level(span, id))
}

/// The level that answers must reach is one of the question's, and not the lowest.
fn must_have(question: &Question) -> Option<Diagnostic> {
    let least = &question.must_have.as_ref()?.min;
    let levels = question.levels.iter().map(|level| level.id.value.as_str());
    match question.least_level() {
        Some(LevelIx(0)) => Some(Diagnostic::pointless_must_have(least.span, &least.value)),
        Some(_) => None,
        // A question without levels is reported as such.
        None if question.levels.is_empty() => None,
        None => {
            let near = nearest(&least.value, levels);
            Some(Diagnostic::unknown_reference(least.span, "level", &least.value, near))
        }
    }
}

fn points(name: &str, of: Span, levels: &[Level], diagnostics: &mut Vec<Diagnostic>) {
    let mut report = |span, message| diagnostics.push(Diagnostic::points(span, message));
    let place = |level: &Level| level.points.span().unwrap_or(level.span);
    if !(2..=7).contains(&levels.len()) {
        report(of, format!("`{name}` has {} levels", levels.len()));
    }
    if let Some(first) = levels.first().filter(|level| *level.points != 0) {
        report(place(first), format!("the first level has {} points, not 0", first.points));
    }
    if let Some(last) = levels.last().filter(|level| *level.points != 100 && levels.len() > 1) {
        report(place(last), format!("the last level has {} points, not 100", last.points));
    }
    for pair in levels.windows(2).filter(|pair| *pair[1].points <= *pair[0].points) {
        report(
            place(&pair[1]),
            format!(
                "`{}` has {} points, no more than the level before it",
                pair[1].id.value, pair[1].points
            ),
        );
    }
}

/// Every level but the last says how to reach the next one.
fn actions(question: &Question, diagnostics: &mut Vec<Diagnostic>) {
    let but_last = question.levels.len().saturating_sub(1);
    for level in question.levels.iter().take(but_last).filter(|level| level.actions.is_empty()) {
        diagnostics.push(Diagnostic::no_action(
            level.span,
            question.id.value.as_str(),
            level.id.value.as_str(),
        ));
    }
}

/// No two levels of a question say the same, whatever their capitals and spaces.
fn distinct_texts(levels: &[Level], diagnostics: &mut Vec<Diagnostic>) {
    let mut seen: FxHashMap<String, &Level> = FxHashMap::default();
    for level in levels.iter().filter(|level| !level.text.as_str().is_empty()) {
        let words: Vec<_> = level.text.as_str().split_whitespace().collect();
        let first = *seen.entry(words.join(" ").to_lowercase()).or_insert(level);
        if !std::ptr::eq(first, level) {
            diagnostics.push(Diagnostic::same_level_text(level.text.span(), first.text.span()));
        }
    }
}
