//! Questions of spreadsheets: files as `rust_xlsxwriter` makes them, as `LibreOffice` saved one, and as values between commas.

use super::{fixture, import, playbook};
use crate::support::{files_below, folder, places, run};
use local_normal::source::SourceTree;
use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet};
use std::fs;
use std::path::Path;

/// Every mistake of the playbook in a place that keeps it from being built.
fn errors(place: &Path) -> Vec<String> {
    let tree = SourceTree::new(folder(&place.join("playbook")));
    let outcome = run(&tree);
    let is_error = |code: &&String| !code.starts_with("LN0") || outcome.site.is_none();
    places(&tree, &outcome).iter().filter(is_error).cloned().collect()
}

fn area(place: &Path, id: &str) -> String {
    fs::read_to_string(place.join(format!("playbook/areas/{id}.yaml"))).unwrap()
}

/// A workbook with a title above its head, merged areas, a formula, a figure and an error.
fn workbook(path: &Path) {
    let mut book = Workbook::new();
    let cover = book.add_worksheet();
    cover.set_name("Read me").unwrap().write(0, 0, "How to use this").unwrap();
    let sheet = book.add_worksheet();
    sheet.set_name("Self-assessment").unwrap().write(0, 1, "Our questions").unwrap();
    let heads = [
        "Level 3",
        "Theme",
        "Question text",
        "Level 1",
        "Principle",
        "Level 2",
        "Weighting",
        "Quick check?",
        "Why it matters",
        "Owner",
    ];
    for (column, head) in (0_u16..).zip(heads) {
        sheet.write(2, column, head).unwrap();
    }
    rows(sheet);
    book.save(path).unwrap();
}

