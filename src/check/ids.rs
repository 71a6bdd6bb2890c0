//! An id is used once where it has to be told from others. Ids of files, questions and terms are compared
//! when they are read, since references go by them.

use super::Context;
use crate::diag::Diagnostic;
use crate::model::Id;
use crate::source::{Span, Spanned};
use rustc_hash::FxHashMap;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let playbook = context.playbook;
    let mut once = Once { diagnostics };
    for area in &playbook.areas {
        once.check("outcome", area.outcomes.iter().map(|outcome| &outcome.id));
    }
    for (_, set) in playbook.assessment.answer_sets.iter() {
        once.check("level", set.iter().map(|level| &level.id));
    }
    for question in playbook.all_questions().filter(|question| question.answers.is_none()) {
        let actions = question.levels.iter().flat_map(|level| &level.actions);
        once.check("level", question.levels.iter().map(|level| &level.id));
        once.check("action", actions.map(|action| &action.id));
    }
    let network = &playbook.network;
    let notices = network.offers.iter().chain(&network.asks);
    once.check("offer or ask", notices.map(|notice| &notice.id));
    once.check("contact", network.contacts.iter().map(|contact| &contact.id));
    once.check("event", playbook.events.events.iter().map(|event| &event.id));
    once.check("type", playbook.subject.types.iter().flatten().map(|one| &one.id));
    once.check("nation", playbook.subject.nations.iter().flatten().map(|one| &one.id));
    once.check("audience", playbook.audiences.iter().flatten().map(|one| &one.id));
    let assessment = &playbook.assessment;
    once.check("group", assessment.groups.iter().map(|group| &group.id));
    once.check("profile", assessment.profiles.iter().map(|profile| &profile.id));
    once.check("band", assessment.bands.iter().map(|band| &band.id));
    once.check("step", assessment.scale.iter().map(|step| &step.id));
    once.check("reason", assessment.na_reasons.iter().map(|reason| &reason.id));
    once.check("retired question", assessment.retired.iter().map(|retired| &retired.id));
}

struct Once<'a> {
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Once<'_> {
    fn check<'i>(&mut self, kind: &str, ids: impl Iterator<Item = &'i Spanned<Id>>) {
        let mut seen: FxHashMap<&Id, Span> = FxHashMap::default();
        for Spanned { value: id, span } in ids.filter(|id| !id.value.is_missing()) {
            match seen.get(id) {
                Some(first) => {
                    let again = Diagnostic::duplicate_id(*span, id.as_str(), kind, *first);
                    self.diagnostics.push(again);
                }
                None => drop(seen.insert(id, *span)),
            }
        }
    }
}
