//! Words that `init` and `new` wrote, and that wait for the author's own.

use super::Context;
use crate::diag::Diagnostic;
use crate::model::{Role, Text};
use crate::source::{FileId, Span};
use include_dir::{Dir, include_dir};
use std::collections::BTreeMap;

/// The files that those commands write.
static STARTERS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/starter");
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

/// What begins every one of them, in English (`Sample`) as in Welsh (`Sampl`).
const MARK: &str = "Sampl";

/// The beginnings of all sample texts, up to where a template puts something in.
fn of_starters() -> Vec<&'static str> {
    let mut texts = Vec::new();
    collect(&STARTERS, &mut texts);
    let lines = texts.iter().flat_map(|text| text.lines());
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

fn collect(folder: &Dir<'static>, texts: &mut Vec<&'static str>) {
    texts.extend(folder.files().filter_map(include_dir::File::contents_utf8));
    folder.dirs().for_each(|below| collect(below, texts));
}

/// How many sample texts are in a text.
fn count(text: &Text, role: Role, phrases: &[&str]) -> usize {
    let text = text.original().value.replace('\n', " ");
    let begins = |all: &[&str]| all.iter().any(|beginning| text.starts_with(beginning));
    let is_title = role == Role::Plain
        && (begins(&["Sample: ", "Sampl: "]) || TITLES.contains(&text.as_str()));
    let is_question = begins(&["Sample question ", "Sampl o gwestiwn "])
        && QUESTIONS.iter().any(|end| text.ends_with(end));
    if is_title || is_question {
        return 1;
    }
    text.match_indices(MARK)
        .filter(|(at, _)| phrases.iter().any(|phrase| text[*at..].starts_with(phrase)))
        .count()
}

const TITLES: [&str; 4] = ["Sample playbook", "Sample term", "Llawlyfr sampl", "Term sampl"];
const QUESTIONS: [&str; 2] = [": what do you want to find out?", ": beth hoffech chi ei ganfod?"];
