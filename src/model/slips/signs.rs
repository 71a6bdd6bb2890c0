//! Signs of other programs within a line, and marks of emphasis that are shown as they are written.

use super::literal::Literal;
use super::{Slip, SlipKind};
use std::ops::Range;

pub(super) fn find(literal: &Literal<'_>, found: &mut Vec<Slip>) {
    templates(literal, found);
    attributes(literal, found);
    suggestions(literal, found);
    maths(literal, found);
    highlights(literal, found);
    for marks in ["**", "__", "~~"] {
        emphasis(literal, marks, found);
    }
}

fn templates(literal: &Literal<'_>, found: &mut Vec<Slip>) {
    let doubled = literal.pairs("{{", "}}");
    for (open, close) in [("{%", "%}"), ("{#", "#}"), ("<%", "%>")] {
        for range in literal.pairs(open, close) {
            // `{{% name %}}` is one sign.
            let is_inner = |outer: &Range<usize>| outer.start + 1 == range.start;
            let before = doubled.partition_point(|outer| outer.start < range.start);
            if !before.checked_sub(1).is_some_and(|last| is_inner(&doubled[last])) {
                found.push(literal.slip(SlipKind::Template, range));
            }
        }
    }
    for range in doubled {
        let is_shortcode = literal.source[range.start + 2..].starts_with(['<', '%']);
        let kind = if is_shortcode { SlipKind::Shortcode } else { SlipKind::Template };
        found.push(literal.slip(kind, range));
    }
}

/// `{: .name}`, `{.name}`, `{#name}`, `{name=value}`
fn attributes(literal: &Literal<'_>, found: &mut Vec<Slip>) {
    for range in literal.pairs("{", "}") {
        let inner = literal.source[range.start + 1..range.end - 1].trim();
        let is_named = inner.strip_prefix(['.', '#']).is_some_and(|name| {
            name.starts_with(|c: char| c.is_alphabetic() || c == '_') && !name.ends_with(['#', '_'])
        });
        let has_value = inner.split_once('=').is_some_and(|(name, value)| {
            let is_program = name.contains(|c: char| "`\"'<>(&".contains(c));
            let name = name.rsplit(' ').next().unwrap_or_default();
            let is_name = name.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-');
            !name.is_empty()
                && is_name
                && !is_program
                && !value.is_empty()
                && !value.starts_with([' ', '='])
        });
        let is_in_template = literal.masked[..range.start].ends_with(['{', '$'])
            || inner.starts_with(['{', '%', '<']);
        if (inner.starts_with(':') || is_named || has_value) && !is_in_template {
            found.push(literal.slip(SlipKind::Attributes, range));
        }
    }
}

/// `{++words++}` and its like
fn suggestions(literal: &Literal<'_>, found: &mut Vec<Slip>) {
    let signs = [("{++", "++}"), ("{--", "--}"), ("{>>", "<<}"), ("{~~", "~~}"), ("{==", "==}")];
    for (open, close) in signs {
        let ranges = literal.pairs(open, close).into_iter();
        found.extend(ranges.map(|range| literal.slip(SlipKind::Suggestion, range)));
    }
}

fn maths(literal: &Literal<'_>, found: &mut Vec<Slip>) {
    for range in literal.pairs("$$", "$$") {
        if range.len() > 4 {
            found.push(literal.slip(SlipKind::Maths, range));
        }
    }
}

/// `==words==`
fn highlights(literal: &Literal<'_>, found: &mut Vec<Slip>) {
    for range in literal.pairs("==", "==") {
        let inner = &literal.source[range.start + 2..range.end - 2];
        let is_tight =
            inner.starts_with(char::is_alphanumeric) && inner.ends_with(char::is_alphanumeric);
        let is_suggestion = around(literal, &range) == (Some('{'), Some('}'));
        if is_tight && !inner.contains('\n') && !is_suggestion {
            found.push(literal.slip(SlipKind::Highlight, range));
        }
    }
}

/// Marks of emphasis that mark nothing: `** words**`, or `**words` without an end.
fn emphasis(literal: &Literal<'_>, marks: &str, found: &mut Vec<Slip>) {
    let places = doubled(literal, marks);
    let mut places = places.iter().peekable();
    while let Some(place) = places.next() {
        let pair = places.peek().filter(|next| is_pair(literal, place, next));
        if let Some(next) = pair {
            found.push(literal.slip(SlipKind::Emphasis, place.start..next.end));
            places.next();
        } else if marks == "**" && is_open(literal, place) {
            found.push(literal.slip(SlipKind::Emphasis, place.clone()));
        }
    }
}

/// The places of a sign that is written exactly twice, and not within a word.
fn doubled(literal: &Literal<'_>, marks: &str) -> Vec<Range<usize>> {
    let sign = marks.chars().next();
    let places = literal.masked.match_indices(marks).map(|(at, _)| at..at + marks.len());
    let is_mark = |place: &Range<usize>| {
        let (before, after) = around(literal, place);
        let is_word = |side: Option<char>| side.is_some_and(char::is_alphanumeric);
        let is_suggestion = before == Some('{') || after == Some('}');
        before != sign && after != sign && !(is_word(before) && is_word(after)) && !is_suggestion
    };
    places.filter(is_mark).collect()
}

/// The signs before and after a place.
fn around(literal: &Literal<'_>, place: &Range<usize>) -> (Option<char>, Option<char>) {
    (literal.masked[..place.start].chars().next_back(), literal.masked[place.end..].chars().next())
}

/// Whether two marks look like the begin and the end of emphasis, with a space on the wrong side.
fn is_pair(literal: &Literal<'_>, first: &Range<usize>, second: &Range<usize>) -> bool {
    let is_space = |side: Option<char>| side.is_none_or(char::is_whitespace);
    let is_outside = |side: Option<char>| side.is_none_or(|sign| !sign.is_alphanumeric());
    let inner = &literal.source[first.end..second.start];
    let ((left, first_inner), (last_inner, right)) =
        (around(literal, first), around(literal, second));
    let is_loose = is_space(first_inner) && is_space(last_inner);
    inner.contains(char::is_alphanumeric)
        && (!is_space(first_inner) || is_outside(left))
        && (!is_space(last_inner) || is_outside(right))
        && !(is_loose && is_space(left) && is_space(right))
}

/// Whether the marks come before a word and after no word.
fn is_open(literal: &Literal<'_>, place: &Range<usize>) -> bool {
    let (before, after) = around(literal, place);
    before.is_none_or(|sign| sign.is_whitespace() || sign == '(')
        && after.is_some_and(char::is_alphanumeric)
}
