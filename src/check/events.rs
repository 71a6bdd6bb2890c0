//! Events that end before they begin, and events that are over.

use super::Context;
use crate::diag::Diagnostic;
use crate::model::Event;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for event in &context.playbook.events.events {
        diagnostics.extend(times(event));
        if let Some(today) = context.today.filter(|today| event.date.value < *today) {
            diagnostics.push(Diagnostic::past_event(event.date.span, event.date.value, today));
        }
    }
}

fn times(event: &Event) -> Option<Diagnostic> {
    let end = event.end.as_ref()?;
    match &event.start {
        None => Some(Diagnostic::event_without_start(end.span)),
        Some(start) if start.value >= end.value => {
            Some(Diagnostic::event_ends_early(end.span, start.span))
        }
        Some(_) => None,
    }
}
