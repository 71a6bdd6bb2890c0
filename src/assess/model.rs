//! What scoring needs of a playbook, as JSON: for the browser, the vectors and the functions of this module.

mod finding;
mod of_playbook;
mod subject;

pub use subject::SubjectLists;

use super::display::Display;
use super::rules::Rules;
use crate::model;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The questions and their points, without a word that a reader sees.
///
/// [`ScoringModel::of`] makes it from a checked playbook; a model from elsewhere is trusted as much as its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoringModel {
    /// The playbook's id; empty in the vectors.
    #[serde(default)]
    pub id: String,
    /// The playbook's version; empty in the vectors.
    #[serde(default)]
    pub version: String,
    /// In reading order.
    pub areas: Vec<Area>,
    /// Ids, in order.
    pub principles: Vec<String>,
    /// In model order.
    pub questions: Vec<Question>,
    /// What may be known of who answers; anything where the key is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<SubjectLists>,
    /// Ascending, the first from 0.
    #[serde(default = "default_bands")]
    pub bands: Vec<Band>,
    /// Areas under headings, in the order of the areas.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
    /// Sets of targets to choose.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub profiles: Vec<Profile>,
    /// Whether all areas together have a score.
    #[serde(default, skip_serializing_if = "is_default")]
    pub overall: OverallFigure,
    /// How scores are said.
    #[serde(default, skip_serializing_if = "is_default")]
    pub display: Display,
    /// What open questions count as.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unanswered: Unanswered,
    /// Questions of an edition, which are scored apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub local: Option<LocalQuestions>,
    /// The same for every playbook.
    #[serde(default)]
    pub rules: Rules,
    /// Question ids that were given up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub retired: Vec<Retired>,
    /// How answers to older revisions carry over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub migrations: Vec<Migration>,
}

/// Questions of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocalQuestions {
    /// The edition's id, with which theirs begin.
    pub edition: String,
    /// In model order.
    pub questions: Vec<Question>,
}

/// What is said of all areas together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OverallFigure {
    /// Their mean.
    #[default]
    Number,
    /// Nothing.
    None,
}

/// What open questions count as.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unanswered {
    /// Nothing yet.
    #[default]
    Open,
    /// No points.
    Zero,
}

/// An area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// Its id.
    pub id: String,
    /// 1 to 5.
    #[serde(default = "one")]
    pub weight: u32,
}

/// Areas under a heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Its id.
    pub id: String,
    /// The ids of its areas.
    pub areas: Vec<String>,
}

/// A set of targets to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// Its id.
    pub id: String,
    /// The level of every question that is not among `targets`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum: Option<String>,
    /// Levels by question.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub targets: BTreeMap<String, String>,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its id.
    pub id: String,
    /// From 1.
    #[serde(default = "one")]
    pub rev: u32,
    /// The id of its area.
    pub area: String,
    /// The id of its principle, where the playbook has any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub principle: Option<String>,
    /// 1 to 5.
    #[serde(default = "one")]
    pub weight: u32,
    /// From the lowest: points rise from 0 to 100.
    pub levels: Vec<Level>,
    /// The level that the answer must reach.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub must_have: Option<MustHave>,
    /// Whether "does not apply" may be said; where the key is missing, as in the vectors, it may.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub na: Option<NotApplicable>,
    /// Who it is for; everybody where the key is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applies_to: Option<AppliesTo>,
}

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// Its id.
    pub id: String,
    /// 0 to 100.
    pub points: u32,
    /// How many lines it has to tick.
    #[serde(default, skip_serializing_if = "is_default")]
    pub criteria: usize,
    /// What gets a council to the next level.
    #[serde(default)]
    pub actions: Vec<Action>,
}

/// A step to the next level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// Its id.
    pub id: String,
    /// 1 small, 2 medium, 3 large.
    #[serde(default = "two")]
    pub effort: u32,
}

/// A minimum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MustHave {
    /// The id of the lowest level that will do.
    pub min: String,
}

/// Whether "does not apply" may be said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotApplicable {
    /// Whether it may.
    pub allowed: bool,
    /// Ids of the reasons to choose from.
    #[serde(default)]
    pub reasons: Vec<String>,
}

/// Who a question is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppliesTo {
    /// Types; all where the key is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub types: Option<Vec<String>>,
    /// Nations; all where the key is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nations: Option<Vec<String>>,
}

/// A band of scores.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Band {
    /// Its id.
    pub id: String,
    /// First score in basis points.
    pub from: u32,
    /// First figure, where that is at no whole number of basis points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figure: Option<u64>,
}

/// A question id that was given up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retired {
    /// The question.
    pub id: String,
    /// The version it went in.
    #[serde(rename = "in", default, skip_serializing_if = "Option::is_none")]
    pub in_version: Option<String>,
    /// The question that took its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<String>,
}

/// How answers to one revision of a question become answers to a later one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Migration {
    /// The question.
    pub question: String,
    /// Revision of the answers.
    pub from: u32,
    /// Revision that they become.
    pub to: u32,
    /// Old level to new level; a level that is neither here nor in `drop` keeps its id.
    #[serde(default)]
    pub map: BTreeMap<String, String>,
    /// Levels whose answers are not carried over.
    #[serde(default)]
    pub drop: Vec<String>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

fn one() -> u32 {
    1
}

fn two() -> u32 {
    2
}

fn default_bands() -> Vec<Band> {
    let band = |(id, from): (&str, u32)| Band { id: id.to_owned(), from, figure: None };
    model::Band::DEFAULTS.into_iter().map(band).collect()
}
