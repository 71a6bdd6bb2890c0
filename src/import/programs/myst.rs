//! Signs of `MyST`: its boxes are taken, and what else is its own is named. Tables that Pandoc draws with lines of `-` are named too.

use super::code;
use super::jsx::KEPT;
use crate::import::callouts::named;
use crate::import::draft::{Draft, unprefixed};
use crate::import::log::Log;
use crate::model::markdown;
use crate::source::Splice;
use pulldown_cmark::{CodeBlockKind, Event, Tag};
use std::ops::Range;

/// Puts boxes in place of blocks of code such as ```` ```{note} ````.
pub(super) fn mend(draft: &mut Draft, log: &mut Log) {
    loop {
        let fences = fences(draft.text());
        let splices = fences.iter().filter_map(|(name, place)| boxed(draft, name, place, log));
        let splices = splices.collect();
        if !draft.splice(splices) {
            break;
        }
    }
}

/// The blocks of code whose language is a name in braces, with that name.
fn fences(text: &str) -> Vec<(String, Range<usize>)> {
    let fence = |(event, range)| {
        let Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) = event else { return None };
        let name = info.strip_prefix('{')?.split_once('}')?.0.to_owned();
        name.starts_with(char::is_alphabetic).then_some((name, range))
    };
    markdown::events(text).filter_map(fence).collect()
}

fn boxed(draft: &Draft, name: &str, place: &Range<usize>, log: &mut Log) -> Option<Splice> {
    let title = |head: &str| head.split_once('}').map_or("", |(_, title)| title.trim()).to_owned();
    let callout = named(if name == "admonition" { "note" } else { name.split(' ').next()? })?;
    let text = &draft.text()[place.clone()];
    let prefix = draft.prefix(place.start);
    let mut lines = text.lines().map(|line| unprefixed(line, &prefix));
    let head = lines.next()?;
    let sign = head.chars().next()?;
    let mut lines: Vec<_> = lines.collect();
    let is_end = |line: &&str| !line.trim().is_empty() && line.trim().trim_matches(sign).is_empty();
    lines.pop_if(|line| is_end(&&**line));
    let options = lines.iter().take_while(|line| option(line).is_some()).count();
    for line in lines.drain(..options) {
        name_option(draft.line(place.start), line, log);
    }
    Some(draft.blocks(place.clone(), &callout.written(&title(head), "details", &lines.join("\n"))))
}

/// `:class: dropdown`: what is given to a box by a name.
pub(super) fn option(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.trim().strip_prefix(':')?.split_once(':')?;
    let is_key = key.starts_with(char::is_alphabetic)
        && key.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '-' | '_'));
    is_key.then_some((key, value.trim()))
}

/// Names an option that goes.
pub(super) fn name_option(line: usize, option: &str, log: &mut Log) {
    log.say(line, format!("`{}` of a box is left out", option.trim()));
}

/// Names what is left of `MyST`, and tables between lines of `-`.
pub(super) fn name(draft: &Draft, log: &mut Log) {
    let text = draft.text();
    for (name, place) in fences(text) {
        log.say(draft.line(place.start), format!("`{{{name}}}` {KEPT}"));
    }
    let (code, mut at) = (code::ranges(text), 0);
    for line in text.split_inclusive('\n') {
        let start = at + line.len() - line.trim_start().len();
        if !code::holds(&code, start) {
            name_line(draft.line(start), line.trim(), log);
        }
        at += line.len();
    }
    for range in code {
        name_role(draft, &range, log);
    }
}

fn name_line(number: usize, line: &str, log: &mut Log) {
    let words: String = line.chars().take(60).collect();
    let is_comment =
        line.strip_prefix("% ").is_some_and(|words| words.contains(char::is_alphabetic));
    let place = line.strip_prefix('(').and_then(|rest| rest.strip_suffix(")="));
    let groups: Vec<_> = line.split_whitespace().collect();
    let is_rule = |group: &&str| group.len() > 1 && group.bytes().all(|byte| byte == b'-');
    if is_comment {
        log.say(number, format!("`{words}` is shown: other programs take it for a comment"));
    } else if place.is_some_and(|place| !place.contains([' ', ')'])) {
        log.say(number, format!("`{words}` {KEPT}"));
    } else if groups.len() > 1 && groups.iter().all(is_rule) {
        log.say(
            number,
            "a table that Pandoc draws with lines of - is none here: its words are kept",
        );
    }
}

/// Names the words in braces that code may come right behind: `{ref}` before its place.
fn name_role(draft: &Draft, code: &Range<usize>, log: &mut Log) {
    let before = &draft.text()[..code.start];
    let Some(start) = before.strip_suffix('}').and_then(|before| before.rfind('{')) else { return };
    let name = &before[start + 1..before.len() - 1];
    let is_name = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | ':' | '_');
    if !draft.is_mdx() && !name.is_empty() && name.chars().all(is_name) {
        log.say(draft.line(start), format!("`{{{name}}}` {KEPT}"));
    }
}
