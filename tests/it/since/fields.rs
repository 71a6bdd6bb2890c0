//! Every field of a playbook's files is in `playbook.json` and compared, or the guide says that it is not.

use super::{replace, stdout, two_versions};
use crate::cli::command;
use crate::support::{golden, over, root, run};
use local_normal::load::{FileKind, schema};
use local_normal::output::OutPath;
use serde_json::{Value, json};
use std::fs;

/// Fields that are not compared, each with the record that has it.
const NOT_COMPARED: [&str; 23] = [
    "Area.draft",
    "Area.icon",
    "Area.retired",
    "Assessment.answer_sets",
    "Brand.colour",
    "Brand.logo",
    "Brand.logo_dark",
    "Page.draft",
    "Page.replaces",
    "Playbook.base_url",
    "Playbook.checks",
    "Playbook.edit_url",
    "Playbook.editions_url",
    "Playbook.languages",
    "Playbook.local",
    "Playbook.released",
    "Playbook.sources",
    "Playbook.theme",
    "Playbook.translations",
    "Principle.icon",
    "Question.draft",
    "Route.draft",
    "Story.draft",
];

/// The fields of a playbook that has something of everything, in playbook.yaml.
const EVERYTHING: &str = "
headline: Keep what worked.
brand: {name: Example Council}
subject: {types: [{id: county, title: County}, {id: unitary, title: Unitary}]}
audiences: [{id: staff, title: Staff}, {id: members, title: Members}, {id: partners, title: Partners}, {id: public, title: All}]
words:
  {playbook: &word {one: a, many: b}, body: *word, unit: *word, area: *word, principle: *word, stage: *word, story: *word, route: *word}
";

/// The same, of its assessment.
const SHARED: &str = "assessment:
  bands: [{id: low, from: 0, title: Low}]
  groups: [{id: all, title: All, areas: [service-design, workstyles]}]
  profiles: [{id: least, title: Least, minimum: some}]
  migrations: [{question: service-design.fewer-steps, from: 1, to: 2, map: {old: some}}]
  retired: [{id: service-design.old}]
";

/// The text of a file of the golden playbook.
fn text_of(path: &str) -> String {
    fs::read_to_string(root().join("tests/fixtures/golden").join(path)).unwrap()
}

/// `playbook.json` of that playbook.
fn data() -> Value {
    let top = text_of("playbook.yaml").replace("assessment:\n", SHARED) + EVERYTHING;
    let area = "areas/service-design.yaml";
    let more = "    quick: true\n    rev: 2\n    references: [{title: The Act}]\n";
    let questions = text_of(area).replacen("    quick: true\n", more, 1);
    let outcome = run(&over(golden(), &[("playbook.yaml", &top), (area, &questions)]));
    let site = outcome.site.unwrap_or_else(|| panic!("{:?}", outcome.diagnostics));
    let path = OutPath::parse("playbook.json").unwrap();
    serde_json::from_slice(site.files.get(&path).unwrap()).unwrap()
}

/// The objects that the files of a kind became, with their keys where the files have them.
fn samples(kind: FileKind, data: &Value) -> Vec<Value> {
    let list = |key: &str| data[key].as_array().unwrap().clone();
    let with = |value: &Value, keys: &[(&str, &str)]| {
        let mut value = value.clone();
        for (key, from) in keys {
            value[*key] = data[*from].clone();
        }
        value
    };
    match kind {
        FileKind::Playbook => {
            let mut top = data.clone();
            let apart = ["groups", "profiles", "retired"].map(|key| (key, key));
            top["assessment"] = with(&top["assessment"], &apart);
            for item in top["nav"].as_array_mut().unwrap() {
                let key =
                    if item["to"].as_str().unwrap().starts_with("page:") { "page" } else { "part" };
                item[key] = item["to"].take();
            }
            vec![top]
        }
        FileKind::Area => {
            let mut areas = list("areas");
            for area in &mut areas {
                area["questions"] = data["questions"].clone();
                for outcome in area["outcomes"].as_array_mut().unwrap() {
                    outcome["measure"] = json!({"what": outcome["measure"], "unit": outcome["unit"],
                        "source": outcome["source"], "direction": outcome["direction"]});
                }
            }
            areas
        }
        FileKind::Principle => list("principles"),
        FileKind::Stage => list("stages"),
        FileKind::Story => list("stories"),
        FileKind::Route => list("routes"),
        FileKind::Page => list("pages"),
        FileKind::Network => vec![with(data, &[("intro", "network_intro")])],
        FileKind::Events => vec![with(data, &[("intro", "events_intro")])],
        FileKind::Glossary => vec![json!({"terms": data["glossary"]})],
        FileKind::Edition | FileKind::LocalArea => Vec::new(),
    }
}

/// The record that a field leads to, by its name.
fn record_of(field: &Value) -> Option<&str> {
    match field {
        Value::Object(keys) => match keys.get("$ref").and_then(Value::as_str) {
            Some(path) => path.rsplit('/').next(),
            None => keys.values().find_map(record_of),
        },
        Value::Array(all) => all.iter().find_map(record_of),
        _ => None,
    }
}

