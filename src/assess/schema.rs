//! The JSON Schema (draft 2020-12) of a results file: the rules of `validate`, as far as a schema can say them. It cannot say that a
//! day is in the calendar, how deep a file may be, and that no text is cut in the middle of a character.

use super::file_rules::{CONFIDENCES, FORMAT, FORMAT_VERSION, STATES, STEP_STATES, VISIBILITIES};
use crate::model::Id;
use serde_json::{Map, Value, json};

const ID: &str = "^[a-z0-9]+([.-][a-z0-9]+)*$";
const TIME: &str = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt ]([01][0-9]|2[0-3])(:[0-5][0-9]){2}(\\.[0-9]+)?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$";
const SHA256: &str = "^[0-9a-fA-F]{64}$";
const URL: &str = "^(?! *[^:./?#]*:)[^\\u0000-\\u001f\\u007f-\\u009f]*$|^ *([Hh][Tt][Tt][Pp][Ss]?|[Mm][Aa][Ii][Ll][Tt][Oo]):[^\\u0000-\\u001f\\u007f-\\u009f]*$";

/// A key of an object, what it may be, and what it means.
type Key = (&'static str, Value, &'static str);

/// The schema of a results file of any playbook.
pub fn schema() -> Value {
    let mut schema = object(root(), &["format", "format_version", "model", "answers"]);
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    schema["title"] = json!("A results file of a self-assessment");
    schema["$defs"] = json!({"answer": answer(), "remarks": object(remarks(), &[])});
    schema
}

fn root() -> Vec<Key> {
    let file = || json!({"$ref": "#"});
    vec![
        ("format", json!({"const": FORMAT}), "What kind of file this is."),
        ("format_version", json!({"const": FORMAT_VERSION}), "The version of the format."),
        ("file_id", text(), "A random UUID, new for each file that somebody begins."),
        ("created", time(), "When it was begun."),
        ("updated", time(), "When something was last changed."),
        ("tool", text(), "The version of the program that wrote the file."),
        ("model", object(model(), &["id"]), "The playbook that was answered."),
        (
            "edition",
            record(edition()),
            "The edition of a council in whose site the file was begun.",
        ),
        ("subject", record(subject()), "Who is assessed."),
        ("round", record(round()), "When this was done."),
        ("respondent", record(respondent()), "Who answered."),
        (
            "profile",
            or_null(id()),
            "The profile that sets the targets of answers without one of their own.",
        ),
        ("answers", by_id(&json!({"$ref": "#/$defs/answer"})), "Answers by question."),
        (
            "remarks",
            or_null(by_id(&json!({"$ref": "#/$defs/remarks"}))),
            "What was said about questions without an answer.",
        ),
        ("local", record(local()), "What was said to questions of editions, by question."),
        ("plan", or_null(by_name(&object(step(), &[]))), "Steps by QUESTION/ACTION."),
        ("scope", list(&id()), "The areas that the file speaks of, where it is a part."),
        (
            "shared_out",
            or_null(by_id(&object(shared_area(), &[]))),
            "Who was asked for which area.",
        ),
        ("orphans", list(&json!({"type": "object"})), "Answers that were set aside."),
        ("rounds", list(&file()), "Earlier rounds, each a whole results file."),
        (
            "before",
            json!({"anyOf": [file(), {"type": "null"}]}),
            "What was there before answers were last taken in, a whole results file.",
        ),
        ("taken_from", json!({}), "Whose answers these were when they were taken."),
    ]
}

fn local() -> Vec<Key> {
    vec![
        ("answers", or_null(by_id(&json!({"$ref": "#/$defs/answer"}))), "Answers."),
        ("remarks", or_null(by_id(&json!({"$ref": "#/$defs/remarks"}))), "What else was said."),
    ]
}

fn model() -> Vec<Key> {
    vec![
        ("id", id(), "Its id."),
        ("version", text(), "Its version."),
        ("sha256", matching(SHA256), "The SHA-256 of the model's JSON."),
    ]
}

fn edition() -> Vec<Key> {
    vec![("id", or_null(id()), "Its id."), ("version", text(), "Its version.")]
}

fn subject() -> Vec<Key> {
    vec![
        ("council", text(), "A code such as E07000000."),
        ("name", text(), "The name."),
        ("unit", text(), "A service or department, where several of one council answer apart."),
        ("type", or_null(id()), "One of the playbook's types."),
        ("nation", or_null(id()), "One of the playbook's nations."),
    ]
}

