//! `local-normal schema`

use super::args::Schema;
use super::{Exit, report};
use crate::load::{FileKind, schema};
use serde_json::{Map, Value};

pub(super) fn run(command: &Schema) -> Exit {
    let Some(name) = &command.kind else {
        let all = FileKind::ALL.iter().map(|(kind, name)| ((*name).to_owned(), schema(*kind)));
        print(&Value::Object(all.collect::<Map<_, _>>()));
        return Exit::Fine;
    };
    if let Some((kind, _)) = FileKind::ALL.iter().find(|(_, known)| known == name) {
        print(&schema(*kind));
        return Exit::Fine;
    }
    let names: Vec<_> = FileKind::ALL.iter().map(|(_, name)| *name).collect();
    eprintln!(
        "error: there is no kind of file `{name}`\n  help: the kinds are {}",
        names.join(", ")
    );
    Exit::WrongUse
}

fn print(value: &Value) {
    let mut json = serde_json::to_string_pretty(value).expect("a schema is JSON");
    json.push('\n');
    report::to_stdout(&json);
}
