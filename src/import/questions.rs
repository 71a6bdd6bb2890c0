//! Questions from a spreadsheet: one in each row, with its area, its principle and a text for each level.

use super::Remark;
use super::areas::{Areas, Names, folded, meant};
use super::columns::{self, Columns, cell};
use super::items::{Asked, item, line, paragraphs, shown};
use super::points::Points;
use super::question_ids::{Ids, id};
use super::rows::{Asking, Below, Found, broken, gathered};
use super::sections::{Section, sections};
use super::{left, merged};
use crate::model::{Playbook, markdown};
use crate::tables::{self, Aside, Row, Table};
use std::collections::{BTreeMap, HashMap, HashSet};

const NO_HEAD: &str = "no row names its columns: there must be one with `question` and at least two levels, such as `level 1` and `level 2`";

/// What is to be written for a spreadsheet.
#[derive(Debug, Default)]
pub(crate) struct QuestionPlan {
    /// Ids and texts of areas that are new.
    pub areas: Vec<(String, String)>,
    /// Questions as YAML for areas that are there, by their ids.
    pub added: BTreeMap<String, Vec<String>>,
    /// How many questions are new, and how many are there already.
    pub new: usize,
    /// How many are there already.
    pub there: usize,
    /// How many rows could not be taken.
    pub refused: usize,
    /// What an author should know, in the order of the rows.
    pub remarks: Vec<Remark>,
}

/// Plans what to write for a spreadsheet of this name; or says why nothing of it can be taken.
pub(crate) fn plan_questions(
    playbook: &Playbook,
    name: &str,
    bytes: &[u8],
) -> Result<QuestionPlan, String> {
    let mut tables = tables::read(name, bytes, |table| columns::find(table, playbook).is_some())?;
    let mut taking = Taking::new(playbook, name);
    let mut is_found = false;
    for table in &mut tables {
        let sections = sections(table, playbook);
        if table.is_hidden || sections.is_empty() {
            taking.pass(table);
            continue;
        }
        is_found = true;
        merged::spread(table, &sections)?;
        taking.table(table, &sections);
    }
    if !is_found {
        let is_hidden = tables.iter().any(|table| table.is_hidden && !table.rows.is_empty());
        let hidden = if is_hidden { "; hidden sheets are not read" } else { "" };
        return Err(format!("{NO_HEAD}{hidden}"));
    }
    Ok(taking.finish())
}

/// What makes a question one and the same: the ids of its area and its principle, and its words in small letters.
type Same = (String, Option<String>, String);

/// A question that is there.
struct There {
    id: String,
    /// The cell that it was taken from just now.
    cell: Option<String>,
}

/// Rows being taken.
struct Taking<'a> {
    playbook: &'a Playbook,
    name: &'a str,
    areas: Areas,
    principles: Vec<Names>,
    ids: Ids,
    asked: HashMap<Same, There>,
    plan: QuestionPlan,
}

impl<'a> Taking<'a> {
    fn new(playbook: &'a Playbook, name: &'a str) -> Self {
        let names =
            |one: &crate::model::Principle| [folded(one.title.as_str()), folded(one.id.as_str())];
        let asked = playbook.questions.iter().map(|question| {
            let area = playbook.areas[question.area.0].id.to_string();
            let principle = question.principle.map(|ix| playbook.principles[ix.0].id.to_string());
            let id = question.id.value.to_string();
            ((area, principle, said(question.text.as_str())), There { id, cell: None })
        });
        Self {
            playbook,
            name,
            areas: Areas::new(playbook),
            principles: playbook.principles.iter().map(names).collect(),
            ids: Ids::new(playbook),
            asked: asked.collect(),
            plan: QuestionPlan::default(),
        }
    }

    fn say(&mut self, place: &str, words: &str) {
        let words = if place.is_empty() { words.to_owned() } else { format!("{place}: {words}") };
        self.plan.remarks.push(Remark { path: self.name.to_owned(), line: 0, words });
    }

    /// Says that nothing is taken of a sheet, where it has anything.
    fn pass(&mut self, table: &Table) {
        let why = if table.is_hidden { "it is hidden" } else { "no row names its columns" };
        if !table.rows.is_empty() {
            self.say("", &format!("nothing is taken of the sheet “{}”: {why}", table.name));
        }
    }

    fn table(&mut self, table: &Table, sections: &[Section]) {
        table.notes.iter().for_each(|note| self.say("", note));
        let mut known = HashSet::new();
        for section in sections {
            let said = left::columns(table, section, &mut known);
            let said = said.into_iter().chain(merged::wide(table, section));
            for (place, words) in said.chain(left::beside(table, section)) {
                self.say(&place, &words);
            }
        }
        for (section, found) in gathered(table, sections) {
            match section.columns.points {
                Points::Wrong(_) => {
                    self.plan.refused += usize::from(matches!(found, Found::Asking(_)));
                }
                _ => self.found(table, &section.columns, &found),
            }
        }
    }

