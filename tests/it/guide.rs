//! The authors' guide says what is so: its examples pass the checks, its commands are commands, and
//! its list of fields is made from the records that read them.
//!
//! To write the list anew after a change: `UPDATE_FIELDS=1 cargo nextest run guide`.

use crate::examples::{EDITION, examples, over, with_edition};
use crate::support::{base, places, root, run};
use clap::{CommandFactory as _, Parser as _};
use local_normal::cli::Arguments;
use local_normal::diag::Code;
use local_normal::load::{FileKind, schema};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

fn folder() -> PathBuf {
    root().join("docs/authors")
}

/// Every page of the guide by its name.
fn pages() -> Vec<(String, String)> {
    let entries = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap());
    let page = |entry: fs::DirEntry| {
        (
            entry.file_name().to_string_lossy().into_owned(),
            fs::read_to_string(entry.path()).unwrap(),
        )
    };
    let pages: Vec<_> = entries.map(page).collect();
    assert!(pages.len() >= 8);
    pages
}

#[test]
fn every_example_passes_the_checks() {
    for (name, page) in pages() {
        let mut files = base();
        let all = examples(&page);
        let fences = page.lines().filter(|line| line.starts_with("```") && line.len() > 3);
        let files_shown = fences.filter(|line| *line != "```sh").count();
        assert_eq!(all.len(), files_shown, "{name}: it shows a file without its path");
        for example in all {
            let path = example.path.trim_start_matches(EDITION).to_owned();
            files = over(files, vec![example]);
            let tree = with_edition(files.clone());
            let found = places(&tree, &run(&tree));
            // Files of one page go together: what the next one holds may be missing so far.
            let own: Vec<_> =
                found.iter().filter(|place| place.contains(&format!(" {path}:"))).collect();
            let is_reference = |place: &&&String| {
                place.starts_with("LN012")
                    || place.starts_with("LN014")
                    || place.starts_with("LN025")
            };
            assert!(own.iter().all(|place| is_reference(&place)), "{name}: {own:?}");
        }
        let tree = with_edition(files);
        let outcome = run(&tree);
        assert_eq!(places(&tree, &outcome), Vec::<String>::new(), "{name}");
        assert!(outcome.site.is_some());
    }
}

#[test]
fn every_command_is_one() {
    let mut seen = 0;
    for (name, page) in pages() {
        let commands = page
            .split("```sh\n")
            .skip(1)
            .flat_map(|block| block.split("```").next().unwrap().lines());
        for line in commands.filter(|line| line.starts_with("local-normal")) {
            let parsed = Arguments::try_parse_from(line.split_whitespace());
            assert!(parsed.is_ok(), "{name}: {line}: {}", parsed.unwrap_err());
            seen += 1;
        }
    }
    assert!(seen > 10, "only {seen} commands");
}

#[test]
fn every_code_is_one() {
    for (name, page) in pages() {
        for (at, _) in page.match_indices("LN0") {
            let code = &page[at..at + 5];
            assert!(code.parse::<Code>().is_ok(), "{name}: {code}");
        }
    }
}

/// The name of a heading in an address.
fn anchor(heading: &str) -> String {
    let kept = heading.to_lowercase().replace(' ', "-");
    kept.chars().filter(|sign| sign.is_alphanumeric() || *sign == '-' || *sign == '_').collect()
}

#[test]
fn links_lead_somewhere() {
    let headings = |page: &str| -> BTreeSet<String> {
        page.lines()
            .filter(|line| line.starts_with('#'))
            .map(|line| anchor(line.trim_start_matches('#').trim()))
            .collect()
    };
    for (name, page) in pages() {
        // A fenced block is an example, and its links are checked as one.
        let text: String = page.split("```").step_by(2).collect();
        for (at, _) in text.match_indices("](") {
            let url = text[at + 2..].split(')').next().unwrap();
            // References are between backticks, as words about references.
            if url.contains(':') {
                continue;
            }
            let (path, place) = url.split_once('#').unwrap_or((url, ""));
            let target = if path.is_empty() { folder().join(&name) } else { folder().join(path) };
            let there = fs::read(&target).unwrap_or_else(|_| panic!("{name}: {url}"));
            // A picture has no headings.
            let there = String::from_utf8_lossy(&there);
            assert!(place.is_empty() || headings(&there).contains(place), "{name}: {url}");
        }
    }
}

#[test]
fn the_table_of_the_readme_names_every_command() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let rows = readme.lines().filter_map(|line| line.strip_prefix("| `local-normal "));
    let named: BTreeSet<String> =
        rows.map(|row| row.split([' ', '`']).next().unwrap().to_owned()).collect();
    let all: BTreeSet<String> =
        Arguments::command().get_subcommands().map(|one| one.get_name().to_owned()).collect();
    assert_eq!(named, all);
}

