//! What a playbook puts below `theme/` takes the place of a file of the theme, and its styles and scripts are whole.

use super::{Context, sound};
use crate::assets::originals;
use crate::diag::{Diagnostic, nearest};
use crate::source::Span;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (path, text, file) in context.theme.overrides() {
        if !context.theme.is_embedded(path) && !may_be_added(path) {
            let known = originals(context.theme.name());
            let near = nearest(path, known.keys().map(String::as_str));
            diagnostics.push(Diagnostic::unknown_theme_file(Span::of_file(file), path, near));
        }
        if let Some(fault) = sound::fault_of(path, text) {
            let span = Span { file, start: fault.at, end: fault.at };
            diagnostics.push(Diagnostic::broken_theme_file(span, path, &fault.reason));
        }
    }
}

/// Kinds of file that a playbook may add as well as override.
fn may_be_added(path: &str) -> bool {
    ["icons/", "i18n/", "components/"].iter().any(|folder| path.starts_with(folder))
}
