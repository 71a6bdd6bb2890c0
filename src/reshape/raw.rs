//! Changes to a text as it was read, made in the file as it is written: its byte order mark, line ends and accents stay.

use crate::letters::composed;
use crate::source::Splice;

/// A file with the changes of its text. `text` is what was read of it. `None` where a place cannot be told.
pub(crate) fn applied(file: &str, text: &str, splices: &[Splice]) -> Option<String> {
    let lines = Lines::of(file, text)?;
    let mut new = String::with_capacity(file.len());
    let mut at = 0;
    for Splice { range, text: put } in splices {
        let (start, end) = (lines.place(range.start)?, lines.place(range.end)?);
        new.push_str(file.get(at..start)?);
        match lines.end_at(range.start) {
            "\n" => new.push_str(put),
            end => new.push_str(&put.replace('\n', end)),
        }
        at = end;
    }
    new.push_str(&file[at..]);
    Some(new)
}

/// The lines of a file beside those of its text: where each begins, and what is in it.
struct Lines<'a> {
    pairs: Vec<Pair<'a>>,
}

struct Pair<'a> {
    /// Where it begins in the text and in the file.
    start: (usize, usize),
    text: &'a str,
    file: &'a str,
    /// How it ends in the file; empty for the last.
    end: &'a str,
}

impl<'a> Lines<'a> {
    fn of(file: &'a str, text: &'a str) -> Option<Self> {
        let body = file.strip_prefix('\u{feff}').unwrap_or(file);
        let (mut in_text, mut in_file) = (0, file.len() - body.len());
        let mut rest = body;
        let mut pairs = Vec::new();
        for line in text.split('\n') {
            let length = rest.find(['\r', '\n']).unwrap_or(rest.len());
            let end = match &rest[length..] {
                tail if tail.starts_with("\r\n") => &tail[..2],
                tail => &tail[..tail.len().min(1)],
            };
            pairs.push(Pair { start: (in_text, in_file), text: line, file: &rest[..length], end });
            in_text += line.len() + 1;
            in_file += length + end.len();
            rest = &rest[length + end.len()..];
        }
        let is_whole = rest.is_empty() && pairs.last().is_some_and(|last| last.end.is_empty());
        is_whole.then_some(Self { pairs })
    }

    fn pair(&self, offset: usize) -> &Pair<'a> {
        let next = self.pairs.partition_point(|pair| pair.start.0 <= offset);
        &self.pairs[next.saturating_sub(1)]
    }

    /// A place of the text in the file.
    fn place(&self, offset: usize) -> Option<usize> {
        let pair = self.pair(offset);
        let column = offset - pair.start.0;
        if pair.text == pair.file {
            return Some(pair.start.1 + column);
        }
        let wanted = pair.text.get(..column)?;
        let ends = pair.file.char_indices().map(|(at, _)| at).chain([pair.file.len()]);
        let mut fitting = ends.filter(|end| composed(&pair.file[..*end]) == wanted);
        // A mark belongs to the letter before it.
        fitting.next_back().map(|end| pair.start.1 + end)
    }

    /// How lines end where something is put.
    fn end_at(&self, offset: usize) -> &'a str {
        let own = self.pair(offset).end;
        let first = || self.pairs[0].end;
        if own.is_empty() && !first().is_empty() {
            first()
        } else if own.is_empty() {
            "\n"
        } else {
            own
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(file: &str, text: &str, from: &str, to: &str, new: &str) {
        let start = text.find(from).unwrap();
        let splice = Splice::new(start..start + from.len(), to);
        assert_eq!(applied(file, text, &[splice]).unwrap(), new);
    }

    #[test]
    fn marks_line_ends_and_accents_stay() {
        check(
            "\u{feff}a: b\r\nc: d\r\n",
            "a: b\nc: d\n",
            "d",
            "e\nf",
            "\u{feff}a: b\r\nc: e\r\nf\r\n",
        );
        check("a\rb\r\nc", "a\nb\nc", "c", "d\n", "a\rb\r\nd\r");
        check(
            "Cafe\u{301} [x](story:a)\n",
            "Café [x](story:a)\n",
            "a)",
            "b)",
            "Cafe\u{301} [x](story:b)\n",
        );
        check("Cafe\u{301}", "Café", "é", "e", "Cafe");
    }

    #[test]
    fn a_file_of_other_lines_is_refused() {
        assert_eq!(applied("a\nb\n", "a\n", &[]), None);
    }
}
