//! Profiles set a target, and name questions and levels that there are.

use super::Context;
use crate::diag::{Diagnostic, nearest};
use crate::model::{Id, Kind, Profile, Target};
use crate::source::Spanned;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for profile in &context.playbook.assessment.profiles {
        if profile.minimum.is_none() && profile.targets.is_empty() {
            diagnostics.push(Diagnostic::empty_profile(profile.id.span, profile.id.value.as_str()));
        }
        diagnostics.extend(unknown_minimum(context, profile));
        let targets = profile.targets.iter();
        diagnostics.extend(targets.filter_map(|(id, level)| unknown_target(context, id, level)));
    }
}

/// A level that no question has.
fn unknown_minimum(context: &Context<'_>, profile: &Profile) -> Option<Diagnostic> {
    let minimum = profile.minimum.as_ref()?;
    let questions = &context.playbook.questions;
    let levels = questions.iter().flat_map(|question| &question.levels);
    let ids: Vec<_> = levels.map(|level| level.id.value.as_str()).collect();
    let may_come = context.playbook.unread.may_hold(Kind::Question, "");
    (!may_come && !ids.contains(&minimum.value.as_str())).then(|| {
        let near = nearest(&minimum.value, ids.iter().copied());
        Diagnostic::unknown_reference(minimum.span, "level", &minimum.value, near)
    })
}

/// A question that is not there, or a level that it does not have.
fn unknown_target(
    context: &Context<'_>,
    id: &Spanned<Id>,
    level: &Spanned<Id>,
) -> Option<Diagnostic> {
    let playbook = context.playbook;
    let name = id.value.as_str();
    let Some(Target::Question(ix)) = context.index.find(Kind::Question, name) else {
        let ids = playbook.questions.iter().map(|question| question.id.value.as_str());
        let may_come = context.index.may_lack(Kind::Question, name);
        return (!may_come).then(|| {
            Diagnostic::unknown_reference(id.span, Kind::Question.name(), name, nearest(name, ids))
        });
    };
    let levels = &playbook.questions[ix.0].levels;
    let ids = || levels.iter().map(|level| level.id.value.as_str());
    let is_known = ids().any(|own| own == level.value.as_str());
    // A question without levels is reported as such.
    (!is_known && !levels.is_empty()).then(|| {
        let near = nearest(level.value.as_str(), ids());
        Diagnostic::unknown_reference(level.span, "level", level.value.as_str(), near)
    })
}
