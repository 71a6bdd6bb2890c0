//! `local-normal schema`

use super::args::Schema;
use super::{Exit, say};
use crate::load::{FileKind, schema};
use serde_json::{Map, Value};

pub(super) fn run(command: &Schema) -> Exit {
    let Some(name) = &command.kind else {
        let all = FileKind::ALL.into_iter().map(|kind| (kind.name().to_owned(), schema(kind)));
        return print(&Value::Object(all.collect::<Map<_, _>>()));
    };
    if let Some(kind) = FileKind::ALL.into_iter().find(|kind| kind.name() == name) {
        return print(&schema(kind));
    }
    let names = FileKind::ALL.map(FileKind::name);
    say!("error: there is no kind of file `{name}`\n  help: the kinds are {}", names.join(", "));
    Exit::WrongUse
}

fn print(value: &Value) -> Exit {
    let mut json = serde_json::to_string_pretty(value).expect("a schema is JSON");
    json.push('\n');
    say::data(&json)
}