    fn found(&mut self, table: &Table, columns: &Columns, found: &Found<'_>) {
        let place = |row: &Row, column: usize| tables::place(table, row, column);
        match found {
            Found::Asking(asking) => self.asking(table, columns, asking),
            Found::Refused(row, column, reason) => self.refuse(&place(row, *column), reason),
            Found::Passed(row, column) => self.passed(&place(row, *column), row, *column),
            Found::Hidden(row, column) => {
                self.say(&place(row, *column), "the row is hidden, and nothing is taken of it");
            }
            Found::Heading(row, column, below) => {
                let words = line(row.cell(*column).words());
                let is_area = columns.area == Some(*column);
                let is_known = if is_area {
                    self.areas.has(&words)
                } else {
                    meant(&words, &self.principles).is_some()
                };
                match below {
                    _ if is_known => {}
                    Below::Passes => self.passed(&place(row, *column), row, *column),
                    Below::Holds if is_area => {
                        let place = place(row, *column);
                        self.say(&place, &format!("“{words}” is taken as a new area"));
                    }
                    Below::Holds | Below::Names => {}
                }
            }
        }
    }

    fn passed(&mut self, place: &str, row: &Row, column: usize) {
        let words = line(row.cell(column).words());
        self.say(place, &format!("nothing is taken of the row “{words}”"));
    }

    fn asking(&mut self, table: &Table, columns: &Columns, asking: &Asking<'_>) {
        let place = |column| tables::place(table, &asking.row, column);
        if table.asides.contains(&(asking.row.number, columns.question, Aside::Struck)) {
            return self.refuse(&place(columns.question), "the question is struck out");
        }
        match self.row(columns, asking, place(columns.question)) {
            Ok(None) => {}
            Ok(Some(words)) => self.say(&place(columns.id.unwrap_or(columns.question)), &words),
            Err((column, reason)) => self.refuse(&place(column), &reason),
        }
    }

    fn refuse(&mut self, place: &str, reason: &str) {
        self.say(place, &format!("the row is not taken: {reason}"));
        self.plan.refused += 1;
    }

    /// Takes a row, which asks `at` a cell, and gives what to say of its id; or says what is wrong in which column.
    fn row(
        &mut self,
        columns: &Columns,
        Asking { row, area, principle, .. }: &Asking<'_>,
        at: String,
    ) -> Result<Option<String>, (usize, String)> {
        if let Some(broken) = broken(row, columns) {
            return Err(broken);
        }
        let text = line(cell(row, Some(columns.question)).words());
        if text.is_empty() {
            return Err((columns.question, "there is no question".to_owned()));
        }
        let levels: Vec<_> = columns
            .levels
            .iter()
            .map(|column| paragraphs(cell(row, Some(*column)).words()))
            .collect();
        if levels.iter().filter(|text| !text.is_empty()).count() < 2 {
            return Err((columns.levels[0], "fewer than two levels have a text".to_owned()));
        }
        let principle = self
            .principle(principle)
            .map_err(|reason| (columns.principle.unwrap_or(columns.question), reason))?;
        let place = self
            .areas
            .named(area)
            .map_err(|reason| (columns.area.unwrap_or(columns.question), reason))?;
        let area = self.areas.at(place).id.clone();
        let given = cell(row, columns.id).words();
        let same = (area.clone(), self.meant(principle.as_deref()), said(&shown(&text)));
        if let Some(there) = self.asked.get(&same) {
            if let Some(cell) = &there.cell {
                return Err((columns.question, format!("the same question is in {cell}")));
            }
            self.plan.there += 1;
            let is_other = id(given).is_some_and(|given| given != there.id);
            return Ok(
                is_other.then(|| format!("this question is there already, as `{}`", there.id))
            );
        }
        let (id, said) = self.ids.free(&area, given, &text);
        let asked = Asked { id: id.clone(), principle, text, levels };
        let item = item(self.playbook, row, columns, &asked)?;
        self.asked.insert(same, There { id, cell: Some(at) });
        self.areas.at(place).new.push(item);
        self.plan.new += 1;
        Ok(said)
    }

    /// The id of a principle by its id or title; none where the playbook needs none.
    fn principle(&self, words: &str) -> Result<Option<String>, String> {
        let known = &self.playbook.principles;
        match meant(words, &self.principles) {
            Some(place) => Ok(Some(known[place].id.to_string())),
            None if words.is_empty() && known.len() < 2 => Ok(None),
            None => {
                let names: Vec<_> = known.iter().map(|one| one.title.as_str()).collect();
                let names = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
                let what = if words.is_empty() {
                    "it names no principle".to_owned()
                } else {
                    format!("there is no principle “{words}”")
                };
                Err(format!("{what}; there are {names}"))
            }
        }
    }

    /// The principle of a question that names this one, or none.
    fn meant(&self, named: Option<&str>) -> Option<String> {
        let only = match &self.playbook.principles[..] {
            [only] => Some(only.id.as_str()),
            _ => None,
        };
        named.or(only).map(str::to_owned)
    }

    fn finish(mut self) -> QuestionPlan {
        for area in self.areas.filled() {
            match area.text() {
                Some(text) => self.plan.areas.push((area.id, text)),
                None => drop(self.plan.added.insert(area.id, area.new)),
            }
        }
        self.plan
    }
}

/// The words of a question's Markdown in small letters, for comparing.
fn said(text: &str) -> String {
    folded(&markdown::plain(text))
}
