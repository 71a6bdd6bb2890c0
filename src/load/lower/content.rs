//! Stories, routes, pages, the network, events and the glossary.

use super::super::files::Parsed;
use super::super::names::Table;
use super::super::raw::{self, Words};
use super::super::record::written;
use super::{Lower, resolve_all};
use crate::diag::Diagnostic;
use crate::model::{
    Contact, Event, Events, Glossary, Id, Network, Notice, Page, Route, Section, Source, Story,
    StoryOutcome, Term, TermIx, Text,
};
use crate::source::{Span, Spanned};
use jiff::civil::{DateTime, Time};

impl Lower<'_> {
    pub(super) fn story(&mut self, file: &Parsed<raw::Story>) -> Story {
        let record = &file.record;
        let outcomes = [
            ("success", StoryOutcome::Success),
            ("mixed", StoryOutcome::Mixed),
            ("failing", StoryOutcome::Failing),
        ];
        let outcome =
            record.outcome.as_ref().and_then(|words| self.choice(words, "an outcome", &outcomes));
        Story {
            id: self.file_id(&file.name, file.span),
            title: Self::text(record.title.as_ref(), record.span),
            summary: Self::optional(record.summary.as_ref()),
            council: Self::text(record.council.as_ref(), record.span),
            country: Self::text(record.country.as_ref(), record.span),
            year: i16::try_from(self.number(record.year.as_ref(), 1900..=2100, 2000, "year"))
                .unwrap_or(2000),
            added: record.added.as_ref().and_then(|words| self.date(words)),
            changed: record.changed.as_ref().and_then(|words| self.date(words)),
            period: Self::optional(record.period.as_ref()),
            outcome: outcome.unwrap_or(StoryOutcome::Mixed),
            areas: self.area_list(record.areas.as_ref()),
            principles: self.principle_list(record.principles.as_ref()),
            stage: self.stage(record.stage.as_ref()),
            routes: self.route_list(record.routes.as_ref()),
            measure: Self::optional(record.measure.as_ref()),
            claim_by: Self::optional(record.claim_by.as_ref()),
            lesson: Self::optional(record.lesson.as_ref()),
            sources: record.sources.iter().flatten().map(|source| self.source(source)).collect(),
            verified: record.verified.as_ref().is_some_and(|flag| flag.value),
            body: body(file),
            span: file.span,
        }
    }

    fn source(&mut self, source: &raw::Source) -> Source {
        Source {
            title: Self::text(source.title.as_ref(), source.span),
            url: self.url(source.url.as_ref()),
        }
    }

    pub(super) fn route(&mut self, file: &Parsed<raw::Route>) -> Route {
        let record = &file.record;
        Route {
            id: self.file_id(&file.name, file.span),
            title: Self::text(record.title.as_ref(), record.span),
            summary: Self::text(record.summary.as_ref(), record.span),
            fits: Self::texts(record.fits.as_ref()),
            does_not_fit: Self::texts(record.does_not_fit.as_ref()),
            checklist: Self::texts(record.checklist.as_ref()),
            stories: self.story_list(record.stories.as_ref()),
            review: self.review(record.review.as_ref()),
            body: body(file),
            span: file.span,
        }
    }

    pub(super) fn page(&mut self, file: &Parsed<raw::Page>) -> Page {
        let record = &file.record;
        for part in file.name.split('/') {
            self.file_id(part, file.span);
        }
        let sections = [
            ("home", Section::Home),
            ("routes", Section::Routes),
            ("assessment", Section::Assessment),
            ("network", Section::Network),
        ];
        Page {
            id: file.name.clone(),
            title: Self::text(record.title.as_ref(), record.span),
            summary: Self::optional(record.summary.as_ref()),
            section: record
                .section
                .as_ref()
                .and_then(|words| self.choice(words, "a section", &sections)),
            review: self.review(record.review.as_ref()),
            body: body(file),
            span: file.span,
        }
    }

    pub(super) fn network(&mut self, record: &raw::Network) -> Network {
        let mut notices = Table::new("offer or ask");
        let mut contacts = Table::new("contact");
        Network {
            intro: Self::optional(record.intro.as_ref()),
            offers: record
                .offers
                .iter()
                .flatten()
                .map(|notice| self.notice(notice, &mut notices))
                .collect(),
            asks: record
                .asks
                .iter()
                .flatten()
                .map(|notice| self.notice(notice, &mut notices))
                .collect(),
            contacts: record
                .contacts
                .iter()
                .flatten()
                .map(|contact| self.contact(contact, &mut contacts))
                .collect(),
        }
    }

    fn notice(&mut self, record: &raw::Notice, seen: &mut Table) -> Notice {
        Notice {
            id: self.unique_id(record.id.as_ref(), record.span, seen),
            title: Self::text(record.title.as_ref(), record.span),
            text: Self::text(record.text.as_ref(), record.span),
            council: Self::optional(record.council.as_ref()),
            contact: Self::optional(record.contact.as_ref()),
            areas: self.area_list(record.areas.as_ref()),
            principles: self.principle_list(record.principles.as_ref()),
        }
    }

    fn contact(&mut self, record: &raw::Contact, seen: &mut Table) -> Contact {
        Contact {
            id: self.unique_id(record.id.as_ref(), record.span, seen),
            title: Self::text(record.title.as_ref(), record.span),
            text: Self::text(record.text.as_ref(), record.span),
            url: self.url(record.url.as_ref()),
            areas: self.area_list(record.areas.as_ref()),
        }
    }

    fn unique_id(&mut self, words: Option<&Words>, span: Span, seen: &mut Table) -> Spanned<Id> {
        let id = self.id(words, span);
        if words.is_some() {
            seen.add(id.value.as_str(), id.span, self.diagnostics);
        }
        id
    }

    pub(super) fn events(&mut self, record: &raw::Events) -> Events {
        let mut seen = Table::new("event");
        let events =
            record.events.iter().flatten().filter_map(|event| self.event(event, &mut seen));
        Events { events: events.collect(), intro: Self::optional(record.intro.as_ref()) }
    }

    fn event(&mut self, record: &raw::Event, seen: &mut Table) -> Option<Event> {
        let id = self.unique_id(record.id.as_ref(), record.span, seen);
        let start = self.time(record.start.as_ref());
        let end = self.time(record.end.as_ref());
        let url = self.url(record.url.as_ref());
        let areas = self.area_list(record.areas.as_ref());
        let changed = self.moment(record.changed.as_ref());
        let day = record.date.as_ref()?;
        let date = Spanned { value: self.date(day)?, span: day.span };
        Some(Event {
            id,
            title: Self::text(record.title.as_ref(), record.span),
            text: Self::optional(record.text.as_ref()),
            date,
            start,
            end,
            changed,
            place: Self::optional(record.place.as_ref()),
            url,
            areas,
        })
    }

    /// A day, with or without a time.
    fn moment(&mut self, words: Option<&Words>) -> Option<DateTime> {
        let words = words?;
        match DateTime::strptime("%Y-%m-%d %H:%M", words.value.as_str()) {
            Ok(moment) => Some(moment),
            Err(_) => self.date(words).map(|date| date.at(0, 0, 0, 0)),
        }
    }

    fn time(&mut self, words: Option<&Words>) -> Option<Spanned<Time>> {
        let words = words?;
        let time = Time::strptime("%H:%M", words.value.as_str()).ok();
        if time.is_none() {
            let message = format!("`{}` is not a time", words.value);
            self.report(Diagnostic::bad_value(
                words.span,
                message,
                "Write hours and minutes: \"09:30\".".into(),
            ));
        }
        Some(Spanned { value: time?, span: words.span })
    }

    pub(super) fn glossary(&mut self, record: &raw::Glossary) -> Glossary {
        let terms = record.terms.iter().flatten().map(|term| Term {
            id: self.id(term.id.as_ref(), term.span),
            term: Self::text(term.term.as_ref(), term.span),
            definition: Self::text(term.definition.as_ref(), term.span),
            also: Self::texts(term.also.as_ref()),
            see: resolve_all(&self.terms, term.see.as_ref(), self.diagnostics)
                .into_iter()
                .map(TermIx)
                .collect(),
            link: term.link.as_ref().is_none_or(|flag| flag.value),
        });
        Glossary { terms: terms.collect() }
    }
}

fn body<T>(file: &Parsed<T>) -> Text {
    let empty = || written("", file.span);
    Text::new(file.body.clone().unwrap_or_else(empty))
}
