//! Offers, asks and contacts; events; words explained.

use super::record::record;
use super::{AreaIx, Id, Plain, PrincipleIx, TermIx, Text, Url};
use crate::source::Spanned;
use jiff::civil::{Date, DateTime, Time};

record! {
    /// `network.yaml`
    #[derive(Default)]
    Network: "the network" {
        required {}
        optional {
            /// Markdown for the head of the page.
            intro: Option<Text>,
            /// What councils offer to others.
            offers: Vec<Notice>,
            /// What councils ask of others.
            asks: Vec<Notice>,
            /// Bodies to turn to.
            contacts: Vec<Contact>,
        }
    }
}

record! {
    /// An offer or an ask.
    Notice: "an offer or ask" {
        required {
            /// Its id, used once among offers and asks.
            #[example("parking-form")]
            id: Spanned<Id>,
            /// What is offered or asked for, in one line.
            #[example("Our parking form and what we learned")]
            title: Plain,
            /// Enough for a reader to know whether to get in touch.
            text: Text,
        }
        optional {
            /// The council.
            #[example("Example Council")]
            council: Option<Plain>,
            /// A team's address or a web page, not a person's own details.
            #[example("digital@example.org")]
            contact: Option<Plain>,
            /// Ids of the areas that it belongs to.
            #[example(["service-design"])]
            areas: Vec<AreaIx>,
            /// Ids of the principles that it belongs to.
            #[example(["share"])]
            principles: Vec<PrincipleIx>,
        }
    }
}

record! {
    /// A body to turn to.
    Contact: "a contact" {
        required {
            /// Its id, used once among contacts.
            #[example("example-network")]
            id: Spanned<Id>,
            /// Its name.
            #[example("Example Network")]
            title: Plain,
            /// What it does.
            text: Text,
        }
        optional {
            /// Its address on the web.
            #[example("https://www.example.org/")]
            url: Option<Url>,
            /// Ids of the areas that it knows about.
            #[example(["service-design"])]
            areas: Vec<AreaIx>,
        }
    }
}

record! {
    /// `events.yaml`
    #[derive(Default)]
    Events: "the events" {
        required {}
        optional {
            /// Markdown for the head of the page.
            intro: Option<Text>,
            /// Workshops and other dates.
            events: Vec<Event>,
        }
    }
}

record! {
    /// A date.
    Event: "an event" {
        required {
            /// Its id, used once among events.
            #[example("spring-workshop")]
            id: Spanned<Id>,
            /// What it is, in one line.
            #[example("Workshop on shorter forms")]
            title: Plain,
            /// The day.
            #[example("2027-03-09")]
            date: Spanned<Date>,
        }
        optional {
            /// What people do there, who it is for and how to take part, as Markdown.
            text: Option<Text>,
            /// When it begins, by the 24-hour clock in the playbook's `time_zone`.
            #[example("10:00")]
            start: Option<Spanned<Time>>,
            /// When it ends on that day.
            #[example("12:30")]
            end: Option<Spanned<Time>>,
            /// The day of the last change to this entry, with the time in UTC where there are several on a day: calendars that have the event then take the change.
            #[example("2027-02-01", "2027-02-01 14:30")]
            changed: Option<DateTime>,
            /// A venue with its town, or Online.
            #[example("Online")]
            place: Option<Plain>,
            /// The page where people book or join.
            #[example("https://www.example.org/workshop")]
            url: Option<Url>,
            /// Ids of the areas that it is about.
            #[example(["service-design"])]
            areas: Vec<AreaIx>,
        }
    }
}

record! {
    /// `glossary.yaml`
    #[derive(Default)]
    Glossary: "the glossary" {
        required {
            /// The words, in any order.
            terms: Vec<Term>,
        }
        optional {}
    }
}

record! {
    /// A word and what it means.
    Term: "a term" {
        required {
            /// Its id, used once in the glossary.
            #[example("asset-register")]
            id: Spanned<Id>,
            /// The word.
            #[example("Asset register")]
            term: Plain,
            /// What it means, as Markdown.
            definition: Text,
        }
        optional {
            /// Other words for it.
            #[example(["property list"])]
            also: Vec<Plain>,
            /// Ids of terms to look at as well.
            #[example(["asset-transfer"])]
            see: Vec<TermIx>,
            /// What it is sorted by in the glossary, where that is not the word itself: `ban-gor`, where `ng` is not one letter in Welsh.
            #[example("ban-gor")]
            sort: Option<Plain>,
            /// Whether pages link it where they first use it; `false` for a word with an everyday meaning too.
            #[example(false)]
            link: bool = true,
        }
    }
}
