//! Two texts in one, with the words that went and came, as Markdown that programs for pull requests show.

use super::leaves::flowing;
use similar::{ChangeTag, TextDiff};

/// How many words and spaces are shown on each side of those that changed.
const AROUND: usize = 24;

/// The most words and spaces of a text that is compared word by word; longer ones are compared by paragraphs.
const LONG: usize = 4_000;

/// Words that both texts have, or what each has in their place.
enum Run<'t> {
    Kept(Vec<&'t str>),
    Changed { before: String, after: String },
}

/// Both texts in one. Where only lines end elsewhere, each has its own.
pub(super) fn shown(before: &str, after: &str) -> String {
    let [old, new] = [before, after].map(flowing);
    if old == new { marked(&lines(before), &lines(after)) } else { marked(&old, &new) }
}

/// A text whose lines are shown apart, with the spaces around them.
fn lines(text: &str) -> String {
    let line = |line: &str| {
        let end = line.trim_end();
        let words = end.trim_start();
        let spaces = |count| "\u{a0}".repeat(count);
        [&spaces(end.len() - words.len()), words, &spaces(line.len() - end.len())].concat()
    };
    text.trim_end().lines().map(line).collect::<Vec<_>>().join("\n\n")
}

/// Both texts, with `<del>` and `<ins>`; long runs of words that stayed are left out.
fn marked(before: &str, after: &str) -> String {
    let diff = TextDiff::from_words(before, after);
    let is_long = diff.old_slices().len().max(diff.new_slices().len()) > LONG;
    let diff = if is_long { TextDiff::from_lines(before, after) } else { diff };
    let runs = runs(&diff);
    let last = runs.len().saturating_sub(1);
    let mut text = String::new();
    for (at, run) in runs.iter().enumerate() {
        match run {
            Run::Kept(words) => text.push_str(&kept(words, at == 0, at == last)),
            Run::Changed { before, after } => {
                text.push_str(&within("del", before));
                text.push_str(&within("ins", after));
            }
        }
    }
    text
}

/// Words in an element; nothing where there are none.
fn within(element: &str, words: &str) -> String {
    if words.is_empty() {
        return String::new();
    }
    format!("<{element}>{}</{element}>", plain(words))
}

/// The runs of both texts. A space between two changed words is part of the change.
fn runs<'t>(diff: &TextDiff<'t, 't, '_, str>) -> Vec<Run<'t>> {
    let mut runs: Vec<Run<'t>> = Vec::new();
    for change in diff.iter_all_changes() {
        let value = change.value_ref();
        match (change.tag(), runs.last_mut()) {
            (ChangeTag::Equal, Some(Run::Kept(words))) => words.push(value),
            (ChangeTag::Equal, _) => runs.push(Run::Kept(vec![value])),
            (tag, _) => add(last_change(&mut runs), tag, value),
        }
    }
    runs
}

fn add((before, after): (&mut String, &mut String), tag: ChangeTag, value: &str) {
    if tag == ChangeTag::Delete { before.push_str(value) } else { after.push_str(value) }
}

/// The change that the texts are at.
fn last_change<'r>(runs: &'r mut Vec<Run<'_>>) -> (&'r mut String, &'r mut String) {
    let is_space =
        matches!(runs.last(), Some(Run::Kept(words)) if words.concat().trim().is_empty());
    if is_space && runs.len() > 1 {
        let Some(Run::Kept(space)) = runs.pop() else { unreachable!("it was there") };
        if let Some(Run::Changed { before, after }) = runs.last_mut() {
            before.push_str(&space.concat());
            after.push_str(&space.concat());
        }
    } else if !matches!(runs.last(), Some(Run::Changed { .. })) {
        runs.push(Run::Changed { before: String::new(), after: String::new() });
    }
    match runs.last_mut() {
        Some(Run::Changed { before, after }) => (before, after),
        _ => unreachable!("it was added"),
    }
}

/// Words that stayed; those far from a change are left out.
fn kept(words: &[&str], is_first: bool, is_last: bool) -> String {
    let (head, tail) = (if is_first { 0 } else { AROUND }, if is_last { 0 } else { AROUND });
    if words.len() <= head + tail + 2 {
        return plain(&words.concat());
    }
    let ends = [&words[..head], &words[words.len() - tail..]].map(|words| plain(&words.concat()));
    format!("{}…{}", ends[0], ends[1])
}

/// Flowing words without a meaning in Markdown or HTML, on one line. A name behind an `@` calls nobody.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => plain.push_str("&amp;"),
            '<' => plain.push_str("&lt;"),
            '>' => plain.push_str("&gt;"),
            '@' => plain.push_str("@\u{200b}"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '$' | '!' => {
                plain.extend(['\\', c]);
            }
            '\n' => plain.push(c),
            c if c.is_control() => plain.push(' '),
            c => plain.push(c),
        }
    }
    plain.replace("\n\n", "<br>").replace('\n', " ")
}
