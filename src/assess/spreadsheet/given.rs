//! What was written into the sheets of a file, by question.

use super::SpreadsheetError;
use super::key::{Key, SAID};
use super::tables::{Answers, Found, Unread};
use super::words::{folded, plain};
use crate::tables::{Row, Table, place};
use std::collections::{BTreeMap, BTreeSet};

/// All that was found.
#[derive(Debug, Default)]
pub(super) struct Given {
    /// Id and version, where the rows name them.
    pub(super) playbook: Option<(String, String)>,
    pub(super) questions: BTreeMap<String, Said>,
    /// Who is assessed, by whom and when.
    pub(super) fields: BTreeMap<String, Found>,
    pub(super) unread: Unread,
    /// Ids of questions of editions that are not asked here, to which something was said.
    pub(super) passed_over: BTreeSet<String>,
}

/// What was found of a question.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub(super) cells: BTreeMap<&'static str, Found>,
    /// Numbers of lines, from 0.
    pub(super) ticks: BTreeSet<u64>,
    pub(super) rev: Option<u64>,
}

impl Given {
    pub(super) fn of(tables: &[Table], key: &Key) -> Result<Self, SpreadsheetError> {
        let mut given = Self::default();
        let mut others = Vec::new();
        let mut is_any = false;
        for (sheet, table) in tables.iter().enumerate().filter(|(_, table)| !table.is_hidden) {
            match Answers::find(sheet, table, key, &mut given.unread) {
                Some(answers) => {
                    is_any = true;
                    answers.rows().iter().for_each(|row| given.row(&answers, row, key));
                }
                None => others.push((sheet, table)),
            }
        }
        if !is_any {
            return Err(SpreadsheetError::NoAnswers);
        }
        let found = others.into_iter().map(|(sheet, table)| fields(sheet, table, key));
        // Of equals the first.
        given.fields = found
            .reduce(|most, next| if next.len() > most.len() { next } else { most })
            .unwrap_or_default();
        Ok(given)
    }

    fn row(&mut self, answers: &Answers<'_>, row: &Row, key: &Key) {
        let unread = &mut self.unread;
        let said: Vec<_> = SAID
            .into_iter()
            .filter_map(|head| Some((head, answers.found(row, head, unread)?)))
            .collect();
        let tick = answers.found(row, "ticked", unread);
        if said.is_empty() && tick.is_none() {
            return;
        }
        let Some(id) = answers.found(row, "id", unread) else {
            if let Some(Found { at, place, .. }) = answers.below(row, "id") {
                unread.say(at, &place, "this row says something, and here is no id of a question");
            }
            return;
        };
        let Some((question, _)) = key.question(&id.text) else {
            let is_nothing = tick.is_none() && said.iter().all(|one| is_no_answer(one, key));
            return self.unknown(&id, is_nothing, key);
        };
        let own = self.questions.entry(question.to_owned()).or_default();
        for (head, found) in said {
            own.add(head, found, unread);
        }
        if let Some(tick) = tick {
            own.tick(&tick, answers.found(row, "line", unread), key, unread);
        }
        if let Some(found) = answers.found(row, "revision", unread) {
            match found.text.parse() {
                Ok(rev @ 1..=0xffff_ffff) => own.rev = Some(rev),
                _ => unread.say(found.at, &found.place, "expected a whole number from 1"),
            }
        }
        self.playbook(answers, row);
    }

    /// A row of a question that is not asked here.
    fn unknown(&mut self, id: &Found, is_nothing: bool, key: &Key) {
        if !key.is_of_edition(&id.text) {
            self.unread.say(id.at, &id.place, "the playbook has no question with this id");
        } else if !is_nothing {
            self.passed_over.insert(folded(&id.text));
        }
    }

    fn playbook(&mut self, answers: &Answers<'_>, row: &Row) {
        let Some(found) = answers.found(row, "playbook", &mut self.unread) else { return };
        let (id, version) = found.text.split_once(' ').unwrap_or((&found.text, ""));
        let named = (id.to_owned(), version.to_owned());
        if self.playbook.get_or_insert_with(|| named.clone()) != &named {
            let message = "the rows above answer another playbook or version";
            self.unread.say(found.at, &found.place, message);
        }
    }
}

impl Said {
    fn add(&mut self, head: &'static str, found: Found, unread: &mut Unread) {
        match self.cells.get(head) {
            Some(first) if first.text != found.text => {
                let message = format!("{} says something else of the same question", first.place);
                unread.say(found.at, &found.place, &message);
            }
            Some(_) => {}
            None => {
                self.cells.insert(head, found);
            }
        }
    }

    fn tick(&mut self, tick: &Found, line: Option<Found>, key: &Key, unread: &mut Unread) {
        match key.meant("ticked", "", &tick.text) {
            Some("no") => return,
            Some(_) => {}
            None => {
                return unread.say(
                    tick.at,
                    &tick.place,
                    "this is no tick: clear the cell, or choose from its list",
                );
            }
        }
        let number = line.as_ref().and_then(|line| line.text.parse::<u64>().ok());
        if let Some(number) = number.filter(|number| (1..=0xffff_ffff).contains(number)) {
            self.ticks.insert(number - 1);
        } else {
            let (at, place) =
                line.map_or((tick.at, tick.place.clone()), |line| (line.at, line.place));
            unread.say(at, &place, "expected the number of a line, from 1");
        }
    }
}

/// Whether a cell says that there is no answer.
fn is_no_answer((head, found): &(&str, Found), key: &Key) -> bool {
    *head == "answer" && key.meant("state", "", &found.text) == Some("none")
}

/// What a sheet says of who is assessed: the first cell with anything in it to the right of each label.
fn fields(sheet: usize, table: &Table, key: &Key) -> BTreeMap<String, Found> {
    let mut fields = BTreeMap::new();
    for row in &table.rows {
        for (column, cell) in row.cells.iter().enumerate() {
            let Some(field) =
                key.meant("field", "", cell.words()).filter(|_| !cell.words().is_empty())
            else {
                continue;
            };
            let right = row.cells.iter().enumerate().skip(column + 1);
            let value =
                right.map(|(at, cell)| (at, cell.words())).find(|(_, words)| !words.is_empty());
            let (at, words) = value.unwrap_or((column + 1, ""));
            fields.entry(field.to_owned()).or_insert_with(|| Found {
                at: (sheet, row.number, at),
                place: place(table, row, at),
                text: plain(words).to_owned(),
            });
        }
    }
    fields
}
