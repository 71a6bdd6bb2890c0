//! Tags in the middle of Markdown: each pair becomes marks, a link, code or nothing, and the words between stay as they are.

use super::met::{Met, met};
use super::tree::Element;
use super::{names, own, parted, tags};
use crate::html::is_void;
use crate::import::draft::Draft;
use crate::import::escape::{self, target};
use crate::import::log::Log;
use crate::model::markdown;
use crate::source::Splice;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::collections::HashSet;
use std::ops::Range;

/// Puts Markdown in place of the tags in running words.
pub(super) fn mend(draft: &mut Draft, log: &mut Log) -> bool {
    let met = met(draft.text());
    let parted = parted::mend(draft, &met, log);
    if draft.splice(parted) {
        return true;
    }
    let mut splices = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (at, one) in met.iter().enumerate() {
        open.retain(|other| met[*other].around.block == one.around.block);
        let Some(element) = &one.tag.start else {
            let start = open.iter().rposition(|other| met[*other].tag.name == one.tag.name);
            match start {
                Some(place) => {
                    let first = open[place];
                    open.truncate(place);
                    splices.extend(pair(draft, &met[first], &one.tag.range, log));
                }
                None => splices.push(Splice::new(one.tag.range.clone(), "")),
            }
            continue;
        };
        if is_void(&one.tag.name) {
            splices.extend(alone(draft, element, &met[..=at], &met[at + 1..], log));
        } else {
            open.push(at);
        }
    }
    // What nothing ended waits for the next round: then it is the only one of its kind.
    if splices.is_empty() {
        splices.extend(met.iter().map(|one| unended(draft, one, log)));
    }
    draft.splice(splices)
}

/// A title without the tags that only set words apart. Other tags are words of it, because nothing in a title is markup.
pub(in crate::import) fn title(line: &str) -> String {
    let tags: Vec<_> = met(line).into_iter().map(|met| met.tag).collect();
    let named = |is_start: bool| -> HashSet<&str> {
        let tags = tags.iter().filter(|tag| tag.start.is_some() == is_start);
        tags.map(|tag| tag.name.as_str()).collect()
    };
    let (starts, ends) = (named(true), named(false));
    let is_pair = |name: &str| starts.contains(name) && ends.contains(name);
    let (mut title, mut done) = (String::with_capacity(line.len()), 0);
    for tag in &tags {
        let words = match tag.name.as_str() {
            "br" => " ",
            name if is_pair(name) && names::sets_apart(name) => "",
            _ => continue,
        };
        title.push_str(&line[done..tag.range.start]);
        title.push_str(words);
        done = tag.range.end;
    }
    title + &line[done..]
}

/// A tag that nothing ends goes, unless it is words or has some.
fn unended(draft: &Draft, met: &Met, log: &mut Log) -> Splice {
    let range = met.tag.range.clone();
    let Some(element) = &met.tag.start else { return Splice::new(range, "") };
    if names::is_words(&draft.text()[range.clone()], &element.name) {
        return Splice::new(range.start..range.start, "\\");
    }
    own::note(element, draft.line(range.start), log);
    Splice::new(range, own::line(element))
}

/// An element without an end tag: the last of `met`.
fn alone(
    draft: &Draft,
    element: &Element,
    met: &[Met],
    next: &[Met],
    log: &mut Log,
) -> Option<Splice> {
    let (own, before) = met.split_last()?;
    let range = own.tag.range.clone();
    Some(match element.name.as_str() {
        "br" if own.is_flat() => {
            log.say(draft.line(range.start), "a break in a heading or a table became a space");
            let (start, end) = with_spaces(draft.text(), &range);
            Splice::new(start..end, " ")
        }
        "br" if own.is_last => {
            let (start, end) = with_spaces(draft.text(), &range);
            let is_first =
                draft.line_start(range.start) + draft.prefix(range.start).len() >= range.start;
            Splice::new(if is_first { range.start } else { start }..end, "")
        }
        "br" => line_break(draft, &range, before.last(), next.first()),
        "img" if !element.get("src").is_empty() => {
            let image = tags::image(element, "");
            Splice::new(range, if own.is_flat() { image.replace('|', "\\|") } else { image })
        }
        _ => {
            own::note(element, draft.line(range.start), log);
            Splice::new(range, "")
        }
    })
}

