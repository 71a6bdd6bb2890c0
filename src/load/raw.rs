//! The YAML of every kind of file, as records that mirror it key by key.

use super::record::{Named, record};
use crate::model::Written;
use crate::source::Spanned;
use std::sync::Arc;

/// A text; most are Markdown.
pub(super) type Words = Arc<Written>;
type Number = Spanned<i64>;
type Flag = Spanned<bool>;

record! {
    /// `playbook.yaml`
    Playbook: "the playbook" {
        required {
            /// Permanent id of the playbook: saved answers hang on it.
            id: Words,
            /// Name of the playbook.
            title: Words,
            /// Version of the content, as MAJOR.MINOR.PATCH; a new major version says that results may not compare.
            version: Words,
            /// The areas, in reading order.
            areas: Vec<Words>,
            /// The principles, in order.
            principles: Vec<Words>,
        }
        optional {
            /// What the playbook is and for whom.
            summary: Words,
            /// Markdown for the home page.
            intro: Words,
            /// The day this version came out, as 2026-11-21.
            released: Words,
            /// Tag of the default language; `en` where it is left out.
            language: Words,
            /// Tags of all languages, the default one among them.
            languages: Vec<Words>,
            /// Who publishes the playbook.
            publisher: Words,
            /// The licence of the text.
            licence: Licence,
            /// Where the site will stand, as https://…/
            base_url: Words,
            /// The stages, in order.
            stages: Vec<Words>,
            /// The delivery routes, in order.
            routes: Vec<Words>,
            /// The stories, in order; the newest first where this is left out.
            stories: Vec<Words>,
            /// The free pages, in order; by name where this is left out.
            pages: Vec<Words>,
            /// What holds for all questions.
            assessment: Assessment,
            /// How much each check weighs: `LN031: off`.
            checks: Named<Words>,
        }
    }
}

record! {
    /// A licence.
    Licence: "a licence" {
        required {
            /// Its name.
            name: Words,
            /// Its address.
            url: Words,
        }
        optional {}
    }
}

record! {
    /// What holds for all questions.
    Assessment: "the assessment" {
        required {}
        optional {
            /// Names of levels, by level id.
            scale: Vec<ScaleStep>,
            /// Bands of scores.
            bands: Vec<Band>,
            /// Reasons for "does not apply".
            na_reasons: Vec<NaReason>,
            /// Question ids that were given up.
            retired: Vec<Retired>,
            /// How answers to older revisions carry over.
            migrations: Vec<Migration>,
        }
    }
}

record! {
    /// A step of the scale.
    ScaleStep: "a step of the scale" {
        required { id: Words, title: Words, }
        optional { means: Words, }
    }
}

record! {
    /// A band of scores.
    Band: "a band" {
        required { id: Words, from: Number, }
        optional { title: Words, }
    }
}

record! {
    /// A reason for "does not apply".
    NaReason: "a reason" {
        required { id: Words, title: Words, }
        optional {}
    }
}

record! {
    /// A question id that was given up.
    Retired: "a retired question" {
        required { id: Words, }
        optional { in_version = "in": Words, replaced_by: Words, }
    }
}

record! {
    /// How answers to one revision become answers to another.
    Migration: "a migration" {
        required { question: Words, from: Number, to: Number, }
        optional { map: Named<Words>, drop: Vec<Words>, }
    }
}

record! {
    /// Who keeps a text and when it is next looked at.
    Review: "a review" {
        required {
            /// A role, not a person.
            owner: Words,
            /// The day it is due, as 2027-05-01.
            due: Words,
        }
        optional {}
    }
}

record! {
    /// `areas/ID.yaml`
    Area: "an area" {
        required { title: Words, summary: Words, }
        optional {
            weight: Number,
            review: Review,
            why: Words,
            scope: Words,
            outcomes: Vec<Outcome>,
            pitfalls: Words,
            first_steps: Named<Vec<Words>>,
            practices: Named<Practice>,
            audiences: Audiences,
            questions: Vec<Question>,
        }
    }
}

record! {
    /// A result worth having.
    Outcome: "an outcome" {
        required { id: Words, text: Words, }
        optional { measure: Measure, cost: Words, }
    }
}

record! {
    /// How an outcome is measured.
    Measure: "a measure" {
        required { what: Words, }
        optional { unit: Words, source: Words, direction: Words, }
    }
}

record! {
    /// What an area does for one principle.
    Practice: "a practice" {
        required { summary: Words, }
        optional {
            title: Words,
            body: Words,
            steps: Named<Vec<Words>>,
            stories: Vec<Words>,
        }
    }
}

