//! An edition's own questions in its workbook: sheets and figures of their own, and nothing of them in all others.

use super::reading::Book;
use super::{Case, Dice, answers_at_random, at_random, figures, national, office, to_fill, words};
use crate::support::{folder, real, root};
use local_normal::assess::workbook::{Filled, key, workbook};
use local_normal::assess::{Results, as_results_file};
use local_normal::load::load;
use local_normal::model::Playbook;
use local_normal::source::SourceTree;

fn edition() -> Playbook {
    let example = SourceTree::new(folder(&root().join("playbook/editions/example")));
    load(&SourceTree::new(real()).with_edition(&example)).playbook.unwrap()
}

#[test]
fn their_figures_are_their_own_and_their_answers_come_back() {
    let playbook = edition();
    assert_eq!(playbook.local_questions().count(), 2);
    let cases: Vec<_> = (30..34)
        .map(|seed| {
            let mut dice = Dice(seed);
            let local = answers_at_random(playbook.local_questions(), 90, &mut dice);
            (at_random(&playbook, seed), local)
        })
        .collect();
    let filled = |(case, local)| Filled { local: Some(local), ..to_fill(case) };
    let filled: Vec<_> = cases
        .iter()
        .map(|(case, local)| workbook(&playbook, words(), Some(filled((case, local))), None))
        .collect();
    for ((case, local), bytes) in cases.into_iter().zip(office::recalculated(&filled)) {
        let sheets = Book::open(&bytes).sheets();
        figures::compare(&national(), &case, words(), &sheets);
        let model = case.model.of_edition().unwrap();
        let own = Case { model, answers: local, subject: case.subject.clone(), ..case };
        figures::compare_local(&playbook, &own, words(), &sheets);
        let file = as_results_file(&bytes, &key([(&playbook, words().clone())])).unwrap();
        assert_eq!(Results::parse(&file.bytes).unwrap().local(), &own.answers, "{}", own.name);
    }
}
