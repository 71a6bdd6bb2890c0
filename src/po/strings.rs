//! Texts in quotation marks, as C writes them.

use super::fault::{Fault, FaultKind};
use std::ops::Range;

/// Reads texts in quotation marks up to the end of a line and adds what they mean. `start` is the place of `text`
/// in the file; gives the place of the whole, or the first fault.
pub(super) fn read(text: &str, start: usize, value: &mut String) -> Result<Range<usize>, Fault> {
    let mut at = leading_space(text);
    let first = at;
    let fault = |kind, from: usize, to: usize| Err(Fault::new(kind, start + from..start + to));
    if at == text.len() {
        return fault(FaultKind::NoString, at, at);
    }
    let mut end = at;
    while at < text.len() {
        if !text[at..].starts_with('"') {
            return fault(FaultKind::Stray(shown(&text[at..])), at, text.len());
        }
        match one(&text[at + 1..], value) {
            Ok(length) => end = at + 1 + length,
            Err(Wrong::Unclosed) => return fault(FaultKind::Unclosed, at, text.len()),
            Err(Wrong::Escape { from, to }) => {
                let escape = text[at + 1 + from..at + 1 + to].to_owned();
                return fault(FaultKind::Escape(escape), at + 1 + from, at + 1 + to);
            }
        }
        at = end + leading_space(&text[end..]);
    }
    Ok(start + first..start + end)
}

enum Wrong {
    Unclosed,
    /// An escape that there is not, as bytes after the quotation mark.
    Escape {
        from: usize,
        to: usize,
    },
}

/// Reads one text after its first quotation mark; gives the bytes until after the second.
fn one(text: &str, value: &mut String) -> Result<usize, Wrong> {
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        match c {
            '"' => return Ok(at + 1),
            '\\' => {
                let wrong = |length| Wrong::Escape { from: at, to: at + 1 + length };
                let (meant, length) = escape(&text[at + 1..]).map_err(wrong)?;
                value.push(meant);
                at += 1 + length;
            }
            c => {
                value.push(c);
                at += c.len_utf8();
            }
        }
    }
    Err(Wrong::Unclosed)
}

/// What an escape means, without its backslash, and its length; of one that there is not, the length alone.
fn escape(text: &str) -> Result<(char, usize), usize> {
    let Some(first) = text.chars().next() else { return Err(0) };
    let simple = match first {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'a' => '\u{7}',
        'b' => '\u{8}',
        'v' => '\u{b}',
        'f' => '\u{c}',
        '"' | '\\' => first,
        '0'..='7' => return numbered(text, 0, 3, 8),
        'x' => return numbered(text, 1, 2, 16),
        other => return Err(other.len_utf8()),
    };
    Ok((simple, 1))
}

/// A sign by its number: of those above ASCII nobody can tell which letters they make.
fn numbered(text: &str, skipped: usize, most: usize, radix: u32) -> Result<(char, usize), usize> {
    let digits = text[skipped..].chars().take(most).take_while(|c| c.is_digit(radix)).count();
    let number = u32::from_str_radix(&text[skipped..skipped + digits], radix).ok();
    let sign = number.filter(|number| *number < 128).and_then(char::from_u32);
    sign.map(|sign| (sign, skipped + digits)).ok_or(skipped + digits)
}

/// A text in quotation marks.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            '"' | '\\' => quoted.extend(['\\', c]),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

fn leading_space(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// The beginning of what is on a line.
pub(super) fn shown(text: &str) -> String {
    text.trim().chars().take(40).collect()
}
