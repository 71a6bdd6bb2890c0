//! The model of a playbook: what scoring needs, and none of its words.

use super::{
    Action, AppliesTo, Area, Band, Level, Migration, MustHave, NotApplicable, Question, Retired,
    ScoringModel, default_bands,
};
use crate::model::{self, Playbook};

impl ScoringModel {
    /// The model of a playbook.
    pub fn of(playbook: &Playbook) -> Self {
        let area = |area: &model::Area| Area { id: area.id.to_string(), weight: area.weight };
        let assessment = &playbook.assessment;
        let bands = if assessment.bands.is_empty() {
            default_bands()
        } else {
            assessment.bands.iter().map(Band::of).collect()
        };
        Self {
            id: playbook.id.to_string(),
            version: playbook.version.clone(),
            areas: playbook.areas.iter().map(area).collect(),
            principles: playbook
                .principles
                .iter()
                .map(|principle| principle.id.to_string())
                .collect(),
            questions: playbook
                .questions
                .iter()
                .map(|question| Question::of(playbook, question))
                .collect(),
            bands,
            retired: assessment.retired.iter().map(Retired::of).collect(),
            migrations: assessment.migrations.iter().map(Migration::of).collect(),
        }
    }
}

impl Question {
    fn of(playbook: &Playbook, question: &model::Question) -> Self {
        let must_have = question
            .must_have
            .map(|level| MustHave { min: question.levels[level.0].id.value.to_string() });
        let applies_to = question.applies_to.as_ref();
        Self {
            id: question.id.value.to_string(),
            rev: question.rev,
            area: playbook.areas[question.area.0].id.to_string(),
            principle: playbook.principles[question.principle.0].id.to_string(),
            weight: question.weight,
            levels: question.levels.iter().map(Level::of).collect(),
            must_have,
            na: Some(NotApplicable {
                allowed: question.na.allowed,
                reasons: question.na.reasons.iter().map(ToString::to_string).collect(),
            }),
            applies_to: applies_to
                .map(|to| AppliesTo { types: to.types.clone(), nations: to.nations.clone() }),
        }
    }
}

impl Level {
    fn of(level: &model::Level) -> Self {
        let action = |action: &model::Action| Action {
            id: action.id.value.to_string(),
            effort: action.effort,
        };
        Self {
            id: level.id.value.to_string(),
            points: level.points,
            actions: level.actions.iter().map(action).collect(),
        }
    }
}

impl Band {
    pub(super) fn of(band: &model::Band) -> Self {
        Self { id: band.id.to_string(), from: band.from }
    }
}

impl Retired {
    fn of(retired: &model::Retired) -> Self {
        Self {
            id: retired.id.value.to_string(),
            in_version: retired.in_version.clone(),
            replaced_by: retired.replaced_by.as_ref().map(ToString::to_string),
        }
    }
}

impl Migration {
    fn of(migration: &model::Migration) -> Self {
        Self {
            question: migration.question.value.to_string(),
            from: migration.from,
            to: migration.to,
            map: migration
                .map
                .iter()
                .map(|(old, new)| (old.to_string(), new.to_string()))
                .collect(),
            drop: migration.drop.iter().map(ToString::to_string).collect(),
        }
    }
}
