//! Links and pictures of a text: to what is taken in by reference, to the rest of the world as they are; where one leads to
//! nothing, its words stay.

use super::draft::Draft;
use super::escape::{escape, target, title};
use super::log::Log;
use crate::model::markdown;
use crate::source::Splice;
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use std::collections::HashSet;
use std::ops::Range;

/// What becomes of an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mapped {
    /// It stays.
    Same,
    /// Another one.
    To(String),
    /// Another one, and not the place that it names; why.
    Whole(String, &'static str),
    /// A picture becomes a link to this address; why.
    Link(String, &'static str),
    /// Nothing: its words stay; why, where that is worth a word.
    Words(Option<String>),
}

/// A link or picture as it is written.
struct Found {
    is_image: bool,
    link_type: LinkType,
    address: String,
    title: String,
    range: Range<usize>,
    /// Where the last of its words ends.
    inner_end: usize,
    /// Whether it is in another link.
    is_inner: bool,
    has_words: bool,
}

/// Puts references and addresses in place of the addresses of a text.
pub(super) fn mend(draft: &mut Draft, log: &mut Log, mut map: impl FnMut(&str, bool) -> Mapped) {
    let mut splices = Vec::new();
    let text = draft.text();
    let mut changed = Vec::new();
    for link in found(text) {
        let line = draft.line(link.range.start);
        let mapped = map(&link.address, link.is_image);
        let shown = if link.is_image { "picture" } else { "link" };
        match mapped {
            Mapped::Same => {
                changed.push((link.range.clone(), false));
                name_unseen(&link, line, log);
                continue;
            }
            Mapped::To(address) => {
                name_unseen(&link, line, log);
                splices.extend(rewritten(text, &link, link.head(), &address));
            }
            Mapped::Whole(address, reason) => {
                let words =
                    format!("the place in the link `{}` is left out: {reason}", link.address);
                log.say(line, words);
                splices.extend(rewritten(text, &link, link.head(), &address));
            }
            Mapped::Link(address, reason) if !link.is_inner && link.has_words => {
                log.say(line, format!("the picture `{}` became a link: {reason}", link.address));
                splices.extend(rewritten(text, &link, "[", &address));
            }
            Mapped::Link(_, reason) => {
                log.say(line, format!("the picture `{}` is left out: {reason}", link.address));
                splices.extend(words_of(text, &link));
            }
            Mapped::Words(reason) => {
                if let Some(reason) = reason {
                    log.say(
                        line,
                        format!(
                            "the {shown} `{}` is left out, its words are kept: {reason}",
                            link.address
                        ),
                    );
                }
                splices.extend(words_of(text, &link));
            }
        }
        changed.push((link.range.clone(), true));
    }
    let unused = unused(text, &changed);
    splices.extend(definitions(text, &unused));
    draft.splice(splices);
    // Where a label is defined twice, the second definition counts once the first has gone.
    while draft.splice(definitions(draft.text(), &unused)) {}
}

/// Notes a picture that has no words.
fn name_unseen(link: &Found, line: usize, log: &mut Log) {
    if link.is_image && !link.has_words {
        let words = format!(
            "the picture `{}` has no words that say what it shows: write them between the brackets",
            link.address
        );
        log.say(line, words);
    }
}

fn found(text: &str) -> Vec<Found> {
    let (mut found, mut open): (Vec<Found>, Vec<usize>) = (Vec::new(), Vec::new());
    for (event, range) in markdown::events(text) {
        match event {
            Event::Start(Tag::Link { link_type, dest_url, title, .. })
                if link_type != LinkType::Email =>
            {
                open.push(found.len());
                found.push(link(false, link_type, &dest_url, &title, range, open.len() > 1));
            }
            Event::Start(Tag::Image { link_type, dest_url, title, .. }) => {
                open.push(found.len());
                found.push(link(true, link_type, &dest_url, &title, range, open.len() > 1));
            }
            Event::End(end @ (TagEnd::Link | TagEnd::Image)) => {
                let is_own = |at: &usize| {
                    found[*at].is_image == (end == TagEnd::Image) && found[*at].range == range
                };
                if open.last().is_some_and(is_own) {
                    open.pop();
                }
                touch(&mut found, &open, range.end, end == TagEnd::Image);
            }
            Event::Start(_) => {}
            event => {
                let has_words = matches!(&event, Event::Text(words) | Event::Code(words) if !words.trim().is_empty());
                touch(&mut found, &open, range.end, has_words);
            }
        }
    }
    found
}

fn link(
    is_image: bool,
    link_type: LinkType,
    address: &str,
    title: &str,
    range: Range<usize>,
    is_inner: bool,
) -> Found {
    let inner_end = range.start + if is_image { 2 } else { 1 };
    let (address, title) = (address.to_owned(), title.to_owned());
    Found { is_image, link_type, address, title, range, inner_end, is_inner, has_words: false }
}

fn touch(found: &mut [Found], open: &[usize], end: usize, has_words: bool) {
    for at in open {
        found[*at].inner_end = found[*at].inner_end.max(end);
        found[*at].has_words |= has_words;
    }
}

impl Found {
    /// What it begins with.
    fn head(&self) -> &'static str {
        if self.is_image { "![" } else { "[" }
    }

    /// Its opening bracket, and what comes after its words; `None` for an address that is its own words.
    fn parts(&self, text: &str) -> Option<(Range<usize>, Range<usize>)> {
        if matches!(self.link_type, LinkType::Autolink | LinkType::Email) {
            return None;
        }
        let head = self.range.start..self.range.start + if self.is_image { 2 } else { 1 };
        let inner = self.inner_end.min(self.range.end);
        let close = inner + text.get(inner..self.range.end)?.find(']')?;
        // The parser leaves the brackets of `[words][]` to the text behind it.
        let is_open =
            self.link_type == LinkType::Collapsed && text[self.range.end..].starts_with("[]");
        Some((head, close..self.range.end + if is_open { 2 } else { 0 }))
    }
}

