//! What a workbook says beside the words of its cells.

use super::{import, playbook, question_of};
use rust_xlsxwriter::{Format, Formula, Note, Url, Workbook, Worksheet};
use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;
use tempfile::TempDir;

const ROWS: [[&str; 5]; 4] = [
    ["Topic", "Question", "Level 1", "Level 2", "Why"],
    ["Service design", "Is it?", "no", "yes", "Because."],
    ["", "Is it old?", "no", "yes", ""],
    ["", "Is it new?", "no", "yes", "And so."],
];

/// A playbook, and beside it a sheet of three questions that somebody changed.
fn sheet(change: impl Fn(&mut Worksheet)) -> TempDir {
    filled(|sheet| {
        sheet.write_row_matrix(0, 0, ROWS).unwrap();
        change(sheet);
    })
}

/// A playbook, and beside it a sheet that is filled.
fn filled(fill: impl Fn(&mut Worksheet)) -> TempDir {
    let place = playbook();
    let mut book = Workbook::new();
    // Another sheet before it, so that its part is the second one.
    book.add_worksheet().set_name("Cover").unwrap();
    let sheet = book.add_worksheet().set_name("Ours").unwrap();
    fill(sheet);
    book.save(place.path().join("q.xlsx")).unwrap();
    place
}

/// The same, taken in.
fn changed(change: impl Fn(&mut Worksheet)) -> (TempDir, i32, String) {
    let place = sheet(change);
    let (code, said) = import(place.path(), &["q.xlsx"]);
    (place, code, said)
}

fn is_there(place: &TempDir, question: &str) -> bool {
    question_of(place, "service-design", question).is_some()
}

