//! Views of the workshop packs.

use super::{AreaLink, Html, Link, LocalQuestions, Neighbours, Question};
use serde::Serialize;

/// `workshop.html`
#[derive(Debug, Serialize)]
pub(crate) struct Workshop {
    /// Its `url` goes to the area's page.
    pub area: AreaLink,
    pub agenda: Vec<AgendaPart>,
    /// The whole, in minutes.
    pub minutes: u32,
    /// What each question gets of it.
    pub minutes_each: u32,
    /// Those of the edition, where it has any.
    pub local: Option<LocalQuestions>,
    /// How many of the area's questions are not in the pack.
    pub rest: usize,
    /// The questions to score together, numbered from 1.
    pub questions: Vec<Question>,
    /// What to look up for them beforehand, each thing once.
    pub evidence: Vec<Html>,
    /// To read together at the start.
    pub story: Option<WorkshopStory>,
    /// One for each action that can be written down.
    pub rows: Vec<u32>,
    pub form_url: String,
    pub workshops_url: String,
    pub neighbours: Neighbours,
}

/// A part of the agenda.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AgendaPart {
    /// Ends the ids of the strings that name and explain it.
    pub id: String,
    /// Minutes from the start.
    pub from: u32,
    pub to: u32,
    pub minutes: u32,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct WorkshopStory {
    pub link: Link,
    pub outcome_label: String,
    pub summary: String,
    /// What changed, with its figure.
    pub measure: Option<Html>,
    pub lesson: Option<Html>,
}
