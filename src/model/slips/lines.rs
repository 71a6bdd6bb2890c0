//! Slips that are known by how a line begins.

use super::literal::Literal;
use super::{Slip, SlipKind};

pub(super) fn find(literal: &Literal<'_>, found: &mut Vec<Slip>) {
    for (at, line) in literal.lines() {
        if let Some(kind) = foreign(line) {
            found.push(literal.slip(kind, at..at + line.trim_end().len()));
        }
    }
    if literal.is_paragraph {
        bullets(literal, found);
        table(literal, found);
    }
}

/// Signs of other programs.
fn foreign(line: &str) -> Option<SlipKind> {
    let follows = |start: &str, what: fn(char) -> bool| {
        line.strip_prefix(start).is_some_and(|rest| rest.trim_start().starts_with(what))
    };
    let is_heading = line.starts_with("##")
        && line.trim_start_matches('#').starts_with(char::is_alphanumeric)
        && line.len() - line.trim_start_matches('#').len() <= 6;
    let is_directive = line.starts_with(".. ")
        && line.split_once("::").is_some_and(|(name, _)| !name[3..].contains(' '));
    if is_heading {
        Some(SlipKind::HeadingSpace)
    } else if is_fence(line) {
        Some(SlipKind::Container)
    } else if is_directive
        || ["!!! ", "??? ", "???+ "].iter().any(|start| follows(start, char::is_alphabetic))
    {
        Some(SlipKind::Admonition)
    } else if ["=== ", "===! ", "===+ ", "===!+ ", "===+! "]
        .iter()
        .any(|start| follows(start, |sign| sign == '"'))
    {
        Some(SlipKind::Tab)
    } else if line.trim_start_matches([';', ' ']).starts_with("--8<--") {
        Some(SlipKind::Snippet)
    } else if line.strip_prefix("*[").is_some_and(|rest| rest.contains("]: ")) {
        Some(SlipKind::Abbreviation)
    } else {
        None
    }
}

/// Whether a line begins what is between lines of three or more colons or slashes: those in others have fewer.
fn is_fence(line: &str) -> bool {
    let (colons, slashes) = (line.trim_start_matches(':'), line.trim_start_matches('/'));
    let is_word = |sign: char| sign.is_alphanumeric() || sign == '{' || sign == '[';
    line.starts_with(":::") && colons.trim_start().starts_with(is_word)
        || line.starts_with("///")
            && slashes.starts_with(' ')
            && slashes.trim_start().starts_with(char::is_alphabetic)
}

/// Signs that word processors put before the items of a list; the first of a block is named.
fn bullets(literal: &Literal<'_>, found: &mut Vec<Slip>) {
    let many = |sign: char| literal.lines().filter(|(_, line)| is_item(line, sign)).count() > 1;
    let is_bullet = |index: usize, line: &str| {
        let sign = line.chars().next().unwrap_or_default();
        let is_first = index == 0 && !literal.in_quote;
        let is_in_doubt = match sign {
            'o' | '–' => is_first || sign == '–' && many(sign),
            '—' => many(sign),
            '-' => return line[1..].starts_with(char::is_alphabetic) && many_tight(literal),
            _ => sign == '·',
        };
        is_sign_of_lists(sign) || is_in_doubt && is_item(line, sign)
    };
    let first = literal.lines().enumerate().find(|(index, (_, line))| is_bullet(*index, line));
    if let Some((_, (at, line))) = first {
        found.push(
            literal.slip(SlipKind::Bullet, at..at + line.chars().next().map_or(0, char::len_utf8)),
        );
    }
}

/// Signs that begin an item of a list, and nothing else.
fn is_sign_of_lists(sign: char) -> bool {
    "•▪▫◦‣⁃●○■□◆◇➢➤►▶\u{f0b7}\u{f0a7}\u{f0d8}\u{f0fc}".contains(sign)
}

fn is_item(line: &str, sign: char) -> bool {
    line.strip_prefix(sign).is_some_and(|rest| rest.starts_with([' ', '\t', '\u{a0}']))
}

/// Whether two lines begin with a hyphen that touches its word.
fn many_tight(literal: &Literal<'_>) -> bool {
    let is_tight = |line: &str| {
        line.strip_prefix('-').is_some_and(|rest| rest.starts_with(char::is_alphabetic))
    };
    literal.lines().filter(|(_, line)| is_tight(line)).count() > 1
}

/// Rows that were meant as a table; the first is named.
fn table(literal: &Literal<'_>, found: &mut Vec<Slip>) {
    let lines: Vec<_> = literal.lines().collect();
    let is_row = |line: &str| line.starts_with('|') && line.matches('|').count() > 1;
    let inner = |line: &str| line.trim().trim_end_matches('|').matches(" | ").count();
    let columns = lines.first().map_or(0, |(_, line)| inner(line));
    let are_rows = lines.len() > 1 && columns > 0;
    let are_rows = are_rows && lines.iter().all(|(_, line)| inner(line) == columns);
    let first = lines.iter().find(|(_, line)| is_row(line) || are_rows);
    let Some((at, line)) = first else { return };
    let is_dashes =
        |line: &str| line.contains('-') && line.chars().all(|sign| "|-: \t".contains(sign));
    let has_dashes = lines.iter().any(|(_, line)| is_dashes(line));
    let kind = if has_dashes { SlipKind::TableDashes } else { SlipKind::TableWithoutDashes };
    found.push(literal.slip(kind, *at..at + line.trim_end().len()));
}
