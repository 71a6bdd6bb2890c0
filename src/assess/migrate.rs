//! Answers to an older playbook become answers to this one (docs/scoring.md, "When questions change"). `migrate.js` is its twin.

use super::answers::{Answer, State};
use super::model::{Migration, Question, ScoringModel};
use super::results::{Results, ResultsError};
use super::validate::whole_number;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// What a load changed, for "what changed for you".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Changes {
    /// The playbook's version that was answered, where the file says.
    pub from_version: Option<String>,
    /// The playbook's version now.
    pub to_version: String,
    /// How many answers carried over as they were.
    pub kept: usize,
    /// Answers that carried over by a mapping; the reader should look at them. By question id.
    pub check: Vec<Checked>,
    /// Answers that were set aside; the question is unanswered now. By question id.
    pub orphaned: Vec<Orphaned>,
}

/// An answer that carried over by a mapping.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Checked {
    /// The question.
    pub question: String,
    /// The level that was chosen, where one was.
    pub from: Option<String>,
    /// The level that it became.
    pub to: Option<String>,
    /// The target that could not be carried over.
    pub lost_target: Option<String>,
}

/// An answer that was set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Orphaned {
    /// The question it was given to.
    pub question: String,
    /// Why it did not carry over.
    pub reason: Reason,
    /// The question that took its place, where the question is retired.
    pub replaced_by: Option<String>,
}

/// Why an answer did not carry over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The question was retired.
    Retired,
    /// The playbook has no such question, and does not say why.
    UnknownQuestion,
    /// The question now means something else, and no mapping leads there.
    Changed,
    /// A mapping drops the level.
    Dropped,
    /// A mapping leads to a level or a state that the question does not have.
    NoSuchLevel,
    /// The file comes from a newer playbook.
    Newer,
}

impl std::fmt::Display for Reason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Retired => "the question was given up",
            Self::UnknownQuestion => "there is no such question",
            Self::Changed => "the question means something else now",
            Self::Dropped => "its level is not carried over",
            Self::NoSuchLevel => "the question has no such answer now",
            Self::Newer => "it answers a newer playbook",
        })
    }
}

/// Why nothing could be migrated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MigrateError {
    /// The file answers another playbook; the text is its id.
    OtherPlaybook(String),
    /// What came out is not a results file; cannot happen for a file that was read.
    Broken(ResultsError),
}

impl std::fmt::Display for MigrateError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::OtherPlaybook(id) => write!(f, "this file answers another playbook, `{id}`"),
            Self::Broken(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for MigrateError {}

/// Carries answers over to a model. Nothing is deleted: what does not carry over goes to `orphans`, as it was.
///
/// An answer of the question's own revision is kept as it is, right or wrong: scoring names its faults.
pub fn migrate(
    model: &ScoringModel,
    results: &Results,
) -> Result<(Results, Changes), MigrateError> {
    if results.model().id != model.id {
        return Err(MigrateError::OtherPlaybook(results.model().id.clone()));
    }
    let mut document = results.document().clone();
    let mut carrier = Carrier::new(model, results.model().version.clone());
    if let Some(Value::Object(answers)) = document.get_mut("answers") {
        for (id, answer) in results.answers() {
            carrier.carry(id, answer, answers);
        }
    }
    if let Some(Value::Object(remarks)) = document.get_mut("remarks") {
        carrier.drop_old_ticks(remarks);
    }
    set_aside(&mut document, carrier.orphans);
    if let Some(Value::Object(own)) = document.get_mut("model") {
        rename_model(own, model);
    }
    Ok((Results::from_document(document).map_err(MigrateError::Broken)?, carrier.changes))
}

/// The document now answers this version; the checksum was of the other.
fn rename_model(own: &mut Map<String, Value>, model: &ScoringModel) {
    if own.get("version").and_then(Value::as_str) != Some(&model.version) {
        own.insert("version".to_owned(), json!(model.version));
        own.remove("sha256");
    }
}

fn set_aside(document: &mut Map<String, Value>, orphans: Vec<Value>) {
    if orphans.is_empty() {
        return;
    }
    if let Some(Value::Array(earlier)) = document.get_mut("orphans") {
        earlier.extend(orphans);
    } else {
        document.insert("orphans".to_owned(), Value::Array(orphans));
    }
}

/// The answers of one file on their way.
struct Carrier<'m> {
    model: &'m ScoringModel,
    orphans: Vec<Value>,
    changes: Changes,
}

impl<'m> Carrier<'m> {
    fn new(model: &'m ScoringModel, from_version: Option<String>) -> Self {
        let to_version = model.version.clone();
        let changes =
            Changes { from_version, to_version, kept: 0, check: Vec::new(), orphaned: Vec::new() };
        Self { model, orphans: Vec::new(), changes }
    }

