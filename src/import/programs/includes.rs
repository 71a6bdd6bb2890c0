//! Lines that other programs put a file in place of, where no slip is looked for: in blocks of code, and of programs that read code.

use super::braces::Brackets;
use crate::import::draft::Draft;
use crate::import::log::Log;
use crate::model::markdown;
use crate::source::Splice;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// How such a line begins.
const STARTS: &[&str] = &[
    "--8<--",
    "{{#include",
    "{{#rustdoc_include",
    "{{#playground",
    "{% include",
    "{%- include",
    "<<< ",
];

/// Names the lines in blocks of code for which another program shows a file.
pub(super) fn name(draft: &Draft, log: &mut Log) {
    let mut is_code = false;
    for (event, range) in markdown::events(draft.text()) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => is_code = true,
            Event::End(TagEnd::CodeBlock) => is_code = false,
            Event::Text(_) if is_code => lines(draft, range.start, &draft.text()[range], log),
            Event::Start(Tag::Paragraph) if draft.text()[range.clone()].starts_with("<<< ") => {
                lines(draft, range.start, &draft.text()[range], log);
            }
            _ => {}
        }
    }
}

fn lines(draft: &Draft, start: usize, text: &str, log: &mut Log) {
    let mut at = start;
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        if STARTS.iter().any(|begin| words.starts_with(begin)) {
            let words: String = words.chars().take(60).collect();
            let what = format!("`{words}` is kept as it is written: nothing is put in its place");
            log.say(draft.line(at), what);
        }
        at += line.len();
    }
}

/// Takes out what only a program reads that makes pages of components: `import … from '…'` and `export …`.
pub(super) fn mend(draft: &mut Draft, log: &mut Log) {
    let (text, mut splices, mut seen) = (draft.text(), Vec::new(), 0);
    for (event, range) in markdown::events(text) {
        let is_first = draft.line_start(range.start) == range.start && range.start >= seen;
        if !matches!(event, Event::Start(Tag::Paragraph)) || !is_first {
            continue;
        }
        let (line, first) = (draft.line(range.start), first_line(&text[range.start..]));
        let Some(end) = program(text, &range) else {
            if is_export(first) && (draft.is_mdx() || first.ends_with(OPEN)) {
                log.say(line, format!("`{first}` is kept as it is written: nothing ends it"));
            }
            continue;
        };
        let what = "an instruction to another program is left out";
        let what = if is_import(first) { what.to_owned() } else { format!("{what}: `{first}`") };
        log.say(line, what);
        splices.push(Splice::new(range.start..end, ""));
        seen = end;
    }
    draft.splice(splices);
}

/// Where the statements of a program end that a paragraph is nothing but. They may go on below it.
fn program(text: &str, paragraph: &Range<usize>) -> Option<usize> {
    let mut end = statement(text, paragraph.start, paragraph.end)?;
    while end + 1 < paragraph.end && !first_line(&text[end + 1..]).is_empty() {
        end = statement(text, end + 1, paragraph.end)?;
    }
    Some(end)
}

/// Where a statement ends: lines that import or export up to an empty line or the next statement. One whose first line opens
/// a bracket goes on over empty lines, and over markup that ends the paragraph.
fn statement(text: &str, start: usize, paragraph_end: usize) -> Option<usize> {
    let first = first_line(&text[start..]);
    if is_import(first) {
        return Some(start + first.len());
    }
    let is_list = first.starts_with("import {")
        || first.starts_with("import ") && first.ends_with('{')
        || first.starts_with("import * as ");
    if !is_list && !is_export(first) {
        return None;
    }
    let (mut brackets, mut at) = (Brackets::default(), start);
    for line in text[start..].split_inclusive('\n') {
        at += line.len();
        line.chars().for_each(|sign| brackets.take(sign));
        let (line, next, is_even) = (line.trim_end(), first_line(&text[at..]), brackets.is_even());
        let goes_on = first.ends_with(OPEN) || brackets.is_quoted();
        if !is_even && (goes_on || !next.is_empty()) {
            continue;
        }
        let is_last = next.is_empty() || at >= paragraph_end || is_head(next);
        let is_alone = at <= start + first.len() + 1;
        let is_whole = match (is_list, is_set(first)) {
            (true, _) => is_import(&format!("import {line}")),
            (false, true) => first.contains('=') && (is_alone || is_ended(line)),
            (false, false) => is_ended(line),
        };
        if !is_even || is_last {
            let end = at - usize::from(text[..at].ends_with('\n'));
            return (is_even && is_whole).then_some(end);
        }
    }
    None
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default().trim_end()
}

/// What a line ends with that goes on.
const OPEN: [char; 4] = ['(', '[', '{', '`'];

fn is_ended(line: &str) -> bool {
    line.ends_with(['\'', '"', '`', ';', '}', ')', ']', '>'])
}

fn is_head(line: &str) -> bool {
    is_export(line) || line.starts_with("import ")
}

fn is_set(line: &str) -> bool {
    ["export const ", "export let ", "export var "].iter().any(|head| line.starts_with(head))
}

fn is_export(line: &str) -> bool {
    const OTHERS: [&str; 8] = [
        "export default ",
        "export function ",
        "export async ",
        "export class ",
        "export type ",
        "export interface ",
        "export {",
        "export *",
    ];
    is_set(line) || OTHERS.iter().any(|head| line.starts_with(head))
}

fn is_import(line: &str) -> bool {
    let line = line.trim().trim_end_matches(';');
    let names = ["import '", "import \"", " from '", " from \""];
    line.starts_with("import ")
        && names.iter().any(|name| line.contains(name))
        && line.ends_with(['\'', '"'])
}
