//! Questions from a spreadsheet: one in each row, with its area, its principle and a text for each level.

use super::Remark;
use super::columns::{self, Columns, cell};
use super::escape::quoted;
use super::headings::squashed;
use super::items::{Asked, item, line, paragraphs};
use super::question_ids::{Ids, id, short_id};
use crate::load::{insert, unusable_name};
use crate::model::Playbook;
use crate::tables::{self, Cell, Row, Table};
use std::collections::{BTreeMap, HashMap};

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
    let tables = tables::read(name, bytes)?;
    let mut taking = Taking::new(playbook, name);
    let mut is_found = false;
    for table in &tables {
        if let Some((head, columns)) = columns::find(table, playbook) {
            is_found = true;
            taking.table(table, head, &columns);
        }
    }
    if !is_found {
        return Err("no row names its columns: there must be one with `question` and at least two levels, such as `level 1` and `level 2`".to_owned());
    }
    Ok(taking.finish())
}

/// An area that questions go into.
struct Area {
    id: String,
    /// Its title as nothing but letters.
    plain: String,
    /// Its text without questions, where it is new.
    text: Option<String>,
    /// The questions that it gets, as YAML.
    new: Vec<String>,
}

/// What makes a question one and the same: the ids of its area and its principle, and its words as nothing but letters.
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
    areas: Vec<Area>,
    ids: Ids,
    asked: HashMap<Same, There>,
    plan: QuestionPlan,
}

impl<'a> Taking<'a> {
    fn new(playbook: &'a Playbook, name: &'a str) -> Self {
        let area = |area: &crate::model::Area| Area {
            id: area.id.to_string(),
            plain: squashed(area.title.as_str()),
            text: None,
            new: Vec::new(),
        };
        let asked = playbook.questions.iter().map(|question| {
            let area = playbook.areas[question.area.0].id.to_string();
            let principle = question.principle.map(|ix| playbook.principles[ix.0].id.to_string());
            let id = question.id.value.to_string();
            ((area, principle, squashed(question.text.as_str())), There { id, cell: None })
        });
        Self {
            playbook,
            name,
            areas: playbook.areas.iter().map(area).collect(),
            ids: Ids::new(playbook),
            asked: asked.collect(),
            plan: QuestionPlan::default(),
        }
    }

    fn say(&mut self, place: &str, words: &str) {
        let words = if place.is_empty() { words.to_owned() } else { format!("{place}: {words}") };
        self.plan.remarks.push(Remark { path: self.name.to_owned(), line: 0, words });
    }

    fn table(&mut self, table: &Table, head: usize, columns: &Columns) {
        if let Some(note) = table.note {
            self.say("", note);
        }
        for (column, words) in &columns.others {
            let place = tables::place(table, &table.rows[head], *column);
            self.say(&place, &format!("nothing is taken of the column “{words}”"));
        }
        let (mut area, mut principle) = (String::new(), String::new());
        for row in &table.rows[head + 1..] {
            let words = |column: Option<usize>| cell(row, column).words();
            if !words(columns.area).is_empty() && words(columns.area) != area {
                words(columns.area).clone_into(&mut area);
                principle.clear();
            }
            if !words(columns.principle).is_empty() {
                words(columns.principle).clone_into(&mut principle);
            }
            let asks = std::iter::once(&columns.question).chain(&columns.levels);
            if asks.into_iter().all(|column| *cell(row, Some(*column)) == Cell::Empty) {
                continue;
            }
            let place = |column| tables::place(table, row, column);
            let at = place(columns.question);
            match self.row(row, columns, [&area, &principle], at) {
                Ok(None) => {}
                Ok(Some(words)) => {
                    let column = columns.id.unwrap_or(columns.question);
                    self.say(&place(column), &words);
                }
                Err((column, reason)) => {
                    self.say(&place(column), &format!("the row is not taken: {reason}"));
                    self.plan.refused += 1;
                }
            }
        }
    }

    /// Takes a row, which asks `at` a cell, and gives what to say of its id; or says what is wrong in which column.
    fn row(
        &mut self,
        row: &Row,
        columns: &Columns,
        [area, principle]: [&str; 2],
        at: String,
    ) -> Result<Option<String>, (usize, String)> {
        if let Some((column, shown)) =
            row.cells.iter().enumerate().find_map(|(at, cell)| match cell {
                Cell::Broken(shown) => Some((at, shown)),
                _ => None,
            })
        {
            return Err((column, format!("a formula gives {shown}")));
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
        let place =
            self.area(area).map_err(|reason| (columns.area.unwrap_or(columns.question), reason))?;
        let area = self.areas[place].id.clone();
        let given = cell(row, columns.id).words();
        let same = (area.clone(), self.meant(principle.as_deref()), squashed(&text));
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
        self.areas[place].new.push(item);
        self.plan.new += 1;
        Ok(said)
    }

    /// The id of a principle by its id or title; none where the playbook needs none.
    fn principle(&self, words: &str) -> Result<Option<String>, String> {
        let known = &self.playbook.principles;
        let plain = squashed(words);
        let is_meant = |one: &&crate::model::Principle| {
            squashed(one.id.as_str()) == plain || squashed(one.title.as_str()) == plain
        };
        match known.iter().find(is_meant) {
            Some(principle) => Ok(Some(principle.id.to_string())),
            None if plain.is_empty() && known.len() < 2 => Ok(None),
            None => {
                let names: Vec<_> = known.iter().map(|one| one.title.as_str()).collect();
                let what = if plain.is_empty() {
                    "it names no principle".to_owned()
                } else {
                    format!("there is no principle “{words}”")
                };
                Err(format!("{what}; there are {}", names.join(", ")))
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

    /// The place of an area by its id or title; it is made where there is none.
    fn area(&mut self, words: &str) -> Result<usize, String> {
        let plain = squashed(words);
        let found =
            self.areas.iter().position(|area| area.plain == plain || squashed(&area.id) == plain);
        if let Some(place) = found.filter(|_| !plain.is_empty()) {
            return Ok(place);
        }
        if plain.is_empty() {
            return if self.areas.len() == 1 { Ok(0) } else { Err("it names no area".to_owned()) };
        }
        let id = short_id(words, 50).ok_or_else(|| format!("no id can be made of “{words}”"))?;
        let is_free = |id: &String| {
            unusable_name(&format!("areas/{id}.yaml"), id).is_none()
                && self.areas.iter().all(|area| area.id != *id)
        };
        let numbered = (2..).map(|number| format!("{id}-{number}"));
        let id = std::iter::once(id.clone()).chain(numbered).find(is_free).unwrap_or(id);
        let title = line(words);
        let text = format!(
            "title: {}\nsummary: \"Sample: one sentence on what this area is about.\"\n",
            quoted(&super::headings::plain(&title))
        );
        self.areas.push(Area { id, plain, text: Some(text), new: Vec::new() });
        Ok(self.areas.len() - 1)
    }

    fn finish(mut self) -> QuestionPlan {
        for Area { id, text, new, .. } in self.areas.into_iter().filter(|area| !area.new.is_empty())
        {
            match text {
                Some(text) => {
                    let filled = insert(&text, "questions", &new);
                    let filled =
                        filled.expect("a text that this module made has room for questions");
                    self.plan.areas.push((id, filled.text));
                }
                None => drop(self.plan.added.insert(id, new)),
            }
        }
        self.plan
    }
}
