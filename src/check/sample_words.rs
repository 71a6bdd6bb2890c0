//! Words that `init` and `new` wrote, and that wait for the author's own.

use super::Context;
use crate::diag::Diagnostic;
use crate::model::{Role, Text};
use crate::source::{FileId, Span};
use std::collections::BTreeMap;

/// The files that those commands write.
const STARTERS: [&str; 16] = [
    include_str!("../../starter/minimal/playbook.yaml"),
    include_str!("../../starter/minimal/areas/first-area.yaml"),
    include_str!("../../starter/minimal/principles/simplify.yaml"),
    include_str!("../../starter/minimal/principles/share.yaml"),
    include_str!("../../starter/minimal/stages/reset.yaml"),
    include_str!("../../starter/minimal/stages/reform.yaml"),
    include_str!("../../starter/minimal/stages/recover.yaml"),
    include_str!("../../starter/minimal/pages/accessibility.md"),
    include_str!("../../starter/minimal/pages/privacy.md"),
    include_str!("../../starter/minimal/glossary.yaml"),
    include_str!("../../starter/new/area.yaml"),
    include_str!("../../starter/new/event.yaml"),
    include_str!("../../starter/new/question.yaml"),
    include_str!("../../starter/new/story.md"),
    include_str!("../../starter/new/page.md"),
    include_str!("../../starter/new/route.md"),
];
/// Shorter ones may be anybody's words.
const SHORTEST: usize = 16;

/// One warning for each file, at the first.
pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut phrases = Vec::new();
    let mut files: BTreeMap<FileId, (Span, usize)> = BTreeMap::new();
    for placed in &context.texts {
        let text = placed.text.original();
        if !text.value.contains(MARK) {
            continue;
        }
        if phrases.is_empty() {
            phrases = of_starters();
        }
        let span = text.span;
        let count = count(placed.text, placed.role, &phrases);
        if count > 0 {
            let (first, all) = files.entry(span.file).or_insert((span, 0));
            *all += count;
            *first = (*first).min(span);
        }
    }
    let found = files.into_values();
    diagnostics.extend(found.map(|(first, count)| Diagnostic::sample_words(first, count)));
}

/// What begins every one of them.
const MARK: &str = "Sample";

/// The beginnings of all sample texts, up to where a template puts something in.
fn of_starters() -> Vec<&'static str> {
    let lines = STARTERS.iter().flat_map(|text| text.lines());
    let phrases = lines.filter(|line| !line.starts_with('#')).filter_map(|line| {
        let phrase = &line[line.find(MARK)?..];
        let end = phrase.find(['"', '{']).unwrap_or(phrase.len());
        Some(phrase[..end].trim_end())
    });
    let mut phrases: Vec<_> = phrases.filter(|phrase| phrase.len() >= SHORTEST).collect();
    phrases.sort_unstable();
    phrases.dedup();
    phrases
}

/// How many sample texts are in a text.
fn count(text: &Text, role: Role, phrases: &[&str]) -> usize {
    let text = text.original().value.replace('\n', " ");
    let is_title =
        role == Role::Plain && (text.starts_with("Sample: ") || TITLES.contains(&text.as_str()));
    let is_question = text.starts_with("Sample question ") && text.ends_with(QUESTION);
    if is_title || is_question {
        return 1;
    }
    text.match_indices(MARK)
        .filter(|(at, _)| phrases.iter().any(|phrase| text[*at..].starts_with(phrase)))
        .count()
}

const TITLES: [&str; 2] = ["Sample playbook", "Sample term"];
const QUESTION: &str = ": what do you want to find out?";
