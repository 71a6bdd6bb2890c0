//! What became of earlier questions: an id that was given up stays unused, and answers are carried on to
//! a later revision and to levels that there are.

use super::Context;
use crate::diag::{Diagnostic, Suggestions};
use crate::model::{Kind, Migration, Playbook, Retired, Target};
use rustc_hash::FxHashSet;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let assessment = &context.playbook.assessment;
    diagnostics.extend(assessment.retired.iter().filter_map(|retired| in_use(context, retired)));
    let mut suggestions = Suggestions::default();
    for migration in &assessment.migrations {
        diagnostics.extend(backward(migration));
        diagnostics.extend(unknown_levels(context.playbook, migration, &mut suggestions));
    }
}

fn in_use(context: &Context<'_>, retired: &Retired) -> Option<Diagnostic> {
    let id = retired.id.value.as_str();
    let Target::Question(ix) = context.index.find(Kind::Question, id)? else { return None };
    let used = &context.playbook.questions[ix.0].id;
    let is_own = used.value.as_str() == id;
    is_own.then(|| Diagnostic::retired_in_use(used.span, id, retired.id.span))
}

fn backward(migration: &Migration) -> Option<Diagnostic> {
    let (from, to) = (*migration.from, *migration.to);
    let span = migration.to.span().filter(|_| to <= from)?;
    Some(Diagnostic::backward_migration(span, from, to))
}

/// Levels that the question does not have. A question without levels is reported elsewhere.
fn unknown_levels(
    playbook: &Playbook,
    migration: &Migration,
    suggestions: &mut Suggestions,
) -> Vec<Diagnostic> {
    let question = migration.question.map(|ix| &playbook.questions[ix.0]);
    let levels = question.iter().flat_map(|question| &question.levels);
    let ids: FxHashSet<&str> = levels.map(|level| level.id.value.as_str()).collect();
    let new = migration.map.iter().map(|(_, new)| new);
    let unknown = new.filter(|new| !ids.is_empty() && !ids.contains(new.value.as_str()));
    unknown
        .map(|new| {
            let known = ids.iter().copied();
            let near = suggestions.nearest(new.span.file, new.value.as_str(), known);
            Diagnostic::unknown_reference(new.span, "level", new.value.as_str(), near)
        })
        .collect()
}