/// The rows below the heads.
fn rows(sheet: &mut Worksheet) {
    sheet.merge_range(3, 1, 4, 1, "Town centres", &Format::new()).unwrap();
    let rows = [
        (
            3,
            "We count & compare.",
            "Do you count *visitors*?",
            "Nobody counts.",
            "Simplify",
            "We count.",
        ),
        (
            4,
            "• Every month\n• On every street",
            "Do you ask traders?",
            "No.",
            "",
            "- Some\n- Others",
        ),
        (6, "All", "Is there a list of forms?", "None", "simplify", "Some"),
        (7, "All", "", "None", "simplify", "Some"),
        (8, "All", "What of the sea?", "None", "Sail", "Some"),
    ];
    for (row, top, question, low, principle, middle) in rows {
        for (column, words) in [(0, top), (2, question), (3, low), (4, principle), (5, middle)] {
            sheet.write(row, column, words).unwrap();
        }
    }
    sheet.write(3, 6, 2).unwrap().write(3, 7, true).unwrap().write(6, 1, "Service design").unwrap();
    sheet
        .write_formula(3, 8, Formula::new("=\"A\"&\"B\"").set_result("Because it matters."))
        .unwrap();
    sheet
        .write(9, 2, "Is this broken?")
        .unwrap()
        .write(9, 3, "a")
        .unwrap()
        .write(9, 5, "b")
        .unwrap();
    sheet.write_formula(9, 0, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    sheet.write(1_048_575, 16_383, "far away").unwrap();
}

#[test]
fn a_workbook_becomes_areas_with_questions() {
    let place = playbook();
    let before = area(place.path(), "service-design");
    workbook(&place.path().join("questions.xlsx"));
    let (code, said) = import(place.path(), &["questions.xlsx"]);
    assert_eq!(code, 1, "{said}");
    assert_eq!(
        area(place.path(), "town-centres"),
        r#"title: "Town centres"
summary: "Sample: one sentence on what this area is about."
questions:
  - id: town-centres.do-you-count-visitors
    principle: simplify
    quick: true
    weight: 2
    text: "Do you count \\*visitors\\*?"
    why: "Because it matters."
    levels:
      - id: level-1
        points: 0
        text: "Nobody counts."
      - id: level-2
        points: 50
        text: "We count."
      - id: level-3
        points: 100
        text: "We count & compare."
  - id: town-centres.do-you-ask-traders
    principle: simplify
    text: "Do you ask traders?"
    levels:
      - id: level-1
        points: 0
        text: "No."
      - id: level-2
        points: 50
        text: |-
          - Some
          - Others
      - id: level-3
        points: 100
        text: |-
          - Every month
          - On every street
"#
    );
    let after = area(place.path(), "service-design");
    let added = after.strip_prefix(&before).expect("what was there stays, byte for byte");
    assert!(added.starts_with("  - id: service-design.is-there-a-list-of-forms\n"), "{added}");
    for words in [
        "3 questions taken in, 0 already there, 3 rows not taken.",
        "questions.xlsx: Self-assessment!J3: nothing is taken of the column “Owner”",
        "questions.xlsx: Self-assessment!C8: the row is not taken: there is no question",
        "questions.xlsx: Self-assessment!E9: the row is not taken: there is no principle “Sail”",
        "questions.xlsx: Self-assessment!A10: the row is not taken: a formula gives #DIV/0!",
        "Added to `areas` in playbook/playbook.yaml:4.",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert_eq!(errors(place.path()), Vec::<String>::new());
}

#[test]
fn a_second_import_of_questions_changes_nothing() {
    let place = playbook();
    workbook(&place.path().join("questions.xlsx"));
    import(place.path(), &["questions.xlsx"]);
    let before = files_below(place.path());
    let (_, said) = import(place.path(), &["questions.xlsx"]);
    assert!(said.contains("0 questions taken in, 3 already there"), "{said}");
    assert!(files_below(place.path()) == before);
}

#[test]
fn a_workbook_that_libreoffice_saved_is_read() {
    let place = playbook();
    fs::copy(fixture("questions.xlsx"), place.path().join("questions.xlsx")).unwrap();
    let (code, said) = import(place.path(), &["questions.xlsx"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("3 questions taken in, 0 already there, 0 rows not taken."), "{said}");
    insta::with_settings!({ snapshot_path => "../snapshots/import", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("libreoffice", area(place.path(), "parks"));
    });
    assert_eq!(errors(place.path()), Vec::<String>::new());
}

#[test]
fn values_between_semicolons_are_read_in_any_order() {
    let place = playbook();
    let text = "sep=;\r\nlevel 2 text;QUESTION;level 1 text;Area;ID;Help\r\n\"Yes; always\";Do you caf\u{e9}?;No;Service design;Q1;\u{93}Ask\u{94}\r\nYes;Do you caf\u{e9}?;No;;;\r\nYes;A second?;No;;Q1;\r\n";
    let bytes: Vec<u8> = text.chars().map(|sign| u8::try_from(u32::from(sign)).unwrap()).collect();
    fs::write(place.path().join("questions.csv"), bytes).unwrap();
    let (code, said) = import(place.path(), &["questions.csv"]);
    assert_eq!(code, 1, "{said}");
    let area = area(place.path(), "service-design");
    assert!(
        area.contains("  - id: q1\n    text: \"Do you café?\"\n    why: \"“Ask”\"\n"),
        "{area}"
    );
    assert!(area.contains("text: \"Yes; always\"") && area.contains("  - id: q1-2\n"), "{area}");
    assert!(said.contains("2 questions taken in, 0 already there, 1 row not taken"), "{said}");
    assert!(said.contains("B4: the row is not taken: the same question is in B3"), "{said}");
    assert!(said.contains("read as Windows-1252"), "{said}");
    assert_eq!(errors(place.path()), Vec::<String>::new());
}

#[test]
fn names_of_the_scale_are_heads_of_levels() {
    let place = playbook();
    let top = place.path().join("playbook/playbook.yaml");
    let before = fs::read_to_string(&top).unwrap();
    let scale = "assessment:\n  scale:\n    - {id: none, title: Not yet}\n    - {id: some, title: In places}\n    - {id: all, title: Everywhere}\n";
    fs::write(&top, format!("{before}{scale}")).unwrap();
    fs::write(
        place.path().join("q.csv"),
        "Area,Question,Everywhere,Not yet\nService design,How far?,All,None\n",
    )
    .unwrap();
    assert_eq!(import(place.path(), &["q.csv"]).0, 0);
    let area = area(place.path(), "service-design");
    assert!(
        area.contains("- id: none\n        points: 0\n        text: \"None\"\n      - id: all\n"),
        "{area}"
    );
    let other = "Area,Question,Level 1,Everywhere\nService design,How near?,None,All\n";
    fs::write(place.path().join("q.csv"), other).unwrap();
    assert_eq!(import(place.path(), &["q.csv"]).0, 0);
    let area = self::area(place.path(), "service-design");
    assert!(area.contains("- id: level-1\n        points: 0\n        text: \"None\""), "{area}");
}

#[test]
fn a_head_may_have_two_rows() {
    for head in [
        "Area,Question,Levels,,\n,,1,2,3\n",
        "Our service\nTheme,Question,How far we are,,\n(its part),(as asked),Level 1,Level 2,Level 3\n",
        "Area,Question,Level 1,Level 2,Level 3\n",
    ] {
        let place = playbook();
        let text = format!("{head}Service design,How far?,Not yet,In part,Everywhere\n");
        fs::write(place.path().join("q.csv"), text).unwrap();
        let (code, said) = import(place.path(), &["q.csv"]);
        assert_eq!(code, 0, "{head}{said}");
        let area = area(place.path(), "service-design");
        for words in ["\"How far?\"", "\"Not yet\"", "\"In part\"", "\"Everywhere\""] {
            assert_eq!(area.matches(words).count(), 1, "{head}{words}: {said}{area}");
        }
    }
}

#[test]
fn tables_that_are_none_are_refused() {
    let place = playbook();
    let before = files_below(&place.path().join("playbook"));
    fs::write(place.path().join("a.csv"), "one,two\n1,2\n").unwrap();
    fs::write(place.path().join("b.xlsx"), "no workbook").unwrap();
    fs::write(place.path().join("c.xls"), b"\xd0\xcf\x11\xe0").unwrap();
    fs::write(place.path().join("d.csv"), "").unwrap();
    for (name, words) in [
        ("a.csv", "no row names its columns"),
        ("b.xlsx", "it is no workbook: save it as .xlsx or .csv"),
        ("c.xls", "it is no workbook: save it as .xlsx or .csv"),
        ("d.csv", "no row names its columns"),
        ("nowhere.xlsx", "there is no nowhere.xlsx"),
    ] {
        let (code, said) = import(place.path(), &[name]);
        assert_eq!(code, 2, "{name}: {said}");
        assert!(said.contains(words), "{name}: {said}");
    }
    assert!(files_below(&place.path().join("playbook")) == before);
}

#[test]
fn values_that_make_no_sense_are_named_by_their_cell() {
    let place = playbook();
    let text = "Area,Question,1,2,Weight,Quick\nParks,One?,a,b,9,\nParks,Two?,a,b,,perhaps\nParks,Three?,a,,,\n,Four?,a,b,5,x\n????,Five?,a,b,,\n";
    fs::write(place.path().join("q.csv"), text).unwrap();
    let (code, said) = import(place.path(), &["q.csv"]);
    assert_eq!(code, 1, "{said}");
    for words in [
        "q.csv: E2: the row is not taken: a weight is a whole number from 1 to 5",
        "q.csv: F3: the row is not taken: write yes or no",
        "q.csv: C4: the row is not taken: fewer than two levels have a text",
        "q.csv: A6: the row is not taken: no id can be made of “????”",
        "1 question taken in",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(
        area(place.path(), "parks").contains("quick: true\n    weight: 5\n    text: \"Four?\"")
    );
}
