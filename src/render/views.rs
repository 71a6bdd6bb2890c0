//! What templates see: one typed view for each template, and the parts that views share.
//!
//! A template gets three names: `site` ([`Site`]), `page` ([`Page`]) and `view` (its own view).
//! Every URL is relative to the page that shows it. [`Html`] is finished markup: print it with
//! `| safe`. Everything else is plain text, which the engine escapes.

#![allow(missing_docs, reason = "a field says what it holds by its name; what is not plain from that is said")]

use serde::Serialize;

/// Finished, safe markup made by the Markdown renderer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Html(pub String);

/// A link: its text and its URL.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    pub label: String,
    pub url: String,
}

/// What is the same on every page of one language.
#[derive(Debug, Clone, Serialize)]
pub struct Site {
    pub id: String,
    pub title: String,
    pub summary: String,
    pub version: String,
    pub publisher: Option<String>,
    pub licence: Option<Link>,
    /// BCP 47 tag of the interface and the default text.
    pub lang: String,
    pub dir: String,
    /// With a closing slash; for canonical links.
    pub base_url: Option<String>,
    /// The content security policy of every page.
    pub policy: String,
}

/// What the frame around a page needs to know of it.
#[derive(Debug, Clone, Serialize)]
pub struct Page {
    /// The page's `h1` and, with the site's title, its `title`.
    pub title: String,
    /// For the description in the head; plain text.
    pub summary: String,
    /// `home`, `area`, `story`, …: the body's class.
    pub kind: String,
    /// `""`, `"../"`, …: from this page to the site's root.
    pub root: String,
    /// Absolute, where the site has a `base_url`.
    pub canonical: Option<String>,
    pub home: String,
    pub navigation: Vec<NavigationItem>,
    pub breadcrumb: Vec<Link>,
    pub footer: Vec<Link>,
    pub search: String,
    pub stylesheets: Vec<String>,
    pub scripts: Vec<String>,
}

#[derive(Debug, Clone, Serialize)]
pub struct NavigationItem {
    pub label: String,
    pub url: String,
    /// The page itself, or the section that it belongs to.
    pub current: bool,
}

/// An area wherever it is named: its icon and its colour always stand with its title.
#[derive(Debug, Clone, Serialize)]
pub struct AreaLink {
    pub id: String,
    pub title: String,
    pub summary: String,
    pub url: String,
    /// Name of a file in the theme's `icons/`.
    pub icon: String,
    /// Class that sets the area's colours: `a1` to `a8`, by order.
    pub colour: String,
}

#[derive(Debug, Clone, Serialize)]
pub struct PrincipleLink {
    pub id: String,
    pub title: String,
    pub summary: String,
    pub url: String,
    pub icon: String,
}

#[derive(Debug, Clone, Serialize)]
pub struct StageLink {
    pub id: String,
    pub title: String,
    pub summary: String,
    pub ask: String,
    pub url: String,
    /// From 1, in order.
    pub number: usize,
}

/// A story in a list. Ids are for filters; labels are for readers.
#[derive(Debug, Clone, Serialize)]
pub struct StoryCard {
    pub id: String,
    pub title: String,
    pub url: String,
    pub summary: String,
    pub council: String,
    pub country: String,
    /// Id made of the country's name, for filters.
    pub country_id: String,
    /// `2012` or `2012–2019`.
    pub when: String,
    /// `success`, `failing` or `mixed`.
    pub outcome: String,
    pub outcome_label: String,
    pub verified: bool,
    pub areas: Vec<AreaLink>,
    pub principles: Vec<PrincipleLink>,
    pub stage: Option<StageLink>,
    pub routes: Vec<RouteLink>,
}

#[derive(Debug, Clone, Serialize)]
pub struct RouteLink {
    pub id: String,
    pub title: String,
    pub summary: String,
    pub url: String,
}

/// Who keeps a text and when it is next looked at.
#[derive(Debug, Clone, Serialize)]
pub struct Review {
    pub owner: String,
    /// For a reader: `1 May 2027`.
    pub due: String,
    /// For a machine: `2027-05-01`.
    pub due_iso: String,
}

