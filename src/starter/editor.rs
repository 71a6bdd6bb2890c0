//! Settings for Visual Studio Code, whose YAML extension then completes keys and marks mistakes as
//! the author types. It does not look into Markdown, so front matter is left to `check` and `watch`.

use super::ProjectFile;
use crate::load::{FileKind, schema};
use serde_json::{Map, Value, json};
use std::borrow::Cow;

/// The kinds of file that are YAML from end to end, and where they are in a project.
const YAML: &[(FileKind, &str)] = &[
    (FileKind::Playbook, "playbook/playbook.yaml"),
    (FileKind::Area, "playbook/areas/*.yaml"),
    (FileKind::Principle, "playbook/principles/*.yaml"),
    (FileKind::Stage, "playbook/stages/*.yaml"),
    (FileKind::Network, "playbook/network.yaml"),
    (FileKind::Events, "playbook/events.yaml"),
    (FileKind::Glossary, "playbook/glossary.yaml"),
];

/// The settings, the schemas that they name, and the extension that reads them.
pub(super) fn settings() -> Vec<ProjectFile> {
    let mut mapping = Map::new();
    let mut files = Vec::new();
    for (kind, place) in YAML {
        let path = format!(".vscode/schemas/{}.json", kind.name());
        mapping.insert(format!("./{path}"), Value::from(*place));
        files.push(file(path, &schema(*kind)));
    }
    files.push(file(".vscode/settings.json".to_owned(), &json!({ "yaml.schemas": mapping })));
    let extensions = include_bytes!("../../starter/project/extensions.json");
    let path = ".vscode/extensions.json".to_owned();
    files.push(ProjectFile { path, bytes: Cow::Borrowed(extensions) });
    files
}

fn file(path: String, value: &Value) -> ProjectFile {
    let mut text = serde_json::to_string_pretty(value).expect("texts always become JSON");
    text.push('\n');
    ProjectFile { path, bytes: Cow::Owned(text.into_bytes()) }
}
