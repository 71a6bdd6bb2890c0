//! Views of the pages that are read: home, areas, principles, stages, stories, routes, free pages, and all of them on one page.

use super::{
    AreaLink, EndedStories, Html, LanguageLink, Link, LocalNote, Matrix, Neighbours, Note,
    PrincipleLink, Review, RouteLink, StageLink, StageSteps, StoryCard, Term,
};
use serde::Serialize;

/// A name in the drawing of a town.
#[derive(Debug, Serialize)]
pub(crate) struct TownName {
    pub area: AreaLink,
    /// Of the name, in the units of the drawing.
    pub middle: usize,
    /// Below the ground, from 0: names of one line do not touch.
    pub line: usize,
}

/// `home.html`
#[derive(Debug, Serialize)]
pub(crate) struct Home {
    /// Its own, else the playbook's title.
    pub headline: String,
    pub summary: String,
    /// The names of its parts in order, of those that have content.
    pub parts: Vec<&'static str>,
    /// The areas that the theme's drawing of a town leads to, where it is at the head: for each of its eight parts the one of the
    /// part's colour.
    pub town: Vec<Option<TownName>>,
    /// The playbook's own picture there.
    pub picture: Option<Picture>,
    pub intro: Html,
    /// Where readers in one role begin.
    pub start: Vec<Html>,
    pub matrix: Matrix,
    pub stages: Vec<StageLink>,
    pub routes: Vec<RouteLink>,
    pub routes_url: Option<String>,
    /// Three, of different outcomes where there are such.
    pub stories: Vec<StoryCard>,
    pub stories_url: Option<String>,
    pub story_count: usize,
    pub assessment_url: Option<String>,
    /// Where a quick check leaves questions out.
    pub quick_count: Option<usize>,
    pub full_count: usize,
    /// Free pages that ask for a place on the home page (`section: home`).
    pub pages: Vec<RouteLink>,
    /// The pages by section, where the home page lists them.
    pub sections: Vec<HomeSection>,
    /// The list of all pages, beside `sections`.
    pub pages_url: Option<String>,
}

/// A picture of the playbook.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Picture {
    pub url: String,
    pub alt: String,
    /// In pixels, where its file says.
    pub width: Option<u32>,
    pub height: Option<u32>,
}

/// The first pages of a section.
#[derive(Debug, Serialize)]
pub(crate) struct HomeSection {
    pub title: String,
    pub pages: Vec<RouteLink>,
}

/// `area.html`
#[derive(Debug, Serialize)]
pub(crate) struct Area {
    /// Comes before the names of the page's own parts.
    pub prefix: String,
    pub area: AreaLink,
    /// What the edition says of it.
    pub local: Option<LocalNote>,
    pub why: Option<Html>,
    pub scope: Option<Html>,
    pub outcomes: Vec<Outcome>,
    pub pitfalls: Option<Html>,
    pub first_steps: Vec<StageSteps>,
    pub practices: Vec<Practice>,
    pub audiences: Vec<Audience>,
    pub stories: Vec<StoryCard>,
    pub monday: Option<Monday>,
    pub review: Option<Review>,
    /// Where there are questions.
    pub assessment_url: Option<String>,
    pub question_count: usize,
    /// The questions, where no practice leads to them.
    pub questions: Vec<Link>,
    /// Where there are questions.
    pub workshop_url: Option<String>,
    pub neighbours: Neighbours,
}

