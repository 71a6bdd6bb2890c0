//! What one line of a file is.

use super::entry::{Field, Kind};
use super::fault::{Fault, FaultKind};
use super::strings::{self, shown};
use std::ops::Range;

/// A line.
pub(super) struct Line {
    /// Whether it begins with `#~`.
    pub(super) is_obsolete: bool,
    pub(super) means: Means,
    /// The text of a field, the words of a comment.
    pub(super) value: String,
    /// Bytes of the file.
    pub(super) at: Range<usize>,
}

/// What a line does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Means {
    /// It begins a part.
    Begins(Kind),
    /// It goes on with the text of a field, or of one as it was before.
    GoesOn { in_previous: bool },
}

/// Reads a line that begins at a byte of the file.
pub(super) fn read(line: &str, start: usize) -> Result<Line, Fault> {
    let line = line.trim_end_matches(['\n', '\r']);
    let indent = line.len() - line.trim_start().len();
    let (text, start) = (&line[indent..], start + indent);
    if is_conflict(line) {
        return Err(Fault::new(FaultKind::Conflict, start..start + text.len()));
    }
    match text.strip_prefix("#~") {
        Some(rest) => obsolete(rest, start + 2),
        None => Ok(Line { is_obsolete: false, ..visible(text, start)? }),
    }
}

/// A mark that git leaves between two versions which it could not merge.
fn is_conflict(line: &str) -> bool {
    ["<<<<<<< ", "||||||| ", ">>>>>>> "].iter().any(|mark| line.starts_with(mark))
        || line == "======="
}

fn obsolete(rest: &str, start: usize) -> Result<Line, Fault> {
    if let Some(previous) = rest.strip_prefix('|') {
        return Ok(Line { is_obsolete: true, ..before(previous, start + 1)? });
    }
    let indent = rest.len() - rest.trim_start().len();
    let (text, start) = (&rest[indent..], start + indent);
    if text.is_empty() || text.starts_with('#') {
        return Ok(comment(Kind::Other, text, start, 0));
    }
    Ok(Line { is_obsolete: true, ..statement(text, start, Kind::Is, false)? })
}

fn visible(text: &str, start: usize) -> Result<Line, Fault> {
    let Some(rest) = text.strip_prefix('#') else {
        return match text {
            "" => Ok(comment(Kind::Blank, text, start, 0)),
            _ => statement(text, start, Kind::Is, false),
        };
    };
    let (kind, mark) = match rest.chars().next() {
        Some('|') => return before(&rest[1..], start + 2),
        Some('.') => (Kind::Note, 2),
        Some(':') => (Kind::Reference, 2),
        Some(',') => (Kind::Flags, 2),
        None | Some(' ' | '\t') => (Kind::Comment, 1),
        Some(_) => (Kind::Other, 1),
    };
    Ok(comment(kind, text, start, mark))
}

/// A field as it was before, after its mark.
fn before(text: &str, start: usize) -> Result<Line, Fault> {
    let indent = text.len() - text.trim_start().len();
    statement(&text[indent..], start + indent, Kind::Previous, true)
}

fn comment(kind: Kind, text: &str, start: usize, mark: usize) -> Line {
    let value = text[mark..].trim().to_owned();
    let at = start..start + text.len();
    Line { is_obsolete: false, means: Means::Begins(kind), value, at }
}

/// A keyword with a text, or a text that goes on.
fn statement(
    text: &str,
    start: usize,
    kind: fn(Field) -> Kind,
    in_previous: bool,
) -> Result<Line, Fault> {
    let (means, length) = match keyword(text) {
        Some((field, length)) => (Means::Begins(kind(field)), length),
        None if text.starts_with('"') => (Means::GoesOn { in_previous }, 0),
        None => {
            let at = start..start + text.len();
            return Err(Fault::new(FaultKind::Stray(shown(text)), at));
        }
    };
    let mut value = String::new();
    let at = strings::read(&text[length..], start + length, &mut value)?;
    Ok(Line { is_obsolete: false, means, value, at })
}

/// The keyword that a text begins with, and its length.
fn keyword(text: &str) -> Option<(Field, usize)> {
    let length = text.find(|c: char| !(c.is_ascii_lowercase() || c == '_')).unwrap_or(text.len());
    let field = match &text[..length] {
        "msgctxt" => Field::Context,
        "msgid" => Field::Id,
        "msgid_plural" => Field::Plural,
        "msgstr" => return Some(indexed(text, length)),
        _ => return None,
    };
    Some((field, length))
}

fn indexed(text: &str, length: usize) -> (Field, usize) {
    let number = text[length..].strip_prefix('[').and_then(|rest| rest.split_once(']'));
    match number.and_then(|(digits, _)| Some((digits.trim().parse().ok()?, digits.len()))) {
        Some((index, digits)) => (Field::Text(Some(index)), length + digits + 2),
        None => (Field::Text(None), length),
    }
}
