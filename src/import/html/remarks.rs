//! Comments of HTML.

use crate::import::draft::Draft;
use crate::import::log::Log;
use crate::model::markdown;
use crate::source::Splice;
use pulldown_cmark::Event;

/// Takes comments out.
pub(super) fn mend(draft: &mut Draft, log: &mut Log) -> bool {
    let mut splices = Vec::new();
    let text = draft.text();
    let mut done = 0;
    for (event, range) in markdown::events(text) {
        let is_html = matches!(event, Event::Html(_) | Event::InlineHtml(_));
        let start = range.start.max(done);
        let found = text.get(start..range.end).and_then(|html| html.find("<!--"));
        if let Some(at) = found.filter(|_| is_html) {
            let start = start + at;
            let (end, is_ended) = self::end(text, start);
            let remark = text[start..end].trim_start_matches("<!--").trim_start();
            if remark.starts_with("@include") || remark.starts_with("#include") {
                let words = "a file that another program puts in here is left out";
                log.say(draft.line(start), words);
            }
            if !is_ended {
                let words =
                    "nothing ends the comment that begins here, so all below it is left out";
                log.say(draft.line(start), words);
            }
            splices.push(Splice::new(start..end, ""));
            done = end;
        }
    }
    draft.splice(splices)
}

/// Where a comment ends, and whether anything ends it.
pub(super) fn end(text: &str, start: usize) -> (usize, bool) {
    let rest = &text[start..];
    if let Some(short) = ["<!-->", "<!--->"].iter().find(|short| rest.starts_with(**short)) {
        return (start + short.len(), true);
    }
    rest.find("-->").map_or((text.len(), false), |at| (start + at + "-->".len(), true))
}
