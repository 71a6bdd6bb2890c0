//! Areas: outcomes, practices, and what to say on Monday.

use super::alone::{messages, review, source};
use super::{Export, each};
use crate::model::{
    Area, AreaGroup, Figure, Measure, Monday, Named, Outcome, Practice, StageIx, Text,
};
use serde_json::{Value, json};

impl Export<'_> {
    pub(super) fn area(&self, area: &Area) -> Value {
        let Area {
            title,
            summary,
            weight,
            icon: _,
            review,
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
            "review": review.as_ref().map(self::review),
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

    pub(super) fn group(&self, group: &AreaGroup) -> Value {
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
            "stories": self.story_ids(stories),
        })
    }

    fn steps(&self, steps: &Named<StageIx, Vec<Text>>) -> Value {
        let entry = |(ix, steps): &(StageIx, _)| (self.stage_id(*ix).to_string(), json!(steps));
        Value::Object(steps.iter().map(entry).collect())
    }
}

/// What is counted has been `measure` from the beginning, so that what else is said of it is beside it.
fn outcome(outcome: &Outcome) -> Value {
    let Outcome { id, text, measure, cost } = outcome;
    let [what, unit, source, direction] = measure.as_ref().map_or_else(Default::default, counted);
    json!({
        "id": id.value,
        "text": text,
        "measure": what,
        "unit": unit,
        "source": source,
        "direction": direction,
        "cost": cost,
    })
}

fn counted(measure: &Measure) -> [Value; 4] {
    let Measure { what, unit, source, direction } = measure;
    [json!(what), json!(unit), json!(source), json!(direction)]
}
