//! Stories say where they come from, and somebody has looked.

use super::Context;
use crate::diag::Diagnostic;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for story in &context.playbook.stories {
        let title = story.title.as_str();
        if story.sources.is_empty() {
            diagnostics.push(Diagnostic::no_source(story.span, title));
        }
        if !story.is_checked() {
            diagnostics.push(Diagnostic::not_verified(story.span, title));
        }
    }
}
