//! The playbook itself and what belongs to its frame: areas, principles, stages.

use super::{
    Assessment, Event, Events, Glossary, Id, Language, Media, Network, Page, PrincipleIx, Question,
    Route, StageIx, Story, StoryIx, Text, Unread,
};
use crate::source::{Span, Spanned};
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The `format` of `peers.json`.
pub const PEERS_FORMAT: &str = "local-normal-peers";
/// Its `format_version` as it is written and shown. Version 1 counted the answers to each question.
pub const PEERS_FORMAT_VERSION: u64 = 2;

/// A whole playbook.
#[derive(Debug, Clone)]
pub struct Playbook {
    /// Permanent: saved answers hang on it.
    pub id: Id,
    /// Name of the playbook.
    pub title: Text,
    /// What it is and for whom; one or two sentences.
    pub summary: Option<Text>,
    /// Markdown for the home page.
    pub intro: Option<Text>,
    /// Version of the content, `MAJOR.MINOR.PATCH`.
    pub version: String,
    /// The day this version came out; dates the feed.
    pub released: Option<Date>,
    /// Where the times of events are told.
    pub time_zone: TimeZone,
    /// The default language first.
    pub languages: Vec<Language>,
    /// Who publishes it.
    pub publisher: Option<Text>,
    /// The licence of the text.
    pub licence: Option<Licence>,
    /// Where the site will stand; ends with a slash.
    pub base_url: Option<String>,
    /// In reading order.
    pub areas: Vec<Area>,
    /// In order.
    pub principles: Vec<Principle>,
    /// In order.
    pub stages: Vec<Stage>,
    /// In order.
    pub routes: Vec<Route>,
    /// In order.
    pub stories: Vec<Story>,
    /// In order.
    pub pages: Vec<Page>,
    /// All questions, in model order.
    pub questions: Vec<Question>,
    /// What holds for all questions.
    pub assessment: Assessment,
    /// Offers, asks and contacts.
    pub network: Network,
    /// Dates.
    pub events: Events,
    /// Words explained.
    pub glossary: Glossary,
    /// Files that are copied, by path.
    pub media: Vec<Media>,
    /// The comparison with peers (`peers.json`), as JSON text that was seen to be one.
    pub peers: Option<String>,
    /// Where pages went that stood elsewhere before.
    pub moved: Vec<Move>,
    /// Files that could not be read; with any there is an error.
    pub unread: Unread,
    /// Where playbook.yaml stands, for what concerns all.
    pub span: Span,
}

impl Playbook {
    /// The questions of one area, with their indices in model order.
    pub fn questions_of(
        &self,
        area: super::AreaIx,
    ) -> impl Iterator<Item = (super::QuestionIx, &Question)> {
        let all = self.questions.iter().enumerate();
        all.filter(move |(_, question)| question.area == area)
            .map(|(index, q)| (super::QuestionIx(index), q))
    }

    /// Events in the order of their dates.
    pub fn events_by_date(&self) -> Vec<&Event> {
        let mut events: Vec<_> = self.events.events.iter().collect();
        let order =
            |event: &Event| (event.date.value, event.start.as_ref().map(|start| start.value));
        events.sort_by(|a, b| order(a).cmp(&order(b)).then_with(|| a.id.value.cmp(&b.id.value)));
        events
    }
}

/// A page that moved: its old path forwards to the new place.
#[derive(Debug, Clone)]
pub struct Move {
    /// Where it stood, below the site's root, such as `stories/old-name.html`.
    pub from: Spanned<String>,
    /// Where it leads: a reference such as `story:new-name`, or a page's path.
    pub to: Spanned<String>,
}

/// A licence and its text's address.
#[derive(Debug, Clone)]
pub struct Licence {
    /// Its name.
    pub name: Text,
    /// Its address.
    pub url: String,
}

/// Who keeps a text and when it is next looked at.
#[derive(Debug, Clone)]
pub struct Review {
    /// A role, not a person.
    pub owner: Text,
    /// The day it is due.
    pub due: Spanned<Date>,
}

