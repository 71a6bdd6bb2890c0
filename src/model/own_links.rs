//! Links of a Markdown text to what the playbook has.

use super::{Kind, Reference, markdown};
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use std::cmp::Reverse;
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
    /// Where its address is written, if that is apart from it.
    pub(crate) definition: Option<Range<usize>>,
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
    let is_own = |(name, _): &&(String, Range<usize>)| name.eq_ignore_ascii_case(label);
    let definition = match link_type {
        LinkType::Inline | LinkType::Autolink | LinkType::Email => None,
        _ => Some(definitions.iter().find(is_own)?.1.clone()),
    };
    let place = match (&definition, link_type) {
        (Some(line), _) => line.start + text[line.clone()].find("]:")?..line.end,
        (None, LinkType::Inline) => inner_end..link.end,
        (None, _) => link.clone(),
    };
    // The parser leaves the brackets of `[words][]` to the text behind it.
    let is_open = *link_type == LinkType::Collapsed && text[link.end..].starts_with("[]");
    let link = link.start..link.end + if is_open { 2 } else { 0 };
    let written = format!("{}:{id}", kind.name());
    let at = text.get(place.clone()).and_then(|part| part.find(&written));
    let start = at.map(|at| place.start + at + kind.name().len() + 1);
    let name = id.to_owned();
    let id = start.map_or(link.clone(), |start| start..start + id.len());
    let is_image = matches!(tag, Tag::Image { .. });
    let head = link.start + if is_image { 2 } else { 1 };
    let is_bare = matches!(link_type, LinkType::Autolink | LinkType::Email);
    let words = (!is_bare && inner_end > head).then_some(head..inner_end);
    Some(OwnLink { kind, name, id, link, words, definition })
}

/// A Markdown text with the words of some links in place of these, and nothing of lines that only say where they lead.
pub(crate) fn unlinked(text: &str, is_gone: &dyn Fn(Kind, &str) -> bool) -> String {
    let mut gone = own_links(text);
    gone.retain(|link| is_gone(link.kind, &link.name));
    let definitions = gone.iter().filter_map(|link| link.definition.clone());
    let mut cuts: Vec<_> = definitions.map(|line| (line, String::new())).collect();
    cuts.extend(gone.into_iter().map(|OwnLink { link, words, name, .. }| {
        (link, words.map_or(name, |words| unlinked(&text[words], is_gone)))
    }));
    cuts.sort_by_key(|(range, _)| (range.start, Reverse(range.end)));
    let (mut new, mut at) = (String::with_capacity(text.len()), 0);
    for (range, shown) in cuts {
        if range.start >= at {
            new.extend([&text[at..range.start], &shown]);
            at = range.end;
        }
    }
    new + &text[at..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_of_every_kind_of_link() {
        let gone = |kind, id: &str| kind == Kind::Story && id == "a";
        for (text, words) in [
            ("[one](story:a), [two](story:b)", "one, [two](story:b)"),
            (
                "[one][], [two][a] and [one].\n\n[one]: story:a\n[a]: story:a \"T\"",
                "one, two and one.\n\n\n",
            ),
            (
                "[one][] and [two][]\n\n[one]: story:b\n[two]: story:a",
                "[one][] and two\n\n[one]: story:b\n",
            ),
            ("<story:a>", "a"),
            ("[*one* [x]](story:a) `[one](story:a)`", "*one* [x] `[one](story:a)`"),
            ("[one][](x)\n\n[one]: story:a", "one(x)\n\n"),
        ] {
            assert_eq!(unlinked(text, &gone), words, "{text}");
        }
    }
}
