//! The HTML of a Markdown text as Markdown. What it cannot be is left out and noted; its words stay.

mod apart;
mod between;
mod block;
mod blocks;
mod components;
mod ended;
mod figures;
mod inline;
mod lines;
mod met;
mod names;
mod own;
mod parted;
mod remarks;
mod tables;
mod tags;
mod tree;
mod undivided;
mod words;

pub(super) use inline::title;
pub(super) use undivided::divide;

use super::callouts::{Callout, of_class};
use super::draft::{Draft, unprefixed};
use super::log::Log;
use crate::model::markdown;
use crate::source::Splice;
use block::{Block, Ends, Tagged, found, is_group};
use pulldown_cmark::Event;
use std::ops::Range;
use tree::{TagAt, end_of, tags as tags_of};
use words::Writer;

/// How often a text is looked through: elements may be in one another.
const ROUNDS: usize = 40;

/// Puts Markdown in place of all HTML of a text. None is left. Whether there was any.
pub(super) fn mend(draft: &mut Draft, log: &mut Log) -> bool {
    let before = draft.clone();
    divide(draft);
    apart::mend(draft);
    ended::mend(draft);
    lines::mend(draft);
    for _ in 0..ROUNDS {
        let is_changed = remarks::mend(draft, log) | blocks(draft, log) | inline::mend(draft, log);
        if !is_changed {
            break;
        }
    }
    let has_html = |draft: &Draft| {
        markdown::events(draft.text())
            .any(|(event, _)| matches!(event, Event::Html(_) | Event::InlineHtml(_)))
    };
    while has_html(draft) && show(draft, log) {}
    *draft != before
}

/// Looks at each block of HTML once, from its first tag.
fn blocks(draft: &mut Draft, log: &mut Log) -> bool {
    let blocks: Vec<_> = found(draft.text()).into_iter().map(Tagged::of).collect();
    let Ends { closes, waiting } = Ends::of(&blocks);
    let mut splices = Vec::new();
    let (mut done, mut looked) = (0, 0);
    for ((at, block), close) in blocks.iter().enumerate().zip(closes) {
        if block.block.place(0) < done || waiting.contains(&at) {
            continue;
        }
        if let Some(apart) = components::mend(draft, block, close.as_ref(), &mut looked) {
            done = looked;
            splices.extend(apart);
        } else if let Some(splice) = step(draft, block, close, log) {
            done = splice.range.end;
            splices.push(splice);
        }
    }
    draft.splice(splices)
}

/// What comes in place of the first part of a block.
fn step(
    draft: &Draft,
    Tagged { block, tags }: &Tagged,
    close: Option<Range<usize>>,
    log: &mut Log,
) -> Option<Splice> {
    let lead = block.html.len() - block.html.trim_start().len();
    let Some(first) = tags.first().filter(|tag| tag.range.start == lead) else {
        return declaration(draft, block, log);
    };
    let range = |tag: &TagAt| block.place(tag.range.start)..block.place(tag.range.end);
    let Some(element) = &first.start else { return Some(Splice::new(range(first), "")) };
    let line = draft.line(block.place(0));
    if element.has("id") {
        log.places.push((element.get("id").to_owned(), line));
    }
    let callout = match first.name.as_str() {
        "details" => Some(Callout::Fold),
        _ => of_class(element.get("class")),
    };
    let is_marked = element.has("markdown");
    match end_of(tags) {
        Some(last) if !is_marked => {
            let until = whole(tags, last, &block.html);
            let is_markdown = draft.is_mdx();
            let mut writer = Writer { log, line, is_flat: false, is_markdown };
            let words = writer.blocks(&tree::parse_words(&block.html[..until], is_markdown));
            Some(draft.blocks(block.place(0)..end_place(block, until), &words))
        }
        _ => match (close, callout) {
            (Some(close), Some(callout)) => {
                own::note_lost(element, line, log);
                Some(group(draft, block, first, callout, &close, log))
            }
            (Some(close), None) if is_group(&first.name) && !is_marked => {
                Some(spread(draft, block, &close, line, log))
            }
            (None, _) if names::is_words(&draft.text()[range(first)], &first.name) => {
                Some(Splice::new(range(first).start..range(first).start, "\\"))
            }
            (None, _) if names::is_machine(&first.name) => {
                log.say(
                    line,
                    format!("<{}> is left out: a playbook's pages hold none", first.name),
                );
                Some(Splice::new(block.place(0)..block.end, ""))
            }
            _ => {
                own::note(element, line, log);
                let is_whole = draft.text()[range(first)].ends_with("/>");
                let words = if is_whole { own::line(element) } else { own::above(element) };
                Some(match words.as_str() {
                    "" => gone(draft, range(first)),
                    words => draft.blocks(range(first), words),
                })
            }
        },
    }
}

