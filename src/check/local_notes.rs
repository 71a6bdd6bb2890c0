//! An edition's notes are beside what they are about. A note whose area or practice is gone is told with its text, and not lost.

use super::Context;
use crate::diag::Diagnostic;
use crate::model::{Id, Kind, LocalArea, LocalPractice, Target};
use crate::source::Spanned;

pub(super) fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let Some(edition) = &context.playbook.edition else { return };
    for notes in &edition.notes {
        let name = notes.id.as_str();
        match context.index.find(Kind::Area, name) {
            // Under an older id are those that have no room under the new one.
            Some(Target::Area(ix)) if context.playbook.areas[ix.0].id == notes.id => {
                let area = &context.playbook.areas[ix.0];
                found.extend(loose_practices(context, notes, |id| {
                    let principle = context.index.find(Kind::Principle, id);
                    matches!(principle, Some(Target::Principle(ix)) if area.practice(ix).is_some())
                }));
            }
            _ if context.index.may_lack(Kind::Area, name)
                && !context.index.is_hidden(Kind::Area, name) => {}
            _ => {
                let text = notes.intro.as_ref().map_or("", |text| text.as_str());
                found.push(Diagnostic::unattached(notes.span, "area", name, text));
                found.extend(loose_practices(context, notes, |_| false));
            }
        }
    }
}

fn loose_practices(
    context: &Context<'_>,
    notes: &LocalArea,
    is_there: impl Fn(&str) -> bool,
) -> Vec<Diagnostic> {
    let loose = notes.practices.iter().filter(|(id, _)| {
        let name = id.value.as_str();
        !is_there(name) && !context.index.may_lack(Kind::Principle, name)
    });
    let report = |(id, LocalPractice { note, .. }): &(Spanned<Id>, LocalPractice)| {
        let text = note.as_ref().map_or("", |text| text.as_str());
        Diagnostic::unattached(id.span, "practice", id.value.as_str(), text)
    };
    loose.map(report).collect()
}
