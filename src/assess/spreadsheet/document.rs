//! The results file that answers of a spreadsheet come to.

use super::given::{Given, Said};
use super::key::{self, Key};
use super::tables::{Found, Unread};
use crate::assess::file_rules::{FORMAT, FORMAT_VERSION};
use crate::assess::validate::{Mistake, is_harmless_url};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The step of an owner or a day where no level was chosen, or one without a step.
const NO_STEP: &str = "find-out";
/// Numbers of days as spreadsheets count them, from 1927 to 9999: lower ones are taken as they are written, such as years.
const DAYS: std::ops::RangeInclusive<u32> = 10_000..=2_958_465;

/// The whole document, or the cells that cannot be read.
pub(super) fn of(key: &Key, given: Given) -> Result<Map<String, Value>, Vec<Mistake>> {
    let Given { questions, fields, mut unread, .. } = given;
    let (mut own, mut local, mut plan) = (Answered::default(), Answered::default(), Map::new());
    for (id, said) in &questions {
        let reading = Reading { key, id, said };
        let (answer, beside) = (reading.answer(&mut unread), reading.remarks(&mut unread));
        if key.is_local(id) {
            local.add(&reading, answer, beside);
        } else {
            reading.plan(answer.as_ref(), &mut plan);
            own.add(&reading, answer, beside);
        }
    }
    let mut document = about(key, &fields, &mut unread);
    let local = if local.is_empty() { Map::new() } else { local.document() };
    for (name, part) in [("local", local), ("plan", plan)] {
        if !part.is_empty() {
            document.insert(name.to_owned(), part.into());
        }
    }
    document.append(&mut own.document());
    if unread.is_empty() { Ok(document) } else { Err(unread.into_list()) }
}

/// Answers and remarks by question.
#[derive(Default)]
struct Answered {
    answers: Map<String, Value>,
    remarks: Map<String, Value>,
}

impl Answered {
    fn add(
        &mut self,
        reading: &Reading<'_>,
        answer: Option<Map<String, Value>>,
        mut beside: Map<String, Value>,
    ) {
        if let Some(mut answer) = answer {
            answer.append(&mut beside);
            self.answers.insert(reading.id.to_owned(), answer.into());
        } else if !beside.is_empty() {
            beside.insert("rev".to_owned(), reading.rev().into());
            self.remarks.insert(reading.id.to_owned(), beside.into());
        }
    }

    fn is_empty(&self) -> bool {
        self.answers.is_empty() && self.remarks.is_empty()
    }

    fn document(self) -> Map<String, Value> {
        let mut document = Map::from_iter([("answers".to_owned(), self.answers.into())]);
        if !self.remarks.is_empty() {
            document.insert("remarks".to_owned(), self.remarks.into());
        }
        document
    }
}

/// What is known of the file as a whole.
fn about(key: &Key, fields: &BTreeMap<String, Found>, unread: &mut Unread) -> Map<String, Value> {
    let mut document = Map::new();
    document.insert("format".to_owned(), FORMAT.into());
    document.insert("format_version".to_owned(), FORMAT_VERSION.into());
    document.insert("tool".to_owned(), env!("CARGO_PKG_VERSION").into());
    let mut model = json!({"id": key.playbook});
    if !key.version.is_empty() {
        model["version"] = key.version.clone().into();
    }
    document.insert("model".to_owned(), model);
    let said = |name: &str| fields.get(name).filter(|found| !found.text.is_empty());
    let mut chosen = |name: &str| {
        let found = said(name)?;
        let id = key.meant(name, "", &found.text);
        if id.is_none() {
            unread.say(found.at, &found.place, "this is not on the list of the cell");
        }
        id.map(Value::from)
    };
    let mut subject = Map::new();
    for (name, value) in [
        ("name", said("name").map(|found| Value::from(found.text.clone()))),
        ("type", chosen("type")),
        ("nation", chosen("nation")),
    ] {
        subject.extend(value.map(|value| (name.to_owned(), value)));
    }
    let profile = chosen("profile");
    document.extend(profile.map(|id| ("profile".to_owned(), id)));
    if !subject.is_empty() {
        document.insert("subject".to_owned(), subject.into());
    }
    if let Some(people) = said("people") {
        document.insert("respondent".to_owned(), json!({"role": people.text}));
    }
    if let Some(found) = said("day") {
        match day(&found.text).parse::<Date>() {
            Ok(day) => {
                document.insert("updated".to_owned(), format!("{day}T00:00:00Z").into());
            }
            Err(_) => unread.say(found.at, &found.place, "expected a day, such as 2026-11-30"),
        }
    }
    document
}

/// What was found of one question, being read.
struct Reading<'a> {
    key: &'a Key,
    id: &'a str,
    said: &'a Said,
}

