//! Answers, whose they are, and how they meet their questions.

use super::model::{AppliesTo, Level, Profile, Question, ScoringModel};
use super::validate::whole_number;
use serde::{Deserialize, Deserializer, Serialize, de::Error};
use std::collections::BTreeMap;
use std::fmt;

/// Who answers, as far as it matters to scoring.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Subject {
    /// Its type, such as `district`; `None` or empty where nobody said.
    #[serde(rename = "type", default)]
    pub kind: Option<String>,
    /// Its nation, such as `england`; `None` or empty where nobody said.
    #[serde(default)]
    pub nation: Option<String>,
}

/// What was said to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// A level was chosen.
    Level,
    /// It does not apply.
    Na,
    /// "I do not know."
    Unknown,
}

/// One answer, as far as it matters to scoring.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Answer {
    /// The revision of the question that was answered.
    #[serde(default = "first_revision", deserialize_with = "revision")]
    pub rev: u32,
    /// What was said.
    pub state: State,
    /// The level, where `state` is [`State::Level`].
    #[serde(default)]
    pub level: Option<String>,
    /// The level to reach.
    #[serde(default)]
    pub target: Option<String>,
}

/// Answers by question id.
pub type Answers = BTreeMap<String, Answer>;

fn first_revision() -> u32 {
    1
}

/// A revision may be written as `1.0`, which browsers cannot tell from `1`.
fn revision<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    let value = serde_json::Value::deserialize(deserializer)?;
    let revision = whole_number(&value).and_then(|rev| u32::try_from(rev).ok());
    revision.ok_or_else(|| Error::custom("expected a whole number from 1"))
}

/// An answer that cannot be scored. Nothing is scored while there is one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RejectedAnswer {
    /// The question's id, as the answers have it.
    pub question: String,
    /// Why.
    pub reason: Rejection,
}

/// Why an answer cannot be scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rejection {
    /// The model has no such question.
    UnknownQuestion,
    /// It answers another revision: migrate first.
    OtherRevision,
    /// The question has no such level, or none is given.
    UnknownLevel,
    /// The question has no such level to aim at.
    UnknownTarget,
    /// "Does not apply" may not be said here.
    NaNotAllowed,
}

impl fmt::Display for RejectedAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let why = match self.reason {
            Rejection::UnknownQuestion => "the playbook has no such question",
            Rejection::OtherRevision => "it answers another revision of the question",
            Rejection::UnknownLevel => "the question has no such level",
            Rejection::UnknownTarget => "the question has no such level to aim at",
            Rejection::NaNotAllowed => "\"does not apply\" cannot be said to this question",
        };
        write!(f, "answers[{:?}]: {why}", self.question)
    }
}

/// A question and what became of it.
#[derive(Debug, Clone)]
pub(super) struct Entry<'m> {
    pub(super) question: &'m Question,
    pub(super) counts_as: CountsAs<'m>,
}

/// What became of a question.
#[derive(Debug, Clone, Copy)]
pub(super) enum CountsAs<'m> {
    /// It is not for this subject.
    Excluded,
    /// It does not apply, they say.
    Na,
    /// Nobody answered, or nobody knows.
    Open { unknown: bool },
    /// Answered, and where to they want to go.
    Answered { level: &'m Level, target: Option<&'m Level> },
}

/// Every question of the model with its answer, in model order.
///
/// The error names every answer that cannot be scored: in model order, then those to unknown questions by id.
pub(super) fn entries<'m>(
    model: &'m ScoringModel,
    subject: &Subject,
    answers: &Answers,
    profile: Option<&Profile>,
) -> Result<Vec<Entry<'m>>, Vec<RejectedAnswer>> {
    let mut entries = Vec::with_capacity(model.questions.len());
    let mut rejected = Vec::new();
    let subject = &model.known(subject);
    for question in &model.questions {
        match counts_as(question, answers.get(&question.id), profile) {
            // An answer is looked at even where its question is excluded, so that a change of subject cannot hide a mistake.
            Ok(counts_as) if applies(question.applies_to.as_ref(), subject) => {
                entries.push(Entry { question, counts_as });
            }
            Ok(_) => entries.push(Entry { question, counts_as: CountsAs::Excluded }),
            Err(reason) => rejected.push(RejectedAnswer { question: question.id.clone(), reason }),
        }
    }
    let known: std::collections::BTreeSet<_> =
        model.questions.iter().map(|question| question.id.as_str()).collect();
    let unknown = answers.keys().filter(|id| !known.contains(id.as_str()));
    rejected.extend(
        unknown
            .map(|id| RejectedAnswer { question: id.clone(), reason: Rejection::UnknownQuestion }),
    );
    if rejected.is_empty() { Ok(entries) } else { Err(rejected) }
}

fn counts_as<'m>(
    question: &'m Question,
    answer: Option<&Answer>,
    profile: Option<&Profile>,
) -> Result<CountsAs<'m>, Rejection> {
    let Some(answer) = answer else { return Ok(CountsAs::Open { unknown: false }) };
    if answer.rev != question.rev {
        return Err(Rejection::OtherRevision);
    }
    let target = match answer.target.as_deref() {
        Some(id) => Some(question.level(id).ok_or(Rejection::UnknownTarget)?),
        None => profile.and_then(|profile| profile.target_of(question)),
    };
    match answer.state {
        State::Unknown => Ok(CountsAs::Open { unknown: true }),
        State::Na if question.allows_na() => Ok(CountsAs::Na),
        State::Na => Err(Rejection::NaNotAllowed),
        State::Level => {
            let level = answer
                .level
                .as_deref()
                .and_then(|id| question.level(id))
                .ok_or(Rejection::UnknownLevel)?;
            Ok(CountsAs::Answered { level, target })
        }
    }
}

/// Whether a question is for this subject; a fact that is not known of it excludes no question.
pub(super) fn applies(to: Option<&AppliesTo>, subject: &Subject) -> bool {
    let fits = |listed: Option<&Vec<String>>, own: Option<&String>| match (listed, own) {
        (Some(listed), Some(own)) if !own.is_empty() => listed.contains(own),
        _ => true,
    };
    to.is_none_or(|to| {
        fits(to.types.as_ref(), subject.kind.as_ref())
            && fits(to.nations.as_ref(), subject.nation.as_ref())
    })
}
