//! An edition: what a council lays over a playbook that somebody else keeps.

use super::record::{choice, record};
use super::{EditUrl, Id, LocalArea, Plain, Url, Words};
use crate::source::{Span, Spanned};

/// An edition, as far as it is not in the playbook that it was laid over.
#[derive(Debug, Clone)]
pub struct Edition {
    /// Permanent: the ids of its questions begin with it.
    pub id: Id,
    /// Version of its own content, `MAJOR.MINOR.PATCH`.
    pub version: String,
    /// Whose edition it is.
    pub council: Council,
    /// Whom readers turn to.
    pub contact: Option<LocalContact>,
    /// Where somebody can change a file of it.
    pub edit_url: Option<EditUrl>,
    /// The versions of the playbook that it goes with.
    pub national: Option<Spanned<semver::VersionReq>>,
    /// The pages of the playbook whose place its own have taken, by id.
    pub replaced: Vec<String>,
    /// Its notes on areas of the playbook.
    pub notes: Vec<LocalArea>,
    /// The place of edition.yaml, for what concerns all.
    pub span: Span,
}

record! {
    /// Whose edition it is.
    Council: "a council" {
        required {
            /// Its name.
            #[example("Northbeck Council")]
            name: Plain,
        }
        optional {
            /// What it is called in a sentence, as in "In Northbeck"; its whole name where this is left out.
            #[example("Northbeck")]
            short: Option<Plain>,
            /// Its code in official statistics.
            #[example("E08000000")]
            code: Option<Words>,
            /// The id of its type, such as `district`: one that the playbook's questions can be for.
            #[example("metropolitan")]
            kind("type"): Option<Spanned<Id>>,
            /// The id of the nation that it is in, such as `wales`.
            #[example("england")]
            nation: Option<Spanned<Id>>,
            /// Its website.
            #[example("https://www.example.gov.uk/")]
            url: Option<Url>,
        }
    }
}

impl Council {
    /// What it is called in a sentence.
    pub fn called(&self) -> &Plain {
        self.short.as_ref().unwrap_or(&self.name)
    }
}

record! {
    /// Whom readers of an edition turn to: a team's address, not a person's own.
    LocalContact: "a contact" {
        required {
            /// The team.
            #[example("Transformation team")]
            text: Plain,
        }
        optional {
            /// Its mail address.
            #[example("change@example.gov.uk")]
            email: Option<Words>,
            /// Its page.
            #[example("https://www.example.gov.uk/change")]
            url: Option<Url>,
        }
    }
}

record! {
    /// Pages that editions may put their own in the place of.
    #[derive(Default)]
    LocalPages: "the pages of editions" {
        required {}
        optional {
            /// Ids of pages that every edition has to replace.
            #[example(["accessibility", "privacy"])]
            required: Vec<Words>,
            /// Ids of pages that an edition may replace.
            #[example(["contribute"])]
            allowed: Vec<Words>,
        }
    }
}

impl LocalPages {
    /// Every page that an edition may replace.
    pub fn all(&self) -> impl Iterator<Item = &Words> {
        self.required.iter().chain(&self.allowed)
    }
}

record! {
    /// What of the playbook an edition leaves out. Links to it become plain words, and its addresses lead to what is nearest.
    #[derive(Default)]
    Hide: "what is hidden" {
        required {}
        optional {
            /// Ids of areas. Their questions are not asked, and are left out of contributions.
            #[example(["asset-transfer"])]
            areas: Vec<Words>,
            /// Ids of stories.
            #[example(["first-story"])]
            stories: Vec<Words>,
            /// Ids of delivery routes.
            #[example(["shared-services"])]
            routes: Vec<Words>,
            /// Ids of free pages.
            #[example(["law-and-standards"])]
            pages: Vec<Words>,
            /// Parts of the site: all that the playbook has of them. What the edition adds to them stays.
            #[example(["events", "network"])]
            sections: Vec<Spanned<LocalSection>>,
        }
    }
}

choice! {
    /// A part of the site that an edition can hide.
    LocalSection: "a part of the site that can be hidden" {
        /// Stories.
        Stories = "stories",
        /// Delivery routes.
        Routes = "routes",
        /// Free pages, but for the accessibility statement and the privacy page.
        Pages = "pages",
        /// Offers, asks and contacts.
        Network = "network",
        /// Dates.
        Events = "events",
        /// Words explained.
        Glossary = "glossary",
    }
}
