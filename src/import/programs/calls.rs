//! Calls such as `{{< figure src="a.png" >}}`, `{% include note.html content="…" %}` and `{{ site.baseurl }}`: boxes, folds,
//! pictures and addresses are taken; others stay as they are written.

use super::call::{Call, words};
use super::without;
use crate::import::callouts::Callout;
use crate::import::draft::{Draft, unprefixed};
use crate::import::escape::{escape, target, title};
use crate::import::headings::plain;
use crate::import::log::Log;
use crate::model::{Slip, SlipKind, markdown};
use crate::source::Splice;
use pulldown_cmark::{Event, Tag};
use std::collections::HashMap;
use std::ops::Range;

/// The address that a call in the place of one stands for.
pub(in crate::import) fn address(source: &str) -> Option<String> {
    let call = Call::read(source);
    let is_base = |name: &str| {
        let last = name.rsplit('.').next().unwrap_or_default();
        // The address of anything else is where that is.
        let is_site = ["url", "site.url"].contains(&name);
        is_site
            || matches!(
                last,
                "baseurl" | "base_url" | "root" | "base_path" | "relative_root" | "siteurl"
            )
    };
    match call.name.as_str() {
        "ref" | "relref" | "link" | "post_url" | "include_relative" => {
            Some(call.first().to_owned())
        }
        name if call.given.is_empty() && is_base(name) => Some(String::new()),
        _ if source.starts_with("{{") && call.given.iter().any(|(_, word)| word == "|") => {
            let first = words(source.trim_start_matches(['{', ' ', '-'])).into_iter().next()?.1;
            Some(if is_base(&first) { String::new() } else { first })
        }
        _ => None,
    }
}

/// What only holds other calls together, which become blocks one after another.
const FRAMES: [&str; 9] =
    ["tabs", "tabpane", "stepper", "step", "code", "columns", "column", "content-ref", "cards"];

pub(super) fn mend(draft: &Draft, slip: &Slip, end: Option<&Slip>, log: &mut Log) -> Vec<Splice> {
    let (text, range) = (draft.text(), slip.range.clone());
    let source = &text[range.clone()];
    if text[..range.start].ends_with("](") || text[..range.start].ends_with("](<") {
        let address = address(source).map(|address| address.replace(' ', "%20"));
        return address.map_or_else(
            || bracketed(draft, &range),
            |address| vec![Splice::new(range.clone(), address)],
        );
    }
    let call = Call::read(source);
    match call.name.as_str() {
        "raw" | "/raw" | "/comment" | "toc" | "table_of_contents"
            if call.is_block || source.contains("TOC") =>
        {
            return vec![without(draft, range)];
        }
        "include" if call.first().starts_with("toc") => return vec![without(draft, range)],
        "comment" => {
            if let Some(end) = end {
                return vec![without(draft, range.start..end.range.end)];
            }
        }
        "tab" if call.is_block => return vec![draft.blocks(range, &heading(call.tab()))],
        "/tab" if call.is_block => return vec![draft.blocks(range, "")],
        "code" if call.is_block => return vec![draft.blocks(range, &bold(&call.file()))],
        "columns" if call.is_block => return columns(draft, range, end),
        name if call.is_block && FRAMES.contains(&name) => {
            return vec![draft.blocks(range, &bold(call.heading()))];
        }
        name if call.is_block && FRAMES.contains(&name.trim_start_matches('/')) => {
            return vec![draft.blocks(range, "")];
        }
        _ => {}
    }
    let content = call.get(&["content", "text", "body", "message"]);
    if let Some(callout) = call.callout().filter(|_| !content.is_empty()) {
        let words = callout.written(call.title(), &call.name, &format!("{content}{}", call.by()));
        return vec![draft.blocks(range, &words)];
    }
    if let Some(image) = image(&call) {
        name_links(&call, draft.line(range.start), log);
        return vec![Splice::new(range, image)];
    }
    if let (Some(callout), Some(end)) = (call.callout(), end) {
        return vec![group(draft, &call, callout, &range, &end.range)];
    }
    Vec::new()
}

/// Signs around the address of a link that only another program knows, so that it is read and named as one.
fn bracketed(draft: &Draft, call: &Range<usize>) -> Vec<Splice> {
    let rest = &draft.text()[call.end..draft.line_end(call.end)];
    let end = rest.find([')', ' ', '"', '>']).filter(|end| rest[*end..].starts_with(')'));
    let is_bare = draft.text()[..call.start].ends_with('(')
        && !draft.text()[call.clone()].contains(['<', '\n']);
    let Some(end) = end.filter(|_| is_bare) else { return Vec::new() };
    let end = call.end + end;
    vec![Splice::new(call.start..call.start, "<"), Splice::new(end..end, ">")]
}

