//! Quotations that are boxes (`> [!NOTE]`) or folds (`> [!DETAILS] Title`), by their first words.

use pulldown_cmark::{BlockQuoteKind, Event, Tag};
use std::ops::Range;

/// What a fold begins with, in capitals or not; its title follows on the same line.
const FOLD: &str = "[!details]";

/// Events of `text` without the mark of a fold, which is none of its words. The parser itself takes
/// away the marks of boxes.
pub(super) fn apart<'a>(
    text: &'a str,
    events: impl Iterator<Item = (Event<'a>, Range<usize>)>,
) -> impl Iterator<Item = (Event<'a>, Range<usize>)> {
    let mut mark_end = 0;
    events.filter_map(move |(event, range)| match event {
        Event::Start(Tag::BlockQuote(kind)) => {
            if let Some(end) = fold(text, kind, &range) {
                mark_end = end;
            }
            Some((event, range))
        }
        Event::Text(words) if range.start < mark_end => {
            let words = words.get(mark_end - range.start..).filter(|words| !words.is_empty())?;
            Some((Event::Text(words.to_owned().into()), mark_end..range.end))
        }
        event => Some((event, range)),
    })
}

/// Where the title of a fold begins in the text that it is part of.
pub(super) fn fold(
    text: &str,
    kind: Option<BlockQuoteKind>,
    range: &Range<usize>,
) -> Option<usize> {
    let source = &text[range.clone()];
    let line = source.lines().next()?;
    let words = line.strip_prefix('>')?.trim_start();
    let mark = words.get(..FOLD.len()).filter(|mark| mark.eq_ignore_ascii_case(FOLD))?;
    let title = &words[mark.len()..];
    let is_fold = kind.is_none() && title.starts_with([' ', '\t']) && !title.trim().is_empty();
    is_fold.then(|| range.start + line.len() - title.trim_start().len())
}

/// Where the words begin of a quotation that is a box or a fold.
pub(super) fn mark_end(
    text: &str,
    kind: Option<BlockQuoteKind>,
    range: &Range<usize>,
) -> Option<usize> {
    let first_line = || text[range.clone()].lines().next().map_or(0, str::len);
    fold(text, kind, range).or_else(|| kind.map(|_| range.start + first_line()))
}
