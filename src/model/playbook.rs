//! The playbook as a whole.

use super::{
    Area, AreaGroup, AreaIx, Assessment, EditUrl, Edition, Event, Events, Glossary, Hidden, Host,
    Id, Language, Layout, Licence, ListedEdition, LocalPages, Network, Page, Plain, Principle,
    Question, QuestionIx, Route, Stage, Story, SubjectLists, Target, Text, Titled, Translation,
    Unread, Wording,
};
use crate::source::{Dimensions, FileId, MediaFile, Span, Spanned};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::sync::Arc;

/// The `format` of `peers.json`.
pub(crate) const PEERS_FORMAT: &str = "local-normal-peers";
/// Its `format_version` as it is written and shown. Version 1 counted the answers to each question.
pub(crate) const PEERS_FORMAT_VERSION: u64 = 2;

/// A whole playbook.
#[derive(Debug, Clone)]
pub struct Playbook {
    /// Permanent: saved answers hang on it.
    pub id: Id,
    /// Name of the playbook.
    pub title: Plain,
    /// What it is and for whom; one or two sentences.
    pub summary: Option<Text>,
    /// Markdown for the home page.
    pub intro: Option<Text>,
    /// Where readers in one role begin, as Markdown with a link.
    pub start: Vec<Text>,
    /// How home page and navigation are laid out.
    pub layout: Layout,
    /// What it calls the things that every site speaks of.
    pub wording: Wording,
    /// What may be known of who is assessed.
    pub subject: SubjectLists,
    /// Who messages of areas are for; `None` for those of the interface.
    pub audiences: Option<Vec<Titled>>,
    /// Version of the content, `MAJOR.MINOR.PATCH`.
    pub version: String,
    /// The day this version came out; dates the feed.
    pub released: Option<Date>,
    /// The time zone of events.
    pub time_zone: TimeZone,
    /// The language that its texts are in.
    pub language: Language,
    /// The one that it is written in: texts that nobody has translated are in that.
    pub written_in: Language,
    /// All languages of its site, that of the pages at the root first.
    pub languages: Vec<Language>,
    /// Its texts in other languages.
    pub translations: Vec<Translation>,
    /// Who publishes it.
    pub publisher: Option<Plain>,
    /// The licence of the text.
    pub licence: Option<Licence>,
    /// The address at which the site is published; ends with a slash.
    pub base_url: Option<String>,
    /// Where somebody can change a file of the playbook.
    pub edit_url: Option<EditUrl>,
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
    /// What all questions share.
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
    /// The editions that its site lists (`editions.json`).
    pub editions: Vec<ListedEdition>,
    /// Pages that editions may replace.
    pub local: LocalPages,
    /// What the edition leaves out.
    pub hidden: Hidden,
    /// The edition that is laid over it.
    pub edition: Option<Edition>,
    /// Where pages went that were elsewhere before.
    pub moved: Vec<Move>,
    /// Hosts that no link may lead to.
    pub refused: Vec<Spanned<Host>>,
    /// Files that could not be read; with any there is an error.
    pub unread: Unread,
    /// The place of playbook.yaml, for what concerns all.
    pub span: Span,
}

impl Playbook {
    /// Whether its pages are those at the root of the site.
    pub fn is_at_root(&self) -> bool {
        self.folder_of(&self.language).is_empty()
    }

    /// The folder of the pages in a language of its site; `""` for those at the root.
    pub fn folder_of(&self, language: &Language) -> String {
        if self.languages.first() == Some(language) { String::new() } else { language.folder() }
    }

    /// The language of the page at a path of its site.
    pub(crate) fn language_of(&self, path: &str) -> &Language {
        let is_in = |language: &&Language| {
            path.strip_prefix(&language.folder()).is_some_and(|below| below.starts_with('/'))
        };
        let mut all = self.languages.iter();
        let root = all.next();
        all.find(is_in).or(root).unwrap_or(&self.language)
    }

