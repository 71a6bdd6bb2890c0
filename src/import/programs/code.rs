//! Where code is, in which the signs of other programs are words.

use crate::model::markdown;
use pulldown_cmark::{Event, Tag};
use std::ops::Range;

/// The code of a text, in blocks and in lines, in order.
pub(super) fn ranges(text: &str) -> Vec<Range<usize>> {
    let is_code =
        |event: &Event<'_>| matches!(event, Event::Start(Tag::CodeBlock(_)) | Event::Code(_));
    let events = markdown::events(text).filter(|(event, _)| is_code(event));
    events.map(|(_, range)| range).collect()
}

/// Whether a place is in one of these ranges, which are in order.
pub(super) fn holds(ranges: &[Range<usize>], at: usize) -> bool {
    let next = ranges.partition_point(|range| range.end <= at);
    ranges.get(next).is_some_and(|range| range.contains(&at))
}
