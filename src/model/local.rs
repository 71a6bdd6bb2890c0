//! What an edition says beside an area of the playbook.

use super::record::{choice, record};
use super::{Id, Named, Plain, Question, Review, Text, Url, Words};
use crate::source::{Span, Spanned};

record! {
    /// `areas/ID.local.yaml` of an edition: notes on an area of the playbook
    LocalArea: "notes on an area" {
        required {}
        optional {
            /// What readers here should know first, as Markdown.
            #[example("In Northbeck this belongs to the Digital Board.")]
            intro: Option<Text>,
            /// Whom to turn to here.
            contacts: Vec<LocalTeam>,
            /// Notes on practices, by the id of the principle.
            #[example({"simplify": {"status": "adopted"}})]
            practices: Named<Spanned<Id>, LocalPractice>,
            /// Questions of its own, asked after those of the playbook and scored apart. Their ids begin with the edition's id and a dot.
            questions: Vec<Question>,
        }
        beside(reader, place) {
            /// The area: the file's name.
            id: Id = reader.file_id(),
            /// The file.
            span: Span = reader.file_span(),
        }
    }
}

impl LocalArea {
    /// What is said of the practice for a principle.
    pub fn on(&self, principle: &Id) -> Option<&LocalPractice> {
        self.practices.iter().find(|(id, _)| id.value == *principle).map(|(_, note)| note)
    }

    /// One in a file without a note so far.
    pub(crate) fn empty(id: Id, span: Span) -> Self {
        let (contacts, questions, practices) = (Vec::new(), Vec::new(), Named::default());
        Self { intro: None, contacts, practices, questions, id, span }
    }

    /// Adds a note on a practice; gives it back where there is one on it already.
    pub(crate) fn add(&mut self, note: PracticeNote) -> Option<PracticeNote> {
        if self.on(&note.0.value).is_some() {
            return Some(note);
        }
        self.practices.0.push(note);
        None
    }

    /// Takes from another what this does not have itself. Whether that still has something.
    pub(crate) fn take(&mut self, other: &mut Self) -> bool {
        if self.intro.is_none() {
            self.intro = other.intro.take();
        }
        self.contacts.append(&mut other.contacts);
        self.questions.append(&mut other.questions);
        let notes = std::mem::take(&mut other.practices.0).into_iter();
        other.practices.0 = notes.filter_map(|note| self.add(note)).collect();
        other.intro.is_some() || !other.practices.is_empty()
    }

    /// Takes the notes on practices out.
    pub(crate) fn take_practices(&mut self) -> Vec<PracticeNote> {
        std::mem::take(&mut self.practices.0)
    }
}

/// A note on a practice, with the id of the principle.
type PracticeNote = (Spanned<Id>, LocalPractice);

record! {
    /// Whom to turn to: a team, not a person.
    LocalTeam: "a team" {
        required {
            /// Its name.
            #[example("Service design team")]
            team: Plain,
        }
        optional {
            /// What to turn to it for.
            #[example("reviewing a form")]
            purpose("for"): Option<Plain>,
            /// Its mail address.
            #[example("design@example.gov.uk")]
            email: Option<Words>,
            /// Its page.
            #[example("https://www.example.gov.uk/design")]
            url: Option<Url>,
        }
    }
}

record! {
    /// What an edition says of a practice.
    LocalPractice: "a note on a practice" {
        required {}
        optional {
            /// How far the council is with it.
            status: Option<LocalStatus>,
            /// The note, as Markdown.
            #[example("A one-page test since 2025. See [our story](story:northbeck-bins).")]
            note: Option<Text>,
            /// Who keeps the note and when it is next looked at.
            review: Option<Review>,
        }
    }
}

choice! {
    /// How far a council is with a practice.
    LocalStatus: "a status" {
        /// It does it.
        Adopted = "adopted",
        /// It does some of it.
        InPart = "in-part",
        /// It is going to.
        Planned = "planned",
        /// It has decided not to.
        Not = "not",
    }
}
