//! The order of the house, kept by a test: who imports whom, who may touch the machine, how long
//! files and functions are, and that nothing is left half done.

use crate::support::root;
use std::fs;
use std::path::{Path, PathBuf};

/// What each module may import from the crate; the table of ARCHITECTURE.md.
const IMPORTS: &[(&str, &[&str])] = &[
    ("letters", &[]),
    ("source", &[]),
    ("output", &["source"]),
    ("diag", &["source"]),
    ("model", &["letters", "source"]),
    ("media", &["source", "output"]),
    ("load", &["source", "output", "diag", "model"]),
    ("check", &["model", "source", "diag"]),
    ("assess", &["model", "diag"]),
    ("assets", &["source", "output", "diag"]),
    ("manifest", &["output"]),
    ("compress", &["output", "manifest"]),
    ("single_file", &["output"]),
    ("render", &["model", "assess", "assets", "manifest", "output", "source", "diag"]),
    ("search", &["assets", "letters", "output", "render"]),
    ("audit", &["check", "model", "source", "diag", "output", "render"]),
    (
        "pipeline",
        &[
            "source", "output", "diag", "model", "load", "check", "assess", "assets", "manifest",
            "render", "search", "audit", "compress",
        ],
    ),
    ("starter", &["source", "diag", "model", "load"]),
    ("disk", &[]),
    ("read", &["disk", "letters", "manifest", "media", "source", "diag"]),
    ("record", &["disk", "manifest", "output", "read"]),
    ("verify", &["disk", "output", "manifest"]),
    ("write", &["disk", "output", "manifest", "source", "diag"]),
    ("watch", &["source", "output", "diag", "pipeline", "read"]),
];

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

fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(Result::unwrap);
    let files =
        entries.filter(|entry| entry.path().extension().is_some_and(|ending| ending == "rs"));
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
fn imported(text: &str) -> Vec<String> {
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

#[test]
fn the_table_of_imports_is_kept() {
    for (path, text) in sources(&root().join("src")) {
        let module = module(&path);
        if ["main", "lib", "cli"].contains(&module.as_str()) {
            continue;
        }
        let allowed = IMPORTS.iter().find(|(name, _)| *name == module);
        let (_, allowed) =
            allowed.unwrap_or_else(|| panic!("{} is in no row of the table", path.display()));
        for name in imported(&text).into_iter().filter(|name| *name != module) {
            assert!(allowed.contains(&name.as_str()), "{} imports {name}", path.display());
        }
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

#[test]
fn files_are_small_and_say_what_they_are() {
    for folder in ["src", "tests"] {
        for (path, text) in sources(&root().join(folder)) {
            let lines = text.lines().count();
            assert!(lines <= 500, "{} has {lines} lines", path.display());
            assert!(
                text.starts_with("//!"),
                "{} does not say in its first line what it is",
                path.display()
            );
        }
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
