//! Stories, routes, pages, the network, events and the glossary.

use super::frame::Review;
use super::{CHANGED, DATE, Flag, ID, Number, TIME, Words};
use crate::load::record::record;

record! {
    /// Front matter of `stories/ID.md`
    Story: "a story" {
        required {
            /// Name of the story.
            #[schemars(example = &"A shorter form for parking permits")]
            title: Words,
            /// The council or public body.
            #[schemars(example = &"Example Council")]
            council: Words,
            /// The country, or the nation of the UK.
            #[schemars(example = &"Wales")]
            country: Words,
            /// The year in which it began.
            #[schemars(range(min = 1900, max = 2100), example = 2024)]
            year: Number,
            /// How it ended.
            #[schemars(extend("enum" = ["success", "mixed", "failing"]))]
            outcome: Words,
        }
        optional {
            /// One or two sentences for lists.
            summary: Words,
            /// The day it came into the playbook; dates it in the feed, where it otherwise has the first day of its year.
            #[schemars(regex(pattern = DATE), example = &"2026-11-21")]
            added: Words,
            /// The day it was last changed so that readers should look again; the feed then shows it as new.
            #[schemars(regex(pattern = DATE), example = &"2027-02-01")]
            changed: Words,
            /// The years, where one is not enough.
            #[schemars(example = &"2012–2019")]
            period: Words,
            /// Ids of the areas that it is about. The first gives the page its colour.
            #[schemars(inner(regex(pattern = ID)), example = ["service-design"])]
            areas: Vec<Words>,
            /// Ids of the principles that it shows.
            #[schemars(inner(regex(pattern = ID)), example = ["simplify"])]
            principles: Vec<Words>,
            /// The id of the stage that it shows.
            #[schemars(regex(pattern = ID), example = &"reform")]
            stage: Words,
            /// Ids of the delivery routes that it is about.
            #[schemars(inner(regex(pattern = ID)), example = ["shared-services"])]
            routes: Vec<Words>,
            /// What changed, with its figure.
            measure: Words,
            /// Whose figure that is, where it is not independent.
            #[schemars(example = &"the supplier")]
            claim_by: Words,
            /// What others can learn from it, in one sentence.
            #[schemars(example = &"Ask what each question is for.")]
            lesson: Words,
            /// Public pages that back the facts.
            sources: Vec<Source>,
            /// Whether somebody else has held the facts against the sources; until then readers are told that nobody has.
            #[schemars(example = true)]
            verified: Flag,
        }
    }
}

record! {
    /// Where a fact comes from.
    Source: "a source" {
        required {
            /// Its title, with who published it and when.
            #[schemars(example = &"Report to the cabinet (Example Council, 3 May 2024)")]
            title: Words,
        }
        optional {
            /// Its address.
            #[schemars(example = &"https://www.example.org/report")]
            url: Words,
        }
    }
}

record! {
    /// Front matter of `routes/ID.md`
    Route: "a route" {
        required {
            /// Name of the route.
            #[schemars(example = &"Shared services")]
            title: Words,
            /// One sentence on who runs the service, and how.
            summary: Words,
        }
        optional {
            /// Signs that it suits.
            fits: Vec<Words>,
            /// Signs that it does not.
            does_not_fit: Vec<Words>,
            /// What to settle before you begin.
            checklist: Vec<Words>,
            /// Stories about it.
            #[schemars(inner(regex(pattern = ID)))]
            stories: Vec<Words>,
            /// Who keeps the route and when it is next looked at.
            review: Review,
        }
    }
}

record! {
    /// Front matter of `pages/ID.md`
    Page: "a page" {
        required {
            /// Name of the page.
            #[schemars(example = &"How to use the playbook")]
            title: Words,
        }
        optional {
            /// One sentence for lists and search engines.
            summary: Words,
            /// Where readers are led to it.
            #[schemars(extend("enum" = ["home", "routes", "assessment", "network"]))]
            section: Words,
            /// Who keeps the page and when it is next looked at.
            review: Review,
        }
    }
}

