//! Who is assessed and who reads: types, nations and audiences, as a playbook lists them.

use super::record::record;
use super::{Id, Plain, Playbook};
use crate::source::Spanned;

record! {
    /// What may be known of who is assessed: questions can be for some of them. The box for types is there only where a question is for some
    /// types, and that for nations likewise.
    #[derive(Default)]
    SubjectLists: "the subject" {
        required {}
        optional {
            /// The types of who is assessed; the five types of council in the UK where this is left out, and none for `[]`.
            #[example([{"id": "county", "title": "County library service"}])]
            types: Option<Vec<Titled>>,
            /// The nations that they are in; those of the UK where this is left out, and none for `[]`.
            #[example([{"id": "leinster", "title": "Leinster"}])]
            nations: Option<Vec<Titled>>,
        }
    }
}

record! {
    /// An id and what readers see in its place.
    Titled: "an id with its title" {
        required {
            /// The id that other files and saved answers name.
            #[example("county")]
            id: Spanned<Id>,
            /// What readers see.
            #[example("County library service")]
            title: Plain,
        }
        optional {}
    }
}

/// What may be known of who is assessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// Its type, such as a district council.
    Type,
    /// The nation that it is in.
    Nation,
}

/// An entry of a list that a playbook may leave to the interface.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its title; `None` where the interface has the words.
    pub title: Option<&'a Plain>,
}

impl Fact {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Type, Self::Nation];

    /// What a message calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Type => "type",
            Self::Nation => "nation",
        }
    }

    /// The ids where a playbook lists none of its own.
    pub fn defaults(self) -> &'static [&'static str] {
        match self {
            Self::Type => &["county", "district", "unitary", "metropolitan", "london-borough"],
            Self::Nation => &["england", "wales", "scotland", "northern-ireland"],
        }
    }
}

/// The readers where a playbook lists none of its own.
pub const AUDIENCES: [&str; 4] = ["staff", "members", "public", "partners"];

impl Playbook {
    /// What questions may say of who they are for.
    pub fn listed(&self, fact: Fact) -> Vec<Entry<'_>> {
        let own = match fact {
            Fact::Type => &self.subject.types,
            Fact::Nation => &self.subject.nations,
        };
        entries(own.as_deref(), fact.defaults())
    }

    /// The same where a question says so; nothing where none does, so that nobody is asked for what changes nothing.
    pub fn asked(&self, fact: Fact) -> Vec<Entry<'_>> {
        let mut applied = self.all_questions().filter_map(|question| question.applies_to.as_ref());
        let decides = applied.any(|applies| applies.of(fact).is_some());
        if decides { self.listed(fact) } else { Vec::new() }
    }

    /// Who messages of areas are for, in order.
    pub fn listed_audiences(&self) -> Vec<Entry<'_>> {
        entries(self.audiences.as_deref(), &AUDIENCES)
    }
}

fn entries<'a>(own: Option<&'a [Titled]>, defaults: &'static [&'static str]) -> Vec<Entry<'a>> {
    match own {
        Some(own) => own
            .iter()
            .map(|one| Entry { id: one.id.value.as_str(), title: Some(&one.title) })
            .collect(),
        None => defaults.iter().map(|id| Entry { id, title: None }).collect(),
    }
}
