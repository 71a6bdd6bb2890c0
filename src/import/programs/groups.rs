//! Lines that belong to a box, a fold or a tab: by their indent, or up to a line that ends it.

use crate::import::callouts::{Callout, named, of_class};
use crate::import::draft::{Draft, unprefixed};
use crate::model::Slip;
use crate::source::Splice;
use std::collections::HashMap;

/// `!!! note "Title"` and `??? note`, with the lines below that have four spaces before them.
pub(super) fn admonition(draft: &Draft, slip: &Slip) -> Option<Splice> {
    let head = draft.text()[slip.range.start..draft.line_end(slip.range.start)].trim();
    let (sign, rest) = head.split_once(' ')?;
    if !matches!(sign, "!!!" | "???" | "???+") {
        return None;
    }
    let (words, title) = match rest.split_once('"') {
        Some((words, title)) => (words.trim(), title.trim_end().trim_end_matches('"').trim()),
        None => (rest.trim(), ""),
    };
    let (words, title) =
        if title.is_empty() && rest.ends_with("\"\"") { (words, "") } else { (words, title) };
    let kind = words.split_whitespace().next().unwrap_or("note");
    let callout =
        if sign == "!!!" { named(kind).unwrap_or(Callout::Box("NOTE")) } else { Callout::Fold };
    let (inner, end) = indented(draft, slip.range.start);
    Some(draft.blocks(slip.range.start..end, &callout.written(title, kind, &inner)))
}

/// `=== "Name"` with its lines, as a part with a heading.
pub(super) fn tab(draft: &Draft, slip: &Slip) -> Option<Splice> {
    let head = draft.text()[slip.range.start..draft.line_end(slip.range.start)].trim();
    let title = head.strip_prefix("===")?.trim().trim_matches('"').trim();
    let (inner, end) = indented(draft, slip.range.start);
    let title = if title.is_empty() { String::new() } else { format!("###### {title}\n\n") };
    Some(
        draft.blocks(
            slip.range.start..end,
            format!("{title}{}", inner.trim_matches('\n')).trim_end(),
        ),
    )
}

/// The lines below one that have four spaces before them, without these, and where they end.
fn indented(draft: &Draft, at: usize) -> (String, usize) {
    let prefix = draft.prefix(at);
    let (mut words, mut end, mut next) = (Vec::new(), draft.line_end(at), draft.line_end(at) + 1);
    let mut kept = 0;
    while next <= draft.text().len() {
        let line_end = draft.line_end(next);
        let line = unprefixed(&draft.text()[next..line_end], &prefix);
        let inner = line.strip_prefix("    ").or_else(|| line.strip_prefix('\t'));
        match inner {
            Some(inner) => {
                words.push(inner.to_owned());
                if !inner.trim().is_empty() {
                    (kept, end) = (words.len(), line_end);
                }
            }
            None if line.trim().is_empty() => words.push(String::new()),
            None => break,
        }
        next = line_end + 1;
    }
    words.truncate(kept);
    (words.join("\n"), end)
}

/// What begins and ends the lines of a container.
const FENCES: [&str; 2] = [":::", "///"];

/// The fence that a line begins with.
fn fence(line: &str) -> Option<&'static str> {
    FENCES.into_iter().find(|fence| line.starts_with(fence))
}

/// Whether a slip is on the first line of a container.
pub(super) fn is_fence(draft: &Draft, slip: &Slip) -> bool {
    let line = &draft.text()[draft.line_start(slip.range.start)..slip.range.start];
    fence(line.trim_start_matches([' ', '\t', '>'])).is_some()
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
    let callout = if words.starts_with('{') {
        of_class(words)
    } else {
        let name = words.split(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default();
        named(name).or_else(|| of_class(words))
    };
    let title = match words.split_once('[') {
        Some((_, rest)) => rest.split(']').next().unwrap_or_default(),
        None if words.starts_with('{') => words
            .split_once("title=\"")
            .and_then(|(_, rest)| rest.split('"').next())
            .unwrap_or_default(),
        None => words.split_once(' ').map_or("", |(_, title)| title.trim_matches(['|', ' '])),
    };
    let (inner, end) = fenced(draft, at, fences);
    let blocks = match callout {
        Some(callout) => callout.written(title, "details", &inner),
        None => inner.trim_matches('\n').to_owned(),
    };
    Some(draft.blocks(at..end, &blocks))
}

/// For each line that begins a container, by where the line begins: where the line begins that ends it.
pub(super) fn fences(text: &str) -> HashMap<usize, usize> {
    let (mut fences, mut open, mut in_code, mut start) = (HashMap::new(), Vec::new(), false, 0);
    for line in text.split_inclusive('\n') {
        let bare = line.trim_matches([' ', '\t', '>', '-', '*', '\n', '\r']);
        in_code ^= bare.starts_with("```") || bare.starts_with("~~~");
        if let Some(fence) = fence(bare).filter(|_| !in_code) {
            if bare.trim_start_matches([':', '/']).trim().is_empty() {
                let own = open.iter().rposition(|(sign, _)| *sign == fence);
                let opened = own.map(|at| open.split_off(at)[0].1);
                fences.extend(opened.map(|opened| (opened, start)));
            } else {
                open.push((fence, start));
            }
        }
        start += line.len();
    }
    fences
}

/// The lines below one up to the line that ends them, and where that ends. Where nothing does, its first line alone.
fn fenced(draft: &Draft, at: usize, fences: &HashMap<usize, usize>) -> (String, usize) {
    let (prefix, first_end) = (draft.prefix(at), draft.line_end(at));
    let Some(last) = fences.get(&draft.line_start(at)) else { return (String::new(), first_end) };
    let inner = draft.text().get(first_end + 1..*last).unwrap_or_default();
    let lines = inner.lines().map(|line| unprefixed(line, &prefix));
    (lines.collect::<Vec<_>>().join("\n"), draft.line_end(*last))
}
