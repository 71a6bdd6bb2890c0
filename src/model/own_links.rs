//! Links of a Markdown text to what the playbook has.

use super::{Kind, Reference, markdown};
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use std::ops::Range;

/// A link to something of the playbook.
pub(crate) struct OwnLink {
    pub(crate) kind: Kind,
    pub(crate) name: String,
    /// Where its id is in the text.
    pub(crate) id: Range<usize>,
    /// Where all of it is.
    pub(crate) link: Range<usize>,
    /// Where its words are.
    pub(crate) words: Option<Range<usize>>,
}

/// The links of a Markdown text, each at the place of its address: two may share a definition. One whose address is
/// written with escapes has its whole as the place of its id.
pub(crate) fn own_links(text: &str) -> Vec<OwnLink> {
    let mut found: Vec<OwnLink> = Vec::new();
    let mut open: Vec<(Tag<'_>, Range<usize>, usize)> = Vec::new();
    let definitions = markdown::definitions(text);
    for (event, range) in markdown::events(text) {
        match event {
            Event::Start(tag @ (Tag::Link { .. } | Tag::Image { .. })) => {
                let start = range.start;
                open.push((tag, range, start));
                continue;
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                if let Some((tag, link, inner_end)) = open.pop() {
                    found.extend(link_of(text, &tag, link, inner_end, &definitions));
                }
            }
            _ => {}
        }
        for (_, link, end) in &mut open {
            if range.end < link.end {
                *end = (*end).max(range.end);
            }
        }
    }
    found
}

fn link_of(
    text: &str,
    tag: &Tag<'_>,
    link: Range<usize>,
    inner_end: usize,
    definitions: &[(String, Range<usize>)],
) -> Option<OwnLink> {
    let (Tag::Link { link_type, dest_url, id: label, .. }
    | Tag::Image { link_type, dest_url, id: label, .. }) = tag
    else {
        return None;
    };
    let Reference::Own { kind, id, .. } = Reference::parse(dest_url) else { return None };
    let place = match link_type {
        LinkType::Inline => inner_end..link.end,
        LinkType::Autolink | LinkType::Email => link.clone(),
        _ => {
            let is_own = |(name, _): &&(String, Range<usize>)| name.eq_ignore_ascii_case(label);
            let line = definitions.iter().find(is_own)?.1.clone();
            line.start + text[line.clone()].find("]:")?..line.end
        }
    };
    let written = format!("{}:{id}", kind.name());
    let at = text.get(place.clone()).and_then(|part| part.find(&written));
    let start = at.map(|at| place.start + at + kind.name().len() + 1);
    let name = id.to_owned();
    let id = start.map_or(link.clone(), |start| start..start + id.len());
    let is_image = matches!(tag, Tag::Image { .. });
    let head = link.start + if is_image { 2 } else { 1 };
    let is_bare = matches!(link_type, LinkType::Autolink | LinkType::Email);
    let words = (!is_bare && inner_end > head).then_some(head..inner_end);
    Some(OwnLink { kind, name, id, link, words })
}

/// A Markdown text with the words of some links in place of these.
pub(crate) fn unlinked(text: &str, is_gone: impl Fn(Kind, &str) -> bool) -> String {
    let mut new = text.to_owned();
    for link in own_links(text).into_iter().rev() {
        if is_gone(link.kind, &link.name) {
            let shown = link.words.map_or(link.name.as_str(), |inner| &text[inner]);
            new.replace_range(link.link, shown);
        }
    }
    new
}
