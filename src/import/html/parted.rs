//! Tags of blocks in running words, where no blocks can be: what they set apart stays apart.

use super::met::Met;
use super::{names, own};
use crate::import::draft::{Draft, lead};
use crate::import::log::Log;
use crate::source::Splice;

/// Spaces, and signs between items of lists, in place of the tags of blocks.
pub(super) fn mend(draft: &Draft, met: &[Met], log: &mut Log) -> Vec<Splice> {
    let text = draft.text();
    let between = |one: &Met, next: &Met| &text[one.tag.range.end..next.tag.range.start];
    let is_run = |one: &Met, next: &Met| {
        one.around.block == next.around.block && between(one, next).trim().is_empty()
    };
    let mut splices = Vec::new();
    for run in met.chunk_by(is_run) {
        let mut sign = Some(sign(draft, run));
        for one in run.iter().filter(|one| is_block(&one.tag.name)) {
            note(draft, one, log);
            splices.push(Splice::new(one.tag.range.clone(), sign.take().unwrap_or_default()));
        }
        let gaps = run.windows(2).map(|two| two[0].tag.range.end..two[1].tag.range.start);
        let gaps = gaps.filter(|gap| sign.is_none() && !text[gap.clone()].contains('\n'));
        splices.extend(gaps.map(|gap| Splice::new(gap, "")));
    }
    splices
}

fn is_block(name: &str) -> bool {
    names::is_block(name) || matches!(name, "p" | "div" | "section" | "aside")
}

/// What is between the words on both sides of tags.
fn sign(draft: &Draft, run: &[Met]) -> &'static str {
    let text = draft.text();
    let (start, end) = (run[0].tag.range.start, run[run.len() - 1].tag.range.end);
    let before = &text[draft.line_start(start)..start];
    let after = &text[end..draft.line_end(end)];
    let is_first = lead(before) == before.len() || before.trim_end().ends_with(['|', '#']);
    if is_first || after.trim().is_empty() || after.trim_start().starts_with('|') {
        return "";
    }
    let is_spaced = before.ends_with([' ', '\t']) || after.starts_with([' ', '\t']);
    let begins = |names: &[&str]| {
        run.iter().any(|one| one.tag.start.is_some() && names.contains(&one.tag.name.as_str()))
    };
    let is_item = begins(&["li", "dt"]) && !begins(&["ul", "ol", "menu", "dl"]);
    let is_ended = before.trim_end().ends_with(['.', '!', '?', ':', ';', ',']);
    match (is_item && !is_ended, is_spaced) {
        (true, true) => ";",
        (true, false) => "; ",
        (false, true) => "",
        (false, false) => " ",
    }
}

/// Says of an element what it became.
fn note(draft: &Draft, met: &Met, log: &mut Log) {
    let Some(element) = &met.tag.start else { return };
    let (name, line) = (element.name.as_str(), draft.line(met.tag.range.start));
    if element.has("id") {
        log.places.push((element.get("id").to_owned(), line));
    }
    own::note(element, line, log);
    if is_lost(name) {
        let place = if met.is_flat() { "a heading or a cell of a table" } else { "a line" };
        log.say(line, format!("<{name}> in {place} became running words"));
    }
}

/// Whether a block is none any more where its words are on one line.
pub(super) fn is_lost(name: &str) -> bool {
    matches!(name, "table" | "ul" | "ol" | "dl" | "pre" | "details" | "blockquote")
}
