//! What must not be in any JSON that is taken in.

use super::super::file_rules::DEEPEST;
use super::{Mistake, quoted};
use serde_json::{Map, Value};

const FORBIDDEN_KEY: &str = "__proto__";

/// Keys that change how the browser's objects work, and endless depth.
/// Each earlier round may be as deep as the file.
pub(super) fn dangers(document: &Map<String, Value>) -> Vec<Mistake> {
    let mut found = Vec::new();
    for (key, value) in document {
        if key == FORBIDDEN_KEY {
            found.push(forbidden(key));
        } else if let ("rounds", Value::Array(rounds)) = (key.as_str(), value) {
            for (at, round) in rounds.iter().enumerate() {
                look(&mut found, round, &format!("rounds[{at}]"), 0, None);
            }
        } else {
            look(&mut found, value, key, 1, Some(key));
        }
    }
    found
}

/// `branch` is the place below the top in which `value` is.
fn look(found: &mut Vec<Mistake>, value: &Value, path: &str, depth: usize, branch: Option<&str>) {
    if depth > DEEPEST && (value.is_array() || value.is_object()) {
        let message = "this is nested too deep".to_owned();
        return found.push(Mistake { path: branch.unwrap_or(path).to_owned(), message });
    }
    let mut inside = |value: &Value, place: String| {
        let branch = branch.unwrap_or(&place);
        look(found, value, &place, depth + 1, Some(branch));
    };
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, one)| inside(one, format!("{path}[{at}]")));
        }
        Value::Object(object) => {
            let good = object.iter().filter(|(key, _)| *key != FORBIDDEN_KEY);
            good.for_each(|(key, one)| inside(one, format!("{path}[{}]", quoted(key))));
            if object.contains_key(FORBIDDEN_KEY) {
                found.push(forbidden(&format!("{path}[\"{FORBIDDEN_KEY}\"]")));
            }
        }
        _ => {}
    }
}

fn forbidden(path: &str) -> Mistake {
    let message = "this key is not allowed in a results file".to_owned();
    Mistake { path: path.to_owned(), message }
}
