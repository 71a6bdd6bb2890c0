//! Texts without their marks, and what is chosen from lists: each of a list by a name of its own.

use crate::assess::workbook::words::Words;
use crate::model::{Entry, Fact, Level, Playbook, Question, Text, id_in_words};

/// A text without Markdown, its words apart by one space, so that `TRIM` does not change it.
pub(in crate::assess::workbook) fn words_of(text: &Text) -> String {
    one_line(text.original().plain())
}

/// A question in one line, with what it is called elsewhere before it.
pub(in crate::assess::workbook) fn asked(question: &Question) -> String {
    let text = words_of(&question.text);
    question
        .code
        .as_ref()
        .map_or_else(|| text.clone(), |code| format!("{} {text}", plain_words(code)))
}

/// A plain text on one line.
pub(in crate::assess::workbook) fn plain_words(text: &Text) -> String {
    one_line(text.as_str())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A level's own title, or else that on the scale.
pub(in crate::assess::workbook) fn title<'p>(
    playbook: &'p Playbook,
    level: &'p Level,
) -> Option<&'p Text> {
    let mut scale = playbook.assessment.scale.iter();
    let named = || scale.find(|step| step.id.value == level.id.value).map(|step| &*step.title);
    level.title.as_deref().or_else(named)
}

pub(super) fn level_names(playbook: &Playbook, words: &Words, question: &Question) -> Vec<String> {
    let names = question.levels.iter().map(|level| {
        let title = title(playbook, level).map(to_choose).filter(|name| !name.is_empty());
        title.unwrap_or_else(|| id_in_words(level.id.value.as_str()))
    });
    distinct(names, &[&words.unknown, &words.na])
}

pub(super) fn names_of(playbook: &Playbook, words: &Words, fact: Fact) -> Vec<String> {
    let asked = playbook.asked(fact);
    let name = |one: &Entry<'_>| match one.title {
        Some(title) => to_choose(title),
        None => words.name_of(one.id),
    };
    distinct(asked.iter().map(name), &[])
}

/// In the order full, quick: nothing where the playbook has no quick check.
pub(super) fn kind_names(playbook: &Playbook, words: &Words) -> Vec<String> {
    let has_quick = playbook.quick_count().is_some();
    let names = [&words.kind_full, &words.kind_quick];
    distinct(names.into_iter().filter(|_| has_quick).cloned(), &[])
}

pub(super) fn profile_names(playbook: &Playbook) -> Vec<String> {
    let names = playbook.assessment.profiles.iter().map(|profile| {
        let name = to_choose(&profile.title);
        if name.is_empty() { id_in_words(profile.id.value.as_str()) } else { name }
    });
    distinct(names, &[])
}

/// A title for a drop-down: a choice is entered as if typed, so it must not look like a formula.
fn to_choose(title: &Text) -> String {
    plain_words(title).trim_start_matches(['=', '+', '-', '@', ' ']).to_owned()
}

/// Names with a number behind those that are there already, whatever the case.
fn distinct(names: impl Iterator<Item = String>, taken: &[&String]) -> Vec<String> {
    let mut taken: Vec<_> = taken.iter().map(|name| name.to_lowercase()).collect();
    let names = names.map(|name| {
        let numbered = (2..).map(|number| format!("{name} ({number})"));
        let free = std::iter::once(name.clone())
            .chain(numbered)
            .find(|name| !taken.contains(&name.to_lowercase()));
        let name = free.unwrap_or(name);
        taken.push(name.to_lowercase());
        name
    });
    names.collect()
}