/// The neighbours of a page in reading order.
#[derive(Debug, Clone, Serialize)]
pub struct Neighbours {
    pub previous: Option<Link>,
    pub next: Option<Link>,
}

/// The steps of one stage.
#[derive(Debug, Clone, Serialize)]
pub struct StageSteps {
    pub stage: StageLink,
    pub steps: Vec<Html>,
}

/// The signature picture: areas by principles.
#[derive(Debug, Clone, Serialize)]
pub struct Matrix {
    pub principles: Vec<PrincipleLink>,
    pub rows: Vec<MatrixRow>,
}

#[derive(Debug, Clone, Serialize)]
pub struct MatrixRow {
    pub area: AreaLink,
    /// One for each principle, in order; `None` where the area has no such practice.
    pub cells: Vec<Option<MatrixCell>>,
}

#[derive(Debug, Clone, Serialize)]
pub struct MatrixCell {
    pub principle: String,
    pub title: String,
    pub summary: String,
    pub url: String,
}

// ---------------------------------------------------------------- pages

/// `home.html`
#[derive(Debug, Serialize)]
pub struct Home {
    pub summary: String,
    pub intro: Html,
    pub matrix: Matrix,
    pub stages: Vec<StageLink>,
    pub routes: Vec<RouteLink>,
    pub routes_url: String,
    /// Three, of different outcomes where there are such.
    pub stories: Vec<StoryCard>,
    pub stories_url: String,
    pub story_count: usize,
    pub assessment_url: String,
    pub quick_count: usize,
    pub full_count: usize,
    /// Free pages that ask for a place on the home page (`section: home`).
    pub pages: Vec<RouteLink>,
}

/// `area.html`
#[derive(Debug, Serialize)]
pub struct Area {
    pub area: AreaLink,
    pub why: Option<Html>,
    pub scope: Option<Html>,
    pub outcomes: Vec<Outcome>,
    pub pitfalls: Option<Html>,
    pub first_steps: Vec<StageSteps>,
    pub practices: Vec<Practice>,
    pub audiences: Vec<Audience>,
    pub stories: Vec<StoryCard>,
    pub review: Option<Review>,
    pub assessment_url: String,
    pub question_count: usize,
    pub neighbours: Neighbours,
}

