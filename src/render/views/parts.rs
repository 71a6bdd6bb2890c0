//! Parts that views share, and the frame around every page.

use super::super::mark::Mark;
use super::{LocalTeam, Picture};
use serde::Serialize;

/// Finished, safe markup made by the Markdown renderer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub(crate) struct Html(pub String);

/// A footnote.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Note {
    /// From 1, through the whole page.
    pub number: usize,
    /// Its `id` on the page.
    pub anchor: String,
    /// With the ways back to where it is referred to.
    pub text: Html,
}

/// A link: its text and its URL.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Link {
    pub label: String,
    pub url: String,
}

/// Stories that ended alike.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EndedStories {
    /// `success`, `mixed` or `failing`.
    pub outcome: &'static str,
    pub links: Vec<Link>,
}

/// Whose site it is.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Brand {
    pub name: String,
    pub url: Option<String>,
    pub logo: Option<Picture>,
    pub logo_dark: Option<Picture>,
}

/// Links under a heading.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LinkGroup {
    pub title: String,
    pub links: Vec<Link>,
}

/// What is the same on every page of one language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Site {
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
    /// What `mark()` gives to templates.
    pub mark: Mark,
    /// The colours of the paper in light and dark, for the frame of a browser's window.
    pub papers: Option<[String; 2]>,
}

/// What the page's own part of the frame needs to know of it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Page {
    /// The page's `h1` and, with the site's title, its `title`.
    pub title: String,
    /// For the description in the head; plain text.
    pub summary: String,
    /// `home`, `area`, `story`, …: the body's class.
    pub kind: String,
    /// `""`, `"../"`, …: from this page to the site's root.
    pub root: String,
    pub home: String,
    /// The map of areas on the home page, where there is one.
    pub map: Option<String>,
    /// Absolute, where the site has a `base_url`.
    pub canonical: Option<String>,
    /// What others show where somebody links to the page; there with `canonical`.
    pub preview: Option<Picture>,
    /// The same page in each other language.
    pub languages: Vec<LanguageLink>,
    /// Its addresses in every language, where the site has an address and several languages.
    pub alternates: Vec<Alternate>,
    /// Where somebody can change the file that it is made of.
    pub edit_url: Option<String>,
    /// Where readers send corrections of it.
    pub corrections: Option<String>,
    /// The day on which it was last changed.
    pub changed: Option<Day>,
    /// Whether it shows a translation that is a draft.
    pub is_draft: bool,
    /// Whether more than half of its words are not translated.
    pub is_mostly_original: bool,
    /// The footnotes of its texts, but for those below parts of the page.
    pub notes: Vec<Note>,
}

/// A link to a page in another language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LanguageLink {
    /// Its tag.
    pub lang: String,
    /// Its own name for itself.
    pub name: String,
    pub url: String,
}

/// The address of a page in a language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Alternate {
    /// Its tag, or `x-default`.
    pub lang: String,
    pub url: String,
}

/// A day.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Day {
    /// For a reader: `1 May 2027`.
    pub text: String,
    /// For a machine: `2027-05-01`.
    pub iso: String,
}

/// What pages of one kind in one folder share: the views of `head.html`, `header.html` and
/// `footer.html`, which are filled once for all of them.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Frame {
    pub kind: String,
    /// `""`, `"../"`, …: from the folder to the site's root.
    pub root: String,
    pub home: String,
    pub search: String,
    pub brand: Option<Brand>,
    pub navigation: Vec<NavigationItem>,
    pub breadcrumb: Vec<Link>,
    pub footer: Vec<LinkGroup>,
    /// Whom readers of an edition turn to.
    pub contact: Option<LocalTeam>,
    pub icon: String,
    pub stylesheets: Vec<String>,
    pub scripts: Vec<String>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct NavigationItem {
    pub label: String,
    pub url: String,
    /// The page itself, or the section that it belongs to.
    pub current: bool,
}

/// An area wherever it is named: its icon and its colour always come with its title.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AreaLink {
    pub id: String,
    pub title: String,
    pub summary: String,
    pub url: String,
    /// Name of a file in the theme's `icons/`.
    pub icon: String,
    /// Class that sets the area's colours: `a1` to `a24`, by order.
    pub colour: String,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct PrincipleLink {
    pub id: String,
    pub title: String,
    pub summary: String,
    pub url: String,
    pub icon: String,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct StageLink {
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
pub(crate) struct StoryCard {
    pub id: String,
    pub title: String,
    pub url: String,
    pub summary: String,
    pub council: String,
    pub country: Option<String>,
    /// Ids made of the names of its countries, for filters.
    pub country_ids: Vec<String>,
    /// `2012` or `2012–2019`.
    pub when: String,
    /// `success`, `failing` or `mixed`.
    pub outcome: String,
    pub outcome_label: String,
    /// Whether somebody has compared it with its sources.
    pub is_checked: bool,
    pub areas: Vec<AreaLink>,
    pub principles: Vec<PrincipleLink>,
    pub stage: Option<StageLink>,
    pub routes: Vec<RouteLink>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct RouteLink {
    pub id: String,
    pub title: String,
    pub summary: String,
    pub url: String,
}

/// The neighbours of a page in reading order.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Neighbours {
    pub previous: Option<Link>,
    pub next: Option<Link>,
}

/// The steps of one stage.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct StageSteps {
    pub stage: StageLink,
    pub steps: Vec<Html>,
}

/// The signature picture: areas by principles.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Matrix {
    /// The class that says how much room its words need.
    pub fit: String,
    /// The columns; none where there is one principle or none, and the map is a list of areas.
    pub principles: Vec<PrincipleLink>,
    /// Areas under headings; all of them without a heading where the playbook has no groups.
    pub groups: Vec<MatrixGroup>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct MatrixGroup {
    pub title: Option<String>,
    pub rows: Vec<MatrixRow>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct MatrixRow {
    pub area: AreaLink,
    /// One for each principle, in order; in a list of areas one for the area.
    pub cells: Vec<MatrixCell>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct MatrixCell {
    pub practice: Option<MatrixPractice>,
    pub questions: Option<CellQuestions>,
    /// Whether the area says that nothing belongs here.
    pub is_blank: bool,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct MatrixPractice {
    pub title: String,
    pub summary: String,
    pub url: String,
}

/// The questions of a cell, where it has any.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CellQuestions {
    pub count: usize,
    pub url: String,
}
