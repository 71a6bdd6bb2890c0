//! Every text of a playbook, with the part it plays on its page.

use super::{Area, Index, Kind, Playbook, Question, StageSteps, Target, Text};

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Words without Markdown: titles, names.
    Plain,
    /// Markdown that is part of a larger page, and so has no headings.
    Part,
    /// Markdown below a page's title; its headings begin at level 2.
    Body,
}

/// A text in its place.
#[derive(Debug, Clone, Copy)]
pub struct Placed<'a> {
    /// The text.
    pub text: &'a Text,
    /// How it is set.
    pub role: Role,
    /// What it belongs to, where that has a page of its own.
    pub owner: Option<Target>,
}

/// Every text of the playbook, in reading order.
pub fn texts<'a>(playbook: &'a Playbook, index: &Index<'a>) -> Vec<Placed<'a>> {
    let mut all = Collector { placed: Vec::new(), owner: None };
    all.plain([&playbook.title]);
    all.part(playbook.summary.iter().chain(&playbook.intro));
    all.plain(
        playbook.publisher.iter().chain(playbook.licence.iter().map(|licence| &licence.name)),
    );
    for area in &playbook.areas {
        all.owner = index.find(Kind::Area, area.id.as_str());
        all.area(area);
    }
    for question in &playbook.questions {
        all.owner = index.find(Kind::Question, question.id.value.as_str());
        all.question(question);
    }
    all.frame(playbook, index);
    all.content(playbook, index);
    for term in &playbook.glossary.terms {
        all.owner = index.find(Kind::Term, term.id.value.as_str());
        all.plain(std::iter::once(&term.term).chain(&term.also));
        all.part([&term.definition]);
    }
    all.owner = None;
    all.lists(playbook);
    all.placed
}

struct Collector<'a> {
    placed: Vec<Placed<'a>>,
    owner: Option<Target>,
}

impl<'a> Collector<'a> {
    fn add(&mut self, role: Role, texts: impl IntoIterator<Item = &'a Text>) {
        let owner = self.owner;
        self.placed.extend(texts.into_iter().map(|text| Placed { text, role, owner }));
    }

    fn plain(&mut self, texts: impl IntoIterator<Item = &'a Text>) {
        self.add(Role::Plain, texts);
    }

    fn part(&mut self, texts: impl IntoIterator<Item = &'a Text>) {
        self.add(Role::Part, texts);
    }

    fn steps(&mut self, steps: &'a [StageSteps]) {
        self.part(steps.iter().flat_map(|steps| &steps.steps));
    }

    fn area(&mut self, area: &'a Area) {
        self.plain([&area.title]);
        self.part([&area.summary]);
        self.part(area.why.iter().chain(&area.scope).chain(&area.pitfalls));
        for outcome in &area.outcomes {
            self.part(std::iter::once(&outcome.text).chain(&outcome.cost));
            let measure = outcome.measure.iter();
            self.part(
                measure.flat_map(|m| std::iter::once(&m.what).chain(&m.unit).chain(&m.source)),
            );
        }
        self.steps(&area.first_steps);
        for practice in &area.practices {
            self.plain(&practice.title);
            self.part(std::iter::once(&practice.summary).chain(&practice.body));
            self.steps(&practice.steps);
        }
        self.part(area.audiences.iter().map(|(_, text)| text));
    }

    fn question(&mut self, question: &'a Question) {
        self.part([&question.text]);
        self.part(question.why.iter().chain(&question.evidence));
        for level in &question.levels {
            self.plain(&level.title);
            self.part(
                std::iter::once(&level.text).chain(level.actions.iter().map(|action| &action.text)),
            );
        }
    }

    fn frame(&mut self, playbook: &'a Playbook, index: &Index<'a>) {
        for principle in &playbook.principles {
            self.owner = index.find(Kind::Principle, principle.id.as_str());
            self.plain([&principle.title]);
            self.part(
                std::iter::once(&principle.summary)
                    .chain(&principle.test)
                    .chain(&principle.failure),
            );
            self.part(&principle.body);
        }
        for stage in &playbook.stages {
            self.owner = index.find(Kind::Stage, stage.id.as_str());
            self.plain([&stage.title]);
            self.part(
                std::iter::once(&stage.summary)
                    .chain(&stage.ask)
                    .chain(&stage.signs)
                    .chain(&stage.body),
            );
        }
    }

    fn content(&mut self, playbook: &'a Playbook, index: &Index<'a>) {
        for story in &playbook.stories {
            self.owner = index.find(Kind::Story, story.id.as_str());
            self.plain([&story.title, &story.council, &story.country]);
            self.plain(
                story
                    .period
                    .iter()
                    .chain(&story.claim_by)
                    .chain(story.sources.iter().map(|source| &source.title)),
            );
            self.part(story.summary.iter().chain(&story.measure).chain(&story.lesson));
            self.add(Role::Body, [&story.body]);
        }
        for route in &playbook.routes {
            self.owner = index.find(Kind::Route, route.id.as_str());
            self.plain([&route.title]);
            self.part(
                std::iter::once(&route.summary)
                    .chain(&route.fits)
                    .chain(&route.does_not_fit)
                    .chain(&route.checklist),
            );
            self.add(Role::Body, [&route.body]);
        }
        for page in &playbook.pages {
            self.owner = index.find(Kind::Page, &page.id);
            self.plain([&page.title]);
            self.part(&page.summary);
            self.add(Role::Body, [&page.body]);
        }
    }

    fn lists(&mut self, playbook: &'a Playbook) {
        let network = &playbook.network;
        self.part(&network.intro);
        for notice in network.offers.iter().chain(&network.asks) {
            self.plain(
                std::iter::once(&notice.title).chain(&notice.council).chain(&notice.contact),
            );
            self.part([&notice.text]);
        }
        for contact in &network.contacts {
            self.plain([&contact.title]);
            self.part([&contact.text]);
        }
        self.part(&playbook.events.intro);
        for event in &playbook.events.events {
            self.plain(std::iter::once(&event.title).chain(&event.place));
            self.part(&event.text);
        }
    }
}
