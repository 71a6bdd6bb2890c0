//! An area's icon is one of the theme's.

use super::Context;
use crate::diag::{Diagnostic, nearest};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for icon in context.playbook.areas.iter().filter_map(|area| area.icon.as_ref()) {
        let names = || context.theme.icons().map(|(name, _)| name);
        if !names().any(|name| name == icon.value.as_str()) {
            let near = nearest(&icon.value, names());
            diagnostics.push(Diagnostic::unknown_reference(icon.span, "icon", &icon.value, near));
        }
    }
}
