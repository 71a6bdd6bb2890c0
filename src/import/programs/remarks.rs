//! Remarks of Obsidian, `%% … %%`, that no reader is meant to see.

use crate::import::draft::{Draft, lead};
use crate::import::log::Log;
use crate::model::markdown;
use crate::source::Splice;
use pulldown_cmark::{Event, Tag, TagEnd};

const SIGN: &str = "%%";

/// A sign in running words.
struct Sign {
    at: usize,
    /// The number of blocks that began or ended before it.
    block: usize,
    /// Whether nothing else is on its line.
    is_alone: bool,
}

/// Takes remarks out, and says so: another program may mean something else by the sign. Only signs that are alone on their
/// lines have several blocks between them.
pub(super) fn mend(draft: &mut Draft, log: &mut Log) {
    let text = draft.text();
    let signs = signs(text);
    let ends = ends(text, &signs);
    let (mut splices, mut next) = (Vec::new(), 0);
    while let Some(sign) = signs.get(next) {
        let (start, end) = (sign.at, ends[next]);
        next += 1;
        if !begins(text, start) {
            continue;
        }
        let line = draft.line(start);
        let Some(end) = end else {
            log.say(line, "nothing ends the remark that begins here with %%: it is shown");
            continue;
        };
        let inner = start + SIGN.len()..signs[end].at;
        let last = draft.line(inner.end);
        let until = if last == line { String::new() } else { format!(" up to line {last}") };
        let words = first_words(&text[inner.clone()]);
        log.say(line, format!("a remark between %% and %% is left out{until}: “{words}”"));
        splices.push(Splice::new(start..inner.end + SIGN.len(), ""));
        next = end + 1;
    }
    draft.splice(splices);
}

/// Where the sign is outside of code.
fn signs(text: &str) -> Vec<Sign> {
    let (mut signs, mut is_code, mut block) = (Vec::new(), false, 0);
    for (event, range) in markdown::events(text) {
        block += usize::from(is_edge(&event));
        match event {
            Event::Start(Tag::CodeBlock(_)) => is_code = true,
            Event::End(TagEnd::CodeBlock) => is_code = false,
            Event::Text(_) if !is_code => {
                let found = text[range.clone()].match_indices(SIGN);
                signs.extend(found.map(|(at, _)| {
                    let at = range.start + at;
                    Sign { at, block, is_alone: is_alone(text, at) }
                }));
            }
            _ => {}
        }
    }
    signs
}

/// Whether a block begins or ends.
fn is_edge(event: &Event<'_>) -> bool {
    let end = match event {
        Event::Start(tag) => tag.to_end(),
        Event::End(end) => *end,
        _ => return false,
    };
    let inline =
        [TagEnd::Emphasis, TagEnd::Strong, TagEnd::Strikethrough, TagEnd::Link, TagEnd::Image];
    !inline.contains(&end)
}

fn is_alone(text: &str, at: usize) -> bool {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let line = text[start..].lines().next().unwrap_or_default();
    line[lead(line)..].trim() == SIGN
}

/// For each sign, which one ends the remark that it may begin.
fn ends(text: &str, signs: &[Sign]) -> Vec<Option<usize>> {
    let mut ends = vec![None; signs.len()];
    let (mut near, mut alone): (Option<usize>, Option<usize>) = (None, None);
    for (index, sign) in signs.iter().enumerate().rev() {
        let same = near.filter(|end| signs[*end].block == sign.block);
        ends[index] = same.or(alone.filter(|_| sign.is_alone));
        if may_end(text, sign.at) {
            near = Some(index);
            alone = if sign.is_alone { near } else { alone };
        }
    }
    ends
}

/// The first words of a remark on one line.
pub(super) fn first_words(remark: &str) -> String {
    const LONGEST: usize = 60;
    let words = remark.split_whitespace().filter(|word| *word != ">");
    let words = words.collect::<Vec<_>>().join(" ");
    let first: String = words.chars().take(LONGEST).collect();
    if first.len() < words.len() { format!("{}…", first.trim_end()) } else { first }
}

/// Whether a remark may begin here: `50%%` is a number.
fn begins(text: &str, at: usize) -> bool {
    !text[..at].ends_with(|sign: char| sign.is_alphanumeric() || matches!(sign, '/' | '%' | '\\'))
}

fn may_end(text: &str, at: usize) -> bool {
    !text[at + SIGN.len()..].starts_with(char::is_alphanumeric)
}
