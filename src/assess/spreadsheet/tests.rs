//! The cases that the browser's script has too, and files that are no spreadsheets.

use super::*;
use crate::tables::{Cell, Row};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
struct Suite {
    known: Vec<[String; 5]>,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    #[serde(default)]
    sheets: Vec<Sheet>,
    csv: Option<String>,
    expected: Value,
}

#[derive(Deserialize)]
struct Sheet {
    name: String,
    hidden: bool,
    rows: Vec<GivenRow>,
}

#[derive(Deserialize)]
struct GivenRow {
    number: usize,
    cells: Vec<GivenCell>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum GivenCell {
    Words(Option<String>),
    Broken { broken: String },
}

fn table(sheet: &Sheet) -> Table {
    let cell = |cell: &GivenCell| match cell {
        GivenCell::Words(None) => Cell::Empty,
        GivenCell::Words(Some(text)) => Cell::of(text),
        GivenCell::Broken { broken } => Cell::Broken(broken.clone()),
    };
    let row =
        |row: &GivenRow| Row { number: row.number, cells: row.cells.iter().map(cell).collect() };
    Table {
        name: sheet.name.clone(),
        is_hidden: sheet.hidden,
        rows: sheet.rows.iter().map(row).collect(),
        ..Table::default()
    }
}

fn suite() -> Suite {
    serde_json::from_str(include_str!("../../../tests/vectors/spreadsheets.json")).unwrap()
}

fn key(lines: &[[String; 5]]) -> Vec<Entry> {
    let entry = |[what, of, id, words, more]: [String; 5]| Entry { what, of, id, words, more };
    lines.iter().cloned().map(entry).collect()
}

/// What came of a case, in the words of the vectors.
fn outcome(found: Result<(Results, Vec<String>), SpreadsheetError>) -> Value {
    match found {
        Ok((results, passed_over)) => {
            let mut document = results.document().clone();
            document.remove("tool");
            let mut outcome = serde_json::json!({ "results": document });
            if !passed_over.is_empty() {
                outcome["passed_over"] = passed_over.into();
            }
            outcome
        }
        Err(SpreadsheetError::NoAnswers) => "no-answers".into(),
        Err(SpreadsheetError::OtherPlaybook(id)) => serde_json::json!({ "foreign": id }),
        Err(SpreadsheetError::Newer(version)) => serde_json::json!({ "newer": version }),
        Err(SpreadsheetError::Mistakes(mistakes)) => {
            let places: Vec<_> = mistakes.iter().map(|mistake| mistake.path.as_str()).collect();
            serde_json::json!({ "mistakes": places })
        }
        Err(other) => panic!("{other}"),
    }
}

#[test]
fn every_case_of_the_vectors() {
    let Suite { known, cases } = suite();
    assert!(cases.len() > 40, "the vectors are there");
    for case in cases {
        let tables: Result<Vec<_>, _> = match &case.csv {
            Some(text) => values(text.as_bytes()).map(|table| vec![table]),
            None => Ok(case.sheets.iter().map(table).collect()),
        };
        let found = match tables {
            Ok(tables) => outcome(results(&tables, key(&known))),
            Err(_) => "unreadable".into(),
        };
        assert_eq!(found, case.expected, "{}", case.name);
    }
}

fn unreadable(bytes: &[u8]) -> String {
    match as_results_file(bytes, &key(&suite().known)) {
        Err(SpreadsheetError::Unreadable(words)) => words,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_no_spreadsheet_is_handed_on() {
    for text in ["{\"a\": 1, \"b\": 2, \"c\": 3}", "<!doctype html>,,,", "words", ""] {
        let handed = as_results_file(text.as_bytes(), &[]).unwrap();
        assert_eq!(&*handed.bytes, text.as_bytes());
    }
}

#[test]
fn files_that_only_look_like_workbooks_are_told_apart() {
    assert!(unreadable(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...").contains("older Excel"));
    assert!(unreadable(b"PK\x03\x04 and nothing else").contains("no workbook"));
    let many = format!("Id,Answer,Note\n{}", "q2,No,x\n".repeat(100_000));
    assert!(unreadable(many.as_bytes()).contains("more than 20000 rows"));
    let large = format!("Id,Answer,Note\n{}", " ".repeat(MAX_BYTES));
    assert!(unreadable(large.as_bytes()).contains("bytes"));
}