/// Three questions, one figure, one story.
#[derive(Debug, Serialize)]
pub(crate) struct Monday {
    pub questions: Vec<Html>,
    pub figure: Html,
    pub source: Link,
    pub story: Option<Link>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct Outcome {
    pub anchor: String,
    pub text: Html,
    pub measure: Option<Measure>,
    pub cost: Option<Html>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct Measure {
    pub what: Html,
    pub unit: Option<String>,
    pub source: Option<String>,
    /// `up` or `down`.
    pub direction: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct Practice {
    pub principle: PrincipleLink,
    /// `id` of the practice's section on the area's page.
    pub anchor: String,
    pub title: String,
    pub summary: String,
    pub body: Option<Html>,
    /// What the edition says of it.
    pub local: Option<LocalNote>,
    pub steps: Vec<StageSteps>,
    pub stories: Vec<EndedStories>,
    /// The questions that test this practice.
    pub questions: Vec<Link>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct Audience {
    /// `staff`, `members`, `public` or `partners`.
    pub id: String,
    pub label: String,
    pub text: Html,
}

/// `principle.html`
#[derive(Debug, Serialize)]
pub(crate) struct Principle {
    pub principle: PrincipleLink,
    pub test: Option<String>,
    pub failure: Option<String>,
    pub body: Option<Html>,
    pub practices: Vec<AreaPractice>,
    pub stories: Vec<StoryCard>,
    pub neighbours: Neighbours,
}

/// How one area does what a principle says.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AreaPractice {
    pub area: AreaLink,
    pub title: String,
    pub summary: String,
    pub url: String,
}

/// `stage.html`
#[derive(Debug, Serialize)]
pub(crate) struct Stage {
    pub stage: StageLink,
    pub stages: Vec<StageLink>,
    pub signs: Vec<Html>,
    pub body: Option<Html>,
    /// First steps of each area at this stage.
    pub areas: Vec<AreaSteps>,
    pub stories: Vec<StoryCard>,
    pub neighbours: Neighbours,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct AreaSteps {
    pub area: AreaLink,
    pub steps: Vec<Html>,
}

/// `story.html`
#[derive(Debug, Serialize)]
pub(crate) struct Story {
    pub story: StoryCard,
    pub body: Html,
    pub measure: Option<Html>,
    pub claim_by: Option<String>,
    pub lesson: Option<Html>,
    pub sources: Vec<Link>,
    /// When and how it was compared with them.
    pub checked: Option<String>,
    /// Up to three that share most with this one.
    pub related: Vec<StoryCard>,
    pub neighbours: Neighbours,
}

/// `route.html`
#[derive(Debug, Serialize)]
pub(crate) struct Route {
    pub route: RouteLink,
    pub fits: Vec<Html>,
    pub does_not_fit: Vec<Html>,
    pub checklist: Vec<Html>,
    pub body: Html,
    pub stories: Vec<StoryCard>,
    pub review: Option<Review>,
    /// The page on how to choose between routes, where there is one.
    pub choosing: Option<Link>,
    pub neighbours: Neighbours,
}

/// `print.html`: the whole playbook on one page, with `id`s that do not clash.
#[derive(Debug, Serialize)]
pub(crate) struct Print {
    pub intro: Part<Html>,
    pub matrix: Matrix,
    pub principles: Vec<Part<Principle>>,
    pub stages: Vec<Part<Stage>>,
    pub areas: Vec<Part<Area>>,
    pub routes: Vec<Part<Route>>,
    pub stories: Vec<Part<Story>>,
    /// The list of all stories, where some are not among [`Self::stories`].
    pub stories_url: Option<String>,
    pub pages: Vec<Part<WholePage>>,
    /// The list of all free pages, where some are not among [`Self::pages`].
    pub pages_url: Option<String>,
    pub glossary: Part<Vec<Term>>,
}

/// What a page of its own shows, as a part of the whole playbook.
#[derive(Debug, Serialize)]
pub(crate) struct Part<T> {
    /// Its `id` on the page.
    pub id: String,
    pub view: T,
    pub notes: Vec<Note>,
}

/// A free page as a part of the whole playbook.
#[derive(Debug, Serialize)]
pub(crate) struct WholePage {
    pub title: String,
    pub summary: String,
    pub page: FreePage,
}

/// `page.html`
#[derive(Debug, Serialize)]
pub(crate) struct FreePage {
    pub body: Html,
    /// Its second-level headings, where there are three or more.
    pub contents: Vec<Link>,
    pub review: Option<Review>,
    /// On the page that says whether a copy is genuine: the digest of the whole site.
    pub digest: Option<&'static str>,
    /// The `id` of the section that shows it.
    pub genuine: String,
    /// The pages before and after.
    pub neighbours: Option<Neighbours>,
}

/// `moved.html`
#[derive(Debug, Serialize)]
pub(crate) struct Moved {
    /// Where the page is now.
    pub url: String,
}

/// `404.html`
#[derive(Debug, Serialize)]
pub(crate) struct NotFound {
    /// The home page's absolute URL, where known.
    pub home: Option<String>,
    /// Whether the theme's drawing of a town is the site's picture.
    pub has_town: bool,
    /// The absolute URLs of the home pages in other languages, where known.
    pub languages: Vec<LanguageLink>,
    /// The absolute URLs of pages to go on with, where known.
    pub links: Vec<Link>,
    /// What its own style element has.
    pub style: String,
    /// The policy of every page, and that style.
    pub policy: String,
}
