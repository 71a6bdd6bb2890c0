//! Lists of simple values.

use super::{Check, whole_number};
use crate::model::Id;
use serde_json::{Map, Value};

impl Check {
    /// An optional list whose every value `is_good`; `wanted` says what it should be.
    pub(super) fn simple(
        &mut self,
        parent: &Map<String, Value>,
        path: &str,
        key: &str,
        wanted: &str,
        is_good: fn(&Value) -> bool,
    ) {
        let path = format!("{path}{key}");
        let values = match parent.get(key) {
            None | Some(Value::Null) => return,
            Some(Value::Array(values)) => values,
            other => return self.wrong(&path, "a list", other),
        };
        for (at, value) in values.iter().enumerate().filter(|(_, value)| !is_good(value)) {
            self.wrong(&format!("{path}[{at}]"), wanted, Some(value));
        }
    }
}

/// A line that is ticked.
pub(super) fn is_line(value: &Value) -> bool {
    whole_number(value).is_some_and(|at| u32::try_from(at).is_ok())
}

/// The id of an area.
pub(super) fn is_id(value: &Value) -> bool {
    value.as_str().is_some_and(|id| Id::parse(id).is_ok())
}
