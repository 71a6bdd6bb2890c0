//! The network, events, the glossary, and lists of free pages.

use super::super::alphabet::Alphabet;
use super::super::at::{At, place, prefix};
use super::super::table::PageId;
use super::super::views;
use super::places::network_prefix;
use super::workshops;
use crate::model::{self, PageIx, Section, TermIx, markdown};
use crate::source::Spanned;
use jiff::civil::Time;

/// The free pages that ask for a place in a section.
pub(in crate::render) fn pages_of(at: &At<'_>, section: Section) -> Vec<views::RouteLink> {
    let pages = at.site.playbook.pages.iter().enumerate();
    let picked = pages.filter(|(_, page)| page.section == Some(section));
    picked.map(|(ix, _)| page_link(at, PageIx(ix))).collect()
}

/// A free page with its sentence.
pub(super) fn page_link(at: &At<'_>, ix: PageIx) -> views::RouteLink {
    let page = &at.site.playbook.pages[ix.0];
    views::RouteLink {
        id: page.id.clone(),
        title: at.words(&page.title),
        summary: page.summary.as_ref().map(|text| at.plain(text)).unwrap_or_default(),
        url: at.url(PageId::Free(ix)),
    }
}

pub(in crate::render) fn network(at: &At<'_>) -> views::Network {
    let network = &at.site.playbook.network;
    let notices =
        |list: &[model::Notice]| list.iter().map(|notice| self::notice(at, notice)).collect();
    let is_notice = |id: &model::Id| {
        network.offers.iter().chain(&network.asks).any(|notice| notice.id.value == *id)
    };
    let anchor = |id: &model::Id| {
        if is_notice(id) { format!("{}contact-{id}", prefix(true)) } else { id.to_string() }
    };
    let contacts = network.contacts.iter().map(|contact| views::Contact {
        anchor: anchor(&contact.id.value),
        title: at.words(&contact.title),
        text: at.inline(&contact.text),
        url: contact.url.as_ref().map(ToString::to_string),
        areas: at.areas(&contact.areas),
    });
    views::Network {
        prefix: network_prefix(at.site.playbook),
        intro: network.intro.as_ref().map(|text| at.block(text)),
        offers: notices(&network.offers),
        asks: notices(&network.asks),
        contacts: contacts.collect(),
        workshops: workshops(at),
        events_url: at.url_where_shown(PageId::Events),
        event_count: at.site.playbook.events.events.len(),
        pages: pages_of(at, Section::Network),
    }
}

fn notice(at: &At<'_>, notice: &model::Notice) -> views::Notice {
    views::Notice {
        id: notice.id.value.to_string(),
        title: at.words(&notice.title),
        text: at.block(&notice.text),
        council: notice.council.as_ref().map(|text| at.words(text)),
        contact: notice.contact.as_ref().map(|text| at.words(text)),
        areas: at.areas(&notice.areas),
        principles: at.principles(&notice.principles),
    }
}

pub(in crate::render) fn events(at: &At<'_>) -> views::Events {
    let playbook = at.site.playbook;
    let time = |time: &Option<Spanned<Time>>| {
        time.as_ref().map(|time| format!("{:02}:{:02}", time.value.hour(), time.value.minute()))
    };
    let events = playbook.events_by_date().into_iter().map(|event| views::Event {
        id: event.id.value.to_string(),
        title: at.words(&event.title),
        text: event.text.as_ref().map(|text| at.block(text)),
        date: at.date(event.date.value),
        date_iso: event.date.value.to_string(),
        start: time(&event.start),
        end: time(&event.end),
        place: event.place.as_ref().map(|text| at.words(text)),
        url: event.url.as_ref().map(ToString::to_string),
        calendar: at.url_of_own(&super::super::calendar::path(event)),
        areas: at.areas(&event.areas),
    });
    views::Events {
        intro: playbook.events.intro.as_ref().map(|text| at.block(text)),
        events: events.collect(),
    }
}

pub(in crate::render) fn glossary(at: &At<'_>) -> views::Glossary {
    let terms = &at.site.playbook.glossary.terms;
    let is_term = |anchor: &str| terms.iter().any(|term| term.id.value.as_str() == anchor);
    let alphabet = Alphabet::of(&at.site.playbook.language);
    let mut letters: Vec<views::Letter> = Vec::new();
    for term in sorted_terms(at) {
        let letter = alphabet.first(&term.sort);
        if letters.last().is_none_or(|last| last.letter != letter) {
            let anchor = format!("letter-{}", markdown::slug(&letter));
            let anchor = place(&anchor, is_term(&anchor));
            letters.push(views::Letter { letter, anchor, terms: Vec::new() });
        }
        if let Some(last) = letters.last_mut() {
            last.terms.push(term);
        }
    }
    views::Glossary { letters }
}

/// Every term, in the order of the alphabet.
pub(super) fn sorted_terms(at: &At<'_>) -> Vec<views::Term> {
    let mut terms: Vec<_> =
        (0..at.site.playbook.glossary.terms.len()).map(|ix| term(at, TermIx(ix))).collect();
    let alphabet = Alphabet::of(&at.site.playbook.language);
    terms.sort_by_cached_key(|term| (alphabet.key(&term.sort), term.anchor.clone()));
    terms
}

fn term(at: &At<'_>, ix: TermIx) -> views::Term {
    let terms = &at.site.playbook.glossary.terms;
    let term = &terms[ix.0];
    let see = term.see.iter().map(|other| {
        let other = &terms[other.0];
        let url = at.url_at(PageId::Glossary, other.id.value.as_str());
        views::Link { label: at.words(&other.term), url }
    });
    views::Term {
        anchor: at.anchor(term.id.value.as_str()),
        term: at.words(&term.term),
        sort: at.words(term.sort.as_ref().unwrap_or(&term.term)),
        also: term.also.iter().map(|text| at.words(text)).collect(),
        definition: at.inline(&term.definition),
        see: see.collect(),
    }
}
