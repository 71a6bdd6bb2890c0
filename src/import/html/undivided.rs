//! Elements whose words are no Markdown, also over empty lines, behind others: `<details><summary>Log</summary><pre>`. For
//! Markdown they end at the first empty line, unless they begin a block.

use super::block::{Tagged, found};
use super::met::met;
use super::tree::TagAt;
use crate::import::draft::Draft;
use crate::source::Splice;
use std::ops::Range;

const NAMES: [&str; 4] = ["pre", "script", "style", "textarea"];

/// Such an element, from its first tag to its last.
struct Whole {
    /// Where its first line begins, behind the marks of quotations and items.
    line: usize,
    range: Range<usize>,
}

/// Puts an empty line before each such element, and ends the line behind it.
pub(in crate::import) fn divide(draft: &mut Draft) {
    let mut all = in_blocks(draft.text());
    all.extend(in_words(draft));
    let splices = all.iter().flat_map(|whole| apart(draft, whole)).collect();
    draft.splice(splices);
}

/// Those in blocks of HTML that an empty line ends before them.
fn in_blocks(text: &str) -> Vec<Whole> {
    let (lower, mut all) = (text.to_ascii_lowercase(), Vec::new());
    for Tagged { block, tags } in found(text).into_iter().map(Tagged::of) {
        for (at, tag) in tags.iter().enumerate().filter(|(_, tag)| is_start(tag)) {
            let (start, name) = (tag.range.start, &tag.name);
            let is_ended = tags[at..].iter().any(|tag| tag.start.is_none() && tag.name == *name);
            if is_ended || block.html[..start].trim().is_empty() {
                continue;
            }
            let line = block.html[..start].rfind('\n').map_or(0, |end| end + 1);
            let (line, start) = (block.place(line), block.place(start));
            all.extend(end(&lower, start, name).map(|end| Whole { line, range: start..end }));
        }
    }
    all
}

/// Those in running words whose end is in other words.
fn in_words(draft: &Draft) -> Vec<Whole> {
    let met = met(draft.text());
    let mut all = Vec::new();
    for (at, one) in met.iter().enumerate() {
        let name = &one.tag.name;
        let next = met[at + 1..].iter().find(|other| other.tag.name == *name);
        let Some(last) = next.filter(|_| is_start(&one.tag) && !one.is_flat()) else { continue };
        if last.tag.start.is_none() && last.around.block != one.around.block {
            let start = one.tag.range.start;
            let line = draft.line_start(start) + draft.prefix(start).len();
            all.push(Whole { line, range: start..last.tag.range.end });
        }
    }
    all
}

fn is_start(tag: &TagAt) -> bool {
    tag.start.is_some() && NAMES.contains(&tag.name.as_str())
}

/// Where an element ends in a text in small letters, if none of its name begins in it.
fn end(lower: &str, start: usize, name: &str) -> Option<usize> {
    let rest = &lower[start..];
    let end = rest.find(&format!("</{name}"))?;
    let is_alone = rest[1..end].find(&format!("<{name}")).is_none();
    let length = rest[end..].find('>').filter(|_| is_alone)?;
    Some(start + end + length + ">".len())
}

fn apart(draft: &Draft, Whole { line, range }: &Whole) -> [Splice; 2] {
    let text = draft.text();
    let prefix = draft.prefix(*line);
    let gap = format!("\n{}\n{prefix}", prefix.trim_end());
    let before = text[*line..range.start].trim_end();
    let above = if before.is_empty() { format!("\n{prefix}") } else { gap.clone() };
    let rest = &text[range.end..draft.line_end(range.end)];
    let below = if rest.trim().is_empty() { String::new() } else { gap };
    let spaces = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    [
        Splice::new(*line + before.len()..range.start, above),
        Splice::new(range.end..range.end + spaces, below),
    ]
}
