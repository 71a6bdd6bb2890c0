//! The order of the house, kept by a test: who imports whom, who may touch the machine, how long
//! files are, and that nothing is left half done. Clippy keeps the lengths of functions.

use crate::support::root;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Most lines of a file.
const MOST_LINES: usize = 300;

/// Modules that may touch the machine.
const OUTER: &[&str] = &["disk", "read", "record", "verify", "write", "watch", "cli"];
/// What only those may use.
const MACHINE: &[&str] = &[
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::time",
    "std::thread",
    "notify",
    "axum",
    "::now()",
];

pub(crate) fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    files(folder, &["rs"])
}

/// Every file below a folder with one of these endings, and its text.
fn files(folder: &Path, endings: &[&str]) -> Vec<(PathBuf, String)> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(Result::unwrap);
    let has_ending = |path: &Path| {
        path.extension().is_some_and(|ending| endings.iter().any(|known| ending == *known))
    };
    let files = entries.filter(|entry| has_ending(entry.path()));
    files
        .map(|entry| (entry.path().to_owned(), fs::read_to_string(entry.path()).unwrap()))
        .collect()
}

/// The top module that a file of `src` belongs to.
fn module(path: &Path) -> String {
    let relative = path.strip_prefix(root().join("src")).unwrap();
    let first = relative.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

/// The top modules of the crate that a text names after `crate::`.
pub(crate) fn imported(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for part in text.split("crate::").skip(1) {
        let names = match part.strip_prefix('{') {
            Some(list) => {
                list.split('}').next().unwrap_or(list).split(',').map(str::trim).collect()
            }
            None => vec![part],
        };
        for name in names {
            let word: String =
                name.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            if !word.is_empty() {
                found.push(word);
            }
        }
    }
    found
}

/// What each module may import from the crate, by the table of ARCHITECTURE.md; `None` for everything.
fn imports() -> BTreeMap<String, Option<BTreeSet<String>>> {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let table = text.split("\n| module |").nth(1).expect("the table of modules");
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        let [module, _, names] = cells[..] else { panic!("a row of three cells: {row}") };
        let names = match names {
            "everything" => None,
            "std" => Some(BTreeSet::new()),
            names => Some(names.split(", ").map(str::to_owned).collect()),
        };
        (module.trim_matches('`').to_owned(), names)
    })
    .collect()
}

#[test]
fn modules_import_what_the_table_of_the_architecture_says() {
    let table = imports();
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, text) in sources(&root().join("src")) {
        found.entry(module(&path)).or_default().extend(imported(&text));
    }
    found.retain(|module, _| !["main", "lib"].contains(&module.as_str()));
    assert!(table.keys().eq(found.keys()), "the table names other modules than there are");
    for (module, mut names) in found {
        let Some(allowed) = &table[&module] else { continue };
        names.remove(&module);
        let others: Vec<_> = names.difference(allowed).collect();
        assert!(others.is_empty(), "`{module}` may not import {others:?}");
    }
}

/// One module prints: it knows of full disks, closed pipes and signs that a terminal would obey.
#[test]
fn everything_is_printed_in_one_place() {
    let others =
        sources(&root().join("src")).into_iter().filter(|(path, _)| !path.ends_with("cli/say.rs"));
    for (path, text) in others {
        for name in ["print!(", "println!(", "io::stdout().lock()", "io::stderr().lock()"] {
            assert!(!text.contains(name), "{}: use say! or say::data", path.display());
        }
    }
}

#[test]
fn only_the_outer_modules_touch_the_machine() {
    for (path, text) in sources(&root().join("src")) {
        if OUTER.contains(&module(&path).as_str()) || path.ends_with("main.rs") {
            continue;
        }
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for name in MACHINE {
                assert!(!line.contains(name), "{}: {}", path.display(), line.trim());
            }
        }
    }
}

/// Words with which files are opened, listed, written or removed.
const FILES: &[&str] = &[
    "fs::{",
    "fs::read",
    "fs::write",
    "fs::create",
    "fs::remove",
    "fs::rename",
    "fs::copy",
    "fs::metadata",
    "fs::set_permissions",
    "File::open",
    "File::create",
    "File::options",
    "OpenOptions",
    "tempfile",
];

#[test]
fn only_one_module_opens_writes_or_removes_files() {
    for (path, text) in sources(&root().join("src")) {
        // Tests of a module make files for themselves.
        let text = text.split("#[cfg(test)]").next().unwrap();
        if module(&path) != "disk" && !path.ends_with("tests.rs") {
            for name in FILES {
                assert!(!text.contains(name), "{} has {name}: use crate::disk", path.display());
            }
        }
    }
}

#[test]
fn source_files_say_what_they_are() {
    for folder in ["src", "tests"] {
        for (path, text) in sources(&root().join(folder)) {
            let says = text.starts_with("//!");
            assert!(says, "{} does not say in its first line what it is", path.display());
        }
    }
}

#[test]
fn files_are_short() {
    let folders =
        [("src", &["rs", "js", "css"][..]), ("tests/it", &["rs"]), ("themes", &["js", "css"])];
    for (path, text) in
        folders.iter().flat_map(|(folder, endings)| files(&root().join(folder), endings))
    {
        let lines = text.lines().count();
        assert!(lines <= MOST_LINES, "{} has {lines} lines: split it", path.display());
    }
}

#[test]
fn clippy_keeps_functions_short() {
    let settings = fs::read_to_string(root().join("clippy.toml")).unwrap();
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    assert!(settings.contains("too-many-lines-threshold = 60\n"));
    assert!(manifest.contains("too_many_lines = { level = \"warn\""));
    let allows = "clippy::too_many_lines";
    for (path, text) in sources(&root().join("src")) {
        assert!(!text.contains(allows), "{} has a function that is too long", path.display());
    }
}

#[test]
fn nothing_is_left_half_done() {
    // Put together here, so that this file does not find itself.
    let marks = [
        ["TO", "DO"].concat(),
        ["FIX", "ME"].concat(),
        ["todo", "!("].concat(),
        ["unimplemented", "!("].concat(),
        ["#[ig", "nore"].concat(),
    ];
    let names = [["ut", "ils"].concat(), ["help", "ers"].concat(), ["man", "ager"].concat()];
    for folder in ["src", "tests"] {
        for (path, text) in sources(&root().join(folder)) {
            for mark in &marks {
                assert!(!text.contains(mark.as_str()), "{} holds {mark}", path.display());
            }
            let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
            assert!(!names.contains(&stem), "{}", path.display());
        }
    }
}
