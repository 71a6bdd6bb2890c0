//! What a playbook puts below `theme/` takes the place of a file of the theme, and its styles and scripts are whole.

use super::{Context, sound};
use crate::assets::Theme;
use crate::diag::{Diagnostic, nearest};
use crate::source::Span;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let theme = context.theme;
    for (path, text, file) in theme.overrides() {
        if !theme.is_embedded(path) && !is_used(theme, path) {
            let known = theme.embedded_paths();
            let near = nearest(path, known.iter().copied());
            diagnostics.push(Diagnostic::unknown_theme_file(Span::of_file(file), path, near));
        }
        if let Some(fault) = sound::fault_of(path, text) {
            let span = Span { file, start: fault.at, end: fault.at };
            diagnostics.push(Diagnostic::broken_theme_file(span, path, &fault.reason));
        }
    }
}

/// Whether a file that replaces nothing is of use: signs, languages and components may be added, and of components styles and
/// scripts where a bundle has them.
fn is_used(theme: &Theme<'_>, path: &str) -> bool {
    let is_below = |folder: &str| path.starts_with(folder);
    let is_part = [".css", ".js"].iter().any(|ending| path.ends_with(ending));
    is_below("icons/")
        || is_below("i18n/")
        || is_below("components/") && (!is_part || theme.is_bundled(path))
}
