//! Which columns and rows of a sheet are taken: the best head of each thing, and no words go unnamed.

use super::{import, import_table, playbook, question_of};
use rust_xlsxwriter::{Formula, Workbook};

/// The texts of the levels of “Is it?”, the lowest first, and what is said.
fn levels(table: &str) -> (Vec<String>, String) {
    let (place, _, said) = import_table(table);
    let question = question_of(&place, "service-design", "Is it?").unwrap_or_default();
    let texts = question.lines().filter_map(|line| line.strip_prefix("        text: "));
    (texts.map(|text| text.trim_matches('"').to_owned()).collect(), said)
}

#[test]
fn numbers_that_no_scale_has_are_no_levels() {
    for (head, named) in [
        ("Level 1,Level 2,Level 3,Score 2023,Score 2024", &["Score 2023", "Score 2024"][..]),
        ("1,2,3,2023,2024", &["2023", "2024"]),
        ("Score 1,Score 2,Score 3,Score 23,Score 24/25", &["Score 23", "Score 24/25"]),
        ("Level 1,Level 2,Level 3,2024-11-28,21", &["2024-11-28", "21"]),
        ("Level 1,Level 2,Level 3,Level 1.5,Level 2.5 text", &["Level 1.5", "Level 2.5 text"]),
        ("Level 0,Level 10,Level 20,Q4 2024,99999999999999999999999", &["Q4 2024", "99999"]),
        ("0,50,100,101,2024", &["101", "2024"]),
        ("Points 0,Points 25,Points 100,0 of 9,?", &["0 of 9", "?"]),
        ("Level 1 (0 points),Level 2 (10 points),Level 3 (100 points),-,–", &["-", "–"]),
    ] {
        let (texts, said) = levels(&format!("Question,{head}\nIs it?,no,part,yes,x,y\n"));
        assert_eq!(texts, ["no", "part", "yes"], "{head}: {said}");
        for words in named {
            let told = format!("nothing is taken of the column “{words}");
            assert!(said.contains(&told), "{head}: {words}: {said}");
        }
        assert_eq!(said.matches("nothing is taken").count(), named.len(), "{head}: {said}");
    }
    let (_, code, said) = import_table("Question,2023,2024\nIs it?,no,yes\n");
    assert!(code == 2 && said.contains("no row names its columns"), "{said}");
}

#[test]
fn of_several_heads_the_one_that_fits_best_is_taken() {
    for (table, expected, named) in [
        ("Question,Points 1,Level 1,Points 2,Level 2\nIs it?,0,no,40,yes\n", ["no", "yes"], "B1"),
        ("Question,Score 1,1,Score 2,2\nIs it?,0,no,40,yes\n", ["no", "yes"], "D1"),
        ("Question,Score 1,Level 1: low,Score 2,Level 2\nIs it?,0,no,9,yes\n", ["no", "yes"], "B1"),
        ("Question,Answer A,Level 0,Answer B,Level 1\nIs it?,x,no,y,yes\n", ["no", "yes"], "D1"),
        ("Question,Level 1,Points 1,Level 2,Points 2\nIs it?,no,0,yes,40\n", ["no", "yes"], "E1"),
        ("Indicator,Question,1,2\nI7,Is it?,no,yes\n", ["no", "yes"], "A1"),
        ("Text,Indicator,Question text,1,2\nx,I7,Is it?,no,yes\n", ["no", "yes"], "B1"),
        ("Theme,Area,Question,1,2\nGreen,Service design,Is it?,no,yes\n", ["no", "yes"], "A1"),
    ] {
        let (texts, said) = levels(table);
        assert_eq!(texts, expected, "{table}{said}");
        let told = format!("q.csv: {named}: nothing is taken of the column “");
        assert!(said.contains(&told), "{table}{said}");
    }
    // Of two that fit alike, the first is it.
    let (texts, said) = levels("Question,1,2,Statement,Option 1\nIs it?,no,yes,Or?,x\n");
    assert_eq!(texts, ["no", "yes"], "{said}");
}