record! {
    /// Messages by reader.
    Audiences: "the audiences" {
        required {}
        optional { staff: Words, members: Words, public: Words, partners: Words, }
    }
}

record! {
    /// A question of the self-assessment.
    Question: "a question" {
        required { id: Words, principle: Words, text: Words, levels: Vec<Level>, }
        optional {
            rev: Number,
            quick: Flag,
            why: Words,
            weight: Number,
            evidence: Vec<Words>,
            must_have: MustHave,
            na: NotApplicable,
            applies_to: AppliesTo,
            stories: Vec<Words>,
        }
    }
}

record! {
    /// An answer to choose.
    Level: "a level" {
        required { id: Words, points: Number, text: Words, }
        optional { title: Words, actions: Vec<Action>, }
    }
}

record! {
    /// A step to the next level.
    Action: "an action" {
        required { id: Words, text: Words, }
        optional { effort: Number, stage: Words, story: Words, }
    }
}

record! {
    /// The level that an answer must reach.
    MustHave: "a must-have" {
        required { min: Words, }
        optional {}
    }
}

record! {
    /// Whether "does not apply" may be said.
    NotApplicable: "`na`" {
        required { allowed: Flag, }
        optional { reasons: Vec<Words>, }
    }
}

record! {
    /// The councils that a question is for.
    AppliesTo: "`applies_to`" {
        required {}
        optional { types: Vec<Words>, nations: Vec<Words>, }
    }
}

record! {
    /// `principles/ID.yaml`
    Principle: "a principle" {
        required { title: Words, summary: Words, }
        optional { test: Words, failure: Words, body: Words, stories: Vec<Words>, }
    }
}

record! {
    /// `stages/ID.yaml`
    Stage: "a stage" {
        required { title: Words, summary: Words, }
        optional { ask: Words, signs: Vec<Words>, body: Words, stories: Vec<Words>, }
    }
}

record! {
    /// Front matter of `stories/ID.md`
    Story: "a story" {
        required { title: Words, council: Words, country: Words, year: Number, outcome: Words, }
        optional {
            summary: Words,
            period: Words,
            areas: Vec<Words>,
            principles: Vec<Words>,
            stage: Words,
            routes: Vec<Words>,
            measure: Words,
            claim_by: Words,
            lesson: Words,
            sources: Vec<Source>,
            verified: Flag,
        }
    }
}

record! {
    /// Where a fact comes from.
    Source: "a source" {
        required { title: Words, }
        optional { url: Words, }
    }
}

record! {
    /// Front matter of `routes/ID.md`
    Route: "a route" {
        required { title: Words, summary: Words, }
        optional {
            fits: Vec<Words>,
            does_not_fit: Vec<Words>,
            checklist: Vec<Words>,
            stories: Vec<Words>,
            review: Review,
        }
    }
}

record! {
    /// Front matter of `pages/ID.md`
    Page: "a page" {
        required { title: Words, }
        optional { summary: Words, section: Words, review: Review, }
    }
}

record! {
    /// `network.yaml`
    Network: "the network" {
        required {}
        optional {
            intro: Words,
            offers: Vec<Notice>,
            asks: Vec<Notice>,
            contacts: Vec<Contact>,
        }
    }
}

record! {
    /// An offer or an ask.
    Notice: "an offer or ask" {
        required { id: Words, title: Words, text: Words, }
        optional { council: Words, contact: Words, areas: Vec<Words>, principles: Vec<Words>, }
    }
}

record! {
    /// A body to turn to.
    Contact: "a contact" {
        required { id: Words, title: Words, text: Words, }
        optional { url: Words, areas: Vec<Words>, }
    }
}

record! {
    /// `events.yaml`
    Events: "the events" {
        required {}
        optional { intro: Words, events: Vec<Event>, }
    }
}

record! {
    /// A date.
    Event: "an event" {
        required { id: Words, title: Words, date: Words, }
        optional {
            text: Words,
            start: Words,
            end: Words,
            place: Words,
            url: Words,
            areas: Vec<Words>,
        }
    }
}

record! {
    /// `glossary.yaml`
    Glossary: "the glossary" {
        required { terms: Vec<Term>, }
        optional {}
    }
}

record! {
    /// A word and what it means.
    Term: "a term" {
        required { id: Words, term: Words, definition: Words, }
        optional { also: Vec<Words>, see: Vec<Words>, link: Flag, }
    }
}
