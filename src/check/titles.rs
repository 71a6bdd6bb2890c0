//! No two things of a kind share a title.

use super::Context;
use crate::diag::Diagnostic;
use crate::model::{Playbook, Question, ScaleStep, Text};
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
    diagnostics.extend(levels(playbook));
}

/// Levels with one name that a question has both of: neither a reader nor a table of answers can tell them apart.
fn levels(playbook: &Playbook) -> Vec<Diagnostic> {
    let has = |question: &Question, step: &ScaleStep| {
        question.levels.iter().any(|level| level.id.value == step.id.value)
    };
    let are_both_asked = |first: &ScaleStep, again: &ScaleStep| {
        let mut questions = playbook.questions.iter();
        questions.any(|question| has(question, first) && has(question, again))
    };
    let scale = &playbook.assessment.scale;
    let mut found = Vec::new();
    for (at, again) in scale.iter().enumerate() {
        let title = again.title.as_str().to_lowercase();
        let mut before = scale[..at].iter();
        let first = before.find(|first| {
            first.title.as_str().to_lowercase() == title && are_both_asked(first, again)
        });
        found.extend(first.map(|first| {
            Diagnostic::duplicate_title(
                again.title.span(),
                again.title.as_str(),
                first.title.span(),
            )
        }));
    }
    found
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
