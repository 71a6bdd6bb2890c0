//! What is looked up in a model.

use super::{Area, Band, Level, Profile, Question, ScoringModel};
use crate::assess::scores::ModelName;

impl ScoringModel {
    /// The question of this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The playbook and its version.
    pub(in crate::assess) fn name(&self) -> ModelName {
        ModelName { id: self.id.clone(), version: self.version.clone() }
    }

    /// The profile of this id.
    pub fn profile(&self, id: &str) -> Option<&Profile> {
        self.profiles.iter().find(|profile| profile.id == id)
    }

    /// The same with some of its questions.
    #[must_use]
    pub fn only(&self, is_kept: impl Fn(&str) -> bool) -> Self {
        let mut model = self.clone();
        model.questions.retain(|question| is_kept(&question.id));
        model
    }

    /// The questions of the edition as a model of their own: with the areas in which it asks any, and in no groups.
    pub fn of_edition(&self) -> Option<Self> {
        let questions = self.local.as_ref()?.questions.clone();
        let is_asked = |area: &&Area| questions.iter().any(|question| question.area == area.id);
        Some(Self {
            areas: self.areas.iter().filter(is_asked).cloned().collect(),
            groups: Vec::new(),
            retired: Vec::new(),
            migrations: Vec::new(),
            local: None,
            questions,
            ..self.clone()
        })
    }

    /// The position of the band that a score falls into.
    pub(in crate::assess) fn band_at(&self, bp: u32, figure: u64) -> usize {
        self.bands.iter().rposition(|band| band.is_reached(bp, figure)).unwrap_or(0)
    }
}

impl Band {
    /// Whether a score is in it or above it.
    pub(crate) fn is_reached(&self, bp: u32, figure: u64) -> bool {
        self.figure.map_or(self.from <= bp, |from| from <= figure)
    }
}

impl Profile {
    /// The level that a question should reach.
    pub(in crate::assess) fn target_of<'m>(&self, question: &'m Question) -> Option<&'m Level> {
        let id = self.targets.get(&question.id).or(self.minimum.as_ref())?;
        question.level(id)
    }
}

impl Question {
    /// The level that ticked lines suggest: the highest that has lines, where all of these and all of the levels below are ticked.
    /// Lines are counted from 0 through all levels of the question; `None` where the lowest of them are not all ticked.
    pub fn suggested(&self, ticked: &[u64]) -> Option<&Level> {
        let mut first = 0;
        let is_met = |level: &&Level| {
            let lines = first..first + level.criteria as u64;
            first = lines.end;
            lines.clone().all(|line| ticked.contains(&line))
        };
        self.levels.iter().take_while(is_met).filter(|level| level.criteria > 0).last()
    }

    /// The level of this id.
    pub fn level(&self, id: &str) -> Option<&Level> {
        self.levels.iter().find(|level| level.id == id)
    }

    /// Whether it tests this principle.
    pub(in crate::assess) fn tests(&self, principle: &str) -> bool {
        self.principle.as_deref() == Some(principle)
    }

    /// Whether "does not apply" may be said.
    pub fn allows_na(&self) -> bool {
        self.na.as_ref().is_none_or(|na| na.allowed)
    }
}
