//! Errors as the browser shows them: plain words and source lines, as data. Nothing here is markup.

use super::named::name;
use crate::diag::{Diagnostic, Label, Severity};
use crate::read::ReadError;
use crate::source::{SourceTree, position};
use serde::Serialize;
use std::ops::Range;

/// Lines shown before and after the one that is meant.
const AROUND: usize = 1;
/// Characters shown of each part of a line.
const LONGEST: usize = 200;

/// One error.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Problem {
    /// Whether the site is built all the same.
    warning: bool,
    /// Code and name; `None` where the folder cannot be read.
    code: Option<String>,
    pub(super) message: String,
    help: String,
    place: Option<Place>,
    related: Option<Place>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Place {
    file: String,
    /// From 1.
    line: usize,
    /// From 1, in characters.
    column: usize,
    label: String,
    lines: Vec<Line>,
    /// The bytes that are meant.
    #[serde(skip)]
    bytes: Range<usize>,
}

/// A line of source: the text before, in and after the marked part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Line {
    number: usize,
    before: String,
    marked: String,
    after: String,
}

impl Problem {
    /// Whether it is that the files cannot be read.
    pub(super) fn is_of_reading(&self) -> bool {
        self.code.is_none()
    }

    /// The file and the bytes that a warning is about; `None` for an error, and for what is at no place.
    pub(super) fn warned_at(&self) -> Option<(&str, &Range<usize>)> {
        let place = self.place.as_ref().filter(|_| self.warning)?;
        Some((&place.file, &place.bytes))
    }
}

/// The errors among these; none where the site was built.
pub(super) fn of(diagnostics: &[Diagnostic], tree: &SourceTree) -> Vec<Problem> {
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.severity() == Severity::Error);
    all(errors, tree)
}

/// Mistakes of any weight.
pub(super) fn all<'d>(
    diagnostics: impl IntoIterator<Item = &'d Diagnostic>,
    tree: &SourceTree,
) -> Vec<Problem> {
    diagnostics
        .into_iter()
        .map(|diagnostic| Problem {
            warning: diagnostic.severity() != Severity::Error,
            code: Some(diagnostic.code().to_string()),
            message: diagnostic.message().to_owned(),
            help: diagnostic.help().to_owned(),
            place: diagnostic.label().map(|label| place(label, tree)),
            related: diagnostic.related().map(|label| place(label, tree)),
        })
        .collect()
}

/// That the folder cannot be read.
pub(super) fn unreadable(error: &ReadError) -> Problem {
    Problem {
        warning: false,
        code: None,
        message: format!("cannot read {}: {}", error.path.display(), error.cause),
        help: "the last good site is shown until it can be read again".to_owned(),
        place: None,
        related: None,
    }
}

fn place(label: &Label, tree: &SourceTree) -> Place {
    let text = tree.text(label.span.file);
    let start = position(text, label.span.start);
    Place {
        file: name(tree, label.span.file),
        line: start.line,
        column: start.column,
        label: label.text.to_string(),
        lines: lines(text, start.line, label.span.start, label.span.end),
        bytes: label.span.start..label.span.end,
    }
}

/// The marked line with those around it; a mark over several lines is shown to the end of its first.
fn lines(text: &str, meant: usize, start: usize, end: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut offset = 0;
    for (number, line) in (1..).zip(text.split('\n')) {
        if number + AROUND >= meant && number <= meant + AROUND {
            let at = |place: usize| place.saturating_sub(offset).min(line.len());
            let (from, to) = if number == meant { (at(start), at(end)) } else { (0, 0) };
            lines.push(Line {
                number,
                before: last_of(line.get(..from).unwrap_or_default()),
                marked: first_of(line.get(from..to).unwrap_or_default()),
                after: first_of(line.get(to..).unwrap_or_default()),
            });
        }
        offset += line.len() + 1;
    }
    lines
}

fn first_of(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

fn last_of(text: &str) -> String {
    match text.char_indices().rev().nth(LONGEST) {
        Some((at, c)) => format!("…{}", &text[at + c.len_utf8()..]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, part: &str) -> Vec<String> {
        let start = text.find(part).unwrap();
        let line = position(text, start).line;
        let shown =
            |line: Line| format!("{} {}[{}]{}", line.number, line.before, line.marked, line.after);
        lines(text, line, start, start + part.len()).into_iter().map(shown).collect()
    }

    #[test]
    fn the_part_that_is_meant_is_marked_with_a_line_before_and_after() {
        assert_eq!(shown("a\nb é x\nc\nd\n", "é"), ["1 []a", "2 b [é] x", "3 []c"]);
        assert_eq!(shown("a b\n", "a"), ["1 [a] b", "2 []"]);
        assert_eq!(shown("a\nb", "b"), ["1 []a", "2 [b]"]);
        assert_eq!(shown("one\ntwo\nthree", "wo\nthree"), ["1 []one", "2 t[wo]", "3 []three"]);
    }

    #[test]
    fn a_long_line_is_cut_around_the_mark() {
        let text = format!("{}X{}", "é".repeat(1000), "b".repeat(1000));
        let line = &lines(&text, 1, 2000, 2001)[0];
        assert_eq!(line.before, format!("…{}", "é".repeat(LONGEST)));
        assert_eq!(line.marked, "X");
        assert_eq!(line.after, format!("{}…", "b".repeat(LONGEST)));
    }
}
