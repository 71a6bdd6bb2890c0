//! What a reference can lead to.

use super::desk::said;
use crate::edit::Step;
use crate::load::{FileKind, kind_of};
use crate::model::Kind;
use crate::source::{FileId, SourceFile, SourceTree};
use std::collections::BTreeMap;

/// Ids and titles of a kind that has a file for each; none of another.
pub(super) fn targets(tree: &SourceTree, kind: &str) -> Vec<[String; 2]> {
    let mut kinds = Kind::ALL.into_iter().filter_map(|it| Some((it.name(), it.files()?)));
    let Some((_, (folder, ending))) = kinds.find(|(name, _)| *name == kind) else {
        return Vec::new();
    };
    let target = |(id, file): (FileId, &SourceFile)| {
        let name = file.path.strip_prefix(folder)?.strip_prefix('/')?.strip_suffix(ending)?;
        let title = said(&file.path, tree.text(id), &[Step::Key("title".to_owned())]);
        Some((name.to_owned(), title.unwrap_or_else(|| name.to_owned())))
    };
    let is_thing = |(id, file): &(FileId, &SourceFile)| {
        kind_of(id.origin(), &file.path).is_some_and(|kind| kind != FileKind::LocalArea)
    };
    // A page of an edition stands in the place of the playbook's.
    let targets: BTreeMap<_, _> = tree.below(folder).filter(is_thing).filter_map(target).collect();
    targets.into_iter().map(|(id, title)| [id, title]).collect()
}
