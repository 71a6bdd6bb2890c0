//! Files that are nearly where they belong: in the folder of another kind, or under a name that is
//! nearly the right one, or cannot be one.

use super::edition::LIST;
use super::kinds::{Ending, FileKind, Place};
use crate::diag::Diagnostic;
use crate::model::{Id, Node};
use crate::output::{OutPath, ROOM_FOR_LANGUAGE};
use crate::source::{FileId, Span};

/// Folders that a playbook is read from, besides those of [`FileKind`].
const FOLDERS: [&str; 3] = ["media", "theme", "translations"];
/// Files beside them that are for those who open the folder.
pub(super) const BESIDE: [&str; 4] = ["README.md", "CHANGELOG.md", "LICENSE", "LICENSE.md"];

fn known_folders() -> impl Iterator<Item = &'static str> {
    let of_kind = |kind: FileKind| match kind.place() {
        Place::Folder(folder, _) => Some(folder),
        Place::Top(_) => None,
    };
    FileKind::ALL.into_iter().filter_map(of_kind).chain(FOLDERS)
}

fn known_files() -> impl Iterator<Item = &'static str> {
    let of_kind = |kind: FileKind| match kind.place() {
        Place::Top(file) => Some(file),
        Place::Folder(..) => None,
    };
    FileKind::ALL.into_iter().filter_map(of_kind).chain(["peers.json", LIST])
}

/// Whether a playbook reads a file at this path.
pub(super) fn is_read(path: &str) -> bool {
    let folder = path.split('/').next().unwrap_or_default();
    known_folders().any(|known| known == folder) || known_files().any(|known| known == path)
}

/// Says that a file belongs into another folder, where two or more of its keys are unknown to its own
/// kind and all of them are known to another.
pub(super) fn wrong(file: FileId, path: &str, node: &Node, own: FileKind) -> Option<Diagnostic> {
    let (Place::Folder(..), Some((_, name))) = (own.place(), path.rsplit_once('/')) else {
        return None;
    };
    let keys = || node.pairs().iter().filter_map(|(key, _)| key.name.as_deref());
    if keys().filter(|key| !own.keys().contains(key)).count() < 2 {
        return None;
    }
    FileKind::ALL.into_iter().find_map(|kind| match kind.place() {
        Place::Folder(folder, ending)
            if kind != own && keys().all(|key| kind.keys().contains(&key)) =>
        {
            let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
            let right = format!("{folder}/{stem}.{}", ending.name());
            Some(Diagnostic::in_wrong_folder(Span::of_file(file), kind.called(), &right))
        }
        _ => None,
    })
}

/// The folder that another one was meant to be: `Areas`, `area`, `prinicples`.
pub(super) fn meant_folder(folder: &str) -> Option<&'static str> {
    if known_folders().any(|known| known == folder) {
        return None;
    }
    let lower = folder.trim().to_lowercase();
    let is_meant = |known: &&str| {
        let singular = known.strip_suffix("ies").map(|stem| format!("{stem}y"));
        *known == lower || singular.is_some_and(|one| one == lower) || is_slip(&lower, known)
    };
    known_folders().find(is_meant)
}

/// The file beside playbook.yaml that another one was meant to be.
pub(super) fn meant_file(name: &str) -> Option<&'static str> {
    let lower = name.trim().to_lowercase();
    let lower = right_name(Ending::Yaml, &lower).unwrap_or(lower);
    known_files().find(|known| *known == lower || is_slip(&lower, known))
}

/// Whether two words differ by one slip of the fingers.
fn is_slip(a: &str, b: &str) -> bool {
    strsim::damerau_levenshtein(a, b) == 1
}

/// A name with the ending of its kind, where it has one that is taken for it.
pub(super) fn right_name(ending: Ending, name: &str) -> Option<String> {
    match ending {
        Ending::LocalYaml => right_ending(name, ".local.yaml", &[".local.yml", ".local.yaml.txt"]),
        Ending::Yaml => right_ending(name, ".yaml", &[".yml", ".yaml.txt"]),
        Ending::Markdown => right_ending(name, ".md", &[".markdown", ".mdown", ".md.txt"]),
    }
}

/// A name with the right ending, where it has one that is taken for it.
fn right_ending(name: &str, right: &str, like: &[&str]) -> Option<String> {
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

/// Why a name that is an id still cannot be the name of a page. `path` is the file's in the
/// playbook, `stem` its name without folder of the kind and ending.
pub(crate) fn unusable_name(path: &str, stem: &str) -> Option<&'static str> {
    let folder = path.split('/').next().unwrap_or_default();
    let taken: &[&str] = match folder {
        "areas" => &["evidence-register", "index", "print", "results", "team"],
        "routes" | "stories" | "pages" => &["index"],
        _ => &[],
    };
    if taken.contains(&stem) {
        return Some("the site has a page of this name of its own");
    }
    let is_id = stem.split('/').all(|part| Id::parse(part).is_ok());
    let is_path = OutPath::parse(&format!("{ROOM_FOR_LANGUAGE}assessment/{stem}.html")).is_some();
    (is_id && !is_path).then_some("Windows keeps this name for itself, or it is too long")
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
