//! Boxes and folds between lines of colons or slashes.

use super::call::words as words_of;
use super::remarks::first_words;
use super::{code, myst, quarto};
use crate::import::callouts::{Callout, named, of_attributes, of_class};
use crate::import::draft::{Draft, lead, unprefixed};
use crate::import::log::Log;
use crate::model::Slip;
use crate::source::Splice;
use std::collections::HashMap;

/// The names by which a title is given.
const TITLES: [&str; 4] = ["title", "label", "header", "heading"];

/// The signs that a line begins with which begins or ends a container, and how many there are.
fn fence(line: &str) -> Option<(char, usize)> {
    let sign = line.chars().next().filter(|sign| matches!(sign, ':' | '/'))?;
    let count = line.len() - line.trim_start_matches(sign).len();
    (count > 2).then_some((sign, count))
}

/// Whether a slip is on the first line of a container.
pub(super) fn is_fence(draft: &Draft, slip: &Slip) -> bool {
    let line = &draft.text()[draft.line_start(slip.range.start)..slip.range.start];
    fence(&line[lead(line)..]).is_some()
}

/// `::: note` up to its `:::`, and `/// note | Title` up to its `///`. What is no box or tab shows its title above.
pub(super) fn container(
    draft: &Draft,
    slip: &Slip,
    fences: &HashMap<usize, usize>,
    log: &mut Log,
) -> Option<Splice> {
    let at = slip.range.start;
    let head = draft.text()[at..draft.line_end(at)].trim();
    let words = head.trim_start_matches([':', '/']).trim().trim_end_matches(':').trim();
    let callout = callout(words);
    let is_ended = fences.contains_key(&draft.line_start(at));
    // Slashes that nothing ends, and colons of another program, may be words.
    if !is_ended && (head.starts_with('/') || callout.is_none()) {
        return None;
    }
    let (inner, end) = fenced(draft, at, fences);
    if quarto::is_unseen(words) {
        let first = first_words(&inner);
        let what = format!("what `{head}` shows on no page is left out: “{first}”");
        log.say(draft.line(at), what);
        return Some(draft.blocks(at..end, ""));
    }
    let (options, inner) = if head.starts_with('/') {
        options(&inner)
    } else {
        (Vec::new(), without_options(head, &inner, draft.line(at), log))
    };
    name_others(draft.line(at), &options, log);
    let kind = options.iter().find(|(key, _)| *key == "type").and_then(|(_, kind)| named(kind));
    let (title, inner) = quarto::headed(words, title(words), inner);
    let blocks = match callout {
        Some(Callout::Box(kind)) if quarto::is_folded(words) => {
            Callout::Fold.written(&title, &kind.to_lowercase(), inner)
        }
        Some(Callout::Box(_)) if kind.is_some() => kind?.written(&title, "details", inner),
        Some(callout) => callout.written(&title, "details", inner),
        None => {
            name_lost(draft.line(at), words, log);
            above(words, &title, inner)
        }
    };
    Some(draft.blocks(at..end, &blocks))
}

/// The box or fold that the first line of a container names: `note Title`, `details`, `{.note}`, `card {.warning}`.
fn callout(words: &str) -> Option<Callout> {
    let is_end = |sign: char| sign.is_whitespace() || matches!(sign, '[' | '{' | '}' | '|' | '"');
    let bare = words.trim_start_matches('{');
    let name = bare.split(is_end).next().unwrap_or_default();
    let is_name = !name.contains(['=', '#']) && !name.starts_with('.');
    let name = if is_name { name } else { "" };
    named(name).or_else(|| of_class(name)).or_else(|| of_attributes(words))
}

