//! The lint of the scoring: points, levels, actions, must-haves, and who is asked.

use super::Context;
use crate::diag::Diagnostic;
use crate::model::{AppliesTo, LevelIx, NATIONS, Question, types_in};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for question in &context.playbook.questions {
        points(question, diagnostics);
        levels(question, diagnostics);
        if question.must_have == Some(LevelIx(0)) {
            let span = question.must_have_span.unwrap_or(question.span);
            diagnostics
                .push(Diagnostic::pointless_must_have(span, question.levels[0].id.value.as_str()));
        }
        if let Some(applies) = question.applies_to.as_ref().filter(|applies| asks_nobody(applies)) {
            diagnostics.push(Diagnostic::unreachable(applies.span, question.id.value.as_str()));
        }
    }
}

fn points(question: &Question, diagnostics: &mut Vec<Diagnostic>) {
    let levels = &question.levels;
    let mut report = |span, message| diagnostics.push(Diagnostic::points(span, message));
    if !(2..=7).contains(&levels.len()) {
        report(question.span, format!("`{}` has {} levels", question.id.value, levels.len()));
    }
    if let Some(first) = levels.first().filter(|level| level.points != 0) {
        report(first.points_span, format!("the first level has {} points, not 0", first.points));
    }
    if let Some(last) = levels.last().filter(|level| level.points != 100 && levels.len() > 1) {
        report(last.points_span, format!("the last level has {} points, not 100", last.points));
    }
    for pair in levels.windows(2).filter(|pair| pair[1].points <= pair[0].points) {
        report(
            pair[1].points_span,
            format!(
                "`{}` has {} points, no more than the level before it",
                pair[1].id.value, pair[1].points
            ),
        );
    }
}

fn levels(question: &Question, diagnostics: &mut Vec<Diagnostic>) {
    for (index, level) in question.levels.iter().enumerate() {
        if level.actions.is_empty() && index + 1 < question.levels.len() {
            diagnostics.push(Diagnostic::no_action(
                level.span,
                question.id.value.as_str(),
                level.id.value.as_str(),
            ));
        }
        let same =
            |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let earlier = question.levels[..index]
            .iter()
            .find(|other| same(other.text.as_str()) == same(level.text.as_str()));
        if let Some(earlier) = earlier.filter(|_| !level.text.as_str().is_empty()) {
            diagnostics.push(Diagnostic::same_level_text(level.text.span(), earlier.text.span()));
        }
    }
}

fn asks_nobody(applies: &AppliesTo) -> bool {
    let nations: Vec<&str> = match &applies.nations {
        Some(nations) => nations.iter().map(String::as_str).collect(),
        None => NATIONS.to_vec(),
    };
    let is_asked = |kind: &str| {
        applies.types.as_ref().is_none_or(|types| types.iter().any(|named| named == kind))
    };
    !nations.into_iter().flat_map(types_in).any(|kind| is_asked(kind))
}
