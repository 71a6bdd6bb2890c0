//! Questions, and those that were given up.

use super::alone::level;
use super::{Export, assessment, each, source};
use crate::model::{Question, Retired};
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
            stories: _,
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
            "levels": each(levels, level),
        })
    }
}