/// The link with other brackets and another address.
fn rewritten(text: &str, link: &Found, head: &str, address: &str) -> Vec<Splice> {
    let Some((opening, tail)) = link.parts(text) else {
        return vec![Splice::new(
            link.range.clone(),
            format!("[{}]({})", link.address, target(address)),
        )];
    };
    let behind = format!("]({}{})", target(address), title(&link.title));
    vec![Splice::new(opening, head), Splice::new(tail, behind)]
}

/// The words of a link alone, and its title.
fn words_of(text: &str, link: &Found) -> Vec<Splice> {
    match link.parts(text) {
        Some((opening, tail)) => {
            let behind = behind(link, text[opening.end..tail.start].trim());
            vec![Splice::new(opening, ""), Splice::new(tail, behind)]
        }
        None => vec![Splice::new(link.range.clone(), escape(&link.address))],
    }
}

/// The title or caption of a link as it comes behind these words of it.
fn behind(link: &Found, words: &str) -> String {
    let title = link.title.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown = escape(&title);
    match words {
        _ if title.is_empty() || title == words => String::new(),
        "" => shown,
        _ if link.is_image => format!(" – {shown}"),
        _ => format!(" ({shown})"),
    }
}

/// The labels whose definitions no link uses any more. A link that changed has its address in itself.
fn unused(text: &str, changed: &[(Range<usize>, bool)]) -> HashSet<String> {
    let same = changed.iter().filter(|(_, is_changed)| !is_changed);
    let same: HashSet<_> = same.map(|(place, _)| (place.start, place.end)).collect();
    let (mut used, mut kept) = (HashSet::new(), HashSet::new());
    for (event, range) in markdown::events(text) {
        if let Event::Start(Tag::Link { id, .. } | Tag::Image { id, .. }) = event {
            if same.contains(&(range.start, range.end)) {
                kept.insert(id.to_lowercase());
            }
            used.insert(id.to_lowercase());
        }
    }
    &used - &kept
}

/// Takes the definitions of labels out.
fn definitions(text: &str, labels: &HashSet<String>) -> Vec<Splice> {
    let mut splices = Vec::new();
    for (label, range) in markdown::definitions(text) {
        if labels.contains(&label.to_lowercase()) {
            let end = text[range.end..].find('\n').map_or(text.len(), |at| range.end + at);
            let is_alone = text[range.end..end].trim().is_empty();
            splices.push(Splice::new(if is_alone { range.start..end } else { range }, ""));
        }
    }
    splices
}
