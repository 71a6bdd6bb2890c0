//! The pages that a public body's site must have.

use super::Context;
use crate::diag::Diagnostic;
use crate::model::Kind;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let wanted = [
        ("accessibility", "an accessibility statement is compulsory for public bodies in the UK."),
        ("privacy", "readers are owed a plain account of what is kept and where."),
    ];
    for (id, why) in wanted {
        if context.index.find(Kind::Page, id).is_none() {
            diagnostics.push(Diagnostic::no_standard_page(id, why));
        }
    }
}
