//! Stories, delivery routes and free pages: Markdown files with front matter.

use super::record::{choice, record};
use super::{
    AreaIx, Body, Id, Number, Plain, PrincipleIx, Review, RouteIx, StageIx, StoryIx, Text, Url,
    Words,
};
use crate::source::Span;
use jiff::civil::Date;

record! {
    /// Front matter of `stories/ID.md`
    Story: "a story" {
        required {
            /// Name of the story.
            #[example("A shorter form for parking permits")]
            title: Plain,
            /// The council or public body.
            #[example("Example Council")]
            council: Plain,
            /// The year in which it began.
            #[example(2024)]
            year: Number<1900, 2100> = 2000,
            /// How it ended.
            outcome: StoryOutcome = StoryOutcome::Mixed,
        }
        optional {
            /// The country, or the nation of the UK.
            #[example("Wales")]
            country: Option<Plain>,
            /// One or two sentences for lists.
            summary: Option<Text>,
            /// The day it came into the playbook; dates it in the feed, where it otherwise has the first day of its year.
            #[example("2026-11-21")]
            added: Option<Date>,
            /// The day it was last changed so that readers should look again; the page says so, and the feed shows it as new.
            #[example("2027-02-01")]
            changed: Option<Date>,
            /// The years, where one is not enough.
            #[example("2012–2019")]
            period: Option<Plain>,
            /// Ids of the areas that it is about. The first gives the page its colour.
            #[example(["service-design"])]
            areas: Vec<AreaIx>,
            /// Ids of the principles that it shows.
            #[example(["simplify"])]
            principles: Vec<PrincipleIx>,
            /// The id of the stage that it shows.
            #[example("reform")]
            stage: Option<StageIx>,
            /// Ids of the delivery routes that it is about.
            #[example(["shared-services"])]
            routes: Vec<RouteIx>,
            /// What changed, with its figure.
            measure: Option<Text>,
            /// Whose figure that is, where it is not independent.
            #[example("the supplier")]
            claim_by: Option<Plain>,
            /// What others can learn from it, in one sentence.
            #[example("Ask what each question is for.")]
            lesson: Option<Text>,
            /// Public pages that back the facts.
            sources: Vec<Source>,
            /// When the facts were last compared with the sources, and with how much of them; the page says so.
            checked: Option<Checked>,
            /// Whether somebody else has checked the facts against the sources, where `checked` does not say when; without either, readers are told that nobody has.
            #[example(true)]
            verified: bool,
            /// Whether it waits to be published: `build` leaves it out, and `watch` shows it with a mark.
            draft: bool,
        }
        beside(reader, place) {
            /// The file's name.
            id: Id = reader.file_id(),
            /// The Markdown below the front matter.
            body: Body = reader.body(),
            /// The file.
            span: Span = reader.file_span(),
        }
    }
}

impl Story {
    /// Whether somebody has compared its facts with its sources.
    pub fn is_checked(&self) -> bool {
        self.verified || self.checked.is_some()
    }
}

record! {
    /// When and how facts were compared with their sources.
    Checked: "a check" {
        required {
            /// The day.
            #[example("2026-11-26")]
            on: Date,
            /// What they were compared with.
            how: CheckedWith,
        }
        optional {}
    }
}

choice! {
    /// What facts were compared with.
    CheckedWith: "a way to check" {
        /// The whole sources, where they were published.
        Original = "original",
        /// Extracts of them.
        Extract = "extract",
    }
}

choice! {
    /// How a story ended.
    StoryOutcome: "an outcome" {
        /// It worked.
        Success = "success",
        /// Some of it worked, or opinions differ.
        Mixed = "mixed",
        /// It failed.
        Failing = "failing",
    }
}

record! {
    /// Where a fact comes from.
    Source: "a source" {
        required {
            /// Its title, with who published it and when.
            #[example("Report to the cabinet (Example Council, 3 May 2024)")]
            title: Plain,
        }
        optional {
            /// Its address.
            #[example("https://www.example.org/report")]
            url: Option<Url>,
        }
    }
}

