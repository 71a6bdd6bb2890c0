//! Code between calls, such as `{% highlight ruby %} … {% endhighlight %}`, as blocks of code: before anything reads it as
//! Markdown or HTML.

use super::call::Call;
use super::code;
use crate::import::draft::{Draft, unprefixed};
use crate::import::escape::fenced;
use crate::source::Splice;
use std::ops::Range;

const NAME: &str = "highlight";

/// What begins and ends a call.
const SIGNS: [(&str, &str); 3] = [("{%", "%}"), ("{{<", ">}}"), ("{{%", "%}}")];

pub(super) fn mend(draft: &mut Draft) {
    loop {
        let splices = splices(draft);
        if !draft.splice(splices) {
            break;
        }
    }
}

/// The blocks of code, up to the first with signs in which Markdown sees code that may go on below it.
fn splices(draft: &Draft) -> Vec<Splice> {
    let text = draft.text();
    let mut calls = calls(text).into_iter().peekable();
    if calls.peek().is_none() {
        return Vec::new();
    }
    let (mut splices, code) = (Vec::new(), code::ranges(text));
    while let Some((start, call)) = calls.next() {
        if call.name != NAME || code::holds(&code, start.start) {
            continue;
        }
        let Some((end, _)) = calls.find(|(_, call)| call.name != NAME) else { break };
        let inner = &text[start.end..end.start];
        let block = block(&call, inner, &draft.prefix(start.start));
        splices.push(draft.blocks(start.start..end.end, &block));
        if inner.contains(['`', '~']) {
            break;
        }
    }
    splices
}

/// The calls that begin and end code, with their places.
fn calls(text: &str) -> Vec<(Range<usize>, Call)> {
    let (mut calls, mut done) = (Vec::new(), 0);
    for (at, _) in text.match_indices('{') {
        let line = text[at..].lines().next().unwrap_or_default();
        let signs = SIGNS.iter().find(|(open, _)| at >= done && line.starts_with(open));
        let Some((open, close)) = signs.filter(|(open, _)| is_named(&line[open.len()..])) else {
            continue;
        };
        if let Some(length) =
            line.find(close).map(|end| end + close.len()).filter(|end| *end > open.len())
        {
            done = at + length;
            calls.push((at..done, Call::read(&text[at..done])));
        }
    }
    calls
}

/// Whether a call begins or ends code, by the words behind its first sign.
fn is_named(words: &str) -> bool {
    let words = words.trim_start_matches(['-', ' ', '/']);
    let rest = words.strip_prefix("end").unwrap_or(words).strip_prefix(NAME);
    rest.is_some_and(|rest| !rest.starts_with(|sign: char| sign.is_alphanumeric() || sign == '_'))
}

/// A block of this code. `raw` around it only keeps another program from reading it.
fn block(call: &Call, inner: &str, prefix: &str) -> String {
    let inner = inner.replace("{% raw %}", "").replace("{% endraw %}", "");
    let lines: Vec<_> = inner.lines().map(|line| unprefixed(line, prefix)).collect();
    let language = Some(call.get(&["lang", "language", "type"])).filter(|name| !name.is_empty());
    let language = language.unwrap_or_else(|| call.first());
    let is_name = !language.contains(|sign: char| sign.is_whitespace() || "`~{}".contains(sign));
    fenced(if is_name { language } else { "" }, &lines.join("\n"))
}
