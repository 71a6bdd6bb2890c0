//! Questions from a spreadsheet: one in each row, with its area, its principle and a text for each level.

use super::Remark;
use super::columns::{self, Columns};
use super::escape::quoted;
use super::headings::squashed;
use super::items::{Asked, cell, item, line, paragraphs};
use crate::load::{insert, unusable_name};
use crate::model::{Id, Playbook};
use crate::tables::{self, Cell, Row, Table};
use std::collections::{BTreeMap, HashSet};

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

/// The end of an area without a question.
const NO_QUESTIONS: &str = "questions: []\n";

/// An area that questions go into.
struct Area {
    id: String,
    /// Its title as nothing but letters.
    plain: String,
    /// Its text, where it is new.
    text: Option<String>,
}

/// Rows being taken.
struct Taking<'a> {
    playbook: &'a Playbook,
    name: &'a str,
    areas: Vec<Area>,
    /// Ids that are in use, or were.
    used: HashSet<String>,
    /// The words of questions that are there, by area.
    asked: HashSet<(String, String)>,
    plan: QuestionPlan,
}

impl<'a> Taking<'a> {
    fn new(playbook: &'a Playbook, name: &'a str) -> Self {
        let area = |area: &crate::model::Area| Area {
            id: area.id.to_string(),
            plain: squashed(area.title.as_str()),
            text: None,
        };
        let ids = playbook.questions.iter().map(|question| question.id.value.to_string());
        let retired = playbook.assessment.retired.iter().map(|one| one.id.value.to_string());
        let asked = playbook.questions.iter().map(|question| {
            (playbook.areas[question.area.0].id.to_string(), squashed(question.text.as_str()))
        });
        Self {
            playbook,
            name,
            areas: playbook.areas.iter().map(area).collect(),
            used: ids.chain(retired).collect(),
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
            if let Err((column, reason)) = self.row(row, columns, &area, &principle) {
                self.say(
                    &tables::place(table, row, column),
                    &format!("the row is not taken: {reason}"),
                );
                self.plan.refused += 1;
            }
        }
    }

    /// Takes a row, or says what is wrong in which column.
    fn row(
        &mut self,
        row: &Row,
        columns: &Columns,
        area: &str,
        principle: &str,
    ) -> Result<(), (usize, String)> {
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
        if !self.asked.insert((area.clone(), squashed(&text))) {
            self.plan.there += 1;
            return Ok(());
        }
        let id = self.id(&area, cell(row, columns.id).words(), &text);
        let item = item(self.playbook, row, columns, &Asked { id, principle, text, levels })?;
        self.put(place, item);
        Ok(())
    }

    fn put(&mut self, place: usize, item: String) {
        self.plan.new += 1;
        let area = &mut self.areas[place];
        match &mut area.text {
            Some(text) => {
                let inserted = insert(text, "questions", &item);
                *text =
                    inserted.expect("a text that this module made has a place for a question").text;
            }
            None => self.plan.added.entry(area.id.clone()).or_default().push(item),
        }
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
            "title: {}\nsummary: \"Sample: one sentence on what this area is about.\"\n{NO_QUESTIONS}",
            quoted(&super::headings::plain(&title))
        );
        self.areas.push(Area { id, plain, text: Some(text) });
        Ok(self.areas.len() - 1)
    }

    /// The id that a row gives, or one made of its area and its first words; with a number where it is in use.
    fn id(&mut self, area: &str, given: &str, text: &str) -> String {
        let made =
            || format!("{area}.{}", short_id(text, 40).unwrap_or_else(|| "question".to_owned()));
        let own = Id::parse(given).ok().map(|id| id.to_string()).or_else(|| short_id(given, 80));
        let base = own.unwrap_or_else(made);
        let numbered = (2..).map(|number| format!("{base}-{number}"));
        let mut all = std::iter::once(base.clone()).chain(numbered);
        let free = all.find(|id| !self.used.contains(id)).unwrap_or(base);
        self.used.insert(free.clone());
        free
    }

    fn finish(mut self) -> QuestionPlan {
        let new = self.areas.into_iter().filter_map(|area| Some((area.id, area.text?)));
        let new = new.filter(|(_, text)| !text.ends_with(NO_QUESTIONS));
        self.plan.areas = new.collect();
        self.plan
    }
}

/// An id of the first words of a text, of no more bytes than this.
fn short_id(text: &str, most: usize) -> Option<String> {
    let id = Id::suggest(&text.chars().take(90).collect::<String>())?.to_string();
    let mut short = String::new();
    for word in id.split('-') {
        if !short.is_empty() && short.len() + 1 + word.len() > most {
            break;
        }
        if !short.is_empty() {
            short.push('-');
        }
        short.push_str(word);
    }
    Some(short)
}