/// A tag's place with the spaces around it.
fn with_spaces(text: &str, tag: &Range<usize>) -> (usize, usize) {
    let start = text[..tag.start].trim_end_matches([' ', '\t']).len();
    (start, text.len() - text[tag.end..].trim_start_matches([' ', '\t']).len())
}

/// A break; several of them end the paragraph.
fn line_break(
    draft: &Draft,
    tag: &Range<usize>,
    before: Option<&Met>,
    next: Option<&Met>,
) -> Splice {
    let (text, prefix) = (draft.text(), draft.prefix(tag.start));
    let is_blank = |words: &str| words.trim_matches([' ', '\t', '>', '\n']).is_empty();
    let is_first = draft.line_start(tag.start) + prefix.len() >= tag.start;
    let (start, end) = with_spaces(text, tag);
    let is_break = |met: &Met, between: Range<usize>| {
        met.tag.name == "br" && text.get(between).is_some_and(is_blank)
    };
    let is_again = before.is_some_and(|met| is_break(met, met.tag.range.end..tag.start));
    let is_double = next.is_some_and(|met| is_break(met, end..met.tag.range.start));
    let rest = &text[end..];
    let below = rest.strip_prefix('\n').map(|rest| rest.split('\n').next().unwrap_or_default());
    if is_first || is_again {
        Splice::new(tag.start..end, "")
    } else if rest.is_empty() || below.is_some_and(is_blank) {
        Splice::new(start..end, "")
    } else if is_double {
        Splice::new(start..end, format!("\n{}\n{prefix}", prefix.trim_end()))
    } else if below.is_some() {
        Splice::new(start..end, "\\")
    } else {
        Splice::new(start..end, format!("\\\n{prefix}"))
    }
}

/// A start tag and its end.
fn pair(draft: &Draft, start: &Met, end: &Range<usize>, log: &mut Log) -> Vec<Splice> {
    let text = draft.text();
    let (from, inner) = (start.tag.range.clone(), start.tag.range.end..end.start);
    let Some(element) = &start.tag.start else { return Vec::new() };
    let (name, line, words) = (element.name.as_str(), draft.line(from.start), &text[inner.clone()]);
    if element.has("id") || name == "a" && element.has("name") {
        let place = if element.has("id") { element.get("id") } else { element.get("name") };
        log.places.push((place.to_owned(), line));
    }
    let around = |before: String, after: String| {
        vec![Splice::new(from.clone(), before), Splice::new(end.clone(), after)]
    };
    let whole = |words: String| vec![Splice::new(from.start..end.end, words)];
    if names::is_machine(name) {
        log.say(line, format!("<{name}> is left out: a playbook's pages hold none"));
        return whole(String::new());
    }
    if names::mark(name).is_some() || names::is_code(name) {
        own::note_lost(element, line, log);
    }
    if let Some(mark) = names::mark(name) {
        return set_apart(text, start, &inner, end, mark);
    }
    let plain = plain_words(words);
    match name {
        name if names::is_code(name) && plain.is_some() => {
            let code = tags::code(&plain.unwrap_or_default());
            whole(if start.is_flat() { code.replace('|', "\\|") } else { code })
        }
        "sup" | "sub" if tags::small(name, words).is_some() => {
            whole(tags::small(name, words).unwrap_or_default())
        }
        "a" if !element.get("href").is_empty()
            && start.around.links == 0
            && may_be_linked(words) =>
        {
            let mut address =
                format!("{}{}", target(element.get("href")), escape::title(element.get("title")));
            if start.is_flat() {
                address = address.replace('|', "%7C");
            }
            around("[".to_owned(), format!("]({address})"))
        }
        name if names::is_frame(name) => whole(tags::frame(element, line, log)),
        "q" => around("“".to_owned(), "”".to_owned()),
        _ => {
            own::note(element, line, log);
            if let Some(address) = own::address(element)
                && own::line(element).is_empty()
                && start.around.links == 0
                && may_be_linked(words)
            {
                return around("[".to_owned(), format!("]({address})"));
            }
            around(apart(&text[..from.start], own::line(element), words), String::new())
        }
    }
}

