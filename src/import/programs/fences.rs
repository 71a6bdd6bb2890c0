//! Boxes and folds between lines of colons or slashes.

use super::call::words as words_of;
use super::code;
use crate::import::callouts::{named, of_class};
use crate::import::draft::{Draft, lead, unprefixed};
use crate::model::Slip;
use crate::source::Splice;
use std::collections::HashMap;

/// The signs that a line begins with which begins or ends a container, and how many there are.
fn fence(line: &str) -> Option<(char, usize)> {
    let sign = line.chars().next().filter(|sign| matches!(sign, ':' | '/'))?;
    let count = line.len() - line.trim_start_matches(sign).len();
    (count > 2).then_some((sign, count))
}

/// Whether a slip is on the first line of a container.
pub(super) fn is_fence(draft: &Draft, slip: &Slip) -> bool {
    let line = &draft.text()[draft.line_start(slip.range.start)..slip.range.start];
    fence(&line[lead(line)..]).is_some()
}

/// `::: note` up to its `:::`, and `/// note | Title` up to its `///`.
pub(super) fn container(
    draft: &Draft,
    slip: &Slip,
    fences: &HashMap<usize, usize>,
) -> Option<Splice> {
    let at = slip.range.start;
    let head = draft.text()[at..draft.line_end(at)].trim();
    // Slashes that nothing ends may be the author's own.
    if head.starts_with('/') && !fences.contains_key(&draft.line_start(at)) {
        return None;
    }
    let words = head.trim_start_matches([':', '/']).trim().trim_end_matches(':').trim();
    let name = words.split(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default();
    let callout = named(name).or_else(|| of_class(words));
    let (inner, end) = fenced(draft, at, fences);
    let blocks = match callout {
        Some(callout) => callout.written(&title(words), "details", &inner),
        None => inner.trim_matches('\n').to_owned(),
    };
    Some(draft.blocks(at..end, &blocks))
}

/// The title in the first line of a container: `note Title`, `note | Title`, `note[Title]`, `{.note title="Title"}` or
/// `{note} Title`.
fn title(words: &str) -> String {
    let is_end = |sign: char| sign.is_whitespace() || matches!(sign, '[' | '{');
    let rest = &words[words.find(is_end).unwrap_or(words.len())..];
    let rest = rest.trim().trim_matches('|').trim();
    let Some((inner, after)) = bracketed(rest) else { return rest.to_owned() };
    if rest.starts_with('[') {
        let is_whole = after.is_empty() || after.starts_with('{');
        return if is_whole { inner } else { rest }.trim().to_owned();
    }
    let given = words_of(inner).into_iter().find(|(key, _)| key == "title");
    given.map_or_else(|| after.trim().to_owned(), |(_, title)| title)
}

/// What is between the bracket that a text begins with and the one that ends it, and what comes after.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let (mut depth, mut is_escaped) = (0, false);
    let (open, close) = if text.starts_with('[') { ('[', ']') } else { ('{', '}') };
    for (at, sign) in text.char_indices() {
        if !std::mem::take(&mut is_escaped) {
            is_escaped = sign == '\\';
            depth += usize::from(sign == open);
            depth -= usize::from(sign == close && depth > 0);
        }
        if depth == 0 {
            return (at > 0).then(|| (&text[1..at], &text[at + 1..]));
        }
    }
    None
}

/// For each line that begins a container, by where the line begins: where the line begins that ends it.
pub(super) fn fences(text: &str) -> HashMap<usize, usize> {
    let (mut fences, mut open, mut start) = (HashMap::new(), Vec::new(), 0);
    let code = code::ranges(text);
    for line in text.split_inclusive('\n') {
        let lead = lead(line);
        let bare = line[lead..].trim();
        if let Some(fence) = fence(bare).filter(|_| !code::holds(&code, start + lead)) {
            if bare.trim_start_matches(fence.0).is_empty() {
                let opened = ended(&open, fence).map(|at| open.split_off(at)[0].1);
                fences.extend(opened.map(|opened| (opened, start)));
            } else {
                open.push((fence, start));
            }
        }
        start += line.len();
    }
    fences
}

/// Which of the open containers a line ends: the last with as many signs, else the last with fewer, which is what most programs
/// read. Pandoc lets a shorter line end one too.
fn ended(open: &[((char, usize), usize)], (sign, count): (char, usize)) -> Option<usize> {
    let last = |fits: &dyn Fn(usize) -> bool| {
        open.iter().rposition(|((other, signs), _)| *other == sign && fits(*signs))
    };
    let equal = last(&|signs| signs == count).or_else(|| last(&|signs| signs < count));
    equal.or_else(|| last(&|_| true))
}

/// The lines below one up to the line that ends them, and where that ends. Where nothing does, its first line alone.
fn fenced(draft: &Draft, at: usize, fences: &HashMap<usize, usize>) -> (String, usize) {
    let (prefix, first_end) = (draft.prefix(at), draft.line_end(at));
    let Some(last) = fences.get(&draft.line_start(at)) else { return (String::new(), first_end) };
    let inner = draft.text().get(first_end + 1..*last).unwrap_or_default();
    let lines = inner.lines().map(|line| unprefixed(line, &prefix));
    (lines.collect::<Vec<_>>().join("\n"), draft.line_end(*last))
}
