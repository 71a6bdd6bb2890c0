//! Remarks of Obsidian, `%% … %%`, that no reader is meant to see.

use crate::import::draft::Draft;
use crate::import::log::Log;
use crate::model::markdown;
use crate::source::Splice;
use pulldown_cmark::{Event, Tag, TagEnd};

const SIGN: &str = "%%";

/// Takes remarks out, and says so: another program may mean something else by the sign.
pub(super) fn mend(draft: &mut Draft, log: &mut Log) {
    let mut splices = Vec::new();
    let mut open = None;
    let text = draft.text();
    for at in signs(text) {
        match open {
            None if begins(text, at) => open = Some(at),
            Some(start) if ends(text, at) => {
                log.say(draft.line(start), "a remark between %% and %% is left out");
                splices.push(Splice::new(start..at + SIGN.len(), ""));
                open = None;
            }
            _ => {}
        }
    }
    if let Some(start) = open {
        log.say(draft.line(start), "nothing ends the remark that begins here with %%: it is shown");
    }
    draft.splice(splices);
}

/// Where the sign is outside of code.
fn signs(text: &str) -> Vec<usize> {
    let mut signs = Vec::new();
    let mut is_code = false;
    for (event, range) in markdown::events(text) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => is_code = true,
            Event::End(TagEnd::CodeBlock) => is_code = false,
            Event::Text(_) if !is_code => {
                let found = text[range.clone()].match_indices(SIGN);
                signs.extend(found.map(|(at, _)| range.start + at));
            }
            _ => {}
        }
    }
    signs
}

/// Whether a remark may begin here: `50%%` is a number.
fn begins(text: &str, at: usize) -> bool {
    !text[..at].ends_with(|sign: char| sign.is_alphanumeric() || matches!(sign, '/' | '%' | '\\'))
}

fn ends(text: &str, at: usize) -> bool {
    !text[at + SIGN.len()..].starts_with(char::is_alphanumeric)
}
