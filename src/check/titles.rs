//! No two things of a kind share a title.

use super::Context;
use crate::diag::Diagnostic;
use crate::model::Text;
use rustc_hash::FxHashMap;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let playbook = context.playbook;
    distinct(playbook.areas.iter().map(|area| &*area.title), diagnostics);
    distinct(playbook.principles.iter().map(|principle| &*principle.title), diagnostics);
    distinct(playbook.stages.iter().map(|stage| &*stage.title), diagnostics);
    distinct(playbook.stories.iter().map(|story| &*story.title), diagnostics);
    distinct(playbook.routes.iter().map(|route| &*route.title), diagnostics);
    distinct(playbook.pages.iter().map(|page| &*page.title), diagnostics);
    distinct(playbook.questions.iter().map(|question| &question.text), diagnostics);
    distinct(playbook.glossary.terms.iter().map(|term| &*term.term), diagnostics);
}

fn distinct<'a>(titles: impl Iterator<Item = &'a Text>, diagnostics: &mut Vec<Diagnostic>) {
    let mut seen: FxHashMap<String, &Text> = FxHashMap::default();
    for title in titles.filter(|title| !title.as_str().is_empty()) {
        let first = *seen.entry(title.as_str().to_lowercase()).or_insert(title);
        if !std::ptr::eq(first, title) {
            let (span, words) = (title.span(), title.as_str());
            diagnostics.push(Diagnostic::duplicate_title(span, words, first.span()));
        }
    }
}
