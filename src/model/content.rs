//! Stories, delivery routes, pages, the network, events, the glossary and media.

use super::{AreaIx, Id, PrincipleIx, Review, RouteIx, StageIx, StoryIx, TermIx, Text};
use crate::source::{Dimensions, FileId, MediaFile, Span, Spanned};
use jiff::civil::{Date, DateTime, Time};
use std::sync::Arc;

/// How a story ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StoryOutcome {
    /// It worked.
    Success,
    /// Some of it worked, or opinions differ.
    Mixed,
    /// It failed.
    Failing,
}

impl StoryOutcome {
    /// The word in YAML.
    pub fn name(self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::Mixed => "mixed",
            Self::Failing => "failing",
        }
    }
}

/// Where a fact comes from.
#[derive(Debug, Clone)]
pub struct Source {
    /// What it is.
    pub title: Text,
    /// Its address, where it has one.
    pub url: Option<String>,
}

/// What one council did.
#[derive(Debug, Clone)]
pub struct Story {
    /// The file's stem.
    pub id: Id,
    /// Its title.
    pub title: Text,
    /// One sentence; where it is missing, lists show the lesson.
    pub summary: Option<Text>,
    /// The council or councils.
    pub council: Text,
    /// The country.
    pub country: Text,
    /// The year it is listed under.
    pub year: i16,
    /// The day it came into the playbook.
    pub added: Option<Date>,
    /// The day it was last changed so that readers should look again.
    pub changed: Option<Date>,
    /// The years it took, in words.
    pub period: Option<Text>,
    /// How it ended.
    pub outcome: StoryOutcome,
    /// The areas it belongs to.
    pub areas: Vec<AreaIx>,
    /// The principles it shows.
    pub principles: Vec<PrincipleIx>,
    /// The stage it shows.
    pub stage: Option<StageIx>,
    /// The delivery routes it is about.
    pub routes: Vec<RouteIx>,
    /// What changed, with its figure.
    pub measure: Option<Text>,
    /// Whose figure it is, where an interested party claims it.
    pub claim_by: Option<Text>,
    /// One sentence.
    pub lesson: Option<Text>,
    /// Where the facts come from.
    pub sources: Vec<Source>,
    /// Whether somebody has checked it against its source.
    pub verified: bool,
    /// Markdown.
    pub body: Text,
    /// Where its file stands.
    pub span: Span,
}

/// A way to deliver a service.
#[derive(Debug, Clone)]
pub struct Route {
    /// The file's stem.
    pub id: Id,
    /// Its title.
    pub title: Text,
    /// One sentence.
    pub summary: Text,
    /// When it fits.
    pub fits: Vec<Text>,
    /// When it does not.
    pub does_not_fit: Vec<Text>,
    /// What to have ready.
    pub checklist: Vec<Text>,
    /// Stories of it, besides those that name it themselves.
    pub stories: Vec<StoryIx>,
    /// Who keeps it.
    pub review: Option<Review>,
    /// Markdown.
    pub body: Text,
    /// Where its file stands.
    pub span: Span,
}

/// The part of the site that a free page belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// Shown on the home page.
    Home,
    /// Shown with the delivery routes.
    Routes,
    /// Shown with the self-assessment.
    Assessment,
    /// Shown with the network.
    Network,
}

/// A free page.
#[derive(Debug, Clone)]
pub struct Page {
    /// The path below `pages/` without its ending; folders are parts of it, joined by `/`.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// One sentence.
    pub summary: Option<Text>,
    /// Where it is listed besides the footer.
    pub section: Option<Section>,
    /// Who keeps it.
    pub review: Option<Review>,
    /// Markdown.
    pub body: Text,
    /// Where its file stands.
    pub span: Span,
}

/// Who offers or seeks what.
#[derive(Debug, Clone, Default)]
pub struct Network {
    /// Markdown.
    pub intro: Option<Text>,
    /// What councils offer.
    pub offers: Vec<Notice>,
    /// What councils seek.
    pub asks: Vec<Notice>,
    /// Bodies to turn to.
    pub contacts: Vec<Contact>,
}

/// An offer or an ask.
#[derive(Debug, Clone)]
pub struct Notice {
    /// Unique among offers and asks.
    pub id: Spanned<Id>,
    /// A few words.
    pub title: Text,
    /// Markdown.
    pub text: Text,
    /// Who says so.
    pub council: Option<Text>,
    /// How to reach them.
    pub contact: Option<Text>,
    /// The areas it is about.
    pub areas: Vec<AreaIx>,
    /// The principles it is about.
    pub principles: Vec<PrincipleIx>,
}

/// A body to turn to.
#[derive(Debug, Clone)]
pub struct Contact {
    /// Unique among contacts.
    pub id: Spanned<Id>,
    /// Its name.
    pub title: Text,
    /// What it offers.
    pub text: Text,
    /// Its address.
    pub url: Option<String>,
    /// The areas it is about.
    pub areas: Vec<AreaIx>,
}

/// Workshops and other dates.
#[derive(Debug, Clone, Default)]
pub struct Events {
    /// Markdown.
    pub intro: Option<Text>,
    /// As the file lists them.
    pub events: Vec<Event>,
}

/// A date.
#[derive(Debug, Clone)]
pub struct Event {
    /// Unique among events.
    pub id: Spanned<Id>,
    /// Its title.
    pub title: Text,
    /// Markdown.
    pub text: Option<Text>,
    /// The day.
    pub date: Spanned<Date>,
    /// When it begins, in the playbook's time zone.
    pub start: Option<Spanned<Time>>,
    /// When it ends, in the playbook's time zone.
    pub end: Option<Spanned<Time>>,
    /// When the entry was last changed, in UTC.
    pub changed: Option<DateTime>,
    /// Where it is.
    pub place: Option<Text>,
    /// Where to learn more.
    pub url: Option<String>,
    /// The areas it is about.
    pub areas: Vec<AreaIx>,
}

/// Words explained.
#[derive(Debug, Clone, Default)]
pub struct Glossary {
    /// As the file lists them.
    pub terms: Vec<Term>,
}

/// A word and what it means.
#[derive(Debug, Clone)]
pub struct Term {
    /// Unique in the glossary.
    pub id: Spanned<Id>,
    /// The word.
    pub term: Text,
    /// What it means; Markdown.
    pub definition: Text,
    /// Other names for it.
    pub also: Vec<Text>,
    /// Terms to look at too.
    pub see: Vec<TermIx>,
    /// Whether pages link the word where they first use it; not where it also has an everyday meaning.
    pub link: bool,
}

/// A file that is copied.
#[derive(Debug, Clone)]
pub struct Media {
    /// The path below `media/`.
    pub path: String,
    /// The file.
    pub file: FileId,
    /// What it is.
    pub content: Arc<MediaFile>,
    /// Whether it is shown as a picture.
    pub is_image: bool,
    /// The size of a picture, where it has one.
    pub dimensions: Option<Dimensions>,
}
