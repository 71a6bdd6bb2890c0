//! Questions of the self-assessment, their levels and actions.

use super::record::record;
use super::{
    AreaIx, Fact, Id, LevelIx, Name, Number, Plain, PrincipleIx, Source, StageIx, StoryIx, Text,
};
use crate::source::{Span, Spanned};

record! {
    /// A question of the self-assessment.
    Question: "a question" {
        required {
            /// Permanent id, unique in the playbook and never used again: saved answers hang on it.
            #[example("service-design.fewer-steps")]
            id: Spanned<Id>,
            /// The question.
            #[example("Do you take out steps before you put a form online?")]
            text: Text,
        }
        optional {
            /// The answers to choose from, the lowest first: 2 to 7 of them. Needed where the question names no `answers`.
            levels: Vec<Level>,
            /// The name of a set of answers in `assessment.answer_sets`, in place of `levels`.
            #[example("yes-no")]
            answers: Option<Name>,
            /// What the question is called elsewhere, such as its number in a framework: shown before it, and found by search.
            #[example("A1.a")]
            code: Option<Plain>,
            /// What it goes back to, or where more of it is written.
            references: Vec<Source>,
            /// The id of the principle that it tests; may be left out where the playbook has one principle or none.
            #[example("simplify")]
            principle: Option<PrincipleIx>,
            /// Revision: 1 where it is left out, one higher whenever the meaning changes.
            #[example(2)]
            rev: Number<1, 9_999> = 1,
            /// Whether it is also part of the quick check.
            #[example(true)]
            quick: bool,
            /// Why the answer matters.
            why: Option<Text>,
            /// How much it counts in its area and principle; 1 where it is left out.
            #[example(1)]
            weight: Number<1, 5> = 1,
            /// What would show which level is right.
            evidence: Vec<Text>,
            /// The level below which the area's band is capped.
            must_have: Option<MustHave>,
            /// Whether "does not apply" may be said; it may where this is left out.
            na: NotApplicable = NotApplicable::default(),
            /// Who it is for; everybody where this is left out.
            applies_to: Option<AppliesTo>,
            /// Stories that show it.
            stories: Vec<StoryIx>,
            /// Whether it waits to be published: `build` leaves it out, and `watch` shows it with a mark.
            draft: bool,
        }
        beside(reader, place) {
            /// The area whose file it is in.
            area: AreaIx = AreaIx(reader.index()),
            /// Where it begins.
            span: Span = place,
        }
    }
}

impl Question {
    /// Whether a level says what to do next.
    pub fn has_actions(&self) -> bool {
        self.levels.iter().any(|level| !level.actions.is_empty())
    }

    /// The level that an answer must reach.
    pub fn least_level(&self) -> Option<LevelIx> {
        let least = &self.must_have.as_ref()?.min.value;
        self.levels.iter().position(|level| level.id.value.as_str() == least.as_str()).map(LevelIx)
    }
}

record! {
    /// An answer to choose.
    Level: "a level" {
        required {
            /// Permanent id, used once in the question.
            #[example("established")]
            id: Spanned<Id>,
            /// 0 for the first level, 100 for the last, and more at each level than at the one before.
            #[example(50)]
            points: Number<0, 100> = 0,
            /// What somebody from outside would see at this level.
            text: Text,
        }
        optional {
            /// Lines that are true or not, which readers tick: those that are all ticked, and those of the levels below, suggest the level.
            #[example(["There is a list of forms.", "Each form on it has an owner."])]
            criteria: Vec<Text>,
            /// More about the level, as Markdown without headings; folded below it.
            body: Option<Text>,
            /// Name of the level; that of the scale's step with this id where it is left out.
            title: Option<Plain>,
            /// Steps to the next level: at least one at every level but the last.
            actions: Vec<Action>,
        }
        beside(reader, place) {
            /// Where it begins.
            span: Span = place,
        }
    }
}

record! {
    /// A step to the next level.
    Action: "an action" {
        required {
            /// Its id, used once in the question.
            #[example("map-one-form")]
            id: Spanned<Id>,
            /// What to do.
            #[example("Follow one form from start to finish.")]
            text: Text,
        }
        optional {
            /// 1 small, 2 medium, 3 large; 2 where it is left out. The plan puts less effort first.
            #[example(1)]
            effort: Number<1, 3> = 2,
            /// The id of the stage that it belongs to.
            #[example("reset")]
            stage: Option<StageIx>,
            /// The id of a story that shows it.
            #[example("wigan-deal")]
            story: Option<StoryIx>,
        }
    }
}

record! {
    /// The level that an answer must reach.
    MustHave: "a must-have" {
        required {
            /// The id of that level.
            #[example("established")]
            min: Name,
        }
        optional {
            /// Why that is the least: the law that asks for it, with its nation. Where it is left out, readers are told that it is this playbook's own minimum.
            #[example("The Civil Contingencies Act 2004 asks for it in Great Britain.")]
            why: Option<Text>,
        }
    }
}

record! {
    /// Whether "does not apply" may be said.
    NotApplicable: "`na`" {
        required {
            /// Whether it may.
            #[example(false)]
            allowed: bool = true,
        }
        optional {
            /// Ids of the reasons to choose from; `other` alone where this is left out.
            #[example(["shared-service", "other"])]
            reasons: Vec<Id>,
        }
    }
}

record! {
    /// Who a question is for.
    AppliesTo: "`applies_to`" {
        required {}
        optional {
            /// Ids of types, from `subject` in `playbook.yaml`: `county`, `district`, `unitary`, `metropolitan` and `london-borough` where it lists none.
            #[example(["district", "unitary"])]
            types: Option<Vec<Spanned<Id>>>,
            /// Ids of nations, from there too: `england`, `wales`, `scotland` and `northern-ireland` where it lists none.
            #[example(["england"])]
            nations: Option<Vec<Spanned<Id>>>,
        }
        beside(reader, place) {
            /// Where it begins.
            span: Span = place,
        }
    }
}

impl AppliesTo {
    /// The types or nations that it names.
    pub fn of(&self, fact: Fact) -> Option<&[Spanned<Id>]> {
        match fact {
            Fact::Type => self.types.as_deref(),
            Fact::Nation => self.nations.as_deref(),
        }
    }

    /// Whether it is for those of a type or nation.
    pub fn is_for(&self, fact: Fact, id: &str) -> bool {
        self.of(fact).is_none_or(|named| named.iter().any(|one| one.value.as_str() == id))
    }
}

impl Default for NotApplicable {
    /// Scoring takes "does not apply" unless a question forbids it.
    fn default() -> Self {
        Self { allowed: true, reasons: Vec::new() }
    }
}
