//! Signs of other programs – boxes, tabs, attributes, placeholders – as ours, as far as there are such. The signs are found by
//! what looks for slips in every text; what is left of them, an author hears of.

mod attributes;
mod braces;
mod call;
mod calls;
mod code;
mod comments;
mod definitions;
mod expressions;
mod fences;
mod grids;
mod groups;
mod highlight;
mod includes;
mod items;
mod jsx;
mod keys;
mod marks;
mod myst;
mod obsidian;
mod quarto;
mod remarks;
mod titles;
mod wiki;

pub(super) use calls::address;
pub(super) use wiki::Names;

use super::draft::Draft;
use super::headings;
use super::log::Log;
use crate::model::{Slip, SlipKind as Kind, parse};
use crate::source::Splice;
use std::collections::HashMap;

/// How often a text is looked through: boxes may be in one another.
const ROUNDS: usize = 30;

/// Puts what we have in place of the signs of other programs. Links of wikis lead to the pages of these names.
pub(super) fn mend(draft: &mut Draft, names: &Names<'_>, log: &mut Log) {
    items::mend(draft, log);
    highlight::mend(draft);
    myst::mend(draft, log);
    expressions::code(draft, log);
    comments::tabs(draft);
    comments::mend(draft, log);
    expressions::mend(draft, log);
    jsx::mend(draft, log);
    marks::end_fence(draft);
    titles::mend(draft);
    remarks::mend(draft, log);
    grids::mend(draft, log);
    keys::mend(draft);
    includes::mend(draft, log);
    definitions::mend(draft);
    obsidian::mend(draft, log);
    for _ in 0..ROUNDS {
        let slips = parse(draft.text()).1.slips;
        // Before the words around them move, whose lines are those of the file.
        let links = slips.iter().filter(|slip| slip.kind == Kind::WikiLink);
        let links = links.filter_map(|slip| wiki::mend(draft, slip, names, log)).collect();
        if draft.splice(links) {
            continue;
        }
        let parts = attributes::Parts::of(draft.text());
        let fences = fences::fences(draft.text());
        let headings = headings::levels(draft.text());
        let mut splices = Vec::new();
        for (slip, end) in slips.iter().zip(calls::ends(draft.text(), &slips)) {
            let around = Around { call: end, fences: &fences, headings: &headings };
            splices.extend(one(draft, slip, &around, &parts, log));
        }
        if !draft.splice(splices) {
            break;
        }
    }
    marks::notes(draft);
}

/// What is around a slip.
struct Around<'a> {
    /// The call that ends the one at hand.
    call: Option<&'a Slip>,
    /// Lines of colons, and those that end them.
    fences: &'a HashMap<usize, usize>,
    /// Where headings begin, and their levels.
    headings: &'a [(usize, usize)],
}

/// What comes in place of a slip.
fn one(
    draft: &Draft,
    slip: &Slip,
    around: &Around<'_>,
    parts: &attributes::Parts,
    log: &mut Log,
) -> Vec<Splice> {
    match slip.kind {
        Kind::Admonition => groups::admonition(draft, slip).into_iter().collect(),
        Kind::Container => fences::container(draft, slip, around.fences, log).into_iter().collect(),
        Kind::Tab => groups::tab(draft, slip, around.headings).into_iter().collect(),
        Kind::Attributes if fences::is_fence(draft, slip) => Vec::new(),
        // In MDX only the place of a heading is no expression.
        Kind::Attributes
            if draft.is_mdx() && !draft.text()[slip.range.start..].starts_with("{#") =>
        {
            Vec::new()
        }
        Kind::Attributes => attributes::mend(draft, slip, parts, log),
        Kind::Template | Kind::Shortcode => calls::mend(draft, slip, around.call, log),
        _ => marks::mend(draft, slip).into_iter().collect(),
    }
}

/// Names the signs of other programs that are left in a text.
pub(super) fn name_rest(draft: &Draft, log: &mut Log) {
    includes::name(draft, log);
    jsx::name(draft, log);
    myst::name(draft, log);
    for slip in parse(draft.text()).1.slips {
        let line = draft.line(slip.range.start);
        let words = draft.text()[slip.range.clone()].lines().next().unwrap_or_default();
        let words: String = words.chars().take(60).collect();
        match slip.kind {
            Kind::Template | Kind::Shortcode | Kind::Snippet => {
                log.say(
                    line,
                    format!("`{words}` is kept as it is written: nothing is put in its place"),
                );
            }
            Kind::Attributes if draft.is_mdx() => {}
            kind if kind.is_foreign() => {
                log.say(line, format!("`{words}` is kept as it is written"));
            }
            _ => {}
        }
    }
}

/// Takes a line out whose only words are in a range; of any other line only the range.
fn without(draft: &Draft, range: std::ops::Range<usize>) -> Splice {
    let (start, end) = (draft.line_start(range.start), draft.line_end(range.end));
    let is_alone = draft.text()[start..range.start].trim().is_empty()
        && draft.text()[range.end..end].trim().is_empty();
    if is_alone {
        return Splice::new(start..(end + 1).min(draft.text().len()), "");
    }
    let spaces = draft.text()[..range.start].trim_end_matches(' ').len();
    let is_last = draft.text()[range.end..end].trim().is_empty();
    Splice::new(if is_last { spaces } else { range.start }..range.end, "")
}
