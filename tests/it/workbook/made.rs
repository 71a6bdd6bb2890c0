//! A playbook around a scoring model: ids stand in for every text.

use crate::support::base;
use local_normal::assess::ScoringModel;
use local_normal::assess::model as scoring;
use local_normal::load::load;
use local_normal::model::{
    Action, AppliesTo, Area, AreaGroup, AreaIx, Assessment, Band, Decimal, Display, Id, Level,
    MustHave, Name, NotApplicable, OverallFigure, Plain, Playbook, Principle, PrincipleIx, Profile,
    Question, Text, Unanswered, Words,
};
use local_normal::source::{SourceTree, Span, Spanned};

/// A playbook whose model this is.
pub(super) fn playbook(model: &ScoringModel) -> Playbook {
    let frame = load(&SourceTree::new(base())).playbook.expect("the smallest playbook loads");
    let make = Make { span: frame.span, model, like: &frame.questions[0] };
    let bands = model.bands.iter().map(|band| Band {
        id: Spanned { value: id(&band.id), span: frame.span },
        title: None,
        from: band.from.into(),
        at: band.figure.map(|figure| make.decimal(figure)),
    });
    Playbook {
        areas: model.areas.iter().map(|area| make.area(&frame.areas[0], area)).collect(),
        principles: model
            .principles
            .iter()
            .map(|name| make.principle(&frame.principles[0], name))
            .collect(),
        questions: model.questions.iter().map(|question| make.question(question)).collect(),
        assessment: Assessment {
            bands: bands.collect(),
            groups: model.groups.iter().map(|group| make.group(group)).collect(),
            profiles: model.profiles.iter().map(|profile| make.profile(profile)).collect(),
            overall: match model.overall {
                scoring::OverallFigure::Number => OverallFigure::Number,
                scoring::OverallFigure::None => OverallFigure::Nothing,
            },
            display: Display {
                max: model.display.max.into(),
                decimals: model.display.decimals.into(),
            },
            unanswered: match model.unanswered {
                scoring::Unanswered::Open => Unanswered::Open,
                scoring::Unanswered::Zero => Unanswered::Zero,
            },
            ..Assessment::default()
        },
        ..frame.clone()
    }
}

/// A text for tests that change one.
pub(super) fn text(span: Span, text: &str) -> Text {
    Text::new(written(span, text))
}

/// A title for tests that change one.
pub(super) fn title(span: Span, text: &str) -> Plain {
    Plain::new(written(span, text))
}

fn written(span: Span, text: &str) -> Words {
    Words::new(Spanned { value: text.to_owned(), span }.into())
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
    fn decimal(&self, figure: u64) -> Decimal {
        let parts = figure * 10_000 / 10_u64.pow(self.model.display.decimals);
        Decimal::new(parts.try_into().unwrap(), self.span)
    }

    fn spanned(&self, text: &str) -> Spanned<Id> {
        Spanned { value: id(text), span: self.span }
    }

    fn named(&self, ids: &[String]) -> Vec<Spanned<Id>> {
        ids.iter().map(|id| self.spanned(id)).collect()
    }

    fn text(&self, words: &str) -> Text {
        text(self.span, words)
    }

    fn title(&self, words: &str) -> Plain {
        title(self.span, words)
    }

    fn area(&self, like: &Area, area: &scoring::Area) -> Area {
        Area {
            id: id(&area.id),
            title: self.title(&area.id),
            weight: area.weight.into(),
            ..like.clone()
        }
    }

    fn group(&self, group: &scoring::Group) -> AreaGroup {
        let areas = self.model.areas.iter().enumerate();
        let own = areas.filter(|(_, area)| group.areas.contains(&area.id));
        AreaGroup {
            id: self.spanned(&group.id),
            title: self.title(&group.id),
            areas: own.map(|(ix, _)| Spanned { value: AreaIx(ix), span: self.span }).collect(),
        }
    }

    fn profile(&self, profile: &scoring::Profile) -> Profile {
        let targets = profile.targets.iter();
        let minimum = profile.minimum.as_ref();
        Profile {
            id: self.spanned(&profile.id),
            title: self.title(&profile.id),
            summary: None,
            minimum: minimum.map(|level| Name(written(self.span, level))),
            targets: targets.map(|(id, level)| (self.spanned(id), self.spanned(level))).collect(),
        }
    }

    fn principle(&self, like: &Principle, name: &str) -> Principle {
        Principle { id: id(name), title: self.title(name), ..like.clone() }
    }

    fn question(&self, question: &scoring::Question) -> Question {
        let area = self.model.areas.iter().position(|area| area.id == question.area).unwrap();
        let principle = question.principle.as_ref().map(|own| {
            PrincipleIx(self.model.principles.iter().position(|name| name == own).unwrap())
        });
        let minimum = question.must_have.as_ref().map(|must| must.min.as_str());
        let applies_to = question.applies_to.as_ref();
        Question {
            id: self.spanned(&question.id),
            rev: question.rev.into(),
            area: AreaIx(area),
            principle,
            text: self.text(&question.id),
            weight: question.weight.into(),
            levels: question.levels.iter().map(|level| self.level(level)).collect(),
            evidence: vec![self.text("What *to* look at")],
            must_have: minimum
                .map(|min| MustHave { min: Name(written(self.span, min)), why: None }),
            na: NotApplicable { allowed: question.allows_na(), reasons: Vec::new() },
            applies_to: applies_to.map(|to| AppliesTo {
                types: to.types.as_deref().map(|own| self.named(own)),
                nations: to.nations.as_deref().map(|own| self.named(own)),
                span: self.span,
            }),
            ..self.like.clone()
        }
    }

    fn level(&self, level: &scoring::Level) -> Level {
        let action = |action: &scoring::Action| Action {
            id: self.spanned(&action.id),
            text: self.text(&action.id),
            effort: action.effort.into(),
            stage: None,
            story: None,
        };
        Level {
            id: self.spanned(&level.id),
            points: level.points.into(),
            title: None,
            text: self.text(&level.id),
            actions: level.actions.iter().map(action).collect(),
            ..self.like.levels[0].clone()
        }
    }
}
