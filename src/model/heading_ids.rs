//! Anchors that a text gives its headings: `## Opening hours {#hours}`.

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};
use std::ops::Range;

/// Events of `text` in which the anchor at the end of a heading is the heading's id and none of
/// its words. Other words in braces stay.
pub(super) fn apart<'a>(
    text: &'a str,
    events: impl Iterator<Item = (Event<'a>, Range<usize>)>,
) -> impl Iterator<Item = (Event<'a>, Range<usize>)> {
    // Where the anchor of the heading at hand begins in the text.
    let mut anchor = None;
    events.filter_map(move |(event, range)| match event {
        Event::Start(Tag::Heading { level, classes, attrs, .. }) => {
            let found = anchor_of(&text[range.clone()]);
            anchor = found.as_ref().map(|found| range.start + found.start - "{#".len());
            let id = found.map(|found| CowStr::from(&text[range.start..][found]));
            Some((Event::Start(Tag::Heading { level, id, classes, attrs }), range))
        }
        Event::End(TagEnd::Heading(_)) => {
            anchor = None;
            Some((event, range))
        }
        event => match anchor {
            Some(anchor) if range.end > anchor => before(event, range, anchor),
            _ => Some((event, range)),
        },
    })
}

/// What an event of a heading says before its anchor.
fn before(
    event: Event<'_>,
    range: Range<usize>,
    anchor: usize,
) -> Option<(Event<'_>, Range<usize>)> {
    match event {
        Event::Text(words) if range.start < anchor => {
            let words = words[..anchor - range.start].trim_end().to_owned();
            (!words.is_empty()).then(|| (Event::Text(words.into()), range.start..anchor))
        }
        event => (range.start < anchor).then_some((event, range)),
    }
}

/// The place of the id in the source of a heading; letters and digits, with signs between them.
fn anchor_of(source: &str) -> Option<Range<usize>> {
    let source = source.trim_end();
    // Below a heading of this kind is a line of `=` or `-`.
    let is_underlined = source.contains('\n');
    let line = if is_underlined { source.rsplit_once('\n')?.0 } else { unclosed(source) };
    let inner = line.trim_end().strip_suffix('}')?;
    let start = inner.rfind("{#")? + "{#".len();
    let id = &inner[start..];
    let is_id = id.starts_with(char::is_alphanumeric)
        && id.ends_with(char::is_alphanumeric)
        && id.chars().all(|sign| sign.is_alphanumeric() || "-_.:".contains(sign));
    let stands_alone = line[..start - "{#".len()].ends_with([' ', '\t']);
    (is_id && stands_alone).then_some(start..inner.len())
}

/// A heading without the number signs that may close it.
fn unclosed(line: &str) -> &str {
    let words = line.trim_end_matches('#');
    if words.ends_with([' ', '\t']) { words } else { line }
}

#[cfg(test)]
mod tests {
    use super::super::markup::parse;

    #[test]
    fn only_an_anchor_at_the_end_is_one() {
        let of = |text: &str| {
            let heading = parse(text).0.remove(0);
            (heading.text, heading.anchor)
        };
        for (text, words, anchor) in [
            ("## Own place {#mine}", "Own place", "mine"),
            ("## Own *place* {#my_own.place} ##", "Own place", "my_own.place"),
            ("Own place {#mine}\n----", "Own place", "mine"),
            ("## Tŷ mawr {#tŷ}", "Tŷ mawr", "tŷ"),
            (
                "## Apply for a {service name}",
                "Apply for a {service name}",
                "apply-for-a-service-name",
            ),
            ("## Phase {beta}", "Phase {beta}", "phase-beta"),
            ("## Set ${NAME}", "Set ${NAME}", "set-name"),
            ("## Big {.lead}", "Big {.lead}", "big-lead"),
            ("## Both {#mine .lead}", "Both {#mine .lead}", "both-mine-lead"),
            ("## Shown \\{#mine}", "Shown {#mine}", "shown-mine"),
            ("## Shown `{#mine}`", "Shown {#mine}", "shown-mine"),
            ("## Glued{#mine}", "Glued{#mine}", "glued-mine"),
            ("## {#mine} first", "{#mine} first", "mine-first"),
            ("## Empty {#}", "Empty {#}", "empty"),
        ] {
            assert_eq!(of(text), (words.to_owned(), anchor.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_follows_the_heading_is_kept() {
        let html = parse("## Own {#mine}\n\nWords.\n\n- *item*\n").1.html;
        assert!(html.contains("<p>Words.</p>") && html.contains("<em>item</em>"), "{html}");
    }
}
