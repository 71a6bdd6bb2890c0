//! Review dates that have passed.

use super::Context;
use crate::diag::Diagnostic;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(today) = context.today else { return };
    let playbook = context.playbook;
    let areas = playbook.areas.iter().map(|area| &area.review);
    let routes = playbook.routes.iter().map(|route| &route.review);
    let pages = playbook.pages.iter().map(|page| &page.review);
    let notes = playbook.edition.iter().flat_map(|edition| &edition.notes);
    let notes = notes.flat_map(|notes| notes.practices.iter().map(|(_, note)| &note.review));
    for review in areas
        .chain(routes)
        .chain(pages)
        .chain(notes)
        .flatten()
        .filter(|review| review.due.value < today)
    {
        diagnostics.push(Diagnostic::review_overdue(review.due.span, review.due.value, today));
    }
}
