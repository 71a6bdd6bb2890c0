//! One file, as far as a comparison needs it: a few hundred bytes, however much was written in the file.

use super::{Aggregation, Omission};
use crate::assess::RejectedAnswer;
use crate::assess::answers::{Answers, State, Subject};
use crate::assess::migrate::{MigrateError, migrate};
use crate::assess::model::ScoringModel;
use crate::assess::results::Results;
use crate::assess::score::{coverage, score};
use crate::assess::scores::Scores;
use crate::model::Fact;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

/// How much was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// The questions of the quick check.
    Quick,
    /// All questions.
    Full,
}

/// A file that counts, as far as it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contribution {
    /// What to call it in reports; never published.
    pub name: String,
    /// Which figures it counts in.
    pub kind: Kind,
    /// Year and quarter, as the file has it; never published.
    pub round: Option<String>,
    pub(super) scores: Profile,
    pub(super) ids: Ids,
    /// When the answers were last changed; a contribution does not say.
    pub(super) updated: Option<jiff::Timestamp>,
    /// How many questions are answered with a level.
    pub(super) answered: usize,
    /// Of kind, subject, states and levels.
    pub(super) answers: Digest,
}

/// What of a contribution goes into figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Profile {
    /// Index into the model's types, or one past them.
    pub(super) kind: usize,
    /// Index into its nations, or one past them.
    pub(super) nation: usize,
    /// Basis points: overall, areas, principles, then cells by area.
    pub(super) scores: Vec<Option<u32>>,
}

/// A digest of 128 bits.
pub(super) type Digest = [u8; 16];

/// What tells that two files are one contribution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ids {
    /// Of the random `contribution_id`.
    pub(super) contribution: Option<Digest>,
    /// Of the random `file_id` of a results file.
    pub(super) file: Option<Digest>,
    /// Of the council's code, which anybody can guess: never published.
    pub(super) council: Option<Digest>,
}

pub(super) fn digest(what: &str, text: &[u8]) -> Digest {
    let mut hash = Sha256::new();
    hash.update(what);
    hash.update([0]);
    hash.update(text);
    let whole: [u8; 32] = hash.finalize().into();
    let mut first = [0; 16];
    first.copy_from_slice(&whole[..16]);
    first
}

pub(super) fn read(to: &Aggregation, name: &str, bytes: &[u8]) -> Result<Contribution, Omission> {
    let results = Results::parse(bytes).map_err(|error| Omission::unreadable(&error))?;
    let ids = Ids::of(&results);
    let results = this_version(&to.full.model, &results)?;
    let kind = kind(to, &results)?;
    let model = &to.asked(kind).model;
    let mut answers = results.answers().clone();
    if kind == Kind::Quick {
        answers
            .retain(|id, _| to.full.model.question(id).is_none() || model.question(id).is_some());
    }
    let subject = results.subject();
    let covered = coverage(model, subject, &answers).map_err(|answers| rejected(&answers))?;
    if covered.is_none_or(|covered| covered < model.rules.enough) {
        return Err(Omission::LowCoverage(kind, covered));
    }
    let scores = score(model, subject, &answers, None).map_err(|answers| rejected(&answers))?;
    Ok(Contribution {
        name: name.to_owned(),
        kind,
        round: results.text(["round", "label"]).map(str::to_owned),
        scores: Profile::of(model, subject, &scores),
        ids,
        updated: top(&results, "updated").and_then(|time| time.parse().ok()),
        answered: answers.values().filter(|one| one.state == State::Level).count(),
        answers: same(kind, subject, &answers),
    })
}

/// The answers as answers to this version, where it has the same major version.
fn this_version(model: &ScoringModel, results: &Results) -> Result<Results, Omission> {
    let answered = results.model();
    if answered.id == model.id {
        let version = answered.version.clone();
        if version.as_deref().and_then(major) != major(&model.version) {
            return Err(Omission::OtherVersion(version));
        }
    }
    match migrate(model, results) {
        Ok((results, _)) => Ok(results),
        Err(MigrateError::OtherPlaybook(id)) => Err(Omission::OtherPlaybook(id)),
        Err(MigrateError::Broken(error)) => Err(Omission::unreadable(&error)),
    }
}

/// `2` of `2.1.0`.
pub(super) fn major(version: &str) -> Option<u64> {
    version.split('.').next()?.parse().ok()
}

/// What the file says; else a quick check where nothing else is answered.
fn kind(to: &Aggregation, results: &Results) -> Result<Kind, Omission> {
    let said = results.document().get("kind").filter(|kind| !kind.is_null());
    match said.map(serde_json::Value::as_str) {
        Some(Some("quick")) => Ok(Kind::Quick),
        Some(Some("full")) => Ok(Kind::Full),
        Some(_) => Err(Omission::Unreadable("its `kind` is neither full nor quick".to_owned())),
        None => {
            let quick = &to.quick.model;
            let mut ids = results.answers().keys();
            let only_quick = to.has_quick() && ids.all(|id| quick.question(id).is_some());
            Ok(if only_quick { Kind::Quick } else { Kind::Full })
        }
    }
}

/// A text at the top of the file.
fn top<'r>(results: &'r Results, key: &str) -> Option<&'r str> {
    results.document().get(key)?.as_str()
}

fn rejected(answers: &[RejectedAnswer]) -> Omission {
    let named = answers.iter().map(ToString::to_string).collect::<Vec<_>>();
    Omission::Rejected(named.join("; "))
}

/// Of all that a contribution says of a council.
fn same(kind: Kind, subject: &Subject, answers: &Answers) -> Digest {
    let answers: Vec<_> =
        answers.iter().map(|(id, one)| (id, one.rev, one.state, one.level.as_ref())).collect();
    digest("answers", format!("{kind:?}{subject:?}{answers:?}").as_bytes())
}

impl Ids {
    fn of(results: &Results) -> Self {
        let of = |what: &str, text: Option<&str>| {
            let text = text.map(str::trim).filter(|text| !text.is_empty());
            text.map(|text| digest(what, text.as_bytes()))
        };
        let council = results.text(["subject", "council"]).map(str::to_uppercase);
        Self {
            // A results file keeps it with its round.
            contribution: of(
                "contribution",
                top(results, "contribution_id")
                    .or_else(|| results.text(["round", "contribution_id"])),
            ),
            file: of("file", top(results, "file_id")),
            council: of("council", council.as_deref()),
        }
    }

    pub(super) fn all(&self) -> impl Iterator<Item = Digest> {
        [self.contribution, self.file, self.council].into_iter().flatten()
    }

    /// Those that nobody can guess.
    pub(super) fn random(&self) -> impl Iterator<Item = Digest> {
        [self.contribution, self.file].into_iter().flatten()
    }
}

impl Profile {
    pub(super) fn of(model: &ScoringModel, subject: &Subject, scores: &Scores) -> Self {
        let position = |fact, own: Option<&String>| {
            let list = model.listed(fact);
            list.iter().position(|known| Some(known) == own).unwrap_or(list.len())
        };
        let areas = scores.areas.0.iter().map(|(_, area)| area.score_bp);
        let principles = scores.principles.0.iter().map(|(_, principle)| principle.score_bp);
        let cells =
            scores.cells.0.iter().flat_map(|(_, row)| &row.0).map(|(_, cell)| cell.score_bp);
        Self {
            kind: position(Fact::Type, subject.kind.as_ref()),
            nation: position(Fact::Nation, subject.nation.as_ref()),
            scores: [scores.overall.score_bp]
                .into_iter()
                .chain(areas)
                .chain(principles)
                .chain(cells)
                .collect(),
        }
    }
}
