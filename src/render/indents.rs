//! Finished markup without the indents of its templates.

use memchr::{memchr_iter, memmem};

pub(super) fn without_indents(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    Lines::of(html).put(html, &mut kept);
    kept
}

/// Lines without what indents them, but for text that is set as it is written.
pub(super) struct Lines {
    holds_set_text: bool,
    is_set: bool,
}

impl Lines {
    pub(super) fn of(html: &str) -> Self {
        Self { holds_set_text: memmem::find(html.as_bytes(), b"<pre").is_some(), is_set: false }
    }

    /// Puts the next lines after those that are kept already.
    pub(super) fn put(&mut self, html: &str, kept: &mut String) {
        let mut begins = kept.is_empty() || kept.ends_with('\n');
        let mut start = 0;
        while start < html.len() {
            let end = self.run_end(html, start);
            let line = &html[start..end];
            let indent = line.bytes().take_while(|byte| matches!(byte, b' ' | b'\n')).count();
            kept.push_str(if self.is_set || !begins { line } else { &line[indent..] });
            if self.holds_set_text
                && let Some(at) = line.rfind("<pre").max(line.rfind("</pre>"))
            {
                self.is_set = line[at..].starts_with("<pre");
            }
            (start, begins) = (end, true);
        }
    }

    /// Where the next line ends, with those after it that have no indent.
    fn run_end(&self, html: &str, start: usize) -> usize {
        let bytes = html.as_bytes();
        let mut ends = memchr_iter(b'\n', &bytes[start..]).map(|at| start + at + 1);
        let is_last =
            |end: &usize| self.holds_set_text || matches!(bytes.get(*end), Some(b' ' | b'\n'));
        ends.find(is_last).unwrap_or(html.len())
    }
}
