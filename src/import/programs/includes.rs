//! Lines that other programs put a file in place of, where no slip is looked for: in blocks of code, and of programs that read code.

use crate::import::draft::Draft;
use crate::import::log::Log;
use crate::model::markdown;
use crate::source::Splice;
use pulldown_cmark::{Event, Tag, TagEnd};

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
        if !matches!(event, Event::Start(Tag::Paragraph)) || range.start < seen {
            continue;
        }
        let own = text[range.clone()].trim();
        // Markup in a program may end the paragraph; it goes on to the next empty line.
        let is_open = own.starts_with("export ") && !is_closed(own);
        let rest = if is_open { &text[range.start..] } else { &text[range.clone()] };
        let end = range.start + rest.find("\n\n").unwrap_or(rest.len());
        let block = text[range.start..end].trim();
        seen = end;
        if draft.line_start(range.start) == range.start && is_program(block) {
            let first = block.lines().next().unwrap_or_default();
            let what = "an instruction to another program is left out";
            let what =
                if is_import(first) { what.to_owned() } else { format!("{what}: `{first}`") };
            log.say(draft.line(range.start), what);
            splices.push(Splice::new(range.start..end, ""));
        }
    }
    draft.splice(splices);
}

/// Whether lines are nothing but a program's: lines that import, and then perhaps others that begin and end like one's.
fn is_program(block: &str) -> bool {
    let sets = ["export const ", "export let ", "export var "];
    let others = [
        "export default ",
        "export function ",
        "export async ",
        "export class ",
        "export {",
        "export *",
    ];
    let mut rest = block.lines().skip_while(|line| is_import(line));
    let Some(first) = rest.next() else { return true };
    let last = rest.last();
    let begins = |starts: &[&str]| starts.iter().any(|start| first.starts_with(start));
    let is_ended =
        |line: &str| line.trim_end().ends_with(['\'', '"', '`', ';', '}', ')', ']', '>']);
    let is_whole = if begins(&["import {", "import * as "]) {
        last.is_some_and(|last| is_import(&format!("import {last}")))
    } else if begins(&sets) {
        first.contains('=') && last.is_none_or(is_ended)
    } else {
        begins(&others) && is_ended(last.unwrap_or(first))
    };
    is_whole && is_closed(block)
}

/// Whether as many brackets end as begin.
fn is_closed(block: &str) -> bool {
    let count = |signs: [char; 3]| block.matches(signs).count();
    count(['(', '[', '{']) == count([')', ']', '}'])
}

fn is_import(line: &str) -> bool {
    let line = line.trim().trim_end_matches(';');
    let names = ["import '", "import \"", " from '", " from \""];
    line.starts_with("import ")
        && names.iter().any(|name| line.contains(name))
        && line.ends_with(['\'', '"'])
}
