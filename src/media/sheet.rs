//! Tables of `media/`: files of values between commas, as spreadsheets save them.

use crate::source::{Seen, Sheet};
use csv::{ErrorKind, ReaderBuilder, StringRecord};
use std::io::{self, Read};

/// The most rows that a page shows of a file. Readers of longer ones want the file.
const MAX_ROWS: usize = 500;
/// The most bytes that are read of one.
const MAX_BYTES: u64 = 1024 * 1024;

/// Reads a file as a table. What keeps it from being one matters only where a page shows it.
pub(super) fn look(file: &mut impl Read) -> io::Result<Seen> {
    let mut bytes = Vec::new();
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(Seen::Sheet(sheet(&bytes)))
}

fn sheet(bytes: &[u8]) -> Result<Sheet, String> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err("it has more than 1 MB".into());
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut records = ReaderBuilder::new().has_headers(false).from_reader(bytes).into_records();
    let head = records.next().ok_or("it is empty")?.map_err(|error| reason(&error))?;
    if head.len() == 1 && head[0].contains([';', '\t']) {
        return Err("its values are not separated by commas".into());
    }
    let rows: Result<Vec<_>, _> = records.take(MAX_ROWS + 1).collect();
    let rows = rows.map_err(|error| reason(&error))?;
    if rows.len() > MAX_ROWS {
        return Err(format!("it has more than {MAX_ROWS} rows"));
    }
    Ok(Sheet { head: values(&head), rows: rows.iter().map(values).collect() })
}

fn values(record: &StringRecord) -> Vec<String> {
    record.iter().map(|value| value.trim().to_owned()).collect()
}

/// What is wrong with a file, in an author's words.
fn reason(error: &csv::Error) -> String {
    match error.kind() {
        ErrorKind::Utf8 { pos, .. } => {
            let line = pos.as_ref().map_or(1, csv::Position::line);
            format!("line {line} is not UTF-8; save it as “CSV UTF-8”")
        }
        ErrorKind::UnequalLengths { pos, expected_len, len } => {
            let line = pos.as_ref().map_or(1, csv::Position::line);
            format!("line {line} has {len} values, and the first line {expected_len}")
        }
        _ => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(bytes: &[u8]) -> String {
        sheet(bytes).unwrap_err()
    }

    #[test]
    fn the_first_line_is_the_head() {
        let read =
            sheet("\u{feff}Year, Permits\r\n2025,\"1,204\"\r\n2026,\"a \"\"b\"\"\nc\"".as_bytes())
                .unwrap();
        assert_eq!(read.head, ["Year", "Permits"]);
        assert_eq!(read.rows, [["2025", "1,204"], ["2026", "a \"b\"\nc"]]);
    }

    #[test]
    fn what_is_no_table_is_said_with_its_line() {
        assert_eq!(fault(b""), "it is empty");
        assert_eq!(fault(b"a,b\n1,2\n1,2,3\n"), "line 3 has 3 values, and the first line 2");
        assert_eq!(fault(b"a;b\n1;2\n"), "its values are not separated by commas");
        assert_eq!(fault(b"a\n\xa3\n"), "line 2 is not UTF-8; save it as “CSV UTF-8”");
        assert_eq!(fault("a\n".repeat(MAX_ROWS + 2).as_bytes()), "it has more than 500 rows");
        assert_eq!(fault(&b"a".repeat(1024 * 1024 + 1)), "it has more than 1 MB");
        assert!(sheet("a\n".repeat(MAX_ROWS + 1).as_bytes()).is_ok());
    }
}
