//! The actions of a workbook against the scores.

use super::Compare;
use crate::workbook::reading::Cells;

impl Compare<'_> {
    /// Actions in their order.
    pub(super) fn actions(&self, pool: &Cells) {
        let [question, action, priority] =
            ["question_id", "action_id", "priority"].map(|head| pool.column(head));
        let places = ranked(pool);
        let found = places.iter().map(|row| {
            (
                pool.text(*row, question),
                pool.text(*row, action),
                u64::from(pool.number(*row, priority).unwrap()),
            )
        });
        let expected = self
            .scores
            .actions
            .iter()
            .map(|action| (action.question.clone(), action.action.clone(), action.priority));
        assert_eq!(found.collect::<Vec<_>>(), expected.collect::<Vec<_>>(), "{}", self.case.name);
    }

    /// The sheet that shows them.
    pub(super) fn steps(&self, pool: &Cells, sheet: &Cells) {
        let places = ranked(pool);
        for (row, planned) in (1..).zip(&self.scores.actions) {
            assert_eq!(sheet.text(row, 1), planned.priority.to_string(), "{}", self.case.name);
            assert_eq!(
                sheet.text(row, 5),
                pool.text(places[row - 1], pool.column("text")),
                "{}",
                self.case.name
            );
            let asked = self
                .playbook
                .questions
                .iter()
                .find(|question| question.id.value.as_str() == planned.question);
            assert_eq!(sheet.text(row, 3), asked.unwrap().text.as_str(), "{}", self.case.name);
        }
        let next = self.scores.actions.len() + 1;
        assert_eq!(sheet.text(next, 0), "", "{}: nothing after the last action", self.case.name);
    }
}

/// The rows of the pool in the order of their ranks.
fn ranked(pool: &Cells) -> Vec<usize> {
    let at_rank = pool.column("at_rank");
    let ranks =
        (1..pool.height()).map_while(|row| pool.number(row, at_rank).filter(|place| *place > 0));
    ranks.map(|place| place as usize).collect()
}
