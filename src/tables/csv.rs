//! Files of values, as spreadsheets save them: between commas, semicolons or tabs, and in any of the encodings of Excel.

use super::{Cell, MOST_COLUMNS, MOST_ROWS, Row, Table, beyond, place};
use crate::source::Undecoded;

/// How many bytes of a file are looked at for the sign between its values.
const HEAD: usize = 20_000;

/// The table of a file. The sign between values is the one that it names, or the likeliest.
pub(super) fn read(bytes: &[u8]) -> Result<Table, String> {
    read_fitting(bytes, |_| true)
}

/// The same, of several signs that it may be, by the likeliest for which the table fits; by the likeliest of all where it
/// fits for none.
pub(super) fn read_fitting(bytes: &[u8], fits: impl Fn(&Table) -> bool) -> Result<Table, String> {
    let (text, note) = decoded(bytes);
    let (text, given) = announced(&text);
    let first = 1 + usize::from(given.is_some());
    let signs = given.map_or_else(|| delimiters(text).to_vec(), |given| vec![given]);
    let mut tables = signs.into_iter().map(|sign| cut(text, first, char::from(sign)));
    let likeliest = tables.next().expect("there is a sign")?;
    let does_fit = |table: Result<Table, String>| table.ok().filter(&fits);
    let other = if fits(&likeliest) { None } else { tables.find_map(does_fit) };
    let mut table = other.unwrap_or(likeliest);
    table.notes.extend(note.map(str::to_owned));
    Ok(table)
}

/// The rows of a text, the first of which has this number.
fn cut(text: &str, first: usize, delimiter: char) -> Result<Table, String> {
    let mut records = Records { rest: text, delimiter, is_open: false, wide: None };
    let mut table = Table::default();
    for number in first.. {
        let Some(cells) = records.next() else { break };
        if records.is_open {
            let column = cells.len() - 1;
            let begins = place(&Table::default(), &Row { number, cells }, column);
            return Err(format!("the quote with which {begins} begins is never closed"));
        }
        let row = Row { number, cells };
        if let Some(column) = records.wide.filter(|_| table.notes.is_empty()) {
            table.notes.push(beyond(&table, &row, column));
        }
        if row.cells.iter().any(|cell| *cell != Cell::Empty) {
            table.rows.push(row);
        }
        if table.rows.len() > MOST_ROWS {
            return Err(format!("it has more than {MOST_ROWS} rows"));
        }
    }
    Ok(table)
}

/// The rest of a text. A quote counts at the beginning of a value; two of them in it are one.
struct Records<'t> {
    rest: &'t str,
    delimiter: char,
    /// Whether the text has ended in a quote, so that the last value may have swallowed others.
    is_open: bool,
    /// The first column of the last row that has anything and is one too many.
    wide: Option<usize>,
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
        self.wide = None;
        for column in 0.. {
            let value = self.value();
            let cell = Cell::of(&value);
            if column < MOST_COLUMNS {
                cells.push(cell);
            } else if cell != Cell::Empty {
                self.wide.get_or_insert(column);
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

/// The signs that may be between values, the one first that is there most often outside of quotes.
fn delimiters(text: &str) -> [u8; 3] {
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
    let mut places = [0, 1, 2];
    places.sort_by_key(|at| std::cmp::Reverse(counts[*at]));
    places.map(|at| SIGNS[at])
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
        assert!(!read(&narrow).unwrap().notes.is_empty());
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