fn round() -> Vec<Key> {
    vec![
        ("id", text(), "A random UUID."),
        ("label", text(), "A name such as 2026 Q4."),
        (
            "contribution_id",
            json!({}),
            "A random UUID, the same when a round is contributed again.",
        ),
    ]
}

fn respondent() -> Vec<Key> {
    vec![
        ("id", text(), "A random UUID."),
        ("role", text(), "A role or initials."),
        ("areas", list(&id()), "The areas that they were asked for."),
    ]
}

fn step() -> Vec<Key> {
    vec![
        ("state", one_of(STEP_STATES), "How far it has got; to do where it does not say."),
        ("owner", text(), "Who takes the step."),
        ("due", text(), "By when."),
        ("note", text(), "What the team wrote."),
        ("chosen", json!({}), "True where the step is on the shortlist."),
    ]
}

fn shared_area() -> Vec<Key> {
    vec![
        ("to", text(), "Who answers the area."),
        ("back", time(), "When the part was last changed that came back."),
    ]
}

fn answer() -> Value {
    let mut keys = vec![
        ("state", json!({"enum": STATES}), "What kind of answer it is."),
        ("level", or_null(id()), "The level, where the state is `level`."),
        ("na_reason", or_null(id()), "Why the question does not apply."),
        (
            "check",
            json!({}),
            "True where a migration carried the answer over and nobody has looked since.",
        ),
        ("agreed", time(), "When a group agreed on it in a meeting."),
    ];
    keys.extend(remarks());
    let mut schema = object(keys, &["state"]);
    let is_level = json!({"properties": {"state": {"const": "level"}}, "required": ["state"]});
    let has_level = json!({"properties": {"level": {"type": "string"}}, "required": ["level"]});
    schema["if"] = is_level;
    schema["then"] = has_level;
    schema
}

fn remarks() -> Vec<Key> {
    let evidence = vec![
        ("title", text(), "What it is."),
        ("url", matching(URL), "Where it is."),
        ("date", text(), "Of when it is."),
    ];
    let note = vec![
        ("text", json!({"type": "string"}), "What it says."),
        ("visibility", one_of(VISIBILITIES), "Who may see it; internal where it does not say."),
    ];
    let whole = |least: u32| json!({"type": "integer", "minimum": least, "maximum": u32::MAX});
    vec![
        ("rev", whole(1), "The revision of the question."),
        ("target", or_null(id()), "The level to reach."),
        ("confidence", one_of(CONFIDENCES), "How sure somebody is."),
        ("note", or_null(object(note, &["text"])), "A note."),
        ("evidence", list(&object(evidence, &[])), "What shows it."),
        ("criteria", list(&whole(0)), "The lines that are ticked, from 0."),
        ("updated", time(), "When it was last changed."),
    ]
}

fn object(keys: Vec<Key>, required: &[&str]) -> Value {
    let properties = keys.into_iter().map(|(name, mut schema, description)| {
        schema["description"] = json!(description);
        (name.to_owned(), schema)
    });
    let properties: Map<_, _> = properties.collect();
    json!({"type": "object", "properties": properties, "required": required})
}

/// An optional object whose keys are all optional.
fn record(keys: Vec<Key>) -> Value {
    or_null(object(keys, &[]))
}

/// Null means the same as left out.
fn or_null(mut schema: Value) -> Value {
    schema["type"] = json!([schema["type"], "null"]);
    schema
}

fn by_name(value: &Value) -> Value {
    json!({"type": "object", "additionalProperties": value})
}

fn by_id(value: &Value) -> Value {
    let mut schema = by_name(value);
    schema["propertyNames"] = json!({"pattern": ID, "maxLength": Id::MAX_LENGTH});
    schema
}

fn list(item: &Value) -> Value {
    json!({"type": ["array", "null"], "items": item})
}

fn text() -> Value {
    json!({"type": ["string", "null"]})
}

fn matching(pattern: &str) -> Value {
    json!({"type": ["string", "null"], "pattern": pattern})
}

fn time() -> Value {
    matching(TIME)
}

/// An id that has to be there.
fn id() -> Value {
    json!({"type": "string", "pattern": ID, "maxLength": Id::MAX_LENGTH})
}

fn one_of(words: &[&str]) -> Value {
    let mut choices = json!(words);
    choices.as_array_mut().expect("a list").push(Value::Null);
    json!({"enum": choices})
}
