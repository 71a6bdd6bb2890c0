//! Lines that belong to a box, a fold or a tab by their indent.

use crate::import::callouts::{Callout, named};
use crate::import::draft::{Draft, unprefixed};
use crate::import::headings::below;
use crate::model::Slip;
use crate::source::Splice;

/// `!!! note "Title"` and `??? note`, with the lines below that have four spaces before them.
pub(super) fn admonition(draft: &Draft, slip: &Slip) -> Option<Splice> {
    let head = draft.text()[slip.range.start..draft.line_end(slip.range.start)].trim();
    let (sign, rest) = head.split_once(' ')?;
    if !matches!(sign, "!!!" | "???" | "???+") {
        return None;
    }
    let (words, title) = match rest.split_once('"') {
        Some((words, title)) => {
            let title = title.trim_end();
            (words.trim(), title.strip_suffix('"').unwrap_or(title).trim())
        }
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

/// `=== "Name"`, also `===!` and `===+`, with its lines, as a part with a heading: below the one above it, and above its own. The headings are those of
/// the text, with their places and levels.
pub(super) fn tab(draft: &Draft, slip: &Slip, headings: &[(usize, usize)]) -> Option<Splice> {
    let head = draft.text()[slip.range.start..draft.line_end(slip.range.start)].trim();
    let title = head.strip_prefix("===")?.trim_start_matches(['!', '+']).trim();
    let title = title.strip_prefix('"').unwrap_or(title);
    let title = title.strip_suffix('"').unwrap_or(title).trim();
    let (inner, end) = indented(draft, slip.range.start);
    let next = headings.partition_point(|(place, _)| *place < slip.range.start);
    let above = next.checked_sub(1).map_or(1, |last| headings[last].1);
    let level = (above + 1).min(6);
    let inner = if title.is_empty() { inner } else { below(&inner, level) };
    let signs = "#".repeat(level);
    let title = if title.is_empty() { String::new() } else { format!("{signs} {title}\n\n") };
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
