//! Front matter: the YAML between two lines `---` at the head of a Markdown file.

use crate::diag::Diagnostic;
use crate::model::Words;
use crate::source::{Excerpt, FileId, Span, Spanned};
use std::ops::Range;
use std::sync::Arc;

/// A Markdown file in its two parts.
pub(super) struct Parts<'a> {
    pub(super) yaml: &'a str,
    /// Where `yaml` begins in the file.
    pub(super) yaml_start: usize,
    pub(super) body: Words,
}

/// Splits a file at its two lines `---`.
pub(super) fn split(file: FileId, text: &Arc<str>) -> Result<Parts<'_>, Diagnostic> {
    let first_end = line_end(text, 0);
    if text[..first_end].trim_end() != "---" {
        let span = Span { file, start: 0, end: first_end };
        return Err(Diagnostic::no_front_matter(span, no_beginning(text)));
    }
    let first = Span { file, start: 0, end: first_end };
    match fences(text, first_end) {
        Ok((yaml, start)) => {
            let span = Span { file, start, end: text.len() };
            let body = Spanned { value: Excerpt::from_offset(text, start), span };
            let body = Arc::new(body.into());
            Ok(Parts { yaml: &text[yaml.clone()], yaml_start: yaml.start, body })
        }
        Err(Some(nearly)) => {
            let span = Span { file, start: nearly.start, end: nearly.end };
            let reason = "this line is to end the keys, and is not exactly `---`";
            Err(Diagnostic::no_front_matter(span, reason))
        }
        Err(None) => Err(Diagnostic::no_front_matter(first, "there is no second line `---`")),
    }
}

/// Where the YAML of a Markdown file is, and where the text below it begins; `None` where it has no front matter.
pub(crate) fn front_matter(text: &str) -> Option<(Range<usize>, usize)> {
    let mark = text.len() - text.trim_start_matches('\u{feff}').len();
    let first_end = line_end(text, mark);
    (text[mark..first_end].trim_end() == "---").then(|| fences(text, first_end).ok()).flatten()
}

/// The text between the first line and the second line `---`, and where the next line begins; or the first line that was
/// meant to be the second fence.
fn fences(text: &str, first_end: usize) -> Result<(Range<usize>, usize), Option<Range<usize>>> {
    let yaml_start = next_line(text, first_end);
    let mut at = yaml_start;
    let mut nearly = None;
    while at < text.len() {
        let end = line_end(text, at);
        let line = text[at..end].trim_end();
        if line == "---" {
            return Ok((yaml_start..at, next_line(text, end)));
        }
        if nearly.is_none() && is_nearly_a_fence(line) {
            nearly = Some(at..end);
        }
        at = next_line(text, end);
    }
    Err(nearly)
}

/// Why a text does not begin with `---`.
fn no_beginning(text: &str) -> &'static str {
    let first = text.lines().next().unwrap_or_default();
    if text.trim().is_empty() {
        "the file is empty"
    } else if is_nearly_a_fence(first.trim()) {
        "the first line is not exactly `---`"
    } else if text.trim_start().starts_with("---") {
        "there is something before the first line `---`, if only an empty line or a space"
    } else {
        "the first line is not `---`"
    }
}

/// Whether a line is made of hyphens, dashes and the like, and of nothing else.
fn is_nearly_a_fence(line: &str) -> bool {
    let line = line.trim();
    line.chars().count() >= 2
        && line
            .chars()
            .all(|c| matches!(c, '-' | '–' | '—' | '−' | '_' | '=' | '+' | '~' | '.' | ' '))
        && line.chars().any(|c| c != '.' && c != ' ')
}

fn line_end(text: &str, from: usize) -> usize {
    text[from..].find('\n').map_or(text.len(), |at| from + at)
}

fn next_line(text: &str, line_end: usize) -> usize {
    (line_end + 1).min(text.len())
}
