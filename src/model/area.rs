//! Areas: outcomes, practices and messages.

use super::record::{Reader, choice, record};
use super::{
    Id, Named, Number, Plain, PrincipleIx, Question, Review, Source, StageIx, StoryIx, Text, Words,
};
use crate::source::{Span, Spanned};

record! {
    /// `areas/ID.yaml`
    Area: "an area" {
        required {
            /// Name of the area.
            #[example("Service design")]
            title: Plain,
            /// One sentence on what it is about.
            summary: Text,
        }
        optional {
            /// How much the area counts in the overall score; 1 where it is left out.
            #[example(1)]
            weight: Number<1, 5> = 1,
            /// The name of one of the theme's icons; the one with the area's id where this is left out.
            #[example("book")]
            icon: Option<Words>,
            /// Who keeps the area and when it is next looked at.
            review: Option<Review>,
            /// Why it matters, as Markdown.
            why: Option<Text>,
            /// What belongs to it and what does not, as Markdown.
            scope: Option<Text>,
            /// Results worth having.
            outcomes: Vec<Outcome>,
            /// What goes wrong, as Markdown.
            pitfalls: Option<Text>,
            /// What to begin with, by the id of a stage.
            #[example({"reset": ["Ask staff what gets in the way."]})]
            first_steps: Named<StageIx, Vec<Text>>,
            /// What is done here, by the id of a principle: one for each.
            practices: Named<PrincipleIx, Practice>,
            /// Principles that have nothing to say here, by their ids: these cells are left blank, and no check asks for them.
            #[example(["share"])]
            not_here: Vec<Spanned<PrincipleIx>>,
            /// Practices that were given up, by the id of their principle. What editions say of them goes to the practice that took their place.
            #[example({"share": {"in": "2.0.0", "replaced_by": "simplify"}})]
            retired: Named<Spanned<PrincipleIx>, RetiredPractice>,
            /// What to say, by the id of an audience, as Markdown: `staff`, `members`, `public` and `partners` where `playbook.yaml` lists none.
            #[example({"staff": "Nothing changes before the summer."})]
            audiences: Named<Spanned<Id>, Text>,
            /// What a chief executive can use on Monday: a box at the head of the page.
            monday: Option<Monday>,
            /// Whether it waits to be published: `build` leaves it out, and `watch` shows it with a mark.
            draft: bool,
        }
        apart {
            /// The questions of the self-assessment: at least one for each principle.
            questions: Vec<Question> => Reader::keep_questions,
        }
        beside(reader, place) {
            /// The file's name.
            id: Id = reader.file_id(),
            /// The file.
            span: Span = reader.file_span(),
        }
    }
}

impl Area {
    /// Whether nothing belongs to a principle here, by the area's own word.
    pub fn is_not_here(&self, principle: PrincipleIx) -> bool {
        self.not_here.iter().any(|named| named.value == principle)
    }

    /// The place of the practice that took the place of one: its area and its principle.
    pub(crate) fn replacement(&self, principle: PrincipleIx) -> Option<(&Id, PrincipleIx)> {
        let (_, retired) = self.retired.iter().find(|(id, _)| id.value == principle)?;
        let area = retired.area.as_ref().map_or(&self.id, |area| &area.value);
        Some((area, retired.replaced_by.as_ref()?.value))
    }

    /// The practice for one principle.
    pub fn practice(&self, principle: PrincipleIx) -> Option<&Practice> {
        self.practices.get(principle)
    }
}

record! {
    /// Three questions to ask, one figure to know, one story to read.
    Monday: "a box for Monday" {
        required {
            /// Three questions to ask in the house.
            #[example(["Which form do most people give up on?", "Who has read it to the end this year?", "Which question could go?"])]
            questions: Vec<Text>,
            /// One figure worth knowing.
            figure: Figure,
            /// The id of one story worth reading.
            #[example("wigan-deal")]
            story: Option<StoryIx>,
        }
        optional {}
        beside(reader, place) {
            /// Where it begins.
            span: Span = place,
        }
    }
}

record! {
    /// A figure with its source.
    Figure: "a figure" {
        required {
            /// The figure in a sentence.
            #[example("Nine in ten people finished the shorter form, up from six.")]
            text: Text,
            /// Where it comes from.
            source: Source,
        }
        optional {}
    }
}

record! {
    /// A result worth having.
    Outcome: "an outcome" {
        required {
            /// Its id, used once in the area.
            #[example("resolved-first-time")]
            id: Spanned<Id>,
            /// The result, as something that is better for somebody.
            #[example("Residents get what they came for the first time.")]
            text: Text,
        }
        optional {
            /// How it is measured.
            measure: Option<Measure>,
            /// What it takes to measure and to deliver, and who keeps that figure.
            cost: Option<Text>,
        }
    }
}

record! {
    /// How an outcome is measured.
    Measure: "a measure" {
        required {
            /// What is counted.
            #[example("share of contacts resolved at first contact")]
            what: Text,
        }
        optional {
            /// The unit of the figure.
            #[example("%")]
            unit: Option<Text>,
            /// The record that it comes from.
            #[example("contact-centre records")]
            source: Option<Text>,
            /// Whether a higher or a lower figure is better.
            direction: Option<Direction>,
        }
    }
}

choice! {
    /// Which way a measure should go.
    Direction: "a direction" {
        /// More is better.
        Up = "up",
        /// Less is better.
        Down = "down",
    }
}

record! {
    /// What an area does for one principle.
    Practice: "a practice" {
        required {
            /// One sentence on what to do.
            #[example("Take out steps before you put a form online.")]
            summary: Text,
        }
        optional {
            /// Name of the practice; the principle's where it is left out.
            #[example("Short rules, few exceptions")]
            title: Option<Plain>,
            /// How to do it and how you know that it works, as Markdown without headings.
            body: Option<Text>,
            /// Steps, by the id of a stage.
            #[example({"reform": ["Write a one-page default."]})]
            steps: Named<StageIx, Vec<Text>>,
            /// Stories that show it.
            stories: Vec<StoryIx>,
        }
    }
}

record! {
    /// What became of a practice that was given up.
    RetiredPractice: "a retired practice" {
        required {}
        optional {
            /// The version in which it was given up.
            #[example("2.0.0")]
            in_version("in"): Option<Words>,
            /// The principle of the practice that took its place.
            #[example("simplify")]
            replaced_by: Option<Spanned<PrincipleIx>>,
            /// The area of that practice; the same where this is left out.
            #[example("workstyles")]
            area: Option<Spanned<Id>>,
        }
    }
}
