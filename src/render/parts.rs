//! The parts that views share: links, cards and facts, as a page shows them.

use super::at::At;
use super::colours;
use super::table::PageId;
use super::views::{
    AreaLink, EndedStories, Link, Neighbours, PrincipleLink, Review, RouteLink, StageLink,
    StageSteps, StoryCard,
};
use crate::model::{
    self, AreaIx, Id, PrincipleIx, RouteIx, StageIx, StoryIx, StoryOutcome, Text, Words, markdown,
};

impl At<'_> {
    pub(super) fn area(&self, ix: AreaIx) -> AreaLink {
        let area = &self.site.playbook.areas[ix.0];
        AreaLink {
            id: area.id.to_string(),
            title: self.words(&area.title),
            summary: self.plain(&area.summary),
            url: self.url(PageId::Area(ix)),
            icon: self.icon(area.icon.as_ref(), &area.id, "area"),
            colour: colours::class(self.site.playbook.seat(ix)),
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
            icon: self.icon(principle.icon.as_ref(), &principle.id, "principle"),
        }
    }

    /// The principle of a question, where there are several to tell apart.
    pub(super) fn column_of(&self, question: &model::Question) -> Option<PrincipleLink> {
        let has_columns = !self.site.playbook.columns().is_empty();
        question.principle.filter(|_| has_columns).map(|ix| self.principle(ix))
    }

    pub(super) fn principles(&self, list: &[PrincipleIx]) -> Vec<PrincipleLink> {
        list.iter().map(|ix| self.principle(*ix)).collect()
    }

    /// The icon that is named, else the one with an id as its name, where there is one.
    fn icon(&self, named: Option<&Words>, id: &Id, otherwise: &str) -> String {
        let name = named.map_or(id.as_str(), |named| &named.value);
        let is_there = self.site.icons.iter().any(|icon| icon == name);
        if is_there { name } else { otherwise }.to_owned()
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

    pub(super) fn steps(&self, steps: &[(StageIx, Vec<Text>)]) -> Vec<StageSteps> {
        let of_stage = |(stage, steps): &(StageIx, Vec<Text>)| StageSteps {
            stage: self.stage(*stage),
            steps: self.inlines(steps),
        };
        steps.iter().map(of_stage).collect()
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

    /// By how they ended, as far as there are some.
    pub(super) fn stories_by_outcome(&self, list: &[StoryIx]) -> Vec<EndedStories> {
        let ended = |outcome: StoryOutcome| {
            let all = list.iter().filter(|ix| self.site.playbook.stories[ix.0].outcome == outcome);
            let links: Vec<_> = all.map(|ix| self.story_link(*ix)).collect();
            (!links.is_empty()).then(|| EndedStories { outcome: outcome.name(), links })
        };
        StoryOutcome::ALL.iter().copied().filter_map(ended).collect()
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
            country: story.country.as_ref().map(|country| self.words(country)),
            country_ids: story
                .country
                .iter()
                .map(|country| markdown::slug(country.as_str()))
                .collect(),
            when: story
                .period
                .as_ref()
                .map_or_else(|| story.year.to_string(), |period| self.words(period)),
            outcome: story.outcome.name().to_owned(),
            outcome_label: self.string(&format!("story-{}", story.outcome.name())),
            is_checked: story.is_checked(),
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

    /// A source; its URL is empty where it has none.
    pub(super) fn source(&self, source: &model::Source) -> Link {
        Link {
            label: self.words(&source.title),
            url: source.url.as_ref().map(ToString::to_string).unwrap_or_default(),
        }
    }

    /// A question in plain words, with what it is called elsewhere before it.
    pub(super) fn asked(&self, question: &model::Question) -> String {
        let text = self.plain(&question.text);
        match &question.code {
            Some(code) => format!("{} {text}", self.words(code)),
            None => text,
        }
    }

    pub(super) fn review(&self, review: Option<&model::Review>) -> Option<Review> {
        review.map(|review| Review {
            owner: self.words(&review.owner),
            due: self.date(review.due.value),
            due_iso: review.due.value.to_string(),
            checked: review.checked.map(|day| self.date(day)),
            checked_iso: review.checked.map(|day| day.to_string()),
        })
    }

    /// Links to the pages before and after in a list of pages of one kind.
    pub(super) fn neighbours(ix: usize, count: usize, link: impl Fn(usize) -> Link) -> Neighbours {
        Neighbours {
            previous: ix.checked_sub(1).map(&link),
            next: (ix + 1 < count).then(|| link(ix + 1)),
        }
    }
}