/// The place of a tag that goes. Where it is first in an item of a list, the words below it take its place.
fn gone(draft: &Draft, tag: Range<usize>) -> Splice {
    let text = draft.text();
    let before = &text[draft.line_start(tag.start)..tag.start];
    let is_item = !before.contains('>') && !before.trim().is_empty();
    let is_alone = text[tag.end..draft.line_end(tag.end)].trim().is_empty();
    let below = text.len() - text[tag.end..].trim_start().len();
    let end = if is_item && is_alone { below } else { tag.end };
    Splice::new(tag.start..end, "")
}

/// Where the whole elements end with which a block begins: of its first tags, the one at `last` ends the first element.
fn whole(tags: &[TagAt], last: usize, html: &str) -> usize {
    let (mut last, mut end) = (last, tags[last].range.end);
    loop {
        let rest = &tags[last + 1..];
        let is_next = rest.first().is_some_and(|tag| html[end..tag.range.start].trim().is_empty());
        match end_of(rest).filter(|_| is_next) {
            Some(step) => {
                last += 1 + step;
                end = tags[last].range.end;
            }
            None => return end,
        }
    }
}

/// The end of a part of a block, without the line end after it.
fn end_place(block: &Block, until: usize) -> usize {
    let rest = &block.html[until..];
    if rest.trim().is_empty() {
        let spaces = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        return block.place(until + spaces);
    }
    block.place(until.saturating_sub(1)) + 1
}

/// What is no element: `<!DOCTYPE …>`, `<?php … ?>`.
fn declaration(draft: &Draft, block: &Block, log: &mut Log) -> Option<Splice> {
    let start = block.place(0);
    let html = block.html.trim();
    if !(html.starts_with("<!") || html.starts_with("<?")) {
        return None;
    }
    let end = if html.starts_with("<![CDATA[") { "]]>" } else { ">" };
    let length = block.html.find(end).map_or(block.html.trim_end().len(), |at| at + end.len());
    log.say(draft.line(start), "an instruction to another program is left out");
    Some(Splice::new(start..end_place(block, length).max(start + 1), ""))
}

/// A box or a fold around Markdown.
fn group(
    draft: &Draft,
    block: &Block,
    first: &TagAt,
    callout: Callout,
    close: &Range<usize>,
    log: &mut Log,
) -> Splice {
    let from = block.place(first.range.end);
    let inner = lines(draft, &draft.prefix(block.place(0)), from..close.start);
    let words = inner.trim_start();
    let line = draft.line(from + inner.len() - words.len());
    let (title, words) =
        titled(words, line, draft.is_mdx(), log).unwrap_or_else(|| (String::new(), &inner));
    draft.blocks(block.place(0)..close.end, &callout.written(&title, "details", words))
}

/// The words of the summary with which a fold begins, also behind an empty line, and what comes after.
fn titled<'a>(
    inner: &'a str,
    line: usize,
    is_markdown: bool,
    log: &mut Log,
) -> Option<(String, &'a str)> {
    const NAME: &str = "<summary";
    inner.get(..NAME.len()).filter(|start| start.eq_ignore_ascii_case(NAME))?;
    let tags = tags_of(inner);
    let until = tags[end_of(&tags).filter(|_| tags[0].name == NAME[1..])?].range.end;
    let mut writer = Writer { log, line, is_flat: true, is_markdown };
    let nodes = tree::parse_words(&inner[..until], is_markdown);
    let [tree::Node::Element(summary)] = nodes.as_slice() else { return None };
    Some((writer.paragraph(&summary.children), &inner[until..]))
}

/// An element whose blocks have empty lines or Markdown between them, as one.
fn spread(
    draft: &Draft,
    block: &Block,
    close: &Range<usize>,
    line: usize,
    log: &mut Log,
) -> Splice {
    let range = block.place(0)..close.end;
    let html = between::html(draft.text(), &range);
    let mut writer = Writer { log, line, is_flat: false, is_markdown: true };
    let words = writer.blocks(&tree::parse(&html));
    draft.blocks(range, &words)
}

/// A part of the text without what its lines begin with.
fn lines(draft: &Draft, prefix: &str, range: Range<usize>) -> String {
    let mut lines = draft.text()[range].split('\n');
    let first = lines.next().unwrap_or_default();
    let rest = lines.map(|line| unprefixed(line, prefix));
    std::iter::once(first).chain(rest).collect::<Vec<_>>().join("\n")
}

/// Shows what is still HTML as it is written.
fn show(draft: &mut Draft, log: &mut Log) -> bool {
    let mut splices = Vec::new();
    for (event, range) in markdown::events(draft.text()) {
        if matches!(event, Event::Html(_) | Event::InlineHtml(_)) {
            log.say(
                draft.line(range.start),
                "HTML that was not understood is shown as it is written",
            );
            let html = &draft.text()[range.clone()];
            splices.extend(html.match_indices('<').map(|(at, _)| {
                let at = range.start + at;
                Splice::new(at..at, "\\")
            }));
        }
    }
    draft.splice(splices)
}