/// An activity area.
#[derive(Debug, Clone)]
pub struct Area {
    /// The file's stem.
    pub id: Id,
    /// Its title.
    pub title: Text,
    /// One sentence.
    pub summary: Text,
    /// Weight in the overall score, 1 to 5.
    pub weight: u32,
    /// Who keeps it.
    pub review: Option<Review>,
    /// Why it matters; Markdown.
    pub why: Option<Text>,
    /// What is in and what is out; Markdown.
    pub scope: Option<Text>,
    /// What to look for.
    pub outcomes: Vec<Outcome>,
    /// What goes wrong; Markdown.
    pub pitfalls: Option<Text>,
    /// By stage.
    pub first_steps: Vec<StageSteps>,
    /// At most one for each principle, in the order of principles.
    pub practices: Vec<Practice>,
    /// Messages by reader, in the order staff, members, public, partners.
    pub audiences: Vec<(Audience, Text)>,
    /// Where its file stands.
    pub span: Span,
}

impl Area {
    /// The practice for one principle.
    pub fn practice(&self, principle: PrincipleIx) -> Option<&Practice> {
        self.practices.iter().find(|practice| practice.principle == principle)
    }
}

/// A result worth having, and how to see whether it is there.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// Unique in its area.
    pub id: Spanned<Id>,
    /// The result, as a sentence.
    pub text: Text,
    /// How to measure it.
    pub measure: Option<Measure>,
    /// What it costs to know and to deliver.
    pub cost: Option<Text>,
}

/// A measure.
#[derive(Debug, Clone)]
pub struct Measure {
    /// What is counted.
    pub what: Text,
    /// Its unit.
    pub unit: Option<Text>,
    /// Where the figure comes from.
    pub source: Option<Text>,
    /// Which way is better.
    pub direction: Option<Direction>,
}

/// Which way a measure should go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
}

/// What one area does for one principle.
#[derive(Debug, Clone)]
pub struct Practice {
    /// The principle.
    pub principle: PrincipleIx,
    /// A few words for the matrix; the summary stands in where there are none.
    pub title: Option<Text>,
    /// One sentence.
    pub summary: Text,
    /// Markdown.
    pub body: Option<Text>,
    /// By stage.
    pub steps: Vec<StageSteps>,
    /// Stories that show it.
    pub stories: Vec<StoryIx>,
    /// Where it stands.
    pub span: Span,
}

/// The steps of one stage; inline Markdown.
#[derive(Debug, Clone)]
pub struct StageSteps {
    /// The stage.
    pub stage: StageIx,
    /// In order.
    pub steps: Vec<Text>,
}

/// Who a message is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    /// People who work for the council.
    Staff,
    /// Elected members.
    Members,
    /// Residents.
    Public,
    /// Other bodies.
    Partners,
}

impl Audience {
    /// The key in YAML.
    pub fn name(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::Members => "members",
            Self::Public => "public",
            Self::Partners => "partners",
        }
    }
}

/// A principle.
#[derive(Debug, Clone)]
pub struct Principle {
    /// The file's stem.
    pub id: Id,
    /// Its title.
    pub title: Text,
    /// One sentence.
    pub summary: Text,
    /// The question that tests it.
    pub test: Option<Text>,
    /// How it commonly fails.
    pub failure: Option<Text>,
    /// Markdown.
    pub body: Option<Text>,
    /// Stories that show it best.
    pub stories: Vec<StoryIx>,
    /// Where its file stands.
    pub span: Span,
}

/// A stage of the way.
#[derive(Debug, Clone)]
pub struct Stage {
    /// The file's stem.
    pub id: Id,
    /// Its title.
    pub title: Text,
    /// One sentence.
    pub summary: Text,
    /// The question to ask.
    pub ask: Option<Text>,
    /// Signs that it is done.
    pub signs: Vec<Text>,
    /// Markdown.
    pub body: Option<Text>,
    /// Stories that show it best.
    pub stories: Vec<StoryIx>,
    /// Where its file stands.
    pub span: Span,
}