record! {
    /// `network.yaml`
    Network: "the network" {
        required {}
        optional {
            /// Markdown for the head of the page.
            intro: Words,
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
            #[schemars(regex(pattern = ID), example = &"parking-form")]
            id: Words,
            /// What is offered or asked for, in one line.
            #[schemars(example = &"Our parking form and what we learned")]
            title: Words,
            /// Enough for a reader to know whether to get in touch.
            text: Words,
        }
        optional {
            /// The council.
            #[schemars(example = &"Example Council")]
            council: Words,
            /// A team's address or a web page, not a person's own details.
            #[schemars(example = &"digital@example.org")]
            contact: Words,
            /// Ids of the areas that it belongs to.
            #[schemars(inner(regex(pattern = ID)), example = ["service-design"])]
            areas: Vec<Words>,
            /// Ids of the principles that it belongs to.
            #[schemars(inner(regex(pattern = ID)), example = ["share"])]
            principles: Vec<Words>,
        }
    }
}

record! {
    /// A body to turn to.
    Contact: "a contact" {
        required {
            /// Its id, used once among contacts.
            #[schemars(regex(pattern = ID), example = &"example-network")]
            id: Words,
            /// Its name.
            #[schemars(example = &"Example Network")]
            title: Words,
            /// What it does.
            text: Words,
        }
        optional {
            /// Its address on the web.
            #[schemars(example = &"https://www.example.org/")]
            url: Words,
            /// Ids of the areas that it knows about.
            #[schemars(inner(regex(pattern = ID)), example = ["service-design"])]
            areas: Vec<Words>,
        }
    }
}

record! {
    /// `events.yaml`
    Events: "the events" {
        required {}
        optional {
            /// Markdown for the head of the page.
            intro: Words,
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
            #[schemars(regex(pattern = ID), example = &"spring-workshop")]
            id: Words,
            /// What it is, in one line.
            #[schemars(example = &"Workshop on shorter forms")]
            title: Words,
            /// The day.
            #[schemars(regex(pattern = DATE), example = &"2027-03-09")]
            date: Words,
        }
        optional {
            /// What people do there, who it is for and how to take part, as Markdown.
            text: Words,
            /// When it begins, by the 24-hour clock in the playbook's `time_zone`.
            #[schemars(regex(pattern = TIME), example = &"10:00")]
            start: Words,
            /// When it ends on that day.
            #[schemars(regex(pattern = TIME), example = &"12:30")]
            end: Words,
            /// The day of the last change to this entry, with the time in UTC where there are several on a day: calendars that have the event then take the change.
            #[schemars(regex(pattern = CHANGED), example = &"2027-02-01", example = &"2027-02-01 14:30")]
            changed: Words,
            /// A venue with its town, or Online.
            #[schemars(example = &"Online")]
            place: Words,
            /// The page where people book or join.
            #[schemars(example = &"https://www.example.org/workshop")]
            url: Words,
            /// Ids of the areas that it is about.
            #[schemars(inner(regex(pattern = ID)), example = ["service-design"])]
            areas: Vec<Words>,
        }
    }
}

record! {
    /// `glossary.yaml`
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
            #[schemars(regex(pattern = ID), example = &"asset-register")]
            id: Words,
            /// The word.
            #[schemars(example = &"Asset register")]
            term: Words,
            /// What it means, as Markdown.
            definition: Words,
        }
        optional {
            /// Other words for it.
            #[schemars(example = ["property list"])]
            also: Vec<Words>,
            /// Ids of terms to look at as well.
            #[schemars(inner(regex(pattern = ID)), example = ["asset-transfer"])]
            see: Vec<Words>,
            /// Whether pages link it where they first use it; `false` for a word with an everyday meaning too.
            #[schemars(example = false)]
            link: Flag,
        }
    }
}
