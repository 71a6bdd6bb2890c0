//! Being at a page: every URL is made from here, and every part that views share.

use super::glossary::{Linked, Terms};
use super::markdown;
use super::routes::{self, Paths};
use super::sections::Sections;
use super::strings::Strings;
use super::table::{self, PageId};
use super::views::{
    AreaLink, Html, Link, Note, PrincipleLink, Review, RouteLink, StageLink, StageSteps, StoryCard,
};
use super::whole;
use crate::diag::Diagnostic;
use crate::model::{
    self, AreaIx, Index, Playbook, PrincipleIx, RouteIx, StageIx, StoryIx, Target, TermIx, Text,
    markdown as parsing,
};
use crate::output::OutPath;
use fluent_bundle::FluentArgs;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// What all pages of one language share.
pub(super) struct SiteContext<'a> {
    pub(super) playbook: &'a Playbook,
    pub(super) index: &'a Index<'a>,
    pub(super) paths: Paths,
    pub(super) sections: Sections,
    pub(super) strings: Strings,
    /// Index into the playbook's languages.
    pub(super) language: usize,
    /// Names of the theme's icons.
    pub(super) icons: Vec<String>,
    /// Words of the glossary.
    pub(super) terms: Terms,
}

/// One page being made.
pub(super) struct At<'a> {
    pub(super) site: &'a SiteContext<'a>,
    pub(super) here: &'a OutPath,
    /// Put before anchors where several texts share a page.
    pub(super) prefix: String,
    /// The terms that the page explains so far; `None` on pages that link none by themselves.
    linked: Option<RefCell<Linked>>,
    /// Whether the page holds the texts of all others, so that links to them stay on it.
    whole: bool,
    /// How many levels deeper headings of texts are than they say.
    pub(super) deeper: usize,
    /// The footnotes of the page, or of the part of it that is being made.
    notes: RefCell<Vec<Note>>,
    /// How many footnotes the whole page has so far.
    numbered: Rc<Cell<usize>>,
    /// What is wrong with a string that the page asked for.
    lacks: Rc<RefCell<Option<String>>>,
}

impl<'a> At<'a> {
    pub(super) fn new(site: &'a SiteContext<'a>, page: PageId) -> Self {
        let linked = table::row(site.playbook, page).links_terms.then(RefCell::default);
        Self {
            site,
            here: site.paths.page(page),
            prefix: String::new(),
            linked,
            whole: page == PageId::Print,
            deeper: 0,
            notes: RefCell::default(),
            numbered: Rc::default(),
            lacks: Rc::default(),
        }
    }

    /// A part of the same page, with a prefix for anchors and footnotes of its own.
    pub(super) fn part(&self, prefix: &str) -> Self {
        Self {
            site: self.site,
            here: self.here,
            prefix: format!("{prefix}--"),
            linked: None,
            whole: self.whole,
            deeper: 1,
            notes: RefCell::default(),
            numbered: Rc::clone(&self.numbered),
            lacks: Rc::clone(&self.lacks),
        }
    }

    /// The number of the next footnote.
    pub(super) fn next_note(&self) -> usize {
        self.numbered.set(self.numbered.get() + 1);
        self.numbered.get()
    }

    pub(super) fn add_note(&self, note: Note) {
        self.notes.borrow_mut().push(note);
    }

    /// The footnotes of the texts made so far.
    pub(super) fn take_notes(&self) -> Vec<Note> {
        self.notes.take()
    }

    /// Whether the page links words of the glossary where it first uses them.
    pub(super) fn links_terms(&self) -> bool {
        self.linked.is_some()
    }

    /// Whether the page has not linked a term before; from now on it has.
    pub(super) fn is_first_use(&self, term: TermIx) -> bool {
        self.linked.as_ref().is_some_and(|linked| linked.borrow_mut().insert(term))
    }

    pub(super) fn anchor(&self, anchor: &str) -> String {
        format!("{}{anchor}", self.prefix)
    }

    pub(super) fn url(&self, page: PageId) -> String {
        match self.whole.then(|| whole::part(self.site.playbook, page)).flatten() {
            Some(part) => format!("#{part}"),
            None => self.here.url_to(self.site.paths.page(page)),
        }
    }

    /// The URL of a place on a page.
    pub(super) fn url_at(&self, page: PageId, place: &str) -> String {
        let playbook = self.site.playbook;
        let part = self.whole.then(|| whole::part(playbook, page)).flatten();
        match part.filter(|_| whole::has_place(playbook, page, place)) {
            Some(part) => format!("#{part}--{place}"),
            None if self.site.paths.page(page) == self.here => format!("#{place}"),
            None => format!("{}#{place}", self.here.url_to(self.site.paths.page(page))),
        }
    }