/// Words with a space between them and others around.
fn apart(before: &str, own: String, after: &str) -> String {
    if own.is_empty() {
        return own;
    }
    let is_word =
        |sign: Option<char>| sign.is_some_and(|sign| sign.is_alphanumeric() || sign == '>');
    let lead = if is_word(before.chars().next_back()) { " " } else { "" };
    let trail = if after.trim().is_empty() { "" } else { " " };
    format!("{lead}{own}{trail}")
}

/// Words without a mark; `None` for others.
fn plain_words(words: &str) -> Option<String> {
    let (mut plain, within) = (String::new(), within(words));
    for (event, _) in markdown::events(&within) {
        match event {
            Event::Text(text) => plain.push_str(&text),
            Event::SoftBreak => plain.push(' '),
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
            _ => return None,
        }
    }
    Some(plain.strip_prefix(WITHIN)?.to_owned())
}

/// What is put before words, so that they are read as what they are in a line, where their signs begin no block.
const WITHIN: &str = "a ";

fn within(words: &str) -> String {
    format!("{WITHIN}{}", words.trim_start())
}

/// Whether words can be those of a link: there is no other in them, and their brackets match.
fn may_be_linked(words: &str) -> bool {
    let has_link = markdown::events(&within(words))
        .any(|(event, _)| matches!(event, Event::Start(Tag::Link { .. })));
    let is_even = words.matches('[').count() == words.matches(']').count();
    !words.trim().is_empty() && !has_link && is_even
}

/// Marks that touch the words between two tags; no marks where they would not be read as such.
fn set_apart(
    text: &str,
    start: &Met,
    inner: &Range<usize>,
    end: &Range<usize>,
    mark: &str,
) -> Vec<Splice> {
    let words = &text[inner.clone()];
    let (left, right) = (words.len() - words.trim_start().len(), words.trim_end().len());
    let (before, after) =
        (text[..start.tag.range.start].chars().next_back(), text[end.end..].chars().next());
    let is_word = |side: Option<char>| side.is_some_and(char::is_alphanumeric);
    let is_mark = |side: Option<char>| side.is_some_and(|sign| "*~_\\".contains(sign));
    let above = &text[..start.tag.range.start];
    let follows_end =
        above.ends_with('>') && above.rfind('<').is_some_and(|at| above[at..].starts_with("</"));
    let bare = words.trim();
    let begins = !is_word(before) || bare.starts_with(char::is_alphanumeric);
    let ends = !is_word(after) || bare.ends_with(char::is_alphanumeric);
    let is_loose = bare.is_empty()
        || !begins
        || !ends
        || follows_end
        || is_mark(before)
        || is_mark(after)
        || bare.starts_with('\\')
        || bare.ends_with('\\')
        || bare.contains(mark)
        || start.around.strong > 0 && mark == "**";
    let mark = if is_loose { "" } else { mark };
    if bare.is_empty() {
        return vec![Splice::new(start.tag.range.clone(), ""), Splice::new(end.clone(), "")];
    }
    let is_space = |side: Option<char>| side.is_none_or(char::is_whitespace);
    let lead = if is_space(before) { "" } else { &words[..left] };
    let trail = if is_space(after) { "" } else { &words[right..] };
    vec![
        Splice::new(start.tag.range.start..inner.start + left, format!("{lead}{mark}")),
        Splice::new(inner.start + right..end.end, format!("{mark}{trail}")),
    ]
}
