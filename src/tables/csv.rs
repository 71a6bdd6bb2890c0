//! Files of values, as spreadsheets save them: between commas, semicolons or tabs, and in any of the encodings of Excel.

use super::{Cell, MOST_COLUMNS, MOST_ROWS, Row, Table, place};
use crate::source::Undecoded;

/// How many bytes of a file are looked at for the sign between its values.
const HEAD: usize = 20_000;

pub(super) fn read(bytes: &[u8]) -> Result<Table, String> {
    let (text, note) = decoded(bytes);
    let (text, given) = announced(&text);
    let delimiter = given.unwrap_or_else(|| delimiter(text));
    let mut records = Records { rest: text, delimiter: char::from(delimiter), is_open: false };
    let mut rows = Vec::new();
    let first = 1 + usize::from(given.is_some());
    for number in first.. {
        let Some(cells) = records.next() else { break };
        if records.is_open {
            let column = cells.len() - 1;
            let begins = place(&Table::default(), &Row { number, cells }, column);
            return Err(format!("the quote with which {begins} begins is never closed"));
        }
        if cells.iter().any(|cell| *cell != Cell::Empty) {
            rows.push(Row { number, cells });
        }
        if rows.len() > MOST_ROWS {
            return Err(format!("it has more than {MOST_ROWS} rows"));
        }
    }
    Ok(Table { rows, note, ..Table::default() })
}

/// The rest of a text. A quote counts at the beginning of a value; two of them in it are one.
struct Records<'t> {
    rest: &'t str,
    delimiter: char,
    /// Whether the text has ended in a quote, so that the last value may have swallowed others.
    is_open: bool,
}

impl Records<'_> {
    fn value(&mut self) -> String {
        let mut value = String::new();
        if let Some(quoted) = self.rest.strip_prefix('"') {
            self.rest = quoted;
            while let Some(at) = self.rest.find('"') {
                value.push_str(&self.rest[..at]);
                self.rest = &self.rest[at + 1..];
                match self.rest.strip_prefix('"') {
                    Some(rest) => (self.rest, ()) = (rest, value.push('"')),
                    None => return value + self.plain(),
                }
            }
            self.is_open = true;
            return value + std::mem::take(&mut self.rest);
        }
        value + self.plain()
    }

    /// The text before the next delimiter or line end.
    fn plain(&mut self) -> &str {
        let end = self.rest.find([self.delimiter, '\n', '\r']).unwrap_or(self.rest.len());
        let (value, rest) = self.rest.split_at(end);
        self.rest = rest;
        value
    }
}

impl Iterator for Records<'_> {
    type Item = Vec<Cell>;

    /// The next row; one without anything in it too, so that rows can be counted.
    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let mut cells = Vec::new();
        loop {
            let value = self.value();
            if cells.len() < MOST_COLUMNS {
                cells.push(Cell::of(&value));
            }
            let Some(rest) = self.rest.strip_prefix(self.delimiter) else { break };
            self.rest = rest;
        }
        let rest = self.rest.strip_prefix('\r').unwrap_or(self.rest);
        self.rest = rest.strip_prefix('\n').unwrap_or(rest);
        Some(cells)
    }
}

/// The text of a file, and how it was read where that is a guess.
fn decoded(bytes: &[u8]) -> (String, Option<&'static str>) {
    if let Some(wide) = Undecoded::of_utf16(bytes) {
        return (wide.text.to_string(), None);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (text.trim_start_matches('\u{feff}').to_owned(), None);
    }
    let note = "it is not UTF-8, so it was read as Windows-1252: look at its accents and dashes";
    (Undecoded::of(bytes).text.to_string(), Some(note))
}

/// A text without the line `sep=;` that some programs begin with, and that sign.
fn announced(text: &str) -> (&str, Option<u8>) {
    let first = text.lines().next().unwrap_or_default();
    let sign = first.strip_prefix("sep=").filter(|sign| sign.len() == 1);
    match sign {
        Some(sign) => {
            (text[first.len()..].trim_start_matches(['\r', '\n']), Some(sign.as_bytes()[0]))
        }
        None => (text, None),
    }
}

/// The sign that is most often between values, outside of quotes.
fn delimiter(text: &str) -> u8 {
    const SIGNS: [u8; 3] = *b",;\t";
    let (mut counts, mut in_quotes) = ([0; 3], false);
    for byte in text.bytes().take(HEAD) {
        in_quotes ^= byte == b'"';
        if let Some(at) = SIGNS.iter().position(|sign| *sign == byte).filter(|_| !in_quotes) {
            counts[at] += 1;
        }
        if byte == b'\n' && !in_quotes && counts.iter().any(|count| *count > 0) {
            break;
        }
    }
    let most = (0..SIGNS.len()).rev().max_by_key(|at| counts[*at]).unwrap_or_default();
    SIGNS[most]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
        let table = read(bytes).unwrap();
        let row = |row: Row| row.cells.iter().map(|cell| cell.words().to_owned()).collect();
        table.rows.into_iter().map(row).collect()
    }

    #[test]
    fn all_that_excel_saves_is_read() {
        let expected = [["Area", "Question"], ["Café", "Do you, “now”;\nor later?"]];
        let text = "Area,Question\r\nCafé,\"Do you, “now”;\r\nor later?\"\r\n";
        let semicolons = text.replacen("a,Q", "a;Q", 1).replacen("é,", "é;", 1);
        let tabs = text.replacen("a,Q", "a\tQ", 1).replacen("é,", "é\t", 1);
        let wide: Vec<u8> =
            format!("\u{feff}{tabs}").encode_utf16().flat_map(u16::to_le_bytes).collect();
        let narrow = semicolons.replace('“', "\u{93}").replace('”', "\u{94}");
        let narrow: Vec<u8> =
            narrow.chars().map(|sign| u8::try_from(u32::from(sign)).unwrap()).collect();
        for bytes in [
            text.as_bytes().to_vec(),
            format!("\u{feff}{text}").into_bytes(),
            semicolons.clone().into_bytes(),
            format!("sep=;\r\n{semicolons}").into_bytes(),
            tabs.clone().into_bytes(),
            wide,
            narrow.clone(),
        ] {
            assert_eq!(cells(&bytes), expected);
        }
        assert!(read(&narrow).unwrap().note.is_some());
    }

    #[test]
    fn a_quote_that_is_never_closed_is_named() {
        for (text, begins) in [
            ("a,b\n\n1,\"two\n3,4\n", "B3"),
            ("\"a,b\n1,2\n", "A1"),
            ("sep=;\na;b\n1;\"2\"\"\n", "B3"),
        ] {
            let reason = read(text.as_bytes()).unwrap_err();
            assert_eq!(reason, format!("the quote with which {begins} begins is never closed"));
        }
        assert_eq!(cells(b"a,b\n1,2\"\n\"\",3\"4"), [["a", "b"], ["1", "2\""], ["", "3\"4"]]);
    }
}
