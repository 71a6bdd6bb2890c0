//! What Obsidian writes that other Markdown has not: the size of a picture behind its words, and names of paragraphs.

use super::without;
use crate::import::draft::{Draft, lead};
use crate::import::log::Log;
use crate::model::{markdown, picture_width};
use crate::source::Splice;
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use std::ops::Range;

pub(super) fn mend(draft: &mut Draft, log: &mut Log) {
    let (mut splices, mut last, mut picture) = (Vec::new(), 0..0, None);
    for (event, range) in markdown::events(draft.text()) {
        match &event {
            Event::Start(Tag::Image { link_type: LinkType::Inline, .. }) => {
                picture = Some(range.clone());
            }
            Event::End(TagEnd::Image) => {
                let own = picture.take().filter(|own| *own == range && last.start > own.start);
                let sized = own.and_then(|own| sized(draft, &own, last.end, log));
                splices.extend(sized.into_iter().flatten());
            }
            event if ends_words(event) => {
                splices.extend(named(draft, &std::mem::replace(&mut last, 0..0), log));
            }
            _ => {}
        }
        match event {
            Event::Text(_) => last = range,
            Event::Start(_) | Event::End(TagEnd::Image) => {}
            _ => last = 0..0,
        }
    }
    draft.splice(splices);
}

/// Whether the words of a paragraph or an item end here.
fn ends_words(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::Start(Tag::List(_))
            | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_))
    )
}

/// A picture whose words end in `|300` or `|300x200`: it gets the width, as far as there is such.
fn sized(
    draft: &Draft,
    picture: &Range<usize>,
    words: usize,
    log: &mut Log,
) -> Option<Vec<Splice>> {
    let text = draft.text();
    let bar = picture.start + text[picture.start..words].rfind('|')?;
    let size = &text[bar + 1..words];
    let (wide, high) = size.split_once('x').unwrap_or((size, "1"));
    let is_number = |side: &str| side.parse::<u16>().is_ok() && !side.starts_with('+');
    if !is_number(wide) || !is_number(high) {
        return None;
    }
    let address = text.get(words + "](".len()..picture.end - ")".len())?;
    let width = format!("width={wide}");
    let is_plain = !address.contains(['#', '<', '"', '\'', '(']) && !address.contains("://");
    let start = bar - usize::from(text[..bar].ends_with('\\'));
    let mut splices = vec![Splice::new(start..words, "")];
    if is_plain && picture_width(&width).is_some() {
        let end = picture.end - ")".len();
        splices.push(Splice::new(end..end, format!("#{width}")));
    } else {
        log.say(draft.line(bar), format!("the size `|{size}` of a picture is left out"));
    }
    Some(splices)
}

/// A paragraph or an item whose words end in ` ^name`: only links of Obsidian lead there.
fn named(draft: &Draft, last: &Range<usize>, log: &mut Log) -> Option<Splice> {
    const SHORTEST_NUMBER: usize = 4;
    let text = draft.text();
    let at = last.start + text[last.clone()].rfind('^')?;
    let name = &text[at + 1..last.end];
    let is_name = name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-');
    // `10 ^2` is a number.
    let is_long = name.len() >= SHORTEST_NUMBER || name.contains(|sign: char| sign.is_alphabetic());
    let before = &text[draft.line_start(at)..at];
    let is_apart = before.ends_with([' ', '\t']) || lead(before) == before.len();
    if !is_name || !is_long || !is_apart {
        return None;
    }
    let line = draft.line(at);
    log.places.push((format!("^{name}"), line));
    log.say(line, format!("`^{name}` is left out: it only names a paragraph"));
    Some(without(draft, at..last.end))
}
