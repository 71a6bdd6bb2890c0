//! Views of pages that list: stories, routes, the network, events, the glossary, sections, and what search finds.

use super::{AreaLink, Html, Link, NavigationItem, PrincipleLink, RouteLink};
use serde::Serialize;

/// `stories.html`
#[derive(Debug, Serialize)]
pub(crate) struct Stories {
    pub filters: Vec<Filter>,
    pub stories: Vec<ListedStory>,
    /// The areas of a short list, for the picture of how their stories ended.
    pub evidence: Vec<AreaEvidence>,
    /// Names of the icons that the stories show, each once.
    pub signs: Vec<String>,
    /// Whether there are stories that are shown [`ListedStory::later`].
    pub is_long: bool,
}

/// A story in the list of all.
#[derive(Debug, Serialize)]
pub(crate) struct ListedStory {
    pub title: String,
    pub url: String,
    pub summary: String,
    pub council: String,
    pub country: Option<String>,
    pub when: String,
    pub outcome: String,
    pub outcome_label: String,
    /// Whether somebody has compared it with its sources.
    pub is_checked: bool,
    pub areas: Vec<AreaName>,
    /// Whether it is so far down a long list that scripts show it only when it is asked for.
    pub later: bool,
    /// For each filter the places of the options that the story has, from 1: `4 2,1,,3`.
    pub choices: String,
}

/// How the stories of an area ended.
#[derive(Debug, Serialize)]
pub(crate) struct AreaEvidence {
    pub area: AreaName,
    /// For each outcome, in the order of the table.
    pub ended: Vec<Ended>,
}

/// How many of them ended in one way.
#[derive(Debug, Serialize)]
pub(crate) struct Ended {
    /// `success`, `mixed` or `failing`.
    pub outcome: String,
    pub count: usize,
}

/// An area as the list shows it: without a sign, which hundreds of rows would repeat.
#[derive(Debug, Serialize)]
pub(crate) struct AreaName {
    pub title: String,
    pub colour: String,
}

/// A way to narrow the list of stories.
#[derive(Debug, Serialize)]
pub(crate) struct Filter {
    pub name: String,
    pub label: String,
    pub options: Vec<FilterOption>,
}

#[derive(Debug, Serialize)]
pub(crate) struct FilterOption {
    pub value: String,
    pub label: String,
    pub count: usize,
}

/// `routes.html`
#[derive(Debug, Serialize)]
pub(crate) struct Routes {
    pub routes: Vec<RouteCard>,
    /// Free pages with `section: routes`.
    pub pages: Vec<RouteLink>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct RouteCard {
    pub route: RouteLink,
    pub fits: Vec<Html>,
    pub story_count: usize,
}

/// `network.html`
#[derive(Debug, Serialize)]
pub(crate) struct Network {
    /// Comes before the names of the page's own parts.
    pub prefix: &'static str,
    pub intro: Option<Html>,
    pub offers: Vec<Notice>,
    pub asks: Vec<Notice>,
    pub contacts: Vec<Contact>,
    /// Each `url` goes to the area's workshop.
    pub workshops: Vec<AreaLink>,
    pub events_url: Option<String>,
    pub event_count: usize,
    /// Free pages with `section: network`.
    pub pages: Vec<RouteLink>,
}

/// An offer or an ask.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Notice {
    pub id: String,
    pub title: String,
    pub text: Html,
    pub council: Option<String>,
    pub contact: Option<String>,
    pub areas: Vec<AreaLink>,
    pub principles: Vec<PrincipleLink>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct Contact {
    /// Its `id` on the page: its own, where no offer or ask has it.
    pub anchor: String,
    pub title: String,
    pub text: Html,
    pub url: Option<String>,
    pub areas: Vec<AreaLink>,
}

/// `events.html`
#[derive(Debug, Serialize)]
pub(crate) struct Events {
    pub intro: Option<Html>,
    pub events: Vec<Event>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct Event {
    pub id: String,
    pub title: String,
    pub text: Option<Html>,
    pub date: String,
    pub date_iso: String,
    pub start: Option<String>,
    pub end: Option<String>,
    pub place: Option<String>,
    pub url: Option<String>,
    /// The calendar file.
    pub calendar: String,
    pub areas: Vec<AreaLink>,
}

/// `glossary.html`
#[derive(Debug, Serialize)]
pub(crate) struct Glossary {
    pub letters: Vec<Letter>,
}

#[derive(Debug, Serialize)]
pub(crate) struct Letter {
    pub letter: String,
    /// `id` of the letter's heading.
    pub anchor: String,
    pub terms: Vec<Term>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct Term {
    /// `id` of the term on the page.
    pub anchor: String,
    pub term: String,
    /// What it is sorted by.
    #[serde(skip)]
    pub sort: String,
    pub also: Vec<String>,
    pub definition: Html,
    pub see: Vec<Link>,
}

/// `editions.html`
#[derive(Debug, Serialize)]
pub(crate) struct Editions {
    /// The version of the playbook.
    pub newest: String,
    /// How many editions have an older one.
    pub behind: usize,
    /// By name.
    pub editions: Vec<ListedEdition>,
}

#[derive(Debug, Serialize)]
pub(crate) struct ListedEdition {
    pub name: String,
    pub url: Option<String>,
    /// What kind of council it is of, and in which nation.
    pub facts: Vec<String>,
    /// The version of the playbook that it has; empty where it has never been read.
    pub version: String,
    pub is_behind: bool,
    pub is_built: bool,
    /// Titles of pages that it lacks.
    pub missing: Vec<String>,
    pub languages: Vec<LanguageShare>,
}

/// How much is translated into a language.
#[derive(Debug, Serialize)]
pub(crate) struct LanguageShare {
    pub name: String,
    pub tag: String,
    pub percent: usize,
}

/// `search.html`
#[derive(Debug, Serialize)]
pub(crate) struct Search {
    /// Where to begin instead: the first areas, or pages where there are none.
    pub suggestions: Vec<Link>,
    pub glossary: Option<String>,
    /// The index, a classic script that the page's script asks for when someone searches.
    pub index: String,
}

/// `sections.html`: the sections, which are the folders below `pages/`.
#[derive(Debug, Serialize)]
pub(crate) struct SectionList {
    /// The first twenty, and the page's own.
    pub sections: Vec<NavigationItem>,
    /// The page that lists all of them.
    pub all: String,
}

/// `pages.html`
#[derive(Debug, Serialize)]
pub(crate) struct AllPages {
    pub sections: Vec<SectionPages>,
}

#[derive(Debug, Serialize)]
pub(crate) struct SectionPages {
    pub title: String,
    pub pages: Vec<Link>,
}
