//! `playbook.json`: the whole playbook as data, for programs of others. Values are as they
//! were written: texts are Markdown, and references between things are ids.
//!
//! Every record is taken apart whole, so that the author of a new key has to decide whether it is exported.

mod alone;
mod assessment;
mod hidden;
mod local;
mod questions;

use super::page_paths;
use crate::model::{
    Area, AreaGroup, AreaIx, Checked, Figure, Id, Monday, Playbook, Practice, PrincipleIx, RouteIx,
    StageIx, Story, StoryIx, Text,
};
use alone::{
    contact, event, messages, moved_to, notice, outcome, page, principle, profile, route, source,
    stage, term,
};
use serde_json::{Map, Value, json};

/// The `format` of the file.
pub(crate) const FORMAT: &str = "local-normal-playbook";
const FORMAT_VERSION: u32 = 1;

/// The file's bytes: the playbook as it is written, and the same in each other language of its site.
pub(crate) fn playbook_json(languages: &[&Playbook]) -> Vec<u8> {
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
    let mut bytes = serde_json::to_vec(&whole).expect("texts and numbers always become JSON");
    bytes.push(b'\n');
    bytes
}

/// The playbook as it is written.
pub(crate) fn exported(playbook: &Playbook) -> Value {
    let export = Export { playbook };
    let mut whole = export.all();
    for (key, value) in export.around() {
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
            routes: _,
            stories: _,
            // What lies around the areas is in `around`.
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
            "principles": each(principles, principle),
            "stages": each(stages, stage),
            "questions": each(questions, |question| self.question(question)),
        })
    }

    /// What all questions share, stories, pages and dates, and what became of what is no longer there.
    fn around(&self) -> [(&'static str, Value); 13] {
        let Playbook {
            stories,
            routes,
            glossary,
            pages,
            network,
            events,
            moved,
            assessment,
            wording,
            ..
        } = self.playbook;
        [
            ("words", assessment::words(wording)),
            ("assessment", assessment::assessment(assessment)),
            ("stories", each(stories, |story| self.story(story))),
            ("routes", each(routes, route)),
            ("glossary", each(&glossary.terms, term)),
            ("pages", each(pages, page)),
            ("offers", each(&network.offers, notice)),
            ("asks", each(&network.asks, notice)),
            ("contacts", each(&network.contacts, contact)),
            ("events", each(&events.events, event)),
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

    fn steps(&self, steps: &[(StageIx, Vec<Text>)]) -> Value {
        let entry = |(ix, steps): &(StageIx, _)| (self.stage_id(*ix).to_string(), json!(steps));
        Value::Object(steps.iter().map(entry).collect())
    }

    fn area(&self, area: &Area) -> Value {
        let Area {
            title,
            summary,
            weight,
            icon: _,
            review: _,
            why,
            scope,
            outcomes,
            pitfalls,
            first_steps,
            practices,
            audiences,
            not_here,
            retired: _,
            monday,
            draft: _,
            id,
            span: _,
        } = area;
        let practices = practices
            .iter()
            .map(|(ix, practice)| (self.principle_id(*ix).to_string(), self.practice(practice)));
        json!({
            "id": id,
            "title": title,
            "summary": summary,
            "weight": weight,
            "why": why,
            "scope": scope,
            "pitfalls": pitfalls,
            "outcomes": each(outcomes, outcome),
            "first_steps": self.steps(first_steps),
            "practices": Value::Object(practices.collect()),
            "not_here": each(not_here, |named| json!(self.principle_id(named.value))),
            "audiences": messages(audiences),
            "monday": monday.as_ref().map(|monday| self.monday(monday)),
        })
    }

    fn group(&self, group: &AreaGroup) -> Value {
        let AreaGroup { id, title, areas } = group;
        let areas = each(areas, |named| json!(self.area_id(named.value)));
        json!({"id": id.value, "title": title, "areas": areas})
    }

    fn monday(&self, monday: &Monday) -> Value {
        let Monday { questions, figure: Figure { text, source }, story, span: _ } = monday;
        let figure = json!({"text": text, "source": self::source(source)});
        json!({"questions": questions, "figure": figure, "story": story.map(|ix| self.story_id(ix))})
    }

    fn practice(&self, practice: &Practice) -> Value {
        let Practice { title, summary, body, steps, stories } = practice;
        json!({
            "title": title,
            "summary": summary,
            "body": body,
            "steps": self.steps(steps),
            "stories": each(stories, |ix| json!(self.story_id(*ix))),
        })
    }

    fn story(&self, story: &Story) -> Value {
        let Story {
            id,
            title,
            summary,
            council,
            country,
            year,
            added: _,
            changed: _,
            period: _,
            outcome,
            areas,
            principles,
            stage,
            routes,
            measure,
            claim_by,
            lesson,
            sources,
            checked,
            verified: _,
            draft: _,
            body,
            span: _,
        } = story;
        json!({
            "id": id,
            "title": title,
            "summary": summary,
            "council": council,
            "country": country,
            "year": year,
            "outcome": outcome,
            "areas": each(areas, |ix| json!(self.area_id(*ix))),
            "principles": each(principles, |ix| json!(self.principle_id(*ix))),
            "stage": stage.map(|ix| self.stage_id(ix)),
            "routes": each(routes, |ix| json!(self.route_id(*ix))),
            "measure": measure,
            "claim_by": claim_by,
            "lesson": lesson,
            "sources": each(sources, source),
            "checked": checked.as_ref().map(|Checked { on, how }| json!({"on": on, "how": how})),
            "verified": story.is_checked(),
            "body": body,
        })
    }
}
