//! The shape of a results file, looked at whole: every mistake with its JSON path.

use crate::model::{COUNCIL_TYPES, Id, NATIONS};
use serde_json::{Map, Value};
use std::fmt;

/// One mistake in a results file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// Where, such as `answers["svc-simplify"].level`.
    pub path: String,
    /// What is wrong there; a few words without a full stop.
    pub message: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.message)
    }
}

/// Every mistake of a document whose `format` and `format_version` are known to be right.
pub(super) fn mistakes(document: &Map<String, Value>) -> Vec<Mistake> {
    let mut check = Check::default();
    check.root(document);
    check.mistakes
}

/// A text from a file, quoted and shortened so that it can do no harm in a terminal.
pub(super) fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    if text.chars().count() <= LONGEST {
        return format!("{text:?}");
    }
    format!("{:?}…", text.chars().take(LONGEST).collect::<String>())
}

#[derive(Default)]
struct Check {
    mistakes: Vec<Mistake>,
}

/// What a text must be.
#[derive(Clone, Copy)]
enum Kind {
    Any,
    Id,
    Time,
    Sha256,
    Url,
    OneOf(&'static [&'static str]),
}

impl Check {
    fn root(&mut self, document: &Map<String, Value>) {
        for (key, kind) in [
            ("file_id", Kind::Any),
            ("created", Kind::Time),
            ("updated", Kind::Time),
            ("tool", Kind::Any),
        ] {
            self.text(document, "", key, kind);
        }
        match document.get("model") {
            Some(Value::Object(model)) => {
                self.required(model, "model.", "id", Kind::Id);
                self.text(model, "model.", "version", Kind::Any);
                self.text(model, "model.", "sha256", Kind::Sha256);
            }
            other => self.wrong("model", "an object with the playbook's `id`", other),
        }
        let subject = [
            ("council", Kind::Any),
            ("name", Kind::Any),
            ("type", Kind::OneOf(COUNCIL_TYPES)),
            ("nation", Kind::OneOf(NATIONS)),
        ];
        self.record(document, "subject", &subject);
        self.record(document, "round", &[("id", Kind::Any), ("label", Kind::Any)]);
        self.record(document, "respondent", &[("id", Kind::Any), ("role", Kind::Any)]);
        match document.get("answers") {
            Some(Value::Object(answers)) => {
                answers.iter().for_each(|(id, answer)| self.answer(id, answer));
            }
            other => self.wrong("answers", "an object of answers by question", other),
        }
        match document.get("orphans") {
            None | Some(Value::Null) => {}
            Some(Value::Array(orphans)) => {
                let bad = orphans.iter().enumerate().filter(|(_, orphan)| !orphan.is_object());
                bad.for_each(|(at, orphan)| {
                    self.wrong(&format!("orphans[{at}]"), "an object", Some(orphan));
                });
            }
            other => self.wrong("orphans", "a list", other),
        }
    }

    /// An optional object of optional texts.
    fn record(&mut self, parent: &Map<String, Value>, key: &str, fields: &[(&str, Kind)]) {
        match parent.get(key) {
            None | Some(Value::Null) => {}
            Some(Value::Object(record)) => {
                let path = format!("{key}.");
                for (field, kind) in fields {
                    self.text(record, &path, field, *kind);
                }
            }
            other => self.wrong(key, "an object", other),
        }
    }

    fn answer(&mut self, id: &str, answer: &Value) {
        let path = format!("answers[{}]", quoted(id));
        if Id::parse(id).is_err() {
            self.report(
                &path,
                "this is no question's id: small letters, digits, hyphens and dots".to_owned(),
            );
        }
        let Value::Object(answer) = answer else {
            return self.wrong(&path, "an object", Some(answer));
        };
        let path = format!("{path}.");
        self.revision(answer, &path);
        self.required(answer, &path, "state", Kind::OneOf(&["level", "na", "unknown"]));
        let state = answer.get("state").and_then(Value::as_str);
        self.text_when(state == Some("level"), answer, &path, "level");
        self.text_when(state == Some("na"), answer, &path, "na_reason");
        self.text(answer, &path, "target", Kind::Id);
        self.text(answer, &path, "confidence", Kind::OneOf(&["low", "medium", "high"]));
        self.text(answer, &path, "updated", Kind::Time);
        self.note(answer, &path);
        self.evidence(answer, &path);
    }

