//! No address that is a value of its own leads to a host that the playbook refuses. Links in Markdown are
//! looked at with their texts.

use super::Context;
use crate::diag::Diagnostic;
use crate::model::addresses;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    if context.playbook.refused.is_empty() {
        return;
    }
    for url in addresses(context.playbook, context.index) {
        if let Some(host) = context.playbook.refusal_of(url) {
            let name = host.value.name();
            diagnostics.push(Diagnostic::refused_host(url.span(), url, name, host.span));
        }
    }
}
