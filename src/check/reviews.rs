//! Review dates that have passed.

use super::Context;
use crate::diag::Diagnostic;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(today) = context.today else { return };
    let playbook = context.playbook;
    let areas = playbook.areas.iter().map(|area| &area.review);
    let routes = playbook.routes.iter().map(|route| &route.review);
    let pages = playbook.pages.iter().map(|page| &page.review);
    for review in
        areas.chain(routes).chain(pages).flatten().filter(|review| review.due.value < today)
    {
        diagnostics.push(Diagnostic::review_overdue(review.due.span, review.due.value, today));
    }
}