impl Reading<'_> {
    fn rev(&self) -> u64 {
        let asked = self.key.question(self.id).map_or(1, |(_, question)| question.rev);
        self.said.rev.unwrap_or(asked)
    }

    fn answer(&self, unread: &mut Unread) -> Option<Map<String, Value>> {
        let found = self.said.cells.get("answer")?;
        let mut answer = Map::new();
        answer.insert("rev".to_owned(), self.rev().into());
        let (state, more) = match self.key.answer(self.id, &found.text) {
            Some(key::Said::Nothing) => return None,
            Some(key::Said::Level(level)) => ("level", Some(("level", level))),
            Some(key::Said::Unknown) => ("unknown", None),
            Some(key::Said::Na(reason)) => ("na", reason.map(|reason| ("na_reason", reason))),
            None => {
                let message = "the question has no such answer: choose one, or clear the cell";
                unread.say(found.at, &found.place, message);
                return None;
            }
        };
        answer.insert("state".to_owned(), state.into());
        answer.extend(more.map(|(name, id)| (name.to_owned(), id.into())));
        Some(answer)
    }

    fn remarks(&self, unread: &mut Unread) -> Map<String, Value> {
        let mut remarks = Map::new();
        let cell = |head: &str| self.said.cells.get(head);
        let read = [
            ("target", cell("target"), "the question has no such level"),
            ("confidence", cell("confidence"), "this is not on the list of the cell"),
        ];
        for (name, found, message) in read {
            let Some(found) = found else { continue };
            let id = match name {
                "target" => self.key.level(self.id, &found.text),
                _ => self.key.meant(name, "", &found.text),
            };
            match id {
                Some(id) => drop(remarks.insert(name.to_owned(), id.into())),
                None => unread.say(found.at, &found.place, message),
            }
        }
        remarks.extend(self.note().map(|note| ("note".to_owned(), note)));
        let evidence = self.evidence(unread);
        if !evidence.is_empty() {
            remarks.insert("evidence".to_owned(), evidence.into());
        }
        if !self.said.ticks.is_empty() {
            remarks.insert("criteria".to_owned(), json!(self.said.ticks));
        }
        remarks
    }

    /// A note that is partly for inside stays inside.
    fn note(&self) -> Option<Value> {
        let text = |head: &str| self.said.cells.get(head).map(|found| found.text.as_str());
        let (text, visibility) = match (text("published"), text("note")) {
            (Some(published), Some(note)) => (format!("{published}\n{note}"), "internal"),
            (Some(published), None) => (published.to_owned(), "publishable"),
            (None, note) => (note?.to_owned(), "internal"),
        };
        Some(json!({"text": text, "visibility": visibility}))
    }

    /// Title, address and day, a line of each cell for each piece.
    fn evidence(&self, unread: &mut Unread) -> Vec<Value> {
        let cell = |head: &str| self.said.cells.get(head);
        let [titles, addresses, days] =
            ["evidence", "address", "date"].map(|head| lines(cell(head)));
        if let Some(found) = cell("address")
            && !addresses.iter().all(|address| is_harmless_url(address))
        {
            unread.say(found.at, &found.place, "expected a web address");
        }
        let count = titles.len().max(addresses.len()).max(days.len());
        let piece = |at: usize| {
            let parts =
                [("title", titles.get(at)), ("url", addresses.get(at)), ("date", days.get(at))];
            let said = parts.into_iter().filter_map(|(name, text)| Some((name, *text?)));
            let said = said.filter(|(_, text)| !text.is_empty());
            let shown = |(name, text): (&str, &str)| {
                let text = if name == "date" { day(text) } else { text.to_owned() };
                (name.to_owned(), Value::from(text))
            };
            said.map(shown).collect::<Map<_, _>>()
        };
        (0..count).map(piece).filter(|piece| !piece.is_empty()).map(Value::from).collect()
    }

    fn plan(&self, answer: Option<&Map<String, Value>>, plan: &mut Map<String, Value>) {
        let cell = |head: &str| self.said.cells.get(head).map(|found| found.text.as_str());
        let parts = [("owner", cell("owner").map(str::to_owned)), ("due", cell("due").map(day))];
        let step: Map<_, _> = parts
            .into_iter()
            .filter_map(|(name, text)| Some((name.to_owned(), Value::from(text?))))
            .collect();
        if step.is_empty() {
            return;
        }
        let level = answer.and_then(|answer| answer.get("level")?.as_str());
        let question = self.key.question(self.id).map(|(_, question)| question);
        let action = level.and_then(|level| question?.action(level)).unwrap_or(NO_STEP);
        plan.insert(format!("{}/{action}", self.id), step.into());
    }
}

/// The lines of a cell; one that is only a dash is empty.
fn lines(found: Option<&Found>) -> Vec<&str> {
    let lines = found.into_iter().flat_map(|found| found.text.split('\n')).map(str::trim);
    lines.map(|line| if ["–", "-"].contains(&line) { "" } else { line }).collect()
}

/// A day as `2026-05-01` where it is the number of one; else the text.
fn day(text: &str) -> String {
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    let number = whole.parse().ok().filter(|number| DAYS.contains(number));
    let day =
        number.and_then(|number| date(1899, 12, 30).checked_add(i64::from(number).days()).ok());
    day.map_or_else(|| text.to_owned(), |day| day.to_string())
}
