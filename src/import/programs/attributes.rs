//! Attributes such as `{: .note }`, `{#place}` and `{width=300}`.

use super::without;
use crate::import::callouts::{Callout, of_attributes};
use crate::import::draft::{Draft, quoted, unprefixed};
use crate::import::log::Log;
use crate::model::{Slip, markdown, picture_width};
use crate::source::Splice;
use pulldown_cmark::{Event, Tag};
use std::ops::Range;

pub(super) fn mend(draft: &Draft, slip: &Slip, parts: &Parts, log: &mut Log) -> Vec<Splice> {
    let (text, range) = (draft.text(), slip.range.clone());
    let inner = text[range.start + 1..range.end - 1].trim().trim_start_matches(':').trim();
    let place = inner.split_whitespace().find_map(|word| word.strip_prefix('#'));
    let line = draft.line(range.start);
    log.places.extend(place.map(|place| (place.to_owned(), line)));
    let around = parts.around(text, &range);
    if inner.eq_ignore_ascii_case("toc")
        && let Some(item) = &around.item
    {
        return vec![Splice::new(item.clone(), "")];
    }
    // Just the Docs has a title in the first line of a box of `.note-title`.
    if let Some(splices) =
        of_attributes(&inner.replace("-title", "")).and_then(|callout| match callout {
            Callout::Box(kind) => boxed(draft, &range, &around, kind),
            Callout::Fold => None,
        })
    {
        return splices;
    }
    if let (Some(place), true) = (place, around.in_heading) {
        let is_done = text[range.clone()] == format!("{{#{place}}}");
        let is_last = text[range.end..draft.line_end(range.end)].trim().is_empty();
        let is_kept = is_last && !is_done && is_anchor(place);
        let kept = if is_kept { format!("{{#{place}}}") } else { String::new() };
        return unbracketed(text, &around, range, kept);
    }
    if let Some(width) = width(inner).filter(|_| around.image)
        && text[..range.start].ends_with(')')
        && !text[around.last..range.start].contains(['#', '<', '"'])
    {
        return vec![Splice::new(range.start - 1..range.end, format!("#width={width})"))];
    }
    let is_of_size = around.image
        && inner
            .split_whitespace()
            .all(|word| ["width", "height"].iter().any(|key| word.starts_with(key)));
    if !is_of_size {
        log.say(line, format!("`{}` is left out: a text has no attributes", &text[range.clone()]));
    }
    if !around.touches && text[..range.start].ends_with(']') {
        return unbracketed(text, &around, range, String::new());
    }
    vec![without(draft, range)]
}

/// What is kept in place of attributes, and no brackets around the words that they belong to.
fn unbracketed(text: &str, around: &Around, range: Range<usize>, kept: String) -> Vec<Splice> {
    let start = text[..range.start].strip_suffix(']').filter(|_| !around.touches);
    let Some(words) = start else { return vec![Splice::new(range, kept)] };
    let open = opening(words).map(|at| Splice::new(at..at + 1, ""));
    std::iter::once(Splice::new(words.len()..range.end, kept)).chain(open).collect()
}

/// What an attribute is in, and what is before it.
#[derive(Default)]
struct Around {
    item: Option<Range<usize>>,
    paragraph: Option<Range<usize>>,
    quote: Option<Range<usize>>,
    /// The quotation that begins after it.
    next_quote: Option<Range<usize>>,
    in_heading: bool,
    /// Whether it is right behind a link or a picture, and whether that is a picture; where that begins.
    touches: bool,
    image: bool,
    last: usize,
}

/// The blocks, links and pictures of a text, in the order of their beginnings.
pub(super) struct Parts(Vec<(Range<usize>, Part)>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Item,
    Paragraph,
    Quote,
    Heading,
    Link,
    Image,
}

impl Parts {
    pub(super) fn of(text: &str) -> Self {
        let part = |(event, range)| {
            let Event::Start(tag) = event else { return None };
            let part = match tag {
                Tag::Item => Part::Item,
                Tag::Paragraph => Part::Paragraph,
                Tag::BlockQuote(None) => Part::Quote,
                Tag::Heading { .. } => Part::Heading,
                Tag::Link { .. } => Part::Link,
                Tag::Image { .. } => Part::Image,
                _ => return None,
            };
            Some((range, part))
        };
        Self(markdown::events(text).filter_map(part).collect())
    }

    fn around(&self, text: &str, range: &Range<usize>) -> Around {
        let mut around = Around::default();
        let next = self.0.partition_point(|(place, _)| place.start <= range.start);
        for (place, part) in self.0[..next].iter().rev().take(FAR) {
            let slot = match part {
                Part::Item => &mut around.item,
                Part::Paragraph => &mut around.paragraph,
                Part::Quote => &mut around.quote,
                Part::Heading => {
                    around.in_heading |= range.end <= place.end;
                    continue;
                }
                Part::Link | Part::Image => {
                    if place.end == range.start && !around.touches {
                        (around.touches, around.image) = (true, *part == Part::Image);
                        around.last = place.start;
                    }
                    continue;
                }
            };
            if range.end <= place.end && slot.is_none() {
                *slot = Some(place.clone());
            }
        }
        let quote = self.0[next..].iter().take(2).find(|(_, part)| *part == Part::Quote);
        let is_next = |place: &Range<usize>| text[range.end..place.start].trim().is_empty();
        around.next_quote = quote.map(|(place, _)| place.clone()).filter(is_next);
        around
    }
}

/// How many parts before an attribute are looked at.
const FAR: usize = 64;

/// A box of the paragraph or the quotation that an attribute in a line of its own belongs to.
fn boxed(draft: &Draft, range: &Range<usize>, around: &Around, kind: &str) -> Option<Vec<Splice>> {
    let text = draft.text();
    let line = draft.line_start(range.start)..draft.line_end(range.end);
    if text[range.end..line.end].trim() != "" {
        return None;
    }
    let own = text[line.start..range.start].trim_matches([' ', '>']).is_empty();
    let paragraph = around.paragraph.clone().filter(|_| own)?;
    if let Some(quote) = around.quote.as_ref().or(around.next_quote.as_ref()) {
        let prefix = draft.prefix(quote.start);
        let head = Splice::new(quote.start..quote.start, format!("> [!{kind}]\n{prefix}"));
        return Some(vec![head, without(draft, range.clone())]);
    }
    let prefix = draft.prefix(paragraph.start);
    let lines: Vec<_> =
        text[paragraph.clone()].lines().map(|line| unprefixed(line, &prefix)).collect();
    let words: Vec<_> =
        lines.into_iter().filter(|line| line.trim() != text[range.clone()].trim()).collect();
    if words.is_empty() {
        return None;
    }
    let end = text[..paragraph.end].trim_end().len();
    Some(vec![
        draft.blocks(paragraph.start..end, &quoted(&format!("[!{kind}]\n{}", words.join("\n")))),
    ])
}

/// A width in pixels.
fn width(attributes: &str) -> Option<u32> {
    let value = attributes.split_whitespace().find_map(|word| word.strip_prefix("width="))?;
    picture_width(&format!("width={}", value.trim_matches('"').trim_end_matches("px")))
}

fn is_anchor(place: &str) -> bool {
    place.starts_with(char::is_alphanumeric)
        && place.ends_with(char::is_alphanumeric)
        && place.chars().all(|sign| sign.is_alphanumeric() || "-_.:".contains(sign))
}

/// The bracket that the end of a text would close.
fn opening(text: &str) -> Option<usize> {
    let mut depth = 1;
    for (at, sign) in text.char_indices().rev().take(2000) {
        match sign {
            ']' => depth += 1,
            '[' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}
