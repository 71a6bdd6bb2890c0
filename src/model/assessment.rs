//! What every question shares: the scale, bands, reasons, and what became of earlier questions
//! (see docs/scoring.md).

use super::record::{choice, record};
use super::{
    AreaIx, Decimal, Id, Level, LevelIx, Name, Named, Number, Plain, Question, QuestionIx, Text,
    Words,
};
use crate::source::{Span, Spanned};

record! {
    /// What all questions share.
    #[derive(Default)]
    Assessment: "the assessment" {
        required {}
        optional {
            /// Names of levels, by level id, and what they mean in any question.
            scale: Vec<ScaleStep>,
            /// What the scale measures, said once above its steps.
            #[example("The same scale runs through every question, from work that depends on one person to work that would survive a change of people.")]
            scale_text: Option<Text>,
            /// Answers that several questions share: each set by its name, as the levels of a question.
            #[example({"yes-no": [{"id": "no", "points": 0, "text": "It does not."}, {"id": "yes", "points": 100, "text": "It does."}]})]
            answer_sets: Named<Spanned<Id>, Vec<Level>>,
            /// Bands of scores, from the lowest. Without them there are Starting from 0, Developing from 2500, Established from 5000 and Leading from 7500.
            bands: Vec<Band>,
            /// Whether results give a figure for all areas together: `number`, or `none` where the areas are not to be added up.
            #[example("none")]
            overall: OverallFigure = OverallFigure::Number,
            /// How scores are said; from 0 to 100 in whole points where this is left out.
            #[example({"max": 5, "decimals": 1})]
            display: Display = Display::default(),
            /// What a question without an answer counts as: nothing yet (`open`), or no points (`zero`), as in OWASP SAMM. "We do not know" counts alike.
            #[example("zero")]
            unanswered: Unanswered = Unanswered::Open,
            /// Areas under headings: every area once, in the order of `areas`. A group has a score where all areas together have one.
            groups: Vec<AreaGroup>,
            /// Sets of targets of which a reader can choose one: the levels that all questions should reach.
            #[example([{"id": "baseline", "title": "Baseline", "minimum": "some", "targets": {"service-design.fewer-steps": "every"}}])]
            profiles: Vec<Profile>,
            /// Reasons for "does not apply".
            na_reasons: Vec<NaReason>,
            /// Question ids that were given up. They are never used again.
            retired: Vec<Retired>,
            /// How answers to older revisions of a question carry over.
            migrations: Vec<Migration>,
        }
    }
}

choice! {
    /// What is said of all areas together.
    OverallFigure: "a figure for all areas" {
        /// Their mean.
        Number = "number",
        /// Nothing.
        Nothing = "none",
    }
}

#[expect(clippy::derivable_impls, reason = "`choice!` derives what every choice has")]
impl Default for OverallFigure {
    fn default() -> Self {
        Self::Number
    }
}

choice! {
    /// What a question without an answer counts as.
    Unanswered: "what unanswered questions count as" {
        /// Nothing yet: the score is open between two figures.
        Open = "open",
        /// No points.
        Zero = "zero",
    }
}

#[expect(clippy::derivable_impls, reason = "`choice!` derives what every choice has")]
impl Default for Unanswered {
    fn default() -> Self {
        Self::Open
    }
}

record! {
    /// How scores are said.
    Display: "how scores are said" {
        required {
            /// What the highest score is called.
            #[example(5)]
            max: Number<1, 1_000> = 100,
        }
        optional {
            /// How many decimals a score has; it gets more where a band begins between two figures.
            #[example(1)]
            decimals: Number<0, 2> = 0,
        }
    }
}

impl Default for Display {
    fn default() -> Self {
        Self { max: 100.into(), decimals: 0.into() }
    }
}

record! {
    /// Areas under a heading.
    AreaGroup: "a group of areas" {
        required {
            /// Its id.
            #[example("readers")]
            id: Spanned<Id>,
            /// The heading.
            #[example("Readers")]
            title: Plain,
            /// The ids of its areas.
            #[example(["service-design", "workstyles"])]
            areas: Vec<Spanned<AreaIx>>,
        }
        optional {}
    }
}