/// The objects of a value; of one by names those that they name.
fn objects(value: &Value, is_by_name: bool) -> Vec<&Value> {
    match value {
        Value::Array(items) => items.iter().flat_map(|item| objects(item, false)).collect(),
        Value::Object(keys) if is_by_name => {
            keys.values().flat_map(|value| objects(value, false)).collect()
        }
        Value::Object(_) => vec![value],
        _ => Vec::new(),
    }
}

/// Goes through the fields of a record, and gathers those that no sample has.
fn walk(defs: &Value, name: &str, fields: &Value, samples: &[&Value], missing: &mut Vec<String>) {
    for (key, field) in fields.as_object().unwrap() {
        let values: Vec<_> = samples.iter().filter_map(|sample| sample.get(key)).collect();
        if values.is_empty() {
            missing.push(format!("{name}.{key}"));
        } else if let Some(record) = record_of(field) {
            let is_by_name = field.get("additionalProperties").is_some_and(Value::is_object);
            let inner: Vec<_> =
                values.into_iter().flat_map(|value| objects(value, is_by_name)).collect();
            assert!(!inner.is_empty(), "the test has no {record}, for {name}.{key}");
            walk(defs, record, &defs[record]["properties"], &inner, missing);
        }
    }
}

#[test]
fn every_field_is_compared_or_the_guide_says_that_it_is_not() {
    let data = data();
    let mut missing = Vec::new();
    for kind in FileKind::ALL {
        let (schema, samples) = (schema(kind), samples(kind, &data));
        if !samples.is_empty() {
            let samples: Vec<_> = samples.iter().collect();
            let name = schema["title"].as_str().unwrap();
            walk(&schema["$defs"], name, &schema["properties"], &samples, &mut missing);
        }
    }
    missing.sort();
    missing.dedup();
    // What a word is sorted by is its order alone.
    let mut known = NOT_COMPARED.map(str::to_owned).to_vec();
    known.push("Term.sort".to_owned());
    assert_eq!(missing, known, "add it to playbook.json, or to the list here and in the guide");
    let guide = fs::read_to_string(root().join("docs/publishing/README.md")).unwrap();
    let (_, guide) = guide.split_once("## What has changed since a version\n").unwrap();
    let guide = guide.split("\n## ").next().unwrap();
    for field in &missing {
        let key = field.split('.').next_back().unwrap();
        assert!(guide.contains(&format!("`{key}`")), "the guide does not say: {field}");
    }
}

/// Keys of the data that are told in another way than as a value, and those that tell things apart.
const BESIDE: [&str; 11] = [
    "format",
    "format_version",
    "version",
    "addresses",
    "moved",
    "retired",
    "translations",
    "id",
    "question",
    "from",
    "to",
];

/// Another value in each place that has one, and how many these are. A list whose items have no names is one.
fn altered(value: &mut Value) -> usize {
    let is_named = |item: &Value| item.get("id").is_some() || item.get("map").is_some();
    match value {
        Value::Null => return 0,
        Value::String(text) => text.push('~'),
        Value::Number(number) => *value = json!(number.as_f64().unwrap() + 1.0),
        Value::Bool(flag) => *flag = !*flag,
        Value::Array(items) => {
            let is_list = items.iter().any(is_named);
            let all = items.iter_mut().map(altered).sum::<usize>();
            return if is_list { all } else { all.min(1) };
        }
        Value::Object(keys) => {
            let values = keys.iter_mut().filter(|(name, _)| !BESIDE.contains(&name.as_str()));
            return values.map(|(_, value)| altered(value)).sum();
        }
    }
    1
}

#[test]
fn every_value_of_the_data_is_compared() {
    let place = two_versions();
    let top = place.path().join("playbook/playbook.yaml");
    replace(&top, "assessment:\n", SHARED);
    fs::write(&top, fs::read_to_string(&top).unwrap() + EVERYTHING).unwrap();
    let words = ["build", "--out", "new", "--today", "2026-11-21"];
    command().current_dir(place.path()).args(words).assert().code(0);
    let data = fs::read(place.path().join("new/playbook.json")).unwrap();
    let mut data: Value = serde_json::from_slice(&data).unwrap();
    let count = altered(&mut data);
    fs::write(place.path().join("old.json"), data.to_string()).unwrap();
    let words = ["check", "--since", "old.json", "--format", "json", "--today", "2026-11-21"];
    let told = stdout(&command().current_dir(place.path()).args(words).assert());
    let told: Value = serde_json::from_str(&told).unwrap();
    let changed = told["since"]["changed"].as_array().unwrap();
    let texts = changed.iter().map(|one| one["texts"].as_array().unwrap().len()).sum::<usize>();
    assert!(count > 300, "{count}");
    assert_eq!(texts, count, "{told:#}");
}
