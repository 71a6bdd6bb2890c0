//! Heads that come again, headings and notes among the rows, rows with too many values, and merged cells.

use super::{import, import_table, playbook, question_of};
use rust_xlsxwriter::{Format, Workbook};

#[test]
fn heads_come_again_in_any_order() {
    for again in [
        "Topic,Question,Level 1,Level 2,Why\n,Is it that?,low,high,because\n",
        "Topic,Question,Why,Level 1,Level 2\n,Is it that?,because,low,high\n",
        "\nService design,,,,\nCode,Question,Level 2,Level 1,Why\n7,Is it that?,high,low,because\n",
        "Question,Why,Owner,Level 1,Level 2,Topic\nIs it that?,because,Ann,low,high,\n",
    ] {
        let (place, code, said) = import_table(&format!(
            "Topic,Question,Level 1,Level 2,Why\nService design,Is it?,a,b,c\n{again}"
        ));
        assert_eq!(code, 0, "{again}{said}");
        assert!(said.contains("2 questions taken in, 0 already there, 0 rows not taken"), "{said}");
        let text = question_of(&place, "service-design", "Is it that?");
        let text = text.unwrap_or_else(|| panic!("{again}{said}"));
        assert!(text.contains("why: \"because\""), "{again}{text}");
        assert!(text.contains("points: 0\n        text: \"low\""), "{again}{text}");
        assert!(text.contains("points: 100\n        text: \"high\""), "{again}{text}");
    }
}

#[test]
fn two_rows_of_heads_come_again() {
    let head = "Topic,Question,Levels,\n,,1,2\n";
    let (place, code, said) =
        import_table(&format!("{head}Service design,Is it?,a,b\n{head},And that?,c,d\n"));
    assert!(code == 0 && said.contains("2 questions taken in"), "{said}");
    assert!(question_of(&place, "service-design", "And that?").is_some(), "{said}");
}

#[test]
fn a_table_that_explains_the_heads_is_not_the_table() {
    let (place, code, said) = import_table(
        "Question,Level 1,Level 2,\n(what we ask),(lowest),(highest),\n,,,\nCode,Question,Level 1,Level 2\nC1,Is it so?,no,yes\n",
    );
    assert!(code == 0 && said.contains("1 question taken in"), "{said}");
    let text = question_of(&place, "service-design", "Is it so?").unwrap();
    assert!(text.contains("\"no\"") && text.contains("\"yes\""), "{text}");
}

#[test]
fn a_question_with_words_of_heads_is_no_head() {
    let table =
        "Question,Level 1,Level 2,Kind,Why\nIs it?,1,2,Statement,Text\nEvidence,1,2,,Question\n";
    let (place, code, said) = import_table(table);
    assert!(code == 0 && said.contains("1 question taken in"), "{said}");
    assert!(question_of(&place, "service-design", "Is it?").is_some(), "{said}");
}

#[test]
fn an_area_alone_in_its_row_is_an_area_of_rows_below_or_named() {
    let head = "Topic,Question,1,2\nParks,Is it?,no,yes\n";
    for (rows, expected) in [
        ("Source: a survey\n", Some("A3: nothing is taken of the row “Source: a survey”")),
        ("A note\nParks,Next?,no,yes\n", Some("A3: nothing is taken of the row “A note”")),
        ("A note\n,Next?,no,yes\n", Some("A3: “A note” is taken as a new area")),
        ("Roads\n\nRivers\n,Next?,no,yes\n", Some("A3: nothing is taken of the row “Roads”")),
        ("Service design\n,Next?,no,yes\n", None),
        ("Roads\nRoads,Next?,no,yes\n", None),
        ("Parks\nParks\n", None),
        ("Roads\nTopic,Question,1,2\n,Next?,no,yes\n", Some("A3: “Roads” is taken as a new area")),
    ] {
        let (_, code, said) = import_table(&format!("{head}{rows}"));
        assert_eq!(code, 0, "{rows}{said}");
        assert_eq!(expected.is_none(), !said.contains("taken of") && !said.contains("as a new"));
        assert!(expected.is_none_or(|words| said.contains(words)), "{rows}{said}");
    }
}

#[test]
fn rows_with_more_values_than_heads_are_not_taken() {
    let head = "Topic,Question,Level 1,Level 2\n";
    let rows = "Parks,Do you, now, know?,no,yes\n,Is it?,no,yes\n,Do they, then, care?,no,yes\n";
    let (place, code, said) = import_table(&format!("{head}{rows}"));
    assert_eq!(code, 1, "{said}");
    for place in ["E2", "E4"] {
        let words = format!("q.csv: {place}: the row is not taken: it has more values than there");
        assert!(said.contains(&words), "{said}");
    }
    assert!(said.contains("1 question taken in, 0 already there, 2 rows not taken"), "{said}");
    assert!(question_of(&place, "parks", "Is it?").is_some(), "{said}");
    // Empty values are none too many.
    let (_, code, said) = import_table(&format!("{head}Parks,Is it?,no,yes,,,\n"));
    assert!(code == 0 && said.contains("1 question taken in"), "{said}");
}

