//! How sheets are read as questions: their heads, rows that belong together, and what is passed over.

use super::{import, import_table, playbook, question_of};
use rust_xlsxwriter::Workbook;
use std::fs;

#[test]
fn a_first_question_is_no_part_of_the_head() {
    for (table, is_refused) in [
        (
            "Area,Principle,Question,Not at all,Points,Partly,Points\nParks,Simplify,Is every park mapped?,None are,0,Some are,50\n",
            true,
        ),
        ("Theme,Question,Low,High\nParks,Is it?,1,2\n", true),
        ("Principle,Text,Low,High\nSimplify,,1,2\n", true),
        ("Question,Target,Now\nIs it?,Level 3,Level 1\n", true),
        ("Question,Levels,\nText,1,2\nIs it?,No,Yes\n", false),
        ("Question,Levels,\n(as asked),1,2\nIs it?,No,Yes\n", false),
        ("Area,Question,Levels,\n,what we ask,1,2\n,Is it?,No,Yes\n", false),
        ("Area,Question,Levels,\nParks,Is it?,1,2\n", true),
        (",Levels,\nQuestion,1,2\nIs it?,No,Yes\n", false),
    ] {
        let (place, code, said) = import_table(table);
        assert_eq!(code, if is_refused { 2 } else { 0 }, "{table}{said}");
        assert_eq!(said.contains("no row names its columns"), is_refused, "{table}{said}");
        let text = question_of(&place, "service-design", "Is it?");
        assert_eq!(text.is_some(), !is_refused, "{table}{said}");
    }
}

#[test]
fn the_exact_head_of_a_level_comes_first() {
    for heads in
        ["Level 1 evidence,Level 1,2", "Level 1 Not yet,Level 1 text,2 text", "L1 more,1,2"]
    {
        let (place, code, said) = import_table(&format!("Question,{heads}\nIs it?,paper,no,yes\n"));
        assert_eq!(code, 0, "{heads}: {said}");
        let text = question_of(&place, "service-design", "Is it?").unwrap();
        assert!(text.contains("\"no\"") && !text.contains("paper"), "{heads}: {text}");
        assert!(said.contains("B1: nothing is taken of the column"), "{heads}: {said}");
    }
}

#[test]
fn what_further_rows_say_belongs_to_the_question_above() {
    let head = "Area,Question,1,2,Evidence,Why,Help,Code,Weight\n";
    let rows = "Parks,Is it?,no,yes,A list,Because.,,7,2\n,,,,A map,And so.,Ask.,,\nParks,,,,• A plan,,,7,\n,Next?,no,yes,,,,,\n";
    let (place, code, said) = import_table(&format!("{head}{rows}"));
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("2 questions taken in, 0 already there, 0 rows not taken."), "{said}");
    let text = question_of(&place, "parks", "Is it?").unwrap();
    assert!(text.contains("- \"A list\"\n      - \"A map\"\n      - \"A plan\""), "{text}");
    assert!(text.contains("Because.\n\n      And so.\n\n      Ask.\n"), "{text}");
}

#[test]
fn rows_without_a_question_that_belong_to_none_are_named() {
    for (rows, place) in [
        (
            ",,,,A map,,,\nParks,Is it?,no,yes,,,,\n",
            "E2: the row is not taken: there is no question",
        ),
        (
            "Parks,Is it?,no,yes,,,,\n,,,,,,,\n,,,,A map,,,\n",
            "E4: the row is not taken: there is no question",
        ),
        (
            "Parks,Is it?,no,yes,,,,\nRoads,,,,A map,,,\n",
            "E3: the row is not taken: there is no question",
        ),
        (
            "Parks,Is it?,no,yes,,,,\n,,,,,A map,9,\n",
            "F3: the row is not taken: there is no question",
        ),
        (
            "Parks,Is it?,no,yes,,,,\n,,,,A map,,,3\n",
            "E3: the row is not taken: there is no question",
        ),
    ] {
        let table = format!("Area,Question,1,2,Evidence,Why,Code,Weight\n{rows}");
        let (folder, code, said) = import_table(&table);
        assert_eq!(code, 1, "{rows}{said}");
        assert!(said.contains(place), "{rows}{said}");
        assert!(said.contains("1 question taken in, 0 already there, 1 row not taken"), "{said}");
        assert!(!question_of(&folder, "parks", "Is it?").unwrap().contains("A map"), "{rows}");
    }
    let prefilled = "Area,Question,1,2,Evidence,Code\nParks,Is it?,no,yes,,1\n,,,,,2\n,,,,,3\n";
    let (_, code, said) = import_table(prefilled);
    assert!(code == 0 && said.contains("0 rows not taken"), "{said}");
}