    fn carry(&mut self, id: &str, answer: &Answer, answers: &mut Map<String, Value>) {
        match route(self.model, id, answer) {
            Ok(None) => self.changes.kept += 1,
            Ok(Some(carried)) => {
                let Some(Value::Object(written)) = answers.get_mut(id) else { return };
                let original = Value::Object(written.clone());
                // Ticks belong to the lines of their revision.
                let lost_ticks = written.remove("criteria").is_some_and(|lines| !lines.is_null());
                if carried.lost_target.is_some() {
                    self.keep_original(id, Reason::NoSuchLevel, &original);
                } else if lost_ticks {
                    self.keep_original(id, Reason::Changed, &original);
                }
                carried.write(written);
                let from = answer.level.clone().filter(|_| carried.level.is_some());
                let Carried { level: to, lost_target, .. } = carried;
                self.changes.check.push(Checked { question: id.to_owned(), from, to, lost_target });
            }
            Err(reason) => {
                let original = answers.remove(id).unwrap_or(Value::Null);
                self.keep_original(id, reason, &original);
                let retired = self.model.retired.iter().find(|retired| retired.id == id);
                let replaced_by = retired.and_then(|retired| retired.replaced_by.clone());
                self.changes.orphaned.push(Orphaned {
                    question: id.to_owned(),
                    reason,
                    replaced_by,
                });
            }
        }
    }

    /// Ticks without an answer, whose lines are those of another revision, are set aside.
    fn drop_old_ticks(&mut self, remarks: &mut Map<String, Value>) {
        for question in &self.model.questions {
            let Some(Value::Object(said)) = remarks.get_mut(&question.id) else { continue };
            let rev = said.get("rev").map_or(Some(1), whole_number);
            if rev == Some(u64::from(question.rev)) {
                continue;
            }
            if let Some(lines) = said.remove("criteria").filter(|lines| !lines.is_null()) {
                let ticks = json!({"rev": rev, "criteria": lines});
                self.keep_original(&question.id, Reason::Changed, &ticks);
            }
        }
    }

    fn keep_original(&mut self, id: &str, reason: Reason, answer: &Value) {
        let model_version = &self.changes.from_version;
        self.orphans.push(json!({"question": id, "reason": reason, "model_version": model_version, "answer": answer}));
    }
}

/// An answer that reached the question's revision by mappings.
struct Carried {
    rev: u32,
    /// `None` where no level was chosen.
    level: Option<String>,
    target: Option<String>,
    lost_target: Option<String>,
}

impl Carried {
    fn write(&self, answer: &mut Map<String, Value>) {
        answer.insert("rev".to_owned(), json!(self.rev));
        // The form shows "please check" until the reader has looked.
        answer.insert("check".to_owned(), json!(true));
        if let Some(level) = &self.level {
            answer.insert("level".to_owned(), json!(level));
        }
        if answer.contains_key("target") {
            answer.insert("target".to_owned(), json!(self.target));
        }
    }
}

/// Where an answer goes: `None` stays as it is, an error is why it is set aside.
fn route(model: &ScoringModel, id: &str, answer: &Answer) -> Result<Option<Carried>, Reason> {
    let Some(question) = model.question(id) else {
        let is_retired = model.retired.iter().any(|retired| retired.id == id);
        return Err(if is_retired { Reason::Retired } else { Reason::UnknownQuestion });
    };
    if answer.rev == question.rev {
        return Ok(None);
    }
    if answer.rev > question.rev {
        return Err(Reason::Newer);
    }
    let mut level = answer.level.clone().filter(|_| answer.state == State::Level);
    let mut target = answer.target.clone();
    let mut rev = answer.rev;
    while rev < question.rev {
        let step = step(model, question, rev).ok_or(Reason::Changed)?;
        if let Some(old) = level {
            level = Some(mapped(step, &old).ok_or(Reason::Dropped)?);
        }
        target = target.and_then(|old| mapped(step, &old));
        rev = step.to;
    }
    let fits = match answer.state {
        State::Unknown => true,
        State::Na => question.allows_na(),
        State::Level => level.as_ref().is_some_and(|id| question.level(id).is_some()),
    };
    if !fits {
        return Err(Reason::NoSuchLevel);
    }
    let target = target.filter(|id| question.level(id).is_some());
    let lost_target = answer.target.clone().filter(|_| target.is_none());
    Ok(Some(Carried { rev, level, target, lost_target }))
}

/// The mapping that leads furthest from a revision without passing the question's own.
fn step<'m>(model: &'m ScoringModel, question: &Question, rev: u32) -> Option<&'m Migration> {
    let fits = |step: &&Migration| {
        step.question == question.id && step.from == rev && step.to > rev && step.to <= question.rev
    };
    // The first of equals, as in `migrate.js`.
    model
        .migrations
        .iter()
        .filter(fits)
        .reduce(|best, next| if next.to > best.to { next } else { best })
}

/// What a level becomes; `None` where it is dropped.
fn mapped(step: &Migration, level: &str) -> Option<String> {
    if step.drop.iter().any(|dropped| dropped == level) {
        return None;
    }
    Some(step.map.get(level).cloned().unwrap_or_else(|| level.to_owned()))
}
