//! The lines that are ticked at a question.

use super::{Check, whole_number};
use serde_json::{Map, Value};

impl Check {
    /// The lines that are ticked: a list of whole numbers.
    pub(super) fn lines(&mut self, parent: &Map<String, Value>, path: &str) {
        let path = format!("{path}criteria");
        let lines = match parent.get("criteria") {
            None | Some(Value::Null) => return,
            Some(Value::Array(lines)) => lines,
            other => return self.wrong(&path, "a list", other),
        };
        let is_line =
            |value: &Value| whole_number(value).is_some_and(|at| u32::try_from(at).is_ok());
        for (at, line) in lines.iter().enumerate().filter(|(_, line)| !is_line(line)) {
            self.wrong(&format!("{path}[{at}]"), "a whole number from 0", Some(line));
        }
    }
}