#[derive(Debug, Clone, Serialize)]
pub struct Outcome {
    pub anchor: String,
    pub text: Html,
    pub measure: Option<Measure>,
    pub cost: Option<Html>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Measure {
    pub what: Html,
    pub unit: Option<String>,
    pub source: Option<String>,
    /// `up` or `down`.
    pub direction: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Practice {
    pub principle: PrincipleLink,
    /// `id` of the practice's section on the area's page.
    pub anchor: String,
    pub title: String,
    pub summary: String,
    pub body: Option<Html>,
    pub steps: Vec<StageSteps>,
    pub stories: Vec<Link>,
    /// The questions that test this practice.
    pub questions: Vec<Link>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Audience {
    /// `staff`, `members`, `public` or `partners`.
    pub id: String,
    pub label: String,
    pub text: Html,
}

/// `principle.html`
#[derive(Debug, Serialize)]
pub struct Principle {
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
pub struct AreaPractice {
    pub area: AreaLink,
    pub title: String,
    pub summary: String,
    pub url: String,
}

/// `stage.html`
#[derive(Debug, Serialize)]
pub struct Stage {
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
pub struct AreaSteps {
    pub area: AreaLink,
    pub steps: Vec<Html>,
}

/// `stories.html`
#[derive(Debug, Serialize)]
pub struct Stories {
    pub filters: Vec<Filter>,
    pub stories: Vec<StoryCard>,
}

/// A way to narrow the list of stories; `name` is the `data-` attribute that it looks at.
#[derive(Debug, Serialize)]
pub struct Filter {
    pub name: String,
    pub label: String,
    pub options: Vec<FilterOption>,
}

#[derive(Debug, Serialize)]
pub struct FilterOption {
    pub value: String,
    pub label: String,
    pub count: usize,
}

/// `story.html`
#[derive(Debug, Serialize)]
pub struct Story {
    pub story: StoryCard,
    pub body: Html,
    pub measure: Option<Html>,
    pub claim_by: Option<String>,
    pub lesson: Option<Html>,
    pub sources: Vec<Link>,
    /// Up to three that share most with this one.
    pub related: Vec<StoryCard>,
    pub neighbours: Neighbours,
}

/// `routes.html`
#[derive(Debug, Serialize)]
pub struct Routes {
    pub routes: Vec<RouteCard>,
    /// Free pages with `section: routes`.
    pub pages: Vec<RouteLink>,
}

#[derive(Debug, Clone, Serialize)]
pub struct RouteCard {
    pub route: RouteLink,
    pub fits: Vec<Html>,
    pub story_count: usize,
}

/// `route.html`
#[derive(Debug, Serialize)]
pub struct Route {
    pub route: RouteLink,
    pub fits: Vec<Html>,
    pub does_not_fit: Vec<Html>,
    pub checklist: Vec<Html>,
    pub body: Html,
    pub stories: Vec<StoryCard>,
    pub review: Option<Review>,
    pub neighbours: Neighbours,
}

/// `assessment.html`
#[derive(Debug, Serialize)]
pub struct Assessment {
    pub areas: Vec<AssessedArea>,
    pub quick_count: usize,
    pub full_count: usize,
    pub scale: Vec<ScaleStep>,
    pub bands: Vec<Band>,
    pub results_url: String,
    pub team_url: String,
    pub print_url: String,
    /// Free pages with `section: assessment`.
    pub pages: Vec<RouteLink>,
}

#[derive(Debug, Clone, Serialize)]
pub struct AssessedArea {
    /// Its `url` goes to the area's questions.
    pub area: AreaLink,
    pub quick_count: usize,
    pub full_count: usize,
}

#[derive(Debug, Clone, Serialize)]
pub struct ScaleStep {
    pub title: String,
    pub means: String,
}

#[derive(Debug, Clone, Serialize)]
pub struct Band {
    pub id: String,
    pub title: String,
    /// First whole score of the band, 0 to 100.
    pub from: u32,
}

/// `assessment-area.html`
#[derive(Debug, Serialize)]
pub struct AssessmentArea {
    /// Its `url` goes to the area's page.
    pub area: AreaLink,
    pub questions: Vec<Question>,
    pub points: Points,
    pub index_url: String,
    pub results_url: String,
    pub neighbours: Neighbours,
}

#[derive(Debug, Clone, Serialize)]
pub struct Question {
    /// The question's permanent id; also its `id` on the page and the radios' `name`.
    pub id: String,
    /// From 1, within the area.
    pub number: usize,
    pub text: String,
    pub why: Option<Html>,
    pub principle: PrincipleLink,
    pub quick: bool,
    pub weight: u32,
    pub levels: Vec<Level>,
    pub evidence: Vec<Html>,
    /// The label of the level that law or safety demands.
    pub must_have: Option<String>,
    /// Reasons for "does not apply"; empty where it may not be said.
    pub na_reasons: Vec<Reason>,
    /// For which councils, in words; `None` where for all.
    pub applies_to: Option<String>,
    pub stories: Vec<Link>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Reason {
    pub id: String,
    pub label: String,
}

#[derive(Debug, Clone, Serialize)]
pub struct Level {
    pub id: String,
    /// `QUESTION--LEVEL`: the radio's `id`.
    pub input: String,
    /// The level's name on the scale, where it has one.
    pub title: Option<String>,
    pub text: Html,
    pub points: u32,
    /// Points times weight: what the CSS counter adds (class `add-N`).
    pub weighted: u32,
    pub actions: Vec<Action>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Action {
    pub text: Html,
    /// 1 to 3.
    pub effort: u32,
    pub stage: Option<StageLink>,
    pub story: Option<Link>,
}

/// The table that turns a sum of points into a band, where every question is answered.
#[derive(Debug, Clone, Serialize)]
pub struct Points {
    pub most: u32,
    pub rows: Vec<PointsRow>,
}

#[derive(Debug, Clone, Serialize)]
pub struct PointsRow {
    pub band: String,
    pub from: u32,
    pub to: u32,
}

/// `assessment-results.html` and `assessment-team.html`
#[derive(Debug, Serialize)]
pub struct AssessmentTool {
    pub index_url: String,
    pub print_url: String,
    pub results_url: String,
}

/// `assessment-print.html`: the blank questionnaire.
#[derive(Debug, Serialize)]
pub struct AssessmentPrint {
    pub areas: Vec<PrintedArea>,
    pub scale: Vec<ScaleStep>,
    pub index_url: String,
}

#[derive(Debug, Serialize)]
pub struct PrintedArea {
    pub area: AreaLink,
    pub questions: Vec<Question>,
    pub points: Points,
}

/// `network.html`
#[derive(Debug, Serialize)]
pub struct Network {
    pub intro: Option<Html>,
    pub offers: Vec<Notice>,
    pub asks: Vec<Notice>,
    pub contacts: Vec<Contact>,
}

/// An offer or an ask.
#[derive(Debug, Clone, Serialize)]
pub struct Notice {
    pub id: String,
    pub title: String,
    pub text: Html,
    pub council: Option<String>,
    pub contact: Option<String>,
    pub areas: Vec<AreaLink>,
    pub principles: Vec<PrincipleLink>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Contact {
    pub id: String,
    pub title: String,
    pub text: Html,
    pub url: Option<String>,
    pub areas: Vec<AreaLink>,
}

/// `events.html`
#[derive(Debug, Serialize)]
pub struct Events {
    pub intro: Option<Html>,
    pub events: Vec<Event>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Event {
    pub id: String,
    pub title: String,
    pub text: Option<Html>,
    pub date: String,
    pub date_iso: String,
    pub start: Option<String>,
    pub end: Option<String>,
    pub place: Option<String>,
    pub url: Option<String>,
    /// The calendar file, where the site has a `base_url`.
    pub calendar: Option<String>,
    pub areas: Vec<AreaLink>,
}

/// `glossary.html`
#[derive(Debug, Serialize)]
pub struct Glossary {
    pub letters: Vec<Letter>,
}

#[derive(Debug, Serialize)]
pub struct Letter {
    pub letter: String,
    /// `id` of the letter's heading.
    pub anchor: String,
    pub terms: Vec<Term>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Term {
    /// `id` of the term on the page.
    pub anchor: String,
    pub term: String,
    pub also: Vec<String>,
    pub definition: Html,
    pub see: Vec<Link>,
}

/// `search.html`
#[derive(Debug, Serialize)]
pub struct Search {
    /// The index, a classic script that the page's script asks for when someone searches.
    pub index: String,
}

/// `print.html`: the whole playbook on one page, with `id`s that do not clash.
#[derive(Debug, Serialize)]
pub struct Print {
    pub intro: Html,
    pub matrix: Matrix,
    pub principles: Vec<Principle>,
    pub stages: Vec<Stage>,
    pub areas: Vec<Area>,
    pub routes: Vec<Route>,
    pub stories: Vec<Story>,
    pub glossary: Vec<Term>,
}

/// `page.html`
#[derive(Debug, Serialize)]
pub struct FreePage {
    pub body: Html,
    /// Its second-level headings, where there are three or more.
    pub contents: Vec<Link>,
    pub review: Option<Review>,
}

/// `404.html`
#[derive(Debug, Serialize)]
pub struct NotFound {
    /// The page's own style.
    pub style: String,
    /// The page's own policy: the site's, with the style's hash in it.
    pub policy: String,
    /// The home page's absolute URL, where known.
    pub home: Option<String>,
}
