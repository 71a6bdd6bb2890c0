//! The icon of an area or a principle is one of the theme's.

use super::Context;
use crate::diag::{Diagnostic, near};

/// Most names that are given in place of an unknown one.
const MOST: usize = 3;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let areas = context.playbook.areas.iter().filter_map(|area| area.icon.as_ref());
    let principles = context.playbook.principles.iter().filter_map(|one| one.icon.as_ref());
    for icon in areas.chain(principles) {
        let names = || context.theme.icons().map(|(name, _)| name);
        if !names().any(|name| name == icon.value.as_str()) {
            let near = near(&icon.value, names(), MOST);
            diagnostics.push(Diagnostic::unknown_icon(icon.span, &icon.value, &near));
        }
    }
}
