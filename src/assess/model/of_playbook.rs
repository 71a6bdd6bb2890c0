//! The model of a playbook: what scoring needs, and none of its words.

use super::{
    Action, AppliesTo, Area, Band, Group, Level, LocalQuestions, Migration, MustHave,
    NotApplicable, OverallFigure, Profile, Question, Retired, ScoringModel, SubjectLists,
    Unanswered,
};
use crate::assess::display::Display;
use crate::assess::rules::RULES;
use crate::model::{self, Fact, Playbook};

impl ScoringModel {
    /// The model of a playbook.
    pub fn of(playbook: &Playbook) -> Self {
        let area = |area: &model::Area| Area { id: area.id.to_string(), weight: *area.weight };
        let assessment = &playbook.assessment;
        let display = Display::of(assessment);
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
            subject: SubjectLists::of(playbook),
            bands: assessment.bands.iter().map(|band| Band::of(display, band)).collect(),
            groups: assessment.groups.iter().map(|group| Group::of(playbook, group)).collect(),
            profiles: assessment.profiles.iter().map(Profile::of).collect(),
            overall: OverallFigure::of(assessment.overall),
            display,
            unanswered: Unanswered::of(assessment.unanswered),
            local: LocalQuestions::of(playbook),
            rules: RULES,
            retired: assessment.retired.iter().map(|one| Retired::of(playbook, one)).collect(),
            migrations: assessment
                .migrations
                .iter()
                .filter_map(|one| Migration::of(playbook, one))
                .collect(),
        }
    }
}

impl LocalQuestions {
    fn of(playbook: &Playbook) -> Option<Self> {
        let edition = playbook.edition.as_ref()?.id.to_string();
        let questions = playbook.local_questions();
        let questions: Vec<_> = questions.map(|one| Question::of(playbook, one)).collect();
        (!questions.is_empty()).then_some(Self { edition, questions })
    }
}

impl Group {
    fn of(playbook: &Playbook, group: &model::AreaGroup) -> Self {
        let areas = group.areas.iter();
        Self {
            id: group.id.value.to_string(),
            areas: areas.map(|ix| playbook.areas[ix.value.0].id.to_string()).collect(),
        }
    }
}

impl Profile {
    fn of(profile: &model::Profile) -> Self {
        let targets = profile.targets.iter();
        Self {
            id: profile.id.value.to_string(),
            minimum: profile.minimum.as_ref().map(|level| level.value.to_string()),
            targets: targets
                .map(|(id, level)| (id.value.to_string(), level.value.to_string()))
                .collect(),
        }
    }
}

impl OverallFigure {
    fn of(figure: model::OverallFigure) -> Self {
        match figure {
            model::OverallFigure::Number => Self::Number,
            model::OverallFigure::Nothing => Self::None,
        }
    }
}

impl Unanswered {
    fn of(unanswered: model::Unanswered) -> Self {
        match unanswered {
            model::Unanswered::Open => Self::Open,
            model::Unanswered::Zero => Self::Zero,
        }
    }
}

impl Question {
    fn of(playbook: &Playbook, question: &model::Question) -> Self {
        let must_have = question
            .least_level()
            .map(|level| MustHave { min: question.levels[level.0].id.value.to_string() });
        let applies_to = question.applies_to.as_ref();
        Self {
            id: question.id.value.to_string(),
            rev: *question.rev,
            area: playbook.areas[question.area.0].id.to_string(),
            principle: question.principle.map(|ix| playbook.principles[ix.0].id.to_string()),
            weight: *question.weight,
            levels: question.levels.iter().map(Level::of).collect(),
            must_have,
            na: Some(NotApplicable {
                allowed: question.na.allowed,
                reasons: question.na.reasons.iter().map(ToString::to_string).collect(),
            }),
            applies_to: applies_to.map(|to| AppliesTo {
                types: names(to, Fact::Type),
                nations: names(to, Fact::Nation),
            }),
        }
    }
}

impl Level {
    fn of(level: &model::Level) -> Self {
        let action = |action: &model::Action| Action {
            id: action.id.value.to_string(),
            effort: *action.effort,
        };
        Self {
            id: level.id.value.to_string(),
            points: *level.points,
            criteria: level.criteria.len(),
            actions: level.actions.iter().map(action).collect(),
        }
    }
}

impl Band {
    /// A band that begins at a whole number of basis points is told by these alone.
    pub(crate) fn of(display: Display, band: &model::Band) -> Self {
        let figure = display.beginning(band);
        let is_told = display.bp(figure).is_some();
        Self {
            id: band.id.value.to_string(),
            from: *band.from,
            figure: (!is_told).then_some(figure),
        }
    }
}

impl Retired {
    fn of(playbook: &Playbook, retired: &model::Retired) -> Self {
        Self {
            id: retired.id.value.to_string(),
            in_version: retired.in_version.as_ref().map(|words| words.value.to_string()),
            replaced_by: retired
                .replaced_by
                .map(|ix| playbook.questions[ix.0].id.value.to_string()),
        }
    }
}

impl Migration {
    fn of(playbook: &Playbook, migration: &model::Migration) -> Option<Self> {
        Some(Self {
            question: playbook.questions[migration.question?.0].id.value.to_string(),
            from: *migration.from,
            to: *migration.to,
            map: migration
                .map
                .iter()
                .map(|(old, new)| (old.value.to_string(), new.value.to_string()))
                .collect(),
            drop: migration.drop.iter().map(ToString::to_string).collect(),
        })
    }
}

fn names(to: &model::AppliesTo, fact: Fact) -> Option<Vec<String>> {
    to.of(fact).map(|named| named.iter().map(|id| id.value.to_string()).collect())
}