#[test]
fn what_is_hidden_is_left_out_and_named() {
    let (place, code, said) = changed(|sheet| {
        sheet.set_row_hidden(2).unwrap().set_column_hidden(4).unwrap();
    });
    assert_eq!(code, 0, "{said}");
    for words in [
        "q.xlsx: Ours!B3: the row is hidden, and nothing is taken of it",
        "q.xlsx: Ours!E1: the column is hidden, and nothing is taken of it",
        "2 questions taken in, 0 already there, 0 rows not taken",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(!is_there(&place, "Is it old?"), "{said}");
    assert!(!question_of(&place, "service-design", "Is it?").unwrap().contains("why"), "{said}");
    // The area of a hidden row holds below it.
    let (place, code, said) = changed(|sheet| {
        sheet.set_row_hidden(1).unwrap();
        sheet.set_row_hidden(9).unwrap();
    });
    assert!(code == 0 && is_there(&place, "Is it old?") && !is_there(&place, "Is it?"), "{said}");
    assert_eq!(said.matches("hidden").count(), 1, "{said}");
}

/// A workbook with other words in its parts, as other programs write them.
fn rewritten(path: &Path, changes: &[(&str, &str)]) {
    let mut before = zip::ZipArchive::new(Cursor::new(fs::read(path).unwrap())).unwrap();
    let mut after = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..before.len() {
        let mut part = before.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        let text = changes.iter().fold(text, |text, (from, to)| text.replace(from, to));
        after.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        after.write_all(text.as_bytes()).unwrap();
    }
    fs::write(path, after.finish().unwrap().into_inner()).unwrap();
}

#[test]
fn a_formula_that_nothing_has_worked_out_is_named() {
    let no_type = (" t=\"str\"><f>", "><f>");
    let [none, empty, gone] = ["<v></v>", "<v/>", ""].map(|value| ("<v>GONE</v>", value));
    let shared = ("<f>\"y\"</f>", "<f t=\"shared\" si=\"0\"/>");
    for (column, changes, is_taken) in [
        (3, &[no_type, none][..], false),
        (1, &[no_type, empty], false),
        (4, &[no_type, gone], false),
        (0, &[no_type, gone], false),
        (3, &[no_type, shared, gone], false),
        (6, &[no_type, gone], true),
        (4, &[none], true),
        (4, &[], true),
    ] {
        let formula = Formula::new("=\"y\"").set_result("GONE");
        let place = sheet(|sheet| {
            sheet.write_formula(2, column, formula.clone()).unwrap();
        });
        rewritten(&place.path().join("q.xlsx"), changes);
        let (code, said) = import(place.path(), &["q.xlsx"]);
        assert_eq!(code, i32::from(!is_taken), "{column}: {said}");
        let cell = char::from(b'A' + u8::try_from(column).unwrap());
        let words = format!("Ours!{cell}3: the row is not taken: a formula gives no value: open");
        assert_eq!(said.contains(&words), !is_taken, "{column}: {said}");
        assert_eq!(is_there(&place, "Is it old?"), is_taken, "{column}: {said}");
        assert!(is_there(&place, "Is it new?"), "{column}: {said}");
    }
}

#[test]
fn a_formula_in_a_head_is_named() {
    let (_, code, said) = changed(|sheet| {
        let formula = Formula::new("=1/0").set_result("#DIV/0!");
        sheet.write_formula(0, 4, formula).unwrap();
    });
    let words = "Ours!E1: nothing is taken of this column: in its head, a formula gives #DIV/0!";
    assert!(code == 0 && said.contains(words), "{said}");
}

/// In a head of two rows too, and of another one further down.
#[test]
fn what_is_beside_the_words_of_heads_is_named() {
    let two = [["Topic", "Question", "Levels", "", "Why"], ["", "", "1", "2", ""]];
    for (rows, is_two) in [(&ROWS[..1], false), (&two[..], true)] {
        let place = filled(|sheet| {
            let last = u32::try_from(rows.len()).unwrap() - 1;
            for first in [0, 10] {
                sheet.write_row_matrix(first, 0, rows.to_vec()).unwrap();
                sheet.insert_note(first, 1, &Note::new("Ask the house")).unwrap();
                sheet.insert_note(first + last, 2, &Note::new("Use it when nobody knows")).unwrap();
                let guide = Url::new("https://example.org/why");
                sheet.write_url_with_text(first, 4, guide, "Why").unwrap();
                let row = first + last + 1;
                let words = ["Service design", "Is it?", "no", "yes", ""];
                sheet.write_row(row, 0, words).unwrap();
                sheet.write(row, 1, format!("Is it {first}?")).unwrap();
            }
            sheet.insert_note(0, 8, &Note::new("Beside the table")).unwrap();
        });
        let (code, said) = import(place.path(), &["q.xlsx"]);
        assert_eq!(code, 0, "{said}");
        let level = |first: u32| first + u32::from(is_two);
        for words in [
            "Ours!B1: the remark on this cell is not taken".to_owned(),
            format!("Ours!C{}: the remark on this cell is not taken", level(1)),
            format!("Ours!C{}: the remark on this cell is not taken", level(11)),
            "Ours!E11: the address behind these words is not taken: https://example.org/why"
                .to_owned(),
        ] {
            assert!(said.contains(&words), "{words}: {said}");
        }
        assert_eq!(said.matches("q.xlsx: Ours!").count(), 6, "{said}");
    }
}

#[test]
fn a_row_that_is_struck_out_whole_is_told_once() {
    let (place, code, said) = changed(|sheet| {
        let struck = Format::new().set_font_strikethrough();
        for (column, words) in (0..).zip(["", "Is it old?", "no", "yes", "Why not."]) {
            sheet.write_with_format(2, column, words, &struck).unwrap();
        }
        sheet.insert_note(2, 3, &Note::new("Not since 2024")).unwrap();
    });
    assert!(code == 1 && !is_there(&place, "Is it old?"), "{said}");
    assert_eq!(said.matches("q.xlsx: ").count(), 1, "{said}");
    assert!(said.contains("Ours!B3: the row is not taken: the question is struck out"), "{said}");
}

#[test]
fn what_is_true_is_taken_as_it_is_shown() {
    let (place, _, said) = changed(|sheet| {
        sheet.write_boolean(1, 2, false).unwrap().write_boolean(1, 3, true).unwrap();
        sheet.write(0, 5, "Quick").unwrap().write_boolean(1, 5, true).unwrap();
    });
    let text = question_of(&place, "service-design", "Is it?").unwrap();
    assert!(text.contains("text: \"FALSE\"") && text.contains("text: \"TRUE\""), "{text}{said}");
    let area = fs::read_to_string(place.path().join("playbook/areas/service-design.yaml")).unwrap();
    assert!(area.contains("quick: true"), "{area}{said}");
}

#[test]
fn what_is_beside_words_is_named() {
    let (place, code, said) = changed(|sheet| {
        let guide = Url::new("https://example.org/guide");
        sheet.write_url_with_text(1, 4, guide.clone(), "Our guide").unwrap();
        sheet.write_url_with_text(3, 4, guide, "See https://example.org/guide").unwrap();
        sheet.write_url_with_text(1, 2, Url::new("internal:Cover!A1"), "no").unwrap();
        sheet.insert_note(1, 1, &Note::new("Legal must confirm")).unwrap();
        sheet.insert_note(1, 8, &Note::new("Beside the table")).unwrap();
        let struck = Format::new().set_font_strikethrough();
        sheet.write_with_format(2, 1, "Is it old?", &struck).unwrap();
        sheet.write_with_format(3, 3, "yes", &struck).unwrap();
    });
    assert_eq!(code, 1, "{said}");
    for words in [
        "Ours!E2: the address behind these words is not taken: https://example.org/guide",
        "Ours!B2: the remark on this cell is not taken",
        "Ours!D4: words that are struck out are taken like others",
        "Ours!B3: the row is not taken: the question is struck out",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert_eq!(said.matches("q.xlsx: Ours!").count(), 4, "{said}");
    assert!(is_there(&place, "Is it?") && !is_there(&place, "Is it old?"), "{said}");
}
