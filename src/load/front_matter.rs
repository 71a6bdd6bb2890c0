//! Front matter: the YAML between two lines `---` at the head of a Markdown file.

use crate::diag::Diagnostic;
use crate::model::Words;
use crate::source::{Excerpt, FileId, Span, Spanned};
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
    let yaml_start = next_line(text, first_end);
    let mut at = yaml_start;
    // The first line that was meant to be the second fence.
    let mut nearly = None;
    while at < text.len() {
        let end = line_end(text, at);
        let line = text[at..end].trim_end();
        if line == "---" {
            let start = next_line(text, end);
            let span = Span { file, start, end: text.len() };
            let body = Spanned { value: Excerpt::from_offset(text, start), span };
            let body = Arc::new(body.into());
            return Ok(Parts { yaml: &text[yaml_start..at], yaml_start, body });
        }
        if nearly.is_none() && is_nearly_a_fence(line) {
            nearly = Some(Span { file, start: at, end });
        }
        at = next_line(text, end);
    }
    let first = Span { file, start: 0, end: first_end };
    let reason = if nearly.is_some() {
        "this line is to end the keys, and is not exactly `---`"
    } else {
        "there is no second line `---`"
    };
    Err(Diagnostic::no_front_matter(nearly.unwrap_or(first), reason))
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
