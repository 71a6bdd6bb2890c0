//! The box for Monday has the three questions that its title promises.

use super::Context;
use crate::diag::Diagnostic;

const QUESTIONS: usize = 3;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for monday in context.playbook.areas.iter().filter_map(|area| area.monday.as_ref()) {
        let count = monday.questions.len();
        if count != QUESTIONS {
            diagnostics.push(Diagnostic::monday_questions(monday.span, count));
        }
    }
}
