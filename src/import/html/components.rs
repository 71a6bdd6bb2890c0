//! Components, which are no elements of HTML, and in MDX all elements: other programs read Markdown between their tags, also
//! where there are no empty lines, and with spaces before it.

use super::block::Tagged;
use super::names::is_element;
use super::tree::{TagAt, tags as tags_of};
use super::{end_place, lines};
use crate::import::draft::Draft;
use crate::source::Splice;
use std::collections::HashMap;
use std::ops::Range;

/// What puts empty lines around the Markdown of a component with which a block begins. `None` where it has them.
/// Up to `looked`, components are in others that have been looked at.
pub(super) fn mend(
    draft: &Draft,
    Tagged { block, tags }: &Tagged,
    close: Option<&Range<usize>>,
    looked: &mut usize,
) -> Option<Vec<Splice>> {
    let is_inner = block.place(0) < *looked;
    let is_mdx = draft.is_mdx();
    tags.first().filter(|first| !is_inner && holds_markdown(&first.name, is_mdx))?;
    let end = end_place(block, block.html.trim_end().len());
    let range = block.place(0)..close.map_or(end, |close| close.end.max(end));
    *looked = range.end;
    let text = lines(draft, &draft.prefix(range.start), range.clone());
    let apart = apart(&text, is_mdx);
    (apart != text.trim_end()).then(|| spaced(draft, draft.blocks(range, &apart)))
}

/// A splice as those of its spaces alone, so that each line keeps its number; as it is where it changes other signs.
fn spaced(draft: &Draft, splice: Splice) -> Vec<Splice> {
    let (old, new) = (&draft.text()[splice.range.clone()], splice.text.as_str());
    let spaces = |text: &str| text.len() - text.trim_start().len();
    let (mut splices, mut from, mut to) = (Vec::new(), 0, 0);
    loop {
        let (before, after) = (spaces(&old[from..]), spaces(&new[to..]));
        let (space, other) = (&old[from..from + before], &new[to..to + after]);
        if space != other {
            let start = splice.range.start + from;
            splices.push(Splice::new(start..start + before, other));
        }
        (from, to) = (from + before, to + after);
        match (old[from..].chars().next(), new[to..].chars().next()) {
            (None, None) => break,
            (one, other) if one == other => {
                let length = one.map_or(0, char::len_utf8);
                (from, to) = (from + length, to + length);
            }
            _ => return vec![splice],
        }
    }
    splices
}

/// Text with empty lines around the tags of components that are whole lines, and without the spaces that all lines between two
/// such tags begin with.
fn apart(text: &str, is_mdx: bool) -> String {
    let code = fences(text);
    let is_code = |tag: &TagAt| code.iter().any(|range| range.contains(&tag.range.start));
    let mut tags = tags_of(text);
    tags.retain(|tag| holds_markdown(&tag.name, is_mdx) && !is_code(tag));
    let mut ends: Vec<_> = whole(text, &tags).into_iter().flat_map(<[usize; 2]>::from).collect();
    ends.sort_unstable();
    ends.dedup();
    let (mut parts, mut done) = (Vec::new(), 0);
    for tag in ends.into_iter().map(|at| &tags[at]) {
        parts.push(dedented(&text[done..tag.range.start]));
        parts.push(text[tag.range.clone()].to_owned());
        done = tag.range.end;
    }
    parts.push(dedented(&text[done..]));
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

/// Whether there is Markdown between the tags of an element: of a component, and in MDX of all that group others.
fn holds_markdown(name: &str, is_mdx: bool) -> bool {
    let is_group = matches!(
        name,
        "div"
            | "p"
            | "section"
            | "article"
            | "aside"
            | "main"
            | "header"
            | "footer"
            | "details"
            | "center"
    );
    !is_element(name) || is_mdx && is_group
}

/// The tags that begin and end each component that has its lines for itself; of one without an end tag, twice the same.
fn whole(text: &str, tags: &[TagAt]) -> Vec<(usize, usize)> {
    let (mut whole, mut open) = (Vec::new(), HashMap::<&str, Vec<usize>>::new());
    for (at, tag) in tags.iter().enumerate() {
        let others = open.entry(&tag.name).or_default();
        if tag.start.is_none() {
            whole.extend(others.pop().map(|start| (start, at)));
        } else if text[tag.range.clone()].ends_with("/>") {
            whole.push((at, at));
        } else {
            others.push(at);
        }
    }
    whole.retain(|(start, end)| is_line(text, tags[*start].range.start, tags[*end].range.end));
    whole
}

/// Whether nothing else is on the lines of a part of the text.
fn is_line(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].rsplit('\n').next().unwrap_or_default();
    let after = text[end..].split('\n').next().unwrap_or_default();
    before.trim().is_empty() && after.trim().is_empty()
}

/// Code between two fences.
fn fences(text: &str) -> Vec<Range<usize>> {
    let (mut fences, mut open, mut start) = (Vec::new(), None, 0);
    for line in text.split_inclusive('\n') {
        let (bare, end) = (line.trim(), start + line.len());
        let sign = bare.chars().next().filter(|sign| matches!(sign, '`' | '~'));
        let count = bare.len() - sign.map_or(bare, |sign| bare.trim_start_matches(sign)).len();
        match open {
            None if count > 2 => open = Some((start, sign, count)),
            Some((from, mark, least)) if sign == mark && count >= least && count == bare.len() => {
                fences.push(from..end);
                open = None;
            }
            _ => {}
        }
        start = end;
    }
    fences
}

/// Lines without the empty ones around them, and without the spaces that all of them begin with.
fn dedented(lines: &str) -> String {
    let indent = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let filled = lines.lines().filter(|line| !line.trim().is_empty());
    let least = filled.map(indent).min().unwrap_or(0);
    let lines = lines.lines().map(|line| line.get(least..).unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n").trim_matches('\n').trim_end().to_owned()
}