record! {
    /// A set of targets to choose.
    Profile: "a profile" {
        required {
            /// Its id: saved answers name it.
            #[example("baseline")]
            id: Spanned<Id>,
            /// The name that readers see.
            #[example("Baseline")]
            title: Plain,
        }
        optional {
            /// Whom it is for.
            #[example("What every branch should reach within a year.")]
            summary: Option<Text>,
            /// The id of the level that every question should reach; questions without a level of this id have no target by it.
            #[example("some")]
            minimum: Option<Name>,
            /// Levels of single questions, in place of `minimum`: a level's id by the id of its question.
            #[example({"service-design.fewer-steps": "every"})]
            targets: Named<Spanned<Id>, Spanned<Id>>,
        }
    }
}

record! {
    /// A step of the scale.
    ScaleStep: "a step of the scale" {
        required {
            /// The id that levels have.
            #[example("established")]
            id: Spanned<Id>,
            /// The name that readers see.
            #[example("Established")]
            title: Plain,
        }
        optional {
            /// What it means in any question.
            #[example("Agreed and used across the council.")]
            means: Option<Text>,
        }
    }
}

record! {
    /// A band of scores.
    Band: "a band" {
        required {
            /// Its id.
            #[example("developing")]
            id: Spanned<Id>,
        }
        optional {
            /// Where it begins, in hundredths of a per cent: 2500 is a score of 25. The first band begins at 0. Needed where `at` is left out.
            #[example(2500)]
            from: Number<0, 10_000> = 0,
            /// Where it begins as scores are said by `display`, in place of `from`: 1.00 where the highest is 3.
            #[example(1.5)]
            at: Option<Decimal>,
            /// The name that readers see.
            #[example("Developing")]
            title: Option<Plain>,
        }
    }
}

record! {
    /// A reason for "does not apply".
    NaReason: "a reason" {
        required {
            /// Its id.
            #[example("shared-service")]
            id: Spanned<Id>,
            /// The reason as readers see it.
            #[example("A shared service or partner answers for this")]
            title: Plain,
        }
        optional {}
    }
}

record! {
    /// A question id that was given up.
    Retired: "a retired question" {
        required {
            /// The id.
            #[example("service-design.fewer-steps")]
            id: Spanned<Id>,
        }
        optional {
            /// The version in which it was given up.
            #[example("2.0.0")]
            in_version("in"): Option<Words>,
            /// The question that asks this now.
            #[example("service-design.shorter-forms")]
            replaced_by: Option<QuestionIx>,
        }
    }
}

record! {
    /// How answers to one revision become answers to another.
    Migration: "a migration" {
        required {
            /// The question's id.
            #[example("service-design.fewer-steps")]
            question: Option<QuestionIx>,
            /// The older revision.
            #[example(1)]
            from: Number<1, 9_999>,
            /// The newer revision.
            #[example(2)]
            to: Number<1, 9_999>,
        }
        optional {
            /// Old level ids with the level that each becomes.
            #[example({"some": "established"})]
            map: Named<Spanned<Id>, Spanned<Id>>,
            /// Old level ids whose answers are not carried over.
            #[example(["most"])]
            drop: Vec<Id>,
        }
    }
}

impl Profile {
    /// The level that a question should reach: the one that is named for it, or else the minimum.
    pub fn target_of(&self, question: &Question) -> Option<LevelIx> {
        let named = self.targets.iter().find(|(id, _)| id.value == question.id.value);
        let level = match (named, &self.minimum) {
            (Some((_, level)), _) => level.value.as_str(),
            (None, Some(minimum)) => &minimum.value,
            (None, None) => return None,
        };
        question.levels.iter().position(|own| own.id.value.as_str() == level).map(LevelIx)
    }
}

impl Band {
    /// The bands of docs/scoring.md, for a playbook that names none: their ids, and where each begins.
    pub const DEFAULTS: [(&'static str, u32); 4] =
        [("starting", 0), ("developing", 2500), ("established", 5000), ("leading", 7500)];

    /// The same as if they were in `place`.
    pub fn defaults(place: Span) -> Vec<Self> {
        let band = |(id, from): (&str, u32)| {
            let id = Id::parse(id).expect("these four are ids");
            Self {
                id: Spanned { value: id, span: place },
                title: None,
                from: from.into(),
                at: None,
            }
        };
        Self::DEFAULTS.into_iter().map(band).collect()
    }
}