record! {
    /// Front matter of `routes/ID.md`
    Route: "a route" {
        required {
            /// Name of the route.
            #[example("Shared services")]
            title: Plain,
            /// One sentence on who runs the service, and how.
            summary: Text,
        }
        optional {
            /// Signs that it suits.
            fits: Vec<Text>,
            /// Signs that it does not.
            does_not_fit: Vec<Text>,
            /// What to settle before you begin.
            checklist: Vec<Text>,
            /// Stories about it.
            stories: Vec<StoryIx>,
            /// Who keeps the route and when it is next looked at.
            review: Option<Review>,
            /// The day it was last changed so that readers should look again; the page says so.
            #[example("2027-02-01")]
            changed: Option<Date>,
            /// Whether it waits to be published: `build` leaves it out, and `watch` shows it with a mark.
            draft: bool,
        }
        beside(reader, place) {
            /// The file's name.
            id: Id = reader.file_id(),
            /// The Markdown below the front matter.
            body: Body = reader.body(),
            /// The file.
            span: Span = reader.file_span(),
        }
    }
}

record! {
    /// Front matter of `pages/ID.md`
    Page: "a page" {
        required {
            /// Name of the page.
            #[example("How to use the playbook")]
            title: Plain,
        }
        optional {
            /// One sentence for lists and search engines.
            summary: Option<Text>,
            /// Where readers are led to it.
            section: Option<Section>,
            /// Who keeps the page and when it is next looked at.
            review: Option<Review>,
            /// The day it was last changed so that readers should look again; the page says so.
            #[example("2027-02-01")]
            changed: Option<Date>,
            /// In an edition, the id of the playbook's page whose place this one takes: its own.
            #[example("accessibility")]
            replaces: Option<Words>,
            /// Whether it waits to be published: `build` leaves it out, and `watch` shows it with a mark.
            draft: bool,
        }
        beside(reader, place) {
            /// The path below `pages/` without its ending; folders are parts of it, joined by `/`.
            id: String = reader.page_path(),
            /// The Markdown below the front matter.
            body: Body = reader.body(),
            /// The file.
            span: Span = reader.file_span(),
        }
    }
}

impl Page {
    /// Pages at the root of a site, where people look for them.
    pub(crate) const STANDARD: [&str; 2] = ["accessibility", "privacy"];

    /// The folder of a site that has the page with an id.
    pub(crate) fn folder(id: &str) -> &'static str {
        if Self::STANDARD.contains(&id) { "" } else { "pages" }
    }

    /// How many free pages in no folder each page links to in its footer. Where there are more, the list of pages
    /// has the others: a link to each page on each page would be too many for readers, and for a large site.
    pub(crate) const IN_FOOTER: usize = 20;

    /// Whether pages with these ids are more than a footer has room for.
    pub(crate) fn fill_footer<'i>(ids: impl Iterator<Item = &'i str>) -> bool {
        let is_loose = |id: &&str| !id.contains('/') && !Self::STANDARD.contains(id);
        ids.filter(is_loose).count() > Self::IN_FOOTER
    }

    /// Whether a site with pages of these ids has a list of them.
    pub(crate) fn need_list<'i>(ids: impl Iterator<Item = &'i str> + Clone) -> bool {
        ids.clone().any(|id| id.contains('/')) || Self::fill_footer(ids)
    }

    /// Whether its file is in a folder below `pages/`.
    pub(crate) fn is_in_folder(&self) -> bool {
        self.id.contains('/')
    }
}

choice! {
    /// The part of the site that a free page belongs to.
    Section: "a section" {
        /// Shown on the home page.
        Home = "home",
        /// Shown with the delivery routes.
        Routes = "routes",
        /// Shown with the self-assessment.
        Assessment = "assessment",
        /// Shown with the network.
        Network = "network",
    }
}
