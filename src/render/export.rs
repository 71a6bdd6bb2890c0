//! `playbook.json`: the whole playbook as data, for programs of others. Values are as they
//! were written: texts are Markdown, and references between things are ids.
//!
//! Every record is taken apart whole, so that the author of a new key has to decide whether it is exported.

mod alone;
mod areas;
mod assessment;
mod front;
mod hidden;
mod local;
mod network;
mod questions;
mod texts;

use super::page_paths;
use crate::model::{
    AreaIx, Events, Glossary, Id, Network, Playbook, PrincipleIx, RouteIx, StageIx, StoryIx,
};
use alone::{moved_to, profile};
use serde_json::{Map, Value, json};

/// The `format` of the file.
pub(crate) const FORMAT: &str = "local-normal-playbook";
const FORMAT_VERSION: u32 = 1;

/// The file's bytes.
pub(crate) fn playbook_json(languages: &[&Playbook]) -> Vec<u8> {
    let mut bytes =
        serde_json::to_vec(&in_all(languages)).expect("texts and numbers always become JSON");
    bytes.push(b'\n');
    bytes
}

/// The playbook as it is written, and the same in each other language of its site.
pub(crate) fn in_all(languages: &[&Playbook]) -> Value {
    let (mut whole, mut translations) = (json!({}), Map::new());
    for playbook in languages {
        let all = exported(playbook);
        if playbook.language == playbook.written_in {
            whole = all;
        } else {
            translations.insert(playbook.language.tag(), all);
        }
    }
    if !translations.is_empty() {
        whole["translations"] = translations.into();
    }
    whole
}

/// The playbook in its language.
fn exported(playbook: &Playbook) -> Value {
    let export = Export { playbook };
    let mut whole = export.all();
    for (key, value) in export.around().into_iter().chain(front::layout(&playbook.layout)) {
        whole[key] = value;
    }
    local::add(playbook, &mut whole);
    if !playbook.hidden.is_empty() {
        hidden::unlink(&playbook.hidden, &mut whole);
    }
    whole
}

struct Export<'a> {
    playbook: &'a Playbook,
}

fn each<T>(list: &[T], value: impl Fn(&T) -> Value) -> Value {
    list.iter().map(value).collect()
}

impl<'a> Export<'a> {
    fn all(&self) -> Value {
        let Playbook {
            id,
            title,
            summary,
            intro,
            start: _,
            // How it is laid out is in `front`.
            layout: _,
            wording: _,
            subject: _,
            audiences: _,
            version,
            released: _,
            time_zone: _,
            language,
            written_in: _,
            languages: _,
            publisher,
            licence,
            base_url: _,
            edit_url: _,
            areas,
            principles,
            stages,
            // What lies around the areas is in `around`.
            routes: _,
            stories: _,
            pages: _,
            questions,
            assessment,
            network: _,
            events: _,
            glossary: _,
            media: _,
            peers: _,
            editions: _,
            moved: _,
            local: _,
            hidden: _,
            edition: _,
            translations: _,
            refused: _,
            unread: _,
            span: _,
        } = self.playbook;
        json!({
            "format": FORMAT, "format_version": FORMAT_VERSION,
            "id": id,
            "title": title,
            "summary": summary,
            "intro": intro,
            "version": version,
            "language": language.tag(),
            "publisher": publisher,
            "licence": licence.as_ref().map(alone::licence),
            "areas": each(areas, |area| self.area(area)),
            "profiles": each(&assessment.profiles, profile),
            "groups": each(&assessment.groups, |group| self.group(group)),
            "principles": each(principles, |principle| self.principle(principle)),
            "stages": each(stages, |stage| self.stage(stage)),
            "questions": each(questions, |question| self.question(question)),
        })
    }

    /// What all questions share, stories, pages and dates, and what became of what is no longer there.
    fn around(&self) -> [(&'static str, Value); 19] {
        let Playbook { stories, routes, pages, moved, assessment, .. } = self.playbook;
        let Playbook { start, time_zone, wording, .. } = self.playbook;
        let Network { intro: network, offers, asks, contacts } = &self.playbook.network;
        let Events { intro: dates, events } = &self.playbook.events;
        let Glossary { terms } = &self.playbook.glossary;
        [
            ("start", json!(start)),
            ("time_zone", json!(time_zone.iana_name())),
            ("words", assessment::words(wording)),
            ("subject", front::subject(self.playbook)),
            ("audiences", front::audiences(self.playbook)),
            ("assessment", assessment::assessment(self, assessment)),
            ("stories", each(stories, |story| self.story(story))),
            ("routes", each(routes, |route| self.route(route))),
            ("glossary", each(terms, |term| self.term(term))),
            ("pages", each(pages, texts::page)),
            ("network_intro", json!(network)),
            ("offers", each(offers, |notice| self.notice(notice))),
            ("asks", each(asks, |notice| self.notice(notice))),
            ("contacts", each(contacts, |contact| self.contact(contact))),
            ("events_intro", json!(dates)),
            ("events", each(events, |event| self.event(event))),
            ("retired", each(&assessment.retired, |retired| self.retired(retired))),
            ("moved", moved_to(moved)),
            ("addresses", json!(page_paths(self.playbook))),
        ]
    }

    fn area_id(&self, ix: AreaIx) -> &'a Id {
        &self.playbook.areas[ix.0].id
    }

    fn principle_id(&self, ix: PrincipleIx) -> &'a Id {
        &self.playbook.principles[ix.0].id
    }

    fn stage_id(&self, ix: StageIx) -> &'a Id {
        &self.playbook.stages[ix.0].id
    }

    fn route_id(&self, ix: RouteIx) -> &'a Id {
        &self.playbook.routes[ix.0].id
    }

    fn story_id(&self, ix: StoryIx) -> &'a Id {
        &self.playbook.stories[ix.0].id
    }
    fn area_ids(&self, areas: &[AreaIx]) -> Value {
        each(areas, |ix| json!(self.area_id(*ix)))
    }

    fn principle_ids(&self, principles: &[PrincipleIx]) -> Value {
        each(principles, |ix| json!(self.principle_id(*ix)))
    }

    fn story_ids(&self, stories: &[StoryIx]) -> Value {
        each(stories, |ix| json!(self.story_id(*ix)))
    }
}
