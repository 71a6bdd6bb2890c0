//! The schemas that editors use: every file of the real playbook fits, by an independent validator,
//! and what loading refuses they refuse too.

use crate::examples::{below, lay};
use crate::support::{folder, places, real, root, run, with};
use local_normal::diag::Code;
use local_normal::load::{FileKind, schema};
use local_normal::source::{Content, SourceFile};
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

/// What the schema of its kind finds wrong with a file; `None` where it has no kind.
fn mistakes(file: &SourceFile) -> Option<Vec<String>> {
    let Content::Text(text) = &file.content else { return None };
    let (kind, yaml) = yaml(&file.path, text)?;
    let value: Value = match serde_saphyr::from_str(yaml) {
        Ok(value) => value,
        Err(error) => return Some(vec![format!("{}: {error}", file.path)]),
    };
    let validator = validator(kind);
    let errors = validator.iter_errors(&value);
    Some(
        errors
            .map(|error| format!("{}: {error} at {}", file.path, error.instance_path()))
            .collect(),
    )
}

#[test]
fn every_file_of_the_real_playbook_fits_its_schema() {
    let found: Vec<_> = real().iter().filter_map(mistakes).collect();
    assert!(found.len() > 80, "only {} files were checked", found.len());
    assert_eq!(found.concat(), Vec::<String>::new());
}

#[test]
fn right_examples_of_the_checks_fit_too() {
    let files = Code::ALL.iter().flat_map(|code| lay(below(code.explanation(), "## Right")));
    let found: Vec<_> = files.filter_map(|file| mistakes(&file)).collect();
    assert!(found.len() > 300, "only {} files were checked", found.len());
    assert_eq!(found.concat(), Vec::<String>::new());
}

/// What is wrong with a single value or key, a schema can see; the rest needs the whole playbook.
#[test]
fn wrong_examples_of_the_checks_are_refused() {
    for code in ["LN002", "LN004", "LN005", "LN006", "LN007", "LN017"] {
        let code: Code = code.parse().unwrap();
        let files = lay(below(code.explanation(), "## Wrong"));
        let found: Vec<_> = files.iter().filter_map(mistakes).flatten().collect();
        assert!(!found.is_empty(), "{code} is not seen");
    }
    for fixture in ["typos", "scoring"] {
        let files = folder(&root().join("tests/fixtures/bad").join(fixture));
        let found: Vec<_> = files.iter().filter_map(mistakes).flatten().collect();
        assert!(!found.is_empty(), "{fixture} is not seen");
    }
}

/// Every field of every record: its name, and its schema.
fn fields(kind: FileKind) -> Vec<(String, Value)> {
    let schema = schema(kind);
    let records = schema["$defs"]
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, record)| (name.as_str(), record));
    let all = std::iter::once((kind.name(), &schema)).chain(records);
    let fields = all.flat_map(|(record, schema)| {
        let properties = schema["properties"].as_object().into_iter().flatten();
        properties.map(move |(name, field)| (format!("{record}.{name}"), field.clone()))
    });
    fields.collect()
}

#[test]
fn every_field_says_what_it_is_and_its_examples_are_right() {
    let mut examples = 0;
    for kind in FileKind::ALL {
        let definitions = schema(kind)["$defs"].clone();
        for (name, mut field) in fields(kind) {
            let description = field["description"].as_str().unwrap_or_default();
            assert!(
                description.len() > 5 && description.ends_with('.') || description.ends_with('`'),
                "{name}: {description:?}"
            );
            if definitions.is_object() {
                field["$defs"] = definitions.clone();
            }
            let validator = jsonschema::validator_for(&field).unwrap();
            for example in field["examples"].as_array().into_iter().flatten() {
                assert!(validator.is_valid(example), "{name}: {example} is no example");
                examples += 1;
            }
        }
    }
    assert!(examples > 80, "only {examples} examples");
}

/// A file with a place for a word, the words that the schema allows there, and the field's name.
const CHOICES: &[(FileKind, &str, &str, &str)] = &[
    (
        FileKind::Story,
        "story.outcome",
        "stories/first-story.md",
        "---\ntitle: T\ncouncil: C\ncountry: E\nyear: 2024\noutcome: @\nsources: [{title: S}]\nverified: true\n---\nText.\n",
    ),
    (FileKind::Page, "page.section", "pages/about.md", "---\ntitle: T\nsection: @\n---\nText.\n"),
    (
        FileKind::Area,
        "Measure.direction",
        "areas/service-design.yaml",
        "title: A\nsummary: S\npractices: {simplify: {summary: S}}\noutcomes: [{id: a, text: T, measure: {what: W, direction: @}}]\n",
    ),
    (
        FileKind::Playbook,
        "playbook.checks",
        "playbook.yaml",
        "id: a\ntitle: T\nversion: 1.0.0\nareas: [service-design]\nprinciples: [simplify]\nstages: [reset, reform, recover]\nchecks: {LN031: @}\n",
    ),
];

#[test]
fn the_words_to_choose_from_are_those_that_loading_takes() {
    for (kind, name, path, text) in CHOICES {
        let all = fields(*kind);
        let (_, field) = all.iter().find(|(field, _)| field == name).unwrap();
        let places =
            [&field["enum"], &field["items"]["enum"], &field["additionalProperties"]["enum"]];
        let words = places.into_iter().find_map(Value::as_array).unwrap();
        let bad_values = |word: &str| {
            let tree = with(&[(path, &text.replace('@', word))]);
            let found = places_of(&tree);
            found.into_iter().filter(|place| place.starts_with("LN006")).count()
        };
        for word in words {
            assert_eq!(bad_values(word.as_str().unwrap()), 0, "{name}: {word} is refused");
        }
        assert_eq!(bad_values("something-else"), 1, "{name}");
    }
}

fn places_of(tree: &local_normal::source::SourceTree) -> Vec<String> {
    places(tree, &run(tree))
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

/// The schemas of one playbook offer its own ids, and refuse any other.
#[test]
fn ids_of_a_playbook_are_the_choices() {
    let print = |arguments: &[&str]| -> Value {
        let assert = crate::cli::command().args(arguments).assert().code(0);
        serde_json::from_slice(&assert.get_output().stdout).unwrap()
    };
    let real = root().join("playbook");
    let real = real.to_str().unwrap();
    let fits = |kind: &str, path: &str, from: &str, to: &str| {
        let schema = print(&["schema", kind, "--playbook", real]);
        let text = std::fs::read_to_string(root().join("playbook").join(path)).unwrap();
        let text = text
            .strip_prefix("---\n")
            .map_or(text.as_str(), |rest| rest.split("\n---\n").next().unwrap());
        assert!(text.contains(from), "{path}: {from}");
        let value: Value = serde_saphyr::from_str(&text.replacen(from, to, 1)).unwrap();
        jsonschema::validator_for(&schema).unwrap().is_valid(&value)
    };
    let area = "areas/service-design.yaml";
    assert!(fits("area", area, "simplify:", "simplify:"));
    assert!(!fits("area", area, "principle: simplify", "principle: simplfy"), "a value");
    assert!(!fits("area", area, "  simplify:", "  simplfy:"), "a key");
    assert!(
        !fits("playbook", "playbook.yaml", "  - service-design", "  - service-desing"),
        "a list"
    );
    assert!(!fits("story", "stories/wigan-deal.md", "stage: re", "stage: rx"), "a head");
    let any = print(&["schema", "area"]);
    assert!(!any.to_string().contains("x-names"));
    assert!(any["properties"]["practices"].get("properties").is_none());
}
