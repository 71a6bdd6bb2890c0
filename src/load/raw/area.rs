//! Areas and their questions.

use super::frame::Review;
use super::{Flag, ID, Number, Words};
use crate::load::record::{Named, record};
use crate::model::{COUNCIL_TYPES, NATIONS};

record! {
    /// `areas/ID.yaml`
    Area: "an area" {
        required {
            /// Name of the area.
            #[schemars(example = &"Service design")]
            title: Words,
            /// One sentence on what it is about.
            summary: Words,
        }
        optional {
            /// How much the area counts in the overall score; 1 where it is left out.
            #[schemars(range(min = 1, max = 5), example = 1)]
            weight: Number,
            /// Who keeps the area and when it is next looked at.
            review: Review,
            /// Why it matters, as Markdown.
            why: Words,
            /// What belongs to it and what does not, as Markdown.
            scope: Words,
            /// Results worth having.
            outcomes: Vec<Outcome>,
            /// What goes wrong, as Markdown.
            pitfalls: Words,
            /// What to begin with, by the id of a stage.
            #[schemars(extend("examples" = [{"reset": ["Ask staff what gets in the way."]}]))]
            first_steps: Named<Vec<Words>>,
            /// What a council does here, by the id of a principle: one for each.
            practices: Named<Practice>,
            /// Messages by reader.
            audiences: Audiences,
            /// The questions of the self-assessment: at least one for each principle.
            questions: Vec<Question>,
        }
    }
}

record! {
    /// A result worth having.
    Outcome: "an outcome" {
        required {
            /// Its id, used once in the area.
            #[schemars(regex(pattern = ID), example = &"resolved-first-time")]
            id: Words,
            /// The result, as something that is better for somebody.
            #[schemars(example = &"Residents get what they came for the first time.")]
            text: Words,
        }
        optional {
            /// How it is measured.
            measure: Measure,
            /// What it takes to measure and to deliver, and who holds that figure.
            cost: Words,
        }
    }
}

record! {
    /// How an outcome is measured.
    Measure: "a measure" {
        required {
            /// What is counted.
            #[schemars(example = &"share of contacts resolved at first contact")]
            what: Words,
        }
        optional {
            /// The unit of the figure.
            #[schemars(example = &"%")]
            unit: Words,
            /// The record that holds it.
            #[schemars(example = &"contact-centre records")]
            source: Words,
            /// Whether a higher or a lower figure is better.
            #[schemars(extend("enum" = ["up", "down"]))]
            direction: Words,
        }
    }
}

record! {
    /// What an area does for one principle.
    Practice: "a practice" {
        required {
            /// One sentence on what to do.
            #[schemars(example = &"Take out steps before you put a form online.")]
            summary: Words,
        }
        optional {
            /// Name of the practice; the principle's where it is left out.
            #[schemars(example = &"Short rules, few exceptions")]
            title: Words,
            /// How to do it and how you know that it works, as Markdown without headings.
            body: Words,
            /// Steps, by the id of a stage.
            #[schemars(extend("examples" = [{"reform": ["Write a one-page default."]}]))]
            steps: Named<Vec<Words>>,
            /// Stories that show it.
            #[schemars(inner(regex(pattern = ID)))]
            stories: Vec<Words>,
        }
    }
}

record! {
    /// Messages by reader.
    Audiences: "the audiences" {
        required {}
        optional {
            /// For the people who do the work, as Markdown.
            staff: Words,
            /// For elected members, as Markdown.
            members: Words,
            /// For residents, as Markdown.
            public: Words,
            /// For other bodies, as Markdown.
            partners: Words,
        }
    }
}

record! {
    /// A question of the self-assessment.
    Question: "a question" {
        required {
            /// Permanent id, unique in the playbook and never used again: saved answers hang on it.
            #[schemars(regex(pattern = ID), example = &"service-design.fewer-steps")]
            id: Words,
            /// The id of the principle that it tests.
            #[schemars(regex(pattern = ID), example = &"simplify")]
            principle: Words,
            /// The question.
            #[schemars(example = &"Do you take out steps before you put a form online?")]
            text: Words,
            /// The answers to choose from, the lowest first: 2 to 7 of them.
            levels: Vec<Level>,
        }
        optional {
            /// Revision: 1 where it is left out, one higher whenever the meaning changes.
            #[schemars(range(min = 1, max = 9_999), example = 2)]
            rev: Number,
            /// Whether it is also part of the quick check.
            #[schemars(example = true)]
            quick: Flag,
            /// Why the answer matters.
            why: Words,
            /// How much it counts in its area and principle; 1 where it is left out.
            #[schemars(range(min = 1, max = 5), example = 1)]
            weight: Number,
            /// What would show which level is right.
            evidence: Vec<Words>,
            /// The level below which the area's band is held down.
            must_have: MustHave,
            /// Whether "does not apply" may be said; it may where this is left out.
            na: NotApplicable,
            /// The councils that it is for; all of them where this is left out.
            applies_to: AppliesTo,
            /// Stories that show it.
            #[schemars(inner(regex(pattern = ID)))]
            stories: Vec<Words>,
        }
    }
}

record! {
    /// An answer to choose.
    Level: "a level" {
        required {
            /// Permanent id, used once in the question.
            #[schemars(regex(pattern = ID), example = &"established")]
            id: Words,
            /// 0 for the first level, 100 for the last, and more at each level than at the one before.
            #[schemars(range(min = 0, max = 100), example = 50)]
            points: Number,
            /// What somebody from outside would see at this level.
            text: Words,
        }
        optional {
            /// Name of the level; that of the scale's step with this id where it is left out.
            title: Words,
            /// Steps to the next level: at least one at every level but the last.
            actions: Vec<Action>,
        }
    }
}

record! {
    /// A step to the next level.
    Action: "an action" {
        required {
            /// Its id, used once in the question.
            #[schemars(regex(pattern = ID), example = &"map-one-form")]
            id: Words,
            /// What to do.
            #[schemars(example = &"Follow one form from start to finish.")]
            text: Words,
        }
        optional {
            /// 1 small, 2 medium, 3 large; 2 where it is left out. The plan puts less effort first.
            #[schemars(range(min = 1, max = 3), example = 1)]
            effort: Number,
            /// The id of the stage that it belongs to.
            #[schemars(regex(pattern = ID), example = &"reset")]
            stage: Words,
            /// The id of a story that shows it.
            #[schemars(regex(pattern = ID), example = &"wigan-deal")]
            story: Words,
        }
    }
}

record! {
    /// The level that an answer must reach.
    MustHave: "a must-have" {
        required {
            /// The id of that level.
            #[schemars(regex(pattern = ID), example = &"established")]
            min: Words,
        }
        optional {}
    }
}

record! {
    /// Whether "does not apply" may be said.
    NotApplicable: "`na`" {
        required {
            /// Whether it may.
            #[schemars(example = false)]
            allowed: Flag,
        }
        optional {
            /// Ids of the reasons to choose from; `other` alone where this is left out.
            #[schemars(inner(regex(pattern = ID)), example = ["shared-service", "other"])]
            reasons: Vec<Words>,
        }
    }
}

record! {
    /// The councils that a question is for.
    AppliesTo: "`applies_to`" {
        required {}
        optional {
            /// Types of council.
            #[schemars(extend("items" = {"type": "string", "enum": COUNCIL_TYPES}))]
            types: Vec<Words>,
            /// Nations of the UK.
            #[schemars(extend("items" = {"type": "string", "enum": NATIONS}))]
            nations: Vec<Words>,
        }
    }
}
