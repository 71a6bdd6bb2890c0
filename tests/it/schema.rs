//! The schemas that editors use: every file of the real playbook fits, by an independent validator,
//! and what loading refuses they refuse too.

use crate::support::real;
use local_normal::load::{FileKind, schema};
use local_normal::source::Content;
use serde_json::Value;

fn validator(kind: FileKind) -> jsonschema::Validator {
    jsonschema::validator_for(&schema(kind)).expect("a schema is a schema")
}

/// The kind of a file by its path, and the part of it that is YAML.
fn yaml<'a>(path: &str, text: &'a str) -> Option<(FileKind, &'a str)> {
    let front_matter = || {
        text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).map(|(yaml, _)| yaml)
    };
    match path.split('/').next()? {
        "playbook.yaml" => Some((FileKind::Playbook, text)),
        "network.yaml" => Some((FileKind::Network, text)),
        "events.yaml" => Some((FileKind::Events, text)),
        "glossary.yaml" => Some((FileKind::Glossary, text)),
        "areas" => Some((FileKind::Area, text)),
        "principles" => Some((FileKind::Principle, text)),
        "stages" => Some((FileKind::Stage, text)),
        "stories" => Some((FileKind::Story, front_matter()?)),
        "routes" => Some((FileKind::Route, front_matter()?)),
        "pages" => Some((FileKind::Page, front_matter()?)),
        _ => None,
    }
}

#[test]
fn every_file_of_the_real_playbook_fits_its_schema() {
    let mut checked = 0;
    for file in real() {
        let Content::Text(text) = &file.content else { continue };
        let Some((kind, yaml)) = yaml(&file.path, text) else { continue };
        let value: Value =
            serde_saphyr::from_str(yaml).unwrap_or_else(|error| panic!("{}: {error}", file.path));
        let errors: Vec<_> = validator(kind)
            .iter_errors(&value)
            .map(|error| format!("{} at {}", error, error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", file.path);
        checked += 1;
    }
    assert!(checked > 80, "only {checked} files were checked");
}

#[test]
fn schemas_refuse_what_loading_refuses() {
    let area = validator(FileKind::Area);
    let valid = |yaml: &str| area.is_valid(&serde_saphyr::from_str::<Value>(yaml).unwrap());
    assert!(valid("title: A\nsummary: B\n"));
    assert!(!valid("title: A\n"), "a key is missing");
    assert!(!valid("title: A\nsumary: B\nsummary: B\n"), "a key is unknown");
    assert!(!valid("title: A\nsummary: B\nweight: heavy\n"), "a number is a text");
    assert!(!valid("title: A\nsummary: B\nwhy:\n"), "a key is empty");
}

#[test]
fn schemas_tell_what_keys_mean() {
    let playbook = schema(FileKind::Playbook);
    let id = &playbook["properties"]["id"]["description"];
    assert!(id.as_str().unwrap().starts_with("Permanent id"), "{id}");
}
