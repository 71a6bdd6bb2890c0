//! `local-normal schema`

use super::args::Schema;
use super::{Exit, read_playbook, say, whole};
use crate::assess;
use crate::load::{FileKind, schema, schema_of};
use crate::model::{Index, Kind};
use serde_json::{Map, Value};
use std::path::Path;

/// The name of the kind that is no file of a playbook.
const RESULTS: &str = "results";

/// Schemas of any playbook or, where one is named, of that one.
pub(super) fn run(playbook: Option<&Path>, command: &Schema) -> Exit {
    let kinds = || FileKind::ALL.into_iter();
    let schemas = match playbook {
        None => Ok(kinds().map(|kind| (kind.name(), schema(kind))).collect()),
        Some(folder) => of_playbook(folder),
    };
    let schemas: Vec<_> = match schemas {
        Ok(schemas) => schemas,
        Err(exit) => return exit,
    };
    let all: Vec<_> = schemas.into_iter().chain([(RESULTS, assess::schema())]).collect();
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

/// Schemas with the ids of a playbook as choices.
fn of_playbook(folder: &Path) -> Result<Vec<(&'static str, Value)>, Exit> {
    let (folder, tree) = read_playbook(Some(folder))?;
    let why = "the ids of a file that cannot be read are not known";
    let (playbook, _) = whole::loaded(&(&*folder).into(), &tree, why)?;
    let index = Index::of(&playbook);
    let ids = |kind: Kind| index.ids(kind).map(str::to_owned).collect();
    let of = |kind: FileKind| (kind.name(), schema_of(kind, &ids));
    Ok(FileKind::ALL.into_iter().map(of).collect())
}

fn print(value: &Value) -> Exit {
    let mut json = serde_json::to_string_pretty(value).expect("a schema is JSON");
    json.push('\n');
    say::data(&json)
}
