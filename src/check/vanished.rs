//! Every page of the earlier site is still there, or forwards.

use super::Context;
use crate::diag::Diagnostic;
use rustc_hash::FxHashSet;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(earlier) = context.earlier else { return };
    let pages = (context.pages)(context.playbook);
    let moved: FxHashSet<_> =
        context.playbook.moved.iter().map(|step| step.from.value.as_str()).collect();
    let is_there = |path: &&str| {
        let (path, _) = context.playbook.without_folder(path);
        pages.contains(path) || moved.contains(path)
    };
    let vanished = earlier.pages().filter(|path| !is_there(path));
    diagnostics.extend(vanished.map(Diagnostic::vanished_page));
}
