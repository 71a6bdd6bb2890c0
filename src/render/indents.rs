//! Finished markup without the indents and empty lines of its templates.

use memchr::memchr_iter;

/// Markup of which no line is indented or empty, but for text in `<pre>`, which is set as it is written.
pub(super) fn without_indents(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let has_set_text = last_tag(html).is_some();
    let (mut is_set, mut done, mut start) = (false, 0, 0);
    for end in memchr_iter(b'\n', html.as_bytes()).map(|end| end + 1).chain([html.len()]) {
        let line = &html[start..end];
        if !is_set && line.starts_with([' ', '\n']) {
            kept.push_str(&html[done..start]);
            done = end - line.trim_start_matches([' ', '\n']).len();
        }
        if has_set_text && let Some(opens) = last_tag(line) {
            is_set = opens;
        }
        start = end;
    }
    kept.push_str(&html[done..]);
    kept
}

/// Whether the last `<pre>` or `</pre>` in a piece of markup opens; `None` where it has neither.
fn last_tag(html: &str) -> Option<bool> {
    let begins = |at: usize, tag: &str| {
        let found = html.as_bytes().get(at..at + tag.len());
        found.is_some_and(|found| found.eq_ignore_ascii_case(tag.as_bytes()))
    };
    let mut tags = memchr_iter(b'<', html.as_bytes()).rev();
    tags.find_map(|at| match at {
        at if begins(at, "<pre") => Some(true),
        at if begins(at, "</pre") => Some(false),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_set_text_keeps_its_indents() {
        for (html, kept) in [
            ("  <p>\n\n    a\n", "<p>\na\n"),
            ("  <pre>\n  a\n</pre>\n  b", "<pre>\n  a\n</pre>\nb"),
            ("  <PRE class=\"x\">\n  a\n</PRE>\n  b", "<PRE class=\"x\">\n  a\n</PRE>\nb"),
        ] {
            assert_eq!(without_indents(html), kept);
        }
    }
}
