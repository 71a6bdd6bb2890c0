//! Questions, and those that were given up.

use super::alone::{ids, source};
use super::{Export, assessment, each};
use crate::model::{Action, Level, Migration, Question, Retired};
use serde_json::{Value, json};

impl Export<'_> {
    pub(super) fn retired(&self, retired: &Retired) -> Value {
        let Retired { id, in_version, replaced_by } = retired;
        let instead = replaced_by.map(|ix| &self.playbook.questions[ix.0].id.value);
        json!({"id": id.value, "in": in_version.as_ref().map(|words| words.value.as_str()), "replaced_by": instead})
    }

    pub(super) fn question(&self, question: &Question) -> Value {
        let Question {
            id,
            rev,
            area,
            principle,
            quick,
            text,
            why,
            weight,
            levels,
            answers,
            code,
            references,
            evidence,
            must_have,
            na,
            applies_to,
            stories,
            draft: _,
            span: _,
        } = question;
        json!({
            "id": id.value,
            "rev": rev,
            "area": self.area_id(*area),
            "principle": principle.map(|ix| self.principle_id(ix)),
            "quick": quick,
            "weight": weight,
            "text": text,
            "why": why,
            "evidence": evidence,
            "code": code,
            "references": each(references, source),
            "answers": answers.as_ref().map(|name| name.value.to_string()),
            "must_have": must_have.as_ref().map(assessment::must_have),
            "na": assessment::not_applicable(na),
            "applies_to": applies_to.as_ref().map(assessment::applies_to),
            "stories": self.story_ids(stories),
            "levels": each(levels, |level| self.level(level)),
        })
    }

    fn level(&self, level: &Level) -> Value {
        let Level { id, points, title, text, criteria, body, actions, span: _ } = level;
        json!({
            "id": id.value,
            "points": points,
            "title": title,
            "text": text,
            "criteria": criteria,
            "body": body,
            "actions": each(actions, |action| self.action(action)),
        })
    }

    fn action(&self, action: &Action) -> Value {
        let Action { id, text, effort, stage, story } = action;
        json!({
            "id": id.value,
            "text": text,
            "effort": effort,
            "stage": stage.map(|ix| self.stage_id(ix)),
            "story": story.map(|ix| self.story_id(ix)),
        })
    }

    pub(super) fn migration(&self, migration: &Migration) -> Value {
        let Migration { question, from, to, map, drop } = migration;
        let question = question.map(|ix| &self.playbook.questions[ix.0].id.value);
        json!({"question": question, "from": from, "to": to, "map": ids(map), "drop": drop})
    }
}