#[test]
fn rows_with_quotes_behind_spaces_are_not_taken() {
    let head = "Topic,Question,Level 1,Level 2,Why\n";
    for (row, place) in [
        ("Parks, \"Is it so, now?\", No, Yes, Why", Some("B2")),
        ("Parks, \"Is it so, now?\", No, Yes", Some("B2")),
        ("Parks,Is it so?, \"No, never\",Yes", Some("C2")),
        ("Parks,\"\"\"Fit\"\" for what, then?\",No,Yes,5\"", None),
        ("Parks, \"Is it so?\", No, Yes", None),
    ] {
        let (_, code, said) = import_table(&format!("{head}{row}\n"));
        assert_eq!(code, i32::from(place.is_some()), "{row}: {said}");
        let words =
            |place: &str| format!("q.csv: {place}: the row is not taken: its quote ends in");
        assert!(place.is_none_or(|place| said.contains(&words(place))), "{row}: {said}");
    }
}

/// A workbook with merged cells: each of them by its rows and columns, with its words.
fn merged(
    cells: &[(u32, u16, u32, u16, &str)],
    rows: &[[&str; 6]],
) -> (tempfile::TempDir, i32, String) {
    let place = playbook();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row_matrix(0, 0, rows.iter().copied()).unwrap();
    for (top, left, bottom, right, words) in cells {
        sheet.merge_range(*top, *left, *bottom, *right, words, &Format::new()).unwrap();
    }
    book.save(place.path().join("q.xlsx")).unwrap();
    let (code, said) = import(place.path(), &["q.xlsx"]);
    (place, code, said)
}

const HEADS: [&str; 6] = ["Question", "Level 1", "Level 2", "Level 3", "Why", "Weight"];

#[test]
fn merged_cells_count_for_each_question_beside_them() {
    let cells = [
        (1, 1, 2, 1, "Nothing is there."),
        (1, 4, 2, 4, "The law asks for it."),
        (1, 5, 2, 5, "3"),
    ];
    let rows = [
        HEADS,
        ["Is it written down?", "", "Some", "All", "", ""],
        ["Is it tested?", "", "Once", "Each year", "", ""],
        ["Is it read?", "No", "Once", "Often", "", ""],
    ];
    let (place, code, said) = merged(&cells, &rows);
    assert!(code == 0 && said.contains("3 questions taken in"), "{said}");
    let text = question_of(&place, "service-design", "Is it tested?").unwrap();
    assert!(text.contains("points: 0\n        text: \"Nothing is there.\""), "{text}");
    assert!(text.contains("points: 50\n        text: \"Once\""), "{text}");
    assert!(text.contains("why: \"The law asks for it.\""), "{text}");
    let text = question_of(&place, "service-design", "Is it read?").unwrap();
    assert!(
        !text.contains("The law") && text.contains("points: 0\n        text: \"No\""),
        "{text}"
    );
}

#[test]
fn a_question_that_is_merged_over_rows_is_one() {
    let cells = [(1, 0, 2, 0, "Is it?"), (1, 1, 2, 1, "no"), (1, 2, 2, 2, "yes")];
    let rows = [HEADS, ["", "", "", "", "Because.", ""], ["", "", "", "", "And so.", ""]];
    let (place, code, said) = merged(&cells, &rows);
    assert!(code == 0 && said.contains("1 question taken in"), "{said}");
    let text = question_of(&place, "service-design", "Is it?").unwrap();
    assert!(text.contains("Because.\n\n      And so."), "{text}");
}

#[test]
fn cells_that_are_merged_with_those_beside_are_named() {
    let cells = [(1, 2, 1, 3, "Both"), (2, 0, 2, 5, "Part two")];
    let rows =
        [HEADS, ["Is it?", "no", "", "", "", ""], [""; 6], ["Next?", "no", "", "yes", "", ""]];
    let (_, code, said) = merged(&cells, &rows);
    let named = "q.xlsx: Sheet1!C2: this cell is merged with those beside it, up to D2";
    assert!(said.contains(named), "{said}");
    assert_eq!(said.matches("is merged with").count(), 1, "{said}");
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("Sheet1!B3: the row is not taken: fewer than two levels"), "{said}");
}
