//! A results file, key by key.

use super::super::file_rules::{FORMAT, FORMAT_VERSION, STEP_STATES};
use super::kind::Kind;
use super::simple::is_id;
use super::{Check, whole_number};
use serde_json::{Map, Value};

impl Check {
    pub(super) fn root(&mut self, document: &Map<String, Value>, path: &str) {
        let texts = [
            ("file_id", Kind::Any),
            ("created", Kind::Time),
            ("updated", Kind::Time),
            ("tool", Kind::Any),
        ];
        self.texts(document, path, &texts);
        self.model(document, path);
        let subject = [
            ("council", Kind::Any),
            ("name", Kind::Any),
            ("unit", Kind::Any),
            ("type", Kind::Id),
            ("nation", Kind::Id),
        ];
        self.record(document, path, "subject", &subject);
        self.record(document, path, "edition", &[("id", Kind::Id), ("version", Kind::Any)]);
        self.text(document, path, "profile", Kind::Id);
        self.record(document, path, "round", &[("id", Kind::Any), ("label", Kind::Any)]);
        self.who(document, path);
        let step = [
            ("state", Kind::OneOf(STEP_STATES)),
            ("owner", Kind::Any),
            ("due", Kind::Any),
            ("note", Kind::Any),
        ];
        self.by_key(document, path, "plan", |check, one, path, _| check.texts(one, path, &step));
        self.questions(document, path);
        self.list(document, path, "orphans", |_, _, _| {});
        self.list(document, path, "rounds", Self::round);
        self.before(document, path);
    }

    /// Who answered, and who was asked for which areas.
    fn who(&mut self, document: &Map<String, Value>, path: &str) {
        self.record(document, path, "respondent", &[("id", Kind::Any), ("role", Kind::Any)]);
        if let Some(Value::Object(respondent)) = document.get("respondent") {
            self.simple(respondent, &format!("{path}respondent."), "areas", "an id", is_id);
        }
        self.simple(document, path, "scope", "an id", is_id);
        self.by_key(document, path, "shared_out", |check, area, path, id| {
            check.id(path, id);
            check.texts(area, path, &[("to", Kind::Any), ("back", Kind::Time)]);
        });
    }

    fn questions(&mut self, document: &Map<String, Value>, path: &str) {
        if document.get("answers").is_none_or(Value::is_null) {
            self.wrong(&format!("{path}answers"), "an object of answers by question", None);
        }
        self.said(document, path);
        match document.get("local") {
            None | Some(Value::Null) => {}
            Some(Value::Object(local)) => self.said(local, &format!("{path}local.")),
            other => self.wrong(&format!("{path}local"), "an object", other),
        }
    }

    /// Answers and remarks by question.
    fn said(&mut self, parent: &Map<String, Value>, path: &str) {
        self.by_key(parent, path, "answers", |check, answer, path, id| {
            check.id(path, id);
            check.answer(answer, path);
        });
        self.by_key(parent, path, "remarks", |check, remarks, path, id| {
            check.id(path, id);
            check.remarks(remarks, path);
        });
    }

    fn model(&mut self, document: &Map<String, Value>, path: &str) {
        let place = format!("{path}model");
        match document.get("model") {
            Some(Value::Object(model)) => {
                let place = format!("{place}.");
                self.required(model, &place, "id", Kind::Id);
                self.text(model, &place, "version", Kind::Any);
                self.text(model, &place, "sha256", Kind::Sha256);
            }
            other => self.wrong(&place, "an object with the playbook's `id`", other),
        }
    }

    /// An earlier round, which is a results file of its own.
    fn round(&mut self, round: &Map<String, Value>, path: &str) {
        self.required(round, path, "format", Kind::OneOf(&[FORMAT]));
        if round.get("format_version").and_then(whole_number) != Some(FORMAT_VERSION) {
            let place = format!("{path}format_version");
            self.wrong(&place, "the number 1", round.get("format_version"));
        }
        self.root(round, path);
    }

    /// What was there before answers were last taken in, a results file too.
    fn before(&mut self, document: &Map<String, Value>, path: &str) {
        match document.get("before") {
            None | Some(Value::Null) => {}
            Some(Value::Object(before)) => self.round(before, &format!("{path}before.")),
            other => self.wrong(&format!("{path}before"), "an object", other),
        }
    }
}