    /// The URL of something that a text can refer to.
    pub(super) fn url_of(&self, target: Target, fragment: Option<&str>) -> String {
        let playbook = self.site.playbook;
        let place = fragment.or_else(|| routes::place(playbook, target));
        match (routes::showing(playbook, target), target, place) {
            (Some(page), _, Some(place)) => self.url_at(page, place),
            (Some(page), _, None) => self.url(page),
            (None, Target::Media(ix), _) => {
                self.here.url_to(&routes::media(&playbook.media[ix].path))
            }
            (None, ..) => String::new(),
        }
    }

    /// A string of the interface. One that cannot be shown makes the page an error: see [`Self::lacks_nothing`].
    pub(super) fn string(&self, id: &str) -> String {
        self.format(id, None)
    }

    fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        self.site.strings.format(id, arguments).unwrap_or_else(|reason| {
            self.lacks.borrow_mut().get_or_insert(reason);
            id.to_owned()
        })
    }

    /// An error where a string that the page asked for is missing or broken: its id is nothing for readers.
    pub(super) fn lacks_nothing(&self) -> Result<(), Diagnostic> {
        match self.lacks.take() {
            Some(reason) => Err(Diagnostic::unknown_message(None, reason)),
            None => Ok(()),
        }
    }

    /// A string that agrees with a number.
    pub(super) fn count(&self, id: &str, n: usize) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set("n", n);
        self.string_of(id, &arguments)
    }

    /// A string with values in it.
    pub(super) fn string_of(&self, id: &str, arguments: &FluentArgs<'_>) -> String {
        self.format(id, Some(arguments))
    }

    /// A string with one value in it.
    pub(super) fn string_with(&self, id: &str, name: &'static str, value: String) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set(name, value);
        self.string_of(id, &arguments)
    }

    /// A text as it is written: for what is not Markdown.
    pub(super) fn words(&self, text: &Text) -> String {
        text.in_language(self.site.language).0.value.to_string()
    }

    /// A text without its marks: for descriptions and attributes.
    pub(super) fn plain(&self, text: &Text) -> String {
        parsing::plain(&text.in_language(self.site.language).0.value)
    }

    pub(super) fn block(&self, text: &Text) -> Html {
        markdown::block(self, text)
    }

    pub(super) fn inline(&self, text: &Text) -> Html {
        markdown::inline(self, text)
    }

    /// A text as part of a line, as in a heading or a label: with its marks, where it is one paragraph.
    pub(super) fn phrase(&self, text: &Text) -> Html {
        let html = self.inline(text);
        if markdown::is_phrase(&html) { html } else { markdown::escaped(&self.plain(text)) }
    }

    pub(super) fn inlines(&self, texts: &[Text]) -> Vec<Html> {
        texts.iter().map(|text| self.inline(text)).collect()
    }

    pub(super) fn area(&self, ix: AreaIx) -> AreaLink {
        let area = &self.site.playbook.areas[ix.0];
        AreaLink {
            id: area.id.to_string(),
            title: self.words(&area.title),
            summary: self.plain(&area.summary),
            url: self.url(PageId::Area(ix)),
            icon: self.icon(area.id.as_str(), "area"),
            colour: format!("a{}", ix.0 % 8 + 1),
        }
    }

    /// An area whose link goes to its questions.
    pub(super) fn assessed_area(&self, ix: AreaIx) -> AreaLink {
        AreaLink { url: self.url(PageId::AssessmentArea(ix)), ..self.area(ix) }
    }

    pub(super) fn areas(&self, list: &[AreaIx]) -> Vec<AreaLink> {
        list.iter().map(|ix| self.area(*ix)).collect()
    }

    pub(super) fn principle(&self, ix: PrincipleIx) -> PrincipleLink {
        let principle = &self.site.playbook.principles[ix.0];
        PrincipleLink {
            id: principle.id.to_string(),
            title: self.words(&principle.title),
            summary: self.plain(&principle.summary),
            url: self.url(PageId::Principle(ix)),
            icon: self.icon(principle.id.as_str(), "principle"),
        }
    }

    pub(super) fn principles(&self, list: &[PrincipleIx]) -> Vec<PrincipleLink> {
        list.iter().map(|ix| self.principle(*ix)).collect()
    }

    fn icon(&self, id: &str, otherwise: &str) -> String {
        if self.site.icons.iter().any(|name| name == id) {
            id.to_owned()
        } else {
            otherwise.to_owned()
        }
    }

    pub(super) fn stage(&self, ix: StageIx) -> StageLink {
        let stage = &self.site.playbook.stages[ix.0];
        StageLink {
            id: stage.id.to_string(),
            title: self.words(&stage.title),
            summary: self.plain(&stage.summary),
            ask: stage.ask.as_ref().map(|ask| self.plain(ask)).unwrap_or_default(),
            url: self.url(PageId::Stage(ix)),
            number: ix.0 + 1,
        }
    }

    pub(super) fn stages(&self) -> Vec<StageLink> {
        (0..self.site.playbook.stages.len()).map(|ix| self.stage(StageIx(ix))).collect()
    }

    pub(super) fn steps(&self, steps: &[model::StageSteps]) -> Vec<StageSteps> {
        steps
            .iter()
            .map(|steps| StageSteps {
                stage: self.stage(steps.stage),
                steps: self.inlines(&steps.steps),
            })
            .collect()
    }

    pub(super) fn route(&self, ix: RouteIx) -> RouteLink {
        let route = &self.site.playbook.routes[ix.0];
        RouteLink {
            id: route.id.to_string(),
            title: self.words(&route.title),
            summary: self.plain(&route.summary),
            url: self.url(PageId::Route(ix)),
        }
    }

    pub(super) fn routes(&self) -> Vec<RouteLink> {
        (0..self.site.playbook.routes.len()).map(|ix| self.route(RouteIx(ix))).collect()
    }

    pub(super) fn story_link(&self, ix: StoryIx) -> Link {
        Link {
            label: self.words(&self.site.playbook.stories[ix.0].title),
            url: self.url(PageId::Story(ix)),
        }
    }

    pub(super) fn story_links(&self, list: &[StoryIx]) -> Vec<Link> {
        list.iter().map(|ix| self.story_link(*ix)).collect()
    }

    pub(super) fn story(&self, ix: StoryIx) -> StoryCard {
        let story = &self.site.playbook.stories[ix.0];
        let summary = story.summary.as_ref().or(story.lesson.as_ref());
        StoryCard {
            id: story.id.to_string(),
            title: self.words(&story.title),
            url: self.url(PageId::Story(ix)),
            summary: summary.map(|text| self.plain(text)).unwrap_or_default(),
            council: self.words(&story.council),
            country: self.words(&story.country),
            country_id: parsing::slug(story.country.as_str()),
            when: story
                .period
                .as_ref()
                .map_or_else(|| story.year.to_string(), |period| self.words(period)),
            outcome: story.outcome.name().to_owned(),
            outcome_label: self.string(&format!("story-{}", story.outcome.name())),
            verified: story.verified,
            areas: self.areas(&story.areas),
            principles: self.principles(&story.principles),
            stage: story.stage.map(|stage| self.stage(stage)),
            routes: story.routes.iter().map(|route| self.route(*route)).collect(),
        }
    }

    pub(super) fn stories(&self, list: &[StoryIx]) -> Vec<StoryCard> {
        list.iter().map(|ix| self.story(*ix)).collect()
    }

    /// Every story that a test picks, in order.
    pub(super) fn stories_where(&self, test: impl Fn(&model::Story) -> bool) -> Vec<StoryIx> {
        let stories = self.site.playbook.stories.iter().enumerate();
        stories.filter(|(_, story)| test(story)).map(|(ix, _)| StoryIx(ix)).collect()
    }

    pub(super) fn review(&self, review: Option<&model::Review>) -> Option<Review> {
        review.map(|review| Review {
            owner: self.words(&review.owner),
            due: self.site.strings.date(review.due.value),
            due_iso: review.due.value.to_string(),
        })
    }

    /// Links to the pages before and after in a list of pages of one kind.
    pub(super) fn neighbours(
        ix: usize,
        count: usize,
        link: impl Fn(usize) -> Link,
    ) -> super::views::Neighbours {
        super::views::Neighbours {
            previous: ix.checked_sub(1).map(&link),
            next: (ix + 1 < count).then(|| link(ix + 1)),
        }
    }
}

/// Begins the places that pages make themselves. No id of a playbook and no heading begins with it.
const OWN: &str = "_";

/// What stands before the names of a page's own places, where the playbook may have given the
/// same names on that page. Where it has not, links that readers saved keep working.
pub(super) fn prefix(is_taken: bool) -> &'static str {
    if is_taken { OWN } else { "" }
}

/// The name of one such place.
pub(super) fn place(name: &str, is_taken: bool) -> String {
    format!("{}{name}", prefix(is_taken))
}
