//! Who is asked and who reads: types, nations and audiences are those that the playbook lists.

use super::Context;
use crate::diag::{Diagnostic, nearest};
use crate::model::{AppliesTo, Entry, Fact, Id, Playbook};
use crate::source::Spanned;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let playbook = context.playbook;
    for question in playbook.all_questions() {
        let Some(applies) = &question.applies_to else { continue };
        let before = diagnostics.len();
        for fact in Fact::ALL {
            let named = applies.of(fact).unwrap_or_default().iter();
            diagnostics.extend(unlisted(fact.name(), named, &playbook.listed(fact)));
        }
        if diagnostics.len() == before && asks_nobody(playbook, applies) {
            diagnostics.push(Diagnostic::unreachable(applies.span, question.id.value.as_str()));
        }
    }
    let audiences = playbook.listed_audiences();
    for area in &playbook.areas {
        let named = area.audiences.iter().map(|(id, _)| id);
        diagnostics.extend(unlisted("audience", named, &audiences));
    }
}

pub(super) fn unlisted<'a>(
    kind: &str,
    named: impl Iterator<Item = &'a Spanned<Id>>,
    listed: &[Entry<'_>],
) -> Vec<Diagnostic> {
    let ids = || listed.iter().map(|one| one.id);
    let unlisted =
        named.filter(|id| !id.value.is_missing() && !ids().any(|own| own == id.value.as_str()));
    let report = |id: &Spanned<Id>| {
        let near = nearest(id.value.as_str(), ids());
        Diagnostic::unknown_reference(id.span, kind, id.value.as_str(), near)
    };
    unlisted.map(report).collect()
}

/// The nations of the UK do not have the same types of council. Of lists of its own a playbook alone knows what goes together.
fn asks_nobody(playbook: &Playbook, applies: &AppliesTo) -> bool {
    let is_empty = |fact| applies.of(fact).is_some_and(<[_]>::is_empty);
    let is_uk = playbook.subject.types.is_none() && playbook.subject.nations.is_none();
    let is_asked = |nation: &&str| {
        let mut types = uk_types(nation).iter();
        applies.is_for(Fact::Nation, nation) && types.any(|own| applies.is_for(Fact::Type, own))
    };
    let is_nowhere = is_uk && !Fact::Nation.defaults().iter().any(is_asked);
    is_nowhere || Fact::ALL.into_iter().any(is_empty)
}

/// The types of council that a nation of the UK has.
/// Source: GOV.UK on the structure of local government, and mySociety's list of names and codes.
fn uk_types(nation: &str) -> &'static [&'static str] {
    match nation {
        "wales" | "scotland" => &["unitary"],
        "northern-ireland" => &["district"],
        _ => Fact::Type.defaults(),
    }
}
