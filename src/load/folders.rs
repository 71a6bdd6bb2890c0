//! Files that are nearly where they belong: in the folder of another kind, or under a name that is
//! nearly the right one.

use super::raw;
use super::record::Read;
use super::yaml::{Node, Value};
use crate::diag::Diagnostic;
use crate::model::Id;
use crate::source::{FileId, Span};

/// Kinds of file that have a folder of their own: what one is called, its folder, and its keys.
const KINDS: [(&str, &str, &[&str]); 6] = [
    ("an area", "areas", raw::Area::KEYS),
    ("a principle", "principles", raw::Principle::KEYS),
    ("a stage", "stages", raw::Stage::KEYS),
    ("a story", "stories", raw::Story::KEYS),
    ("a route", "routes", raw::Route::KEYS),
    ("a page", "pages", raw::Page::KEYS),
];

/// Says that a file belongs into another folder, where two or more of its keys are unknown to its own
/// kind and all of them are known to another.
pub(super) fn wrong(file: FileId, path: &str, node: &Node, known: &[&str]) -> Option<Diagnostic> {
    let Value::Map(pairs) = &node.value else { return None };
    let keys: Vec<&str> = pairs.iter().filter_map(|(key, _)| key.value.word()).collect();
    if keys.iter().filter(|key| !known.contains(key)).count() < 2 {
        return None;
    }
    let (folder, name) = path.split_once('/')?;
    let is_markdown = name.ends_with(".md");
    let fits = |kind: &&(&str, &str, &[&str])| {
        kind.1 != folder && keys.iter().all(|key| kind.2.contains(key))
    };
    let (kind, right, _) = KINDS.iter().find(fits)?;
    let ending = if matches!(*right, "stories" | "routes" | "pages") { "md" } else { "yaml" };
    let stem = name.trim_end_matches(if is_markdown { ".md" } else { ".yaml" });
    let stem = stem.rsplit('/').next().unwrap_or(stem);
    let right = format!("{right}/{stem}.{ending}");
    Some(Diagnostic::in_wrong_folder(Span::of_file(file), kind, &right))
}

const FOLDERS: [&str; 8] =
    ["areas", "principles", "stages", "stories", "routes", "pages", "media", "theme"];
const FILES: [&str; 5] =
    ["playbook.yaml", "network.yaml", "events.yaml", "glossary.yaml", "peers.json"];

/// The folder that another one was meant to be: `Areas`, `area`, `prinicples`.
pub(super) fn meant_folder(folder: &str) -> Option<&'static str> {
    if FOLDERS.contains(&folder) {
        return None;
    }
    let lower = folder.trim().to_lowercase();
    let is_meant = |known: &&str| {
        let singular = known.strip_suffix("ies").map(|stem| format!("{stem}y"));
        *known == lower || singular.is_some_and(|one| one == lower) || is_slip(&lower, known)
    };
    FOLDERS.into_iter().find(is_meant)
}

/// The file beside playbook.yaml that another one was meant to be.
pub(super) fn meant_file(name: &str) -> Option<&'static str> {
    let lower = name.trim().to_lowercase();
    let lower = right_ending(&lower, ".yaml", &[".yml", ".yaml.txt"]).unwrap_or(lower);
    FILES.into_iter().find(|known| *known == lower || is_slip(&lower, known))
}

/// Whether two words differ by one slip of the fingers.
fn is_slip(a: &str, b: &str) -> bool {
    strsim::damerau_levenshtein(a, b) == 1
}

/// A name with the right ending, where it has one that is taken for it.
pub(super) fn right_ending(name: &str, right: &str, like: &[&str]) -> Option<String> {
    let lower = name.to_lowercase();
    let ending = like.iter().chain([&right]).find(|ending| lower.ends_with(*ending))?;
    let stem = name.get(..name.len() - ending.len())?;
    (!name.ends_with(right)).then(|| format!("{stem}{right}"))
}

/// A file's name with ids in place of what cannot be one; `None` where it can. Every part of the name of
/// a page is an id.
pub(super) fn with_ids(stem: &str) -> Option<String> {
    if stem.split('/').all(|part| Id::parse(part).is_ok()) {
        return None;
    }
    let ids: Option<Vec<_>> =
        stem.split('/').map(|part| Id::suggest(part).map(|id| id.to_string())).collect();
    Some(ids?.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_nearly_right_are_known() {
        let folders = ["Areas", "area", "story", "Stories ", "prinicples", "Media"];
        let meant = folders.map(|folder| meant_folder(folder).unwrap());
        assert_eq!(meant, ["areas", "areas", "stories", "stories", "principles", "media"]);
        assert_eq!(["areas", "public", "cy", "theses"].map(meant_folder), [None; 4]);
        assert_eq!(meant_file("Glossary.yml"), Some("glossary.yaml"));
        assert_eq!(meant_file("notes.yaml"), None);
        assert_eq!(right_ending("A.YAML", ".yaml", &[".yml"]).as_deref(), Some("A.yaml"));
        assert_eq!(right_ending("a.yaml", ".yaml", &[".yml"]), None);
    }
}