/// What a container that is no box shows: its title, as a heading where it is a tab.
fn above(words: &str, title: &str, inner: &str) -> String {
    let inner = inner.trim_matches('\n');
    let is_end = |sign: char| !sign.is_alphanumeric() && !matches!(sign, '-' | '_');
    let kind = words.trim_start_matches('{').split(is_end).next().unwrap_or_default();
    let is_tab = matches!(kind, "tab" | "tab-item" | "code-group-item");
    // The tag of an element, how a caption is counted, and a number of columns are no titles.
    let is_count = kind == "grid" && title.chars().all(|sign| sign.is_ascii_digit() || sign == ' ');
    let is_title = !title.is_empty() && kind != "html" && !kind.ends_with("caption") && !is_count;
    match (is_title, is_tab) {
        (false, _) => inner.to_owned(),
        (true, true) => format!("###### {title}\n\n{inner}"),
        (true, false) => format!("**{title}**\n\n{inner}"),
    }
}

/// What only says how a container looks.
const LOOKS: [&str; 8] =
    ["custom-style", "style", "class", "width", "height", "align", "icon", "color"];

/// Names what is given to a container beside its title and its looks, and goes with it.
fn name_lost(line: usize, words: &str, log: &mut Log) {
    let (is_braced, rest) = match words.split_once('{') {
        Some((_, rest)) => (true, rest.trim_end_matches('}')),
        None => (false, words.split_once(' ').map_or("", |(_, rest)| rest)),
    };
    let given = if is_braced { words_of(rest) } else { given(rest).unwrap_or_default() };
    for (key, value) in given.iter().filter(|(key, _)| is_key(key)) {
        let is_look = LOOKS.contains(&key.as_str()) || key.starts_with("layout");
        if !TITLES.contains(&key.as_str()) && !is_look {
            log.say(line, format!("`{key}=\"{value}\"` of a container is left out"));
        }
    }
}

/// Names the options that are neither the kind of a box nor how it looks.
fn name_others(line: usize, options: &[(&str, &str)], log: &mut Log) {
    const KNOWN: [&str; 5] = ["type", "open", "attrs", "new", "select"];
    for (key, value) in options.iter().filter(|(key, _)| !KNOWN.contains(key)) {
        log.say(line, format!("`{key}: {value}` of a container is left out"));
    }
}

/// The lines `    key: value` right below the head of a block between slashes, and the lines after them.
fn options(inner: &str) -> (Vec<(&str, &str)>, &str) {
    let (mut options, mut rest) = (Vec::new(), inner);
    while let Some(line) = rest.lines().next().and_then(|line| line.strip_prefix("    ")) {
        let Some((key, value)) = line.split_once(':') else { break };
        if key.is_empty() || !key.chars().all(|sign| sign.is_alphanumeric() || sign == '_') {
            break;
        }
        options.push((key, value.trim()));
        rest = rest.split_once('\n').map_or("", |(_, rest)| rest);
    }
    (options, rest)
}

/// The lines below the head of `:::{note}` without the options `:key: value` that they begin with.
fn without_options<'a>(head: &str, inner: &'a str, line: usize, log: &mut Log) -> &'a str {
    let mut rest = inner;
    while let Some(first) = rest.lines().next().filter(|_| head.contains("::{"))
        && myst::option(first).is_some()
    {
        myst::name_option(line, first, log);
        rest = rest.split_once('\n').map_or("", |(_, rest)| rest);
    }
    rest
}

/// The title in the first line of a container: `note Title`, `note | Title`, `note[Title]`, `{.note title="Title"}`,
/// `note title="Title"` or `{note} Title`.
fn title(words: &str) -> String {
    let is_end = |sign: char| sign.is_whitespace() || matches!(sign, '[' | '{');
    let rest = &words[words.find(is_end).unwrap_or(words.len())..];
    let rest = rest.trim().trim_matches('|').trim();
    if let Some(given) = given(rest) {
        return named_title(&given);
    }
    let Some((inner, after)) = bracketed(rest) else {
        return without_attributes(rest).to_owned();
    };
    if rest.starts_with('[') {
        let is_whole = after.is_empty() || after.starts_with('{');
        return if is_whole { inner } else { rest }.trim().to_owned();
    }
    let title = named_title(&words_of(inner));
    if title.is_empty() { after.trim().to_owned() } else { title }
}

