//! The pages that a public body's site must have.

use super::Context;
use crate::diag::Diagnostic;
use crate::model::Kind;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let wanted = [
        ("accessibility", "an accessibility statement is compulsory for public bodies in the UK."),
        ("privacy", "readers need a plain account of which data are kept, and where."),
    ];
    for (id, why) in wanted {
        let index = context.index;
        if index.find(Kind::Page, id).is_none() && !index.may_lack(Kind::Page, id) {
            diagnostics.push(Diagnostic::no_standard_page(id, why));
        }
    }
}
