//! Marks that git leaves in a file where it could not merge two versions.

use super::front_matter;
use crate::model::markdown;
use crate::source::{FileId, Span};
use pulldown_cmark::{Event, Tag};
use std::sync::Arc;

/// The first mark of a conflict in a text, where the others follow it. In Markdown, a conflict that
/// is inside one block of code is an example.
pub(super) fn find(file: FileId, path: &str, text: &Arc<str>) -> Option<Span> {
    let start = line_with(text, "<<<<<<< ", 0)?;
    let middle = line_with(text, "=======", start)?;
    let end = line_with(text, ">>>>>>> ", middle)?;
    if path.ends_with(".md") && is_example(file, text, start, end) {
        return None;
    }
    let length = text[start..].lines().next().map_or(0, str::len);
    Some(Span { file, start, end: start + length })
}

/// Where a line begins with some signs, at or after an offset.
fn line_with(text: &str, signs: &str, from: usize) -> Option<usize> {
    let found = memchr::memmem::find_iter(&text.as_bytes()[from..], signs.as_bytes());
    found.map(|at| from + at).find(|at| *at == 0 || text.as_bytes()[at - 1] == b'\n')
}

fn is_example(file: FileId, text: &Arc<str>, start: usize, end: usize) -> bool {
    let Ok(parts) = front_matter::split(file, text) else { return false };
    let body = parts.body.span.start;
    markdown::events(&parts.body.value).any(|(event, range)| {
        matches!(event, Event::Start(Tag::CodeBlock(_)))
            && body + range.start <= start
            && end < body + range.end
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Content, SourceFile, SourceTree};

    fn found(path: &str, text: &str) -> bool {
        let text: Arc<str> = text.into();
        let content = Content::Text(Arc::clone(&text));
        let tree = SourceTree::new(vec![SourceFile { path: path.to_owned(), content }]);
        tree.iter().all(|(id, file)| find(id, &file.path, &text).is_some())
    }

    #[test]
    fn a_conflict_has_all_its_marks_at_the_starts_of_lines() {
        let conflict = "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> theirs\n";
        assert!(found("a.yaml", conflict) && found("a.json", &format!("{{\n{conflict}}}")));
        assert!(found("a.md", &format!("---\ntitle: a\n---\n{conflict}")));
        assert!(found("a.md", conflict));
        assert!(found("a.yaml", &conflict.replace('\n', "\r\n")));
        for fine in [
            "Title\n=======\n",
            "a <<<<<<< HEAD\n=======\n>>>>>>> b\n",
            "<<<<<<< HEAD\n=======\n",
            "=======\n>>>>>>> b\n<<<<<<< HEAD\n",
        ] {
            assert!(!found("a.yaml", fine), "{fine}");
        }
    }

    #[test]
    fn a_conflict_within_one_block_of_code_is_an_example() {
        let conflict = "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> theirs\n";
        assert!(!found("a.md", &format!("---\ntitle: a\n---\n```\n{conflict}```\n")));
        let halves = "---\ntitle: a\n---\n<<<<<<< HEAD\n```\n=======\n```\n>>>>>>> theirs\n";
        assert!(found("a.md", halves));
    }
}