/// A title without the attributes behind it: `Title {open}`, `Title {.wide #place}`.
fn without_attributes(title: &str) -> &str {
    let Some((words, rest)) = title.rsplit_once(" {") else { return title };
    let Some(inner) = rest.strip_suffix('}') else { return title };
    let is_own = |(key, word): &(String, String)| {
        is_key(key) || word.starts_with(['.', '#']) || word == "open"
    };
    if words_of(inner).iter().all(is_own) { words.trim_end() } else { title }
}

/// What is given to a container, where all of it has names.
fn given(rest: &str) -> Option<Vec<(String, String)>> {
    let given = words_of(rest);
    (!given.is_empty() && given.iter().all(|(key, _)| is_key(key))).then_some(given)
}

fn is_key(key: &str) -> bool {
    key.starts_with(char::is_alphabetic)
        && key.chars().all(|sign| sign.is_alphanumeric() || sign == '-')
}

/// Of what is given by names, the title.
fn named_title(given: &[(String, String)]) -> String {
    let title = TITLES.iter().find_map(|name| given.iter().find(|(key, _)| key == name));
    title.map_or_else(String::new, |(_, title)| title.clone())
}

/// What is between the bracket that a text begins with and the one that ends it, and what comes after.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let (mut depth, mut is_escaped) = (0, false);
    let (open, close) = if text.starts_with('[') { ('[', ']') } else { ('{', '}') };
    for (at, sign) in text.char_indices() {
        if !std::mem::take(&mut is_escaped) {
            is_escaped = sign == '\\';
            depth += usize::from(sign == open);
            depth -= usize::from(sign == close && depth > 0);
        }
        if depth == 0 {
            return (at > 0).then(|| (&text[1..at], &text[at + 1..]));
        }
    }
    None
}

/// For each line that begins a container, by where the line begins: where the line begins that ends it.
pub(super) fn fences(text: &str) -> HashMap<usize, usize> {
    let (mut fences, mut open, mut start) = (HashMap::new(), Vec::new(), 0);
    let code = code::ranges(text);
    for line in text.split_inclusive('\n') {
        let lead = lead(line);
        let bare = line[lead..].trim();
        if let Some(fence) = fence(bare).filter(|_| !code::holds(&code, start + lead)) {
            if bare.trim_start_matches(fence.0).is_empty() {
                let opened = ended(&open, fence).map(|at| open.split_off(at)[0].1);
                fences.extend(opened.map(|opened| (opened, start)));
            } else {
                open.push((fence, start));
            }
        }
        start += line.len();
    }
    fences
}

/// Which of the open containers a line ends: the last with as many signs, else the last with fewer, which is what most programs
/// read. Pandoc lets a shorter line end one too.
fn ended(open: &[((char, usize), usize)], (sign, count): (char, usize)) -> Option<usize> {
    let last = |fits: &dyn Fn(usize) -> bool| {
        open.iter().rposition(|((other, signs), _)| *other == sign && fits(*signs))
    };
    let equal = last(&|signs| signs == count).or_else(|| last(&|signs| signs < count));
    equal.or_else(|| last(&|_| true))
}

/// The lines below one up to the line that ends them, and where that ends. Where nothing does, its first line alone.
fn fenced(draft: &Draft, at: usize, fences: &HashMap<usize, usize>) -> (String, usize) {
    let (prefix, first_end) = (draft.prefix(at), draft.line_end(at));
    let Some(last) = fences.get(&draft.line_start(at)) else { return (String::new(), first_end) };
    let inner = draft.text().get(first_end + 1..*last).unwrap_or_default();
    let lines = inner.lines().map(|line| unprefixed(line, &prefix));
    (lines.collect::<Vec<_>>().join("\n"), draft.line_end(*last))
}
