//! A text on its way into the playbook: it is changed bit by bit, and each of its lines knows where it was in its file.

use crate::source::Splice;
use std::ops::Range;

/// A text and the lines of its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Draft {
    text: String,
    /// For each line of the text, its number in the file, from 1.
    lines: Vec<usize>,
    /// Where the lines of the text end.
    ends: Vec<usize>,
    /// Whether its file is one of MDX, in which tags and braces are a program's.
    is_mdx: bool,
}

impl Draft {
    /// A text whose first line has this number in its file.
    pub(super) fn new(text: &str, first_line: usize) -> Self {
        let count = breaks(text) + 1;
        let lines = (first_line..first_line + count).collect();
        Self { text: text.to_owned(), lines, ends: ends(text), is_mdx: false }
    }

    /// The text as one of a file at this path.
    pub(super) fn at(self, path: &str) -> Self {
        let ending = path.rsplit('.').next().unwrap_or_default();
        Self { is_mdx: ending.eq_ignore_ascii_case("mdx"), ..self }
    }

    pub(super) fn is_mdx(&self) -> bool {
        self.is_mdx
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The line of the file that a byte of the text was on.
    pub(super) fn line(&self, at: usize) -> usize {
        self.lines[self.ends.partition_point(|end| *end < at)]
    }

    /// Puts other texts in place of parts. Of two parts that overlap, the one that begins first is taken.
    pub(super) fn splice(&mut self, mut splices: Vec<Splice>) -> bool {
        splices.sort_by_key(|splice| (splice.range.start, splice.range.end));
        let mut text = String::with_capacity(self.text.len());
        let (mut lines, mut done, mut row) = (vec![self.lines[0]], 0, 0);
        let mut is_changed = false;
        for splice in splices {
            if splice.range.start < done {
                continue;
            }
            let kept = &self.text[done..splice.range.start];
            lines.extend((0..breaks(kept)).map(|step| self.lines[row + step + 1]));
            row += breaks(kept);
            lines.extend(std::iter::repeat_n(self.lines[row], breaks(&splice.text)));
            text.push_str(kept);
            text.push_str(&splice.text);
            is_changed |= self.text[splice.range.clone()] != splice.text;
            row += breaks(&self.text[splice.range.clone()]);
            done = splice.range.end;
            if (text.is_empty() || text.ends_with('\n'))
                && let Some(last) = lines.last_mut()
            {
                *last = self.lines[row];
            }
        }
        let kept = &self.text[done..];
        lines.extend((0..breaks(kept)).map(|step| self.lines[row + step + 1]));
        text.push_str(kept);
        self.ends = ends(&text);
        (self.text, self.lines) = (text, lines);
        is_changed
    }

    /// What the lines below one begin with that are in the same quotations and items of lists as a place in it.
    pub(super) fn prefix(&self, at: usize) -> String {
        let before = &self.text[self.line_start(at)..at];
        let marks = &before[..lead(before)];
        marks.chars().map(|sign| if sign == '>' || sign == '\t' { sign } else { ' ' }).collect()
    }

    pub(super) fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |end| end + 1)
    }

    /// Where the line ends that a place is in, before its line end.
    pub(super) fn line_end(&self, at: usize) -> usize {
        self.text[at..].find('\n').map_or(self.text.len(), |length| at + length)
    }

    /// Blocks in place of a part of the text, with empty lines around them and in the same quotations and items.
    pub(super) fn blocks(&self, range: Range<usize>, blocks: &str) -> Splice {
        let prefix = self.prefix(range.start);
        let start = self.line_start(range.start);
        let before = &self.text[start..range.start];
        let is_first = is_blank(before);
        let above = start.checked_sub(1).map_or("", |end| &self.text[self.line_start(end)..end]);
        let mut text = String::new();
        if !before[lead(before)..].trim().is_empty() {
            text.push_str(&format!("\n{}\n{prefix}", prefix.trim_end()));
        } else if is_first && !is_blank(above) && !blocks.is_empty() {
            text.push_str(&format!("\n{prefix}"));
        }
        text.push_str(&prefixed(blocks, &prefix));
        let rest = &self.text[range.end..self.line_end(range.end)];
        let spaces = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let next = self.line_end(range.end) + 1;
        let below = self.text.get(next..).map_or("", |_| &self.text[next..self.line_end(next)]);
        if !rest.trim().is_empty() {
            text.push_str(&format!("\n{}\n{prefix}", prefix.trim_end()));
        } else if !is_blank(below) {
            text.push_str(&format!("\n{}", prefix.trim_end()));
        }
        Splice { range: range.start..range.end + spaces, text }
    }
}

