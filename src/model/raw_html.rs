//! HTML in a text: one finding for each remark and each element, whatever it contains.

use pulldown_cmark::{Event, Tag};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Collects the HTML of a text while its events pass by.
pub(super) struct RawHtml<'a> {
    text: &'a str,
    /// The bytes of the text where HTML begins, to the end of the line at most, and the HTML.
    pub(super) found: Vec<(Range<usize>, String)>,
    /// Where the element ends that was found last.
    until: usize,
    /// Where the end tag of each opening tag begins, both as bytes of the text. Empty until HTML
    /// is found.
    ends: Option<FxHashMap<usize, usize>>,
}

impl<'a> RawHtml<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, found: Vec::new(), until: 0, ends: None }
    }

    pub(super) fn event(&mut self, event: &Event<'_>, range: &Range<usize>) {
        let is_html =
            matches!(event, Event::Start(Tag::HtmlBlock) | Event::Html(_) | Event::InlineHtml(_));
        if is_html && range.start >= self.until {
            self.find(range);
        }
    }

    fn find(&mut self, range: &Range<usize>) {
        let html = self.text[range.clone()].trim_start();
        let start = range.end - html.len();
        let ends = self.ends.get_or_insert_with(|| end_tags(self.text));
        let end = ends.get(&start).map_or(0, |end| end + 1);
        self.until = end.max(range.end);
        let line = html.lines().next().unwrap_or_default();
        self.found.push((start..start + line.len(), html.to_owned()));
    }
}

/// For each opening tag of a text, where its end tag begins.
fn end_tags(text: &str) -> FxHashMap<usize, usize> {
    let mut open: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    let mut ends = FxHashMap::default();
    for at in memchr::memchr_iter(b'<', text.as_bytes()) {
        let rest = &text[at + 1..];
        let is_end = rest.starts_with('/');
        let name = tag_name(rest.trim_start_matches('/'));
        if name.is_empty() {
            continue;
        }
        let places = open.entry(name.to_ascii_lowercase()).or_default();
        if !is_end {
            places.push(at);
        } else if let Some(start) = places.pop() {
            ends.insert(start, at);
        }
    }
    ends
}

/// The name with which a tag begins, without its `<`.
fn tag_name(tag: &str) -> &str {
    &tag[..tag.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(tag.len())]
}

#[cfg(test)]
mod tests {
    use super::super::markup::parse;

    #[test]
    fn an_element_or_a_remark_is_found_once() {
        for (text, wanted) in [
            ("<!--\na remark\n\n<b>in</b> lines\n-->\n\nWords.", vec!["<!--"]),
            ("a <!-- remark --> and <!-- another -->", vec!["<!--", "<!--"]),
            ("<table>\n<tr><td>a</td></tr>\n\n<tr><td>b</td></tr>\n</table>", vec!["<table>"]),
            ("<div>\n\n<b>x</b>\n\n<div>y</div>\n\n</div>\n\n<hr>", vec!["<div>", "<hr>"]),
            ("Press <kbd>Ctrl</kbd> and <kbd>C</kbd>.", vec!["<kbd>", "<kbd>"]),
            ("a<br>b<br />c", vec!["<br>", "<br />"]),
            ("<b>never ended, <i>ended</i>", vec!["<b>", "<i>"]),
            ("ended before</b>", vec!["</b>"]),
            ("`<b>` and \\<b>", vec![]),
        ] {
            let raw = parse(text).1.raw;
            let found: Vec<_> = raw.iter().map(|(_, html)| html.as_str()).collect();
            assert_eq!(found.len(), wanted.len(), "{text}: {found:?}");
            for ((range, html), wanted) in raw.iter().zip(wanted) {
                assert!(
                    html.starts_with(wanted) && text[range.start..].starts_with(wanted),
                    "{text}"
                );
                assert!(!text[range.clone()].contains('\n'), "{text}");
            }
        }
    }
}