#[test]
fn sheets_of_which_nothing_is_taken_are_named() {
    let place = playbook();
    let mut book = Workbook::new();
    for (name, rows) in [
        ("Cover", &[["How to", "use", "this"]][..]),
        ("Empty", &[]),
        ("Ours", &[["Question", "1", "2"], ["Is it?", "no", "yes"]]),
        ("Old", &[["Question", "1", "2"], ["Was it?", "no", "yes"]]),
    ] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        sheet.write_row_matrix(0, 0, rows.iter().copied()).unwrap();
        sheet.set_hidden(name == "Old");
    }
    book.save(place.path().join("q.xlsx")).unwrap();
    let (code, said) = import(place.path(), &["q.xlsx"]);
    assert_eq!(code, 0, "{said}");
    for words in [
        "q.xlsx: nothing is taken of the sheet “Cover”: no row names its columns",
        "q.xlsx: nothing is taken of the sheet “Old”: it is hidden",
        "1 question taken in",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert_eq!(said.matches("nothing is taken").count(), 2, "{said}");
}

#[test]
fn questions_in_hidden_sheets_alone_are_refused() {
    let place = playbook();
    let mut book = Workbook::new();
    book.add_worksheet();
    let sheet = book.add_worksheet().set_hidden(true);
    sheet.write_row_matrix(0, 0, [["Question", "1", "2"], ["Is it?", "no", "yes"]]).unwrap();
    book.save(place.path().join("q.xlsx")).unwrap();
    let before = fs::read(place.path().join("playbook/areas/service-design.yaml")).unwrap();
    let (code, said) = import(place.path(), &["q.xlsx"]);
    assert!(code == 2 && said.contains("hidden sheets are not read"), "{said}");
    let after = fs::read(place.path().join("playbook/areas/service-design.yaml")).unwrap();
    assert!(before == after);
}

#[test]
fn values_are_cut_at_the_sign_that_gives_heads() {
    for above in ["Draft, for Parks, Roads, and Leisure\n", "A\tB\tC\tD\n", ""] {
        let table = format!("{above}Area;Question;1;2\nParks;Is it, or not?;no;yes\n");
        let (place, code, said) = import_table(&table);
        assert_eq!(code, 0, "{above}{said}");
        assert!(question_of(&place, "parks", "Is it, or not?").is_some(), "{above}{said}");
    }
    // A sign that the file names is the one.
    let (_, code, said) = import_table("sep=,\nArea;Question;1;2\nParks;Is it?;no;yes\n");
    assert!(code == 2 && said.contains("no row names its columns"), "{said}");
}

#[test]
fn cells_in_too_many_columns_are_named() {
    let gap = ",".repeat(195);
    for (end, is_named) in [("far", true), ("", false)] {
        let table = format!("Question,1,2,,{gap},,\nIs it?,no,yes,,{gap},{end},\n");
        let (_, code, said) = import_table(&table);
        assert_eq!(code, 0, "{said}");
        let words = "q.csv: GS2 and cells beyond it are not read: 200 columns are the most";
        assert_eq!(said.contains(words), is_named, "{said}");
    }
    let place = playbook();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row_matrix(0, 0, [["Question", "1", "2"], ["Is it?", "no", "yes"]]).unwrap();
    sheet.write(1, 199, "near").unwrap().write(1, 200, "far").unwrap().write(4, 300, "z").unwrap();
    book.save(place.path().join("q.xlsx")).unwrap();
    let (code, said) = import(place.path(), &["q.xlsx"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("q.xlsx: Sheet1!GS2 and cells beyond it are not read"), "{said}");
    assert_eq!(said.matches("not read").count(), 1, "{said}");
}