/// Lines of which all but the first begin with a prefix.
pub(super) fn prefixed(lines: &str, prefix: &str) -> String {
    let line = |(number, line): (usize, &str)| match number {
        0 => line.to_owned(),
        _ => filled(prefix, line),
    };
    lines.split('\n').enumerate().map(line).collect::<Vec<_>>().join("\n")
}

/// A line without the prefix of the quotations and items that it is in, as far as it has it.
pub(super) fn unprefixed<'a>(line: &'a str, prefix: &str) -> &'a str {
    let mut rest = line;
    for sign in prefix.chars() {
        let is_there = |next: char| next == sign || sign == ' ' && next == '\t';
        let Some(next) = rest.chars().next().filter(|next| is_there(*next)) else { return rest };
        rest = &rest[next.len_utf8()..];
    }
    rest
}

/// Lines as a quotation.
pub(super) fn quoted(lines: &str) -> String {
    lines.split('\n').map(|line| filled("> ", line)).collect::<Vec<_>>().join("\n")
}

/// A line behind a prefix. Spaces at its end may be a break; of a line without words none are kept.
fn filled(prefix: &str, line: &str) -> String {
    let filled = format!("{prefix}{line}");
    if line.trim().is_empty() { filled.trim_end_matches([' ', '\t']).to_owned() } else { filled }
}

/// How many bytes at the head of a line are marks of the quotations and items that it is in.
pub(super) fn lead(line: &str) -> usize {
    let mut at = 0;
    loop {
        let rest = &line[at..];
        let digits = rest.len() - rest.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
        let mark = match rest.as_bytes().get(digits) {
            Some(b' ' | b'\t' | b'>' | b'-' | b'*' | b'+') if digits == 0 => 1,
            Some(b'.' | b')') if (1..10).contains(&digits) => digits + 1,
            _ => return at,
        };
        let is_item = !rest.starts_with([' ', '\t', '>']);
        if is_item && !rest[mark..].is_empty() && !rest[mark..].starts_with([' ', '\t']) {
            return at;
        }
        at += mark;
    }
}

/// Whether a line has nothing but the marks of quotations.
fn is_blank(line: &str) -> bool {
    line.trim_matches([' ', '\t', '>']).is_empty()
}

fn ends(text: &str) -> Vec<usize> {
    memchr::memchr_iter(b'\n', text.as_bytes()).collect()
}

fn breaks(text: &str) -> usize {
    memchr::memchr_iter(b'\n', text.as_bytes()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_their_numbers() {
        let mut draft = Draft::new("one\ntwo\nthree\nfour", 5);
        let three = draft.text().find("three").unwrap();
        draft.splice(vec![Splice::new(0..3, "a\nb\nc"), Splice::new(4..three, "")]);
        assert_eq!(draft.text(), "a\nb\nc\nthree\nfour");
        let lines: Vec<_> = ["a", "b", "c", "three", "four"]
            .map(|word| draft.line(draft.text().find(word).unwrap()))
            .to_vec();
        assert_eq!(lines, [5, 5, 5, 7, 8]);
    }

    #[test]
    fn blocks_stay_in_their_lists_and_quotations() {
        for (text, part, expected) in [
            ("a\nX\nb", "X", "a\n\n1\n2\n\nb"),
            ("- X\n- b", "X", "- 1\n  2\n\n- b"),
            ("> a\n> X", "X", "> a\n>\n> 1\n> 2"),
            ("1. a\n\n   X words", "X", "1. a\n\n   1\n   2\n\n   words"),
            ("- a > b X", "X", "- a > b\n\n  1\n  2"),
        ] {
            let mut draft = Draft::new(text, 1);
            let at = text.find(part).unwrap();
            let splice = draft.blocks(at..at + part.len(), "1\n2");
            draft.splice(vec![splice]);
            let shown: Vec<_> = draft.text().lines().map(str::trim_end).collect();
            assert_eq!(shown.join("\n"), expected);
        }
    }
}
