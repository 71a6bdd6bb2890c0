//! No modules of a folder import each other in a circle.

use crate::support::root;
use crate::tidy::{imported, sources};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The modules of a folder with the names that each imports from it by `super::`.
fn neighbours(folder: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, text) in sources(folder) {
        let inside = path.strip_prefix(folder).unwrap();
        let depth = inside.components().count();
        let name = inside.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
        let text = text.split("#[cfg(test)]").next().unwrap();
        let prefix = "super::".repeat(depth);
        let names = text.match_indices(&prefix).filter(|(at, _)| !text[..*at].ends_with("super::"));
        let statement = |at: usize| text[at..].split(';').next().unwrap();
        let names =
            names.flat_map(|(at, _)| imported(&format!("crate::{}", statement(at + prefix.len()))));
        found.entry(name.trim_end_matches(".rs").to_owned()).or_default().extend(names);
    }
    let modules: BTreeSet<String> = found.keys().cloned().collect();
    for (module, names) in &mut found {
        names.retain(|name| name != module && modules.contains(name));
    }
    found
}

#[test]
fn imports_of_neighbours_are_found() {
    let graph = neighbours(&root().join("src/render"));
    assert!(graph["markdown"].contains("at") && graph["pages"].contains("table"), "{graph:?}");
}

#[test]
fn modules_of_a_folder_do_not_import_in_circles() {
    let folders = walkdir::WalkDir::new(root().join("src")).into_iter().map(Result::unwrap);
    for folder in folders.filter(|entry| entry.file_type().is_dir()) {
        let graph = neighbours(folder.path());
        for module in graph.keys() {
            let mut reached: BTreeSet<&String> = BTreeSet::new();
            let mut next: Vec<&String> = graph[module].iter().collect();
            while let Some(name) = next.pop() {
                assert_ne!(name, module, "a circle of imports in {}", folder.path().display());
                if reached.insert(name) {
                    next.extend(&graph[name]);
                }
            }
        }
    }
}