/// For each slip, the call that ends it.
pub(super) fn ends<'a>(text: &str, slips: &'a [Slip]) -> Vec<Option<&'a Slip>> {
    let mut ends = vec![None; slips.len()];
    let mut open: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, slip) in slips.iter().enumerate().filter(|(_, slip)| is_call(slip)) {
        let name = Call::read(&text[slip.range.clone()]).name;
        match name.strip_prefix('/') {
            Some(name) => {
                if let Some(start) = open.get_mut(name).and_then(Vec::pop) {
                    ends[start] = Some(slip);
                }
            }
            None => open.entry(name).or_default().push(at),
        }
    }
    ends
}

fn is_call(slip: &Slip) -> bool {
    matches!(slip.kind, SlipKind::Template | SlipKind::Shortcode)
}

/// Columns become blocks one after another; Hugo has a sign between them.
fn columns(draft: &Draft, start: Range<usize>, end: Option<&Slip>) -> Vec<Splice> {
    const BETWEEN: &str = "<--->";
    let from = start.end;
    let inner = end.and_then(|end| draft.text().get(from..end.range.start)).unwrap_or_default();
    let signs = inner.match_indices(BETWEEN).map(|(at, _)| from + at..from + at + BETWEEN.len());
    std::iter::once(start).chain(signs).map(|place| draft.blocks(place, "")).collect()
}

/// The heading of a part that another program shows behind a tab.
pub(super) fn heading(title: &str) -> String {
    if title.is_empty() { String::new() } else { format!("###### {}", escape(&plain(title))) }
}

/// A title above what comes next.
pub(super) fn bold(title: &str) -> String {
    if title.is_empty() { String::new() } else { format!("**{}**", escape(title)) }
}

/// A box or fold of what is between two calls.
fn group(
    draft: &Draft,
    call: &Call,
    callout: Callout,
    start: &Range<usize>,
    end: &Range<usize>,
) -> Splice {
    let prefix = draft.prefix(start.start);
    let inner = &draft.text()[start.end..end.start];
    let lines: Vec<_> = inner.split('\n').map(|line| unprefixed(line, &prefix)).collect();
    let words = lines.join("\n");
    let words = format!("{}{}", words.trim_matches('\n'), call.by());
    draft.blocks(start.start..end.end, &callout.written(call.title(), &call.name, &words))
}

/// A picture that a call shows.
fn image(call: &Call) -> Option<String> {
    let source = image_source(call);
    let what = if call.name == "include" { call.first() } else { call.name.as_str() };
    let is_image = ["figure", "image", "img", "picture"].iter().any(|word| what.contains(word));
    if !is_image || source.is_empty() {
        return None;
    }
    let alt = call.get(&["alt"]);
    let mut captions =
        vec![call.get(&["title"]), call.get(&["caption", "description"]), call.get(&["attr"])];
    captions.retain(|words| !words.is_empty());
    let own = call.get(&["caption", "title", "description"]);
    let words = if alt.is_empty() { own } else { alt };
    captions.retain(|caption| *caption != words);
    let (words, caption) = (plain(words), plain(&sentences(&captions)));
    Some(format!("![{}]({}{})", escape(&words), target(source), title(&caption)))
}

/// Names where a picture and its words lead to, for which it has no place.
fn name_links(call: &Call, line: usize, log: &mut Log) {
    let mut links = vec![call.get(&["link"]).to_owned(), call.get(&["attrlink"]).to_owned()];
    for name in ["caption", "title", "description", "attr"] {
        for (event, _) in markdown::events(call.get(&[name])) {
            if let Event::Start(Tag::Link { dest_url, .. }) = event {
                links.push(dest_url.into_string());
            }
        }
    }
    links.retain(|link| !link.is_empty() && link != image_source(call));
    for link in links {
        log.say(line, format!("the link of a picture is left out: `{link}`"));
    }
}

fn image_source(call: &Call) -> &str {
    call.get(&["src", "url", "file", "image_path", "image", "path", "link"])
}

/// Words one after another, with points between those that have none.
fn sentences(parts: &[&str]) -> String {
    let mut words = String::new();
    for part in parts {
        let is_ended = words.is_empty() || words.ends_with(['.', '!', '?', ':', ';', ',']);
        words.push_str(if is_ended { " " } else { ". " });
        words.push_str(part);
    }
    words.trim().to_owned()
}
