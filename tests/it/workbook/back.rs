//! Answers come back out of a workbook as they were put in.

use super::reading::Book;
use super::{at_random, filled, made, national, office, words};
use local_normal::assess::workbook::{key, workbook};
use local_normal::assess::{Results, SpreadsheetError, as_results_file};
use local_normal::model::Playbook;

fn back(playbook: &Playbook, bytes: &[u8]) -> Results {
    let made = as_results_file(bytes, &key([(playbook, words().clone())]))
        .unwrap_or_else(|error| panic!("{error}"));
    Results::parse(&made.bytes).unwrap()
}

#[test]
fn answers_come_back_as_they_went_in() {
    let playbook = national();
    let cases: Vec<_> = (40..43).map(|seed| at_random(&playbook, seed)).collect();
    let written: Vec<_> = cases.iter().map(|case| filled(&playbook, case)).collect();
    let saved = office::recalculated(&written);
    for (case, workbooks) in cases.iter().zip(written.iter().zip(&saved)) {
        for bytes in [workbooks.0, workbooks.1] {
            let results = back(&playbook, bytes);
            // A target without an answer of its own is a remark; these have answers.
            assert_eq!(results.answers(), &case.answers, "{}", case.name);
            assert_eq!(results.subject(), &case.subject, "{}", case.name);
            assert_eq!(results.model().version.as_deref(), Some(&*playbook.version));
        }
    }
}

#[test]
fn a_blank_workbook_has_no_answers_and_another_playbook_refuses_it() {
    let playbook = national();
    let blank = workbook(&playbook, words(), None, None);
    let results = back(&playbook, &blank);
    assert!(results.answers().is_empty());
    let mut other = key([(&playbook, words().clone())]);
    for entry in other.iter_mut().filter(|entry| entry.what == "playbook") {
        entry.id = "another".to_owned();
    }
    let refused = as_results_file(&blank, &other).unwrap_err();
    assert_eq!(refused, SpreadsheetError::OtherPlaybook(playbook.id.to_string()));
}

#[test]
fn lines_to_tick_and_longer_texts_have_a_sheet_where_there_are_any() {
    let mut playbook = national();
    let span = playbook.span;
    let question = &mut playbook.questions[1];
    question.levels[0].body = Some(made::text(span, "More about\n\nthe *first* level."));
    question.levels[1].criteria = vec![made::text(span, "One line"), made::text(span, "=2")];
    question.levels[2].criteria = vec![made::text(span, "A third")];
    let id = question.id.value.to_string();
    let mut book = Book::open(&workbook(&playbook, words(), None, None));
    assert_eq!(book.names()[5], words().levels);
    let sheet = book.sheet(&words().levels);
    let row = |row: usize| [2, 4, 5].map(|column| sheet.text(row, column));
    let expected =
        [["", "More about the first level."], ["1", "One line"], ["2", "=2"], ["3", "A third"]];
    for (at, [number, text]) in (1..).zip(expected) {
        assert_eq!(row(at), [id.as_str(), number, text]);
    }
    assert_eq!(sheet.height(), 5);
}

#[test]
fn nothing_is_said_of_rules_that_a_playbook_does_not_use() {
    let mut playbook = national();
    let said = |playbook: &Playbook| {
        let mut book = Book::open(&workbook(playbook, words(), None, None));
        [&words().read_me, &words().questions, &words().results]
            .map(|name| book.sheet(name).texts())
            .concat()
    };
    let rules =
        [&words().scoring_na, &words().scoring_must_have, &words().minimum, &words().capped_by];
    assert!(rules.iter().all(|rule| said(&playbook).contains(rule)));
    for question in &mut playbook.questions {
        question.must_have = None;
        question.na.allowed = false;
    }
    let left: Vec<_> = said(&playbook);
    assert!(rules.iter().all(|rule| !left.contains(rule)), "{left:?}");
}