#[test]
fn the_list_of_fields_is_up_to_date() {
    let path = folder().join("fields.md");
    let wanted = list();
    if std::env::var_os("UPDATE_FIELDS").is_some() {
        fs::write(&path, &wanted).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let differs = written.lines().zip(wanted.lines()).find(|(written, wanted)| written != wanted);
    assert!(
        written == wanted,
        "docs/authors/fields.md is not what the records say; write it anew with UPDATE_FIELDS=1. First difference: {differs:?}"
    );
}

const KINDS: &[(FileKind, &str)] = &[
    (FileKind::Playbook, "playbook.yaml"),
    (FileKind::Area, "areas/ID.yaml"),
    (FileKind::Principle, "principles/ID.yaml"),
    (FileKind::Stage, "stages/ID.yaml"),
    (FileKind::Story, "stories/ID.md"),
    (FileKind::Route, "routes/ID.md"),
    (FileKind::Page, "pages/ID.md"),
    (FileKind::Network, "network.yaml"),
    (FileKind::Events, "events.yaml"),
    (FileKind::Glossary, "glossary.yaml"),
    (FileKind::Edition, "edition.yaml"),
    (FileKind::LocalArea, "areas/ID.local.yaml"),
];

/// Every field of every kind of file, as a page.
fn list() -> String {
    let mut page = "# Every field\n\nMade from the program itself: change the words in `src/model/`, beside each key, not here.\n\nKeys in **bold** are needed. A text is plain in titles, names and ids, and [Markdown](texts.md) everywhere else. An id names a file,\nor an entry of a list; see [Ids](README.md#ids). In stories, routes and pages the keys are between two lines `---` at the head of the\nfile, and the text below them.\n".to_owned();
    assert_eq!(KINDS.len(), FileKind::ALL.len());
    let mut told = BTreeSet::new();
    for (kind, path) in KINDS {
        let schema = schema(*kind);
        write!(page, "\n## {path}\n").unwrap();
        page.push_str(&table(&schema));
        for name in records_in(&schema) {
            if told.insert(name.clone()) {
                let record = &schema["$defs"][&name];
                let description = record["description"].as_str().unwrap();
                write!(page, "\n### {}\n\n{description}\n", words(&name)).unwrap();
                page.push_str(&table(record));
            }
        }
    }
    page
}

/// The records that a schema refers to, in the order in which they come up.
fn records_in(schema: &Value) -> Vec<String> {
    fn walk(value: &Value, schema: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(object) => {
                if let Some(name) = object
                    .get("$ref")
                    .and_then(Value::as_str)
                    .and_then(|path| path.strip_prefix("#/$defs/"))
                    && !found.contains(&name.to_owned())
                {
                    found.push(name.to_owned());
                    walk(&schema["$defs"][name], schema, found);
                }
                object
                    .iter()
                    .filter(|(key, _)| *key != "$defs")
                    .for_each(|(_, value)| walk(value, schema, found));
            }
            Value::Array(items) => items.iter().for_each(|item| walk(item, schema, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(schema, schema, &mut found);
    found
}

/// `MustHave` as "Must have".
fn words(name: &str) -> String {
    let mut text = String::new();
    for sign in name.chars() {
        if sign.is_uppercase() && !text.is_empty() {
            text.push(' ');
            text.extend(sign.to_lowercase());
        } else {
            text.push(sign);
        }
    }
    text
}

fn table(record: &Value) -> String {
    let needed: Vec<_> =
        record["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let properties = record["properties"].as_object().unwrap();
    let mut keys: Vec<_> = properties.keys().map(String::as_str).collect();
    keys.sort_by_key(|key| {
        (needed.iter().position(|other| other == key).unwrap_or(usize::MAX), *key)
    });
    let mut text = "\n| key | what it holds | what it is |\n| --- | --- | --- |\n".to_owned();
    for key in keys {
        let field = &properties[key];
        let name = if needed.contains(&key) { format!("**`{key}`**") } else { format!("`{key}`") };
        let description = field["description"].as_str().unwrap();
        writeln!(text, "| {name} | {} | {description}{} |", holds(field), example(field)).unwrap();
    }
    text
}

/// What kind of value a field has, in an author's words.
fn holds(field: &Value) -> String {
    if let Some(choices) = field["enum"].as_array() {
        let choices: Vec<_> =
            choices.iter().map(|choice| format!("`{}`", choice.as_str().unwrap())).collect();
        return choices.join(", ");
    }
    if let Some(name) = field["$ref"].as_str().and_then(|path| path.strip_prefix("#/$defs/")) {
        let words = words(name);
        return format!("[{}](#{})", words.to_lowercase(), anchor(&words));
    }
    if let Some(kinds) = field["anyOf"].as_array() {
        return kinds.iter().map(holds).collect::<Vec<_>>().join(", or ");
    }
    match field["type"].as_str() {
        Some("string") => "text".to_owned(),
        Some("boolean") => "`true` or `false`".to_owned(),
        Some("integer" | "number") => match (&field["minimum"], &field["maximum"]) {
            (Value::Number(from), Value::Number(to)) => format!("number, {from} to {to}"),
            _ => "number".to_owned(),
        },
        Some("array") => format!("list: {}", holds(&field["items"])),
        Some("object") => format!("by id: {}", holds(&field["additionalProperties"])),
        _ => panic!("{field} has no kind"),
    }
}

fn example(field: &Value) -> String {
    let shown = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => {
            format!("[{}]", items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "))
        }
        other => other.to_string(),
    };
    match field["examples"].as_array().and_then(|examples| examples.first()) {
        Some(value) => format!(" For example `{}`.", shown(value)),
        None => String::new(),
    }
}