    /// A path without the folder of its language, and whether it was in one.
    pub(crate) fn without_folder<'p>(&self, path: &'p str) -> (&'p str, bool) {
        let of = |language: &Language| path.strip_prefix(&language.folder())?.strip_prefix('/');
        let below = self.languages.iter().skip(1).find_map(of);
        (below.unwrap_or(path), below.is_some())
    }

    /// The host in `refused` that a web address leads to or below.
    pub fn refusal_of(&self, url: &str) -> Option<&Spanned<Host>> {
        let host = Host::of(url)?;
        self.refused.iter().find(|refused| refused.value.has(&host))
    }

    /// Whether an edition's page that has taken the place of the playbook's lacks a place that the playbook may link to.
    pub(crate) fn lacks_place(&self, target: Target, place: &str) -> bool {
        let Target::Page(ix) = target else { return false };
        let page = &self.pages[ix.0];
        let mut headings = page.body.original().headings().iter();
        page.span.file.is_local()
            && page.replaces.is_some()
            && !headings.any(|heading| heading.anchor == place)
    }

    /// The place of an area among all that the playbook has: it keeps its colour and its part of a drawing where an edition hides others.
    pub(crate) fn seat(&self, area: AreaIx) -> usize {
        self.hidden.seat(area.0)
    }

    /// How many places areas have.
    pub(crate) fn seats(&self) -> usize {
        self.areas.len() + self.hidden.areas.len()
    }

    /// The questions of one area, with their indices in model order.
    pub fn questions_of(&self, area: AreaIx) -> impl Iterator<Item = (QuestionIx, &Question)> {
        let all = self.questions.iter().enumerate();
        all.filter(move |(_, question)| question.area == area)
            .map(|(index, q)| (QuestionIx(index), q))
    }

    /// The questions of its edition, in the order of areas: beside those of the playbook, and never among them.
    pub fn local_questions(&self) -> impl Iterator<Item = &Question> {
        (0..self.areas.len()).flat_map(|ix| self.local_questions_of(AreaIx(ix)))
    }

    /// Those of one area.
    pub fn local_questions_of(&self, area: AreaIx) -> impl Iterator<Item = &Question> {
        let id = &self.areas[area.0].id;
        let notes = self.edition.iter().flat_map(|edition| &edition.notes);
        notes.filter(move |notes| notes.id == *id).flat_map(|notes| &notes.questions)
    }

    /// Its own questions and those of its edition.
    pub fn all_questions(&self) -> impl Iterator<Item = &Question> {
        self.questions.iter().chain(self.local_questions())
    }

    /// How many questions the quick check has, where it leaves some out: else there is nothing to choose.
    pub fn quick_count(&self) -> Option<usize> {
        let count = self.questions.iter().filter(|question| question.quick).count();
        (count > 0 && count < self.questions.len()).then_some(count)
    }

    /// The group that begins with an area.
    pub fn group_from(&self, area: AreaIx) -> Option<&AreaGroup> {
        let begins = |group: &&AreaGroup| group.areas.first().is_some_and(|own| own.value == area);
        self.assessment.groups.iter().find(begins)
    }

    /// Whether a new question may be one of the quick check: not where there are questions, and none of them is.
    pub fn may_be_quick(&self) -> bool {
        self.questions.is_empty() || self.questions.iter().any(|question| question.quick)
    }

    /// Whether any level says what to do next.
    pub fn has_actions(&self) -> bool {
        let mut levels = self.questions.iter().flat_map(|question| &question.levels);
        levels.any(|level| !level.actions.is_empty())
    }

    /// The principles that questions are told apart by: none where there is one alone, and so nothing to tell apart.
    pub fn columns(&self) -> &[Principle] {
        if self.principles.len() > 1 { &self.principles } else { &[] }
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
    /// Where it was, below the site's root, such as `stories/old-name.html`.
    pub from: Spanned<String>,
    /// Where it leads: a reference such as `story:new-name`, or a page's path.
    pub to: Spanned<String>,
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
