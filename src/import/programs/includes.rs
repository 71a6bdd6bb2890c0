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

/// Takes out what only a program reads that makes pages of components: `import … from '…'` and remarks in braces.
pub(super) fn mend(draft: &mut Draft, log: &mut Log) {
    let (text, mut splices) = (draft.text(), Vec::new());
    for (event, range) in markdown::events(text) {
        if !matches!(event, Event::Start(Tag::Paragraph)) {
            continue;
        }
        let words = text[range.clone()].trim();
        let is_remark = words.starts_with("{/*") && words.ends_with("*/}");
        let is_import = words.lines().all(is_import);
        if is_import {
            let what = "an instruction to another program is left out";
            log.say(draft.line(range.start), what);
        }
        if is_import || is_remark {
            splices.push(Splice::new(range, ""));
        }
    }
    draft.splice(splices);
}

fn is_import(line: &str) -> bool {
    let line = line.trim().trim_end_matches(';');
    line.starts_with("import ")
        && (line.contains(" from '") || line.contains(" from \""))
        && line.ends_with(['\'', '"'])
}
