//! Principles and stages, and what several kinds of file have: reviews and licences.

use super::record::record;
use super::{Id, Plain, StoryIx, Text, Url, Words};
use crate::source::{Span, Spanned};
use jiff::civil::Date;

record! {
    /// `principles/ID.yaml`
    Principle: "a principle" {
        required {
            /// Name of the principle.
            #[example("Simplify")]
            title: Plain,
            /// One sentence on what it asks for.
            summary: Text,
        }
        optional {
            /// The name of one of the theme's icons; the one with the principle's id where this is left out.
            #[example("leaf")]
            icon: Option<Words>,
            /// A question to ask of any plan.
            #[example("Who has done this already, and who could use what we know?")]
            test: Option<Text>,
            /// What it looks like when it goes wrong.
            failure: Option<Text>,
            /// The text of its page, as Markdown.
            body: Option<Text>,
            /// Stories that show it.
            stories: Vec<StoryIx>,
        }
        beside(reader, place) {
            /// The file's name.
            id: Id = reader.file_id(),
            /// The file.
            span: Span = reader.file_span(),
        }
    }
}

record! {
    /// `stages/ID.yaml`
    Stage: "a stage" {
        required {
            /// Name of the stage.
            #[example("Reset")]
            title: Plain,
            /// One sentence on what is done in it.
            summary: Text,
        }
        optional {
            /// The question that it answers.
            ask: Option<Text>,
            /// How a team knows that it is here.
            signs: Vec<Text>,
            /// The text of its page, as Markdown.
            body: Option<Text>,
            /// Stories that show it.
            stories: Vec<StoryIx>,
        }
        beside(reader, place) {
            /// The file's name.
            id: Id = reader.file_id(),
            /// The file.
            span: Span = reader.file_span(),
        }
    }
}

record! {
    /// Who keeps a text and when it is next looked at.
    Review: "a review" {
        required {
            /// A role, not a person.
            #[example("Head of Service Design")]
            owner: Plain,
            /// The day it is due. Once it has passed, the checks say so.
            #[example("2027-05-01")]
            due: Spanned<Date>,
        }
        optional {
            /// The day on which it was last looked at.
            #[example("2026-05-01")]
            checked: Option<Date>,
        }
    }
}

record! {
    /// A licence.
    Licence: "a licence" {
        required {
            /// Its name.
            #[example("Open Government Licence v3.0")]
            name: Plain,
            /// Its address.
            #[example("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/")]
            url: Url,
        }
        optional {}
    }
}
