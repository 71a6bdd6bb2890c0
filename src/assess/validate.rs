//! The shape of a results file, looked at whole: every mistake with its JSON path. Its figures are in `file_rules`. The
//! browser's check-file.js has the same rules; tests/vectors/results-files.json checks that both give the same verdicts.

use super::file_rules::{CONFIDENCES, LONGEST_QUOTE, STATES, VISIBILITIES};
use crate::model::Id;
use serde_json::{Map, Value};
use std::fmt;

use kind::Kind;
pub(super) use kind::is_harmless_url;

mod dangers;
mod file;
mod kind;
mod simple;
mod time;

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
    let mut check = Check { mistakes: dangers::dangers(document) };
    if check.mistakes.is_empty() {
        check.root(document, "");
    }
    check.mistakes
}

/// A text from a file, quoted and shortened so that it can do no harm in a terminal.
pub(super) fn quoted(text: &str) -> String {
    if text.chars().count() <= LONGEST_QUOTE {
        return format!("{text:?}");
    }
    format!("{:?}…", text.chars().take(LONGEST_QUOTE).collect::<String>())
}

struct Check {
    mistakes: Vec<Mistake>,
}

impl Check {
    /// An optional list of objects; `item` is given each with its path.
    fn list(
        &mut self,
        parent: &Map<String, Value>,
        path: &str,
        key: &str,
        item: impl Fn(&mut Self, &Map<String, Value>, &str),
    ) {
        let path = format!("{path}{key}");
        let items = match parent.get(key) {
            None | Some(Value::Null) => return,
            Some(Value::Array(items)) => items,
            other => return self.wrong(&path, "a list", other),
        };
        for (at, one) in items.iter().enumerate() {
            match one {
                Value::Object(one) => item(self, one, &format!("{path}[{at}].")),
                other => self.wrong(&format!("{path}[{at}]"), "an object", Some(other)),
            }
        }
    }

    /// An optional object of objects; `item` is given each with its path and its key.
    fn by_key(
        &mut self,
        parent: &Map<String, Value>,
        path: &str,
        key: &str,
        item: impl Fn(&mut Self, &Map<String, Value>, &str, &str),
    ) {
        let path = format!("{path}{key}");
        let items = match parent.get(key) {
            None | Some(Value::Null) => return,
            Some(Value::Object(items)) => items,
            other => return self.wrong(&path, "an object", other),
        };
        for (name, one) in items {
            let place = format!("{path}[{}]", quoted(name));
            match one {
                Value::Object(one) => item(self, one, &format!("{place}."), name),
                other => self.wrong(&place, "an object", Some(other)),
            }
        }
    }

    /// An optional object of optional texts.
    fn record(
        &mut self,
        parent: &Map<String, Value>,
        path: &str,
        key: &str,
        fields: &[(&str, Kind)],
    ) {
        let path = format!("{path}{key}");
        match parent.get(key) {
            None | Some(Value::Null) => {}
            Some(Value::Object(record)) => self.texts(record, &format!("{path}."), fields),
            other => self.wrong(&path, "an object", other),
        }
    }

    /// `path` ends in a dot, which is not part of the place.
    fn id(&mut self, path: &str, id: &str) {
        if Id::parse(id).is_err() {
            let message = "this is not an id: use small letters, digits, hyphens and dots";
            self.report(path.trim_end_matches('.'), message.to_owned());
        }
    }

    fn answer(&mut self, answer: &Map<String, Value>, path: &str) {
        self.required(answer, path, "state", Kind::OneOf(STATES));
        if answer.get("state").and_then(Value::as_str) == Some("level") {
            self.required(answer, path, "level", Kind::Id);
        } else {
            self.text(answer, path, "level", Kind::Id);
        }
        self.text(answer, path, "na_reason", Kind::Id);
        self.text(answer, path, "agreed", Kind::Time);
        self.remarks(answer, path);
    }

    /// What is said about a question beside its answer.
    fn remarks(&mut self, remarks: &Map<String, Value>, path: &str) {
        self.revision(remarks, path);
        self.text(remarks, path, "target", Kind::Id);
        self.text(remarks, path, "confidence", Kind::OneOf(CONFIDENCES));
        self.text(remarks, path, "updated", Kind::Time);
        self.note(remarks, path);
        self.simple(remarks, path, "criteria", "a whole number from 0", simple::is_line);
        let fields = [("title", Kind::Any), ("url", Kind::Url), ("date", Kind::Any)];
        self.list(remarks, path, "evidence", |check, item, path| check.texts(item, path, &fields));
    }

    fn revision(&mut self, answer: &Map<String, Value>, path: &str) {
        let is_revision = |value: &Value| {
            whole_number(value).is_some_and(|rev| rev >= 1 && u32::try_from(rev).is_ok())
        };
        match answer.get("rev") {
            None => {}
            Some(value) if is_revision(value) => {}
            other => self.wrong(&format!("{path}rev"), "a whole number from 1", other),
        }
    }

    fn note(&mut self, parent: &Map<String, Value>, path: &str) {
        let path = format!("{path}note");
        match parent.get("note") {
            None | Some(Value::Null) => {}
            Some(Value::Object(note)) => {
                let path = format!("{path}.");
                self.required(note, &path, "text", Kind::Any);
                self.text(note, &path, "visibility", Kind::OneOf(VISIBILITIES));
            }
            other => self.wrong(&path, "an object with `text` and `visibility`", other),
        }
    }

    fn texts(&mut self, parent: &Map<String, Value>, path: &str, fields: &[(&str, Kind)]) {
        for (key, kind) in fields {
            self.text(parent, path, key, *kind);
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
        self.report(path, format!("expected {wanted}, found {found}"));
    }

    fn report(&mut self, path: &str, message: String) {
        self.mistakes.push(Mistake { path: path.to_owned(), message });
    }
}

/// A number without a fraction, however it is written: `1`, `1.0` and `1e0` are the same. Below 2^53: browsers cannot tell larger
/// ones from their neighbours.
pub(super) fn whole_number(value: &Value) -> Option<u64> {
    const TOO_LARGE: f64 = 9_007_199_254_740_992.0;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "no fraction, and below 2^53"
    )]
    let exact = |number: f64| {
        (number.fract() == 0.0 && (0.0..TOO_LARGE).contains(&number)).then_some(number as u64)
    };
    value.as_f64().and_then(exact)
}
