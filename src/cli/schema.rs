//! `local-normal schema`

use super::args::Schema;
use super::{Exit, say};
use crate::assess;
use crate::load::{FileKind, schema};
use serde_json::{Map, Value};

/// The name of the kind that is no file of a playbook.
const RESULTS: &str = "results";

pub(super) fn run(command: &Schema) -> Exit {
    let of_playbook = FileKind::ALL.into_iter().map(|kind| (kind.name(), schema(kind)));
    let all: Vec<_> = of_playbook.chain([(RESULTS, assess::schema())]).collect();
    let Some(name) = &command.kind else {
        let named = all.into_iter().map(|(name, schema)| (name.to_owned(), schema));
        return print(&Value::Object(named.collect::<Map<_, _>>()));
    };
    if let Some((_, schema)) = all.iter().find(|(kind, _)| kind == name) {
        return print(schema);
    }
    let names: Vec<_> = all.iter().map(|(name, _)| *name).collect();
    say!("error: there is no kind of file `{name}`\n  help: the kinds are {}", names.join(", "));
    Exit::WrongUse
}

fn print(value: &Value) -> Exit {
    let mut json = serde_json::to_string_pretty(value).expect("a schema is JSON");
    json.push('\n');
    say::data(&json)
}
