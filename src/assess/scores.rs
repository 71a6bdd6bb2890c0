//! Scores as they are written: the JSON of docs/scoring.md, field by field.

use super::figures::Figures;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::fmt;
use std::marker::PhantomData;

/// Values by id, written as a JSON object in their own order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ById<T>(pub Vec<(String, T)>);

impl<T> ById<T> {
    /// The value of this id.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.0.iter().find(|(own, _)| own == id).map(|(_, value)| value)
    }
}

impl<T: Serialize> Serialize for ById<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (id, value) in &self.0 {
            map.serialize_entry(id, value)?;
        }
        map.end()
    }
}

impl<T> ById<T> {
    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for ById<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(InOrder(PhantomData))
    }
}

/// Takes the entries of an object in the order in which they are written.
struct InOrder<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for InOrder<T> {
    type Value = ById<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("values by id")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ById<T>, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(ById(entries))
    }
}

/// How far a group can be scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// No question is for this council.
    Excluded,
    /// All of it does not apply.
    Na,
    /// More than half of it does not apply.
    MostlyNa,
    /// Too little is answered.
    Partial,
    /// Scored.
    Scored,
}

/// Everything that is known once answers are scored. Scores are basis points, 0 to 10000.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Scores {
    /// `local-normal-scores`
    pub format: &'static str,
    /// 1
    pub format_version: u32,
    /// What was scored against.
    pub model: ModelName,
    /// The profile that set targets, where the model has the one that was chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
    /// All areas together.
    pub overall: Overall,
    /// Groups of areas, where the model has any.
    #[serde(skip_serializing_if = "ById::is_empty")]
    pub groups: ById<Overall>,
    /// In model order.
    pub areas: ById<AreaScore>,
    /// In model order.
    pub principles: ById<PrincipleScore>,
    /// By area, then by principle.
    pub cells: ById<ById<CellScore>>,
    /// Highest priority first.
    pub actions: Vec<PlannedAction>,
    /// Questions answered "I do not know", in model order.
    pub find_out: Vec<String>,
    /// Those of the edition's own questions, where it has any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub local: Option<LocalScores>,
}

/// What the edition's own questions come to, apart from all else.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct LocalScores {
    /// The edition's id.
    pub edition: String,
    /// The areas in which it asks any, together.
    pub overall: Overall,
    /// These areas, in model order.
    pub areas: ById<AreaScore>,
    /// In model order.
    pub principles: ById<PrincipleScore>,
    /// By area, then by principle.
    pub cells: ById<ById<CellScore>>,
    /// Highest priority first.
    pub actions: Vec<PlannedAction>,
    /// Questions answered "I do not know", in model order.
    pub find_out: Vec<String>,
}

/// A playbook and its version.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ModelName {
    /// The playbook's id.
    pub id: String,
    /// The playbook's version.
    pub version: String,
}

/// All areas together, or those of a group.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Overall {
    /// `Scored`, `Partial` or `Excluded`.
    pub status: Status,
    /// Where scored.
    pub score_bp: Option<u32>,
    /// Where scored.
    pub band: Option<String>,
    /// Where an area counts.
    pub low: Option<u32>,
    /// Where an area counts.
    pub high: Option<u32>,
    /// As they are said, where basis points do not tell it.
    #[serde(skip_serializing_if = "Figures::are_told")]
    pub figures: Figures,
    /// Where a target is set.
    pub to_target_bp: Option<u32>,
    /// Areas that count, in model order.
    pub counted: Vec<String>,
    /// Areas that do not count, in model order.
    pub omitted: Vec<Omitted>,
    /// The scored area with the lowest score.
    pub lowest: Option<String>,
}

/// An area that does not count, and why.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Omitted {
    /// The area.
    pub area: String,
    /// Its status.
    pub status: Status,
}

/// An area.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct AreaScore {
    /// How far it can be scored.
    pub status: Status,
    /// Where scored.
    pub score_bp: Option<u32>,
    /// Where scored; capped by must-haves.
    pub band: Option<String>,
    /// Must-have questions that lowered the band.
    pub capped_by: Vec<String>,
    /// Whole per cent of the weight.
    pub coverage: Option<u32>,
    /// With everything open at the lowest level.
    pub low: Option<u32>,
    /// With everything open at the highest level.
    pub high: Option<u32>,
    /// As they are said, where basis points do not tell it.
    #[serde(skip_serializing_if = "Figures::are_told")]
    pub figures: Figures,
    /// Where a target is set.
    pub to_target_bp: Option<u32>,
}

/// A principle.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct PrincipleScore {
    /// How far it can be scored.
    pub status: Status,
    /// Where scored.
    pub score_bp: Option<u32>,
    /// Where scored.
    pub band: Option<String>,
    /// Whole per cent of the weight.
    pub coverage: Option<u32>,
    /// With everything open at the lowest level.
    pub low: Option<u32>,
    /// With everything open at the highest level.
    pub high: Option<u32>,
    /// As they are said, where basis points do not tell it.
    #[serde(skip_serializing_if = "Figures::are_told")]
    pub figures: Figures,
    /// Where a target is set.
    pub to_target_bp: Option<u32>,
}

/// One area and one principle.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct CellScore {
    /// How far it can be scored.
    pub status: Status,
    /// Where scored.
    pub score_bp: Option<u32>,
    /// Where scored.
    pub band: Option<String>,
    /// Whole per cent of the weight.
    pub coverage: Option<u32>,
    /// With everything open at the lowest level.
    pub low: Option<u32>,
    /// With everything open at the highest level.
    pub high: Option<u32>,
    /// As they are said, where basis points do not tell it.
    #[serde(skip_serializing_if = "Figures::are_told")]
    pub figures: Figures,
}

/// An action worth taking.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct PlannedAction {
    /// The question it belongs to.
    pub question: String,
    /// Its id within the question.
    pub action: String,
    /// Higher is sooner.
    pub priority: u64,
}
