//! Lines of source around the marks, each cut to what can be seen beside them.

use crate::source::visible;
use miette::{LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};
use std::collections::BTreeMap;
use std::ops::Range;

/// Most characters of a line that are shown.
pub(super) const LONGEST: usize = 160;
/// Characters shown before the mark where a line is longer, and most characters of the mark itself.
const BEFORE: usize = 60;

/// Source for a report. Its text is only as long as what is shown.
#[derive(Debug)]
pub(super) struct Excerpt {
    name: String,
    text: String,
    lines: Vec<Line>,
    pub(super) labels: Vec<LabeledSpan>,
}

/// A line of the excerpt.
#[derive(Debug)]
struct Line {
    /// Where it begins in the excerpt.
    start: usize,
    /// Its number in the file, from 0.
    number: usize,
    /// The column of its mark in the file, in characters from 0.
    column: usize,
}

/// A mark in the file, as bytes of one line, and the words beside it.
pub(super) struct Mark<'a> {
    pub(super) range: Range<usize>,
    pub(super) words: &'a str,
    /// Whether it is the place that is named above the lines.
    pub(super) is_main: bool,
}

impl Excerpt {
    /// The lines of the marks with one line before and after each. Of several marks on one line, the
    /// first has to be seen.
    pub(super) fn new(name: String, text: &str, marks: &[Mark<'_>]) -> Self {
        let mut excerpt = Self { name, text: String::new(), lines: vec![], labels: vec![] };
        for (start, marks) in lines_of(text, marks) {
            excerpt.add(text, start, &marks);
        }
        excerpt
    }

    fn add(&mut self, text: &str, start: usize, marks: &[&Mark<'_>]) {
        let line = &text[start..line_end(text, start)];
        let inside = |mark: &Mark<'_>| {
            let at = |place: usize| place.saturating_sub(start).min(line.len());
            at(mark.range.start)..at(mark.range.end)
        };
        let first = marks.first().map_or(0..0, |mark| inside(mark));
        let window = around(line, first.clone());
        let number = memchr::memchr_iter(b'\n', &text.as_bytes()[..start]).count();
        let column = line[..first.start].chars().count();
        self.lines.push(Line { start: self.text.len(), number, column });
        if window.start > 0 {
            self.text.push('…');
        }
        let base = self.text.len();
        let shown_at = |at: usize| {
            let at = at.clamp(window.start, window.end);
            base + visible(&line[window.start..at]).len()
        };
        for mark in marks {
            let range = inside(mark);
            let (from, to) = (shown_at(range.start), shown_at(range.end));
            let (words, place) = (Some(mark.words.to_owned()), (from, to - from));
            self.labels.push(if mark.is_main {
                LabeledSpan::new_primary_with_span(words, place)
            } else {
                LabeledSpan::new_with_span(words, place)
            });
        }
        self.text.push_str(&visible(&line[window.clone()]));
        self.text.push_str(if window.end < line.len() { "…\n" } else { "\n" });
    }

    fn line_at(&self, offset: usize) -> Option<&Line> {
        self.lines.iter().rfind(|line| line.start <= offset)
    }
}

/// The starts of all lines to show, in order, each with its marks.
fn lines_of<'a, 'b>(text: &str, marks: &'a [Mark<'b>]) -> BTreeMap<usize, Vec<&'a Mark<'b>>> {
    let mut lines: BTreeMap<usize, Vec<&Mark<'_>>> = BTreeMap::new();
    for mark in marks {
        let start = line_start(text, mark.range.start);
        lines.entry(start).or_default().push(mark);
        if start > 0 {
            lines.entry(line_start(text, start - 1)).or_default();
        }
        let end = line_end(text, start);
        if end + 1 < text.len() {
            lines.entry(end + 1).or_default();
        }
    }
    lines
}

/// The part of a line to show, around the mark.
pub(super) fn around(line: &str, mark: Range<usize>) -> Range<usize> {
    if line.chars().nth(LONGEST).is_none() {
        return 0..line.len();
    }
    let before = line[..mark.start].char_indices().rev().nth(BEFORE - 1);
    let start = before.map_or(0, |(at, _)| at);
    let end = line[start..].char_indices().nth(LONGEST);
    start..end.map_or(line.len(), |(at, _)| start + at)
}

/// The beginning of a mark, no longer than can be seen.
pub(super) fn beginning(text: &str, mark: Range<usize>) -> Range<usize> {
    let end = line_end(text, mark.start).min(mark.end).max(mark.start);
    let long = text[mark.start..end].char_indices().nth(BEFORE);
    mark.start..long.map_or(end, |(at, _)| mark.start + at)
}

pub(super) fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

pub(super) fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |end| at + end)
}

impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let found = self.text.read_span(span, before, after)?;
        let line = self.line_at(found.span().offset()).ok_or(MietteError::OutOfBounds)?;
        // Without lines around, it is asked for the place above the excerpt.
        let column = if before == 0 { line.column } else { 0 };
        let count = memchr::memchr_iter(b'\n', found.data()).count();
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.clone(),
            found.data(),
            *found.span(),
            line.number,
            column,
            count,
        )))
    }
}