/// Heads that are points give these, or nothing is taken below them and they are told of once.
#[test]
fn points_are_those_of_the_heads() {
    let head = "Topic,Question,Points 0,Points 25,Points 40,Points 100\n";
    let rows = "Service design,Is it?,a,b,c,d\n,Is that?,a,,c,d\n,And this?,,b,c,d\n";
    let (place, code, said) = import_table(&format!("{head}{rows}"));
    assert_eq!(code, 1, "{said}");
    let points = |question| {
        let text = question_of(&place, "service-design", question)?;
        let points = text.lines().filter_map(|line| line.trim().strip_prefix("points: "));
        Some(points.collect::<Vec<_>>().join(" "))
    };
    assert_eq!(points("Is it?").as_deref(), Some("0 25 40 100"), "{said}");
    assert_eq!(points("Is that?").as_deref(), Some("0 40 100"), "{said}");
    assert_eq!(points("And this?"), None, "{said}");
    let words =
        "q.csv: C4: the row is not taken: there is no text for 0 points, which each question has";
    assert!(said.contains(words), "{said}");

    let head = "Topic,Question,Score 0,Score 1,Score 5,Score 10\n";
    let (place, code, said) = import_table(&format!("{head}{rows}"));
    assert!(
        code == 1 && said.contains("0 questions taken in, 0 already there, 3 rows not taken"),
        "{said}"
    );
    assert_eq!(said.matches("q.csv: ").count(), 1, "{said}");
    let words = "q.csv: C1: nothing is taken of the rows below: the heads of levels are “Score 0”, “Score 1”, “Score 5”, “Score 10”, and points go from 0 to 100. Write `Points 0`, `Points 10`, `Points 50`, `Points 100`; or";
    assert!(said.contains(words), "{said}");
    assert!(question_of(&place, "service-design", "Is it?").is_none(), "{said}");
}

#[test]
fn a_wrong_formula_is_told_where_it_is_taken() {
    for (column, is_taken) in [(1, true), (2, true), (3, false), (4, false)] {
        let place = playbook();
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        let rows = [["Question", "1", "2", "Average"], ["Is it?", "no", "yes", "3"]];
        sheet.write_row_matrix(0, 0, rows).unwrap();
        let formula = Formula::new("=1/0").set_result("#DIV/0!");
        sheet.write_formula(1, column, formula).unwrap();
        book.save(place.path().join("q.xlsx")).unwrap();
        let (code, said) = import(place.path(), &["q.xlsx"]);
        assert_eq!(code, i32::from(is_taken), "{column}: {said}");
        assert_eq!(said.contains("a formula gives #DIV/0!"), is_taken, "{column}: {said}");
        let is_there = question_of(&place, "service-design", "Is it?").is_some();
        assert_eq!(is_there, !is_taken, "{column}: {said}");
    }
}

#[test]
fn headings_and_notes_between_questions_are_named() {
    let head = "No.,ID,Area,Question,1,2,Weight,Quick\n";
    let first = "1,a,Parks,Is it?,no,yes,2,yes\n";
    for (row, expected) in [
        ("Part 2: Transport,,,,,,,", Some("A3: nothing is taken of the row “Part 2: Transport”")),
        (",Note: scores\n", Some("B3: nothing is taken of the row “Note: scores”")),
        (",,Roads,,,,\"see\n below\",", Some("G3: nothing is taken of the row “see below”")),
        ("2,,,,,,1,Transport", Some("H3: nothing is taken of the row “Transport”")),
        ("2,Q2,,,,,3,no", None),
        (",,Roads,,,,,", Some("C3: nothing is taken of the row “Roads”")),
        (",,Service design,,,,,", None),
        (",,Parks,,,,,", None),
        ("2.1,,,,,,,TRUE", None),
    ] {
        let (_, code, said) = import_table(&format!("{head}{first}{row}\n"));
        assert_eq!(code, 0, "{row}: {said}");
        assert_eq!(said.matches("nothing is taken").count(), usize::from(expected.is_some()));
        assert!(expected.is_none_or(|words| said.contains(words)), "{row}: {said}");
        assert!(said.contains("1 question taken in, 0 already there, 0 rows not taken"), "{said}");
    }
}

#[test]
fn a_row_that_explains_the_columns_is_no_question() {
    let head = "Area,Question,Level 1,Level 2\n";
    for (row, is_passed) in [
        ("(its part),(as asked),(the lowest),(the highest)", true),
        (",(as asked),,", true),
        ("Parks,(Is it?),no,yes", false),
        ("(Parks),,,", false),
    ] {
        let (_, code, said) = import_table(&format!("{head}{row}\nRoads,Next?,no,yes\n"));
        let count = if row.contains("yes") { "2 questions" } else { "1 question" };
        assert!(code == 0 && said.contains(&format!("{count} taken in")), "{row}: {said}");
        let words = "q.csv: B2: nothing is taken of the row “(as asked)”";
        assert_eq!(said.contains(words), is_passed, "{row}: {said}");
    }
}

#[test]
fn columns_without_a_head_are_named_by_their_first_words() {
    let table =
        "Question,,1,2,,,Owner\nIs it?,,no,yes,,,Ann\nNext?,,no,yes,words,,Bob\n,,,,more,,\n";
    let (_, code, said) = import_table(table);
    assert_eq!(code, 0, "{said}");
    let words = "q.csv: E3: nothing is taken of this column, which has no head";
    assert!(said.contains(words) && said.matches("nothing is taken").count() == 2, "{said}");
    let (_, _, said) = import_table("Question,Levels,,Remarks\n,1,2,\nIs it?,no,yes,words\n");
    assert!(!said.contains("no head") && said.contains("the column “Remarks”"), "{said}");
}
