//! Code between calls, such as `{% highlight ruby %} … {% endhighlight %}`, as blocks of code: before anything reads it as
//! Markdown or HTML.

use super::call::Call;
use super::calls::{bold, heading};
use super::code;
use crate::import::draft::{Draft, unprefixed};
use crate::import::escape::fenced;
use crate::source::Splice;
use std::ops::Range;

const NAME: &str = "highlight";

/// Code with the name of its file. `{% code %}` may have a fence in it.
const CODE: &str = "code";

/// Hexo's code.
const BLOCK: &str = "codeblock";

/// Hugo's tabs, which may hold code; all those of a pane do.
const TAB: &str = "tab";
const PANE: &str = "tabpane";

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
    let calls = calls(text);
    if calls.is_empty() {
        return Vec::new();
    }
    let (mut splices, code) = (Vec::new(), code::ranges(text));
    let (mut pane, mut done) = (None, 0);
    for (at, (start, call)) in calls.iter().enumerate() {
        if start.start < done || code::holds(&code, start.start) {
            continue;
        }
        pane = match call.name.as_str() {
            PANE => Some(call),
            "/tabpane" => None,
            _ => pane,
        };
        let Some(language) = language(call, &text[start.clone()], pane) else { continue };
        let ends = |name: &str| name.strip_prefix('/') == Some(&call.name);
        // Another tab that begins is no end of one.
        let mut next = calls[at + 1..]
            .iter()
            .filter(|(_, next)| ends(&next.name) || call.name == TAB && next.name == TAB);
        let Some((end, _)) = next.next().filter(|(_, end)| end.name.starts_with('/')) else {
            if call.name == NAME {
                break;
            }
            continue;
        };
        let inner = &text[start.end..end.start];
        if call.name != NAME && is_fenced(inner) {
            continue;
        }
        let block = block(&language, inner, &draft.prefix(start.start));
        let title = match call.name.as_str() {
            TAB => heading(call.tab()),
            CODE | BLOCK => bold(&call.file()),
            _ => String::new(),
        };
        let block = format!("{title}\n\n{block}");
        splices.push(draft.blocks(start.start..end.end, block.trim_start()));
        done = end.end;
        if inner.contains(['`', '~']) {
            break;
        }
    }
    splices
}

/// Whether code has fences of its own.
fn is_fenced(code: &str) -> bool {
    ["```", "~~~"].iter().any(|fence| code.trim_start().starts_with(fence))
}

/// The language of the code that a call begins; `None` where it begins none.
fn language(call: &Call, source: &str, pane: Option<&Call>) -> Option<String> {
    if call.name == NAME {
        let given = call.get(&["lang", "language", "type"]);
        return Some(if given.is_empty() { call.first() } else { given }.to_owned());
    }
    if call.name == BLOCK {
        let mut given = call.given.iter().filter_map(|(_, word)| word.strip_prefix("lang:"));
        return Some(given.next().unwrap_or_default().to_owned());
    }
    let is_whole = source.trim_end_matches(['}', '>', '%', ' ']).ends_with('/');
    let is_text = |call: &Call| call.get(&["text"]) == "true";
    if call.name == CODE && !is_whole {
        let given = call.get(&["lang", "language"]);
        let file = call.file();
        let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
        return Some(if given.is_empty() { ending } else { given }.to_owned());
    }
    if call.name != TAB || is_whole || is_text(call) || pane.is_some_and(is_text) {
        return None;
    }
    let given = call.get(&["codelang", "lang", "language"]);
    // What is in such a pane is code, unless it says otherwise.
    match pane.filter(|_| source.starts_with("{{<")) {
        Some(pane) if given.is_empty() => Some(pane.get(&["lang"]).to_owned()),
        Some(_) => Some(given.to_owned()),
        None => Some(given.to_owned()).filter(|given| !given.is_empty() && !is_spoken(given)),
    }
}

/// Whether this is a language that people speak.
fn is_spoken(language: &str) -> bool {
    const SPOKEN: [&str; 18] = [
        "en", "cy", "ga", "gd", "de", "fr", "es", "it", "nl", "pt", "pl", "uk", "ru", "zh", "ja",
        "ko", "ar", "hi",
    ];
    let first = language.split(['-', '_']).next().unwrap_or_default().to_lowercase();
    SPOKEN.contains(&first.as_str())
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
    let words = words.strip_prefix("end").unwrap_or(words);
    let is_end = |sign: char| !(sign.is_alphanumeric() || matches!(sign, '_' | '-'));
    [NAME, CODE, BLOCK, TAB, PANE].contains(&words.split(is_end).next().unwrap_or_default())
}

/// A block of this code. `raw` around it only keeps another program from reading it.
fn block(language: &str, inner: &str, prefix: &str) -> String {
    let inner = inner.replace("{% raw %}", "").replace("{% endraw %}", "");
    let lines: Vec<_> = inner.lines().map(|line| unprefixed(line, prefix)).collect();
    let is_name = !language.contains(|sign: char| sign.is_whitespace() || "`~{}".contains(sign));
    fenced(if is_name { language } else { "" }, &lines.join("\n"))
}
