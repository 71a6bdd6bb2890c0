//! The file itself: same bytes, drop-downs, hostile texts, functions that Excel 2010 knows, and how it opens.

use super::reading::Book;
use super::{Case, filled, made, national, office, words};
use local_normal::assess::answers::State;
use local_normal::assess::workbook::workbook;
use local_normal::assess::{Answer, Answers, ScoringModel, Subject};
use local_normal::model::Playbook;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// Functions of formulas, all of them in Excel 2010.
const FUNCTIONS: &[&str] = &[
    "AND",
    "COUNT",
    "COUNTIFS",
    "IF",
    "IFERROR",
    "INDEX",
    "INT",
    "LARGE",
    "MATCH",
    "MAX",
    "MIN",
    "MOD",
    "OR",
    "SUM",
    "SUMIFS",
    "SUMPRODUCT",
    "TRIM",
];
const LONGEST_FORMULA: usize = 8192;
const HOSTILE: &[&str] = &[
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "=HYPERLINK(\"https://example.org\")",
    "<b>&amp;</b>",
    "_x0041_",
    "{=1}",
    "\u{1}\u{b}",
    "]]>",
    "'quoted'",
];

/// The parts of the file, by path.
fn part(bytes: &[u8], path: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(path).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn the_bytes_are_the_same_twice() {
    let (playbook, words) = (national(), words());
    let first = workbook(&playbook, words, None, None);
    // The format keeps times to the second.
    std::thread::sleep(std::time::Duration::from_millis(1100));
    assert!(first == workbook(&playbook, words, None, None));
}

#[test]
fn the_real_workbook_opens_and_prints() {
    let blank = workbook(&national(), words(), None, None);
    assert!(blank.len() < 400_000, "{} bytes", blank.len());
    let printed = office::printed(&[blank]);
    assert!(printed[0].starts_with(b"%PDF"));
}

#[test]
fn formulas_are_for_excel_2010() {
    let blank = workbook(&national(), words(), None, None);
    let formulas = Book::open(&blank).formulas();
    assert!(formulas.len() > 3000, "{} formulas", formulas.len());
    for (sheet, formula) in formulas {
        assert!(formula.len() < LONGEST_FORMULA, "{sheet}: {formula}");
        for (end, _) in formula.match_indices('(') {
            let letters =
                formula[..end].rfind(|c: char| !c.is_ascii_uppercase()).map_or(0, |at| at + 1);
            let name = &formula[letters..end];
            assert!(name.is_empty() || FUNCTIONS.contains(&name), "{sheet}: {name} in {formula}");
        }
    }
    let sheet = part(&blank, "xl/worksheets/sheet6.xml");
    assert!(!sheet.contains("t=\"array\"") && !sheet.contains(" cm=\""), "no array formulas");
}

#[test]
fn sheets_are_in_reading_order_and_print_on_a4() {
    let blank = workbook(&national(), words(), None, None);
    let names = Book::open(&blank).names();
    let shown = ["Read me", "Questions", "Results", "Actions", "Find out"];
    assert_eq!(names, [&shown[..], &["Working", "Groups", "ActionPool", "Lists", "Key"]].concat());
    let book = part(&blank, "xl/workbook.xml");
    assert_eq!(book.matches("state=\"hidden\"").count(), 5);
    assert_eq!(book.matches("_xlnm.Print_Titles").count(), 3, "heads repeat where tables are long");
    for number in 1..=shown.len() {
        let sheet = part(&blank, &format!("xl/worksheets/sheet{number}.xml"));
        assert!(sheet.contains("<pageSetup paperSize=\"9\""), "{number}");
        assert!(
            sheet.contains("orientation=\"landscape\"") && sheet.contains("fitToPage=\"1\""),
            "{number}"
        );
        assert!(!sheet.contains("<mergeCell") && !sheet.contains("<sheetProtection"), "{number}");
        assert_eq!(sheet.contains("state=\"frozen\""), number > 1, "{number}");
    }
}

/// The entries of the drop-downs of a sheet, by the cell that they are for.
fn drop_downs(bytes: &[u8], sheet: usize) -> Vec<(String, Vec<String>)> {
    let xml = part(bytes, &format!("xl/worksheets/sheet{sheet}.xml"));
    let mut book = Book::open(bytes);
    let mut found = Vec::new();
    for rule in
        xml.split("<dataValidation ").skip(1).filter(|rule| rule.starts_with("type=\"list\""))
    {
        let cut = |from: &str, to: &str| {
            rule.split_once(from).unwrap().1.split_once(to).unwrap().0.to_owned()
        };
        let source = cut("<formula1>", "</formula1>").replace(['$', '\''], "");
        let (name, range) = source.split_once('!').unwrap();
        let (first, last) = range.split_once(':').unwrap_or((range, range));
        let ((top, left), (bottom, right)) = (place(first), place(last));
        let cells = book.sheet(name);
        let rows = (top..=bottom).flat_map(|row| (left..=right).map(move |column| (row, column)));
        found.push((
            cut("sqref=\"", "\""),
            rows.map(|(row, column)| cells.text(row, column)).collect(),
        ));
    }
    found
}

/// Row and column of `AB12`, from 0.
fn place(cell: &str) -> (usize, usize) {
    let digits = cell.find(|c: char| c.is_ascii_digit()).unwrap();
    let column =
        cell[..digits].bytes().fold(0, |sum, letter| sum * 26 + usize::from(letter - b'A') + 1);
    (cell[digits..].parse::<usize>().unwrap() - 1, column - 1)
}

#[test]
fn every_drop_down_has_its_entries() {
    let playbook = national();
    let blank = workbook(&playbook, words(), None, None);
    let found = drop_downs(&blank, 2);
    let entries = |cell: &str| {
        &found.iter().find(|(own, _)| own.split(' ').any(|own| own == cell)).unwrap().1
    };
    for (row, question) in (2..).zip(&playbook.questions) {
        let scale = &playbook.assessment.scale;
        let names = question.levels.iter().map(|level| {
            let step = scale.iter().find(|step| step.id.value == level.id.value).unwrap();
            level.title.as_ref().unwrap_or(&step.title).as_str().to_owned()
        });
        let levels: Vec<_> = names.collect();
        let mut answers = levels.clone();
        answers.push("We do not know".to_owned());
        answers.extend(question.na.allowed.then(|| "Does not apply".to_owned()));
        assert_eq!(*entries(&format!("D{row}")), answers, "{}", question.id.value);
        assert_eq!(*entries(&format!("L{row}")), levels, "{}", question.id.value);
    }
    let degrees = found.iter().find(|(cells, _)| cells.starts_with('N')).unwrap();
    assert_eq!(degrees.1, ["Not very sure", "Fairly sure", "Sure"]);
    let chosen = drop_downs(&blank, 1);
    let entries = |cell: &str| &chosen.iter().find(|(cells, _)| cells == cell).unwrap().1;
    let types = [
        "County council",
        "District council",
        "Unitary council",
        "Metropolitan district",
        "London borough",
    ];
    assert_eq!(*entries("B9"), types);
    assert_eq!(*entries("B10"), ["England", "Wales", "Scotland", "Northern Ireland"]);
}

/// The smallest model, with answers as somebody types them.
fn typed(answers: &[(&str, &str)]) -> (Playbook, Case) {
    let levels = serde_json::json!([{"id": "none", "points": 0}, {"id": "half", "points": 50}, {"id": "all", "points": 100}]);
    let question = |(id, _): &(&str, &str)| serde_json::json!({"id": id, "area": "a", "principle": "p", "levels": levels});
    let questions: Vec<_> = answers.iter().map(question).collect();
    let model =
        serde_json::json!({"areas": [{"id": "a"}], "principles": ["p"], "questions": questions});
    let model: ScoringModel = serde_json::from_value(model).unwrap();
    let answer = |(id, level): &(&str, &str)| {
        let level = Some((*level).to_owned());
        ((*id).to_owned(), Answer { rev: 1, state: State::Level, level, target: None })
    };
    let answers: Answers = answers.iter().map(answer).collect();
    let case = Case {
        name: "typed".to_owned(),
        model,
        subject: Subject::default(),
        answers,
        profile: None,
    };
    (made::playbook(&case.model), case)
}

#[test]
fn answers_that_are_typed_are_understood_or_reported() {
    let (playbook, case) =
        typed(&[("q1", " hALF "), ("q2", "H?lf"), ("q3", "*"), ("q4", "3"), ("q5", "50")]);
    let words = words();
    let bytes = office::recalculated(&[filled(&playbook, &case)]);
    let mut book = Book::open(&bytes[0]);
    let working = book.sheet("Working");
    let column = |head: &str| {
        (1..=5).map(|row| working.number(row, working.column(head)).unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(column("unclear"), [0, 1, 1, 0, 1]);
    assert_eq!(column("P"), [50, 0, 0, 100, 0]);
    let results = book.sheet(&words.results);
    assert_eq!(results.number(results.row(&words.unclear_count), 1), Some(3));
    let questions = book.sheet(&words.questions);
    assert_eq!(questions.text(2, 7), words.unclear);
    assert_eq!(questions.text(1, 7), "");
    assert!(questions.text(1, 5).starts_with("2 Half (50)\n"), "what a level says is beside it");
}

#[test]
fn hostile_texts_stay_texts() {
    let names: Vec<_> = (0..HOSTILE.len()).map(|index| format!("q{index}")).collect();
    let answers: Vec<_> =
        names.iter().zip(HOSTILE).map(|(name, text)| (name.as_str(), *text)).collect();
    let (mut playbook, case) = typed(&answers);
    for (question, text) in playbook.questions.iter_mut().zip(HOSTILE) {
        question.text = made::text(question.span, text);
        question.levels[0].title = Some(made::title(question.span, text));
        question.levels[0].text = made::text(question.span, text);
    }
    playbook.title = made::title(playbook.span, HOSTILE[0]);
    playbook.areas[0].title = made::title(playbook.span, HOSTILE[0]);
    let bytes = filled(&playbook, &case);
    for (sheet, formula) in Book::open(&bytes).formulas() {
        assert!(!formula.contains("HYPERLINK") && formula != "1+1", "{sheet}: {formula}");
    }
    assert!(part(&bytes, "xl/styles.xml").contains("quotePrefix=\"1\""));
    let saved = office::recalculated(&[bytes]);
    let mut book = Book::open(&saved[0]);
    let texts = book.sheet(&words().questions).texts();
    for text in [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "=HYPERLINK(\"https://example.org\")",
        "<b>&amp;</b>",
        "]]>",
    ] {
        assert!(texts.iter().any(|own| own == text), "{text}: {texts:?}");
    }
    // A choice is entered as if typed: no entry of a drop-down begins like a formula.
    for (_, entries) in drop_downs(&saved[0], 2) {
        assert!(
            entries.iter().all(|entry| !entry.starts_with(['=', '+', '-', '@', '\t', '\r'])),
            "{entries:?}"
        );
    }
}
