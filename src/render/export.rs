//! `playbook.json`: the whole playbook as data, for whoever wants to use it again. Texts are
//! Markdown as they were written; references between things are ids.

use super::at::SiteContext;
use crate::model::{
    Area, Id, Licence, Outcome, Playbook, Practice, Question, Route, StageSteps, Story, Term, Text,
};
use serde_json::{Map, Value, json};

const FORMAT: &str = "local-normal-playbook";
const FORMAT_VERSION: u32 = 1;

/// The file's bytes.
pub(super) fn playbook_json(context: &SiteContext<'_>) -> Vec<u8> {
    let export = Export { playbook: context.playbook, language: context.language };
    let mut bytes =
        serde_json::to_vec(&export.all()).expect("texts and numbers always become JSON");
    bytes.push(b'\n');
    bytes
}

struct Export<'a> {
    playbook: &'a Playbook,
    language: usize,
}

impl Export<'_> {
    fn all(&self) -> Value {
        let playbook = self.playbook;
        let licence =
            |licence: &Licence| json!({"name": self.text(&licence.name), "url": licence.url});
        json!({
            "format": FORMAT,
            "format_version": FORMAT_VERSION,
            "id": playbook.id.as_str(),
            "title": self.text(&playbook.title),
            "summary": self.optional(playbook.summary.as_ref()),
            "version": playbook.version,
            "language": playbook.languages[self.language].tag(),
            "publisher": self.optional(playbook.publisher.as_ref()),
            "licence": playbook.licence.as_ref().map(licence),
            "areas": playbook.areas.iter().map(|area| self.area(area)).collect::<Vec<_>>(),
            "principles": playbook.principles.iter().map(|principle| json!({
                "id": principle.id.as_str(),
                "title": self.text(&principle.title),
                "summary": self.text(&principle.summary),
                "test": self.optional(principle.test.as_ref()),
                "failure": self.optional(principle.failure.as_ref()),
                "body": self.optional(principle.body.as_ref()),
            })).collect::<Vec<_>>(),
            "stages": playbook.stages.iter().map(|stage| json!({
                "id": stage.id.as_str(),
                "title": self.text(&stage.title),
                "summary": self.text(&stage.summary),
                "ask": self.optional(stage.ask.as_ref()),
                "signs": self.texts(&stage.signs),
                "body": self.optional(stage.body.as_ref()),
            })).collect::<Vec<_>>(),
            "questions": playbook.questions.iter().map(|question| self.question(question)).collect::<Vec<_>>(),
            "stories": playbook.stories.iter().map(|story| self.story(story)).collect::<Vec<_>>(),
            "routes": playbook.routes.iter().map(|route| self.route(route)).collect::<Vec<_>>(),
            "glossary": playbook.glossary.terms.iter().map(|term| self.term(term)).collect::<Vec<_>>(),
        })
    }

    fn text(&self, text: &Text) -> String {
        text.in_language(self.language).0.value.to_string()
    }

    fn optional(&self, text: Option<&Text>) -> Option<String> {
        text.map(|text| self.text(text))
    }

    fn texts(&self, texts: &[Text]) -> Vec<String> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    fn steps(&self, steps: &[StageSteps]) -> Value {
        let entry = |steps: &StageSteps| {
            (self.playbook.stages[steps.stage.0].id.to_string(), json!(self.texts(&steps.steps)))
        };
        Value::Object(steps.iter().map(entry).collect::<Map<_, _>>())
    }

    fn area(&self, area: &Area) -> Value {
        let practice = |practice: &Practice| {
            let principle = self.playbook.principles[practice.principle.0].id.to_string();
            let value = json!({
                "title": self.optional(practice.title.as_ref()),
                "summary": self.text(&practice.summary),
                "body": self.optional(practice.body.as_ref()),
                "steps": self.steps(&practice.steps),
                "stories": ids(&practice.stories, |ix| &self.playbook.stories[ix.0].id),
            });
            (principle, value)
        };
        let outcome = |outcome: &Outcome| {
            json!({
                "id": outcome.id.value.as_str(),
                "text": self.text(&outcome.text),
                "measure": outcome.measure.as_ref().map(|measure| self.text(&measure.what)),
                "cost": self.optional(outcome.cost.as_ref()),
            })
        };
        json!({
            "id": area.id.as_str(),
            "title": self.text(&area.title),
            "summary": self.text(&area.summary),
            "weight": area.weight,
            "why": self.optional(area.why.as_ref()),
            "scope": self.optional(area.scope.as_ref()),
            "pitfalls": self.optional(area.pitfalls.as_ref()),
            "outcomes": area.outcomes.iter().map(outcome).collect::<Vec<_>>(),
            "first_steps": self.steps(&area.first_steps),
            "practices": Value::Object(area.practices.iter().map(practice).collect::<Map<_, _>>()),
            "audiences": area.audiences.iter().map(|(who, text)| (who.name().to_owned(), json!(self.text(text)))).collect::<Map<_, _>>(),
        })
    }

    fn question(&self, question: &Question) -> Value {
        let levels = question.levels.iter().map(|level| {
            json!({
                "id": level.id.value.as_str(),
                "points": level.points,
                "text": self.text(&level.text),
                "actions": level.actions.iter().map(|action| json!({
                    "id": action.id.value.as_str(),
                    "text": self.text(&action.text),
                    "effort": action.effort,
                })).collect::<Vec<_>>(),
            })
        });
        json!({
            "id": question.id.value.as_str(),
            "rev": question.rev,
            "area": self.playbook.areas[question.area.0].id.as_str(),
            "principle": self.playbook.principles[question.principle.0].id.as_str(),
            "quick": question.quick,
            "weight": question.weight,
            "text": self.text(&question.text),
            "why": self.optional(question.why.as_ref()),
            "evidence": self.texts(&question.evidence),
            "levels": levels.collect::<Vec<_>>(),
        })
    }

    fn story(&self, story: &Story) -> Value {
        let playbook = self.playbook;
        json!({
            "id": story.id.as_str(),
            "title": self.text(&story.title),
            "summary": self.optional(story.summary.as_ref()),
            "council": self.text(&story.council),
            "country": self.text(&story.country),
            "year": story.year,
            "outcome": story.outcome.name(),
            "areas": ids(&story.areas, |ix| &playbook.areas[ix.0].id),
            "principles": ids(&story.principles, |ix| &playbook.principles[ix.0].id),
            "stage": story.stage.map(|ix| playbook.stages[ix.0].id.to_string()),
            "routes": ids(&story.routes, |ix| &playbook.routes[ix.0].id),
            "measure": self.optional(story.measure.as_ref()),
            "claim_by": self.optional(story.claim_by.as_ref()),
            "lesson": self.optional(story.lesson.as_ref()),
            "sources": story.sources.iter().map(|source| json!({"title": self.text(&source.title), "url": source.url})).collect::<Vec<_>>(),
            "verified": story.verified,
            "body": self.text(&story.body),
        })
    }

    fn route(&self, route: &Route) -> Value {
        json!({
            "id": route.id.as_str(),
            "title": self.text(&route.title),
            "summary": self.text(&route.summary),
            "fits": self.texts(&route.fits),
            "does_not_fit": self.texts(&route.does_not_fit),
            "checklist": self.texts(&route.checklist),
            "body": self.text(&route.body),
        })
    }

    fn term(&self, term: &Term) -> Value {
        json!({
            "id": term.id.value.as_str(),
            "term": self.text(&term.term),
            "definition": self.text(&term.definition),
            "also": self.texts(&term.also),
        })
    }
}

fn ids<'a, Ix: Copy>(list: &[Ix], id: impl Fn(Ix) -> &'a Id) -> Vec<&'a str> {
    list.iter().map(|ix| id(*ix).as_str()).collect()
}
