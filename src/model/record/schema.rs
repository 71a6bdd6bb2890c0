//! JSON Schema (draft 2020-12) of records, so that an editor completes and checks as the author types.

use super::Record;
use serde_json::{Map, Value, json};

/// The schemas of the records that a file is made of.
#[derive(Default)]
pub(crate) struct Schemas {
    records: Map<String, Value>,
}

/// One key of a record.
pub(crate) struct Key {
    pub(crate) name: &'static str,
    pub(crate) is_required: bool,
    /// The lines of its words for authors.
    pub(crate) words: &'static [&'static str],
    /// A list.
    pub(crate) examples: Value,
    pub(crate) schema: Value,
}

impl Schemas {
    /// The schema of a file that is one record.
    pub(crate) fn of_file<T: Record>() -> Value {
        let mut schemas = Self::default();
        let mut file = T::object(&mut schemas);
        file["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
        file["title"] = T::NAME.into();
        if !schemas.records.is_empty() {
            file["$defs"] = Value::Object(schemas.records);
        }
        file
    }

    /// A reference to the schema of a record, which is made when it is first referred to.
    pub(crate) fn reference<T: Record>(&mut self) -> Value {
        if !self.records.contains_key(T::NAME) {
            let object = T::object(self);
            self.records.insert(T::NAME.to_owned(), object);
        }
        json!({"$ref": format!("#/$defs/{}", T::NAME)})
    }
}

/// The schema of a group of keys, with the lines of its words for authors.
pub(crate) fn object(about: &[&str], keys: Vec<Key>) -> Value {
    let order: Vec<_> = keys.iter().map(|key| key.name).collect();
    let required: Vec<_> = keys.iter().filter(|key| key.is_required).map(|key| key.name).collect();
    let mut schema = json!({
        "type": "object",
        "description": joined(about),
        "additionalProperties": false,
        "x-order": order,
        "properties": keys.into_iter().map(property).collect::<Map<_, _>>(),
    });
    if !required.is_empty() {
        schema["required"] = required.into();
    }
    schema
}

fn property(key: Key) -> (String, Value) {
    let mut schema = key.schema;
    schema["description"] = joined(key.words).into();
    if key.examples.as_array().is_some_and(|examples| !examples.is_empty()) {
        schema["examples"] = key.examples;
    }
    (key.name.to_owned(), schema)
}

fn joined(lines: &[&str]) -> String {
    lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ")
}
