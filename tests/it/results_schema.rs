//! The JSON Schema of a results file: it says what docs/results-file.md lists, and judges as the vectors do.

use crate::support::root;
use local_normal::assess::schema;
use serde_json::Value;
use std::collections::BTreeSet;

const FILES: &str = include_str!("../vectors/results-files.json");

/// Mistakes that a schema cannot see: a day that the calendar does not have, what is dangerous to programs, and half a character.
const UNSEEN: &[&str] = &[
    "time \"2026-02-30T09:00:00Z\"",
    "time \"2026-02-29T09:00:00Z\"",
    "time \"1900-02-29T00:00:00Z\"",
    "time \"2026-04-31T09:00:00Z\"",
    "__proto__ at the top",
    "__proto__ inside",
    "__proto__ written with escapes",
    "65 lists in one another",
    "66 objects in one another",
    "a round that is deeper",
];

fn validator() -> jsonschema::Validator {
    jsonschema::validator_for(&schema()).expect("a schema is a schema")
}

#[test]
fn the_schema_judges_as_the_vectors_do() {
    let suite: Value = serde_json::from_str(FILES).unwrap();
    let validator = validator();
    let mut wrong = Vec::new();
    for case in suite["cases"].as_array().unwrap() {
        let parsed = case["text"].as_str().map_or(Ok(case["file"].clone()), serde_json::from_str);
        let Ok(file) = parsed else { continue };
        let name = case["name"].as_str().unwrap();
        let is_good = case["expected"] == "good" || UNSEEN.contains(&name);
        if validator.is_valid(&file) != is_good {
            wrong.push(name.to_owned());
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// The keys of an object of the schema, and of what is in it: `subject.name`, `plan.*.owner`, `evidence[].url`.
fn keys(schema: &Value, path: &str, found: &mut BTreeSet<String>) {
    for (key, value) in schema["properties"].as_object().into_iter().flatten() {
        let path = format!("{path}{key}");
        keys(value, &format!("{path}."), found);
        keys(&value["additionalProperties"], &format!("{path}.*."), found);
        keys(&value["items"], &format!("{path}[]."), found);
        found.insert(path);
    }
}

/// The keys that the first column of a document's tables below a line names.
fn documented(page: &str, from: &str, to: &str) -> BTreeSet<String> {
    let part = page.split(from).nth(1).unwrap().split(to).next().unwrap();
    let cells = part.lines().filter_map(|line| line.strip_prefix("| ")?.split('|').next());
    cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).map(str::to_owned).collect()
}

#[test]
fn the_schema_has_the_keys_that_are_documented() {
    let page = std::fs::read_to_string(root().join("docs/results-file.md")).unwrap();
    let schema = schema();
    let of = |part: &Value| {
        let mut found = BTreeSet::new();
        keys(part, "", &mut found);
        found
    };
    assert_eq!(of(&schema), documented(&page, "## Every key", "\nAn answer:"));
    let remarks = of(&schema["$defs"]["remarks"]);
    assert_eq!(remarks, documented(&page, "\nRemarks:", "\nThe keys of"));
    let answer = documented(&page, "\nAn answer:", "\nRemarks:");
    let own: BTreeSet<_> = of(&schema["$defs"]["answer"]).difference(&remarks).cloned().collect();
    assert!(own.is_subset(&answer), "{own:?}");
}
