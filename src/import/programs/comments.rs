//! Comments of MDX and kramdown, `{/* … */}` and `{::comment} … {:/comment}`, over as many blocks as they go.

use super::calls::heading;
use super::{code, remarks, without};
use crate::import::draft::Draft;
use crate::import::log::Log;
use crate::source::Splice;
use std::ops::Range;

/// What begins a comment of MDX.
const BRACE: &str = "{/*";

/// What begins one of kramdown, and what ends it.
const NAMED: &str = "{::comment}";
const NAMED_ENDS: [&str; 2] = ["{:/comment}", "{:/}"];

/// Makes headings of the comments between which Hexo's tabs are: `<!-- tab Linux -->` in `{% tabs %}`.
pub(super) fn tabs(draft: &mut Draft) {
    const BEGIN: &str = "<!-- tab ";
    if !draft.text().contains("{% tabs") {
        return;
    }
    let (text, code) = (draft.text(), code::ranges(draft.text()));
    let tab = |(at, _): (usize, &str)| {
        let title = text[at + BEGIN.len()..].lines().next()?.split_once("-->")?.0;
        let end = at + BEGIN.len() + title.len() + "-->".len();
        // An icon may follow the name.
        let title = title.split('@').next().unwrap_or_default().trim();
        (!code::holds(&code, at)).then(|| draft.blocks(at..end, &heading(title)))
    };
    let splices = text.match_indices(BEGIN).filter_map(tab).collect();
    draft.splice(splices);
}

/// Takes comments out. Where a file is not of MDX, the author hears of braces, which may be words there.
pub(super) fn mend(draft: &mut Draft, log: &mut Log) {
    while draft.text().contains(BRACE) || draft.text().contains(NAMED) {
        let splices = splices(draft, log);
        if !draft.splice(splices) {
            break;
        }
    }
}

/// The comments, up to the first with signs in which Markdown sees code that may go on below it.
fn splices(draft: &Draft, log: &mut Log) -> Vec<Splice> {
    let (text, code) = (draft.text(), code::ranges(draft.text()));
    let (mut splices, mut done) = (Vec::new(), 0);
    for (start, _) in text.match_indices('{') {
        let rest = &text[start..];
        let is_named = rest.starts_with(NAMED);
        let is_own = is_named || rest.starts_with(BRACE);
        if start < done || !is_own || !begins(text, start) || code::holds(&code, start) {
            continue;
        }
        let end = if is_named { named_end(text, start) } else { brace_end(text, start) };
        let line = draft.line(start);
        let Some(inner) = end else {
            let sign = if is_named { NAMED } else { BRACE };
            log.say(
                line,
                format!("nothing ends the comment that begins here with {sign}: it is shown"),
            );
            continue;
        };
        if !is_named && !draft.is_mdx() {
            let words = remarks::first_words(&text[inner.clone()]);
            log.say(line, format!("a comment between {{/* and */}} is left out: “{words}”"));
        }
        done = inner.end + text[inner.end..].find('}').map_or(0, |at| at + 1);
        splices.push(without(draft, start..done));
        if text[inner].contains(['`', '~']) {
            break;
        }
    }
    splices
}

/// Whether a comment may begin here: a backslash makes a brace a word, and `{{/*` is a sign of Hugo's.
fn begins(text: &str, at: usize) -> bool {
    !text[..at].ends_with(['\\', '{'])
}

/// What is in a comment of kramdown.
fn named_end(text: &str, start: usize) -> Option<Range<usize>> {
    let from = start + NAMED.len();
    let ends = NAMED_ENDS.iter().filter_map(|end| text[from..].find(end));
    ends.min().map(|length| from..from + length)
}

/// What is in a comment of MDX: it ends where a brace comes behind `*/`.
fn brace_end(text: &str, start: usize) -> Option<Range<usize>> {
    let from = start + BRACE.len();
    let mut ends = text[from..].match_indices("*/").map(|(at, _)| from + at);
    let end = ends.find(|at| text[at + "*/".len()..].trim_start().starts_with('}'))?;
    Some(from..end)
}
