//! A playbook around a scoring model: ids stand in for every text.

use crate::support::base;
use local_normal::assess::ScoringModel;
use local_normal::assess::model as scoring;
use local_normal::load::load;
use local_normal::model::{
    Action, AppliesTo, Area, AreaIx, Assessment, Band, Id, Level, LevelIx, NotApplicable, Playbook,
    Principle, PrincipleIx, Question, Text,
};
use local_normal::source::{SourceTree, Span, Spanned};
use std::sync::Arc;

/// A playbook whose model this is.
pub(super) fn playbook(model: &ScoringModel) -> Playbook {
    let frame = load(&SourceTree::new(base())).playbook.expect("the smallest playbook loads");
    let make = Make { span: frame.span, model, like: &frame.questions[0] };
    let bands =
        model.bands.iter().map(|band| Band { id: id(&band.id), title: None, from: band.from });
    Playbook {
        areas: model.areas.iter().map(|area| make.area(&frame.areas[0], area)).collect(),
        principles: model
            .principles
            .iter()
            .map(|name| make.principle(&frame.principles[0], name))
            .collect(),
        questions: model.questions.iter().map(|question| make.question(question)).collect(),
        assessment: Assessment { bands: bands.collect(), ..Assessment::default() },
        ..frame.clone()
    }
}

/// A text for tests that change one.
pub(super) fn text(span: Span, text: &str) -> Text {
    Text::new(Arc::new(Spanned { value: text.to_owned(), span }.into()))
}

fn id(text: &str) -> Id {
    Id::parse(text).unwrap_or_else(|_| panic!("{text} is no id"))
}

struct Make<'m> {
    span: Span,
    model: &'m ScoringModel,
    /// Gives what no test of the workbook looks at.
    like: &'m Question,
}

impl Make<'_> {
    fn spanned(&self, text: &str) -> Spanned<Id> {
        Spanned { value: id(text), span: self.span }
    }

    fn text(&self, words: &str) -> Text {
        text(self.span, words)
    }

    fn area(&self, like: &Area, area: &scoring::Area) -> Area {
        Area { id: id(&area.id), title: self.text(&area.id), weight: area.weight, ..like.clone() }
    }

    fn principle(&self, like: &Principle, name: &str) -> Principle {
        Principle { id: id(name), title: self.text(name), ..like.clone() }
    }

    fn question(&self, question: &scoring::Question) -> Question {
        let area = self.model.areas.iter().position(|area| area.id == question.area).unwrap();
        let principle =
            self.model.principles.iter().position(|name| *name == question.principle).unwrap();
        let minimum = question.must_have.as_ref().map(|must| must.min.as_str());
        let applies_to = question.applies_to.as_ref();
        Question {
            id: self.spanned(&question.id),
            rev: question.rev,
            area: AreaIx(area),
            principle: PrincipleIx(principle),
            text: self.text(&question.id),
            weight: question.weight,
            levels: question.levels.iter().map(|level| self.level(level)).collect(),
            evidence: vec![self.text("What *to* look at")],
            must_have: minimum.map(|min| {
                LevelIx(question.levels.iter().position(|level| level.id == min).unwrap())
            }),
            na: NotApplicable { allowed: question.allows_na(), reasons: Vec::new() },
            applies_to: applies_to.map(|to| AppliesTo {
                types: to.types.clone(),
                nations: to.nations.clone(),
                span: self.span,
            }),
            ..self.like.clone()
        }
    }

    fn level(&self, level: &scoring::Level) -> Level {
        let action = |action: &scoring::Action| Action {
            id: self.spanned(&action.id),
            text: self.text(&action.id),
            effort: action.effort,
            stage: None,
            story: None,
        };
        Level {
            id: self.spanned(&level.id),
            points: level.points,
            title: None,
            text: self.text(&level.id),
            actions: level.actions.iter().map(action).collect(),
            ..self.like.levels[0].clone()
        }
    }
}
