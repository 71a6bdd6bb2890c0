//! Front matter: the YAML between two lines `---` at the head of a Markdown file.

use super::raw::Words;
use crate::diag::Diagnostic;
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
    let missing = |reason: &str| {
        Diagnostic::no_front_matter(Span { file, start: 0, end: line_end(text, 0) }, reason)
    };
    let first_end = line_end(text, 0);
    if text[..first_end].trim_end() != "---" {
        return Err(missing("the first line is not `---`"));
    }
    let yaml_start = next_line(text, first_end);
    let mut at = yaml_start;
    while at < text.len() {
        let end = line_end(text, at);
        if text[at..end].trim_end() == "---" {
            let start = next_line(text, end);
            let span = Span { file, start, end: text.len() };
            let body = Spanned { value: Excerpt::from_offset(text, start), span };
            let body = Arc::new(body.into());
            return Ok(Parts { yaml: &text[yaml_start..at], yaml_start, body });
        }
        at = next_line(text, end);
    }
    Err(missing("there is no second line `---`"))
}

fn line_end(text: &str, from: usize) -> usize {
    text[from..].find('\n').map_or(text.len(), |at| from + at)
}

fn next_line(text: &str, line_end: usize) -> usize {
    (line_end + 1).min(text.len())
}