    fn revision(&mut self, answer: &Map<String, Value>, path: &str) {
        let is_revision = |value: &Value| {
            value.as_u64().is_some_and(|rev| rev >= 1 && u32::try_from(rev).is_ok())
        };
        match answer.get("rev") {
            None => {}
            Some(value) if is_revision(value) => {}
            other => self.wrong(&format!("{path}rev"), "a whole number from 1", other),
        }
    }

    fn note(&mut self, answer: &Map<String, Value>, path: &str) {
        match answer.get("note") {
            None | Some(Value::Null) => {}
            Some(Value::Object(note)) => {
                let path = format!("{path}note.");
                self.required(note, &path, "text", Kind::Any);
                self.text(note, &path, "visibility", Kind::OneOf(&["internal", "publishable"]));
            }
            other => {
                self.wrong(&format!("{path}note"), "an object with `text` and `visibility`", other);
            }
        }
    }

    fn evidence(&mut self, answer: &Map<String, Value>, path: &str) {
        let items = match answer.get("evidence") {
            None | Some(Value::Null) => return,
            Some(Value::Array(items)) => items,
            other => return self.wrong(&format!("{path}evidence"), "a list", other),
        };
        for (at, item) in items.iter().enumerate() {
            let path = format!("{path}evidence[{at}]");
            let Value::Object(item) = item else {
                self.wrong(&path, "an object", Some(item));
                continue;
            };
            for (key, kind) in [("title", Kind::Any), ("url", Kind::Url), ("date", Kind::Any)] {
                self.text(item, &format!("{path}."), key, kind);
            }
        }
    }

    fn text_when(&mut self, needed: bool, parent: &Map<String, Value>, path: &str, key: &str) {
        if needed {
            self.required(parent, path, key, Kind::Id);
        } else {
            self.text(parent, path, key, Kind::Id);
        }
    }

    fn required(&mut self, parent: &Map<String, Value>, path: &str, key: &str, kind: Kind) {
        match parent.get(key) {
            None | Some(Value::Null) => self.wrong(&format!("{path}{key}"), kind.name(), None),
            Some(_) => self.text(parent, path, key, kind),
        }
    }

    fn text(&mut self, parent: &Map<String, Value>, path: &str, key: &str, kind: Kind) {
        let path = format!("{path}{key}");
        match parent.get(key) {
            None | Some(Value::Null) => {}
            Some(Value::String(text)) if kind.fits(text) => {}
            Some(Value::String(text)) => {
                let choices = if let Kind::OneOf(list) = kind {
                    format!(": {}", list.join(", "))
                } else {
                    String::new()
                };
                self.report(&path, format!("{} is not {}{choices}", quoted(text), kind.name()));
            }
            other => self.wrong(&path, kind.name(), other),
        }
    }

    fn wrong(&mut self, path: &str, wanted: &str, found: Option<&Value>) {
        let found = match found {
            None | Some(Value::Null) => "nothing".to_owned(),
            Some(Value::Bool(_)) => "true or false".to_owned(),
            Some(Value::Number(number)) => number.to_string(),
            Some(Value::String(_)) => "a text".to_owned(),
            Some(Value::Array(_)) => "a list".to_owned(),
            Some(Value::Object(_)) => "an object".to_owned(),
        };
        self.report(path, format!("{wanted} is wanted here, and this is {found}"));
    }

    fn report(&mut self, path: &str, message: String) {
        self.mistakes.push(Mistake { path: path.to_owned(), message });
    }
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Any => "a text",
            Self::Id => "an id",
            Self::Time => "a time such as 2026-11-30T09:00:00Z",
            Self::Sha256 => "64 hexadecimal digits",
            Self::Url => "a web address",
            Self::OneOf(_) => "one of those allowed",
        }
    }

    fn fits(self, text: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Id => Id::parse(text).is_ok(),
            Self::Time => text.parse::<jiff::Timestamp>().is_ok(),
            Self::Sha256 => text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit()),
            Self::Url => is_harmless_url(text),
            Self::OneOf(list) => list.contains(&text),
        }
    }
}

/// Whether an address leads nowhere but to a web page or a mail; an address without a scheme is taken as it is.
fn is_harmless_url(text: &str) -> bool {
    if text.chars().any(char::is_control) {
        return false;
    }
    match text.trim_start().split_once(':') {
        None => true,
        // `www.example.org:8080/a` and `folder/a:b` name no scheme.
        Some((before, _)) if before.contains(['.', '/', '?', '#']) => true,
        Some((scheme, _)) => {
            ["http", "https", "mailto"].contains(&scheme.to_ascii_lowercase().as_str())
        }
    }
}
